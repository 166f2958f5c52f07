//! The Orchestration Cluster REST API v2, for what gRPC can't answer: searches, history, diagrams.
//!
//! Bodies are [`serde_json::Value`] with the API's own field names; keys stay strings. Paths are given
//! without `/v2` (`/topology`); a part of a path that comes from a user goes through [`segment`].

mod exchange;
mod pages;
mod search;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::Method;
use serde_json::Value;

pub use pages::TextPage;
pub use search::{Order, Page, PageRequest, SearchRequest, Sort};

use super::auth::Provider;
use super::error::{Error, Kind};
use super::gate::Gate;
use super::gateway::USER_AGENT;
use super::retry::{self, Repeat};
use super::tls;

/// How the REST API is reached.
#[derive(Debug, Clone)]
pub struct Options {
    /// Base URL without a trailing `/v2` or `/`, such as `http://127.0.0.1:8080`.
    pub base_url: String,
    pub tls: tls::Options,
    /// For one call, retries included.
    pub request_timeout: Duration,
    pub connect_timeout: Duration,
    /// Largest answer read.
    pub response_bytes_max: usize,
    pub retry: retry::Policy,
}

impl Options {
    /// The defaults for a base URL, with or without `/v2`.
    ///
    /// # Errors
    /// `Configuration` where it isn't an http(s) URL.
    pub fn new(base_url: &str) -> Result<Self, Error> {
        Ok(Self {
            base_url: base(base_url)?,
            tls: tls::Options::default(),
            request_timeout: Duration::from_secs(10),
            connect_timeout: Duration::from_secs(5),
            response_bytes_max: 64 * 1024 * 1024,
            retry: retry::Policy::default(),
        })
    }
}

/// A base URL in its one spelling.
fn base(text: &str) -> Result<String, Error> {
    let bad = |why: &str| {
        Error::new(
            Kind::Configuration,
            format!("{text:?} isn't a REST address: {why}"),
        )
        .with_hint("write it as http://HOST:PORT or https://HOST/PATH; /v2 may follow or not")
    };
    let trimmed = text.trim();
    let with_scheme = if trimmed.contains("://") {
        trimmed.to_owned()
    } else {
        format!("{}{trimmed}", scheme_of(trimmed))
    };
    let url = reqwest::Url::parse(&with_scheme).map_err(|error| bad(&error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return Err(bad("it must start with http:// or https://"));
    }
    if url.query().is_some()
        || url.fragment().is_some()
        || !url.username().is_empty()
        || url.password().is_some()
    {
        return Err(bad("there may be no user, query or fragment in it"));
    }
    let url = url.as_str().trim_end_matches('/');
    Ok(url
        .strip_suffix("/v2")
        .unwrap_or(url)
        .trim_end_matches('/')
        .to_owned())
}

/// Without a scheme, this machine is plaintext and all others TLS, as the gateway's addresses.
fn scheme_of(host_and_port: &str) -> &'static str {
    let host = host_and_port.split(['/', ':']).next().unwrap_or_default();
    if host_and_port.starts_with("[::1]") || super::gateway::is_loopback(host) {
        "http://"
    } else {
        "https://"
    }
}

/// A client of the REST API; cheap to clone.
#[derive(Clone)]
pub struct Rest {
    options: Arc<Options>,
    auth: Provider,
    http: reqwest::Client,
    gate: Option<Arc<dyn Gate>>,
}

impl Rest {
    /// A client; connects at its first call.
    ///
    /// # Errors
    /// `Configuration` where the TLS files can't be used.
    pub fn new(options: Options, auth: Provider) -> Result<Self, Error> {
        let http = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .tls_backend_preconfigured(options.tls.client_config(&["h2", "http/1.1"])?)
            .connect_timeout(options.connect_timeout)
            // A redirect of an API call leads to a login page at best.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| Error::new(Kind::Bug, "no HTTP client").with_source(error))?;
        Ok(Self {
            options: Arc::new(options),
            auth,
            http,
            gate: None,
        })
    }

    /// The same client, whose changes pass this gate.
    #[must_use]
    pub fn gated(mut self, gate: Arc<dyn Gate>) -> Self {
        self.gate = Some(gate);
        self
    }

    /// What it was made with.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// `GET /v2{path}`; an empty answer is `Null`.
    ///
    /// # Errors
    /// As all calls here: see [`Kind`]; the message is the problem's `detail`, the code its status and title.
    pub async fn get(&self, path: &str) -> Result<Value, Error> {
        self.get_with(path, &[]).await
    }

    /// `GET /v2{path}` with query parameters.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn get_with(&self, path: &str, query: &[(&str, &str)]) -> Result<Value, Error> {
        let answer = self
            .exchange(Method::GET, path, query, None, Repeat::Always)
            .await?;
        answer.json()
    }

    /// `GET /v2{path}` as text (`/process-definitions/{key}/xml`); an empty answer is empty.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn text(&self, path: &str) -> Result<String, Error> {
        let answer = self
            .exchange(Method::GET, path, &[], None, Repeat::Always)
            .await?;
        answer.text()
    }

    /// `POST /v2{path}`; not repeated once it was sent, but for overload.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn post(&self, path: &str, body: &Value) -> Result<Value, Error> {
        let answer = self
            .exchange(Method::POST, path, &[], Some(body), Repeat::Unsent)
            .await?;
        answer.json()
    }

    /// `POST /v2{path}` of a question: repeated like a `GET`.
    pub(super) async fn ask(&self, path: &str, body: &Value) -> Result<Value, Error> {
        let answer = self
            .exchange(Method::POST, path, &[], Some(body), Repeat::Always)
            .await?;
        answer.json()
    }

    /// As [`ask`](Self::ask), the answer as the text that came.
    pub(super) async fn ask_text(&self, path: &str, body: &Value) -> Result<String, Error> {
        let answer = self
            .exchange(Method::POST, path, &[], Some(body), Repeat::Always)
            .await?;
        answer.text()
    }

    /// `PATCH /v2{path}`, repeated as [`post`](Self::post).
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn patch(&self, path: &str, body: &Value) -> Result<Value, Error> {
        let answer = self
            .exchange(Method::PATCH, path, &[], Some(body), Repeat::Unsent)
            .await?;
        answer.json()
    }

    /// `PUT /v2{path}`; sets a state, so it's repeated like a `GET`.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn put(&self, path: &str, body: &Value) -> Result<Value, Error> {
        let answer = self
            .exchange(Method::PUT, path, &[], Some(body), Repeat::Always)
            .await?;
        answer.json()
    }

    /// `DELETE /v2{path}`, repeated as [`post`](Self::post): a second one would say that there is no such thing.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn delete(&self, path: &str) -> Result<Value, Error> {
        let answer = self
            .exchange(Method::DELETE, path, &[], None, Repeat::Unsent)
            .await?;
        answer.json()
    }
}

impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rest")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// One part of a path, percent-encoded, so that no id leads to another endpoint.
pub fn segment(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'~' => {
                encoded.push(char::from(byte))
            }
            // A dot alone or two would be taken for a folder.
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests;
