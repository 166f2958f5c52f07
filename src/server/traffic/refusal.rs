//! Refusals in the two protocols, by what the client speaks.

use axum::{
    extract::Request,
    http::header,
    response::{IntoResponse, Response},
};

use crate::server::{Error, gateway, rest};

/// What a client understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::server) enum Dialect {
    Grpc,
    Rest,
}

impl Dialect {
    pub fn of(request: &Request) -> Self {
        match request.headers().get(header::CONTENT_TYPE) {
            Some(kind) if kind.as_bytes().starts_with(b"application/grpc") => Self::Grpc,
            _ => Self::Rest,
        }
    }

    /// Too much is in progress.
    pub fn overloaded(self) -> Response {
        self.refuse(Error::Overloaded)
    }

    /// An error as the client's protocol has it.
    pub fn refuse(self, error: Error) -> Response {
        match self {
            Self::Grpc => gateway::status_of(error).into_http(),
            Self::Rest => rest::Problem::from(error).into_response(),
        }
    }
}
