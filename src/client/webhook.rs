//! A webhook: one JSON message posted to a URL, signed, and tried again while the receiver is away.
//!
//! Header names and signature are those of the Standard Webhooks specification (standardwebhooks.com), so that a
//! receiver has a library to check them with: `webhook-id` (the same over all attempts), `webhook-timestamp`
//! (seconds since 1970, of this attempt) and, with a secret, `webhook-signature`: `v1,` and the base64 of
//! HMAC-SHA256 over `id.timestamp.body`. A secret `whsec_...` is base64, any other is taken as it is.
//!
//! It is no queue: the caller decides what waits and for how long. See `cli::notify`.

use std::fmt;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{StatusCode, header};
use jiff::Timestamp;
use ring::hmac;

use super::auth::Secret;
use super::error::{Error, Kind};
use super::gateway::USER_AGENT;
use super::retry::Policy;
use super::tls;

/// Longest `Retry-After` that is obeyed.
const RETRY_AFTER_MAX: Duration = Duration::from_secs(60);
/// Bytes of a refusal's text that are told.
const REFUSAL_BYTES_MAX: usize = 200;

/// Where messages go, and how hard it's tried.
#[derive(Debug, Clone)]
pub struct Options {
    /// `http://` or `https://`.
    pub url: String,
    /// What messages are signed with; unsigned without.
    pub secret: Option<Secret>,
    /// For one attempt.
    pub timeout: Duration,
    /// No attempt begins later than this after the first.
    pub retry_for: Duration,
    /// The pauses between attempts.
    pub retry: Policy,
    /// For `https://`.
    pub tls: tls::Options,
}

impl Options {
    /// The defaults for a URL.
    pub fn new(url: &str, secret: Option<Secret>) -> Options {
        Options {
            url: url.to_owned(),
            secret,
            timeout: Duration::from_secs(10),
            retry_for: Duration::from_secs(300),
            retry: Policy {
                backoff_first: Duration::from_millis(500),
                backoff_max: Duration::from_secs(60),
                ..Policy::default()
            },
            tls: tls::Options::default(),
        }
    }
}

/// A receiver of messages; cheap to clone.
#[derive(Clone)]
pub struct Webhook {
    url: reqwest::Url,
    key: Option<hmac::Key>,
    http: reqwest::Client,
    retry: Policy,
    retry_for: Duration,
}

impl Webhook {
    /// Checks the URL and the secret; connects with the first message.
    ///
    /// # Errors
    /// `Usage` where the URL can't be one, `Configuration` where the secret or the TLS files can't be used.
    pub fn new(options: Options) -> Result<Webhook, Error> {
        // The URL itself is often the receiver's only secret: it's never repeated.
        let url = reqwest::Url::parse(options.url.trim()).map_err(|error| {
            Error::new(Kind::Usage, format!("the webhook's URL is none: {error}"))
                .with_hint("write it as https://HOST/PATH")
        })?;
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
            return Err(Error::new(
                Kind::Usage,
                format!(
                    "the webhook's URL begins with `{}:`, not with http:// or https://",
                    url.scheme()
                ),
            ));
        }
        let tls = options.tls.client_config(&["h2", "http/1.1"])?;
        let http = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .tls_backend_preconfigured(tls)
            .timeout(options.timeout)
            // A POST that is redirected becomes a GET at best.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| Error::new(Kind::Bug, "no HTTP client").with_source(error))?;
        Ok(Webhook {
            url,
            key: options.secret.as_ref().map(key).transpose()?,
            http,
            retry: options.retry,
            retry_for: options.retry_for,
        })
    }

    /// The receiver without the part of its URL that may be secret: `https://host:port`.
    pub fn name(&self) -> String {
        self.url.origin().ascii_serialization()
    }

    /// Posts a message until the receiver takes it (any 2xx); gives the number of attempts.
    ///
    /// # Errors
    /// `Rejected` where it's refused for good, `Unreachable` or `TimedOut` where it was away for all the time.
    pub async fn deliver(&self, id: &str, body: &str) -> Result<u32, Error> {
        let begin = Instant::now();
        let mut attempt = 0;
        loop {
            attempt += 1;
            let (error, asked_pause) = match self.post(id, body).await {
                Ok(()) => return Ok(attempt),
                Err(failure) => failure,
            };
            let pause = asked_pause.unwrap_or_else(|| self.retry.backoff(attempt));
            if !error.is_transient() || begin.elapsed() + pause > self.retry_for {
                let times = if attempt == 1 { "attempt" } else { "attempts" };
                return Err(error.context(format!("gave up after {attempt} {times}")));
            }
            tracing::debug!(id, attempt, ?pause, %error, "the webhook is tried again");
            tokio::time::sleep(pause).await;
        }
    }

    /// One attempt; the error is transient where another one makes sense, with the pause the receiver asked for.
    async fn post(&self, id: &str, body: &str) -> Result<(), (Error, Option<Duration>)> {
        let timestamp = Timestamp::now().as_second();
        let mut request = self
            .http
            .post(self.url.clone())
            .header(header::CONTENT_TYPE, "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .body(body.to_owned());
        if let Some(key) = &self.key {
            request = request.header("webhook-signature", signature(key, id, timestamp, body));
        }
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) => return Err((self.unreachable(error), None)),
        };
        let status = response.status();
        if status.is_success() {
            return Ok(());
        }
        let pause = response
            .headers()
            .get(header::RETRY_AFTER)
            .and_then(|value| value.to_str().ok()?.trim().parse().ok())
            .map(|seconds| Duration::from_secs(seconds).min(RETRY_AFTER_MAX));
        let text = response.text().await.unwrap_or_default();
        Err((self.refused(status, &text), pause))
    }

    fn refused(&self, status: StatusCode, text: &str) -> Error {
        let text: String = text.trim().chars().take(REFUSAL_BYTES_MAX).collect();
        let name = self.name();
        let message = if text.is_empty() {
            format!("the webhook at {name} answers {status}")
        } else {
            format!("the webhook at {name} answers {status}: {text}")
        };
        let passes = status.is_server_error()
            || matches!(
                status,
                StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_EARLY | StatusCode::TOO_MANY_REQUESTS
            );
        if passes {
            Error::new(Kind::Unreachable, message).transient()
        } else {
            Error::new(Kind::Rejected, message)
        }
    }

    fn unreachable(&self, error: reqwest::Error) -> Error {
        let name = self.name();
        if let Some(error) = tls::trouble::explain(&error, &name) {
            return error;
        }
        if error.is_timeout() {
            return Error::new(
                Kind::TimedOut,
                format!("the webhook at {name} didn't answer in time"),
            )
            .transient();
        }
        let error = error.without_url();
        let mut deepest: &dyn std::error::Error = &error;
        while let Some(below) = deepest.source() {
            deepest = below;
        }
        Error::new(
            Kind::Unreachable,
            format!("can't reach the webhook at {name}: {deepest}"),
        )
        .transient()
    }
}

/// Never shows the URL's path, which may be a secret.
impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhook")
            .field("name", &self.name())
            .field("is_signed", &self.key.is_some())
            .finish_non_exhaustive()
    }
}

fn key(secret: &Secret) -> Result<hmac::Key, Error> {
    let text = secret.reveal();
    let bytes = match text.strip_prefix("whsec_") {
        None => text.as_bytes().to_vec(),
        Some(encoded) => STANDARD.decode(encoded).map_err(|_| {
            Error::new(
                Kind::Configuration,
                "the webhook's secret begins with whsec_, but what follows isn't base64",
            )
        })?,
    };
    Ok(hmac::Key::new(hmac::HMAC_SHA256, &bytes))
}

/// The value of `webhook-signature`.
fn signature(key: &hmac::Key, id: &str, timestamp: i64, body: &str) -> String {
    let signed = hmac::sign(key, format!("{id}.{timestamp}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(signed))
}

#[cfg(test)]
mod tests;
