//! How plain values are taken out of a tree.

use crate::{
    Currency, Time,
    json::{Json, Wire},
};
use std::sync::Arc;

impl Wire for Json {
    fn take(json: Json) -> Option<Self> {
        Some(json)
    }
}

impl Wire for String {
    fn take(json: Json) -> Option<Self> {
        json.text()
    }
}

impl Wire for bool {
    fn take(json: Json) -> Option<Self> {
        if let Json::Bool(value) = json { Some(value) } else { None }
    }
}

impl Wire for i64 {
    fn take(json: Json) -> Option<Self> {
        json.number()
    }
}

impl Wire for u64 {
    fn take(json: Json) -> Option<Self> {
        u64::try_from(json.number()?).ok()
    }
}

impl Wire for u32 {
    fn take(json: Json) -> Option<Self> {
        u32::try_from(json.number()?).ok()
    }
}

impl Wire for u16 {
    fn take(json: Json) -> Option<Self> {
        u16::try_from(json.number()?).ok()
    }
}

impl Wire for char {
    fn take(json: Json) -> Option<Self> {
        let text = json.text()?;
        let mut characters = text.chars();
        characters.next().filter(|_| characters.next().is_none())
    }
}

impl Wire for Currency {
    fn take(json: Json) -> Option<Self> {
        json.text()?.parse().ok()
    }
}

impl Wire for Time {
    fn take(json: Json) -> Option<Self> {
        json.text()?.parse().ok()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn take(json: Json) -> Option<Self> {
        if json == Json::Null { Some(None) } else { T::take(json).map(Some) }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn take(json: Json) -> Option<Self> {
        let Json::List(list) = json else { return None };
        list.into_iter().map(T::take).collect()
    }
}

impl<T: Wire> Wire for Arc<T> {
    fn take(json: Json) -> Option<Self> {
        T::take(json).map(Arc::new)
    }
}

impl<T: Wire> Wire for Box<T> {
    fn take(json: Json) -> Option<Self> {
        T::take(json).map(Box::new)
    }
}
