//! SIGINT and SIGTERM: the process is asked to end.

/// Catches the signals from the moment it's made, so that none that comes early ends the process unasked.
#[derive(Debug)]
pub(super) struct Termination {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

impl Termination {
    #[cfg(unix)]
    pub fn catch() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    #[cfg(not(unix))]
    pub fn catch() -> std::io::Result<Self> {
        Ok(Self {})
    }

    /// Resolves with the first signal.
    #[cfg(unix)]
    pub async fn asked(mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }

    #[cfg(not(unix))]
    pub async fn asked(self) {
        // Without a handler Ctrl-C ends the process by itself.
        let _ = tokio::signal::ctrl_c().await;
    }
}
