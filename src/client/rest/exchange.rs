//! One REST call: the deadline around it, the attempts in it, the answer or the error out of it.

use std::error::Error as StdError;

use http::{Method, StatusCode, header};
use reqwest::Response;
use serde_json::Value;

use super::Rest;
use crate::client::error::{Error, Kind, foreign_rest, from_response};
use crate::client::gate;
use crate::client::retry::{Reach, Repeat};
use crate::client::tls::trouble;

/// What a call gave.
pub(super) struct Answer {
    body: Vec<u8>,
    call: String,
    peer: String,
    is_html: bool,
}

impl Answer {
    pub(super) fn json(self) -> Result<Value, Error> {
        if self.body.is_empty() {
            return Ok(Value::Null);
        }
        serde_json::from_slice(&self.body).map_err(|error| {
            let why = if self.is_html {
                format!("{} answers a web page", self.call)
            } else {
                format!("{} answers something that isn't JSON ({error})", self.call)
            };
            foreign_rest(&self.peer, &why)
        })
    }

    pub(super) fn text(self) -> Result<String, Error> {
        if self.is_html {
            return Err(foreign_rest(
                &self.peer,
                &format!("{} answers a web page", self.call),
            ));
        }
        String::from_utf8(self.body).map_err(|_| {
            Error::new(
                Kind::Bug,
                format!("the answer to {} isn't UTF-8", self.call),
            )
        })
    }
}

impl Rest {
    pub(super) async fn exchange(
        &self,
        method: Method,
        path: &str,
        query: &[(&str, &str)],
        body: Option<&Value>,
        repeat: Repeat,
    ) -> Result<Answer, Error> {
        let sent = self.before_deadline(method.clone(), path, query, body, repeat);
        let described = || gate::rest::describe(&method, path, body);
        let keys = |answer: &Answer| gate::rest::answered(&answer.body);
        gate::pass(self.gate.as_ref(), described, keys, sent).await
    }

    async fn before_deadline(
        &self,
        method: Method,
        path: &str,
        query: &[(&str, &str)],
        body: Option<&Value>,
        repeat: Repeat,
    ) -> Result<Answer, Error> {
        let call = format!("{method} /v2{path}");
        let timeout = self.options.request_timeout;
        let attempts = self.attempts(&call, method, path, query, body, repeat);
        tokio::time::timeout(timeout, attempts)
            .await
            .unwrap_or_else(|_| {
                let error = Error::new(
                    Kind::TimedOut,
                    format!(
                        "{} didn't answer {call} within {timeout:?}",
                        self.options.base_url
                    ),
                );
                Err(match repeat {
                    Repeat::Always => error.with_hint("`--request-timeout` gives it more time"),
                    Repeat::Unsent => error
                        .with_hint("the command may still take effect: look before repeating it"),
                })
            })
    }

    async fn attempts(
        &self,
        call: &str,
        method: Method,
        path: &str,
        query: &[(&str, &str)],
        body: Option<&Value>,
        repeat: Repeat,
    ) -> Result<Answer, Error> {
        let mut attempt = 0;
        let mut renewed = false;
        loop {
            attempt += 1;
            let authorization = self.auth.header().await?;
            let mut request = self
                .http
                .request(
                    method.clone(),
                    format!("{}/v2{path}", self.options.base_url),
                )
                .header(header::ACCEPT, "application/json, text/xml, */*;q=0.5")
                .query(query);
            if let Some(value) = &authorization {
                request = request.header(header::AUTHORIZATION, value.clone());
            }
            if let Some(body) = body {
                request = request.json(body);
            }
            let (error, reach) = match request.send().await {
                Ok(response) if response.status().is_success() => {
                    return self.answer(response, call).await;
                }
                Ok(response) => {
                    let unauthorized = response.status() == StatusCode::UNAUTHORIZED;
                    if let Some(value) = authorization.filter(|_| unauthorized && !renewed) {
                        renewed = true;
                        if self.auth.renew(&value).await {
                            continue;
                        }
                    }
                    (self.refusal(response, call).await, Reach::Sent)
                }
                Err(error) => {
                    let reach = if error.is_connect() {
                        Reach::Unsent
                    } else {
                        Reach::Sent
                    };
                    let failure = self.failure(error);
                    match reach {
                        Reach::Unsent => (failure.unsent(), reach),
                        Reach::Sent => (failure, reach),
                    }
                }
            };
            let Some(pause) = self.options.retry.next(attempt, &error, repeat, reach) else {
                return Err(error);
            };
            tracing::debug!(call, attempt, ?pause, %error, "trying again");
            tokio::time::sleep(pause).await;
        }
    }

    async fn answer(&self, response: Response, call: &str) -> Result<Answer, Error> {
        let content_type = response.headers().get(header::CONTENT_TYPE);
        let is_html = content_type.is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
        Ok(Answer {
            body: self.body(response).await?,
            call: call.to_owned(),
            peer: self.options.base_url.clone(),
            is_html,
        })
    }

    async fn refusal(&self, response: Response, call: &str) -> Error {
        let status = response.status();
        let peer = &self.options.base_url;
        match self.body(response).await {
            Ok(body) => {
                let body = String::from_utf8_lossy(&body);
                // Web servers answer plaintext on a TLS port with 400 and a sentence about it.
                if status == StatusCode::BAD_REQUEST && is_about_tls(&body) {
                    return trouble::tls_server(peer);
                }
                from_response(status, &body, call, peer)
            }
            Err(error) => error,
        }
    }

    async fn body(&self, mut response: Response) -> Result<Vec<u8>, Error> {
        let bytes_max = self.options.response_bytes_max;
        let mut body = Vec::new();
        while let Some(chunk) = response
            .chunk()
            .await
            .map_err(|error| self.failure(error))?
        {
            if body.len() + chunk.len() > bytes_max {
                return Err(Error::new(
                    Kind::Failed,
                    format!("the answer is larger than {bytes_max} bytes"),
                )
                .with_hint("ask for less: a smaller page, or a filter"));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    /// The error of a call without an answer.
    fn failure(&self, error: reqwest::Error) -> Error {
        let peer = &self.options.base_url;
        if let Some(error) = trouble::explain(&error, peer) {
            return error;
        }
        let cause = innermost(&error);
        let failure = if error.is_timeout() {
            Error::new(Kind::TimedOut, format!("no connection to {peer} in time")).transient()
        } else if error.is_connect() {
            Error::new(
                Kind::Unreachable,
                format!("can't reach the REST API at {peer}: {cause}"),
            )
            .with_hint(
                "check the address (`zcli profile show --origin`) and that the cluster is up",
            )
            .transient()
        } else if cause.contains("invalid HTTP version") {
            // What a TLS server's alert looks like to an HTTP parser.
            trouble::tls_server(peer)
        } else {
            Error::new(
                Kind::Unreachable,
                format!("the connection to {peer} broke: {cause}"),
            )
            .with_hint("check the address, and whether it needs https:// instead of http://")
            .transient()
        };
        // The layers between say nothing that the message doesn't; a debug log has them.
        tracing::debug!(error = ?error.without_url(), "the call failed");
        failure
    }
}

fn is_about_tls(body: &str) -> bool {
    let body = body.to_ascii_lowercase();
    body.contains("requires tls") || body.contains("plain http request was sent to https port")
}

fn innermost(error: &dyn StdError) -> String {
    let mut deepest = error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    deepest.to_string()
}
