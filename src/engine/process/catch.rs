//! What an element instance waits for: its timers, messages and signals.

use super::{Context, Failure};
use crate::engine::{record::Key, step::Step};

/// Opens what the element (its boundary events, itself, or the events after its gateway) waits for.
///
/// Called while the instance is activating. All expressions are evaluated before anything is opened.
pub fn subscribe(_step: &mut Step<'_>, _context: &Context) -> Result<(), Failure> {
    Ok(())
}

/// Closes all that is still open for the element instance.
pub fn unsubscribe(_step: &mut Step<'_>, _element_instance_key: Key) {}
