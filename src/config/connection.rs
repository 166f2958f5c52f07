//! The layers put together: flag > `ZCLI_*` > `CAMUNDA_*`/`ZEEBE_*` > profile > default.

use std::path::PathBuf;
use std::time::Duration;

use super::{Env, Paths, Profiles};
use crate::client::tls::Verification;
use crate::client::{self, Error};

/// What the command line says about the connection; one field a flag, `None` where it isn't given.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// `--profile`
    pub profile: Option<String>,
    /// `--address` (gRPC), any spelling of [`client::gateway::Address`]
    pub grpc_address: Option<String>,
    /// `--rest-address`
    pub rest_address: Option<String>,
    /// `--tenant`
    pub tenant: Option<String>,
    /// `--plaintext`, `--tls`
    pub security: Option<client::gateway::Security>,
    /// `--insecure`: any certificate is taken; an address without a scheme is plaintext.
    pub verification: Verification,
    /// `--ca-file`
    pub ca_file: Option<PathBuf>,
    /// `--client-certificate`
    pub client_certificate: Option<PathBuf>,
    /// `--client-key`
    pub client_key: Option<PathBuf>,
    /// `--authority`: `:authority` of calls, and the name expected in the certificate
    pub authority: Option<String>,
    /// `--auth none|basic|bearer|oauth`
    pub auth: Option<String>,
    /// `--username`
    pub username: Option<String>,
    /// `--password...`
    pub password: Option<SecretSource>,
    /// `--token...`
    pub token: Option<SecretSource>,
    /// `--client-id`
    pub client_id: Option<String>,
    /// `--client-secret...`
    pub client_secret: Option<SecretSource>,
    /// `--token-url`
    pub token_url: Option<String>,
    /// `--audience`
    pub audience: Option<String>,
    /// `--scope`
    pub scope: Option<String>,
    /// `--request-timeout`
    pub request_timeout: Option<Duration>,
}

/// Where a secret comes from; read only when a connection is made.
#[derive(Debug, Clone, PartialEq)]
pub enum SecretSource {
    /// The secret itself.
    Inline(client::Secret),
    /// An environment variable's value.
    Env(String),
    /// A file's content, its final newline cut off.
    File(PathBuf),
    /// The first line on standard input.
    Stdin,
    /// What a program prints, its final newline cut off; program and arguments, no shell.
    Command(Vec<String>),
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The flag's name, `--address`.
    Flag(&'static str),
    /// The variable's name.
    Env(&'static str),
    /// The profile's name.
    Profile(String),
    /// Worked out from another value: its name.
    Derived(&'static str),
    Default,
}

/// One value with its origin; secrets are shown as `***`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The profile file's name for it, such as `grpc-address`.
    pub name: &'static str,
    pub value: String,
    pub origin: Origin,
}

/// Everything the clients need.
#[derive(Debug, Clone)]
pub struct Connection {
    /// The profile used, and what chose it.
    pub profile: String,
    pub profile_origin: Origin,
    pub gateway: client::gateway::Options,
    /// None where no REST address is known; then [`Connection::rest`] says what is missing.
    pub rest: Option<client::rest::Options>,
    pub auth: client::Method,
    pub tenant: Option<String>,
    pub request_timeout: Duration,
    /// All values in force, for `profile show --origin`.
    pub settings: Vec<Setting>,
    /// What the user should know, such as a profile's address shadowed by the environment.
    pub warnings: Vec<String>,
}

/// Puts the layers together; `paths` gives the token cache.
///
/// # Errors
/// `Configuration` for an unknown profile, a value that can't be read (with its origin), or an
/// authentication that lacks a part.
pub fn resolve(
    _flags: &Flags,
    _env: &Env,
    _profiles: &Profiles,
    _paths: &Paths,
) -> Result<Connection, Error> {
    todo!()
}

impl Connection {
    /// Whether this is the built-in profile `local` at its own addresses, where the embedded engine is started on need.
    pub fn is_embedded(&self) -> bool {
        todo!()
    }

    /// The gRPC client.
    pub fn gateway(&self) -> Result<client::Gateway, Error> {
        todo!()
    }

    /// The REST client, or what is missing for one.
    pub fn rest(&self) -> Result<client::Rest, Error> {
        todo!()
    }
}
