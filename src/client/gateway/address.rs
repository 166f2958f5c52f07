//! Where a gateway is: every spelling that people have in their fingers.

use std::fmt;

use crate::client::error::Error;

/// A gateway's host, port, and whether TLS is spoken there.
///
/// Spellings: `host:port`, `host` (26500, or 443 with TLS), `http://`, `grpc://` (plaintext), `https://`, `grpcs://` (TLS).
/// Without a scheme it's TLS, but for loopback hosts, which are plaintext.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub host: String,
    pub port: u16,
    pub security: Security,
}

/// Whether TLS is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    Plaintext,
    Tls,
}

impl Address {
    /// Reads an address; `fallback` decides where the text has no scheme (none: by the host).
    ///
    /// # Errors
    /// `Configuration` with the text and what is wrong in it.
    pub fn parse(_text: &str, _fallback: Option<Security>) -> Result<Self, Error> {
        todo!()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        todo!()
    }
}
