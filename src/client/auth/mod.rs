//! Who we are to a cluster: nothing, basic, a bearer token, or OAuth client credentials.
//!
//! A [`Method`] is plain data from the configuration; a [`Provider`] made from it gives the
//! `Authorization` header for every call of both transports and keeps OAuth tokens fresh.

mod secret;

use std::path::PathBuf;
use std::time::Duration;

pub use secret::Secret;

use super::error::Error;
use super::tls;

/// How calls are authenticated.
#[derive(Debug, Clone, Default)]
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
#[derive(Debug, Clone)]
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

/// Gives the `Authorization` header; cheap to clone, clones share their token.
#[derive(Debug, Clone)]
pub struct Provider {
    method: Method,
}

impl Provider {
    /// A provider of this method; `tls` is used towards the token endpoint.
    ///
    /// # Errors
    /// `Configuration` where the token URL or the TLS files can't be used.
    pub fn new(method: Method, tls: &tls::Options) -> Result<Self, Error> {
        let _ = tls;
        Ok(Self { method })
    }

    /// The header's value, or none; fetches or refreshes an OAuth token when needed.
    ///
    /// # Errors
    /// `Authentication` where the endpoint refuses the credentials, `Unreachable` or `TimedOut` where it
    /// can't be asked.
    pub async fn header(&self) -> Result<Option<http::HeaderValue>, Error> {
        let _ = &self.method;
        todo!()
    }

    /// Drops the token of a rejected header; true where a new try makes sense.
    pub(crate) async fn renew(&self, rejected: &http::HeaderValue) -> bool {
        let _ = rejected;
        false
    }
}
