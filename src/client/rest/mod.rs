//! The Orchestration Cluster REST API v2, for what gRPC can't answer: searches, history, diagrams.
//!
//! Bodies are [`serde_json::Value`] with the API's own field names; keys stay strings.

use std::time::Duration;

use futures_util::stream::BoxStream;
use serde_json::Value;

use super::auth::Provider;
use super::error::Error;
use super::{retry, tls};

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
    pub fn new(_base_url: &str) -> Result<Self, Error> {
        todo!()
    }
}

/// A client of the REST API; cheap to clone.
#[derive(Debug, Clone)]
pub struct Rest {
    options: std::sync::Arc<Options>,
    auth: Provider,
}

/// A search: the endpoint's own filter object, sort items and page object.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchRequest {
    /// Such as `{"state": "ACTIVE"}`; `Null` sends none.
    pub filter: Value,
    pub sort: Vec<Sort>,
    pub page: PageRequest,
}

/// One sort criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    pub field: String,
    pub order: Order,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Ascending,
    Descending,
}

/// Which page: from an offset, or after or before a cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageRequest {
    /// Items a page; the server's default (100) when none.
    pub limit: Option<u32>,
    pub from: Option<u32>,
    pub after: Option<String>,
    pub before: Option<String>,
}

/// One page of a search.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    pub items: Vec<Value>,
    /// All matches, as far as the server counted.
    pub total_items: u64,
    /// The server stopped counting at `total_items`.
    pub has_more_total: bool,
    pub start_cursor: Option<String>,
    pub end_cursor: Option<String>,
}

impl Rest {
    /// A client; connects at its first call.
    ///
    /// # Errors
    /// `Configuration` where TLS files can't be read.
    pub fn new(options: Options, auth: Provider) -> Result<Self, Error> {
        Ok(Self {
            options: std::sync::Arc::new(options),
            auth,
        })
    }

    /// What it was made with.
    pub fn options(&self) -> &Options {
        let _ = &self.auth;
        &self.options
    }

    /// `GET /v2{path}`; an empty answer is `Null`.
    pub async fn get(&self, _path: &str) -> Result<Value, Error> {
        todo!()
    }

    /// `GET /v2{path}` with query parameters.
    pub async fn get_with(&self, _path: &str, _query: &[(&str, &str)]) -> Result<Value, Error> {
        todo!()
    }

    /// `GET /v2{path}` as XML text (`/process-definitions/{key}/xml`).
    pub async fn xml(&self, _path: &str) -> Result<String, Error> {
        todo!()
    }

    /// `POST /v2{path}`; not retried once it was sent, but for overload.
    pub async fn post(&self, _path: &str, _body: &Value) -> Result<Value, Error> {
        todo!()
    }

    pub async fn patch(&self, _path: &str, _body: &Value) -> Result<Value, Error> {
        todo!()
    }

    pub async fn put(&self, _path: &str, _body: &Value) -> Result<Value, Error> {
        todo!()
    }

    pub async fn delete(&self, _path: &str) -> Result<Value, Error> {
        todo!()
    }

    /// One page of `POST /v2{path}`, such as `/process-instances/search`.
    pub async fn search(&self, _path: &str, _request: &SearchRequest) -> Result<Page, Error> {
        todo!()
    }

    /// Every item over all pages, by cursor, from the request's page on; `limit` is the page size.
    pub fn search_all(
        &self,
        _path: &str,
        _request: SearchRequest,
    ) -> BoxStream<'static, Result<Value, Error>> {
        todo!()
    }
}
