//! TLS for both transports: system roots, an own CA, a client certificate, another server name.

use std::path::PathBuf;

/// How a TLS connection is made; whether there is one at all is the address's scheme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// PEM file of CA certificates trusted beside the system's.
    pub ca_file: Option<PathBuf>,
    /// PEM file of the client's certificate chain; needs `client_key` too.
    pub client_certificate: Option<PathBuf>,
    /// PEM file of the client's private key.
    pub client_key: Option<PathBuf>,
    /// The name to expect in the server's certificate (and to send as SNI) instead of the host's.
    pub server_name: Option<String>,
    /// Whether the server's certificate is checked.
    pub verification: Verification,
}

/// Whether the server's certificate is checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verification {
    #[default]
    Full,
    /// `--insecure`: any certificate is taken. Never stored in a profile.
    Off,
}
