//! A long list a page at a time, in the formats that need no look ahead: JSON lines, CSV, keys.
//!
//! The texts are those that [`super::text`] would give for the whole list.

use serde_json::Value;

use super::options::{Format, Header, Options};
use super::pick::Pick;
use super::surface::Surface;
use super::table::{self, Chosen};
use super::view::View;
use super::{Error, jq, text};

/// A list that is shown as it comes.
#[derive(Debug)]
pub struct Stream<'a> {
    view: &'static View,
    options: &'a Options,
    surface: &'a Surface,
    /// Of CSV, chosen by the first page.
    columns: Option<Vec<Chosen>>,
}

impl<'a> Stream<'a> {
    /// A stream, where the format allows one.
    pub fn new(
        view: &'static View,
        options: &'a Options,
        surface: &'a Surface,
    ) -> Option<Stream<'a>> {
        let flows = match options.format {
            Format::Jsonl => true,
            Format::Csv | Format::Name => options.jq.is_none(),
            Format::Table | Format::Wide | Format::Json | Format::Yaml => false,
        };
        flows.then_some(Stream {
            view,
            options,
            surface,
            columns: None,
        })
    }

    /// A page of objects, given as their JSON texts.
    pub fn page(&mut self, items: &[&str]) -> Result<String, Error> {
        if self.options.format == Format::Jsonl && self.options.jq.is_none() {
            return Ok(text::json_for(self.surface, lines(items)));
        }
        let text = match (&self.options.jq, self.options.format) {
            (Some(filter), _) => jq::run(filter, &values(items)?)?,
            (None, Format::Name) => self.keys(items)?,
            (None, _) => self.csv(items)?,
        };
        Ok(text::block_for(self.surface, text))
    }

    /// What is still to be said after the last page: the header of an empty list.
    pub fn end(&mut self) -> Result<String, Error> {
        if self.options.format == Format::Csv && self.columns.is_none() {
            return self.csv(&[]);
        }
        Ok(String::new())
    }

    fn csv(&mut self, items: &[&str]) -> Result<String, Error> {
        let mut lines = csv::Writer::from_writer(Vec::new());
        let columns = match self.columns.take() {
            Some(columns) => columns,
            None => {
                let columns = table::choose(self.view, &values(items)?, self.options)?;
                if self.options.header == Header::Shown {
                    lines.write_record(columns.iter().map(|column| &column.title))?;
                }
                columns
            }
        };
        let pick = Pick::new(columns.iter().map(|column| &*column.field));
        for item in items {
            lines.write_record(pick.cells(item)?.iter().map(|cell| cell.as_bytes()))?;
        }
        self.columns = Some(columns);
        text::written(lines)
    }

    fn keys(&self, items: &[&str]) -> Result<String, Error> {
        let pick = Pick::new([self.view.key]);
        let mut text = String::new();
        for item in items {
            text.extend(pick.cells(item)?);
            text.push('\n');
        }
        Ok(text)
    }
}

fn values(items: &[&str]) -> Result<Vec<Value>, Error> {
    items
        .iter()
        .map(|text| serde_json::from_str(text).map_err(|it| Error::Format(it.to_string())))
        .collect()
}

/// One object a line; one that came over several lines is written anew.
fn lines(items: &[&str]) -> String {
    let mut text = String::with_capacity(items.iter().map(|item| item.len() + 1).sum());
    for item in items {
        match item.contains('\n') {
            false => text.push_str(item),
            true => {
                let value: Value = serde_json::from_str(item).unwrap_or(Value::Null);
                text.push_str(&value.to_string());
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::view::instance::INSTANCE;
    use crate::render::{Document, TimeStyle};
    use jiff::{Timestamp, tz::TimeZone};

    #[test]
    fn pages_add_up_to_the_whole_list() {
        let items = [
            r#"{"processInstanceKey":"1","state":"ACTIVE"}"#,
            r#"{"processInstanceKey":"2","state":"x, y"}"#,
        ];
        let values: Vec<Value> = items
            .iter()
            .map(|item| serde_json::from_str(item).expect("JSON"))
            .collect();
        for (format, jq, columns) in [
            (Format::Jsonl, None, vec![]),
            (Format::Jsonl, Some(".state"), vec![]),
            (Format::Name, None, vec![]),
            (
                Format::Csv,
                None,
                vec!["key".to_owned(), "state".to_owned()],
            ),
        ] {
            let options = Options {
                format,
                jq: jq.map(str::to_owned),
                columns,
                header: Header::Shown,
                time: TimeStyle::Iso,
                now: Timestamp::UNIX_EPOCH,
                zone: TimeZone::UTC,
            };
            let mut stream = Stream::new(&INSTANCE, &options, &Surface::PIPE).expect("it flows");
            let mut text = stream.page(&items[..1]).expect("a page");
            text.push_str(&stream.page(&items[1..]).expect("a page"));
            text.push_str(&stream.end().expect("an end"));
            let whole = Document::List {
                view: &INSTANCE,
                items: values.clone(),
            };
            let whole = text::render(&whole, &options, &Surface::PIPE).expect("rendered");
            assert_eq!(text, whole, "{format:?}");
        }
    }
}
