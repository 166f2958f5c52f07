//! The live board of `zcli top`: what a look at a cluster brought, as a screen or as text.
//!
//! It's handed the look as JSON ([`crate::insight::board`] makes it) and draws it; asking, waiting and deciding what a key does
//! are the command's. [`rows`] makes the lines of each panel, [`screen`] lays them out for a terminal, [`once`] for
//! everything else, [`terminal`] is the one place that switches a terminal to and fro.

pub mod input;
pub mod once;
pub mod rows;
pub mod screen;
pub mod state;
pub mod terminal;

pub use input::Input;
pub use state::{Panel, State};
pub use terminal::Terminal;
