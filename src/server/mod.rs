//! The single-writer loop, admission, the gRPC service and the REST routes.
