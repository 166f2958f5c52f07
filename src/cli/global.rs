//! The flags of every command: where to connect, how to show results.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use super::duration;
use crate::client::Secret;
use crate::client::gateway::Security;
use crate::client::tls::Verification;
use crate::config::Flags;
use crate::config::connection::SecretSource;
use crate::render::{Format, TimeStyle};

/// All of them.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// Output flags.
    #[command(flatten)]
    pub output: Output,
    /// Connection flags.
    #[command(flatten)]
    pub connection: Connection,
}

/// How results look.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Output")]
pub struct Output {
    /// Format of the result [default: table]
    #[arg(short, long, global = true, value_enum, value_name = "FORMAT")]
    pub output: Option<Format>,
    /// Filter the JSON result with a jq expression
    #[arg(long, global = true, value_name = "EXPR")]
    pub jq: Option<String>,
    /// Columns to show, by title or by the API's field name
    #[arg(long, global = true, value_name = "A,B", value_delimiter = ',')]
    pub columns: Vec<String>,
    /// Leave out the names of the columns
    #[arg(long, global = true)]
    pub no_headers: bool,
    /// How tables show points in time [default: relative on a terminal, iso in a pipe]
    #[arg(long, global = true, value_enum, value_name = "STYLE")]
    pub time: Option<TimeStyle>,
    /// Don't ask before changing several objects
    #[arg(short, long, global = true)]
    pub yes: bool,
    /// Change a protected cluster of this name without being asked for it
    #[arg(long, global = true, value_name = "NAME", hide_short_help = true)]
    pub confirm_cluster: Option<String>,
    /// Log what happens on stderr; twice for more
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
}

/// Where to connect and as whom. Each is also a `ZCLI_*` variable and a setting of a profile.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Connection")]
pub struct Connection {
    /// Profile to use
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<String>,
    /// gRPC address: host, host:port, or a URL (http, https, grpc, grpcs)
    #[arg(long, global = true, value_name = "ADDRESS", hide_short_help = true)]
    pub address: Option<String>,
    /// REST address, with or without /v2
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    pub rest_address: Option<String>,
    /// Tenant of what is deployed, started, published or listed
    #[arg(long, global = true, value_name = "ID")]
    pub tenant: Option<String>,
    /// Connect without TLS
    #[arg(long, global = true, hide_short_help = true, conflicts_with = "tls")]
    pub plaintext: bool,
    /// Connect with TLS
    #[arg(long, global = true, hide_short_help = true)]
    pub tls: bool,
    /// Take any certificate; plaintext where the address names no scheme
    #[arg(long, global = true, hide_short_help = true)]
    pub insecure: bool,
    /// Certificates to trust, besides the system's (PEM)
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub ca_file: Option<PathBuf>,
    /// Client certificate (PEM)
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub client_certificate: Option<PathBuf>,
    /// Key of the client certificate (PEM)
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub client_key: Option<PathBuf>,
    /// Name to expect in the server's certificate and to send as :authority
    #[arg(long, global = true, value_name = "NAME", hide_short_help = true)]
    pub authority: Option<String>,
    /// How to authenticate: none, basic, bearer, oauth
    #[arg(long, global = true, value_name = "METHOD", hide_short_help = true)]
    pub auth: Option<String>,
    /// User of basic authentication
    #[arg(long, global = true, value_name = "NAME", hide_short_help = true)]
    pub username: Option<String>,
    /// Its password; other programs can read it, prefer --password-file
    #[arg(long, global = true, value_name = "TEXT", hide_short_help = true)]
    pub password: Option<String>,
    /// File with the password
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        hide_short_help = true,
        conflicts_with = "password"
    )]
    pub password_file: Option<PathBuf>,
    /// Bearer token; other programs can read it, prefer --token-file
    #[arg(long, global = true, value_name = "TEXT", hide_short_help = true)]
    pub token: Option<String>,
    /// File with the bearer token
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        hide_short_help = true,
        conflicts_with = "token"
    )]
    pub token_file: Option<PathBuf>,
    /// OAuth client id
    #[arg(long, global = true, value_name = "ID", hide_short_help = true)]
    pub client_id: Option<String>,
    /// OAuth client secret; other programs can read it, prefer --client-secret-file
    #[arg(long, global = true, value_name = "TEXT", hide_short_help = true)]
    pub client_secret: Option<String>,
    /// File with the OAuth client secret
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        hide_short_help = true,
        conflicts_with = "client_secret"
    )]
    pub client_secret_file: Option<PathBuf>,
    /// OAuth token endpoint
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    pub token_url: Option<String>,
    /// OAuth audience
    #[arg(long, global = true, value_name = "TEXT", hide_short_help = true)]
    pub audience: Option<String>,
    /// OAuth scope
    #[arg(long, global = true, value_name = "TEXT", hide_short_help = true)]
    pub scope: Option<String>,
    /// Deadline of one call, retries included: 10s, 1m, or milliseconds [default: 10s]
    #[arg(long, global = true, value_name = "TIME", hide_short_help = true, value_parser = duration::parse)]
    pub request_timeout: Option<Duration>,
}

impl Connection {
    /// The flags as the configuration takes them.
    pub fn into_flags(self) -> Flags {
        let security = match (self.plaintext, self.tls) {
            (true, _) => Some(Security::Plaintext),
            (_, true) => Some(Security::Tls),
            _ => None,
        };
        Flags {
            profile: self.profile,
            grpc_address: self.address,
            rest_address: self.rest_address,
            tenant: self.tenant,
            security,
            verification: if self.insecure {
                Verification::Off
            } else {
                Verification::Full
            },
            ca_file: self.ca_file,
            client_certificate: self.client_certificate,
            client_key: self.client_key,
            authority: self.authority,
            auth: self.auth,
            username: self.username,
            password: secret(self.password, self.password_file),
            token: secret(self.token, self.token_file),
            client_id: self.client_id,
            client_secret: secret(self.client_secret, self.client_secret_file),
            token_url: self.token_url,
            audience: self.audience,
            scope: self.scope,
            request_timeout: self.request_timeout,
        }
    }

    /// The flags that carry a secret in clear text, which any program on the machine can read.
    pub fn secrets_on_the_command_line(&self) -> Vec<&'static str> {
        [
            ("--password", self.password.is_some()),
            ("--token", self.token.is_some()),
            ("--client-secret", self.client_secret.is_some()),
        ]
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(flag, _)| flag)
        .collect()
    }
}

fn secret(inline: Option<String>, file: Option<PathBuf>) -> Option<SecretSource> {
    inline
        .map(|text| SecretSource::Inline(Secret::new(text)))
        .or(file.map(|file| {
            if file.as_os_str() == "-" {
                SecretSource::Stdin
            } else {
                SecretSource::File(file)
            }
        }))
}
