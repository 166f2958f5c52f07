//! Searches over all that is and was: REST's filter, sort and page turned into SQL.
//!
//! Each resource is an [`Entity`]: a table of its API fields with the columns behind them, one file a
//! resource. The rules are those of the Orchestration Cluster REST API's search endpoints. Values
//! are always bound, never spliced; only the constant column expressions are part of the SQL text.

mod batch_operations;
mod by_process;
mod correlated_message_subscriptions;
mod cursor;
mod decision_definitions;
mod decision_instances;
mod decision_requirements;
mod definition_statistics;
mod element_instances;
mod entity;
mod filter;
mod incident_statistics;
mod incidents;
mod job_statistics;
mod jobs;
mod message_subscriptions;
mod messages;
mod page;
mod process_definitions;
mod process_instances;
mod resources;
mod sort;
mod statistics;
mod timers;
mod user_tasks;
mod value;
mod variables;

use by_process::Filter;
use rusqlite::{Connection, params_from_iter, types::Value as Sql};
use serde_json::Value as Json;

pub use batch_operations::{BATCH_OPERATION_ITEMS, BATCH_OPERATIONS, BatchTarget, batch_items};
pub use correlated_message_subscriptions::CORRELATED_MESSAGE_SUBSCRIPTIONS;
pub use decision_definitions::{DECISION_DEFINITIONS, decision_definition_xml};
pub use decision_instances::{DECISION_INSTANCES, decision_instance};
pub use decision_requirements::{DECISION_REQUIREMENTS, decision_requirements_xml};
pub use definition_statistics::{
    INSTANCES_OF_PROCESS, INSTANCES_OF_VERSION, subscription_statistics,
};
pub use element_instances::ELEMENT_INSTANCES;
pub use entity::Entity;
pub use incident_statistics::{INSTANCES_BY_DEFINITION, INSTANCES_BY_ERROR};
pub use incidents::{INCIDENTS, IncidentScope, incidents_below};
pub use job_statistics::{JobWindow, job_statistics};
pub use jobs::JOBS;
pub use message_subscriptions::MESSAGE_SUBSCRIPTIONS;
pub use messages::MESSAGES;
pub use process_definitions::{PROCESS_DEFINITIONS, process_definition_xml};
pub use process_instances::PROCESS_INSTANCES;
pub use resources::{FormLookup, RESOURCES, form, resource_content};
pub use statistics::{
    definition_element_statistics, instance_call_hierarchy, instance_element_statistics,
    instance_sequence_flows,
};
pub use timers::TIMERS;
pub use user_tasks::{CUT_TASK_VARIABLES, TASK_VARIABLES, USER_TASKS, user_task_variables};
pub use variables::{CUT_VARIABLES, VARIABLES};

/// Items counted at most; past it a search says `hasMoreTotalItems` (as the cluster's API does).
pub const TOTAL_ITEMS_MAX: i64 = 10_000;

/// What a query reads: a read-only connection that stands at one commit.
pub type Snapshot = Connection;

/// Why a search wasn't run.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The request is wrong; the text names the property and what it may be.
    #[error("{0}")]
    Invalid(String),
    #[error("the store could not be read: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

/// One page of a search's result.
#[derive(Debug, PartialEq)]
pub struct Page<T = Json> {
    pub items: Vec<T>,
    pub total_items: i64,
    pub has_more_total_items: bool,
    pub start_cursor: Option<String>,
    pub end_cursor: Option<String>,
}

/// A piece of a WHERE clause with the values it binds.
#[derive(Debug, Default, Clone)]
struct Condition {
    sql: String,
    values: Vec<Sql>,
}

impl Condition {
    fn new(sql: impl Into<String>, values: Vec<Sql>) -> Self {
        Self {
            sql: sql.into(),
            values,
        }
    }

    /// All of them; none is true.
    fn all(conditions: Vec<Self>) -> Self {
        Self::join(conditions, " AND ", "TRUE")
    }

    /// Any of them; none is false.
    fn any(conditions: Vec<Self>) -> Self {
        Self::join(conditions, " OR ", "FALSE")
    }

    fn join(conditions: Vec<Self>, operator: &str, empty: &str) -> Self {
        if conditions.is_empty() {
            return Self::new(empty, Vec::new());
        }
        let mut values = Vec::new();
        let parts: Vec<String> = conditions
            .into_iter()
            .map(|condition| {
                values.extend(condition.values);
                format!("({})", condition.sql)
            })
            .collect();
        Self::new(parts.join(operator), values)
    }
}

/// Runs a search request's body (`filter`, `sort`, `page`) over an entity.
pub fn search(connection: &Connection, entity: &Entity, body: &Json) -> Result<Page, Error> {
    search_where(connection, entity, body, None)
}

/// As [`search`], among the rows that meet a condition of the caller's.
fn search_where(
    connection: &Connection,
    entity: &Entity,
    body: &Json,
    condition: Option<Condition>,
) -> Result<Page, Error> {
    let mut conditions = vec![filter::parse(entity, body.get("filter"))?];
    conditions.extend(condition);
    let filter = Filter::plain(Condition::all(conditions));
    let order = sort::parse(entity, body.get("sort"))?;
    let page = page::parse(body.get("page"))?;
    page::run(connection, entity, &filter, &order, &page, |row| {
        entity.to_json(row)
    })
}

/// As [`search`], the items as JSON texts: what a long list is answered with, without building each value.
pub fn search_texts(
    connection: &Connection,
    entity: &Entity,
    body: &Json,
) -> Result<Page<String>, Error> {
    let mut body = body.clone();
    let of_process = by_process::take(connection, entity, &mut body)?;
    let mut filter = Filter::plain(filter::parse(entity, body.get("filter"))?);
    if let Some(of_process) = of_process {
        filter = of_process.and(filter);
    }
    let order = sort::parse(entity, body.get("sort"))?;
    let page = page::parse(body.get("page"))?;
    page::run(connection, entity, &filter, &order, &page, |row| {
        entity.to_text(row)
    })
}

/// One row by its key.
pub fn get(connection: &Connection, entity: &Entity, key: i64) -> Result<Option<Json>, Error> {
    let sql = format!(
        "SELECT {} FROM {} WHERE {} AND {} = ?",
        entity.select_list(),
        entity.from,
        entity.base_condition,
        entity.key_field().column,
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter([key]))?;
    match rows.next()? {
        Some(row) => Ok(Some(entity.to_json(row)?)),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests;
