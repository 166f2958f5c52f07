//! The part of Thrift's compact protocol that Parquet's headers are written in.

const I32: u8 = 5;
const I64: u8 = 6;
const BINARY: u8 = 8;
const LIST: u8 = 9;
const STRUCT: u8 = 12;

/// A structure being written; fields come in the order of their numbers.
#[derive(Debug, Default)]
pub(super) struct Struct {
    bytes: Vec<u8>,
    last: i16,
}

impl Struct {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn i32(mut self, number: i16, value: i32) -> Self {
        self.field(number, I32);
        varint(&mut self.bytes, zigzag(value.into()));
        self
    }

    pub(super) fn i64(mut self, number: i16, value: i64) -> Self {
        self.field(number, I64);
        varint(&mut self.bytes, zigzag(value));
        self
    }

    pub(super) fn text(mut self, number: i16, value: &str) -> Self {
        self.field(number, BINARY);
        binary(&mut self.bytes, value);
        self
    }

    pub(super) fn inner(mut self, number: i16, value: Struct) -> Self {
        self.field(number, STRUCT);
        self.bytes.extend(value.end());
        self
    }

    pub(super) fn structs(mut self, number: i16, values: Vec<Struct>) -> Self {
        self.list(number, STRUCT, values.len());
        for value in values {
            self.bytes.extend(value.end());
        }
        self
    }

    pub(super) fn i32s(mut self, number: i16, values: &[i32]) -> Self {
        self.list(number, I32, values.len());
        for value in values {
            varint(&mut self.bytes, zigzag((*value).into()));
        }
        self
    }

    pub(super) fn texts(mut self, number: i16, values: &[&str]) -> Self {
        self.list(number, BINARY, values.len());
        for value in values {
            binary(&mut self.bytes, value);
        }
        self
    }

    /// The structure's bytes.
    pub(super) fn end(mut self) -> Vec<u8> {
        self.bytes.push(0);
        self.bytes
    }

    fn field(&mut self, number: i16, kind: u8) {
        let step = number - self.last;
        assert!((1..=15).contains(&step), "fields come in order");
        self.bytes.push((step as u8) << 4 | kind);
        self.last = number;
    }

    fn list(&mut self, number: i16, kind: u8, len: usize) {
        self.field(number, LIST);
        if len < 15 {
            self.bytes.push((len as u8) << 4 | kind);
        } else {
            self.bytes.push(0xF0 | kind);
            varint(&mut self.bytes, len as u64);
        }
    }
}

fn binary(bytes: &mut Vec<u8>, value: &str) {
    varint(bytes, value.len() as u64);
    bytes.extend(value.as_bytes());
}

fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

/// A number in groups of seven bits, the lowest first.
pub(super) fn varint(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_texts_and_lists() {
        let bytes = Struct::new()
            .i32(1, -1)
            .text(4, "ab")
            .i32s(5, &[300])
            .inner(7, Struct::new().i64(1, 2))
            .end();
        let expected = [
            0x15, 0x01, 0x38, 2, b'a', b'b', 0x19, 0x15, 0xD8, 0x04, 0x2C, 0x16, 0x04, 0, 0,
        ];
        assert_eq!(bytes, expected);
    }
}
