//! Spellings of other tools, rewritten before clap sees them.

use std::ffi::OsString;

/// Rewrites a command line.
pub fn rewrite(_tree: &clap::Command, arguments: Vec<OsString>) -> Vec<OsString> {
    arguments
}
