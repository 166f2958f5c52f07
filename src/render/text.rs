//! A document as text, in the format that was asked for.

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use super::document::Document;
use super::options::{Format, Header, Options};
use super::style::Style;
use super::surface::Surface;
use super::table::Chosen;
use super::view::{self, Kind, Shown, View};
use super::{Error, jq, sanitize, table};

/// Renders `document`. The result is safe for the surface's reader, and ends with a newline unless it is empty.
pub fn render(document: &Document, options: &Options, surface: &Surface) -> Result<String, Error> {
    if let Document::Raw(text) = document {
        return Ok(raw(text, surface));
    }
    let text = match (&options.jq, options.format) {
        (Some(filter), Format::Jsonl) => jq::run(filter, &document.items())?,
        (Some(filter), _) => {
            let value = document.to_json().expect("raw text was handled above");
            jq::run(filter, &[value])?
        }
        (None, Format::Json) => {
            let value = document.to_json().expect("raw text was handled above");
            return Ok(json_for(surface, format!("{value:#}\n")));
        }
        (None, Format::Jsonl) => {
            let lines = document
                .items()
                .iter()
                .map(|item| format!("{item}\n"))
                .collect();
            return Ok(json_for(surface, lines));
        }
        (None, Format::Yaml) => yaml(document)?,
        (None, Format::Csv) => csv(document, options)?,
        (None, Format::Name) => names(document),
        (None, Format::Table | Format::Wide) => return human(document, options, surface),
    };
    Ok(block_for(surface, text))
}

pub(super) fn block_for(surface: &Surface, text: String) -> String {
    if surface.is_terminal() {
        sanitize::block(&text).into_owned()
    } else {
        text
    }
}

pub(super) fn json_for(surface: &Surface, text: String) -> String {
    if surface.is_terminal() {
        sanitize::json(&text).into_owned()
    } else {
        text
    }
}

fn raw(text: &str, surface: &Surface) -> String {
    let mut text = block_for(surface, text.to_owned());
    if surface.is_terminal() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn yaml(document: &Document) -> Result<String, Error> {
    let value = document.to_json().expect("raw text has its own branch");
    let mut text =
        serde_saphyr::to_string(&value).map_err(|error| Error::Format(error.to_string()))?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

fn csv(document: &Document, options: &Options) -> Result<String, Error> {
    let items = document.items();
    let columns = match document {
        Document::List { view, .. } | Document::One { view, .. } | Document::Row { view, .. } => {
            table::choose(view, &items, options)?
        }
        _ => match items.first() {
            Some(Value::Object(fields)) => fields.keys().map(|field| plain_column(field)).collect(),
            _ => Vec::new(),
        },
    };
    csv_lines(&columns, &items, options.header)
}

/// A column of an object that has no view.
fn plain_column(field: &str) -> Chosen {
    Chosen {
        title: field.to_uppercase(),
        field: field.to_owned(),
        kind: Kind::Text,
        shown: Shown::Always,
    }
}

/// Objects as lines of CSV.
fn csv_lines(columns: &[Chosen], items: &[Value], header: Header) -> Result<String, Error> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    if header == Header::Shown {
        let titles = columns.iter().map(|column| &column.title);
        writer.write_record(titles)?;
    }
    for item in items {
        let cells = columns
            .iter()
            .map(|column| view::plain(view::field(item, &column.field)));
        writer.write_record(cells)?;
    }
    written(writer)
}

/// The lines of CSV that were written.
pub(super) fn written(writer: ::csv::Writer<Vec<u8>>) -> Result<String, Error> {
    let bytes = writer
        .into_inner()
        .map_err(|error| Error::Format(error.to_string()))?;
    Ok(String::from_utf8(bytes).expect("only strings were written"))
}

/// The keys of objects, one a line.
fn keys(view: &View, items: &[Value]) -> String {
    items
        .iter()
        .map(|item| format!("{}\n", view::plain(view::field(item, view.key))))
        .collect()
}

fn names(document: &Document) -> String {
    match document {
        Document::List { view, items } => keys(view, items),
        Document::One { view, item }
        | Document::Row { view, item }
        | Document::Screen { view, item, .. } => keys(view, std::slice::from_ref(item)),
        Document::Outcomes(outcomes) => outcomes
            .iter()
            .map(|outcome| format!("{}\n", outcome.key))
            .collect(),
        Document::Value(value) => format!("{}\n", view::plain(Some(value))),
        Document::Raw(text) => text.clone(),
    }
}

fn human(document: &Document, options: &Options, surface: &Surface) -> Result<String, Error> {
    match document {
        Document::List { view, items } => table::lay_out(view, items, options, surface),
        Document::Row { view, item } => {
            table::lay_out(view, std::slice::from_ref(item), options, surface)
        }
        Document::One { view, item } => {
            if options.columns.is_empty() {
                Ok(record(view, item, options, surface))
            } else {
                table::lay_out(view, std::slice::from_ref(item), options, surface)
            }
        }
        Document::Screen { view, item, draw } => {
            if options.columns.is_empty() {
                Ok(draw(item, options, surface))
            } else {
                table::lay_out(view, std::slice::from_ref(item), options, surface)
            }
        }
        Document::Outcomes(outcomes) => {
            let mut out = String::new();
            for outcome in outcomes {
                let key = block_for(surface, outcome.key.clone());
                let key = Style::Key.paint(&key, surface.colour);
                out.push_str(&format!("{} {} {key}\n", outcome.did, outcome.noun));
            }
            Ok(out)
        }
        Document::Value(value) => Ok(json_for(surface, format!("{value:#}\n"))),
        Document::Raw(text) => Ok(raw(text, surface)),
    }
}

/// One object, a field a line, in the API's order and under the API's names.
fn record(view: &View, item: &Value, options: &Options, surface: &Surface) -> String {
    let Value::Object(fields) = item else {
        return block_for(surface, format!("{item}\n"));
    };
    let names: Vec<String> = fields
        .keys()
        .map(|name| block_for(surface, name.clone()))
        .collect();
    let width = names.iter().map(|name| name.width()).max().unwrap_or(0);
    let mut out = String::new();
    for (name, (field, value)) in names.iter().zip(fields) {
        let column = view.columns.iter().find(|column| column.field == field);
        let kind = column.map_or(Kind::Text, |column| column.kind);
        let text = block_for(surface, table::cell(Some(value), kind, options));
        out.push_str(&Style::Heading.paint(name, surface.colour));
        out.push_str(&" ".repeat(width - name.width() + 2));
        let indented = text.replace('\n', &format!("\n{}", " ".repeat(width + 2)));
        out.push_str(&table::style(kind, &text).paint(&indented, surface.colour));
        while out.ends_with(' ') {
            out.pop();
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests;
