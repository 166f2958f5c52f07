//! The profiles file: named connections, and which one is active.

use std::path::{Path, PathBuf};

use indexmap::IndexMap;

use super::Paths;
use crate::client::Error;

/// Name of the built-in profile: the engine inside this binary, at gRPC 127.0.0.1:26500 and REST 127.0.0.1:8080.
pub const LOCAL: &str = "local";

/// One named connection; every value may be absent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    pub grpc_address: Option<String>,
    pub rest_address: Option<String>,
    pub tenant: Option<String>,
}

/// All profiles, as in the file, the built-in `local` first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profiles {
    pub active: Option<String>,
    pub profiles: IndexMap<String, Profile>,
}

impl Profiles {
    /// Reads `profiles.yaml`; a missing file is the built-in profile alone.
    ///
    /// # Errors
    /// `Configuration` with line and column where it's broken, or with the `chmod` to run where others can read it.
    pub fn load(_paths: &Paths) -> Result<Self, Error> {
        todo!()
    }

    /// Replaces the file atomically, readable by the user alone.
    pub fn save(&self, _paths: &Paths) -> Result<PathBuf, Error> {
        todo!()
    }

    /// Adds or replaces a profile (`replace` of an existing one has to be asked for).
    pub fn add(
        &mut self,
        _name: &str,
        _profile: Profile,
        _existing: Existing,
    ) -> Result<(), Error> {
        todo!()
    }

    /// Removes a profile; the active one falls back to `local`.
    pub fn remove(&mut self, _name: &str) -> Result<Profile, Error> {
        todo!()
    }

    /// Makes a profile the active one.
    pub fn activate(&mut self, _name: &str) -> Result<(), Error> {
        todo!()
    }

    /// The active profile's name, `local` when none was chosen.
    pub fn active(&self) -> &str {
        self.active.as_deref().unwrap_or(LOCAL)
    }

    /// A profile by name.
    pub fn get(&self, _name: &str) -> Option<&Profile> {
        todo!()
    }

    /// Where the file is.
    pub fn file(paths: &Paths) -> PathBuf {
        Path::new(&paths.config).join("profiles.yaml")
    }
}

/// What to do when a name is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    Refuse,
    Replace,
}
