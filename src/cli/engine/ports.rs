//! Which ports the engine listens on.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};

use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// The gRPC port that Zeebe clients expect.
pub const GRPC_PORT: u16 = 26500;
/// The REST port that Camunda clients expect.
pub const REST_PORT: u16 = 8080;
/// The addresses of gRPC and REST: the asked ones, which must be free, or any that are.
pub fn choose(
    bind: Option<IpAddr>,
    grpc: Option<u16>,
    rest: Option<u16>,
) -> Result<(SocketAddr, SocketAddr), Error> {
    let grpc = choose_port(bind, grpc, GRPC_PORT, None)?;
    let rest = choose_port(bind, rest, REST_PORT, Some(grpc.port()))?;
    Ok((grpc, rest))
}

/// The asked port, which must be free; or the default one, or any other if that is taken.
fn choose_port(
    bind: Option<IpAddr>,
    asked: Option<u16>,
    default: u16,
    taken: Option<u16>,
) -> Result<SocketAddr, Error> {
    let ip = bind.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let free = |port: u16| {
        let listener = TcpListener::bind((ip, port))?;
        listener.local_addr()
    };
    if let Some(port) = asked {
        return free(port).map_err(|error| {
            Error::new(
                ExitCode::Configuration,
                format!("could not listen on {}", SocketAddr::new(ip, port)),
            )
            .because(error.to_string())
            .hint("choose another port with --grpc-port and --rest-port")
        });
    }
    let address = if taken == Some(default) {
        free(0)
    } else {
        free(default).or_else(|_| free(0))
    };
    address.map_err(|error| {
        Error::new(ExitCode::Configuration, format!("could not listen on {ip}"))
            .because(error.to_string())
    })
}
