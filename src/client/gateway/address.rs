//! Where a gateway is: every spelling that people have in their fingers.

use std::fmt;
use std::net::IpAddr;

use crate::client::error::{Error, Kind};

/// The gateway's own port.
const PORT_DEFAULT: u16 = 26500;
/// The port of `https://` and `grpcs://` without one, and of Camunda's cloud.
const PORT_TLS: u16 = 443;

/// A gateway's host, port, and whether TLS is spoken there.
///
/// Spellings: `host:port`, `host`, `http://` and `grpc://` (plaintext), `https://` and `grpcs://` (TLS).
/// Without a port it's 443 after `https://`, `grpcs://` and at `*.camunda.io`, else 26500. Without a
/// scheme it's TLS, but plaintext for loopback hosts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// A name, an IPv4 address, or an IPv6 address without brackets.
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
    pub fn parse(text: &str, fallback: Option<Security>) -> Result<Self, Error> {
        let bad = |why: &str| {
            Error::new(
                Kind::Configuration,
                format!("{text:?} isn't a gateway address: {why}"),
            )
            .with_hint(
                "write it as host:port, or with http://, https://, grpc:// or grpcs:// before it",
            )
        };
        let (scheme, rest) = match text.trim().split_once("://") {
            Some((scheme, rest)) => (Some(scheme.to_ascii_lowercase()), rest),
            None => (None, text.trim()),
        };
        let explicit = match scheme.as_deref() {
            None => None,
            Some("http" | "grpc") => Some(Security::Plaintext),
            Some("https" | "grpcs") => Some(Security::Tls),
            Some(other) => return Err(bad(&format!("the scheme {other:?} is unknown"))),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#', '@']) || rest.contains(char::is_whitespace) {
            return Err(bad("there may be a host and a port, nothing else"));
        }
        let (host, port) = host_and_port(rest).map_err(bad)?;
        if host.is_empty() {
            return Err(bad("the host is missing"));
        }
        let security = explicit.or(fallback).unwrap_or_else(|| by_host(&host));
        let port = port.unwrap_or_else(|| {
            let cloud = host.ends_with(".camunda.io");
            if explicit == Some(Security::Tls) || cloud {
                PORT_TLS
            } else {
                PORT_DEFAULT
            }
        });
        Ok(Self {
            host,
            port,
            security,
        })
    }

    /// `host:port`, an IPv6 host in brackets: how the peer is named in messages and in `:authority`.
    pub fn authority(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }
}

/// As a URL: `http://host:port` or `https://host:port`.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.security {
            Security::Plaintext => "http",
            Security::Tls => "https",
        };
        write!(f, "{scheme}://{}", self.authority())
    }
}

/// Whether a host is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn by_host(host: &str) -> Security {
    if is_loopback(host) {
        Security::Plaintext
    } else {
        Security::Tls
    }
}

fn host_and_port(text: &str) -> Result<(String, Option<u16>), &'static str> {
    let (host, port) = if let Some(rest) = text.strip_prefix('[') {
        let (host, after) = rest.split_once(']').ok_or("the bracket isn't closed")?;
        if host.parse::<std::net::Ipv6Addr>().is_err() {
            return Err("there is no IPv6 address in the brackets");
        }
        match after.strip_prefix(':') {
            Some(port) => (host, Some(port)),
            None if after.is_empty() => (host, None),
            None => return Err("after the bracket there may be a port only"),
        }
    } else if text.parse::<std::net::Ipv6Addr>().is_ok() {
        (text, None)
    } else {
        match text.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (text, None),
        }
    };
    let port = match port {
        None => None,
        Some(port) => match port.parse::<u16>() {
            Ok(port) if port != 0 => Some(port),
            _ => return Err("the port isn't a number from 1 to 65535"),
        },
    };
    Ok((host.to_owned(), port))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> String {
        Address::parse(text, None).expect("an address").to_string()
    }

    #[test]
    fn every_spelling_is_read() {
        assert_eq!(url("localhost"), "http://localhost:26500");
        assert_eq!(url("127.0.0.1:1234"), "http://127.0.0.1:1234");
        assert_eq!(url("[::1]:1234"), "http://[::1]:1234");
        assert_eq!(url("::1"), "http://[::1]:26500");
        assert_eq!(url("zeebe.example.com"), "https://zeebe.example.com:26500");
        assert_eq!(
            url("zeebe.example.com:443"),
            "https://zeebe.example.com:443"
        );
        assert_eq!(url("http://h/"), "http://h:26500");
        assert_eq!(url("grpc://h:1"), "http://h:1");
        assert_eq!(url("https://h"), "https://h:443");
        assert_eq!(url("GRPCS://h:1"), "https://h:1");
        assert_eq!(
            url("id.bru-2.zeebe.camunda.io"),
            "https://id.bru-2.zeebe.camunda.io:443"
        );
    }

    #[test]
    fn the_fallback_decides_without_a_scheme_only() {
        let of = |text| {
            Address::parse(text, Some(Security::Plaintext))
                .expect("an address")
                .security
        };
        assert_eq!(of("h:1"), Security::Plaintext);
        assert_eq!(of("https://h:1"), Security::Tls);
        let tls = Address::parse("localhost", Some(Security::Tls)).expect("an address");
        assert_eq!(tls.security, Security::Tls);
    }

    #[test]
    fn what_is_no_address_is_told() {
        for text in [
            "",
            ":26500",
            "h:0",
            "h:x",
            "h:70000",
            "ftp://h",
            "http://h/v2",
            "a b",
            "u@h",
            "[::1",
            "[h]:1",
            "http://",
        ] {
            let error = Address::parse(text, None).expect_err(text);
            assert_eq!(error.kind(), Kind::Configuration, "{text}");
        }
    }
}
