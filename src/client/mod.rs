//! The client of a Camunda 8 cluster: gRPC gateway, REST v2, authentication, TLS, retries, job worker.
