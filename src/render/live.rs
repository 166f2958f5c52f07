//! A list that grows: `incident tail` and other commands that follow.

use serde_json::Value;

use super::document::Document;
use super::options::{Format, Header, Options};
use super::printer::Printer;
use super::view::View;
use super::{Error, jq};

/// Shows objects as they come. Tables and CSV get their header once; JSON is one object a line.
#[derive(Debug)]
pub struct Live {
    view: &'static View,
    options: Options,
}

impl Live {
    /// A live list in the format of `options`; `json` is taken as `jsonl`, since an array would never end.
    pub fn new(view: &'static View, mut options: Options) -> Live {
        if options.format == Format::Json {
            options.format = Format::Jsonl;
        }
        Live { view, options }
    }

    /// Shows more objects; relative times count from `now`.
    pub fn show(
        &mut self,
        printer: &Printer,
        items: Vec<Value>,
        now: jiff::Timestamp,
    ) -> Result<(), Error> {
        if items.is_empty() {
            return Ok(());
        }
        self.options.now = now;
        if let Some(filter) = &self.options.jq {
            let text = jq::run(filter, &items)?;
            printer.show(&Document::Raw(text), &self.options)?;
            return Ok(());
        }
        let document = Document::List {
            view: self.view,
            items,
        };
        printer.show(&document, &self.options)?;
        self.options.header = Header::Hidden;
        Ok(())
    }
}
