//! A point in time something waits for.

use super::{Key, TimestampMs};
use crate::bpmn::model::ElementIndex;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimerState {
    Created,
    Triggered,
    Canceled,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Timer {
    pub key: Key,
    pub due_at_ms: TimestampMs,
    /// How many more times it fires after this one is due: -1 without end.
    pub repetitions: i32,
    /// The element instance that waits; none for a process's timer start event.
    pub element_instance_key: Option<Key>,
    pub process_instance_key: Option<Key>,
    pub process_definition_key: Key,
    /// The timer event: a catch, a boundary, a start event.
    pub element: ElementIndex,
    /// The evaluated cycle text, to compute the next due time; none for a date or duration.
    pub cycle: Option<String>,
    pub state: TimerState,
}
