//! Which objects a command changes: keys, a file's rows, or what a filter finds.
//!
//! What a filter finds is written down before anything is changed: that is the run's scope, whatever comes to
//! fit the filter later.

use futures_util::stream::BoxStream;
use serde_json::{Value, json};

use super::args::FileArgs;
use super::input::columns::{ColumnArgs, Columns};
use super::input::{self, Mistake, Source};
use super::plan::Mistakes;
use super::session::Prepared;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::keys;
use crate::cli::search::{self, Filter, Search, WhereArgs};
use crate::render::view::instance::INSTANCE;

/// Running process instances by what they have in common.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Filter")]
pub struct InstanceFilter {
    /// Running instances of this process, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub process: Option<String>,
    /// Running instances of this version of the process
    #[arg(long, value_name = "N")]
    pub version: Option<i32>,
    /// Running instances of this process definition
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub definition: Option<i64>,
    /// Running instances with an incident
    #[arg(long)]
    pub incident: bool,
    /// Running instances with this tag. Repeatable
    #[arg(long = "tag", value_name = "TAG")]
    pub tags: Vec<String>,
    /// Running instances where this element is active
    #[arg(long, value_name = "ID")]
    pub at: Option<String>,
    /// Which of them.
    #[command(flatten)]
    pub only: WhereArgs,
}

impl InstanceFilter {
    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.process.is_none()
            && self.version.is_none()
            && self.definition.is_none()
            && !self.incident
            && self.tags.is_empty()
            && self.at.is_none()
            && self.only.condition.is_none()
    }

    /// The filter object of `/process-instances/search`, and of batch operations.
    ///
    /// # Errors
    /// The connection's, for its tenant.
    async fn to_filter(&self, ctx: &Context) -> Result<Filter, Error> {
        let tags = (!self.tags.is_empty()).then(|| self.tags.clone());
        let at_active = self.at.as_ref().map(|_| "ACTIVE");
        Ok(Filter::new()
            .text("state", Some("ACTIVE"))
            .text("processDefinitionId", self.process.clone())
            .value("processDefinitionVersion", self.version)
            .key("processDefinitionKey", self.definition)
            .value("hasIncident", self.incident.then_some(true))
            .value("tags", tags)
            .text("elementId", self.at.clone())
            .text("elementInstanceState", at_active)
            .text("tenantId", ctx.tenant().await?))
    }
}

/// Process instances: keys, rows, or a filter.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Instances {
    /// Keys of the process instances; - reads them from stdin
    #[arg(value_name = "KEY")]
    pub keys: Vec<String>,
    /// Or those of a file's rows.
    #[command(flatten)]
    pub file: FileArgs,
    /// Or those that a filter finds.
    #[command(flatten)]
    pub filter: InstanceFilter,
}

/// The API's field.
pub const INSTANCE_KEY: &str = "processInstanceKey";

impl Instances {
    /// Refuses none, and more than one way to name them.
    ///
    /// # Errors
    /// `Usage`.
    pub fn check(&self) -> Result<(), Error> {
        let ways = [
            !self.keys.is_empty(),
            self.file.from.is_some(),
            !self.filter.is_empty(),
        ];
        match ways.iter().filter(|way| **way).count() {
            1 => Ok(()),
            0 => Err(Error::usage("no process instances were named").hint(
                "name their keys, a file by --from, or a filter such as --process order --incident",
            )),
            _ => Err(Error::usage(
                "keys, --from and a filter are three ways to name instances: take one",
            )),
        }
    }

    /// The filter, if it's one that names them.
    ///
    /// # Errors
    /// The connection's, for its tenant.
    pub async fn filter_value(&self, ctx: &Context) -> Result<Option<Value>, Error> {
        if self.filter.is_empty() {
            return Ok(None);
        }
        Ok(Some(self.filter.to_filter(ctx).await?.into_value()))
    }

    /// What tells these from others, for the journal.
    pub fn request(&self) -> Value {
        let filter = &self.filter;
        json!({
            "keys": self.keys,
            "file": self.file.request(),
            "filter": {
                "process": filter.process,
                "version": filter.version,
                "definition": filter.definition,
                "incident": filter.incident,
                "tags": filter.tags,
                "at": filter.at,
                "where": filter.only.condition,
            },
        })
    }

    /// Finds them for a new run.
    ///
    /// # Errors
    /// The search's, the file's; `NotFound` where a filter finds none.
    pub async fn source(
        &self,
        ctx: &Context,
        prepared: &Prepared<'_>,
        narrower: Option<(&'static str, Value)>,
    ) -> Result<Source, Error> {
        let copy = prepared.runs().copy_path(&prepared.run);
        if let Some(source) = self.file.source(prepared.runs(), &prepared.run)? {
            return Ok(source);
        }
        if !self.keys.is_empty() {
            return Source::keys(&copy, &keys::read(&self.keys, INSTANCE_KEY)?, INSTANCE_KEY);
        }
        let found = self.found(ctx, narrower).await?;
        prepared
            .written(found, &[INSTANCE_KEY], INSTANCE.nouns)
            .await
    }

    /// What the filter finds, narrowed by one more condition.
    ///
    /// # Errors
    /// The search's.
    pub async fn found(
        &self,
        ctx: &Context,
        narrower: Option<(&'static str, Value)>,
    ) -> Result<BoxStream<'static, Result<Value, Error>>, Error> {
        let mut filter = self.filter.to_filter(ctx).await?;
        if let Some((field, condition)) = narrower {
            filter = filter.value(field, Some(condition));
        }
        let search = Search {
            path: "/process-instances/search",
            view: &INSTANCE,
            filter,
            sort: search::ascending(INSTANCE_KEY),
        };
        let condition = self.filter.only.query(ctx, &search)?;
        search::matching(ctx, &search, condition.as_ref()).await
    }

    /// The keys that are named one by one, on the command line or in a file; none for a filter.
    ///
    /// # Errors
    /// The file's.
    pub fn named_keys(&self) -> Result<Option<Vec<i64>>, Error> {
        if !self.keys.is_empty() {
            return keys::read(&self.keys, INSTANCE_KEY).map(Some);
        }
        let Some(path) = &self.file.from else {
            return Ok(None);
        };
        if path.as_os_str() == "-" {
            return Err(Error::usage(
                "the keys on stdin are named by -, without --from",
            ));
        }
        let source = Source::file(path, self.file.format)?;
        let columns = Columns::new(&[INSTANCE_KEY, "key"], &ColumnArgs::default())?;
        let mut mistakes = Mistakes::new(&source.shown);
        let mut keys = Vec::new();
        for row in input::rows(&source.path, source.format, self.file.delimiter)? {
            let key = row.and_then(|row| {
                let line = row.line;
                let split = columns.split(row);
                let key = split.and_then(|mut split| split.key(&[INSTANCE_KEY, "key"]));
                key.map_err(|what| Mistake { line, what })
            });
            match key {
                Ok(key) => keys.push(key),
                Err(mistake) => mistakes.add(mistake.line, mistake.what),
            }
        }
        mistakes.finish()?;
        Ok(Some(keys))
    }

    /// Whether nothing was asked for that a batch operation's filter can't have; else the flag's name.
    ///
    /// # Errors
    /// The flag.
    pub fn is_plain(&self) -> Result<(), &'static str> {
        match self.filter.only.condition {
            None => Ok(()),
            Some(_) => Err("--where"),
        }
    }
}
