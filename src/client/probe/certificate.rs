//! The few fields of an X.509 certificate that a person wants to see (RFC 5280, section 4.1).
//!
//! A reader of DER as far as that needs; it judges nothing, which is the TLS library's.

use std::fmt;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

const INTEGER: u8 = 0x02;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const OID: u8 = 0x06;
const OCTET_STRING: u8 = 0x04;
/// `[0]` of the version, `[3]` of the extensions.
const CONTEXT_0: u8 = 0xa0;
const CONTEXT_3: u8 = 0xa3;
/// A name in an alternative name: `[2]`, an address: `[7]`.
const DNS_NAME: u8 = 0x82;
const IP_ADDRESS: u8 = 0x87;

const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
const ORGANIZATION: &[u8] = &[0x55, 0x04, 0x0a];
const ALTERNATIVE_NAMES: &[u8] = &[0x55, 0x1d, 0x11];

/// Names shown of those that a certificate is for.
const NAMES_MAX: usize = 5;

/// What a certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Certificate {
    /// The issuer's common name, or its organization.
    pub(super) issuer: String,
    /// The hosts it is for.
    pub(super) names: Vec<String>,
    /// Seconds since 1970.
    pub(super) not_before_s: i64,
    /// Seconds since 1970.
    pub(super) not_after_s: i64,
}

impl fmt::Display for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: Vec<&str> = self
            .names
            .iter()
            .take(NAMES_MAX)
            .map(String::as_str)
            .collect();
        let more = match self.names.len().saturating_sub(NAMES_MAX) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        write!(
            f,
            "the certificate is for {}{more}, by {}, from {} to {}",
            shown.join(", "),
            self.issuer,
            day(self.not_before_s),
            day(self.not_after_s)
        )
    }
}

fn day(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds).map_or_else(
        |_| "?".to_owned(),
        |time| time.strftime("%Y-%m-%d").to_string(),
    )
}

/// Reads a certificate; none where it isn't one.
pub(super) fn read(der: &[u8]) -> Option<Certificate> {
    let mut outer = Der(Der(der).expect(SEQUENCE)?);
    let mut body = Der(outer.expect(SEQUENCE)?);
    body.optional(CONTEXT_0)?;
    body.expect(INTEGER)?;
    body.expect(SEQUENCE)?;
    let issuer = body.expect(SEQUENCE)?;
    let mut validity = Der(body.expect(SEQUENCE)?);
    let (not_before_s, not_after_s) = (validity.time()?, validity.time()?);
    let subject = body.expect(SEQUENCE)?;
    body.expect(SEQUENCE)?;
    let mut names = Vec::new();
    while let Some((tag, content)) = body.next() {
        if tag == CONTEXT_3 {
            names = alternative_names(content).unwrap_or_default();
        }
    }
    if names.is_empty() {
        names.extend(attribute(subject, COMMON_NAME));
    }
    let issuer = attribute(issuer, COMMON_NAME).or_else(|| attribute(issuer, ORGANIZATION));
    Some(Certificate {
        issuer: issuer.unwrap_or_else(|| "nobody named".to_owned()),
        names,
        not_before_s,
        not_after_s,
    })
}

/// An attribute of a distinguished name.
fn attribute(name: &[u8], wanted: &[u8]) -> Option<String> {
    let mut parts = Der(name);
    while let Some((SET, part)) = parts.next() {
        let mut pair = Der(Der(part).expect(SEQUENCE)?);
        if pair.expect(OID)? == wanted {
            let (_, text) = pair.next()?;
            return Some(String::from_utf8_lossy(text).into_owned());
        }
    }
    None
}

fn alternative_names(extensions: &[u8]) -> Option<Vec<String>> {
    let mut all = Der(Der(extensions).expect(SEQUENCE)?);
    while let Some((SEQUENCE, extension)) = all.next() {
        let mut parts = Der(extension);
        if parts.expect(OID)? != ALTERNATIVE_NAMES {
            continue;
        }
        // A flag may stand before the value.
        let value = loop {
            match parts.next()? {
                (OCTET_STRING, value) => break value,
                _ => continue,
            }
        };
        let mut names = Der(Der(value).expect(SEQUENCE)?);
        let mut found = Vec::new();
        while let Some((tag, name)) = names.next() {
            match (tag, name.len()) {
                (DNS_NAME, _) => found.push(String::from_utf8_lossy(name).into_owned()),
                (IP_ADDRESS, 4) => {
                    let octets: [u8; 4] = name.try_into().ok()?;
                    found.push(std::net::Ipv4Addr::from(octets).to_string());
                }
                (IP_ADDRESS, 16) => {
                    let octets: [u8; 16] = name.try_into().ok()?;
                    found.push(std::net::Ipv6Addr::from(octets).to_string());
                }
                _ => {}
            }
        }
        return Some(found);
    }
    None
}

/// What is left of a DER text.
struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    /// The next value with its tag.
    fn next(&mut self) -> Option<(u8, &'a [u8])> {
        let (&tag, rest) = self.0.split_first()?;
        let (&first, rest) = rest.split_first()?;
        let (length, rest) = if first < 0x80 {
            (usize::from(first), rest)
        } else {
            let count = usize::from(first & 0x7f);
            // A certificate is never longer than three bytes can say.
            if count == 0 || count > 3 || rest.len() < count {
                return None;
            }
            let (length, rest) = rest.split_at(count);
            let length = length
                .iter()
                .fold(0, |sum, byte| sum << 8 | usize::from(*byte));
            (length, rest)
        };
        if rest.len() < length {
            return None;
        }
        let (content, rest) = rest.split_at(length);
        self.0 = rest;
        Some((tag, content))
    }

    fn expect(&mut self, tag: u8) -> Option<&'a [u8]> {
        self.next()
            .filter(|(found, _)| *found == tag)
            .map(|(_, content)| content)
    }

    /// Skips a value if it has this tag.
    fn optional(&mut self, tag: u8) -> Option<()> {
        if self.0.first() == Some(&tag) {
            self.next()?;
        }
        Some(())
    }

    /// A point in time: two digits of the year up to 2049, four after.
    fn time(&mut self) -> Option<i64> {
        let (tag, text) = self.next()?;
        let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
        let text = match tag {
            UTC_TIME => {
                let century = if text.get(..2)? < "50" { "20" } else { "19" };
                format!("{century}{text}")
            }
            GENERALIZED_TIME => text.to_owned(),
            _ => return None,
        };
        let time = DateTime::strptime("%Y%m%d%H%M%S", &text).ok()?;
        let zoned = time.to_zoned(TimeZone::UTC).ok()?;
        Some(zoned.timestamp().as_second())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::fake::Authority;

    #[test]
    fn names_issuer_and_dates_are_read() {
        use rustls::pki_types::CertificateDer;
        use rustls::pki_types::pem::PemObject as _;
        for (last_day, expected) in [((2040, 1, 2), "2040-01-02"), ((2060, 1, 2), "2060-01-02")] {
            let (pem, _) = Authority::new().issue("zeebe.example.com", last_day);
            let der = CertificateDer::from_pem_slice(pem.as_bytes()).expect("PEM");
            let found = read(&der).expect("a certificate");
            assert_eq!(found.names, ["zeebe.example.com"]);
            assert_eq!(day(found.not_before_s), "2001-01-01");
            assert_eq!(day(found.not_after_s), expected);
            for end in 0..der.len() {
                // Cut anywhere, it is none or a part of itself, and nothing panics.
                let _ = read(&der[..end]);
            }
        }
    }
}
