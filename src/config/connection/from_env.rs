//! What an environment says, as a profile: for importing a file of variables.

use std::path::PathBuf;

use super::SecretSource;
use super::address;
use super::layers::{self, Holds, Layers};
use crate::client::Secret;
use crate::config::{Env, Profile};

/// A profile of an environment, and the variables in it that a profile can't hold.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Imported {
    pub(crate) profile: Profile,
    pub(crate) unread: Vec<String>,
}

/// Reads all meanings that a profile has.
pub(crate) fn from_env(env: &Env) -> Imported {
    let nothing = Profile::default();
    let layers = Layers::new(env, "", &nothing);
    let text = |variables: &[&'static str]| Some(layers.pick(("", None), variables, None)?.value);
    let secret =
        |variables: &[&'static str]| Some(SecretSource::Inline(Secret::new(text(variables)?)));
    let (ca_file, ca_inline) = path(env, layers::CA);
    let (client_certificate, certificate_inline) = path(env, layers::CLIENT_CERTIFICATE);
    let (client_key, key_inline) = path(env, layers::CLIENT_KEY);
    let profile = Profile {
        grpc_address: address::of_env(&layers),
        rest_address: text(layers::REST_ADDRESS),
        tenant: text(layers::TENANT),
        auth: text(layers::AUTH),
        username: text(layers::USERNAME),
        password: secret(layers::PASSWORD),
        token: secret(layers::TOKEN),
        client_id: text(layers::CLIENT_ID),
        client_secret: secret(layers::CLIENT_SECRET),
        token_url: text(layers::TOKEN_URL),
        audience: text(layers::AUDIENCE),
        scope: text(layers::SCOPE),
        ca_file,
        client_certificate,
        client_key,
        authority: text(layers::AUTHORITY),
        request_timeout: text(layers::REQUEST_TIMEOUT),
        keep_alive: text(layers::KEEP_ALIVE),
        ..Profile::default()
    };
    let inline = [ca_inline, certificate_inline, key_inline]
        .into_iter()
        .flatten();
    let unread = inline
        .map(|name| format!("{name}: a profile takes PEM by a file's path"))
        .collect();
    Imported { profile, unread }
}

/// The path a variable holds, or the name of the variable that holds PEM itself.
fn path(env: &Env, variables: &[(&'static str, Holds)]) -> (Option<PathBuf>, Option<&'static str>) {
    let set = variables
        .iter()
        .find_map(|(name, holds)| Some((*name, holds, env.get(name)?)));
    match set {
        None => (None, None),
        Some((_, Holds::Path, value)) => (Some(value.into()), None),
        Some((name, Holds::Text, _)) => (None, Some(name)),
    }
}
