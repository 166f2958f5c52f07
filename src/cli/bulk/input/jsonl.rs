//! JSON lines: an object a line; empty lines are passed over.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};

use serde_json::{Map, Value};

use super::{Cell, Mistake, Row};

/// Longest line, well over what a gateway takes.
const LINE_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// The rows of a file.
pub fn rows(mut file: BufReader<File>) -> impl Iterator<Item = Result<Row, Mistake>> {
    let (mut number, mut line) = (0, 0);
    let mut is_over = false;
    std::iter::from_fn(move || {
        loop {
            if is_over {
                return None;
            }
            line += 1;
            let mut text = Vec::new();
            let length = (&mut file)
                .take(LINE_BYTES_MAX)
                .read_until(b'\n', &mut text);
            let what = match length {
                Ok(0) => return None,
                Ok(length) if length as u64 == LINE_BYTES_MAX => {
                    is_over = true;
                    format!("it is longer than {LINE_BYTES_MAX} bytes")
                }
                Ok(_) if text.trim_ascii().is_empty() => continue,
                Ok(_) => match object(&text) {
                    Ok(object) => {
                        number += 1;
                        return Some(Ok(row(number, line, object)));
                    }
                    Err(what) => what,
                },
                Err(error) => {
                    is_over = true;
                    error.to_string()
                }
            };
            number += 1;
            return Some(Err(Mistake { line, what }));
        }
    })
}

fn object(text: &[u8]) -> Result<Map<String, Value>, String> {
    match serde_json::from_slice(text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err("it isn't a JSON object".to_owned()),
        Err(error) => Err(format!("it isn't JSON: {error}")),
    }
}

fn row(number: u64, line: u64, object: Map<String, Value>) -> Row {
    let cells = object.into_iter();
    Row {
        number,
        line,
        cells: cells
            .map(|(name, value)| (name, Cell::Json(value)))
            .collect(),
    }
}
