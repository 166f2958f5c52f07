//! Variables in requests and responses: JSON text.

use serde_json::Value as Json;
use tonic::Status;

use crate::engine::{
    limits,
    record::{Document, Variable},
};

/// Parses the `variables` of a request: empty and `null` are no variables, else it must be an object.
pub fn parse(text: &str) -> Result<Document, Status> {
    if text.len() > limits::DOCUMENT_BYTES_MAX {
        return Err(Status::invalid_argument(format!(
            "Property 'variables' is invalid: Expected at most {} bytes, but got {}",
            limits::DOCUMENT_BYTES_MAX,
            text.len()
        )));
    }
    if text.trim().is_empty() {
        return Ok(Document::new());
    }
    let value = serde_json::from_str(text).map_err(|error| {
        Status::invalid_argument(format!(
            "Property 'variables' is invalid: Expected JSON, but {error}"
        ))
    })?;
    let kind = match value {
        Json::Object(document) => return Ok(document),
        Json::Null => return Ok(Document::new()),
        Json::Bool(_) => "BOOLEAN",
        Json::Number(number) if number.is_f64() => "FLOAT",
        Json::Number(_) => "INTEGER",
        Json::String(_) => "STRING",
        Json::Array(_) => "ARRAY",
    };
    Err(Status::invalid_argument(format!(
        "Property 'variables' is invalid: Expected document to be a root level object, but was '{kind}'"
    )))
}

/// The JSON text of a document.
pub fn document_text(document: &Document) -> String {
    serde_json::to_string(document).expect("a JSON value is JSON")
}

/// An object of the variables, by name.
pub fn text<'a>(variables: impl IntoIterator<Item = &'a Variable>) -> String {
    object(
        variables
            .into_iter()
            .map(|variable| (&*variable.name, &variable.value)),
    )
}

/// JSON text of an object with these members, without copying them.
pub fn object<'a, V: serde::Serialize + 'a>(
    members: impl IntoIterator<Item = (&'a str, &'a V)>,
) -> String {
    let mut text = String::from("{");
    for (name, value) in members {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&serde_json::to_string(name).expect("text is JSON"));
        text.push(':');
        text.push_str(&serde_json::to_string(value).expect("plain data is JSON"));
    }
    text.push('}');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_and_null_are_no_variables() {
        for text in ["", "  ", "null", "{}"] {
            assert!(parse(text).unwrap().is_empty(), "{text:?}");
        }
    }

    #[test]
    fn keeps_order_and_digits() {
        let document = parse(r#"{"b":1,"a":12345678901234567}"#).unwrap();
        assert_eq!(document_text(&document), r#"{"b":1,"a":12345678901234567}"#);
    }

    #[test]
    fn refuses_what_is_no_object() {
        for (text, kind) in [("[1]", "ARRAY"), ("\"x\"", "STRING"), ("1", "INTEGER")] {
            let status = parse(text).unwrap_err();
            assert_eq!(status.code(), tonic::Code::InvalidArgument);
            assert!(status.message().contains(kind), "{}", status.message());
        }
        assert!(parse("{").unwrap_err().message().contains("line 1"));
    }

    #[test]
    fn writes_an_object() {
        let (one, text) = (Json::from(1), Json::from("x\"y"));
        let members = [("a", &one), ("b\n", &text)];
        assert_eq!(object(members), r#"{"a":1,"b\n":"x\"y"}"#);
        assert_eq!(object::<Json>([]), "{}");
    }
}
