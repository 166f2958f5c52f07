//! The store as its users meet it: what is written is there after a restart, and what can't be is refused.

mod faults;
mod refusals;
mod restart;
mod round_trip;
pub mod samples;
