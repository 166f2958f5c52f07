//! What can go wrong with the data file.

use std::{
    io,
    path::{Path, PathBuf},
};

use rusqlite::ErrorCode;

/// A failure of the store; every text names the file and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("can't use the data folder {}: {source}", path.display())]
    Folder { path: PathBuf, source: io::Error },
    #[error("another engine{} has the data file {} open; stop it first (`zcli engine stop`) or choose another folder with `--data`",
        pid.map(|pid| format!(" (process {pid})")).unwrap_or_default(), path.display())]
    Locked { path: PathBuf, pid: Option<u32> },
    #[error("the data file {} was written by a newer zcli (format {found}, this one knows up to {known}); use that version", path.display())]
    NewerFormat {
        path: PathBuf,
        found: i64,
        known: i64,
    },
    #[error("{} is not a data file of zcli's engine; move it away or choose another folder with `--data`", path.display())]
    Foreign { path: PathBuf },
    #[error("the data file {} is damaged ({reason}); run `zcli doctor`, or restore a copy of it", path.display())]
    Damaged { path: PathBuf, reason: String },
    #[error("the disk that holds {} is full", path.display())]
    DiskFull { path: PathBuf },
    #[error("a query took longer than {limit_ms} ms; narrow its filter")]
    QueryTimeout { limit_ms: u64 },
    #[error("can't {action} the data file {}: {source}", path.display())]
    Sqlite {
        action: &'static str,
        path: PathBuf,
        source: rusqlite::Error,
    },
}

impl Error {
    /// Tells a damaged or foreign file and a full disk from other failures of SQLite.
    pub(super) fn from_sqlite(action: &'static str, path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_owned();
        if let rusqlite::Error::FromSqlConversionFailure(_, _, reason) = &source {
            let reason = reason.to_string();
            return Self::Damaged { path, reason };
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged {
                path,
                reason: source.to_string(),
            },
            Some(ErrorCode::NotADatabase) => Self::Foreign { path },
            Some(ErrorCode::DiskFull) => Self::DiskFull { path },
            _ => Self::Sqlite {
                action,
                path,
                source,
            },
        }
    }

    /// Whether the cause is a full disk found before anything reached the log's end.
    ///
    /// Such a commit is wholly out and may be offered again later; every other failed write ends the engine.
    pub fn is_disk_full(&self) -> bool {
        matches!(self, Self::DiskFull { .. })
    }
}
