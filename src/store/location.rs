//! Where a store keeps its file.

use std::path::PathBuf;

/// The data file's name inside its folder.
pub const DATA_FILE: &str = "engine.db";

/// The lock's name beside the data file; it holds the process id of the engine that has it.
pub const LOCK_FILE: &str = "engine.lock";

/// Where to keep the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// A folder, made if it isn't there.
    Folder(PathBuf),
    /// Nothing outlives the process: a private temporary folder that goes away with it, unsynced.
    Memory,
}
