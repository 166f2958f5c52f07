//! The layers put together: flag > `ZCLI_*` > `CAMUNDA_*`/`ZEEBE_*` > profile > default.
//!
//! Each value goes through the layers by itself, with two exceptions. The two *addresses* belong together: where
//! one comes from a higher layer, the other isn't taken from a lower one, which may name another cluster.
//! The *kind of authentication* is that of the highest layer which names one.

mod address;
mod auth;
mod duration;
mod from_env;
mod layers;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub use super::SecretSource;
use super::protection::{self, Cluster};
use super::{Env, Paths, Profiles, profile};
use crate::client::gateway::{Address, Security};
use crate::client::tls::{self, Verification};
use crate::client::{self, Error, Gate, Kind, Provider};
use auth::Credentials;
pub use duration::parse as parse_duration;
pub(crate) use from_env::{Imported, from_env};
use layers::{Layers, Sourced};
pub use layers::{Origin, Setting};

/// What the command line says about the connection; one field a flag, `None` where it isn't given.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// `--profile`
    pub profile: Option<String>,
    /// `--address` (gRPC), any spelling of [`Address`]
    pub grpc_address: Option<String>,
    /// `--rest-address`
    pub rest_address: Option<String>,
    /// `--tenant`
    pub tenant: Option<String>,
    /// `--plaintext`, `--tls`; stronger than an address's scheme
    pub security: Option<Security>,
    /// `--insecure`: any certificate is taken; an address without a scheme is plaintext (as zbctl has it).
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

/// Everything the clients need.
#[derive(Debug, Clone)]
pub struct Connection {
    /// The profile used, and what chose it.
    pub profile: String,
    pub profile_origin: Origin,
    pub gateway: client::gateway::Options,
    /// None where no REST address is known; then [`Connection::rest`] says what is missing.
    pub rest: Option<client::rest::Options>,
    pub tenant: Option<String>,
    /// Tenants whose jobs workers take where a command names none; empty: [`Connection::tenant`].
    pub worker_tenants: Vec<String>,
    pub request_timeout: Duration,
    /// All values in force, for `profile show --origin`.
    pub settings: Vec<Setting>,
    /// What the user should know, such as a profile's address shadowed by the environment.
    pub warnings: Vec<String>,
    /// Which cluster it is, and how its changes are protected.
    pub cluster: Cluster,
    /// What changes have to pass.
    gate: Option<Arc<dyn Gate>>,
    credentials: Credentials,
    env: Env,
    /// One for both transports: they share tokens, and a secret is read once.
    provider: Arc<Mutex<Option<Provider>>>,
}

/// Puts the layers together; `paths` gives the token cache. Reads no secret: that is done when a client is made.
///
/// # Errors
/// `Configuration` for a profile that isn't there, a value that can't be used (with its origin), or an
/// authentication that lacks a part.
pub fn resolve(
    flags: &Flags,
    env: &Env,
    profiles: &Profiles,
    paths: &Paths,
) -> Result<Connection, Error> {
    let (name, profile_origin) = choose(flags, env, profiles);
    let profile = profiles
        .require(&name)
        .map_err(|error| error.of_kind(Kind::Configuration))
        .map_err(|error| match &profile_origin {
            Origin::Env(variable) => error.context(variable),
            _ => error,
        })?;
    let mut layers = Layers::new(env, &name, profile);
    let addresses = address::resolve(flags, &mut layers)?;
    let tenant = layers.take(
        "tenant",
        ("--tenant", flags.tenant.clone()),
        layers::TENANT,
        profile.tenant.clone(),
    );
    let tls = tls_options(flags, &mut layers);
    let authority = tls.server_name.clone();
    let credentials = auth::resolve(flags, &mut layers, paths, &addresses)?;
    let request_timeout = request_timeout(flags, &mut layers)?;
    let keep_alive = keep_alive(&mut layers)?;

    let mut gateway = client::gateway::Options::new(addresses.grpc.value.clone());
    gateway.tls = tls.clone();
    gateway.authority = authority;
    gateway.request_timeout = request_timeout;
    gateway.keep_alive = keep_alive.unwrap_or(gateway.keep_alive);
    gateway.tenant = tenant.clone();
    let rest = match &addresses.rest {
        None => None,
        Some(address) => {
            let options = client::rest::Options::new(&address.value);
            let mut options = options.map_err(|error| error.context(&address.origin))?;
            options.tls = tls;
            options.request_timeout = request_timeout;
            Some(options)
        }
    };
    let worker_tenants =
        env.get("CAMUNDA_DEFAULT_JOB_WORKER_TENANT_IDS")
            .map_or(Vec::new(), |list| {
                list.split(',')
                    .map(str::trim)
                    .filter(|id| !id.is_empty())
                    .map(str::to_owned)
                    .collect()
            });
    let cluster = protection::cluster(profiles, &name, &gateway.address, rest.as_ref());
    let warnings = warnings(flags, env, &profile_origin, &name, &addresses, &credentials);
    Ok(Connection {
        profile_origin,
        gateway,
        rest,
        tenant,
        worker_tenants,
        request_timeout,
        settings: layers.into_settings(),
        warnings,
        cluster,
        gate: None,
        credentials,
        env: env.clone(),
        provider: Arc::default(),
        profile: name,
    })
}

impl Connection {
    /// Whether this is the built-in profile `local` at its own addresses, where the embedded engine is started on need.
    pub fn is_embedded(&self) -> bool {
        let built_in = |name: &str, value: &str| {
            self.settings.iter().any(|setting| {
                setting.name == name
                    && setting.value == value
                    && matches!(setting.origin, Origin::Profile(_))
            })
        };
        self.profile == profile::LOCAL
            && built_in("grpc-address", profile::LOCAL_GRPC)
            && built_in("rest-address", profile::LOCAL_REST)
    }

    /// Lets every change of the clients made from now on pass a gate.
    pub fn set_gate(&mut self, gate: Arc<dyn Gate>) {
        self.gate = Some(gate);
    }

    /// Points to an engine that listens elsewhere, as the embedded one does where its ports are taken.
    ///
    /// # Errors
    /// `Configuration` where an address can't be read.
    pub fn relocate(&mut self, grpc_address: &str, rest_address: &str) -> Result<(), Error> {
        self.gateway.address = Address::parse(grpc_address, None)?;
        let mut rest = client::rest::Options::new(rest_address)?;
        rest.request_timeout = self.request_timeout;
        self.rest = Some(rest);
        Ok(())
    }

    /// The gRPC client.
    ///
    /// # Errors
    /// `Configuration` where a secret or a TLS file can't be read.
    pub fn gateway(&self) -> Result<client::Gateway, Error> {
        let gateway = client::Gateway::new(self.gateway.clone(), self.provider()?)?;
        Ok(match &self.gate {
            Some(gate) => gateway.gated(gate.clone()),
            None => gateway,
        })
    }

    /// The REST client.
    ///
    /// # Errors
    /// `Configuration` where no REST address is known, or a secret or a TLS file can't be read.
    pub fn rest(&self) -> Result<client::Rest, Error> {
        let Some(options) = &self.rest else {
            let message = format!(
                "this needs the cluster's REST API, and only its gateway's address is known ({})",
                self.gateway.address
            );
            return Err(Error::new(Kind::Configuration, message)
                .with_hint("give --rest-address URL, set ZCLI_REST_ADDRESS, or put rest-address into the profile"));
        };
        let rest = client::Rest::new(options.clone(), self.provider()?)?;
        Ok(match &self.gate {
            Some(gate) => rest.gated(gate.clone()),
            None => rest,
        })
    }

    /// Whether a secret comes from a program or from stdin, either of which may ask somebody for it.
    pub fn asks_somebody(&self) -> bool {
        self.credentials.asks_somebody()
    }

    /// The credentials with their secrets, for a token that comes from no cache.
    ///
    /// # Errors
    /// `Configuration` where a secret can't be read.
    pub fn uncached_method(&self) -> Result<client::Method, Error> {
        Ok(match self.credentials.method(&self.env)? {
            client::Method::OAuth(oauth) => client::Method::OAuth(client::auth::OAuth {
                cache_dir: None,
                ..oauth
            }),
            other => other,
        })
    }

    fn provider(&self) -> Result<Provider, Error> {
        let mut provider = self.provider.lock().expect("no panic while it's held");
        if let Some(provider) = &*provider {
            return Ok(provider.clone());
        }
        let made = Provider::new(self.credentials.method(&self.env)?, &self.gateway.tls)?;
        *provider = Some(made.clone());
        Ok(made)
    }
}

fn choose(flags: &Flags, env: &Env, profiles: &Profiles) -> (String, Origin) {
    if let Some(name) = &flags.profile {
        return (name.clone(), Origin::Flag("--profile"));
    }
    if let Some(name) = env.get("ZCLI_PROFILE") {
        return (name.to_owned(), Origin::Env("ZCLI_PROFILE"));
    }
    match &profiles.active {
        Some(name) => (name.clone(), Origin::Active),
        None => (profile::LOCAL.to_owned(), Origin::Default),
    }
}

fn tls_options(flags: &Flags, layers: &mut Layers) -> tls::Options {
    let profile = layers.profile();
    let verification = flags.verification;
    if verification == Verification::Off {
        layers.record("verification", "off", Origin::Flag("--insecure"));
    }
    tls::Options {
        ca: layers.pem(
            "ca-file",
            ("--ca-file", &flags.ca_file),
            layers::CA,
            &profile.ca_file,
        ),
        client_certificate: layers.pem(
            "client-certificate",
            ("--client-certificate", &flags.client_certificate),
            layers::CLIENT_CERTIFICATE,
            &profile.client_certificate,
        ),
        client_key: layers.pem(
            "client-key",
            ("--client-key", &flags.client_key),
            layers::CLIENT_KEY,
            &profile.client_key,
        ),
        server_name: layers.take(
            "authority",
            ("--authority", flags.authority.clone()),
            layers::AUTHORITY,
            profile.authority.clone(),
        ),
        verification,
    }
}

fn request_timeout(flags: &Flags, layers: &mut Layers) -> Result<Duration, Error> {
    let default = Duration::from_secs(10);
    if let Some(timeout) = flags.request_timeout {
        layers.record(
            "request-timeout",
            &format!("{timeout:?}"),
            Origin::Flag("--request-timeout"),
        );
        return Ok(timeout);
    }
    let text = layers.profile().request_timeout.clone();
    match layers.pick(("", None), layers::REQUEST_TIMEOUT, text) {
        None => {
            layers.record("request-timeout", &format!("{default:?}"), Origin::Default);
            Ok(default)
        }
        Some(found) => layers.duration("request-timeout", found),
    }
}

fn keep_alive(layers: &mut Layers) -> Result<Option<Duration>, Error> {
    let text = layers.profile().keep_alive.clone();
    layers
        .pick(("", None), layers::KEEP_ALIVE, text)
        .map(|found| layers.duration("keep-alive", found))
        .transpose()
}

/// Variables of Java's clients that zcli can't follow.
const NOT_READ: [&str; 4] = [
    "CAMUNDA_SSL_CLIENT_KEYSTORE_PATH",
    "CAMUNDA_SSL_CLIENT_TRUSTSTORE_PATH",
    "OAUTH_SSL_CLIENT_CERT_PATH",
    "CAMUNDA_MTLS_KEY_PASSPHRASE",
];

fn warnings(
    flags: &Flags,
    env: &Env,
    profile_origin: &Origin,
    profile: &str,
    addresses: &address::Addresses,
    credentials: &Credentials,
) -> Vec<String> {
    let mut warnings = Vec::new();
    if let (Origin::Env(variable), false) =
        (&addresses.grpc.origin, *profile_origin == Origin::Default)
    {
        warnings.push(format!(
            "{variable} is set, so the address isn't that of profile {profile:?}"
        ));
    }
    let Sourced { value: grpc, .. } = &addresses.grpc;
    let exposed = grpc.security == Security::Plaintext && !client::gateway::is_loopback(&grpc.host);
    if exposed && credentials.sends_secrets() {
        warnings.push(format!(
            "credentials go unencrypted to {}",
            grpc.authority()
        ));
    }
    let inline = |source: &Option<SecretSource>| matches!(source, Some(SecretSource::Inline(_)));
    for (flag, source) in [
        ("--password", &flags.password),
        ("--token", &flags.token),
        ("--client-secret", &flags.client_secret),
    ] {
        if inline(source) {
            warnings.push(format!(
                "{flag}: other users of this machine can see a secret in the arguments"
            ));
        }
    }
    for variable in NOT_READ.into_iter().filter(|name| env.get(name).is_some()) {
        warnings.push(format!("{variable} isn't read: give PEM files with --ca-file, --client-certificate, --client-key"));
    }
    warnings
}

#[cfg(test)]
mod tests;
