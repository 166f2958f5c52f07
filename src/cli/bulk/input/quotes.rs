//! Follows the quotes of a CSV file while it is read: one that is never closed takes in all rows after it, and no
//! reader of CSV complains of that.

use std::io::{self, Read};

/// Where in a record the last byte was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At a cell's beginning, where a quote opens.
    Start,
    /// In a cell without quotes, where one is a letter.
    Plain,
    Quoted,
    /// After a quote in a quoted cell: its end, or the first of two.
    Closing,
}

/// A file and the state of its quotes.
#[derive(Debug)]
pub struct Quotes<R> {
    inner: R,
    delimiter: u8,
    place: Place,
    line: u64,
    opened_at: u64,
    has_ended: bool,
}

impl<R> Quotes<R> {
    /// Nothing read yet.
    pub fn new(inner: R, delimiter: u8) -> Quotes<R> {
        Quotes {
            inner,
            delimiter,
            place: Place::Start,
            line: 1,
            opened_at: 1,
            has_ended: false,
        }
    }

    /// The line of a quote that was still open when the file ended.
    pub fn left_open_at(&self) -> Option<u64> {
        (self.has_ended && self.place == Place::Quoted).then_some(self.opened_at)
    }

    fn follow(&mut self, byte: u8) {
        self.place = match (self.place, byte) {
            (Place::Start, b'"') => {
                self.opened_at = self.line;
                Place::Quoted
            }
            (Place::Quoted, b'"') => Place::Closing,
            (Place::Closing, b'"') | (Place::Quoted, _) => Place::Quoted,
            (_, b'\n' | b'\r') => Place::Start,
            (_, byte) if byte == self.delimiter => Place::Start,
            _ => Place::Plain,
        };
        self.line += u64::from(byte == b'\n');
    }
}

impl<R: Read> Read for Quotes<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.has_ended = count == 0;
        for byte in &buffer[..count] {
            self.follow(*byte);
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left_open(text: &str) -> Option<u64> {
        let mut quotes = Quotes::new(text.as_bytes(), b',');
        io::copy(&mut quotes, &mut io::sink()).expect("read");
        quotes.left_open_at()
    }

    #[test]
    fn only_a_quote_at_a_cells_beginning_opens() {
        assert_eq!(left_open("a,b\n1,\"2\n3,4\n"), Some(2));
        assert_eq!(left_open("a,b\n\"x\n\",\"\n5"), Some(3));
        assert_eq!(left_open("a,b\n1,\"say \"\"2\"\"\"\n"), None);
        assert_eq!(left_open("a,b\n1,5\" pipe\n"), None);
        assert_eq!(left_open("a,b\n1,\"two\nlines\"\n"), None);
        assert_eq!(left_open("\"a\"\"\n"), Some(1));
    }
}
