//! Which ports the engine listens on.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};

use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// The gRPC port that Zeebe clients expect.
pub const GRPC_PORT: u16 = 26500;
/// The REST port that Camunda clients expect.
pub const REST_PORT: u16 = 8080;

/// The addresses of gRPC and REST: the asked ones, which must be free, or any that are.
///
/// A port of 0 is left to the server: looked for here, it could be another's by the time it listens.
pub fn choose(
    bind: Option<IpAddr>,
    grpc: Option<u16>,
    rest: Option<u16>,
) -> Result<(SocketAddr, SocketAddr), Error> {
    let ip = bind.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let grpc = choose_port(ip, grpc, GRPC_PORT, None)?;
    let rest = choose_port(ip, rest, REST_PORT, Some(grpc.port()))?;
    Ok((grpc, rest))
}

/// The asked port, which must be free; or the default one, or any other if that is taken.
fn choose_port(
    ip: IpAddr,
    asked: Option<u16>,
    default: u16,
    taken: Option<u16>,
) -> Result<SocketAddr, Error> {
    let is_free = |port: u16| TcpListener::bind((ip, port)).map(drop);
    let port = match asked {
        Some(port) => {
            is_free(port).map_err(|error| {
                Error::new(
                    ExitCode::Configuration,
                    format!("could not listen on {}", SocketAddr::new(ip, port)),
                )
                .because(error.to_string())
                .hint("choose another port with --grpc-port and --rest-port")
            })?;
            port
        }
        None if taken != Some(default) && is_free(default).is_ok() => default,
        None => 0,
    };
    Ok(SocketAddr::new(ip, port))
}
