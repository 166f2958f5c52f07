//! The durable store: one SQLite file holds everything the engine knows.
//!
//! The writer ([`Store`]) belongs to the engine's thread: it writes a batch's events as rows, the last
//! change of an entity only, and commits once. What is active is read back at a start by `recovery`;
//! what has ended stays as history. Queries go through [`Reader`], on snapshots of their own.
//!
//! On a crash: a commit is in the write-ahead log and synced before [`Store::write`] returns, so what
//! was answered is there, and a half-written commit is ignored by SQLite when the file is next opened.
//! After a failed write nothing is tried again: see [`Error::is_disk_full`] for the one exception.

mod disk_space;
mod error;
mod examine;
mod location;
mod lock;
mod migrations;
mod open;
pub mod query;
mod reader;
mod recovery;
mod rows;
pub mod schema;
mod writer;

#[cfg(test)]
pub(crate) mod fault_vfs;
#[cfg(test)]
mod tests;

pub use error::Error;
pub use examine::{Examined, examine};
pub use location::{DATA_FILE, LOCK_FILE, Location};
pub use reader::Reader;
pub use writer::Store;
