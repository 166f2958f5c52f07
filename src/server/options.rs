//! What an engine process is started with.

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
};

use super::{
    clock::{Clock, SystemClock},
    traffic::Deadlines,
};
use crate::store::Location;

/// Who may reach the engine's ports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exposure {
    /// Only this machine: another address is refused.
    Loopback,
    /// Whoever can reach the address; the user has asked for it in so many words.
    Network,
}

/// A port to listen on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// This one, or the start fails; 0 is any free one.
    Exactly(u16),
    /// This one, or any free one where it is in use.
    ///
    /// Only the server can choose so: a port found free by another process may be taken by the time the server listens.
    Preferably(u16),
}

impl Port {
    /// The gRPC port that Zeebe clients expect.
    pub const GRPC: Port = Port::Preferably(26_500);
    /// The REST port that Camunda clients expect.
    pub const REST: Port = Port::Preferably(8_080);
}

/// Everything [`start`](super::start) needs to know.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where both ports listen.
    pub ip: IpAddr,
    /// See [`Addresses`](super::Addresses) for what it came to.
    pub grpc_port: Port,
    pub rest_port: Port,
    pub location: Location,
    pub exposure: Exposure,
    pub clock: Arc<dyn Clock>,
    /// How long clients are waited for.
    pub deadlines: Deadlines,
}

impl Options {
    /// The default ports on this machine, by the system's clock.
    pub fn new(location: Location) -> Self {
        Self {
            ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            grpc_port: Port::GRPC,
            rest_port: Port::REST,
            location,
            exposure: Exposure::Loopback,
            clock: Arc::new(SystemClock),
            deadlines: Deadlines::default(),
        }
    }

    /// Any free ports instead of the default ones.
    #[must_use]
    pub fn on_free_ports(self) -> Self {
        Self {
            grpc_port: Port::Exactly(0),
            rest_port: Port::Exactly(0),
            ..self
        }
    }
}
