//! Files that a shop imports: a JSON array, each item read by itself, so that what is wrong names its place.

use crate::store::{Fault, Stop};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Why a file was not taken over. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum ImportFault {
    /// The file is no JSON array.
    #[error("the file is no JSON array: {0}")]
    File(serde_json::Error),
    /// An item is not what its kind looks like.
    #[error("{0}: {1}")]
    Item(String, serde_json::Error),
    /// An item has a field that nobody reads.
    #[error("{0}: nothing reads the field {1}")]
    Unread(String, String),
    /// An item can't be what it says.
    #[error("{0}: {1}")]
    Wrong(String, String),
    /// The database.
    #[error("nothing was stored: {0}")]
    Store(#[from] Fault),
    /// The rules refused it.
    #[error("nothing was stored: refused")]
    Refused,
}

impl From<Stop> for ImportFault {
    fn from(stop: Stop) -> ImportFault {
        match stop {
            Stop::Refused(_) => ImportFault::Refused,
            Stop::Fault(fault) => ImportFault::Store(fault),
        }
    }
}

/// Reads a file's items, each with the name that errors give it: `item 3 (spring15)`.
pub fn items<T: DeserializeOwned + Serialize>(text: &str) -> Result<Vec<(String, T)>, ImportFault> {
    let values: Vec<Value> = serde_json::from_str(text).map_err(ImportFault::File)?;
    let item = |(nth, value): (usize, Value)| {
        let id = value.get("id").and_then(Value::as_str).unwrap_or("without an id");
        let name = format!("item {nth} ({id})");
        let item: T = serde_json::from_value(value.clone()).map_err(|fault| ImportFault::Item(name.clone(), fault))?;
        let read = serde_json::to_value(&item).map_err(|fault| ImportFault::Item(name.clone(), fault))?;
        match unread(&value, &read) {
            Some(field) => Err(ImportFault::Unread(name, field)),
            None => Ok((name, item)),
        }
    };
    (1..).zip(values).map(item).collect()
}

/// The first field of what was given that is not in what was read of it: most likely a slip of the pen.
fn unread(given: &Value, read: &Value) -> Option<String> {
    match (given, read) {
        (Value::Object(given), Value::Object(read)) => given.iter().find_map(|(name, value)| match read.get(name) {
            None => Some(name.clone()),
            Some(read) => unread(value, read),
        }),
        (Value::Array(given), Value::Array(read)) => {
            given.iter().zip(read).find_map(|(given, read)| unread(given, read))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::api::promotion::Definition;

    const PROMO: &str = r#"{"id": "a", "code": null, "name": "A", "class": "order",
        "discount": {"kind": "percent", "basis_points": 500}}"#;

    fn read(text: &str) -> Result<Vec<(String, Definition)>, ImportFault> {
        items(text)
    }

    #[test]
    fn what_is_wrong_names_its_place() {
        assert_eq!(read(&format!("[{PROMO}]")).unwrap().len(), 1);
        assert!(read("{}").unwrap_err().to_string().starts_with("the file is no JSON array: "));
        assert!(read("[{]").unwrap_err().to_string().contains("line 1 column 3"));
        let class = PROMO.replace("order", "orders");
        assert!(
            read(&format!("[{PROMO}, {class}]")).unwrap_err().to_string().starts_with("item 2 (a): unknown variant")
        );
        let slip = PROMO.replace(r#""class""#, r#""needs": {"min_spent": []}, "class""#);
        assert_eq!(
            read(&format!("[{slip}]")).unwrap_err().to_string(),
            "item 1 (a): nothing reads the field min_spent"
        );
    }
}
