//! The journal of a bulk run: what was about to be sent and what came of it, so that a run that ended in the
//! middle goes on where it was and repeats nothing.
//!
//! A text file that only grows. Its first line is the [`Header`], each other one a [`line::Line`]. An intent is
//! on the disk before its request leaves ([`Writer`] syncs many at a time); an outcome follows when the answer
//! came, and an intent without one is in doubt. A line that was cut off, or that the disk lost in a power cut,
//! can only be at the end, and is dropped ([`read`]): an intent there was never sent, an outcome there leaves
//! its item in doubt.

pub mod line;
mod reader;
mod writer;

pub use reader::{Journal, State, outcomes, read, read_header};
pub use writer::Writer;

use serde_json::{Value, json};

/// The format that this program writes.
const FORMAT: u64 = 1;

/// The first line: what the run is, for whoever goes on with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// Names the run: letters and digits.
    pub run: String,
    /// The command in words: `create process instances of order`.
    pub title: String,
    /// All that decides what is sent; a run goes on only with the same.
    pub request: Value,
    /// Where the items come from: the file's path, or the copy that was made of stdin or of a search's result.
    pub input: String,
    /// Size and checksum of the input, so that another one isn't taken for it.
    pub fingerprint: String,
    /// How many items.
    pub rows: u64,
    /// When it began, in ms since 1970.
    pub started_at_ms: i64,
}

impl Header {
    /// The line, without its end.
    pub fn to_line(&self) -> String {
        json!({
            "zcli-journal": FORMAT,
            "run": self.run,
            "title": self.title,
            "request": self.request,
            "input": self.input,
            "fingerprint": self.fingerprint,
            "rows": self.rows,
            "startedAtMs": self.started_at_ms,
        })
        .to_string()
    }

    /// Reads the line; the error says what is wrong with it.
    pub fn from_line(line: &str) -> Result<Header, String> {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        match value["zcli-journal"].as_u64() {
            Some(FORMAT) => {}
            Some(newer) => {
                return Err(format!("it has format {newer}, of another version of zcli"));
            }
            None => return Err("it isn't a journal".to_owned()),
        }
        let text = |field: &str| {
            let found = value[field].as_str().map(str::to_owned);
            found.ok_or_else(|| format!("its first line lacks `{field}`"))
        };
        Ok(Header {
            run: text("run")?,
            title: text("title")?,
            request: value["request"].clone(),
            input: text("input")?,
            fingerprint: text("fingerprint")?,
            rows: value["rows"]
                .as_u64()
                .ok_or("its first line lacks `rows`")?,
            started_at_ms: value["startedAtMs"].as_i64().unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests;
