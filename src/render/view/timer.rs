//! Columns of timers.

use super::{Kind, View, column, roomy, wide};

/// A timer that has not fired.
pub const TIMER: View = View {
    noun: "timer",
    nouns: "timers",
    key: "timerKey",
    columns: &[
        column("KEY", "timerKey", Kind::Key),
        column("DUE", "dueDate", Kind::Time),
        roomy("PROCESS", "processDefinitionId", Kind::Text),
        column("ELEMENT", "elementId", Kind::Text),
        column("INSTANCE", "processInstanceKey", Kind::Key),
        roomy("REPETITIONS", "repetitions", Kind::Text),
        wide("ELEMENT INSTANCE", "elementInstanceKey", Kind::Key),
        wide("DEFINITION", "processDefinitionKey", Kind::Key),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};
