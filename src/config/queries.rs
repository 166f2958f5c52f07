//! Conditions of `--where`, saved under names in the configuration folder.

use std::path::PathBuf;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Existing, Paths, private_file, yaml};
use crate::client::{Error, Kind};

/// Bytes of a name.
const NAME_BYTES_MAX: usize = 100;

/// One saved condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedQuery {
    /// As `--where` takes it.
    #[serde(rename = "where")]
    pub condition: String,
    /// What it's for, if the user said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// All of them, in the order of their names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedQueries {
    pub queries: IndexMap<String, SavedQuery>,
}

impl SavedQueries {
    /// Reads the file; none is no queries.
    ///
    /// # Errors
    /// `Configuration` where it's broken or others can read it.
    pub fn load(paths: &Paths) -> Result<Self, Error> {
        let file = Self::file(paths);
        let Some(text) = private_file::read(&file)? else {
            return Ok(Self::default());
        };
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        let queries = yaml::read(&text).map_err(|broken| {
            let place = broken
                .place
                .map_or(String::new(), |(line, column)| format!(":{line}:{column}"));
            let message = format!("{}{place}: {}", file.display(), broken.reason);
            Error::new(Kind::Configuration, message)
                .with_hint("correct the file, or move it away to start anew")
        })?;
        Ok(Self { queries })
    }

    /// Replaces the file; gives its path.
    ///
    /// # Errors
    /// `Configuration` where it can't be written.
    pub fn save(&mut self, paths: &Paths) -> Result<PathBuf, Error> {
        self.queries.sort_keys();
        let text = yaml::write(&self.queries).map_err(|error| {
            let message = format!("the queries can't be written: {error}");
            Error::new(Kind::Configuration, message)
        })?;
        let file = Self::file(paths);
        let head = "# zcli's queries; written anew by `zcli query`, comments are not kept";
        private_file::write(&file, &format!("{head}\n{text}"))?;
        Ok(file)
    }

    /// Adds one, or replaces it where that is asked for.
    ///
    /// # Errors
    /// `Usage` for a bad name, `Rejected` for a taken one.
    pub fn add(&mut self, name: &str, query: SavedQuery, existing: Existing) -> Result<(), Error> {
        let good = |c: char| c.is_alphanumeric() || "-_.:".contains(c);
        if name.is_empty() || name.len() > NAME_BYTES_MAX || !name.chars().all(good) {
            let message = format!("{name:?} can't be a query's name");
            return Err(Error::new(Kind::Usage, message)
                .with_hint("letters, digits and -_.: are fine, up to 100 of them"));
        }
        if existing == Existing::Refuse && self.queries.contains_key(name) {
            let message = format!("there is a query {name:?} already");
            return Err(Error::new(Kind::Rejected, message)
                .with_hint("take another name, or replace it with --force"));
        }
        self.queries.insert(name.to_owned(), query);
        Ok(())
    }

    /// One by its name, with or without its `@`.
    ///
    /// # Errors
    /// `NotFound`, with the names there are.
    pub fn require(&self, name: &str) -> Result<&SavedQuery, Error> {
        let name = name.trim().trim_start_matches('@');
        self.queries.get(name).ok_or_else(|| {
            let names: Vec<&str> = self.queries.keys().map(String::as_str).collect();
            let error = Error::new(Kind::NotFound, format!("there is no query {name:?}"));
            error.with_hint(if names.is_empty() {
                "save one with `zcli query save NAME 'CONDITION'`".to_owned()
            } else {
                format!("there are: {}", names.join(", "))
            })
        })
    }

    /// Removes one.
    ///
    /// # Errors
    /// As [`require`](Self::require).
    pub fn remove(&mut self, name: &str) -> Result<SavedQuery, Error> {
        let removed = self.require(name)?.clone();
        self.queries.shift_remove(name.trim_start_matches('@'));
        Ok(removed)
    }

    /// Where the file is.
    pub fn file(paths: &Paths) -> PathBuf {
        paths.config.join("queries.yaml")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(condition: &str) -> SavedQuery {
        SavedQuery {
            condition: condition.to_owned(),
            description: None,
        }
    }

    #[test]
    fn what_is_saved_comes_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let config = folder.path().to_string_lossy();
        let env = super::super::Env::from_pairs([("ZCLI_CONFIG_DIR", &*config)]);
        let paths = Paths::from_env(&env).expect("a folder of its own");
        let mut saved = SavedQueries::load(&paths).expect("none yet");
        let condition = "state = ACTIVE and name ~ \"a: #b\"";
        saved
            .add("slow", query(condition), Existing::Refuse)
            .expect("new");
        let taken = saved.add("slow", query("x"), Existing::Refuse);
        assert_eq!(taken.expect_err("taken").kind(), Kind::Rejected);
        let bad = saved.add("a b", query("x"), Existing::Refuse);
        assert_eq!(bad.expect_err("bad").kind(), Kind::Usage);
        saved.save(&paths).expect("written");
        let mut back = SavedQueries::load(&paths).expect("read");
        assert_eq!(back.require("@slow").expect("there").condition, condition);
        assert_eq!(
            back.require("other").expect_err("none").kind(),
            Kind::NotFound
        );
        back.remove("slow").expect("removed");
        back.save(&paths).expect("written");
        assert_eq!(
            SavedQueries::load(&paths).expect("read"),
            SavedQueries::default()
        );
    }
}
