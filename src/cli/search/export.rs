//! `--export FILE`: a list as a file, written as its pages come.
//!
//! The file gets its name when it is whole; until then it's beside it, ending in `.part`.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use futures_util::TryStreamExt as _;
use serde_json::json;

use super::{ListArgs, Search, matching, sort};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::query::{Holds, Plan};
use crate::render::Document;
use crate::render::export::{self, Column, Export, FileFormat, Type};
use crate::render::options::Options;
use crate::render::view::query::EXPORT;

/// Where to.
#[derive(Debug, Clone)]
pub struct Target {
    path: PathBuf,
    format: FileFormat,
}

/// For clap: a file whose ending says what it will hold.
pub(super) fn target(text: &str) -> Result<Target, String> {
    match FileFormat::of_name(text) {
        Some(format) => Ok(Target {
            path: PathBuf::from(text),
            format,
        }),
        None => Err("expected a file that ends in .csv, .jsonl or .parquet".to_owned()),
    }
}

/// A file that is removed unless it's kept.
struct Part {
    path: PathBuf,
}

impl Part {
    fn begin(target: &Path) -> Result<(Part, BufWriter<File>), Error> {
        let mut name = target.as_os_str().to_owned();
        name.push(".part");
        let path = PathBuf::from(name);
        let file = File::create(&path).failing(|| format!("could not write {}", path.display()))?;
        Ok((Part { path }, BufWriter::with_capacity(1 << 18, file)))
    }

    fn keep(self, target: &Path) -> Result<(), Error> {
        std::fs::rename(&self.path, target)
            .failing(|| format!("could not write {}", target.display()))?;
        // There is nothing under the old name any more.
        std::mem::forget(self);
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Half a file is of no use; that it can't be removed changes nothing about the error.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Writes the file and says how many objects are in it.
pub(super) async fn run(
    ctx: &Context,
    search: &Search,
    plan: &Plan,
    args: &ListArgs,
    target: &Target,
) -> Result<ExitCode, Error> {
    let could_not = || format!("could not write {}", target.path.display());
    let options = export::options_of(target.format, &ctx.options);
    let (part, file) = Part::begin(&target.path)?;
    let mut file = match target.format {
        FileFormat::Parquet => Export::parquet(file, columns(search, &options)?)
            .map_err(Error::from)
            .failing(could_not)?,
        FileFormat::Csv | FileFormat::Jsonl => Export::text(file, search.view, &options),
    };
    let wanted = args.limit.map_or(usize::MAX, |limit| limit as usize);
    let mut pages = matching::pages(ctx, search, plan, sort(search, args), None).await?;
    let mut rows = 0;
    while rows < wanted
        && let Some(mut page) = pages.try_next().await?
    {
        page.truncate(wanted - rows);
        rows += page.len();
        file.page(&page.texts()).failing(could_not)?;
    }
    file.finish()
        .failing(could_not)?
        .into_inner()
        .map_err(|error| Error::from(error.into_error()))
        .and_then(|file| file.sync_all().map_err(Error::from))
        .failing(could_not)?;
    part.keep(&target.path)?;
    let item = json!({"file": target.path, "items": rows, "of": search.view.nouns});
    ctx.show(&Document::Row {
        view: &EXPORT,
        item,
    })
}

/// A column for each field that items show, or for those that `--columns` names.
fn columns(search: &Search, options: &Options) -> Result<Vec<Column>, Error> {
    let column = |name: &str, holds: Holds| Column {
        name: name.to_owned(),
        kind: match holds {
            Holds::Text => Type::Text,
            Holds::Number => Type::Integer,
            Holds::Flag => Type::Flag,
            Holds::Time => Type::Time,
            Holds::Json => Type::Json,
        },
    };
    let shown = matching::schema(search).shown();
    if options.columns.is_empty() {
        let all = shown.into_iter().map(|(name, holds)| column(name, holds));
        return Ok(all.collect());
    }
    let chosen = options.columns.iter().map(|asked| {
        let spelled = asked.replace(['-', '_'], " ");
        let of_view = search.view.columns.iter().find(|column| {
            column.field.eq_ignore_ascii_case(asked) || column.title.eq_ignore_ascii_case(&spelled)
        });
        let field = of_view.map_or(asked.as_str(), |column| column.field);
        let found = shown
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(field));
        match found {
            Some((name, holds)) => Ok(column(name, *holds)),
            None => {
                let known: Vec<&str> = shown.iter().map(|(name, _)| *name).collect();
                Err(Error::usage(format!("unknown column `{asked}`"))
                    .hint(format!("there are: {}", known.join(", "))))
            }
        }
    });
    chosen.collect()
}
