//! Writes Parquet: every column optional, one page a column and group of rows, plain values, Snappy.
//!
//! Written here, after the format's published description, rather than by the `parquet` crate: one format
//! version and four types are all that a list needs. Memory is one group of rows.

use std::io::{self, Write};

use jiff::Timestamp;
use serde_json::Value;

use super::thrift::{self, Struct};
use crate::render::view;

/// Rows of a group.
const ROWS_A_GROUP: usize = 64 * 1024;
/// Bytes of a group's values, before compression, past which the next begins.
const BYTES_A_GROUP: usize = 16 * 1024 * 1024;

const MAGIC: &[u8] = b"PAR1";

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Text; what is no string is shown as one.
    Text,
    /// JSON as text.
    Json,
    /// A 64-bit number.
    Integer,
    Flag,
    /// Milliseconds since 1970, from a timestamp in RFC 3339.
    Time,
}

impl Type {
    /// The number of the physical type.
    fn physical(self) -> i32 {
        match self {
            Type::Flag => 0,
            Type::Integer | Type::Time => 2,
            Type::Text | Type::Json => 6,
        }
    }

    /// The number of what the physical type stands for.
    fn converted(self) -> Option<i32> {
        match self {
            Type::Text => Some(0),
            Type::Time => Some(9),
            Type::Json => Some(19),
            Type::Integer | Type::Flag => None,
        }
    }
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name, and the field of the objects; dots step into objects.
    pub name: String,
    pub kind: Type,
}

/// The values of a column in the group that is being filled.
#[derive(Debug, Default)]
struct Values {
    /// Runs of values that are there or not: how many, and which.
    levels: Vec<(u32, bool)>,
    /// The values that are there, one after the other; of flags, a byte each.
    bytes: Vec<u8>,
}

/// Writes objects as rows.
#[derive(Debug)]
pub struct Writer<W: Write> {
    out: W,
    written: i64,
    columns: Vec<Column>,
    values: Vec<Values>,
    rows_in_group: usize,
    rows: i64,
    groups: Vec<Struct>,
}

impl<W: Write> Writer<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn new(mut out: W, columns: Vec<Column>) -> io::Result<Self> {
        out.write_all(MAGIC)?;
        Ok(Self {
            out,
            written: MAGIC.len() as i64,
            values: columns.iter().map(|_| Values::default()).collect(),
            columns,
            rows_in_group: 0,
            rows: 0,
            groups: Vec::new(),
        })
    }

    /// Adds an object; what has another type than its column is left out.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn row(&mut self, item: &Value) -> io::Result<()> {
        let mut bytes = 0;
        for (column, values) in std::iter::zip(&self.columns, &mut self.values) {
            let value = view::field(item, &column.name);
            let is_there = push(column.kind, value, &mut values.bytes);
            match values.levels.last_mut() {
                Some((count, there)) if *there == is_there => *count += 1,
                _ => values.levels.push((1, is_there)),
            }
            bytes += values.bytes.len();
        }
        self.rows_in_group += 1;
        if self.rows_in_group == ROWS_A_GROUP || bytes >= BYTES_A_GROUP {
            self.end_group()?;
        }
        Ok(())
    }

    /// Ends the file and gives back the writer.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn finish(mut self) -> io::Result<W> {
        if self.rows_in_group > 0 {
            self.end_group()?;
        }
        let root = Struct::new()
            .text(4, "schema")
            .i32(5, self.columns.len() as i32);
        let mut schema = vec![root];
        schema.extend(self.columns.iter().map(element));
        let footer = Struct::new()
            .i32(1, 1)
            .structs(2, schema)
            .i64(3, self.rows)
            .structs(4, self.groups)
            .text(6, "zcli")
            .end();
        self.out.write_all(&footer)?;
        let len = u32::try_from(footer.len()).map_err(io::Error::other)?;
        self.out.write_all(&len.to_le_bytes())?;
        self.out.write_all(MAGIC)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn end_group(&mut self) -> io::Result<()> {
        let rows = self.rows_in_group;
        let mut chunks = Vec::new();
        let mut size = 0;
        for at in 0..self.columns.len() {
            let values = std::mem::take(&mut self.values[at]);
            let column = &self.columns[at];
            let page = page(column.kind, &values);
            let packed = snap::raw::Encoder::new()
                .compress_vec(&page)
                .map_err(io::Error::other)?;
            let header = page_header(page.len(), packed.len(), rows);
            let uncompressed = (header.len() + page.len()) as i64;
            let compressed = (header.len() + packed.len()) as i64;
            let data = Struct::new()
                .i32(1, column.kind.physical())
                .i32s(2, &[0, 3])
                .texts(3, &[&column.name])
                .i32(4, 1)
                .i64(5, rows as i64)
                .i64(6, uncompressed)
                .i64(7, compressed)
                .i64(9, self.written);
            chunks.push(Struct::new().i64(2, self.written).inner(3, data));
            self.out.write_all(&header)?;
            self.out.write_all(&packed)?;
            self.written += compressed;
            size += uncompressed;
        }
        let group = Struct::new()
            .structs(1, chunks)
            .i64(2, size)
            .i64(3, rows as i64);
        self.groups.push(group);
        self.rows += rows as i64;
        self.rows_in_group = 0;
        Ok(())
    }
}

/// A column in the file's schema.
fn element(column: &Column) -> Struct {
    let optional = 1;
    let element = Struct::new()
        .i32(1, column.kind.physical())
        .i32(3, optional)
        .text(4, &column.name);
    match column.kind.converted() {
        Some(converted) => element.i32(6, converted),
        None => element,
    }
}

/// Adds a value if it's there and of the type.
fn push(kind: Type, value: Option<&Value>, bytes: &mut Vec<u8>) -> bool {
    let Some(value) = value.filter(|value| !value.is_null()) else {
        return false;
    };
    match kind {
        Type::Text | Type::Json => {
            let text = match value {
                Value::String(text) if kind == Type::Text => text,
                other => &other.to_string(),
            };
            bytes.extend((text.len() as u32).to_le_bytes());
            bytes.extend(text.as_bytes());
        }
        Type::Integer => match value.as_i64() {
            Some(number) => bytes.extend(number.to_le_bytes()),
            None => return false,
        },
        Type::Flag => match value.as_bool() {
            Some(flag) => bytes.push(flag.into()),
            None => return false,
        },
        Type::Time => match value.as_str().map(str::parse::<Timestamp>) {
            Some(Ok(at)) => bytes.extend(at.as_millisecond().to_le_bytes()),
            _ => return false,
        },
    }
    true
}

/// A page: which values are there, as runs after their length in bytes, then the values.
fn page(kind: Type, values: &Values) -> Vec<u8> {
    let mut levels = Vec::new();
    for (count, is_there) in &values.levels {
        thrift::varint(&mut levels, u64::from(*count) << 1);
        levels.push((*is_there).into());
    }
    let mut page = Vec::with_capacity(levels.len() + values.bytes.len() + 4);
    page.extend((levels.len() as u32).to_le_bytes());
    page.extend(levels);
    if kind == Type::Flag {
        // Eight a byte, the first in the lowest bit.
        page.extend(values.bytes.chunks(8).map(|flags| {
            let bits = flags.iter().enumerate();
            bits.fold(0, |byte, (bit, flag)| byte | flag << bit)
        }));
    } else {
        page.extend(&values.bytes);
    }
    page
}

fn page_header(len: usize, packed_len: usize, rows: usize) -> Vec<u8> {
    let (plain, runs) = (0, 3);
    let data = Struct::new()
        .i32(1, rows as i32)
        .i32(2, plain)
        .i32(3, runs)
        .i32(4, runs);
    Struct::new()
        .i32(1, 0)
        .i32(2, len as i32)
        .i32(3, packed_len as i32)
        .inner(5, data)
        .end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn columns() -> Vec<Column> {
        [
            ("key", Type::Text),
            ("count", Type::Integer),
            ("open", Type::Flag),
            ("at", Type::Time),
            ("tags", Type::Json),
        ]
        .map(|(name, kind)| Column {
            name: name.to_owned(),
            kind,
        })
        .into()
    }

    fn rows() -> Vec<Value> {
        vec![
            json!({"key": "2251799813685249", "count": 3, "open": true, "at": "2026-01-31T12:00:00.123Z", "tags": ["a", "b"]}),
            json!({"key": "ä", "count": -1, "open": false, "at": null}),
            json!({"key": null, "open": "not a flag", "at": "not a time", "tags": {}}),
        ]
    }

    /// The file below was read with pyarrow 26, which gave these rows: a change here must be read so again.
    #[test]
    fn the_file_is_the_one_that_others_read() {
        let mut writer = Writer::new(Vec::new(), columns()).expect("memory");
        for row in rows() {
            writer.row(&row).expect("memory");
        }
        let file = writer.finish().expect("memory");
        if let Some(path) = std::env::var_os("ZCLI_WRITE_PARQUET") {
            std::fs::write(path, &file).expect("written");
        }
        assert!(file.ends_with(MAGIC) && file.starts_with(MAGIC));
        assert_eq!(crc(&file), GOLDEN, "{} bytes", file.len());
    }

    #[test]
    fn groups_end_at_their_limit() {
        let mut writer = Writer::new(Vec::new(), columns()).expect("memory");
        for _ in 0..ROWS_A_GROUP {
            writer.row(&json!({"count": 1})).expect("memory");
        }
        assert_eq!((writer.groups.len(), writer.rows_in_group), (1, 0));
        writer
            .row(&json!({"key": "x".repeat(BYTES_A_GROUP)}))
            .expect("memory");
        assert_eq!((writer.groups.len(), writer.rows_in_group), (2, 0));
    }

    const GOLDEN: u64 = 8_297_147_180_803_535_805;

    /// FNV-1a.
    fn crc(bytes: &[u8]) -> u64 {
        bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }
}
