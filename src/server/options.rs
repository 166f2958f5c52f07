//! What an engine process is started with.

use std::{net::SocketAddr, sync::Arc};

use super::clock::{Clock, SystemClock};
use crate::store::Location;

/// Who may reach the engine's ports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exposure {
    /// Only this machine: another address is refused.
    Loopback,
    /// Whoever can reach the address; the user has asked for it in so many words.
    Network,
}

/// Everything [`start`](super::start) needs to know.
#[derive(Debug, Clone)]
pub struct Options {
    /// Port 0 takes a free one; see [`Addresses`](super::Addresses) for which.
    pub grpc_address: SocketAddr,
    pub rest_address: SocketAddr,
    pub location: Location,
    pub exposure: Exposure,
    pub clock: Arc<dyn Clock>,
}

impl Options {
    /// The default ports (gRPC 26500, REST 8080) on this machine, by the system's clock.
    pub fn new(location: Location) -> Self {
        Self {
            grpc_address: SocketAddr::from(([127, 0, 0, 1], 26_500)),
            rest_address: SocketAddr::from(([127, 0, 0, 1], 8_080)),
            location,
            exposure: Exposure::Loopback,
            clock: Arc::new(SystemClock),
        }
    }
}
