//! One pass over a file's bytes before the XML parser sees it.
//!
//! Turns the bytes into text (UTF-8, UTF-16 with a mark, Latin-1), and refuses what would cost the
//! parser too much or could reach outside: DOCTYPE with its entities, size, depth, attributes. It
//! doesn't check that the XML is well formed.

use std::borrow::Cow;

use super::limits::{
    ATTRIBUTES_PER_ELEMENT_MAX, FILE_SIZE_BYTES_MAX, NAMESPACE_DECLARATIONS_MAX, XML_DEPTH_MAX,
};

/// What's wrong, and at which byte of the text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub at: usize,
    pub message: String,
}

fn refuse<T>(at: usize, message: impl Into<String>) -> Result<T, Refused> {
    Err(Refused {
        at,
        message: message.into(),
    })
}

/// The file's text without a byte order mark.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    if bytes.len() > FILE_SIZE_BYTES_MAX {
        let size = bytes.len();
        return refuse(
            0,
            format!("The file has {size} bytes, but at most {FILE_SIZE_BYTES_MAX} are allowed."),
        );
    }
    match bytes {
        [0xFF, 0xFE, rest @ ..] => decode_utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => decode_utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => decode_utf8(rest),
        _ if declares_latin1(bytes) => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
        _ => decode_utf8(bytes),
    }
}

fn decode_utf8(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    std::str::from_utf8(bytes)
        .map(Cow::Borrowed)
        .or_else(|error| {
            let at = error.valid_up_to();
            refuse(at, "Invalid byte in a UTF-8 sequence.")
        })
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, Refused> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let decoded: Result<String, _> =
        char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    match decoded {
        Ok(text) if rest.is_empty() => Ok(Cow::Owned(text)),
        _ => refuse(0, "The text isn't valid UTF-16."),
    }
}

fn declares_latin1(bytes: &[u8]) -> bool {
    let Some(end) = bytes.iter().position(|byte| *byte == b'>') else {
        return false;
    };
    let declaration = bytes[..end].to_ascii_lowercase();
    declaration.starts_with(b"<?xml")
        && [&b"iso-8859-1"[..], b"us-ascii", b"windows-1252"]
            .iter()
            .any(|name| {
                declaration
                    .windows(name.len())
                    .any(|window| window == *name)
            })
}

/// Refuses text that isn't for the parser.
pub(crate) fn check(text: &str) -> Result<(), Refused> {
    let Some(first) = text.find(|char: char| !char.is_ascii_whitespace()) else {
        return refuse(text.len(), "Premature end of file.");
    };
    if !text[first..].starts_with('<') {
        return refuse(first, "Content is not allowed in prolog.");
    }
    let mut scan = Scan {
        text,
        at: first,
        depth: 0,
        namespaces: 0,
    };
    while let Some(offset) = text[scan.at..].find('<') {
        scan.at += offset;
        scan.markup()?;
    }
    Ok(())
}

struct Scan<'text> {
    text: &'text str,
    at: usize,
    depth: usize,
    namespaces: usize,
}

impl Scan<'_> {
    /// Steps over one piece of markup; unterminated ones end the scan, and the parser complains.
    fn markup(&mut self) -> Result<(), Refused> {
        let rest = &self.text[self.at..];
        if rest.starts_with("<!--") {
            self.skip_past("-->");
        } else if rest.starts_with("<![CDATA[") {
            self.skip_past("]]>");
        } else if rest.starts_with("<?") {
            self.skip_past("?>");
        } else if rest.starts_with("<!") {
            return refuse(
                self.at,
                "DOCTYPE is disallowed when the feature \"http://apache.org/xml/features/disallow-doctype-decl\" set to true.",
            );
        } else if rest.starts_with("</") {
            self.depth = self.depth.saturating_sub(1);
            self.skip_past(">");
        } else {
            return self.start_tag();
        }
        Ok(())
    }

    fn skip_past(&mut self, end: &str) {
        self.at = match self.text[self.at..].find(end) {
            Some(offset) => self.at + offset + end.len(),
            None => self.text.len(),
        };
    }

    fn start_tag(&mut self) -> Result<(), Refused> {
        let start = self.at;
        let end = tag_end(self.text, start).unwrap_or(self.text.len());
        let tag = &self.text[start..end];
        let attributes = count_attributes(tag);
        if attributes > ATTRIBUTES_PER_ELEMENT_MAX {
            return refuse(
                start,
                format!(
                    "An element has {attributes} attributes, but at most {ATTRIBUTES_PER_ELEMENT_MAX} are allowed."
                ),
            );
        }
        self.namespaces += tag.matches("xmlns").count();
        if self.namespaces > NAMESPACE_DECLARATIONS_MAX {
            return refuse(
                start,
                format!(
                    "More than {NAMESPACE_DECLARATIONS_MAX} namespace declarations are not allowed."
                ),
            );
        }
        if !tag.ends_with('/') {
            self.depth += 1;
        }
        if self.depth > XML_DEPTH_MAX {
            return refuse(
                start,
                format!(
                    "Elements are nested more than {XML_DEPTH_MAX} levels deep, which is not allowed."
                ),
            );
        }
        self.at = (end + 1).min(self.text.len());
        Ok(())
    }
}

/// Where the start tag that begins at `start` has its `>`.
pub(super) fn tag_end(text: &str, start: usize) -> Option<usize> {
    let mut quote = None;
    for (offset, byte) in text.as_bytes()[start..].iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(start + offset),
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            _ => {}
        }
    }
    None
}

fn count_attributes(tag: &str) -> usize {
    let mut quote = None;
    let mut count = 0;
    for byte in tag.bytes() {
        match (quote, byte) {
            (None, b'=') => count += 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        check(text).unwrap_err().message
    }

    #[test]
    fn bombs_are_refused() {
        assert!(message("<!DOCTYPE a [<!ENTITY x 'y'>]><a/>").starts_with("DOCTYPE is disallowed"));
        assert!(message("<a><!ENTITY x 'y'></a>").starts_with("DOCTYPE is disallowed"));
        assert!(message(&"<a>".repeat(300)).contains("256 levels"));
        let attributes: String = (0..10_000).map(|n| format!(" a{n}='1'")).collect();
        assert!(message(&format!("<a{attributes}/>")).contains("10000 attributes"));
        let namespaces: String = (0..5_000)
            .map(|n| format!("<a xmlns:n{n}='u{n}'/>"))
            .collect();
        assert!(message(&format!("<r>{namespaces}</r>")).contains("namespace declarations"));
    }

    #[test]
    fn what_only_looks_like_markup_passes() {
        for text in [
            "<a b='>' c=\"</a>\"/>",
            "<a><!-- <!DOCTYPE --><![CDATA[<!DOCTYPE]]><?p <!DOCTYPE ?></a>",
            "<a",
            "<a b='",
            "<!--",
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn encodings() {
        assert_eq!(decode(b"\xEF\xBB\xBF<a/>").unwrap(), "<a/>");
        assert_eq!(decode(b"\xFF\xFE<\0a\0/\0>\0").unwrap(), "<a/>");
        assert_eq!(decode(b"\xFE\xFF\0<\0a\0/\0>").unwrap(), "<a/>");
        let latin1 = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE4</a>";
        assert!(decode(latin1).unwrap().contains('ä'));
        assert!(decode(b"<a>\xE4</a>").is_err());
        assert!(decode(b"\xFF\xFE<\0a").is_err());
        assert!(decode(&vec![b' '; FILE_SIZE_BYTES_MAX + 1]).is_err());
    }
}
