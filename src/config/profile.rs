//! The profiles file: named connections, and which one is active.
//!
//! `profiles.yaml` in the configuration folder, private and replaced atomically. Writing it keeps no comments.

use std::path::PathBuf;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::protection::{Protection, SignColour};
use super::{Paths, SecretSource, private_file, yaml};
use crate::client::{Error, Kind};

/// Name of the built-in profile: the engine inside this binary, at gRPC 127.0.0.1:26500 and REST 127.0.0.1:8080.
pub const LOCAL: &str = "local";
/// The built-in profile's gateway.
pub const LOCAL_GRPC: &str = "http://127.0.0.1:26500";
/// The built-in profile's REST API.
pub const LOCAL_REST: &str = "http://127.0.0.1:8080";

/// One named connection; every value may be absent. The names in the file are these with hyphens.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Profile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grpc_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rest_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenant: Option<String>,
    /// `none`, `basic`, `bearer` or `oauth`; else told by the values below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<SecretSource>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<SecretSource>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<SecretSource>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_certificate: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_key: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// Such as `10s`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_timeout: Option<String>,
    /// Such as `45s`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_alive: Option<String>,
    /// What changes have to pass: `confirm` or `read-only`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protection: Option<Protection>,
    /// The cluster's name for people; else the profile's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The colour of the sign that names the cluster before a change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<SignColour>,
}

impl Profile {
    /// The built-in profile.
    pub fn local() -> Self {
        Self {
            grpc_address: Some(LOCAL_GRPC.to_owned()),
            rest_address: Some(LOCAL_REST.to_owned()),
            ..Self::default()
        }
    }
}

/// All profiles: the built-in `local` first, then those of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Profiles {
    pub active: Option<String>,
    pub profiles: IndexMap<String, Profile>,
}

/// The file's own shape.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Document {
    #[serde(skip_serializing_if = "Option::is_none")]
    active: Option<String>,
    #[serde(with = "in_order")]
    profiles: IndexMap<String, Profile>,
}

/// The profiles as a map that keeps the file's order.
mod in_order {
    use std::fmt;

    use indexmap::IndexMap;
    use serde::de::{MapAccess, Visitor};
    use serde::{Deserializer, Serializer};

    use super::Profile;

    pub(super) fn serialize<S: Serializer>(
        profiles: &IndexMap<String, Profile>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_map(profiles)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<IndexMap<String, Profile>, D::Error> {
        struct Map;
        impl<'de> Visitor<'de> for Map {
            type Value = IndexMap<String, Profile>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("names with their profiles")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut profiles = IndexMap::new();
                while let Some((name, profile)) = map.next_entry()? {
                    profiles.insert(name, profile);
                }
                Ok(profiles)
            }
        }
        from.deserialize_map(Map)
    }
}

/// What to do when a name is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    Refuse,
    Replace,
}

impl Default for Profiles {
    fn default() -> Self {
        Self {
            active: None,
            profiles: IndexMap::from([(LOCAL.to_owned(), Profile::local())]),
        }
    }
}

impl Profiles {
    /// Reads `profiles.yaml`; a missing or empty file is the built-in profile alone.
    ///
    /// # Errors
    /// `Configuration` with line and column where it's broken, or with the `chmod` to run where others can read it.
    pub fn load(paths: &Paths) -> Result<Self, Error> {
        let file = Self::file(paths);
        let Some(text) = private_file::read(&file)? else {
            return Ok(Self::default());
        };
        let document = if text.trim().is_empty() {
            Document::default()
        } else {
            yaml::read::<Document>(&text).map_err(|broken| {
                let place = broken
                    .place
                    .map_or(String::new(), |(line, column)| format!(":{line}:{column}"));
                Error::new(
                    Kind::Configuration,
                    format!("{}{place}: {}", file.display(), broken.reason),
                )
                .with_hint("correct the file, or move it away to start anew")
            })?
        };
        let mut all = Self {
            active: document.active,
            ..Self::default()
        };
        for (name, profile) in document.profiles {
            check_name(&name).map_err(|error| error.context(file.display()))?;
            all.profiles.insert(name, profile);
        }
        if let Some(active) = &all.active {
            all.require(active).map_err(|error| {
                error
                    .of_kind(Kind::Configuration)
                    .context(format!("{}: active", file.display()))
            })?;
        }
        Ok(all)
    }

    /// Replaces the file atomically, readable by the user alone; gives the file's path.
    ///
    /// # Errors
    /// `Configuration` where it can't be written; the old file stays then.
    pub fn save(&self, paths: &Paths) -> Result<PathBuf, Error> {
        let mut document = Document {
            active: self.active.clone(),
            profiles: self.profiles.clone(),
        };
        document
            .profiles
            .retain(|name, profile| name != LOCAL || *profile != Profile::local());
        let text = yaml::write(&document).map_err(|error| {
            Error::new(
                Kind::Configuration,
                format!("the profiles can't be written: {error}"),
            )
        })?;
        let file = Self::file(paths);
        private_file::write(
            &file,
            &format!(
                "# zcli's profiles; written anew by `zcli profile`, comments are not kept\n{text}"
            ),
        )?;
        Ok(file)
    }

    /// Adds a profile, or replaces one where that is asked for.
    ///
    /// # Errors
    /// `Usage` for a bad name, `Rejected` for a taken one.
    pub fn add(&mut self, name: &str, profile: Profile, existing: Existing) -> Result<(), Error> {
        check_name(name)?;
        let pristine = name == LOCAL && self.profiles.get(LOCAL) == Some(&Profile::local());
        if existing == Existing::Refuse && self.profiles.contains_key(name) && !pristine {
            return Err(Error::new(
                Kind::Rejected,
                format!("there is a profile {name:?} already"),
            )
            .with_hint("take another name, or replace it with --force"));
        }
        self.profiles.insert(name.to_owned(), profile);
        Ok(())
    }

    /// Removes a profile; the active one falls back to `local`, and `local` to what is built in.
    ///
    /// # Errors
    /// `NotFound` where there is none of that name; `Rejected` for the built-in one.
    pub fn remove(&mut self, name: &str) -> Result<Profile, Error> {
        self.require(name)?;
        if name == LOCAL {
            let old = self
                .profiles
                .insert(LOCAL.to_owned(), Profile::local())
                .unwrap_or_default();
            if old == Profile::local() {
                return Err(Error::new(
                    Kind::Rejected,
                    "the profile \"local\" is built in and can't be removed",
                ));
            }
            return Ok(old);
        }
        if self.active.as_deref() == Some(name) {
            self.active = None;
        }
        Ok(self.profiles.shift_remove(name).expect("required above"))
    }

    /// Makes a profile the active one.
    ///
    /// # Errors
    /// `NotFound` where there is none of that name.
    pub fn activate(&mut self, name: &str) -> Result<(), Error> {
        self.require(name)?;
        self.active = (name != LOCAL).then(|| name.to_owned());
        Ok(())
    }

    /// The active profile's name, `local` when none was chosen.
    pub fn active(&self) -> &str {
        self.active.as_deref().unwrap_or(LOCAL)
    }

    /// A profile by name.
    pub fn get(&self, name: &str) -> Option<&Profile> {
        self.profiles.get(name)
    }

    /// A profile by name, or an error that lists those there are.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn require(&self, name: &str) -> Result<&Profile, Error> {
        self.get(name).ok_or_else(|| {
            let names: Vec<_> = self.profiles.keys().map(String::as_str).collect();
            Error::new(Kind::NotFound, format!("there is no profile {name:?}"))
                .with_hint(format!("there are: {}", names.join(", ")))
        })
    }

    /// Where the file is.
    pub fn file(paths: &Paths) -> PathBuf {
        paths.config.join("profiles.yaml")
    }
}

fn check_name(name: &str) -> Result<(), Error> {
    let good = |c: char| c.is_alphanumeric() || "-_.:@ ()".contains(c);
    if name.is_empty()
        || name.len() > 100
        || name.starts_with('-')
        || name.trim() != name
        || !name.chars().all(good)
    {
        return Err(
            Error::new(Kind::Usage, format!("{name:?} can't be a profile's name"))
                .with_hint("letters, digits and -_.:@() are fine, up to 100 of them"),
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests;
