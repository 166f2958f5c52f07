//! An HTTP answer that isn't a success, with or without RFC 7807 details, as an [`Error`].

use http::StatusCode;
use serde_json::Value;

use super::{Error, Kind};

/// The error of a failed REST call: `call` is what was asked (`GET /v2/topology`), `peer` the base URL,
/// `body` what was read of the answer.
pub(crate) fn from_response(status: StatusCode, body: &str, call: &str, peer: &str) -> Error {
    if status.is_redirection() {
        return foreign(
            peer,
            &format!("{call} is redirected (HTTP {status}), perhaps to a login page"),
        );
    }
    let Some(problem) = Problem::parse(body) else {
        return without_problem(status, body, call, peer);
    };
    if problem.names_no_endpoint(status) {
        return unsupported(call);
    }
    let title = problem.title.unwrap_or_default();
    let kind = kind(status, &title);
    let message = problem
        .detail
        .filter(|detail| !detail.is_empty())
        .unwrap_or_else(|| format!("{call} failed: {title}"));
    let code = format!("{} {title}", status.as_u16());
    let error = Error::new(kind, message).with_code(code.trim_end());
    decorate(error, kind)
}

fn without_problem(status: StatusCode, body: &str, call: &str, peer: &str) -> Error {
    let kind = kind(status, "");
    let is_html = body.trim_start().starts_with('<');
    let error = match kind {
        Kind::NotFound if is_html => {
            return foreign(peer, &format!("{call} answers a web page (HTTP {status})"));
        }
        Kind::NotFound => return unsupported(call),
        Kind::Unsupported => {
            return foreign(peer, &format!("{call} failed: HTTP {status}"));
        }
        _ if is_html || body.trim().is_empty() => {
            Error::new(kind, format!("{call} failed: HTTP {status}"))
        }
        _ => Error::new(
            kind,
            format!("{call} failed: HTTP {status}: {}", first_line(body)),
        ),
    };
    decorate(error.with_code(status.as_u16().to_string()), kind)
}

fn kind(status: StatusCode, title: &str) -> Kind {
    match status.as_u16() {
        400 | 405 | 406 | 409 | 412 | 413 | 415 | 422 => Kind::Rejected,
        401 => Kind::Authentication,
        403 => Kind::Permission,
        404 => Kind::NotFound,
        408 | 504 => Kind::TimedOut,
        429 => Kind::Overloaded,
        501 => Kind::Unsupported,
        // The gateway answers 503 for back pressure too, and says so in the title.
        503 if title == "RESOURCE_EXHAUSTED" => Kind::Overloaded,
        502 | 503 => Kind::Unreachable,
        _ => Kind::Failed,
    }
}

fn decorate(error: Error, kind: Kind) -> Error {
    match kind {
        Kind::Authentication => error.with_hint(
            "check the credentials: `zcli profile show --origin` says where each value comes from",
        ),
        Kind::Permission => {
            error.with_hint("ask for the permission on this resource, or check the tenant")
        }
        Kind::Overloaded => {
            error.with_hint("the cluster sheds load: try again later, or with less at once")
        }
        Kind::Unreachable => error.transient(),
        _ => error,
    }
}

fn unsupported(call: &str) -> Error {
    Error::new(
        Kind::Unsupported,
        format!("the cluster's REST API has no {call}"),
    )
    .with_hint("the cluster is older than this command, or its REST API has it switched off")
}

/// The error for a server that isn't a Camunda REST API.
pub(crate) fn foreign(peer: &str, why: &str) -> Error {
    Error::new(
        Kind::Unreachable,
        format!("what listens at {peer} isn't a Camunda REST API: {why}"),
    )
    .with_hint(
        "the REST address is the cluster's base URL, usually port 8080; zcli adds /v2 by itself",
    )
}

fn first_line(text: &str) -> String {
    text.lines()
        .next()
        .unwrap_or_default()
        .chars()
        .take(200)
        .collect()
}

struct Problem {
    title: Option<String>,
    detail: Option<String>,
}

impl Problem {
    fn parse(body: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(body).ok()?;
        let text = |name: &str| Some(value.get(name)?.as_str()?.to_owned());
        // Spring's own error page has `error` and `message` where RFC 7807 has `title` and `detail`.
        let title = text("title").or_else(|| text("error"));
        let detail = text("detail").or_else(|| text("message"));
        (title.is_some() || detail.is_some()).then_some(Self { title, detail })
    }

    /// A 404 of the web framework for a path it doesn't route, not of the engine for a key it doesn't know.
    fn names_no_endpoint(&self, status: StatusCode) -> bool {
        let detail = self.detail.as_deref().unwrap_or_default();
        status == StatusCode::NOT_FOUND
            && (detail.is_empty()
                || detail.starts_with("No endpoint")
                || detail.starts_with("No static resource"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(status: u16, body: &str) -> Error {
        let status = StatusCode::from_u16(status).expect("a status");
        from_response(status, body, "GET /v2/jobs/1", "http://h:1")
    }

    #[test]
    fn a_problem_gives_its_detail_and_title() {
        let error = of(
            404,
            r#"{"type":"about:blank","title":"NOT_FOUND","status":404,"detail":"Job 1 not found"}"#,
        );
        assert_eq!(error.kind(), Kind::NotFound);
        assert_eq!(error.message(), "Job 1 not found");
        assert_eq!(error.code(), Some("404 NOT_FOUND"));
    }

    #[test]
    fn back_pressure_is_overload_and_an_outage_is_not() {
        let body = r#"{"title":"RESOURCE_EXHAUSTED","detail":"busy"}"#;
        assert_eq!(of(503, body).kind(), Kind::Overloaded);
        assert_eq!(
            of(503, r#"{"title":"UNAVAILABLE","detail":"no leader"}"#).kind(),
            Kind::Unreachable
        );
        assert_eq!(of(429, "").kind(), Kind::Overloaded);
    }

    #[test]
    fn a_missing_endpoint_is_not_a_missing_key() {
        for body in [
            r#"{"title":"Not Found","status":404,"detail":"No endpoint GET /v2/jobs/1."}"#,
            r#"{"timestamp":"2026","status":404,"error":"Not Found","path":"/v2/jobs/1"}"#,
            "",
        ] {
            let error = of(404, body);
            assert_eq!(error.kind(), Kind::Unsupported, "{body}");
            assert!(error.message().contains("GET /v2/jobs/1"));
        }
    }

    #[test]
    fn a_web_page_is_not_an_api() {
        assert!(
            of(404, "<html>nginx</html>")
                .message()
                .contains("isn't a Camunda REST API")
        );
        assert!(of(302, "").message().contains("redirected"));
        assert_eq!(of(401, "<html>").kind(), Kind::Authentication);
        assert_eq!(
            of(500, "oops\nstack").message(),
            "GET /v2/jobs/1 failed: HTTP 500 Internal Server Error: oops"
        );
    }
}
