//! A published message, buffered until its time to live is over.

use std::{collections::BTreeSet, sync::Arc};

use super::{Document, Key, TimestampMs};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageState {
    Published,
    /// Its time to live is over, or it had none.
    Expired,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub key: Key,
    pub name: Arc<str>,
    pub correlation_key: Arc<str>,
    /// Empty when none was given; otherwise unique for its name and correlation key while buffered.
    pub message_id: Arc<str>,
    pub variables: Arc<Document>,
    pub time_to_live_ms: i64,
    pub expires_at_ms: TimestampMs,
    pub tenant_id: Arc<str>,
    /// The process ids it has started or reached: a message correlates once to each.
    pub correlated_to: BTreeSet<Arc<str>>,
    pub state: MessageState,
    pub published_at_ms: TimestampMs,
}
