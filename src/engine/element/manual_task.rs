//! Manual tasks: work outside of any system, passed through. As in Zeebe, their mappings do nothing.

use crate::engine::process::lifecycle::{Entered, Outgoing};

pub fn activate() -> Entered {
    Entered::Completes
}

pub fn complete() -> Outgoing {
    Outgoing::All
}
