//! Keeps web pages away from an engine on this machine: the Host and Origin of REST requests.
//!
//! A page from anywhere can make a browser call `127.0.0.1`, directly or through a name that resolves to
//! it. What such calls can't fake is the Host and the Origin header.

use axum::{
    Json, Router,
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::Exposure;

/// Lets only requests of this machine's own programs through, where the engine is for this machine alone.
pub(super) fn guard(router: Router, exposure: Exposure) -> Router {
    match exposure {
        Exposure::Loopback => router.layer(middleware::from_fn(check)),
        Exposure::Network => router,
    }
}

async fn check(request: Request, next: Next) -> Response {
    // HTTP/2 has the host in its target.
    let target = request.uri().host();
    let refused = match target.or_else(|| text(request.headers(), header::HOST)) {
        Some(host) if !is_loopback(host) => Some("Host"),
        _ => text(request.headers(), header::ORIGIN)
            .filter(|origin| !is_loopback(after_scheme(origin)))
            .map(|_| "Origin"),
    };
    match refused {
        None => next.run(request).await,
        Some(header) => refusal(header),
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    // A header that isn't text names no host of ours.
    headers
        .get(name)
        .map(|value| value.to_str().unwrap_or("invalid"))
}

fn after_scheme(origin: &str) -> &str {
    origin
        .split_once("://")
        .map_or("invalid", |(_, authority)| authority)
}

fn is_loopback(authority: &str) -> bool {
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split_once(']').map_or("invalid", |(host, _)| host),
        None => authority
            .rsplit_once(':')
            .filter(|(host, _)| !host.contains(':'))
            .map_or(authority, |(host, _)| host),
    };
    host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

fn refusal(header: &str) -> Response {
    let problem = json!({
        "type": "about:blank",
        "title": "FORBIDDEN",
        "status": 403,
        "detail": format!("the {header} header names another machine, and this engine serves its own only"),
    });
    let mut response = (StatusCode::FORBIDDEN, Json(problem)).into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("application/problem+json"),
    );
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_this_machine_from_others() {
        for own in [
            "localhost",
            "LOCALHOST:8080",
            "127.0.0.1:1",
            "127.8.8.8",
            "[::1]:80",
            "[::1]",
            "::1",
        ] {
            assert!(is_loopback(own), "{own}");
        }
        for other in [
            "example.org",
            "localhost.example.org",
            "127.0.0.1.nip.io:80",
            "10.0.0.1",
            "[::2]:80",
            "[::1",
            "",
        ] {
            assert!(!is_loopback(other), "{other}");
        }
    }
}
