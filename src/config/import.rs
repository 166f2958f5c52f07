//! Connections of other tools as profiles: Camunda's Desktop Modeler, c8ctl, a Console credentials file.
//!
//! Other tools' files are only read. Secrets come along as they are: clear text there, in a private file here.

mod c8ctl;
mod console;
mod modeler;

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::paths::config_home;
use super::saas::{self, Cluster};
use super::{Env, Existing, Profile, Profiles, SecretSource};
use crate::client::{Error, Kind, Secret};

/// Larger files aren't anybody's settings.
const FILE_BYTES_MAX: u64 = 8 * 1024 * 1024;

/// The tool whose connections are taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// `settings.json`, of older ones `config.json`.
    Modeler,
    /// `profiles.json` with `session.json` beside it.
    C8ctl,
    /// The shell file that Console gives with new credentials, or any file of `NAME=value` lines.
    EnvFile,
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Import {
    /// Names with their profiles, in the file's order.
    pub profiles: Vec<(String, Profile)>,
    /// What couldn't be taken over, and why; one line each.
    pub skipped: Vec<String>,
    /// The tool's own active connection, if it is among them.
    pub active: Option<String>,
}

/// Where a tool keeps its connections; none for files that are downloaded to anywhere.
pub fn default_file(source: Source, env: &Env) -> Option<PathBuf> {
    match source {
        Source::EnvFile => None,
        Source::C8ctl => {
            let own = env.get("C8CTL_DATA_DIR").map(PathBuf::from);
            Some(
                own.or_else(|| Some(config_home(env)?.join("c8ctl")))?
                    .join("profiles.json"),
            )
        }
        Source::Modeler => {
            let own = env.get("C8CTL_MODELER_DIR").map(PathBuf::from);
            let dir = own.or_else(|| Some(config_home(env)?.join("camunda-modeler")))?;
            let settings = dir.join("settings.json");
            let old = dir.join("config.json");
            Some(if !settings.exists() && old.exists() {
                old
            } else {
                settings
            })
        }
    }
}

/// Reads a tool's file; a folder stands for the tool's file in it. `name` is what an env file's profile is called.
///
/// # Errors
/// `NotFound` without the file, `Configuration` with the place where it's broken.
pub fn read(source: Source, path: &Path, name: &str) -> Result<Import, Error> {
    let file = match source {
        Source::Modeler if path.is_dir() => path.join("settings.json"),
        Source::C8ctl if path.is_dir() => path.join("profiles.json"),
        _ => path.to_owned(),
    };
    let text = read_text(&file)?;
    match source {
        Source::Modeler => modeler::parse(&json(&file, &text)?),
        Source::C8ctl => {
            let session = file.with_file_name("session.json");
            let session = match read_text(&session) {
                Ok(text) => json(&session, &text)?,
                Err(error) if error.kind() == Kind::NotFound => Value::Null,
                Err(error) => return Err(error),
            };
            c8ctl::parse(&json(&file, &text)?, &session)
        }
        Source::EnvFile => console::parse(&text, name),
    }
    .map_err(|error| error.context(file.display()))
}

impl Profiles {
    /// Adds all imported profiles, or none of them.
    ///
    /// # Errors
    /// `Rejected` where a name is taken and replacing wasn't asked for.
    pub fn import(&mut self, import: &Import, existing: Existing) -> Result<(), Error> {
        let mut all = self.clone();
        for (name, profile) in &import.profiles {
            all.add(name, profile.clone(), existing)?;
        }
        *self = all;
        Ok(())
    }
}

fn read_text(file: &Path) -> Result<String, Error> {
    let failed = |error: std::io::Error| {
        let kind = match error.kind() {
            std::io::ErrorKind::NotFound => Kind::NotFound,
            _ => Kind::Configuration,
        };
        Error::new(kind, format!("can't read {}: {error}", file.display()))
    };
    let size = std::fs::metadata(file).map_err(failed)?.len();
    if size > FILE_BYTES_MAX {
        return Err(Error::new(
            Kind::Configuration,
            format!("{} is too large for a settings file", file.display()),
        ));
    }
    std::fs::read_to_string(file).map_err(failed)
}

fn json(file: &Path, text: &str) -> Result<Value, Error> {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let place = format!("{}:{}:{}", file.display(), error.line(), error.column());
        Error::new(Kind::Configuration, format!("{place}: it isn't JSON"))
    })
}

/// A text field of an object; empty is none.
fn text(object: &Value, name: &str) -> Option<String> {
    let text = object.get(name)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn secret(text: Option<String>) -> Option<SecretSource> {
    text.map(|text| SecretSource::Inline(Secret::new(text)))
}

/// Puts an address into a profile: both of a cloud's cluster, else the one that its scheme tells.
fn set_address(profile: &mut Profile, address: &str) {
    if let Some(cluster) = Cluster::of(address) {
        profile.grpc_address = Some(cluster.grpc_address());
        profile.rest_address = Some(cluster.rest_address());
        return;
    }
    if address.starts_with("http://") || address.starts_with("https://") {
        let url = address.trim_end_matches('/');
        profile.rest_address = Some(
            url.strip_suffix("/v2")
                .unwrap_or(url)
                .trim_end_matches('/')
                .to_owned(),
        );
    } else {
        profile.grpc_address = Some(address.to_owned());
    }
}

/// The cloud's token URL and audience, where the connection has OAuth credentials and names none.
fn fill_cloud(profile: &mut Profile) {
    let in_cloud = profile
        .grpc_address
        .as_deref()
        .is_some_and(|address| Cluster::of(address).is_some());
    if in_cloud && profile.client_id.is_some() {
        profile
            .token_url
            .get_or_insert_with(|| saas::TOKEN_URL.to_owned());
        profile
            .audience
            .get_or_insert_with(|| saas::AUDIENCE.to_owned());
    }
}

#[cfg(test)]
mod tests;
