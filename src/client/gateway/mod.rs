//! The gRPC gateway: every RPC as a method with a deadline, retries, credentials and clear errors.
//!
//! Requests and responses are the protocol's own messages. The connection is made at the first call and made
//! anew when it is lost. What is repeated is in [`super::retry`]; the RPCs with their rule are in [`rpc`].

mod address;
mod call;
mod connector;
mod rpc;
mod tenant;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::BoxStream;
use tonic::transport::{Channel, Endpoint, Uri};

pub(crate) use address::is_loopback;
pub use address::{Address, Security};

use super::auth::Provider;
use super::error::{Error, Kind};
use super::gate::Gate;
use super::{retry, tls};
use crate::protocol as pb;

/// Sent with every call.
pub(crate) const USER_AGENT: &str = concat!("zcli/", env!("CARGO_PKG_VERSION"));

/// HTTP/2 windows: a stream's is large enough for a full batch of jobs without a pause.
const STREAM_WINDOW_BYTES: u32 = 2 * 1024 * 1024;
const CONNECTION_WINDOW_BYTES: u32 = 8 * 1024 * 1024;
/// A ping not answered by then ends the connection.
const KEEP_ALIVE_TIMEOUT: Duration = Duration::from_secs(20);

/// How the gateway is reached.
#[derive(Debug, Clone)]
pub struct Options {
    pub address: Address,
    pub tls: tls::Options,
    /// The `:authority` to send instead of the address's host and port.
    pub authority: Option<String>,
    /// For a whole call, connecting, token and retries included.
    pub request_timeout: Duration,
    /// For TCP and the TLS handshake of one attempt.
    pub connect_timeout: Duration,
    /// Pause between HTTP/2 pings while calls are open.
    pub keep_alive: Duration,
    /// Largest message taken or sent.
    pub message_bytes_max: usize,
    pub retry: retry::Policy,
    /// Put into requests that name no tenant.
    pub tenant: Option<String>,
}

impl Options {
    /// The defaults for an address.
    pub fn new(address: Address) -> Self {
        Self {
            address,
            tls: tls::Options::default(),
            authority: None,
            request_timeout: Duration::from_secs(10),
            connect_timeout: Duration::from_secs(5),
            keep_alive: Duration::from_secs(45),
            message_bytes_max: 16 * 1024 * 1024,
            retry: retry::Policy::default(),
            tenant: None,
        }
    }
}

/// A client of the gateway; cheap to clone, clones share the connection.
#[derive(Clone)]
pub struct Gateway {
    options: Arc<Options>,
    auth: Provider,
    /// None until a call needs it: making a channel needs the runtime, making a client doesn't.
    channel: Arc<std::sync::OnceLock<Channel>>,
    connector: connector::Connector,
    endpoint: Endpoint,
    finding: connector::Finding,
    gate: Option<Arc<dyn Gate>>,
}

/// Batches of jobs, as the gateway sends them, until the long poll ends.
pub type JobBatches = BoxStream<'static, Result<pb::ActivateJobsResponse, Error>>;
/// Jobs pushed one by one, until the connection ends.
pub type PushedJobs = BoxStream<'static, Result<pb::ActivatedJob, Error>>;

impl Gateway {
    /// A client; connects at its first call.
    ///
    /// # Errors
    /// `Configuration` where the TLS files or the authority can't be used.
    pub fn new(options: Options, auth: Provider) -> Result<Self, Error> {
        let finding = connector::Finding::default();
        Ok(Self {
            connector: connector::Connector::new(&options, finding.clone())?,
            endpoint: endpoint(&options)?,
            options: Arc::new(options),
            auth,
            channel: Arc::default(),
            finding,
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

    /// The same connection with another deadline for each call.
    #[must_use]
    pub fn with_request_timeout(&self, timeout: Duration) -> Self {
        let mut options = Options::clone(&self.options);
        options.request_timeout = timeout;
        Self {
            options: Arc::new(options),
            ..self.clone()
        }
    }

    /// The same connection for a caller that decides by itself what is tried again.
    #[must_use]
    pub fn without_retries(&self) -> Self {
        let mut options = Options::clone(&self.options);
        options.retry = retry::Policy::never();
        Self {
            options: Arc::new(options),
            ..self.clone()
        }
    }

    fn channel(&self) -> Channel {
        self.channel
            .get_or_init(|| {
                self.endpoint
                    .connect_with_connector_lazy(self.connector.clone())
            })
            .clone()
    }
}

impl fmt::Debug for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gateway")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

fn endpoint(options: &Options) -> Result<Endpoint, Error> {
    let wrong = |text: &str, error: Box<dyn std::error::Error + Send + Sync>| {
        Error::new(
            Kind::Configuration,
            format!("{text:?} can't be the authority of a call"),
        )
        .with_source(error)
    };
    let peer = options.address.authority();
    let authority = options.authority.as_deref().unwrap_or(&peer);
    let scheme = match options.address.security {
        Security::Plaintext => "http",
        Security::Tls => "https",
    };
    let origin = format!("{scheme}://{authority}")
        .parse::<Uri>()
        .map_err(|error| wrong(authority, error.into()))?;
    // The connector does the TLS, so the library is told a plain address and the true origin.
    let endpoint = Endpoint::from_shared(format!("http://{peer}"))
        .map_err(|error| wrong(&peer, error.into()))?;
    let endpoint = endpoint
        .user_agent(USER_AGENT)
        .map_err(|error| wrong(USER_AGENT, error.into()))?;
    Ok(endpoint
        .origin(origin)
        .http2_keep_alive_interval(options.keep_alive)
        .keep_alive_timeout(KEEP_ALIVE_TIMEOUT)
        .keep_alive_while_idle(false)
        .initial_stream_window_size(STREAM_WINDOW_BYTES)
        .initial_connection_window_size(CONNECTION_WINDOW_BYTES))
}

#[cfg(test)]
mod tests;
