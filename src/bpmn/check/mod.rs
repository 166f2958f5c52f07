//! Rules over the graph of a process, once each element is known.

pub(super) mod ad_hoc;
pub(super) mod catches;
pub(super) mod compensation;
pub(super) mod event_sub_processes;
pub(super) mod flows;
pub(super) mod links;
pub(super) mod loops;
pub(super) mod scopes;
