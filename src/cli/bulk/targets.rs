//! Which objects a command changes: keys, a file's rows, or what a filter finds.
//!
//! What a filter finds is written down before anything is changed: that is the run's scope, whatever comes to
//! fit the filter later.

use serde_json::{Value, json};

use super::args::FileArgs;
use super::input::Source;
use super::session::Prepared;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::keys;
use crate::cli::search::{self, Filter};
use crate::client::rest::{PageRequest, SearchRequest};

/// Items a request when all are wanted.
const PAGE_SIZE: u32 = 1_000;

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
    }

    /// The filter object of `/process-instances/search`, and of batch operations.
    ///
    /// # Errors
    /// The connection's, for its tenant.
    pub async fn to_value(&self, ctx: &Context) -> Result<Value, Error> {
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
            .text("tenantId", ctx.tenant().await?)
            .into_value())
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
        let mut filter = self.filter.to_value(ctx).await?;
        if let Some((field, condition)) = narrower {
            filter[field] = condition;
        }
        let request = SearchRequest {
            filter,
            sort: vec![search::ascending(INSTANCE_KEY)],
            page: PageRequest {
                limit: Some(PAGE_SIZE),
                ..PageRequest::default()
            },
        };
        let found = ctx
            .rest()
            .await?
            .search_all("/process-instances/search", request);
        Source::found(&copy, found, INSTANCE_KEY)
            .await
            .failing(|| "could not find the process instances".to_owned())
    }
}
