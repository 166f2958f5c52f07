//! Who we are to a cluster: nothing, basic, a bearer token, or OAuth client credentials.
//!
//! A [`Method`] is plain data from the configuration; a [`Provider`] made from it gives the
//! `Authorization` header for every call of both transports and keeps OAuth tokens fresh.

mod cache;
mod oauth;
mod secret;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use http::HeaderValue;

pub use secret::Secret;

use super::error::{Error, Kind};
use super::tls;

/// How calls are authenticated.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Method {
    /// No `Authorization` header.
    #[default]
    None,
    /// RFC 7617.
    Basic { username: String, password: Secret },
    /// A token from elsewhere, sent as it is.
    Bearer(Secret),
    /// Client credentials at a token endpoint (RFC 6749, section 4.4).
    OAuth(OAuth),
}

/// What an OAuth token is asked with.
#[derive(Debug, Clone, PartialEq)]
pub struct OAuth {
    pub token_url: String,
    pub client_id: String,
    pub client_secret: Secret,
    pub audience: Option<String>,
    pub scope: Option<String>,
    /// Folder of the token cache; none keeps tokens in memory alone.
    pub cache_dir: Option<PathBuf>,
    /// For one request to the token endpoint.
    pub timeout: Duration,
}

impl Method {
    /// Whether it sends something worth protecting.
    pub fn has_credentials(&self) -> bool {
        !matches!(self, Self::None)
    }
}

/// Gives the `Authorization` header; cheap to clone, clones share their token.
#[derive(Debug, Clone)]
pub struct Provider {
    inner: Arc<Inner>,
}

#[derive(Debug)]
enum Inner {
    None,
    Fixed(HeaderValue),
    OAuth(Box<oauth::Tokens>),
}

impl Provider {
    /// A provider of this method; `tls` is used towards the token endpoint.
    ///
    /// # Errors
    /// `Configuration` where the token URL, the credentials or the TLS files can't be used.
    pub fn new(method: Method, tls: &tls::Options) -> Result<Self, Error> {
        let inner = match method {
            Method::None => Inner::None,
            Method::Basic { username, password } => {
                let pair = format!("{username}:{}", password.reveal());
                let pair = base64::engine::general_purpose::STANDARD.encode(pair);
                Inner::Fixed(header(&format!("Basic {pair}"))?)
            }
            Method::Bearer(token) => Inner::Fixed(header(&format!("Bearer {}", token.reveal()))?),
            Method::OAuth(oauth) => Inner::OAuth(Box::new(oauth::Tokens::new(oauth, tls)?)),
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// The header's value, or none; fetches or refreshes an OAuth token when needed.
    ///
    /// # Errors
    /// `Authentication` where the endpoint refuses the credentials, `Unreachable` or `TimedOut` where it
    /// can't be asked.
    pub async fn header(&self) -> Result<Option<HeaderValue>, Error> {
        match &*self.inner {
            Inner::None => Ok(None),
            Inner::Fixed(value) => Ok(Some(value.clone())),
            Inner::OAuth(tokens) => {
                let token = tokens.get().await?;
                header(&format!("Bearer {}", token.reveal())).map(Some)
            }
        }
    }

    /// Drops the token of a rejected header; true where a new try makes sense.
    pub(crate) async fn renew(&self, rejected: &HeaderValue) -> bool {
        match &*self.inner {
            Inner::None | Inner::Fixed(_) => false,
            Inner::OAuth(tokens) => {
                let token = rejected
                    .to_str()
                    .ok()
                    .and_then(|value| value.strip_prefix("Bearer "));
                match token {
                    Some(token) => tokens.forget(token).await,
                    None => false,
                }
            }
        }
    }
}

fn header(value: &str) -> Result<HeaderValue, Error> {
    // The value is a secret: the error must not repeat it.
    let mut value = HeaderValue::from_str(value).map_err(|_| {
        Error::new(
            Kind::Configuration,
            "the credentials hold characters that a header can't carry (a line break?)",
        )
    })?;
    value.set_sensitive(true);
    Ok(value)
}

#[cfg(test)]
mod tests;
