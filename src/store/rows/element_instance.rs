//! `element_instance`: all but the roots, and what both kinds share.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use super::{Known, codec, read_rows};
use crate::{
    bpmn::model::{ElementIndex, FlowIndex},
    engine::{
        event::Event,
        record::{Document, ElementInstance, ElementState, Key, LoopProgress, Trigger},
    },
};

const WRITE: &str =
    "INSERT INTO element_instance (key, process_instance_key, process_definition_key, element,
        scope_key, lifecycle, started_at, ended_at, job_key, called_instance_key, runtime)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    ON CONFLICT (key) DO UPDATE SET process_definition_key = excluded.process_definition_key,
        element = excluded.element, lifecycle = excluded.lifecycle, ended_at = excluded.ended_at,
        job_key = excluded.job_key, called_instance_key = excluded.called_instance_key,
        runtime = excluded.runtime";

const READ: &str =
    "SELECT key, process_instance_key, process_definition_key, element, scope_key, lifecycle,
        started_at, ended_at, job_key, called_instance_key, runtime
    FROM element_instance INDEXED BY element_instance_active WHERE ended_at IS NULL ORDER BY key";

pub fn write(connection: &Connection, instance: &ElementInstance) -> rusqlite::Result<()> {
    connection.prepare_cached(WRITE)?.execute((
        instance.key,
        instance.process_instance_key,
        instance.process_definition_key,
        instance.element.0,
        instance.scope_key,
        lifecycle(instance.state),
        instance.started_at_ms,
        instance.ended_at_ms,
        instance.job_key,
        instance.called_instance_key,
        Runtime::of(instance).to_text(),
    ))?;
    Ok(())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        let instance = instance(row)?;
        known.scopes.insert(instance.key);
        Ok(Event::ElementInstanceChanged(Arc::new(instance)))
    })
}

fn instance(row: &Row<'_>) -> rusqlite::Result<ElementInstance> {
    let runtime = Runtime::from_text(row.get("runtime")?)?;
    Ok(ElementInstance {
        key: row.get("key")?,
        process_instance_key: row.get("process_instance_key")?,
        process_definition_key: row.get("process_definition_key")?,
        element: ElementIndex(row.get("element")?),
        scope_key: row.get("scope_key")?,
        state: read_lifecycle(row.get("lifecycle")?)?,
        started_at_ms: row.get("started_at")?,
        ended_at_ms: row.get("ended_at")?,
        job_key: row.get("job_key")?,
        listener_index: runtime.listener_index,
        called_instance_key: row.get("called_instance_key")?,
        join_tokens: runtime.join_tokens(),
        forgiven_tokens: runtime.forgiven_tokens,
        interrupted_by: runtime.interrupted_by(),
        progress: runtime.progress(),
        loop_counter: runtime.loop_counter,
        is_completion_condition_fulfilled: runtime.is_fulfilled,
        triggers: runtime.triggers(),
        process: None,
    })
}

/// As the schema numbers them: those that have ended come last.
pub fn lifecycle(state: ElementState) -> i64 {
    match state {
        ElementState::Activating => 0,
        ElementState::Activated => 1,
        ElementState::Completing => 2,
        ElementState::Terminating => 3,
        ElementState::Completed => 4,
        ElementState::Terminated => 5,
    }
}

pub fn read_lifecycle(number: i64) -> rusqlite::Result<ElementState> {
    Ok(match number {
        0 => ElementState::Activating,
        1 => ElementState::Activated,
        2 => ElementState::Completing,
        3 => ElementState::Terminating,
        4 => ElementState::Completed,
        5 => ElementState::Terminated,
        other => return Err(codec::broken(format!("unknown lifecycle {other}"))),
    })
}

/// What only the running engine needs of an instance; mostly there is nothing, and the column is NULL.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Runtime {
    /// (gateway, flow, tokens)
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    joins: Vec<(u32, u32, u32)>,
    /// (key, catching element, variables)
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    triggers: Vec<(Key, u32, Arc<Document>)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    interrupted_by: Option<u32>,
    /// (created, completed, terminated)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    progress: Option<(u32, u32, u32)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    loop_counter: Option<u32>,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub listener_index: u32,
    /// A process instance's; others have a column for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_key: Option<Key>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_fulfilled: bool,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub forgiven_tokens: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terminate_after: Vec<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_ending: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_banned: bool,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl Runtime {
    pub fn of(instance: &ElementInstance) -> Self {
        Self {
            joins: instance
                .join_tokens
                .iter()
                .map(|((element, flow), tokens)| (element.0, flow.0, *tokens))
                .collect(),
            triggers: instance
                .triggers
                .iter()
                .map(|trigger| {
                    (
                        trigger.key,
                        trigger.element.0,
                        Arc::clone(&trigger.variables),
                    )
                })
                .collect(),
            interrupted_by: instance.interrupted_by.map(|element| element.0),
            progress: instance
                .progress
                .map(|progress| (progress.created, progress.completed, progress.terminated)),
            loop_counter: instance.loop_counter,
            listener_index: instance.listener_index,
            job_key: instance.job_key.filter(|_| instance.process.is_some()),
            is_fulfilled: instance.is_completion_condition_fulfilled,
            forgiven_tokens: instance.forgiven_tokens,
            ..Self::of_process(instance)
        }
    }

    fn of_process(instance: &ElementInstance) -> Self {
        let Some(process) = &instance.process else {
            return Self::default();
        };
        Self {
            terminate_after: process.terminate_after.clone(),
            is_ending: process.is_ending,
            is_banned: process.is_banned,
            ..Self::default()
        }
    }

    pub fn to_text(&self) -> Option<String> {
        (*self != Self::default()).then(|| codec::json(self))
    }

    pub fn from_text(text: Option<String>) -> rusqlite::Result<Self> {
        text.map_or_else(|| Ok(Self::default()), |text| codec::read_json(&text))
    }

    pub fn join_tokens(&self) -> BTreeMap<(ElementIndex, FlowIndex), u32> {
        self.joins
            .iter()
            .map(|(element, flow, tokens)| ((ElementIndex(*element), FlowIndex(*flow)), *tokens))
            .collect()
    }

    pub fn interrupted_by(&self) -> Option<ElementIndex> {
        self.interrupted_by.map(ElementIndex)
    }

    fn progress(&self) -> Option<LoopProgress> {
        self.progress
            .map(|(created, completed, terminated)| LoopProgress {
                created,
                completed,
                terminated,
            })
    }

    pub fn triggers(self) -> VecDeque<Trigger> {
        self.triggers
            .into_iter()
            .map(|(key, element, variables)| Trigger {
                key,
                element: ElementIndex(element),
                variables,
            })
            .collect()
    }
}
