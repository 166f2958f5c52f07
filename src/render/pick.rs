//! Fields of objects that are still JSON text, without building the objects: a CSV of a million rows needs a few
//! fields of each.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use super::Error;
use super::view;

/// Which top-level fields, in which order.
#[derive(Debug)]
pub struct Pick<'a> {
    fields: Vec<&'a str>,
    /// A path into an object or a list: only a whole value can be asked for it.
    is_nested: bool,
}

impl<'a> Pick<'a> {
    /// These fields, each as [`view::field`] takes it.
    pub fn new(fields: impl IntoIterator<Item = &'a str>) -> Pick<'a> {
        let fields: Vec<&str> = fields.into_iter().collect();
        let is_nested = fields.iter().any(|field| field.contains('.'));
        Pick { fields, is_nested }
    }

    /// The object's fields as plain text, as [`view::plain`] gives it.
    ///
    /// # Errors
    /// `Format` where the text is no JSON.
    pub fn cells<'t>(&self, object: &'t str) -> Result<Vec<Cow<'t, str>>, Error> {
        let failed = |error: serde_json::Error| Error::Format(error.to_string());
        if self.is_nested || !object.starts_with('{') {
            let value: Value = serde_json::from_str(object).map_err(failed)?;
            let cell = |field: &&str| Cow::Owned(view::plain(view::field(&value, field)));
            return Ok(self.fields.iter().map(cell).collect());
        }
        let mut reader = serde_json::Deserializer::from_str(object);
        let raw = self.deserialize(&mut reader).map_err(failed)?;
        raw.into_iter()
            .map(|raw| raw.map_or(Ok(Cow::Borrowed("")), plain).map_err(failed))
            .collect()
    }
}

/// A value as plain text: most are simple and stay where they are.
fn plain(raw: &RawValue) -> Result<Cow<'_, str>, serde_json::Error> {
    let text = raw.get();
    match text.as_bytes().first() {
        Some(b'n') => Ok(Cow::Borrowed("")),
        Some(b'"') if !text.contains('\\') => Ok(Cow::Borrowed(&text[1..text.len() - 1])),
        Some(b't' | b'f') => Ok(Cow::Borrowed(text)),
        _ => Ok(Cow::Owned(view::plain(Some(&serde_json::from_str(text)?)))),
    }
}

impl<'de> DeserializeSeed<'de> for &Pick<'_> {
    type Value = Vec<Option<&'de RawValue>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &Pick<'_> {
    type Value = Vec<Option<&'de RawValue>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = vec![None; self.fields.len()];
        while let Some(name) = map.next_key_seed(Name)? {
            if !self.fields.contains(&&*name) {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let value: &RawValue = map.next_value()?;
            for (field, place) in self.fields.iter().zip(&mut values) {
                if *field == name {
                    *place = Some(value);
                }
            }
        }
        Ok(values)
    }
}

/// A field's name, borrowed where it has no escapes.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Cow<'de, str>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a field's name")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
                Ok(Cow::Borrowed(name))
            }

            fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
                Ok(Cow::Owned(name.to_owned()))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_what_the_whole_value_would_give() {
        let objects = [
            r#"{"a":"x","b":1,"c":null,"d":{"e":[1, 2]},"f":true}"#,
            r#"{"a":"line\nbreak \"quoted\" é","b":1.50,"c":[],"f":false}"#,
            r#"{ "b" : -3e2 , "a":"ünï", "\u0061":"again" }"#,
            r"{}",
            "[1]",
            "7",
        ];
        for fields in [
            &["a", "b", "c", "d", "f"][..],
            &["b", "missing", "b"],
            &["d.e.1", "a"],
        ] {
            let pick = Pick::new(fields.iter().copied());
            for object in objects {
                let value: Value = serde_json::from_str(object).expect("JSON");
                let whole: Vec<String> = fields
                    .iter()
                    .map(|field| view::plain(view::field(&value, field)))
                    .collect();
                assert_eq!(pick.cells(object).expect("cells"), whole, "{object}");
            }
        }
        assert!(Pick::new(["a"]).cells(r#"{"a":"#).is_err());
    }
}
