//! The cache of values: one file a cluster and kind, good for some seconds, used longer while a new one is
//! fetched in the background.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use serde_json::json;

use super::refresh;
use super::source::{Candidate, Source};
use crate::config::private_file;

/// So long a file is as good as new.
const FRESH_FOR: Duration = Duration::from_secs(10);
/// So long it is shown at all; keys that old help nobody.
const USED_FOR: Duration = Duration::from_secs(24 * 60 * 60);
/// So long a shell waits for a first answer; with the program's start it stays below a tenth of a second.
const WAITS_FOR: Duration = Duration::from_millis(60);
/// Between two looks at the file.
const LOOK_EVERY: Duration = Duration::from_millis(4);

/// The cache of one cluster.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache of the cluster with this name.
    pub fn new(cache: &Path, cluster: &str) -> Cache {
        let name: String = cluster
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .take(100)
            .collect();
        Cache {
            folder: cache.join("complete").join(name),
        }
    }

    fn file(&self, source: Source) -> PathBuf {
        self.folder.join(format!("{}.json", source.name()))
    }

    /// The lock that one refresh of a kind holds.
    pub fn lock_file(&self, source: Source) -> PathBuf {
        self.folder.join(format!("{}.lock", source.name()))
    }

    /// What is known, at once or within the deadline; what is old is fetched anew in the background.
    pub fn values(&self, source: Source, connection: &refresh::Arguments) -> Vec<Candidate> {
        let asked = Instant::now();
        let file = self.file(source);
        let known = age(&file).filter(|age| *age < USED_FOR);
        if known.is_none_or(|age| age >= FRESH_FOR) {
            refresh::start(source, connection);
        }
        if known.is_none() {
            while age(&file).is_none_or(|age| age >= USED_FOR) {
                if asked.elapsed() >= WAITS_FOR {
                    return Vec::new();
                }
                std::thread::sleep(LOOK_EVERY);
            }
        }
        read(&file)
    }

    /// Keeps what was fetched; a cache that can't be written is none.
    pub fn store(&self, source: Source, values: &[Candidate]) {
        if let Err(error) = private_file::write(&self.file(source), &json!(values).to_string()) {
            tracing::debug!(%error, "the completions aren't cached");
        }
    }
}

/// How old a file is; none where there isn't one.
fn age(file: &Path) -> Option<Duration> {
    let changed = std::fs::metadata(file).ok()?.modified().ok()?;
    // A clock that was set back makes it new.
    Some(
        SystemTime::now()
            .duration_since(changed)
            .unwrap_or_default(),
    )
}

fn read(file: &Path) -> Vec<Candidate> {
    let text = private_file::read(file).ok().flatten();
    text.and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}
