//! Columns of published and correlated messages, and signals.

use super::{Kind, View, column, wide};

/// A published message.
pub const PUBLISHED: View = View {
    noun: "message",
    nouns: "messages",
    key: "key",
    columns: &[
        column("KEY", "key", Kind::Key),
        column("MESSAGE", "name", Kind::Text),
        column("CORRELATION KEY", "correlationKey", Kind::Text),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// A message that REST correlated at once.
pub const CORRELATED: View = View {
    noun: "message",
    nouns: "messages",
    key: "messageKey",
    columns: &[
        column("KEY", "messageKey", Kind::Key),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// A broadcast signal.
pub const SIGNAL: View = View {
    noun: "signal",
    nouns: "signals",
    key: "key",
    columns: &[
        column("KEY", "key", Kind::Key),
        column("SIGNAL", "signalName", Kind::Text),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};
