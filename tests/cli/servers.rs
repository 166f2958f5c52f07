//! Clusters for tests: the engine of this binary, and servers that answer as they are told.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::mpsc;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde_json::Value;
use tonic::{Code, Response, Status};
use zcli::protocol as pb;
use zcli::protocol::gateway_server::{Gateway, GatewayServer};
use zcli::server;
use zcli::store::Location;

use crate::environment::Environment;

/// A server that ends with the value: its thread waits for the sender to be gone.
pub struct Server {
    pub grpc: SocketAddr,
    pub rest: SocketAddr,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Server {
    /// An environment that is connected to it.
    pub fn environment(&self) -> Environment {
        Environment::at(self.grpc, self.rest)
    }

    /// Runs `serve` on a thread with a runtime of its own; it sends its addresses when it is ready.
    pub fn run<F>(serve: F) -> Server
    where
        F: FnOnce(
                mpsc::Sender<(SocketAddr, SocketAddr)>,
                tokio::sync::oneshot::Receiver<()>,
            ) -> std::pin::Pin<Box<dyn Future<Output = ()>>>
            + Send
            + 'static,
    {
        let (ready, is_ready) = mpsc::channel();
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(serve(ready, stopped));
        });
        let (grpc, rest) = is_ready.recv().expect("the server starts");
        Server {
            grpc,
            rest,
            stop: Some(stop),
            thread: Some(thread),
        }
    }
}

/// The engine, in memory, on free ports.
pub fn engine() -> Server {
    Server::run(|ready, stopped| {
        Box::pin(async move {
            let options = server::Options::new(Location::Memory).on_free_ports();
            let running = server::start(options).await.expect("the engine starts");
            let addresses = running.addresses();
            ready
                .send((addresses.grpc, addresses.rest))
                .expect("waited for");
            let _ = stopped.await;
            running.shutdown().await.expect("the engine ends in order");
        })
    })
}

/// The engine with its data in a folder, on free ports or on those it had before.
pub fn durable_engine(folder: &Path, at: Option<(SocketAddr, SocketAddr)>) -> Server {
    let location = Location::Folder(folder.to_owned());
    Server::run(move |ready, stopped| {
        Box::pin(async move {
            let mut options = server::Options::new(location).on_free_ports();
            if let Some((grpc, rest)) = at {
                options.grpc_port = server::Port::Exactly(grpc.port());
                options.rest_port = server::Port::Exactly(rest.port());
            }
            let running = server::start(options).await.expect("the engine starts");
            let addresses = running.addresses();
            ready
                .send((addresses.grpc, addresses.rest))
                .expect("waited for");
            let _ = stopped.await;
            running.shutdown().await.expect("the engine ends in order");
        })
    })
}

/// A server with these routes, and no gateway.
pub fn rest(routes: Router) -> Server {
    Server::run(|ready, stopped| {
        Box::pin(async move {
            let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
            let listener = listener.expect("a free port");
            let address = listener.local_addr().expect("bound");
            ready.send((nobody(), address)).expect("waited for");
            tokio::select! {
                _ = axum::serve(listener, routes) => {}
                _ = stopped => {}
            }
        })
    })
}

/// What a [`scripted`] server answers: a status to every RPC, a body to every REST request.
#[derive(Clone)]
pub struct Script {
    pub status: Code,
    pub message: &'static str,
    pub rest_status: StatusCode,
    pub rest_body: Value,
}

impl Script {
    /// Every RPC ends with this status; REST knows nothing.
    pub fn refusing(status: Code, message: &'static str) -> Script {
        Script {
            status,
            message,
            rest_status: StatusCode::NOT_FOUND,
            rest_body: serde_json::json!({"title": "NOT_FOUND", "status": 404, "detail": message}),
        }
    }

    /// Every REST request is answered with this body.
    pub fn answering(rest_body: Value) -> Script {
        Script {
            rest_status: StatusCode::OK,
            rest_body,
            ..Script::refusing(Code::Unimplemented, "scripted")
        }
    }
}

#[tonic::async_trait]
impl Gateway for Script {
    async fn complete_job(
        &self,
        _: tonic::Request<pb::CompleteJobRequest>,
    ) -> Result<Response<pb::CompleteJobResponse>, Status> {
        Err(Status::new(self.status, self.message))
    }

    async fn topology(
        &self,
        _: tonic::Request<pb::TopologyRequest>,
    ) -> Result<Response<pb::TopologyResponse>, Status> {
        Err(Status::new(self.status, self.message))
    }
}

/// A server that answers as it is told.
pub fn scripted(script: Script) -> Server {
    Server::run(|ready, stopped| {
        Box::pin(async move {
            let bind = || async {
                tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
                    .await
                    .expect("a free port")
            };
            let (grpc, rest) = (bind().await, bind().await);
            let address =
                |listener: &tokio::net::TcpListener| listener.local_addr().expect("bound");
            ready
                .send((address(&grpc), address(&rest)))
                .expect("waited for");
            let answer = script.clone();
            let routes = Router::new().fallback(move |_: Request| {
                let answer = answer.clone();
                async move { (answer.rest_status, axum::Json(answer.rest_body)).into_response() }
            });
            let incoming = tokio_stream::wrappers::TcpListenerStream::new(grpc);
            let gateway = tonic::transport::Server::builder()
                .add_service(GatewayServer::new(script))
                .serve_with_incoming(incoming);
            tokio::select! {
                _ = gateway => {}
                _ = axum::serve(rest, routes) => {}
                _ = stopped => {}
            }
        })
    })
}

/// An address where nobody listens.
pub fn nobody() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("bound")
}
