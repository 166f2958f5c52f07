//! Where rows come from, and the copy that is made of what isn't a file.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write as _, stdin};
use std::path::{Path, PathBuf};

use futures_util::{Stream, StreamExt as _};
use serde_json::{Map, Value, json};

use super::{Format, unreadable};
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::config::private_file;

/// Looked at to tell JSON lines from CSV.
const SNIFFED_BYTES: u64 = 64;

/// A file with rows.
#[derive(Debug, Clone)]
pub struct Source {
    /// The file.
    pub path: PathBuf,
    /// How it holds them.
    pub format: Format,
    /// What a plan calls it: `orders.csv`, `stdin`.
    pub shown: String,
}

impl Source {
    /// A file of the user's.
    ///
    /// # Errors
    /// `Configuration` where it isn't there, `Usage` where its name doesn't tell what it holds.
    pub fn file(path: &Path, format: Option<Format>) -> Result<Source, Error> {
        let extension = path.extension().and_then(|extension| extension.to_str());
        let by_name = match extension.map(str::to_ascii_lowercase).as_deref() {
            Some("csv" | "tsv" | "txt") => Some(Format::Csv),
            Some("jsonl" | "ndjson" | "json") => Some(Format::Jsonl),
            _ => None,
        };
        let Some(format) = format.or(by_name) else {
            let what = format!("{}: is it CSV or JSON lines?", path.display());
            return Err(Error::usage(what).hint("say so with --format csv or --format jsonl"));
        };
        Ok(Source {
            shown: path.display().to_string(),
            path: std::fs::canonicalize(path).map_err(|error| unreadable(path, &error))?,
            format,
        })
    }

    /// What stdin holds, copied into a file.
    ///
    /// # Errors
    /// `Failed` where it can't be read or the copy can't be written.
    pub fn stdin(copy: &Path, format: Option<Format>) -> Result<Source, Error> {
        let mut from = BufReader::new(stdin().lock());
        let mut first = Vec::new();
        (&mut from)
            .take(SNIFFED_BYTES)
            .read_to_end(&mut first)
            .map_err(|error| uncopied(copy, &error))?;
        let format = format.unwrap_or_else(|| sniffed(&first));
        let mut to = create(copy)?;
        to.write_all(&first)
            .and_then(|()| std::io::copy(&mut from, &mut to))
            .and_then(|_| to.sync_all())
            .map_err(|error| uncopied(copy, &error))?;
        Ok(Source {
            path: copy.to_owned(),
            format,
            shown: "stdin".to_owned(),
        })
    }

    /// A copy that an earlier run made.
    ///
    /// # Errors
    /// `Configuration` where it can't be read.
    pub fn copied(copy: &Path, format: Option<Format>) -> Result<Source, Error> {
        let mut first = Vec::new();
        File::open(copy)
            .and_then(|file| file.take(SNIFFED_BYTES).read_to_end(&mut first))
            .map_err(|error| unreadable(copy, &error))?;
        Ok(Source {
            path: copy.to_owned(),
            format: format.unwrap_or_else(|| sniffed(&first)),
            shown: "the run's own copy".to_owned(),
        })
    }

    /// Keys, written into a file as JSON lines with this field.
    ///
    /// # Errors
    /// `Failed` where the copy can't be written.
    pub fn keys(copy: &Path, keys: &[i64], field: &str) -> Result<Source, Error> {
        let rows = keys.iter().map(|key| json!({ field: key.to_string() }));
        let mut source = Source::written(copy, rows)?;
        source.shown = "the command line".to_owned();
        Ok(source)
    }

    /// Rows that were put together here, written into a file as JSON lines.
    ///
    /// # Errors
    /// `Failed` where the copy can't be written.
    pub fn written(copy: &Path, mut rows: impl Iterator<Item = Value>) -> Result<Source, Error> {
        let mut to = BufWriter::new(create(copy)?);
        let written = rows.try_for_each(|row| writeln!(to, "{row}"));
        finish(copy, written, to)?;
        Ok(Source {
            path: copy.to_owned(),
            format: Format::Jsonl,
            shown: "what was found".to_owned(),
        })
    }

    /// What a search found, written into a file as JSON lines with these fields, as far as it has them: the
    /// run's scope doesn't change any more, whatever the cluster does meanwhile.
    ///
    /// # Errors
    /// The search's, or `Failed` where the copy can't be written.
    pub async fn found(
        copy: &Path,
        mut items: impl Stream<Item = Result<Value, Error>> + Unpin,
        fields: &[&str],
    ) -> Result<Source, Error> {
        let mut to = BufWriter::new(create(copy)?);
        let mut written = Ok(());
        while let Some(item) = items.next().await {
            let mut item = item?;
            let fields = fields
                .iter()
                .map(|field| ((*field).to_owned(), item[field].take()));
            let row: Map<String, Value> = fields.filter(|(_, value)| !value.is_null()).collect();
            written = writeln!(to, "{}", Value::Object(row));
            if written.is_err() {
                break;
            }
        }
        finish(copy, written, to)?;
        Ok(Source {
            path: copy.to_owned(),
            format: Format::Jsonl,
            shown: "what was found".to_owned(),
        })
    }
}

/// Size and checksum (FNV-1a) of a file, to see that it is the same one.
///
/// # Errors
/// `Configuration` where it can't be read.
pub fn fingerprint(path: &Path) -> Result<String, Error> {
    let failed = |error: std::io::Error| unreadable(path, &error);
    let mut file = File::open(path).map_err(failed)?;
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut size = 0;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let length = file.read(&mut buffer).map_err(failed)?;
        if length == 0 {
            return Ok(format!("{size}-{hash:016x}"));
        }
        size += length;
        for byte in &buffer[..length] {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

/// What a file holds, by its first byte that isn't blank.
fn sniffed(first: &[u8]) -> Format {
    match first.trim_ascii_start() {
        [b'{', ..] => Format::Jsonl,
        _ => Format::Csv,
    }
}

fn create(copy: &Path) -> Result<File, Error> {
    private_file::create(copy).map_err(|error| uncopied(copy, &error))
}

fn finish(copy: &Path, written: std::io::Result<()>, to: BufWriter<File>) -> Result<(), Error> {
    let synced = written.and_then(|()| {
        let file = to
            .into_inner()
            .map_err(std::io::IntoInnerError::into_error)?;
        file.sync_all()
    });
    synced.map_err(|error| uncopied(copy, &error))
}

fn uncopied(copy: &Path, error: &std::io::Error) -> Error {
    Error::new(
        ExitCode::Failed,
        format!("could not copy the rows to {}", copy.display()),
    )
    .because(error.to_string())
}
