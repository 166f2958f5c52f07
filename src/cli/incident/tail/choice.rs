//! Which of the incidents that a tail finds are told of: what the API filters, and what is decided here.
//!
//! The window counts what the API finds against what it knows, so the API filters only what stays as it is: an
//! incident's state changes, and a condition on it is decided here.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::Args;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::search::{self, Search, matching};
use crate::client::{self, Rest};
use crate::insight::incident_group;
use crate::query;
use crate::render::view::incident::INCIDENT;

/// The field whose lower bound is the window's.
const CREATION: &str = "creationTime";
/// The field that the API isn't asked about.
const STATE: &str = "state";

/// Flags, condition and group.
#[derive(Debug)]
pub struct Choice {
    filter: Map<String, Value>,
    left: Option<query::Rest>,
    group: Option<String>,
}

impl Choice {
    /// As the command line has it.
    ///
    /// # Errors
    /// `Usage` where the condition makes no sense; the connection's, for its tenant.
    pub async fn new(ctx: &Context, args: &Args) -> Result<Choice, Error> {
        // Both fields are taken, so that no part of the condition comes in their place.
        let filter = args
            .which
            .clone()
            .filter()
            .value(CREATION, Some(json!({"$gte": null})))
            .value(STATE, Some(Value::Null))
            .text("tenantId", ctx.tenant().await?);
        let search = Search {
            path: "/incidents/search",
            view: &INCIDENT,
            filter,
            sort: search::ascending(CREATION),
        };
        let condition = args.only.query(ctx, &search)?;
        let plan = matching::plan(&search, condition.as_ref())?;
        let mut filter = plan.filter;
        filter.remove(STATE);
        Ok(Choice {
            filter,
            left: plan.rest,
            group: args.group.clone(),
        })
    }

    /// The search's filter for incidents from a time on.
    pub fn filter_from(&self, from: Timestamp) -> Value {
        let mut filter = Value::Object(self.filter.clone());
        filter[CREATION]["$gte"] = json!(format!("{from:.3}"));
        filter
    }

    /// The places of those that are chosen now.
    ///
    /// # Errors
    /// The cluster's, where the condition looks at variables.
    pub async fn of(&self, rest: &Rest, incidents: &[Value]) -> Result<Vec<usize>, client::Error> {
        let is_member = |at: &usize| match &self.group {
            None => true,
            Some(id) => incident_group::member(&incidents[*at], id).is_some(),
        };
        let members: Vec<usize> = (0..incidents.len()).filter(is_member).collect();
        let Some(left) = &self.left else {
            return Ok(members);
        };
        let items: Vec<Value> = members.iter().map(|at| incidents[*at].clone()).collect();
        let met = matching::met(rest, &items, left).await?;
        Ok(met.into_iter().map(|at| members[at]).collect())
    }
}
