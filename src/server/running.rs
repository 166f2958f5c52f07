//! An engine process: start, run until told to end, end in order.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{Arc, mpsc},
    thread::JoinHandle,
};

use super::{
    Handle, Options,
    handle::{Message, Shared},
    limits,
    listen::{self, Listeners},
    process_limits,
    termination::Termination,
    writer_loop::WriterLoop,
};
use crate::store::{self, Reader, Store};

/// Threads that serve requests; the engine has its own, and queries theirs as they come.
const WORKER_THREADS: usize = 2;

/// Why an engine didn't start, or ended before it was told to.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("can't listen on {address} for {protocol}: {source}")]
    Listen {
        address: SocketAddr,
        protocol: &'static str,
        source: std::io::Error,
    },
    #[error(
        "{ip} can be reached from other machines; the engine has no authentication of its own, so that needs to be asked for expressly"
    )]
    Exposed { ip: IpAddr },
    #[error("can't start the engine's threads: {0}")]
    Threads(std::io::Error),
    #[error("the engine's thread ended by a panic; its data is as of the last answer")]
    Panicked,
}

/// Where the engine listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Addresses {
    pub grpc: SocketAddr,
    pub rest: SocketAddr,
}

/// A started engine. Dropping it ends the listening, not in order: use [`Running::shutdown`].
#[derive(Debug)]
pub struct Running {
    addresses: Addresses,
    handle: Handle,
    reader: Reader,
    listeners: Listeners,
    engine_thread: JoinHandle<Result<(), store::Error>>,
}

/// Runs an engine until SIGINT or SIGTERM, on a runtime of its own; `on_ready` is called once both ports answer.
pub fn run(options: Options, on_ready: impl FnOnce(Addresses)) -> Result<(), StartError> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(WORKER_THREADS)
        .thread_name("zcli-server")
        .enable_all()
        .build()
        .map_err(StartError::Threads)?;
    process_limits::survive_large_files();
    runtime.block_on(async {
        let termination = Termination::catch().map_err(StartError::Threads)?;
        let mut running = start(options).await?;
        on_ready(running.addresses());
        tokio::select! {
            () = termination.asked() => {}
            () = running.ended() => {}
        }
        running.shutdown().await
    })
}

/// Opens the store, takes up what was active, and listens.
pub async fn start(options: Options) -> Result<Running, StartError> {
    listen::check_exposure(&options)?;
    let store = Store::open(&options.location)?;
    start_on(store, options, |_| {}).await
}

/// As [`start`], on a store that is open already; `adjust` sees the loop before it runs.
pub(super) async fn start_on(
    mut store: Store,
    options: Options,
    adjust: impl FnOnce(&mut WriterLoop),
) -> Result<Running, StartError> {
    let engine = store.recover()?;
    let reader = store.reader(limits::QUERY_TIME_MAX);
    let sockets = listen::bind(&options).await?;
    let (sender, queue) = mpsc::channel();
    let shared = Arc::new(Shared::new(sender));
    let handle = Handle::new(Arc::clone(&shared));
    let mut writer_loop = WriterLoop::new(engine, store, Arc::clone(&options.clock), queue, shared);
    adjust(&mut writer_loop);
    let engine_thread = std::thread::Builder::new()
        .name("zcli-engine".to_owned())
        .spawn(move || writer_loop.run())
        .map_err(StartError::Threads)?;
    let listeners = sockets.serve(handle.clone(), reader.clone(), &options);
    Ok(Running {
        addresses: listeners.addresses(),
        handle,
        reader,
        listeners,
        engine_thread,
    })
}

impl Running {
    pub fn addresses(&self) -> Addresses {
        self.addresses
    }

    pub fn handle(&self) -> Handle {
        self.handle.clone()
    }

    pub fn reader(&self) -> Reader {
        self.reader.clone()
    }

    /// Resolves when the engine has ended by itself, which it does only after a failed write.
    pub async fn ended(&mut self) {
        self.handle.shared().loop_ended().await;
    }

    /// Ends in order: no new requests, those there are finished, the last batch committed, the log folded
    /// into the data file. An error is the failed write that ended the engine before.
    pub async fn shutdown(self) -> Result<(), StartError> {
        self.handle.shared().begin_shutdown();
        self.listeners.close().await;
        // Already ended after a failed write, if it can't be told.
        let _ = self.handle.shared().send(Message::Stop);
        tokio::task::spawn_blocking(move || self.engine_thread.join())
            .await
            .map_err(|_| StartError::Panicked)?
            .map_err(|_| StartError::Panicked)?
            .map_err(StartError::Store)
    }
}
