//! Where a run's rows come from: a file, keys, what a search found, or the run that goes on.

use std::path::PathBuf;

use futures_util::stream::BoxStream;
use serde_json::Value;

use super::Prepared;
use crate::cli::bulk::input::{self, Source};
use crate::cli::bulk::targets::INSTANCE_KEY;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::search::{self, Search, WhereArgs};

impl Prepared<'_> {
    /// Says where the rows of a new run come from.
    pub fn set_source(&mut self, source: Source) {
        self.source = Some(source);
    }

    /// The rows of a new run are those of the file, which must be given.
    ///
    /// # Errors
    /// As [`FileArgs::source`](crate::cli::bulk::args::FileArgs::source).
    pub fn take_file(&mut self) -> Result<(), Error> {
        if !self.goes_on() {
            self.source = Some(self.file()?);
        }
        Ok(())
    }

    /// The rows of the file, which must be given.
    ///
    /// # Errors
    /// As [`FileArgs::source`](crate::cli::bulk::args::FileArgs::source).
    pub fn file(&self) -> Result<Source, Error> {
        let source = self.request.file.source(&self.runs, &self.run)?;
        Ok(source.expect("--from is there"))
    }

    /// What a search finds that meets the condition, as rows with these fields.
    ///
    /// # Errors
    /// The search's, the copy's.
    pub async fn find(
        &self,
        ctx: &Context,
        search: Search,
        only: &WhereArgs,
        fields: &[&str],
    ) -> Result<Source, Error> {
        let condition = only.query(ctx, &search)?;
        let found = search::matching(ctx, &search, condition.as_ref()).await?;
        self.written(found, fields, search.view.nouns).await
    }

    /// What was found, as rows with these fields.
    ///
    /// # Errors
    /// The search's, the copy's.
    pub async fn written(
        &self,
        found: BoxStream<'static, Result<Value, Error>>,
        fields: &[&str],
        nouns: &str,
    ) -> Result<Source, Error> {
        let copy = self.runs.copy_path(&self.run);
        Source::found(&copy, found, fields)
            .await
            .failing(|| format!("could not find the {nouns}"))
    }

    /// The rows of a new run are these keys of process instances.
    ///
    /// # Errors
    /// As [`Source::keys`].
    pub fn set_keys(&mut self, keys: &[i64]) -> Result<(), Error> {
        let copy = self.runs.copy_path(&self.run);
        self.source = Some(Source::keys(&copy, keys, INSTANCE_KEY)?);
        Ok(())
    }

    /// The rows of the run that goes on, or those that the new one was given.
    ///
    /// # Errors
    /// `Usage` where the file has changed since.
    pub(super) fn take_source(&mut self) -> Result<Source, Error> {
        let Some(found) = &self.found else {
            return Ok(self.source.take().expect("a new run is given its rows"));
        };
        let header = &found.journal.header;
        let path = PathBuf::from(&header.input);
        if input::fingerprint(&path)? != header.fingerprint {
            return Err(Error::usage(format!("{} has changed", path.display()))
                .because("the run that goes on began with other rows")
                .hint("put the old file back, or begin with the new one by --anew"));
        }
        let is_copy = path
            .extension()
            .is_some_and(|extension| extension == "rows");
        if is_copy {
            return Source::copied(&path, self.request.file.format);
        }
        Source::file(&path, self.request.file.format)
    }
}
