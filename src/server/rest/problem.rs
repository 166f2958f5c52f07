//! Errors as the API reports them: RFC 7807 problem details.

use axum::{
    body::Body,
    extract::{OriginalUri, Request},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde_json::{Value as Json, json};

use crate::{
    engine::rejection::RejectionType,
    server::{self, traffic::Unread},
    store::{self, query},
};

/// Seconds an overloaded engine asks a client to wait.
const RETRY_AFTER_SECONDS: &str = "1";

/// An answer that isn't what was asked for; `title` is the API's error code.
#[derive(Debug, Clone)]
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

    /// What can't be done in the state that something is in.
    pub fn conflict(detail: impl Into<String>) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            title: "INVALID_STATE",
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

    /// A body that could not be read to its end; one that came too slowly or in too many bytes says so.
    pub(super) fn unread_body(error: &(dyn std::error::Error + 'static), detail: String) -> Self {
        match Unread::find(error) {
            Some(reason) => reason.clone().into(),
            None => Self::bad_request(detail),
        }
    }

    pub fn not_found(title: &str, key: impl std::fmt::Display) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            title: "NOT_FOUND",
            detail: format!("{title} with key '{key}' not found"),
        }
    }

    /// A body of another kind than JSON.
    pub fn unsupported_media_type(content_type: &str) -> Self {
        Self {
            status: StatusCode::UNSUPPORTED_MEDIA_TYPE,
            title: "Unsupported Media Type",
            detail: format!("Content-Type '{content_type}' is not supported."),
        }
    }

    /// What Camunda has and this engine has not.
    pub fn not_offered(what: &str) -> Self {
        Self {
            status: StatusCode::NOT_IMPLEMENTED,
            title: "UNIMPLEMENTED",
            detail: format!("The embedded engine does not support {what} yet"),
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

    fn to_json(&self) -> Json {
        json!({
            "type": "about:blank",
            "title": self.title,
            "status": self.status.as_u16(),
            "detail": self.detail,
        })
    }
}

/// Completes problems with `instance`, the path that was asked for.
pub(super) async fn add_instance(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let mut json = problem.to_json();
        json["instance"] = Json::String(path);
        // The length was that of the body without it.
        response.headers_mut().remove(header::CONTENT_LENGTH);
        *response.body_mut() = Body::from(json.to_string());
    }
    response
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.to_json().to_string()).into_response();
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
        response.extensions_mut().insert(self);
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
            server::Error::Overloaded
            | server::Error::DiskFull
            | server::Error::TooManyConnections { .. } => unavailable("RESOURCE_EXHAUSTED"),
            server::Error::BodyTooSlow => Self {
                status: StatusCode::REQUEST_TIMEOUT,
                title: "Request Timeout",
                detail,
            },
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

/// What of the API begins with these is not offered; the rest of a path makes no difference.
const NOT_OFFERED: &[(&str, &str)] = &[
    ("/v2/documents", "documents"),
    ("/v2/system", "usage metrics"),
    ("/v2/tenants", "tenants"),
    ("/v2/users", "users and permissions"),
    ("/v2/setup", "users and permissions"),
    ("/v2/roles", "users and permissions"),
    ("/v2/groups", "users and permissions"),
    ("/v2/mapping-rules", "users and permissions"),
    ("/v2/authorizations", "users and permissions"),
];

pub(in crate::server) async fn no_such_path(
    method: Method,
    OriginalUri(uri): OriginalUri,
) -> Problem {
    let path = uri.path();
    match NOT_OFFERED
        .iter()
        .find(|(prefix, _)| path.starts_with(prefix))
    {
        Some((_, what)) => Problem::not_offered(what),
        None => Problem {
            status: StatusCode::NOT_FOUND,
            title: "NOT_FOUND",
            detail: format!("No endpoint {method} {path} in this engine"),
        },
    }
}

pub(super) async fn no_such_method(method: Method, OriginalUri(uri): OriginalUri) -> Problem {
    Problem {
        status: StatusCode::METHOD_NOT_ALLOWED,
        title: "Method Not Allowed",
        detail: format!("Method '{method}' is not supported at {}", uri.path()),
    }
}
