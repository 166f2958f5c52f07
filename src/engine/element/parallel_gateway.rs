//! Parallel gateways: forking; the joining is done as tokens arrive (`process::flow`).

use crate::engine::process::lifecycle::{Entered, Outgoing};

pub fn activate() -> Entered {
    Entered::Passes(Outgoing::All)
}
