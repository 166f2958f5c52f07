//! A gRPC status as an [`Error`].
