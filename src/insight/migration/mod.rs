//! Moving running instances to another process definition: which element becomes which, and what stands in the way.
//!
//! [`outline`] reads what matters of a BPMN file, whatever else is in it; [`propose`] maps elements of the same
//! id and of the same meaning; [`check`] says beforehand what the engine would refuse, of the elements that are
//! active. The rules are the engine's; what it alone can know (an event that is just being carried out) it still
//! refuses itself.

mod check;
pub mod outline;
mod propose;

pub use check::{Problem, check};
pub use propose::{Because, Pair, Proposal, propose};

#[cfg(test)]
mod tests;
