//! What went wrong in a TLS handshake, each cause in its own words.

use std::error::Error as StdError;
use std::io;

use rustls::{AlertDescription, CertificateError, InvalidMessage};

use crate::client::error::{Error, Kind, find};

/// The error for a failed connection to `peer`, where TLS (or its absence) is the cause.
pub(crate) fn explain(error: &(dyn StdError + 'static), peer: &str) -> Option<Error> {
    let (message, hint) = match find::<rustls::Error>(error)? {
        rustls::Error::InvalidCertificate(cause) => certificate(cause, peer),
        rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType) => {
            return Some(plaintext_server(peer));
        }
        rustls::Error::AlertReceived(alert) => return Some(refused(*alert, peer)),
        rustls::Error::PeerIncompatible(cause) => (
            format!("{peer} and zcli have no TLS version or cipher in common ({cause:?})"),
            "the server needs TLS 1.2 or later",
        ),
        other => (
            format!("TLS with {peer} failed: {other}"),
            "check the address: it may not be the gateway's",
        ),
    };
    Some(Error::new(Kind::Unreachable, message).with_hint(hint))
}

/// A handshake that the peer just cut off: a plaintext server often does that.
pub(crate) fn cut_off(error: io::Error, peer: &str) -> Error {
    Error::new(
        Kind::Unreachable,
        format!("{peer} ended the TLS handshake: {error}"),
    )
    .with_hint("if it speaks plaintext, give the address as http://HOST:PORT or use --plaintext")
    .with_source(error)
}

/// TLS was spoken to a server that doesn't.
pub(crate) fn plaintext_server(peer: &str) -> Error {
    Error::new(
        Kind::Unreachable,
        format!("{peer} speaks plaintext, not TLS"),
    )
    .with_hint("give the address as http://HOST:PORT, or use --plaintext")
}

/// Plaintext was spoken to a server that wants TLS.
pub(crate) fn tls_server(peer: &str) -> Error {
    Error::new(
        Kind::Unreachable,
        format!("{peer} speaks TLS, not plaintext"),
    )
    .with_hint("give the address as https://HOST:PORT, or use --tls")
}

fn certificate(cause: &CertificateError, peer: &str) -> (String, &'static str) {
    match cause {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => (
            format!("the certificate of {peer} has expired"),
            "the server needs a new one; check this machine's clock too",
        ),
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => (
            format!("the certificate of {peer} isn't valid yet"),
            "check this machine's clock",
        ),
        CertificateError::NotValidForName => (
            format!("the certificate of {peer} is for another host"),
            "use the host's real name, or --authority NAME",
        ),
        CertificateError::NotValidForNameContext {
            expected,
            presented,
        } => (
            format!(
                "the certificate of {peer} is for another host: expected {}, it is for {}",
                expected.to_str(),
                if presented.is_empty() {
                    "none".to_owned()
                } else {
                    presented.join(", ")
                }
            ),
            "use the host's real name, or --authority NAME",
        ),
        CertificateError::UnknownIssuer => (
            format!("the certificate of {peer} is signed by a CA this machine doesn't trust"),
            "give that CA with --ca-file CA.pem",
        ),
        CertificateError::Revoked => (
            format!("the certificate of {peer} was revoked"),
            "the server needs a new one",
        ),
        CertificateError::Other(other) => (
            // Its text is the name of a rule: `CaUsedAsEndEntity`.
            format!("the certificate of {peer} isn't valid: {}", other.0),
            "the server needs another one, or give its CA with --ca-file CA.pem",
        ),
        other => (
            format!("the certificate of {peer} isn't valid: {other}"),
            "the server needs another one, or give its CA with --ca-file CA.pem",
        ),
    }
}

fn refused(alert: AlertDescription, peer: &str) -> Error {
    match alert {
        AlertDescription::CertificateRequired
        | AlertDescription::BadCertificate
        | AlertDescription::AccessDenied => Error::new(
            Kind::Authentication,
            format!("{peer} wants a client certificate it accepts ({alert:?})"),
        )
        .with_hint("give one with --client-certificate and --client-key"),
        AlertDescription::UnknownCA
        | AlertDescription::CertificateUnknown
        | AlertDescription::CertificateExpired => Error::new(
            Kind::Authentication,
            format!("{peer} doesn't accept the client certificate ({alert:?})"),
        )
        .with_hint("the certificate must be valid and signed by a CA the server trusts"),
        AlertDescription::NoApplicationProtocol => Error::new(
            Kind::Unreachable,
            format!("{peer} speaks TLS, but no HTTP/2: it isn't a gateway's gRPC port"),
        )
        .with_hint("the gateway's gRPC port is usually 26500 (443 in the cloud)"),
        AlertDescription::UnrecognisedName => Error::new(
            Kind::Unreachable,
            format!("{peer} doesn't serve that host name"),
        )
        .with_hint("use the host's real name, or --authority NAME"),
        other => Error::new(
            Kind::Unreachable,
            format!("{peer} refused the TLS handshake: {other:?}"),
        )
        .with_hint("check the address, and whether the server wants a client certificate"),
    }
}
