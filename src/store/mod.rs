//! The durable store: SQLite schema, row writers, recovery, queries.
