//! The served document, as a judge of answers.

use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex},
};

pub struct Document {
    root: Value,
    validators: Mutex<HashMap<String, Arc<jsonschema::Validator>>>,
}

impl Document {
    pub fn new(root: Value) -> Document {
        Document { root, validators: Mutex::default() }
    }

    /// Every documented method, by its path.
    pub fn methods(&self) -> BTreeMap<String, Vec<String>> {
        let paths = self.root["paths"].as_object().unwrap().iter();
        paths.map(|(path, item)| (path.clone(), item.as_object().unwrap().keys().cloned().collect())).collect()
    }

    /// Fails unless the document says that this may be answered to that.
    pub fn check(&self, method: &str, path: &str, status: u16, kind: &str, body: &str) {
        let path = path.split('?').next().unwrap();
        let asked = format!("{method} {path} -> {status}");
        let Some(template) = self.template(path) else {
            // What is not documented is not there, and says so in the same words as everything else.
            let problem: Value = serde_json::from_str(body).unwrap_or_else(|_| panic!("{asked}: {body}"));
            assert_eq!((status, kind), (404, "application/problem+json"), "{asked}");
            return self.matches(&json!({"$ref": "#/components/schemas/Problem"}), &problem, &asked);
        };
        let operation = &self.root["paths"][&template][method.to_lowercase()];
        if operation.is_null() {
            assert_eq!((status, kind), (405, "application/problem+json"), "{asked}");
            return;
        }
        let response = &operation["responses"][status.to_string()];
        assert!(!response.is_null(), "{asked} is not documented: {body}");
        if body.is_empty() {
            return;
        }
        let content = &response["content"][kind];
        assert!(!content.is_null(), "{asked}: {kind} is not documented");
        if kind.ends_with("json") {
            let answer: Value = serde_json::from_str(body).unwrap();
            self.matches(&content["schema"], &answer, &asked);
        }
    }

    fn template(&self, path: &str) -> Option<String> {
        let fits = |template: &&String| {
            let (known, asked): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
            let same = |(known, asked): (&&str, &&str)| known == asked || known.starts_with('{');
            known.len() == asked.len() && known.iter().zip(&asked).all(same)
        };
        let templates: Vec<&String> = self.root["paths"].as_object().unwrap().keys().filter(fits).collect();
        templates.iter().min_by_key(|template| template.matches('{').count()).map(|template| (*template).clone())
    }

    fn matches(&self, schema: &Value, answer: &Value, asked: &str) {
        let mut validators = self.validators.lock().unwrap();
        let validator = validators.entry(schema.to_string()).or_insert_with(|| {
            let mut whole = schema.clone();
            whole["components"] = self.root["components"].clone();
            Arc::new(jsonschema::draft202012::new(&whole).unwrap())
        });
        let faults: Vec<String> = validator.iter_errors(answer).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{asked} differs from the document: {faults:?}\n{answer}");
    }
}
