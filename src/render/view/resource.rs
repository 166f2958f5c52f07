//! Columns of generic resources.

use super::{Kind, View, column, wide};

/// A generic resource as REST describes it.
pub const RESOURCE: View = View {
    noun: "resource",
    nouns: "resources",
    key: "resourceKey",
    columns: &[
        column("KEY", "resourceKey", Kind::Key),
        column("ID", "resourceId", Kind::Text),
        column("VERSION", "version", Kind::Text),
        column("RESOURCE", "resourceName", Kind::Text),
        column("VERSION TAG", "versionTag", Kind::Text),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};
