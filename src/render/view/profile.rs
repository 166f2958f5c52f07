//! Columns of connection profiles.

use super::{Kind, View, column, wide};

/// One profile of the configuration file, or a built-in one.
pub const PROFILE: View = View {
    noun: "profile",
    nouns: "profiles",
    key: "name",
    columns: &[
        column("ACTIVE", "active", Kind::Flag),
        column("NAME", "name", Kind::Key),
        column("GRPC ADDRESS", "grpcAddress", Kind::Text),
        column("REST ADDRESS", "restAddress", Kind::Text),
        column("AUTH", "auth", Kind::Text),
        column("PROTECTION", "protection", Kind::Text),
        wide("LABEL", "label", Kind::Text),
        wide("COLOUR", "colour", Kind::Text),
        wide("TENANT", "tenant", Kind::Text),
    ],
};

/// One setting with its origin: `profile show --origin`.
pub const SETTING: View = View {
    noun: "setting",
    nouns: "settings",
    key: "name",
    columns: &[
        column("SETTING", "name", Kind::Key),
        column("VALUE", "value", Kind::Text),
        column("ORIGIN", "origin", Kind::Text),
    ],
};

/// One check of `profile test`.
pub const CHECK: View = View {
    noun: "check",
    nouns: "checks",
    key: "check",
    columns: &[
        column("CHECK", "check", Kind::Text),
        column("RESULT", "result", Kind::State),
        column("ADDRESS", "address", Kind::Text),
        column("DETAIL", "detail", Kind::Text),
        wide("MS", "elapsedMs", Kind::Text),
    ],
};
