//! `job work --http ADDR`: health for an orchestrator, metrics for Prometheus.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::client::worker::Metrics;

/// Reads `--http`: `HOST:PORT`, or a port of this machine alone.
pub fn parse(text: &str) -> Result<SocketAddr, String> {
    let port = text.strip_prefix(':').unwrap_or(text);
    if let Ok(port) = port.parse::<u16>() {
        return Ok(SocketAddr::from(([127, 0, 0, 1], port)));
    }
    let text = match text.strip_prefix("localhost:") {
        Some(port) => format!("127.0.0.1:{port}"),
        None => text.to_owned(),
    };
    text.parse()
        .map_err(|_| "expected a port, or an address such as 127.0.0.1:9090".to_owned())
}

/// A server that ends with this value.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Listens, and answers from the counts.
pub async fn serve(address: SocketAddr, metrics: Arc<Metrics>) -> Result<Server, Error> {
    let bound = TcpListener::bind(address).await;
    let listening = bound.and_then(|listener| Ok((listener.local_addr()?, listener)));
    let (address, listener) = listening.map_err(|error| {
        let what = format!("can't listen on {address}");
        Error::new(ExitCode::Configuration, what).because(error.to_string())
    })?;
    let router = Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(text))
        .with_state(metrics);
    let task = tokio::spawn(async move {
        // It ends when it is aborted, and in no other way.
        let _ = axum::serve(listener, router).await;
    });
    Ok(Server { address, task })
}

/// 200 while jobs can be worked, else 503 and why not.
async fn ready(State(metrics): State<Arc<Metrics>>) -> impl IntoResponse {
    let troubles = metrics.troubles();
    if troubles.is_empty() {
        (StatusCode::OK, "ok\n".to_owned())
    } else {
        let text = troubles.join("\n") + "\n";
        (StatusCode::SERVICE_UNAVAILABLE, text)
    }
}

async fn text(State(metrics): State<Arc<Metrics>>) -> impl IntoResponse {
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], metrics.text())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_alone_is_of_this_machine() {
        for (text, address) in [
            ("9090", "127.0.0.1:9090"),
            (":9090", "127.0.0.1:9090"),
            ("localhost:1", "127.0.0.1:1"),
            ("0.0.0.0:80", "0.0.0.0:80"),
            ("[::1]:80", "[::1]:80"),
        ] {
            assert_eq!(parse(text), Ok(address.parse().unwrap()), "{text}");
        }
        for text in ["", "host", "99999", "example.org:80", "127.0.0.1"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
