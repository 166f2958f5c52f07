//! Where zcli keeps its files.

use std::path::PathBuf;

use super::Env;
use crate::client::Error;

/// The folders of one user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// Profiles; `ZCLI_CONFIG_DIR` overrides it.
    pub config: PathBuf,
    /// Tokens; `ZCLI_CACHE_DIR` overrides it.
    pub cache: PathBuf,
    /// The embedded engine's data; `ZCLI_DATA_DIR` overrides it.
    pub data: PathBuf,
}

impl Paths {
    /// The platform's folders, from `ZCLI_*_DIR`, `XDG_*`, `HOME` or `APPDATA`.
    ///
    /// # Errors
    /// `Configuration` where there is neither an override nor a home folder.
    pub fn from_env(_env: &Env) -> Result<Self, Error> {
        todo!()
    }
}
