//! A gRPC status as an [`Error`].
//!
//! The gateway's own words are the message. A status that the transport made up (no connection, a broken
//! one, an answer that isn't gRPC) is told in ours, since its text names libraries, not causes.

use std::error::Error as StdError;

use tonic::{Code, Status};

use super::{Error, Kind, find};

/// Whether the call certainly didn't reach the server: no connection came about.
pub(crate) fn was_not_sent(status: &Status) -> bool {
    find::<tonic::ConnectError>(status).is_some()
}

/// The error of a call to `peer` (host and port as the user knows them).
pub(crate) fn from_status(status: Status, peer: &str) -> Error {
    if let Some(error) = find::<Error>(&status) {
        return error.clone();
    }
    if let Some(error) = not_a_gateway(&status, peer) {
        return error.with_source(status);
    }
    if status.source().is_some() && status.code() != Code::OutOfRange {
        return transport(status, peer);
    }
    let kind = kind(&status);
    let message = match status.message() {
        "" => format!("{peer} answered {} without a message", name(status.code())),
        text => text.to_owned(),
    };
    let mut error = Error::new(kind, message).with_code(name(status.code()));
    if status.code() == Code::Unavailable {
        error = error.transient();
    }
    match hint(&status, kind) {
        Some(hint) => error.with_hint(hint),
        None => error,
    }
}

fn kind(status: &Status) -> Kind {
    match status.code() {
        Code::InvalidArgument
        | Code::FailedPrecondition
        | Code::AlreadyExists
        | Code::Aborted
        | Code::OutOfRange => Kind::Rejected,
        Code::NotFound => Kind::NotFound,
        Code::Unauthenticated => Kind::Authentication,
        Code::PermissionDenied => Kind::Permission,
        Code::ResourceExhausted if is_too_large(status) => Kind::Rejected,
        Code::ResourceExhausted => Kind::Overloaded,
        Code::Unavailable => Kind::Unreachable,
        Code::DeadlineExceeded => Kind::TimedOut,
        Code::Unimplemented => Kind::Unsupported,
        Code::Ok => Kind::Bug,
        Code::Cancelled | Code::Unknown | Code::Internal | Code::DataLoss => Kind::Failed,
    }
}

fn hint(status: &Status, kind: Kind) -> Option<String> {
    let hint = match kind {
        Kind::Authentication => {
            "check the credentials: `zcli profile show --origin` says where each value comes from"
        }
        Kind::Permission => "ask for the permission on this resource, or check the tenant",
        Kind::Overloaded => "the cluster sheds load: try again later, or with less at once",
        Kind::Unsupported => "the gateway is older than this command, or has it switched off",
        Kind::TimedOut => {
            "the command may still take effect; `--request-timeout` gives it more time"
        }
        Kind::Rejected if is_too_large(status) => {
            "the message is larger than the server or this client takes: send or fetch less"
        }
        _ => return None,
    };
    Some(hint.to_owned())
}

/// Netty's and tonic's words for a message over the limit, which no retry makes smaller.
fn is_too_large(status: &Status) -> bool {
    let text = status.message();
    text.contains("exceeds maximum size") || text.contains("message length too large")
}

/// What answered HTTP without being a gateway: a web server, a proxy's error page, another gRPC service.
fn not_a_gateway(status: &Status, peer: &str) -> Option<Error> {
    let text = status.message();
    if let Some((_, http)) = text.split_once("mapped from HTTP status code ") {
        let http: u16 = http
            .chars()
            .take_while(char::is_ascii_digit)
            .collect::<String>()
            .parse()
            .unwrap_or(0);
        return Some(match http {
            401 => Error::new(
                Kind::Authentication,
                format!("{peer} wants credentials (HTTP 401)"),
            ),
            403 => Error::new(
                Kind::Permission,
                format!("{peer} forbids the call (HTTP 403)"),
            ),
            429 => Error::new(
                Kind::Overloaded,
                format!("{peer} limits the rate of calls (HTTP 429)"),
            ),
            502..=504 => Error::new(
                Kind::Unreachable,
                format!("the proxy at {peer} can't reach the gateway (HTTP {http})"),
            )
            .transient(),
            _ => foreign(peer, &format!("it answers plain HTTP with status {http}")),
        });
    }
    let no_frames =
        text.contains("invalid compression flag") || text.contains("invalid content-type");
    no_frames.then(|| foreign(peer, "it answers HTTP, but not gRPC"))
}

/// The error for a server that isn't a Camunda gateway.
pub(crate) fn foreign(peer: &str, why: &str) -> Error {
    Error::new(
        Kind::Unreachable,
        format!("what listens at {peer} isn't a Camunda gateway: {why}"),
    )
    .with_hint(
        "the gateway's gRPC port is usually 26500 (443 in the cloud); 8080 is the REST API's",
    )
}

fn transport(status: Status, peer: &str) -> Error {
    let timed_out = find::<tonic::TimeoutExpired>(&status).is_some();
    let error = if timed_out || status.code() == Code::DeadlineExceeded {
        Error::new(Kind::TimedOut, format!("no answer from {peer} in time"))
    } else {
        Error::new(
            Kind::Unreachable,
            format!("the connection to {peer} broke before the answer came"),
        )
        .with_hint("whether the command took effect is unknown: look before repeating it")
        .transient()
    };
    error.with_code(name(status.code())).with_source(status)
}

/// A code as the protocol spells it.
pub(crate) fn name(code: Code) -> &'static str {
    match code {
        Code::Ok => "OK",
        Code::Cancelled => "CANCELLED",
        Code::Unknown => "UNKNOWN",
        Code::InvalidArgument => "INVALID_ARGUMENT",
        Code::DeadlineExceeded => "DEADLINE_EXCEEDED",
        Code::NotFound => "NOT_FOUND",
        Code::AlreadyExists => "ALREADY_EXISTS",
        Code::PermissionDenied => "PERMISSION_DENIED",
        Code::ResourceExhausted => "RESOURCE_EXHAUSTED",
        Code::FailedPrecondition => "FAILED_PRECONDITION",
        Code::Aborted => "ABORTED",
        Code::OutOfRange => "OUT_OF_RANGE",
        Code::Unimplemented => "UNIMPLEMENTED",
        Code::Internal => "INTERNAL",
        Code::Unavailable => "UNAVAILABLE",
        Code::DataLoss => "DATA_LOSS",
        Code::Unauthenticated => "UNAUTHENTICATED",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_kind_and_keeps_the_servers_words() {
        let cases = [
            (Code::InvalidArgument, Kind::Rejected),
            (Code::FailedPrecondition, Kind::Rejected),
            (Code::AlreadyExists, Kind::Rejected),
            (Code::NotFound, Kind::NotFound),
            (Code::Unauthenticated, Kind::Authentication),
            (Code::PermissionDenied, Kind::Permission),
            (Code::ResourceExhausted, Kind::Overloaded),
            (Code::Unavailable, Kind::Unreachable),
            (Code::DeadlineExceeded, Kind::TimedOut),
            (Code::Unimplemented, Kind::Unsupported),
            (Code::Internal, Kind::Failed),
        ];
        for (code, kind) in cases {
            let error = from_status(Status::new(code, "Expected to complete job"), "h:1");
            assert_eq!(error.kind(), kind, "{code:?}");
            assert_eq!(error.message(), "Expected to complete job");
            assert_eq!(error.code(), Some(name(code)));
        }
    }

    #[test]
    fn a_message_too_large_is_not_overload() {
        let status =
            Status::resource_exhausted("gRPC message exceeds maximum size 4194304: 5000000");
        assert_eq!(from_status(status, "h:1").kind(), Kind::Rejected);
    }

    #[test]
    fn a_status_made_of_http_is_told_as_such() {
        let of = |http: u16| {
            let text = format!("grpc-status header missing, mapped from HTTP status code {http}");
            from_status(Status::unknown(text), "h:1")
        };
        assert_eq!(of(401).kind(), Kind::Authentication);
        assert_eq!(of(403).kind(), Kind::Permission);
        assert_eq!(of(429).kind(), Kind::Overloaded);
        assert!(of(503).is_transient());
        assert!(of(404).message().contains("isn't a Camunda gateway"));
        assert!(!of(404).is_transient());
    }
}
