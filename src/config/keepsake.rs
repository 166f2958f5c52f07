//! Small JSON documents that a command keeps between two runs, each locked while a run has it.
//!
//! They lie in the state folder, private to the user. A document carries the identity it was made for: two
//! identities that share a file name by accident don't share what's kept.

use std::fs::{File, TryLockError};
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Paths, private_file};
use crate::client::{Error, Kind};

/// One document, held by this run.
#[derive(Debug)]
pub struct Keepsake {
    path: PathBuf,
    identity: String,
    /// Released with the value.
    _lock: File,
}

#[derive(Serialize, Deserialize)]
struct Kept<T> {
    identity: String,
    value: T,
}

impl Keepsake {
    /// Takes hold of the document of `identity` in a folder of its own kind.
    ///
    /// # Errors
    /// `Rejected` where another run has it; `Configuration` where the folder can't be written.
    pub fn hold(paths: &Paths, folder: &str, identity: &str) -> Result<Keepsake, Error> {
        let name = format!("{:016x}", hash(identity));
        let folder = paths.state.join(folder);
        let lock_path = folder.join(format!("{name}.lock"));
        let failed = |error: std::io::Error| {
            Error::new(
                Kind::Configuration,
                format!("can't lock {}: {error}", lock_path.display()),
            )
        };
        let lock = private_file::lock_file(&lock_path).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::new(
                    Kind::Rejected,
                    "another run of zcli is at it already",
                ));
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        Ok(Keepsake {
            path: folder.join(format!("{name}.json")),
            identity: identity.to_owned(),
            _lock: lock,
        })
    }

    /// What an earlier run kept; nothing where none did, or where a later version wrote what this one can't read.
    ///
    /// # Errors
    /// `Configuration` where the file is there and can't be read.
    pub fn read<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        let text = private_file::read(&self.path)?;
        let kept: Option<Kept<T>> = text.and_then(|text| serde_json::from_str(&text).ok());
        Ok(kept
            .filter(|kept| kept.identity == self.identity)
            .map(|kept| kept.value))
    }

    /// Keeps a value; the file is replaced in one step.
    ///
    /// # Errors
    /// `Configuration` where it can't be written; what was kept before stays then.
    pub fn write<T: Serialize>(&self, value: &T) -> Result<(), Error> {
        let kept = Kept {
            identity: self.identity.clone(),
            value,
        };
        let text = serde_json::to_string(&kept).map_err(|error| {
            Error::new(Kind::Bug, format!("what is kept can't be JSON: {error}"))
        })?;
        private_file::write(&self.path, &text)
    }
}

/// FNV-1a: the same on every machine and in every version.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(folder: &tempfile::TempDir) -> Paths {
        Paths {
            config: folder.path().join("config"),
            cache: folder.path().join("cache"),
            data: folder.path().join("data"),
            state: folder.path().join("state"),
        }
    }

    #[test]
    fn what_is_kept_is_there_in_the_next_run_and_for_one_run_at_a_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let paths = paths(&folder);
        let first = Keepsake::hold(&paths, "watch", "a rule").expect("free");
        assert_eq!(first.read::<u32>().expect("readable"), None);
        first.write(&7).expect("written");
        let error = Keepsake::hold(&paths, "watch", "a rule").expect_err("held");
        assert_eq!(error.kind(), Kind::Rejected);
        let other = Keepsake::hold(&paths, "watch", "another rule").expect("free");
        assert_eq!(other.read::<u32>().expect("readable"), None);
        drop(first);
        let second = Keepsake::hold(&paths, "watch", "a rule").expect("free again");
        assert_eq!(second.read::<u32>().expect("readable"), Some(7));
    }

    #[test]
    fn what_cannot_be_read_is_forgotten() {
        let folder = tempfile::tempdir().expect("a folder");
        let kept = Keepsake::hold(&paths(&folder), "watch", "a rule").expect("free");
        kept.write(&"text").expect("written");
        assert_eq!(kept.read::<u32>().expect("readable"), None);
    }
}
