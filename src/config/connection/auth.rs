//! The credentials: which kind, from which layers, complete or an error that says what lacks.

use std::path::PathBuf;
use std::time::Duration;

use super::address::Addresses;
use super::layers::{self, Layers, Origin, Sourced};
use super::{Flags, SecretSource};
use crate::client::auth::{Method, OAuth};
use crate::client::{Error, Kind};
use crate::config::{Env, Paths, saas};

/// A method whose secrets are still where they come from.
#[derive(Debug, Clone)]
pub(super) enum Credentials {
    None,
    Basic {
        username: String,
        password: SecretSource,
    },
    Bearer(SecretSource),
    OAuth(Box<Client>),
}

/// An OAuth client.
#[derive(Debug, Clone)]
pub(super) struct Client {
    token_url: String,
    client_id: String,
    client_secret: SecretSource,
    audience: Option<String>,
    scope: Option<String>,
    cache_dir: Option<PathBuf>,
    timeout: Duration,
}

impl Credentials {
    /// The method with its secrets read.
    pub(super) fn method(&self, env: &Env) -> Result<Method, Error> {
        Ok(match self {
            Self::None => Method::None,
            Self::Basic { username, password } => Method::Basic {
                username: username.clone(),
                password: password.read(env)?,
            },
            Self::Bearer(token) => Method::Bearer(token.read(env)?),
            Self::OAuth(client) => Method::OAuth(OAuth {
                token_url: client.token_url.clone(),
                client_id: client.client_id.clone(),
                client_secret: client.client_secret.read(env)?,
                audience: client.audience.clone(),
                scope: client.scope.clone(),
                cache_dir: client.cache_dir.clone(),
                timeout: client.timeout,
            }),
        })
    }

    /// Whether the secret's source may ask for it.
    pub(super) fn asks_somebody(&self) -> bool {
        let source = match self {
            Self::None => return false,
            Self::Basic { password, .. } => password,
            Self::Bearer(token) => token,
            Self::OAuth(client) => &client.client_secret,
        };
        matches!(source, SecretSource::Command(_) | SecretSource::Stdin)
    }

    pub(super) fn sends_secrets(&self) -> bool {
        !matches!(self, Self::None)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    None,
    Basic,
    Bearer,
    OAuth,
}

impl Name {
    fn text(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Basic => "basic",
            Self::Bearer => "bearer",
            Self::OAuth => "oauth",
        }
    }
}

/// All that any layer says about credentials.
struct Found {
    explicit: Option<Sourced<String>>,
    username: Option<Sourced<String>>,
    password: Option<Sourced<SecretSource>>,
    token: Option<Sourced<SecretSource>>,
    client_id: Option<Sourced<String>>,
    client_secret: Option<Sourced<SecretSource>>,
}

/// The credentials of the kind that the highest layer names, each part from the highest layer that has it.
pub(super) fn resolve(
    flags: &Flags,
    layers: &mut Layers,
    paths: &Paths,
    addresses: &Addresses,
) -> Result<Credentials, Error> {
    let found = find(flags, layers);
    let (name, origin) = choose(&found)?;
    layers.record("auth", name.text(), origin);
    match name {
        Name::None => Ok(Credentials::None),
        Name::Basic => Ok(Credentials::Basic {
            username: required(layers, "username", "basic", found.username)?,
            password: required_secret(layers, "password", "basic", found.password)?,
        }),
        Name::Bearer => Ok(Credentials::Bearer(required_secret(
            layers,
            "token",
            "bearer",
            found.token,
        )?)),
        Name::OAuth => client(flags, layers, paths, addresses, found),
    }
}

fn find(flags: &Flags, layers: &Layers) -> Found {
    let profile = layers.profile();
    Found {
        explicit: layers.pick(
            ("--auth", flags.auth.clone()),
            layers::AUTH,
            profile.auth.clone(),
        ),
        username: layers.pick(
            ("--username", flags.username.clone()),
            layers::USERNAME,
            profile.username.clone(),
        ),
        password: layers.secret(
            ("--password", flags.password.clone()),
            layers::PASSWORD,
            profile.password.clone(),
        ),
        token: layers.secret(
            ("--token", flags.token.clone()),
            layers::TOKEN,
            profile.token.clone(),
        ),
        client_id: layers.pick(
            ("--client-id", flags.client_id.clone()),
            layers::CLIENT_ID,
            profile.client_id.clone(),
        ),
        client_secret: layers.secret(
            ("--client-secret", flags.client_secret.clone()),
            layers::CLIENT_SECRET,
            profile.client_secret.clone(),
        ),
    }
}

fn choose(found: &Found) -> Result<(Name, Origin), Error> {
    fn of<T>(name: Name, value: &Option<Sourced<T>>) -> Option<(Name, Origin)> {
        value.as_ref().map(|value| (name, value.origin.clone()))
    }
    let explicit = found.explicit.as_ref().map(named).transpose()?;
    // In one layer the last one wins: `max_by_key` takes the last of equals.
    let candidates = [
        of(Name::Basic, &found.password),
        of(Name::Basic, &found.username),
        of(Name::OAuth, &found.client_secret),
        of(Name::OAuth, &found.client_id),
        of(Name::Bearer, &found.token),
        explicit,
    ];
    let strongest = candidates
        .into_iter()
        .flatten()
        .max_by_key(|(_, origin)| origin.rank());
    Ok(strongest.unwrap_or((Name::None, Origin::Default)))
}

fn named(explicit: &Sourced<String>) -> Result<(Name, Origin), Error> {
    let name = match explicit.value.to_ascii_lowercase().as_str() {
        "none" => Name::None,
        "basic" => Name::Basic,
        "bearer" | "token" => Name::Bearer,
        "oauth" | "oidc" => Name::OAuth,
        other => {
            let message = format!(
                "{}: {other:?} is no kind of authentication",
                explicit.origin
            );
            return Err(Error::new(Kind::Configuration, message)
                .with_hint("there are none, basic, bearer and oauth"));
        }
    };
    Ok((name, explicit.origin.clone()))
}

fn client(
    flags: &Flags,
    layers: &mut Layers,
    paths: &Paths,
    addresses: &Addresses,
    found: Found,
) -> Result<Credentials, Error> {
    let profile = layers.profile();
    let in_cloud = |value: &str| {
        addresses.in_cloud.then(|| Sourced {
            value: value.to_owned(),
            origin: Origin::Derived("grpc-address"),
        })
    };
    let client_id = required(layers, "client-id", "oauth", found.client_id)?;
    let client_secret = required_secret(layers, "client-secret", "oauth", found.client_secret)?;
    let token_url = layers
        .pick(
            ("--token-url", flags.token_url.clone()),
            layers::TOKEN_URL,
            profile.token_url.clone(),
        )
        .or_else(|| in_cloud(saas::TOKEN_URL));
    let token_url = required(layers, "token-url", "oauth", token_url)?;
    let audience = layers
        .pick(
            ("--audience", flags.audience.clone()),
            layers::AUDIENCE,
            profile.audience.clone(),
        )
        .or_else(|| in_cloud(saas::AUDIENCE));
    let audience = audience.map(|audience| {
        layers.record("audience", &audience.value, audience.origin);
        audience.value
    });
    let scope = layers.take(
        "scope",
        ("--scope", flags.scope.clone()),
        layers::SCOPE,
        profile.scope.clone(),
    );
    let timeout = match layers.pick(("", None), layers::AUTH_TIMEOUT, None) {
        Some(found) => layers.duration("auth-timeout", found)?,
        None => Duration::from_secs(10),
    };
    let disabled = layers
        .switch(&["CAMUNDA_TOKEN_DISK_CACHE_DISABLE"])?
        .is_some_and(|off| off.value);
    let cache_dir = layers.take("token-cache-dir", ("", None), layers::CACHE_DIR, None);
    let cache_dir = cache_dir.map_or_else(|| paths.cache.clone(), PathBuf::from);
    Ok(Credentials::OAuth(Box::new(Client {
        token_url,
        client_id,
        client_secret,
        audience,
        scope,
        cache_dir: (!disabled).then_some(cache_dir),
        timeout,
    })))
}

fn required(
    layers: &mut Layers,
    name: &'static str,
    method: &str,
    found: Option<Sourced<String>>,
) -> Result<String, Error> {
    let found = found.ok_or_else(|| lacks(name, method))?;
    layers.record(name, &found.value, found.origin);
    Ok(found.value)
}

fn required_secret(
    layers: &mut Layers,
    name: &'static str,
    method: &str,
    found: Option<Sourced<SecretSource>>,
) -> Result<SecretSource, Error> {
    let found = found.ok_or_else(|| lacks(name, method))?;
    layers.record(name, &found.value.to_string(), found.origin);
    Ok(found.value)
}

fn lacks(name: &str, method: &str) -> Error {
    let variable = name.replace('-', "_").to_ascii_uppercase();
    Error::new(
        Kind::Configuration,
        format!("{method} authentication lacks the {name}"),
    )
    .with_hint(format!(
        "set ZCLI_{variable}, put {name} into the profile, or take --auth none"
    ))
}
