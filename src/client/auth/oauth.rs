//! OAuth client credentials: one request gives a token, kept until shortly before it expires.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::Deserialize;
use tokio::sync::Mutex;

use super::cache::{Cache, Token};
use super::{OAuth, Secret};
use crate::client::error::{Error, Kind};
use crate::client::gateway::USER_AGENT;
use crate::client::tls::{self, trouble};

/// A token is renewed this long before its end, or at four fifths of a short life.
const RENEW_BEFORE: Duration = Duration::from_secs(30);
/// How long a token is used whose life the endpoint doesn't tell.
const LIFE_UNTOLD: Duration = Duration::from_secs(300);
/// More isn't read of the endpoint's answer.
const ANSWER_BYTES_MAX: usize = 256 * 1024;

/// The tokens of one client; asks the endpoint once for all who wait.
#[derive(Debug)]
pub(super) struct Tokens {
    oauth: OAuth,
    http: reqwest::Client,
    cache: Option<Arc<Cache>>,
    current: Mutex<Option<Token>>,
}

/// RFC 6749, section 5.1.
#[derive(Deserialize)]
struct Granted {
    access_token: String,
    expires_in: Option<u64>,
}

/// RFC 6749, section 5.2.
#[derive(Deserialize)]
struct Refused {
    error: String,
    error_description: Option<String>,
}

impl Tokens {
    pub(super) fn new(oauth: OAuth, tls: &tls::Options) -> Result<Self, Error> {
        let url = reqwest::Url::parse(&oauth.token_url).ok();
        if !url.is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host()) {
            return Err(Error::new(
                Kind::Configuration,
                format!("the token URL {:?} isn't an http(s) URL", oauth.token_url),
            ));
        }
        // The name override is the cluster's, not the identity provider's.
        let tls = tls::Options {
            server_name: None,
            ..tls.clone()
        };
        let http = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .tls_backend_preconfigured(tls.client_config(&["h2", "http/1.1"])?)
            .timeout(oauth.timeout)
            // A secret isn't carried to where a redirect points.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| Error::new(Kind::Bug, "no HTTP client").with_source(error))?;
        let cache = oauth
            .cache_dir
            .as_ref()
            .map(|dir| Arc::new(Cache::new(dir, &oauth)));
        Ok(Self {
            oauth,
            http,
            cache,
            current: Mutex::default(),
        })
    }

    /// A token that is good for a while: from memory, the cache file, or the endpoint.
    pub(super) async fn get(&self) -> Result<Secret, Error> {
        let mut current = self.current.lock().await;
        let now = now();
        if let Some(token) = current.as_ref().filter(|token| token.renew_at > now) {
            return Ok(token.secret.clone());
        }
        let token = match &self.cache {
            None => self.fetch().await?,
            Some(cache) => {
                // Other processes wait here, and then find the token this one fetched.
                let _lock = cache.lock(self.oauth.timeout).await;
                match cache.read().filter(|token| token.renew_at > now) {
                    Some(token) => token,
                    None => {
                        let token = self.fetch().await?;
                        cache.store(&token);
                        token
                    }
                }
            }
        };
        let secret = token.secret.clone();
        *current = Some(token);
        Ok(secret)
    }

    /// Forgets a token that the cluster rejected, in memory and in the file; a token that took its place stays.
    pub(super) async fn forget(&self, rejected: &str) -> bool {
        let mut current = self.current.lock().await;
        if current
            .as_ref()
            .is_some_and(|token| token.secret.reveal() == rejected)
        {
            *current = None;
            if let Some(cache) = &self.cache {
                let _lock = cache.lock(self.oauth.timeout).await;
                if cache
                    .read()
                    .is_some_and(|token| token.secret.reveal() == rejected)
                {
                    cache.clear();
                }
            }
        }
        true
    }

    async fn fetch(&self) -> Result<Token, Error> {
        let mut form = vec![
            ("grant_type", "client_credentials"),
            ("client_id", &self.oauth.client_id),
            ("client_secret", self.oauth.client_secret.reveal()),
        ];
        form.extend(
            self.oauth
                .audience
                .as_deref()
                .map(|audience| ("audience", audience)),
        );
        form.extend(self.oauth.scope.as_deref().map(|scope| ("scope", scope)));
        let url = &self.oauth.token_url;
        tracing::debug!(%url, client_id = %self.oauth.client_id, "asking for a token");
        let sent = self
            .http
            .post(url)
            .header("accept", "application/json")
            .form(&form)
            .send()
            .await;
        let answer = sent.map_err(|error| unreachable(&error, url))?;
        let status = answer.status();
        let body = read(answer)
            .await
            .map_err(|error| unreachable(&error, url))?;
        if !status.is_success() {
            return Err(refused(status, &body, url));
        }
        let granted: Granted = serde_json::from_slice(&body).map_err(|_| {
            // No source: it may quote the token.
            Error::new(
                Kind::Authentication,
                format!("{url} answered without a token"),
            )
            .with_hint("check the token URL: it must be the OAuth token endpoint")
        })?;
        let life = granted.expires_in.map_or(LIFE_UNTOLD, Duration::from_secs);
        let early = RENEW_BEFORE.min(life / 5);
        Ok(Token {
            secret: Secret::new(granted.access_token),
            renew_at: now().saturating_add((life - early).as_secs()),
        })
    }
}

/// Seconds since 1970.
fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

async fn read(mut answer: reqwest::Response) -> reqwest::Result<Vec<u8>> {
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        body.extend_from_slice(&chunk);
        if body.len() > ANSWER_BYTES_MAX {
            break;
        }
    }
    Ok(body)
}

fn unreachable(error: &reqwest::Error, url: &str) -> Error {
    if let Some(error) = trouble::explain(error, url) {
        return error.context("no token");
    }
    let (kind, why) = if error.is_timeout() {
        (Kind::TimedOut, "it didn't answer in time".to_owned())
    } else {
        (Kind::Unreachable, innermost(error))
    };
    Error::new(kind, format!("no token from {url}: {why}"))
        .with_hint("check the token URL and the network")
        .transient()
}

/// The deepest cause: what is above it names libraries and repeats the URL.
fn innermost(error: &dyn std::error::Error) -> String {
    let mut deepest = error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    deepest.to_string()
}

fn refused(status: http::StatusCode, body: &[u8], url: &str) -> Error {
    let why = match serde_json::from_slice::<Refused>(body) {
        Ok(Refused {
            error,
            error_description: Some(text),
        }) => format!("{text} ({error})"),
        Ok(Refused { error, .. }) => error,
        Err(_) => format!("HTTP {status}"),
    };
    let error = match status.as_u16() {
        429 => Error::new(Kind::Overloaded, format!("{url} limits the rate of tokens: {why}")),
        500.. => Error::new(Kind::Unreachable, format!("{url} is out of order: {why}")).transient(),
        _ => Error::new(Kind::Authentication, format!("{url} gave no token: {why}"))
            .with_hint("check the client id, its secret, the audience and the token URL (`zcli profile show --origin`)"),
    };
    error.with_code(status.as_u16().to_string())
}
