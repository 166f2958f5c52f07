//! One value through the layers, with where it came from.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use super::SecretSource;
use crate::client::tls::Pem;
use crate::client::{Error, Kind, Secret};
use crate::config::{Env, Profile};

/// The variables of each meaning, the strongest first: zcli's own, then Camunda's in all their spellings.
pub(super) const GRPC_ADDRESS: &[&str] = &[
    "ZCLI_GRPC_ADDRESS",
    "ZCLI_ADDRESS",
    "CAMUNDA_GRPC_ADDRESS",
    "ZEEBE_GRPC_ADDRESS",
];
pub(super) const REST_ADDRESS: &[&str] = &[
    "ZCLI_REST_ADDRESS",
    "CAMUNDA_REST_ADDRESS",
    "CAMUNDA_BASE_URL",
    "ZEEBE_REST_ADDRESS",
];
pub(super) const PLAINTEXT: &[&str] = &[
    "ZCLI_PLAINTEXT",
    "CAMUNDA_INSECURE_CONNECTION",
    "ZEEBE_INSECURE_CONNECTION",
];
pub(super) const TENANT: &[&str] = &[
    "ZCLI_TENANT",
    "CAMUNDA_DEFAULT_TENANT_ID",
    "CAMUNDA_TENANT_ID",
];
pub(super) const AUTHORITY: &[&str] = &[
    "ZCLI_AUTHORITY",
    "CAMUNDA_OVERRIDE_AUTHORITY",
    "ZEEBE_OVERRIDE_AUTHORITY",
];
pub(super) const REQUEST_TIMEOUT: &[&str] = &["ZCLI_REQUEST_TIMEOUT"];
pub(super) const KEEP_ALIVE: &[&str] =
    &["ZCLI_KEEP_ALIVE", "CAMUNDA_KEEP_ALIVE", "ZEEBE_KEEP_ALIVE"];
pub(super) const AUTH: &[&str] = &["ZCLI_AUTH", "CAMUNDA_AUTH_STRATEGY"];
pub(super) const USERNAME: &[&str] = &[
    "ZCLI_USERNAME",
    "CAMUNDA_BASIC_AUTH_USERNAME",
    "CAMUNDA_USERNAME",
];
pub(super) const PASSWORD: &[&str] = &[
    "ZCLI_PASSWORD",
    "CAMUNDA_BASIC_AUTH_PASSWORD",
    "CAMUNDA_PASSWORD",
];
pub(super) const TOKEN: &[&str] = &["ZCLI_TOKEN"];
pub(super) const CLIENT_ID: &[&str] = &[
    "ZCLI_CLIENT_ID",
    "CAMUNDA_CLIENT_ID",
    "CAMUNDA_CLIENT_AUTH_CLIENTID",
    "ZEEBE_CLIENT_ID",
];
pub(super) const CLIENT_SECRET: &[&str] = &[
    "ZCLI_CLIENT_SECRET",
    "CAMUNDA_CLIENT_SECRET",
    "CAMUNDA_CLIENT_AUTH_CLIENTSECRET",
    "ZEEBE_CLIENT_SECRET",
];
pub(super) const TOKEN_URL: &[&str] = &[
    "ZCLI_TOKEN_URL",
    "CAMUNDA_AUTHORIZATION_SERVER_URL",
    "CAMUNDA_OAUTH_URL",
    "ZEEBE_AUTHORIZATION_SERVER_URL",
];
pub(super) const AUDIENCE: &[&str] = &[
    "ZCLI_AUDIENCE",
    "CAMUNDA_TOKEN_AUDIENCE",
    "ZEEBE_TOKEN_AUDIENCE",
];
pub(super) const SCOPE: &[&str] = &[
    "ZCLI_SCOPE",
    "CAMUNDA_TOKEN_SCOPE",
    "CAMUNDA_OAUTH_SCOPE",
    "ZEEBE_TOKEN_SCOPE",
];
pub(super) const CACHE_DIR: &[&str] = &[
    "ZCLI_TOKEN_CACHE_DIR",
    "CAMUNDA_OAUTH_CACHE_DIR",
    "CAMUNDA_TOKEN_CACHE_DIR",
];
pub(super) const AUTH_TIMEOUT: &[&str] = &[
    "ZCLI_AUTH_TIMEOUT",
    "CAMUNDA_OAUTH_TIMEOUT_MS",
    "CAMUNDA_AUTH_READ_TIMEOUT",
    "ZEEBE_AUTH_REQUEST_TIMEOUT",
];
/// PEM comes as a path or as itself.
pub(super) const CA: &[(&str, Holds)] = &[
    ("ZCLI_CA_FILE", Holds::Path),
    ("CAMUNDA_CA_CERTIFICATE_PATH", Holds::Path),
    ("CAMUNDA_MTLS_CA_PATH", Holds::Path),
    ("CAMUNDA_MTLS_CA", Holds::Text),
    ("CAMUNDA_CUSTOM_ROOT_CERT_PATH", Holds::Path),
    ("CAMUNDA_CUSTOM_ROOT_CERT_STRING", Holds::Text),
    ("ZEEBE_CA_CERTIFICATE_PATH", Holds::Path),
];
pub(super) const CLIENT_CERTIFICATE: &[(&str, Holds)] = &[
    ("ZCLI_CLIENT_CERTIFICATE", Holds::Path),
    ("CAMUNDA_MTLS_CERT_PATH", Holds::Path),
    ("CAMUNDA_MTLS_CERT", Holds::Text),
    ("CAMUNDA_CUSTOM_CERT_CHAIN_PATH", Holds::Path),
];
pub(super) const CLIENT_KEY: &[(&str, Holds)] = &[
    ("ZCLI_CLIENT_KEY", Holds::Path),
    ("CAMUNDA_MTLS_KEY_PATH", Holds::Path),
    ("CAMUNDA_MTLS_KEY", Holds::Text),
    ("CAMUNDA_CUSTOM_PRIVATE_KEY_PATH", Holds::Path),
];

/// What a variable for PEM holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Holds {
    Path,
    Text,
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
    /// The profile made active with `zcli profile use`; of the profile itself alone.
    Active,
    /// Worked out from another value: its name.
    Derived(&'static str),
    Default,
}

impl Origin {
    /// The layer's height: addresses of different layers aren't mixed.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Flag(_) => 4,
            Self::Env(name) if name.starts_with("ZCLI_") => 3,
            Self::Env(_) => 2,
            Self::Profile(_) | Self::Active => 1,
            Self::Derived(_) | Self::Default => 0,
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "flag {flag}"),
            Self::Env(name) => write!(f, "environment {name}"),
            Self::Profile(name) => write!(f, "profile {name}"),
            Self::Active => f.write_str("active profile"),
            Self::Derived(from) => write!(f, "derived from {from}"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// One value with its origin; secrets are shown as `***`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The profile file's name for it, such as `grpc-address`.
    pub name: &'static str,
    pub value: String,
    pub origin: Origin,
}

/// A value and where it came from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sourced<T> {
    pub(super) value: T,
    pub(super) origin: Origin,
}

/// A flag's name and what was given for it.
pub(super) type Flag<T> = (&'static str, Option<T>);

/// The layers below the flags, and the values found so far.
pub(super) struct Layers<'a> {
    pub(super) env: &'a Env,
    name: &'a str,
    profile: &'a Profile,
    settings: Vec<Setting>,
}

impl<'a> Layers<'a> {
    pub(super) fn new(env: &'a Env, name: &'a str, profile: &'a Profile) -> Self {
        Self {
            env,
            name,
            profile,
            settings: Vec::new(),
        }
    }

    pub(super) fn profile(&self) -> &'a Profile {
        self.profile
    }

    pub(super) fn into_settings(self) -> Vec<Setting> {
        self.settings
    }

    /// Notes a value in force.
    pub(super) fn record(&mut self, name: &'static str, value: &str, origin: Origin) {
        self.settings.push(Setting {
            name,
            value: value.to_owned(),
            origin,
        });
    }

    /// The strongest of a value's sources; an empty text is none.
    pub(super) fn pick(
        &self,
        (flag, given): Flag<String>,
        variables: &[&'static str],
        profile: Option<String>,
    ) -> Option<Sourced<String>> {
        let given = given.map(|value| (value, Origin::Flag(flag)));
        let in_env = || {
            variables
                .iter()
                .find_map(|name| Some((self.env.get(name)?.to_owned(), Origin::Env(name))))
        };
        let in_profile = || profile.map(|value| (value, Origin::Profile(self.name.to_owned())));
        let filled = |(value, _): &(String, Origin)| !value.is_empty();
        let found = given
            .filter(filled)
            .or_else(in_env)
            .or_else(|| in_profile().filter(filled));
        found.map(|(value, origin)| Sourced { value, origin })
    }

    /// [`pick`](Self::pick), and notes what was found.
    pub(super) fn take(
        &mut self,
        name: &'static str,
        flag: Flag<String>,
        variables: &[&'static str],
        profile: Option<String>,
    ) -> Option<String> {
        let found = self.pick(flag, variables, profile)?;
        self.record(name, &found.value, found.origin);
        Some(found.value)
    }

    /// A secret's strongest source; it isn't read here.
    pub(super) fn secret(
        &self,
        (flag, given): Flag<SecretSource>,
        variables: &[&'static str],
        profile: Option<SecretSource>,
    ) -> Option<Sourced<SecretSource>> {
        let given = given.map(|value| (value, Origin::Flag(flag)));
        let in_env = || {
            variables.iter().find_map(|name| {
                let secret = SecretSource::Inline(Secret::new(self.env.get(name)?));
                Some((secret, Origin::Env(name)))
            })
        };
        let in_profile = || profile.map(|value| (value, Origin::Profile(self.name.to_owned())));
        let found = given.or_else(in_env).or_else(in_profile);
        found.map(|(value, origin)| Sourced { value, origin })
    }

    /// PEM by path or as itself, noted.
    pub(super) fn pem(
        &mut self,
        name: &'static str,
        (flag, given): (&'static str, &Option<PathBuf>),
        variables: &[(&'static str, Holds)],
        profile: &Option<PathBuf>,
    ) -> Option<Pem> {
        let file = |path: &PathBuf| Pem::File(path.clone());
        let in_env = || {
            variables.iter().find_map(|(name, holds)| {
                let value = self.env.get(name)?;
                let pem = match holds {
                    Holds::Path => Pem::File(value.into()),
                    Holds::Text => Pem::Inline(value.replace("\\n", "\n")),
                };
                Some((pem, Origin::Env(name)))
            })
        };
        let given = given.as_ref().map(|path| (file(path), Origin::Flag(flag)));
        let in_profile = || {
            profile
                .as_ref()
                .map(|path| (file(path), Origin::Profile(self.name.to_owned())))
        };
        let (pem, origin) = given.or_else(in_env).or_else(in_profile)?;
        self.record(name, &pem.name(), origin);
        Some(pem)
    }

    /// A found text as a duration, noted.
    pub(super) fn duration(
        &mut self,
        name: &'static str,
        found: Sourced<String>,
    ) -> Result<Duration, Error> {
        let duration = super::parse_duration(&found.value)
            .map_err(|why| Error::new(Kind::Configuration, format!("{}: {why}", found.origin)))?;
        self.record(name, &found.value, found.origin);
        Ok(duration)
    }

    /// A variable that switches something; other texts than these are an error.
    pub(super) fn switch(
        &self,
        variables: &[&'static str],
    ) -> Result<Option<Sourced<bool>>, Error> {
        let Some(found) = self.pick(("", None), variables, None) else {
            return Ok(None);
        };
        let value = match found.value.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" | "on" => true,
            "false" | "0" | "no" | "off" => false,
            other => {
                let message = format!("{}: {other:?} is neither true nor false", found.origin);
                return Err(Error::new(Kind::Configuration, message));
            }
        };
        Ok(Some(Sourced {
            value,
            origin: found.origin,
        }))
    }
}
