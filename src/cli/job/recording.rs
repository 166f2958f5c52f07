//! Recorded jobs: what was activated and what the handler answered, one JSON file a job.
//!
//! `job work --record` writes them, `job replay` reads them. Values whose names sound secret are left out
//! of them, at any depth, and only their user can read the files.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::client::worker::{self, Outcome};
use crate::protocol::ActivatedJob;

/// The format's version.
const VERSION: u64 = 1;
/// What stands where a secret was.
const REDACTED: &str = "***";
/// A name that has one of these in it, whatever its case and dashes, names a secret.
const SECRET_WORDS: [&str; 8] = [
    "password",
    "passphrase",
    "passwd",
    "secret",
    "token",
    "apikey",
    "authorization",
    "credential",
];

/// Which values are left out of recordings.
#[derive(Debug, Clone, Default)]
pub struct Redaction {
    more: Vec<String>,
}

impl Redaction {
    /// What sounds secret, and these names too.
    pub fn with(more: &[String]) -> Redaction {
        Redaction {
            more: more.iter().map(|name| plain(name)).collect(),
        }
    }

    fn covers(&self, name: &str) -> bool {
        let name = plain(name);
        self.more.contains(&name) || SECRET_WORDS.iter().any(|word| name.contains(word))
    }

    /// The value without its secrets.
    pub fn apply(&self, value: &Value) -> Value {
        match value {
            Value::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| {
                    let value = if self.covers(name) {
                        Value::from(REDACTED)
                    } else {
                        self.apply(value)
                    };
                    (name.clone(), value)
                });
                Value::Object(fields.collect())
            }
            Value::Array(items) => items.iter().map(|item| self.apply(item)).collect(),
            other => other.clone(),
        }
    }
}

/// A name's letters and digits, in small.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A folder that recordings go to.
#[derive(Debug)]
pub struct Recorder {
    folder: PathBuf,
    redaction: Redaction,
}

impl Recorder {
    /// Makes the folder if there is none.
    pub fn open(folder: &Path, redaction: Redaction) -> Result<Recorder, Error> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(|error| {
            let what = format!("can't record into {}", folder.display());
            Error::new(ExitCode::Configuration, what).because(error.to_string())
        })?;
        Ok(Recorder {
            folder: folder.to_owned(),
            redaction,
        })
    }

    /// Writes one file, `KEY.json`, or `KEY-2.json` and so on for a job that came before.
    pub fn record(
        &self,
        job: &ActivatedJob,
        outcome: &Outcome,
        duration: Duration,
    ) -> Result<(), Error> {
        let recording = json!({
            "zcliRecording": VERSION,
            "recordedAt": jiff::Timestamp::now().to_string(),
            "durationMs": u64::try_from(duration.as_millis()).unwrap_or(u64::MAX),
            "job": self.redaction.apply(&worker::to_json(job)),
            "answer": self.redaction.apply(&outcome.to_json()),
        });
        let text = format!("{recording:#}\n");
        self.write(job.key, &text).map_err(|error| {
            let what = format!("could not record job {}", job.key);
            Error::new(ExitCode::Failed, what).because(error.to_string())
        })
    }

    fn write(&self, key: i64, text: &str) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut number = 1;
        loop {
            let name = match number {
                1 => format!("{key}.json"),
                number => format!("{key}-{number}.json"),
            };
            match options.open(self.folder.join(name)) {
                Ok(mut file) => return file.write_all(text.as_bytes()),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
                Err(error) => return Err(error),
            }
        }
    }
}

/// A recorded job.
#[derive(Debug)]
pub struct Recording {
    /// Where it was read from.
    pub file: PathBuf,
    pub job: ActivatedJob,
    /// What the handler answered then, as [`Outcome::to_json`] has it.
    pub answer: Value,
}

impl Recording {
    /// Reads one.
    pub fn read(file: &Path) -> Result<Recording, Error> {
        let wrong = |why: String| {
            let what = format!("{} can't be replayed", file.display());
            Error::new(ExitCode::Configuration, what)
                .because(why)
                .hint("recordings are what `zcli job work --record DIR` writes")
        };
        let text = fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
        let mut recording: Value =
            serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        match recording["zcliRecording"].as_u64() {
            Some(VERSION) => {}
            Some(other) => return Err(wrong(format!("it is of version {other}, not {VERSION}"))),
            None => return Err(wrong("it is no recording".to_owned())),
        }
        Ok(Recording {
            file: file.to_owned(),
            job: worker::from_json(&recording["job"]).map_err(wrong)?,
            answer: recording["answer"].take(),
        })
    }
}

/// The files of the arguments; a folder stands for the recordings in it, in the order of their names.
pub fn files(arguments: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for argument in arguments {
        if !argument.is_dir() {
            files.push(argument.clone());
            continue;
        }
        let mut found: Vec<PathBuf> = fs::read_dir(argument)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<io::Result<_>>()?;
        found.retain(|path| path.extension().is_some_and(|end| end == "json"));
        found.sort();
        files.extend(found);
    }
    if files.is_empty() {
        return Err(Error::new(ExitCode::NotFound, "there are no recordings"));
    }
    Ok(files)
}

/// Where two values differ, as paths with both values; at most so many.
pub fn differences(recorded: &Value, now: &Value, most: usize) -> Vec<String> {
    let mut found = Vec::new();
    compare(recorded, now, "", &mut found);
    found.truncate(most);
    found
}

fn compare(recorded: &Value, now: &Value, path: &str, found: &mut Vec<String>) {
    let below = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    match (recorded, now) {
        (Value::Object(before), Value::Object(after)) => {
            for (name, value) in before {
                match after.get(name) {
                    Some(now) => compare(value, now, &below(name), found),
                    None => found.push(format!("{}: {value} is gone", below(name))),
                }
            }
            for (name, value) in after {
                if !before.contains_key(name) {
                    found.push(format!("{}: {value} is new", below(name)));
                }
            }
        }
        (before, after) if before == after => {}
        (before, after) => found.push(format!("{path}: {before} became {after}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_left_out_at_any_depth() {
        let value =
            json!({"amount": 1, "db": [{"Pass-Word": "x", "apiKey": {"a": 1}}], "iban": "y"});
        assert_eq!(
            Redaction::with(&["IBAN".to_owned()]).apply(&value),
            json!({"amount": 1, "db": [{"Pass-Word": "***", "apiKey": "***"}], "iban": "***"})
        );
    }

    #[test]
    fn differences_say_where() {
        let before = json!({"outcome": "complete", "variables": {"a": 1, "b": 2}});
        let after = json!({"outcome": "complete", "variables": {"a": 3, "c": 4}});
        assert_eq!(
            differences(&before, &after, 9),
            [
                "variables.a: 1 became 3",
                "variables.b: 2 is gone",
                "variables.c: 4 is new"
            ]
        );
        assert_eq!(differences(&before, &before, 9), [""; 0]);
        assert_eq!(differences(&before, &after, 1).len(), 1);
    }

    #[test]
    fn a_job_that_comes_again_gets_a_file_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let recorder = Recorder::open(folder.path(), Redaction::default()).unwrap();
        let job = ActivatedJob {
            key: 7,
            variables: r#"{"token":"t","a":1}"#.to_owned(),
            custom_headers: "{}".to_owned(),
            ..ActivatedJob::default()
        };
        let outcome = Outcome::Complete {
            variables: serde_json::Map::new(),
        };
        for _ in 0..2 {
            recorder.record(&job, &outcome, Duration::ZERO).unwrap();
        }
        let found = files(&[folder.path().to_owned()]).unwrap();
        let names: Vec<_> = found.iter().map(|path| path.file_name().unwrap()).collect();
        assert_eq!(names, ["7-2.json", "7.json"]);
        let read = Recording::read(&found[1]).unwrap();
        assert_eq!(read.job.variables, r#"{"token":"***","a":1}"#);
        assert_eq!(read.answer, outcome.to_json());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&found[1]).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
