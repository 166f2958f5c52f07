//! The two ports: each serves gRPC and REST, within limits, until told to stop.

use std::{
    io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    extract::{OriginalUri, Request},
    http::header,
    response::{IntoResponse, Response},
};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    task::JoinSet,
    time::timeout,
};

use super::{
    Addresses, Error, Exposure, Handle, Options, Port, StartError, gateway, limits, origin,
    process_limits, rest,
    traffic::{Connection, PatientSocket, Traffic},
};
use crate::store::Reader;

/// Both ports, bound and not yet answering.
#[derive(Debug)]
pub(super) struct Sockets {
    grpc: TcpListener,
    rest: TcpListener,
    addresses: Addresses,
}

/// Both ports, answering.
#[derive(Debug)]
pub(super) struct Listeners {
    addresses: Addresses,
    close: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

/// Refuses addresses that others can reach, unless that was asked for.
pub(super) fn check_exposure(options: &Options) -> Result<(), StartError> {
    match options.exposure {
        Exposure::Loopback if !options.ip.is_loopback() => {
            Err(StartError::Exposed { ip: options.ip })
        }
        Exposure::Loopback | Exposure::Network => Ok(()),
    }
}

/// Takes both ports; an asked port in use is an error that names it.
pub(super) async fn bind(options: &Options) -> Result<Sockets, StartError> {
    let (grpc, grpc_address) = listener(options.ip, options.grpc_port, "gRPC").await?;
    let (rest, rest_address) = listener(options.ip, options.rest_port, "REST").await?;
    let addresses = Addresses {
        grpc: grpc_address,
        rest: rest_address,
    };
    Ok(Sockets {
        grpc,
        rest,
        addresses,
    })
}

async fn listener(
    ip: IpAddr,
    port: Port,
    protocol: &'static str,
) -> Result<(TcpListener, SocketAddr), StartError> {
    let (Port::Exactly(number) | Port::Preferably(number)) = port;
    let address = SocketAddr::new(ip, number);
    let bound = match TcpListener::bind(address).await {
        Err(error)
            if error.kind() == io::ErrorKind::AddrInUse && matches!(port, Port::Preferably(_)) =>
        {
            TcpListener::bind((ip, 0)).await
        }
        bound => bound,
    };
    bound
        .and_then(|listener| listener.local_addr().map(|address| (listener, address)))
        .map_err(|source| StartError::Listen {
            address,
            protocol,
            source,
        })
}

impl Sockets {
    /// Begins to answer.
    pub fn serve(self, handle: Handle, reader: Reader, options: &Options) -> Listeners {
        let gateway = gateway::router(handle.clone(), self.addresses.grpc);
        let rest = rest::router(handle, reader, self.addresses.grpc);
        let rest = origin::guard(rest.fallback(unknown), options.exposure);
        let close = watch::Sender::new(false);
        let door = Door {
            router: gateway.merge(rest),
            traffic: Traffic::new(options.deadlines),
            places: Places::new(process_limits::connections_max()),
            close: close.subscribe(),
        };
        let mut tasks = JoinSet::new();
        for listener in [self.grpc, self.rest] {
            tasks.spawn(accept(listener, door.clone()));
        }
        Listeners {
            addresses: self.addresses,
            close,
            tasks,
        }
    }
}

impl Listeners {
    pub fn addresses(&self) -> Addresses {
        self.addresses
    }

    /// Takes no more connections, lets those there are finish what they have for a while, and ends them.
    pub async fn close(mut self) {
        self.close.send_replace(true);
        let all_done = async { while self.tasks.join_next().await.is_some() {} };
        if timeout(limits::SHUTDOWN_TIME_MAX, all_done).await.is_err() {
            tracing::warn!("some connections did not end in time and were cut");
        }
        // What is left is aborted as the set is dropped.
    }
}

/// What is neither an RPC of ours nor under the API's path.
async fn unknown(request: Request) -> Response {
    match request.headers().get(header::CONTENT_TYPE) {
        Some(kind) if kind.as_bytes().starts_with(b"application/grpc") => {
            tonic::Status::unimplemented("the engine has no such service").into_http()
        }
        _ => {
            let uri = OriginalUri(request.uri().clone());
            rest::no_such_path(request.method().clone(), uri)
                .await
                .into_response()
        }
    }
}

/// What both listeners share.
#[derive(Debug, Clone)]
struct Door {
    router: Router,
    traffic: Arc<Traffic>,
    places: Places,
    close: watch::Receiver<bool>,
}

/// Room for connections; a few more are told that there is none.
#[derive(Debug, Clone)]
struct Places {
    max: usize,
    free: Arc<Semaphore>,
    refusals: Arc<Semaphore>,
}

impl Places {
    fn new(max: usize) -> Self {
        Self {
            max,
            free: Arc::new(Semaphore::new(max)),
            refusals: Arc::new(Semaphore::new(limits::REFUSED_CONNECTIONS_MAX)),
        }
    }
}

async fn accept(listener: TcpListener, mut door: Door) {
    let mut connections = JoinSet::new();
    loop {
        // Past the refusals, too, new connections wait in the system's own queue.
        let refusals = Arc::clone(&door.places.refusals).acquire_owned();
        let refusal = refusals.await.expect("the semaphore is never closed");
        let stream = tokio::select! {
            () = closing(&mut door.close) => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    pause_after(&error).await;
                    continue;
                }
            },
        };
        while connections.try_join_next().is_some() {}
        let close = door.close.clone();
        if let Ok(place) = Arc::clone(&door.places.free).try_acquire_owned() {
            let connection = Connection::new(&door.traffic, door.router.clone());
            connections.spawn(async move {
                serve_connection(stream, connection, close).await;
                drop(place);
            });
        } else {
            let max = door.places.max;
            let connection = Connection::refused(&door.traffic, Error::TooManyConnections { max });
            connections.spawn(async move {
                let told = serve_connection(stream, connection, close);
                // Whether it has listened or not.
                let _ = timeout(limits::REFUSAL_TIME_MAX, told).await;
                drop(refusal);
            });
        }
    }
    drop(listener);
    while connections.join_next().await.is_some() {}
}

/// Resolves when the listeners close.
async fn closing(close: &mut watch::Receiver<bool>) {
    // An error means that the listeners are gone already.
    let _ = close.wait_for(|is_closing| *is_closing).await;
}

/// Out of file descriptors is the one error that stays: accepting again at once would spin.
async fn pause_after(error: &std::io::Error) {
    tracing::warn!("can't accept a connection: {error}");
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
}

async fn serve_connection(
    stream: TcpStream,
    service: Connection,
    mut close: watch::Receiver<bool>,
) {
    // Answers are small and waited for.
    let _ = stream.set_nodelay(true);
    let socket = PatientSocket::new(stream, service.stall_time());
    let protocol = protocol(service.header_time());
    let connection = protocol.serve_connection(TokioIo::new(socket), service.clone());
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = service.is_stuck() => return,
        () = service.is_silent() => {
            connection.as_mut().graceful_shutdown();
            // A client that begins just now has until the end of its request; a silent one has nothing to end.
            tokio::select! {
                ended = connection.as_mut() => ended,
                () = service.is_silent() => return,
                () = service.is_stuck() => return,
            }
        }
        () = closing(&mut close) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!("a connection ended: {error}");
    }
}

fn protocol(header_time: Duration) -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(header_time)
        .max_headers(limits::HEADERS_MAX)
        .max_buf_size(limits::HEADER_BYTES_MAX as usize);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_pending_accept_reset_streams(limits::STREAMS_RESET_MAX)
        .max_concurrent_streams(limits::STREAMS_A_CONNECTION_MAX)
        .max_header_list_size(limits::HEADER_BYTES_MAX)
        .max_send_buf_size(limits::SEND_BUFFER_BYTES_MAX)
        .keep_alive_interval(limits::KEEP_ALIVE_INTERVAL)
        .keep_alive_timeout(limits::KEEP_ALIVE_TIMEOUT);
    builder
}
