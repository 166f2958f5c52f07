//! An RFC 7807 problem as an [`Error`].
