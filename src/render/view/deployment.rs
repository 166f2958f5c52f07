//! Columns of deployed resources.

use super::{Kind, View, column, wide};

/// One resource of a deployment, whatever its kind.
pub const RESOURCE: View = View {
    noun: "resource",
    nouns: "resources",
    key: "key",
    columns: &[
        column("KIND", "kind", Kind::Text),
        column("ID", "id", Kind::Text),
        column("VERSION", "version", Kind::Text),
        column("KEY", "key", Kind::Key),
        column("RESOURCE", "resourceName", Kind::Text),
        column("STATUS", "status", Kind::State),
        wide("DEPLOYMENT", "deploymentKey", Kind::Key),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};
