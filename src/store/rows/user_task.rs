//! `user_task`.

use std::sync::Arc;

use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::{Known, codec, read_rows};
use crate::engine::{
    command::SetVariablesMode,
    event::Event,
    record::{Document, UserTask, UserTaskAttributes, UserTaskState, UserTaskTransition},
};

const WRITE: &str = "INSERT INTO user_task (key, lifecycle, assignee, candidate_groups, candidate_users,
        due_at, due_date, follow_up_at, follow_up_date, priority, form_key, external_form_reference,
        headers, process_instance_key, process_definition_key, element_id, element_instance_key, tenant_id,
        initial_assignee, transition, created_at, ended_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
        ?21, ?22)
    ON CONFLICT (key) DO UPDATE SET lifecycle = excluded.lifecycle, assignee = excluded.assignee,
        candidate_groups = excluded.candidate_groups, candidate_users = excluded.candidate_users,
        due_at = excluded.due_at, due_date = excluded.due_date, follow_up_at = excluded.follow_up_at,
        follow_up_date = excluded.follow_up_date, priority = excluded.priority,
        process_definition_key = excluded.process_definition_key, element_id = excluded.element_id,
        initial_assignee = excluded.initial_assignee, transition = excluded.transition,
        ended_at = excluded.ended_at";

const READ: &str =
    "SELECT * FROM user_task INDEXED BY user_task_active WHERE ended_at IS NULL ORDER BY key";

pub fn write(connection: &Connection, task: &UserTask) -> rusqlite::Result<()> {
    let attributes = &task.attributes;
    connection.prepare_cached(WRITE)?.execute(params![
        task.key,
        task.state.name(),
        text(&attributes.assignee),
        codec::list(&attributes.candidate_groups),
        codec::list(&attributes.candidate_users),
        crate::bpmn::timer::parse_date(&attributes.due_date).ok(),
        text(&attributes.due_date),
        crate::bpmn::timer::parse_date(&attributes.follow_up_date).ok(),
        text(&attributes.follow_up_date),
        attributes.priority,
        task.form_key,
        text(&task.external_form_reference),
        codec::list(&task.headers),
        task.process_instance_key,
        task.process_definition_key,
        &*task.element_id,
        task.element_instance_key,
        &*task.tenant_id,
        task.initial_assignee,
        task.transition
            .as_deref()
            .map(|transition| codec::json(&Pending::of(transition))),
        task.created_at_ms,
        // The partial index of open tasks relies on it.
        task.ended_at_ms,
    ])?;
    Ok(())
}

/// NULL for an empty text.
fn text(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

pub fn read(
    connection: &Connection,
    known: &mut Known,
    sink: &mut dyn FnMut(Event),
) -> rusqlite::Result<()> {
    read_rows(connection, READ, sink, |row| {
        Ok(Event::UserTaskChanged(Arc::new(task(row, known)?)))
    })
}

fn task(row: &Row<'_>, known: &mut Known) -> rusqlite::Result<UserTask> {
    let definition = Arc::clone(known.definition(row.get("process_definition_key")?)?);
    let text = |name: &str| {
        row.get::<_, Option<String>>(name)
            .map(Option::unwrap_or_default)
    };
    let transition: Option<String> = row.get("transition")?;
    let transition = transition
        .map(|text| codec::read_json::<Pending>(&text))
        .transpose()?;
    Ok(UserTask {
        key: row.get("key")?,
        state: codec::named(
            &UserTaskState::ALL,
            UserTaskState::name,
            row.get_ref("lifecycle")?.as_str()?,
        )?,
        attributes: UserTaskAttributes {
            assignee: text("assignee")?,
            candidate_groups: codec::read_list(row.get("candidate_groups")?)?,
            candidate_users: codec::read_list(row.get("candidate_users")?)?,
            due_date: text("due_date")?,
            follow_up_date: text("follow_up_date")?,
            priority: row.get("priority")?,
        },
        form_key: row.get("form_key")?,
        external_form_reference: text("external_form_reference")?,
        headers: codec::read_list(row.get("headers")?)?.into(),
        process_instance_key: row.get("process_instance_key")?,
        process_definition_key: definition.key,
        bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
        process_version: definition.version,
        element_id: known.name(row.get_ref("element_id")?.as_str()?),
        element_instance_key: row.get("element_instance_key")?,
        tenant_id: known.name(row.get_ref("tenant_id")?.as_str()?),
        initial_assignee: row.get("initial_assignee")?,
        transition: transition.map(|pending| Box::new(pending.into_transition())),
        created_at_ms: row.get("created_at")?,
        ended_at_ms: row.get("ended_at")?,
    })
}

/// A transition that waits for a listener, as JSON.
#[derive(Debug, Serialize, Deserialize)]
struct Pending {
    assignee: String,
    candidate_groups: Vec<String>,
    candidate_users: Vec<String>,
    due_date: String,
    follow_up_date: String,
    priority: i32,
    action: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    variables: Option<Arc<Document>>,
    /// Set in an update of variables: whether they are local.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    is_local: Option<bool>,
    listener_index: u32,
}

impl Pending {
    fn of(transition: &UserTaskTransition) -> Self {
        let attributes = transition.attributes.clone();
        Self {
            assignee: attributes.assignee,
            candidate_groups: attributes.candidate_groups,
            candidate_users: attributes.candidate_users,
            due_date: attributes.due_date,
            follow_up_date: attributes.follow_up_date,
            priority: attributes.priority,
            action: transition.action.clone(),
            variables: Some(Arc::clone(&transition.variables)),
            is_local: transition
                .variables_mode
                .map(|mode| mode == SetVariablesMode::Local),
            listener_index: transition.listener_index,
        }
    }

    fn into_transition(self) -> UserTaskTransition {
        UserTaskTransition {
            attributes: UserTaskAttributes {
                assignee: self.assignee,
                candidate_groups: self.candidate_groups,
                candidate_users: self.candidate_users,
                due_date: self.due_date,
                follow_up_date: self.follow_up_date,
                priority: self.priority,
            },
            action: self.action,
            variables: self.variables.unwrap_or_default(),
            variables_mode: self.is_local.map(|is_local| {
                if is_local {
                    SetVariablesMode::Local
                } else {
                    SetVariablesMode::Propagate
                }
            }),
            listener_index: self.listener_index,
        }
    }
}
