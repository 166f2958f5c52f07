//! Request bodies and path keys, with the API's words for what is wrong with them.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Request, rejection::BytesRejection},
    http::{HeaderMap, header, request::Parts},
};
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error as _, IgnoredAny},
};
use serde_json::Value as Json;

use super::Problem;
use crate::engine::record::{DEFAULT_TENANT, Document};

/// A JSON body; an empty one or `null` counts as `{}`.
pub(super) struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let content_type = content_type(request.headers());
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|error: BytesRejection| Problem::unread_body(&error, error.body_text()))?;
        let text = match bytes.trim_ascii() {
            b"" | b"null" => b"{}",
            text => text,
        };
        if text != b"{}"
            && let Some(content_type) = content_type.filter(|text| !text.contains("json"))
        {
            return Err(Problem::unsupported_media_type(&content_type));
        }
        serde_json::from_slice(text)
            .map(Self)
            .map_err(|error| unreadable(&error.to_string()))
    }
}

fn content_type(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(text.to_owned())
}

/// The API names a property that it doesn't know in these words.
fn unreadable(error: &str) -> Problem {
    let unknown = error.strip_prefix("unknown field `");
    Problem::bad_request(match unknown.and_then(|rest| rest.split_once('`')) {
        Some((name, rest)) => format!("Request property [{name}] cannot be parsed{rest}"),
        None => format!("The request body could not be read: {error}"),
    })
}

/// The body of a command that says nothing but, perhaps, its operation reference. References mark
/// records for exporters; there are none here.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Reference {
    #[serde(default, rename = "operationReference")]
    _operation_reference: IgnoredAny,
}

/// A whole number, also one in quotes: some clients write 64 bits so, and the API takes it.
pub(super) fn number<'de, D: Deserializer<'de>, T: TryFrom<i64>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let given = Json::deserialize(deserializer)?;
    if given.is_null() {
        return Ok(None);
    }
    let number = given
        .as_i64()
        .or_else(|| given.as_str().and_then(|text| text.parse().ok()));
    let number = number.and_then(|number| T::try_from(number).ok());
    match number {
        None => Err(D::Error::custom(format!(
            "expected a whole number, not {given}"
        ))),
        number => Ok(number),
    }
}

/// A `{key}` in the path.
pub(super) struct KeyPath(pub i64);

impl<S: Send + Sync> FromRequestParts<S> for KeyPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Path(text) = Path::<String>::from_request_parts(parts, state)
            .await
            .map_err(|error| Problem::bad_request(error.body_text()))?;
        text.parse().map(Self).map_err(|_| {
            Problem::bad_request(format!(
                "The path parameter '{text}' is not a valid key: expected a number"
            ))
        })
    }
}

/// A `{key}` in the path that isn't a number.
pub(super) struct TextPath(pub String);

impl<S: Send + Sync> FromRequestParts<S> for TextPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        path.map(|Path(text)| Self(text))
            .map_err(|error| Problem::bad_request(error.body_text()))
    }
}

/// A key in a body: the specification sends strings, older clients numbers.
pub(super) fn key(json: &Json, name: &str) -> Result<i64, Problem> {
    json.as_i64()
        .or_else(|| json.as_str().and_then(|text| text.parse().ok()))
        .ok_or_else(|| {
            Problem::invalid(format!(
                "The provided {name} {json} is not a valid key. Expected a numeric value. Did you pass an entity id instead of an entity key?"
            ))
        })
}

/// The tenant of a request: only the default one exists.
pub(super) fn tenant(given: Option<String>, action: &str) -> Result<Arc<str>, Problem> {
    match given.as_deref() {
        None | Some("" | DEFAULT_TENANT) => Ok(DEFAULT_TENANT.into()),
        Some(other) => Err(Problem::invalid(format!(
            "Expected to handle request {action} with tenant identifier '{other}', but multi-tenancy is disabled"
        ))),
    }
}

/// `variables` of a body: an object, null or absent.
pub(super) fn variables(given: Option<Document>) -> Document {
    given.unwrap_or_default()
}
