//! Errors as the API reports them: RFC 7807 problem details.

use axum::{
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::{
    engine::rejection::RejectionType,
    server,
    store::{self, query},
};

/// Seconds an overloaded engine asks a client to wait.
const RETRY_AFTER_SECONDS: &str = "1";

/// An answer that isn't what was asked for; `title` is the API's error code.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    title: &'static str,
    detail: String,
}

impl Problem {
    pub fn invalid(detail: impl Into<String>) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            title: "INVALID_ARGUMENT",
            detail: detail.into(),
        }
    }

    /// What a body that can't be read gets.
    pub fn bad_request(detail: impl Into<String>) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            title: "Bad Request",
            detail: detail.into(),
        }
    }

    pub fn not_found(title: &str, key: i64) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            title: "NOT_FOUND",
            detail: format!("{title} with key '{key}' not found"),
        }
    }

    pub fn timed_out(detail: impl Into<String>) -> Self {
        Self {
            status: StatusCode::GATEWAY_TIMEOUT,
            title: "DEADLINE_EXCEEDED",
            detail: detail.into(),
        }
    }

    fn internal(detail: impl Into<String>) -> Self {
        Self {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            title: "INTERNAL",
            detail: detail.into(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = json!({
            "type": "about:blank",
            "title": self.title,
            "status": self.status.as_u16(),
            "detail": self.detail,
        });
        let mut response = (self.status, body.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(
                header::RETRY_AFTER,
                HeaderValue::from_static(RETRY_AFTER_SECONDS),
            );
        }
        response
    }
}

impl From<server::Error> for Problem {
    fn from(error: server::Error) -> Self {
        let detail = error.to_string();
        let unavailable = |title| Self {
            status: StatusCode::SERVICE_UNAVAILABLE,
            title,
            detail: detail.clone(),
        };
        match error {
            server::Error::Rejected(rejection) => {
                let status = match rejection.kind {
                    RejectionType::InvalidArgument => StatusCode::BAD_REQUEST,
                    RejectionType::NotFound => StatusCode::NOT_FOUND,
                    RejectionType::AlreadyExists | RejectionType::InvalidState => {
                        StatusCode::CONFLICT
                    }
                    RejectionType::ProcessingError => StatusCode::INTERNAL_SERVER_ERROR,
                    RejectionType::ExceededBatchRecordSize => StatusCode::PAYLOAD_TOO_LARGE,
                };
                Self {
                    status,
                    title: rejection.kind.name(),
                    detail,
                }
            }
            server::Error::Overloaded | server::Error::DiskFull => {
                unavailable("RESOURCE_EXHAUSTED")
            }
            server::Error::ReadOnly(_) | server::Error::ResultLost | server::Error::Stopped => {
                unavailable("UNAVAILABLE")
            }
        }
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::QueryTimeout { .. } => Self::timed_out(error.to_string()),
            other => Self::internal(other.to_string()),
        }
    }
}

impl From<query::Error> for Problem {
    fn from(error: query::Error) -> Self {
        match error {
            query::Error::Invalid(detail) => Self::invalid(detail),
            query::Error::Sqlite(_) => Self::internal(error.to_string()),
        }
    }
}

pub(super) async fn no_such_path(method: Method, uri: Uri) -> Problem {
    Problem {
        status: StatusCode::NOT_FOUND,
        title: "NOT_FOUND",
        detail: format!("No endpoint {method} {uri} in this engine"),
    }
}

pub(super) async fn no_such_method(method: Method, uri: Uri) -> Problem {
    Problem {
        status: StatusCode::METHOD_NOT_ALLOWED,
        title: "Method Not Allowed",
        detail: format!("Method '{method}' is not supported at {uri}"),
    }
}
