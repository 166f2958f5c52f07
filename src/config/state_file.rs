//! A command's progress, kept between runs: one JSON value in a private file of the state folder.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Paths, private_file};
use crate::client::{Error, Kind};

/// Characters of a name that stay in its file's name.
const NAME_MAX: usize = 80;

/// Where one command keeps its progress on one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateFile {
    path: PathBuf,
}

impl StateFile {
    /// `COMMAND/SUBJECT.json` in the state folder; the subject (a cluster's address, say) may be any text.
    pub fn new(paths: &Paths, command: &str, subject: &str) -> StateFile {
        let name: String = subject
            .chars()
            .map(|c| {
                if c.is_ascii_alphanumeric() || c == '.' {
                    c
                } else {
                    '_'
                }
            })
            .take(NAME_MAX)
            .collect();
        StateFile {
            path: paths.state.join(command).join(format!("{name}.json")),
        }
    }

    /// A file beside it, for what a program of the user's works on: `COMMAND/NAME`.
    pub fn beside(&self, name: &str) -> StateFile {
        StateFile {
            path: self.path.with_file_name(name),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was stored; none where nothing was, or where it's another version's and can't be read any more.
    ///
    /// # Errors
    /// `Configuration` where the file can't be read, or others can read it.
    pub fn load<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        let text = private_file::read(&self.path)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Replaces what was stored, in one step.
    ///
    /// # Errors
    /// `Configuration` where it can't be written.
    pub fn store<T: Serialize>(&self, value: &T) -> Result<(), Error> {
        let text = serde_json::to_string_pretty(value)
            .map_err(|error| Error::new(Kind::Bug, "the progress is no JSON").with_source(error))?;
        private_file::write(&self.path, &text)
    }

    /// The file's text as it is.
    ///
    /// # Errors
    /// As [`load`](Self::load).
    pub fn text(&self) -> Result<Option<String>, Error> {
        private_file::read(&self.path)
    }

    /// Replaces the file's text.
    ///
    /// # Errors
    /// As [`store`](Self::store).
    pub fn set_text(&self, text: &str) -> Result<(), Error> {
        private_file::write(&self.path, text)
    }

    /// Forgets it; fine where there is nothing.
    pub fn remove(&self) {
        // What can't be removed is found again, and that does no harm.
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(folder: &Path) -> Paths {
        let at = |name: &str| folder.join(name);
        Paths {
            config: at("config"),
            cache: at("cache"),
            data: at("data"),
            state: at("state"),
        }
    }

    #[test]
    fn what_was_stored_comes_back_until_it_is_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = StateFile::new(&paths(folder.path()), "triage", "https://a/b:1");
        assert_eq!(file.load::<Vec<u32>>().expect("nothing"), None);
        file.store(&vec![1, 2]).expect("stored");
        assert_eq!(file.load().expect("read"), Some(vec![1, 2]));
        assert!(file.path().ends_with("triage/https___a_b_1.json"));
        // Another version's is as none.
        assert_eq!(file.load::<String>().expect("read"), None);
        file.remove();
        file.remove();
        assert_eq!(file.load::<Vec<u32>>().expect("nothing"), None);
    }
}
