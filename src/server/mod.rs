//! The embedded engine as a server: the single-writer loop, admission, the gRPC service and REST.
//!
//! [`run`] is a whole engine process; [`start`] is the same inside another runtime, for tests. Both give
//! out a [`Handle`] for commands and a [`store::Reader`](crate::store::Reader) for queries. It decides no
//! process semantics: those are the [`engine`](crate::engine)'s.

mod admission;
pub mod clock;
mod disk_guard;
mod error;
pub mod gateway;
mod handle;
mod job_wakeups;
pub mod limits;
mod listen;
pub mod long_poll;
mod options;
mod origin;
mod process_limits;
pub mod rest;
mod running;
mod termination;
mod traffic;
mod writer_loop;

pub use error::Error;
pub use handle::Handle;
pub use options::{Exposure, Options, Port};
pub use running::{Addresses, Running, StartError, run, start};
pub use traffic::Deadlines;

#[cfg(test)]
mod tests;
