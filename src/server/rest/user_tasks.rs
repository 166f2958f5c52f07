//! Camunda user tasks: search, look-up, form and variables; assign, unassign, update, complete.

use axum::{
    Json as JsonResponse,
    extract::{Query, State, rejection::QueryRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{self, Body, KeyPath},
    search,
    variables::{self, Shape},
};
use crate::{
    bpmn::timer,
    engine::{
        command::{AssignUserTask, Command, CompleteUserTask, UpdateUserTask},
        record::{Document, UserTaskChanges},
    },
    store::query::{self, CUT_TASK_VARIABLES, FormLookup, TASK_VARIABLES, USER_TASKS},
};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &USER_TASKS, body).await
}

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &USER_TASKS, key).await
}

pub(super) async fn variables(
    State(app): State<App>,
    KeyPath(key): KeyPath,
    shape: Result<Query<Shape>, QueryRejection>,
    Body(body): Body<Json>,
) -> Result<JsonResponse<Json>, Problem> {
    let variables = match variables::is_whole(shape)? {
        true => &TASK_VARIABLES,
        false => &CUT_TASK_VARIABLES,
    };
    search::check_properties(&body, search::SEARCH_PROPERTIES)?;
    search::get(app.clone(), &USER_TASKS, key).await.map(drop)?;
    let page = search::read(app, move |connection| {
        query::user_task_variables(connection, variables, key, &body)
    })
    .await?;
    Ok(JsonResponse(search::page_json(page)))
}

/// The task's form; no content where it has none that is deployed.
pub(super) async fn form(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<Response, Problem> {
    let JsonResponse(task) = search::get(app.clone(), &USER_TASKS, key).await?;
    let form_key = task["formKey"].as_str().and_then(|key| key.parse().ok());
    let Some(form_key) = form_key else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let form = search::read(app, move |connection| {
        query::form(connection, FormLookup::Key(form_key))
    })
    .await?;
    Ok(match form {
        Some(form) => JsonResponse(form).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Assignment {
    assignee: Option<String>,
    allow_override: Option<bool>,
    action: Option<String>,
}

pub(super) async fn assign(
    State(app): State<App>,
    KeyPath(user_task_key): KeyPath,
    Body(request): Body<Assignment>,
) -> Result<StatusCode, Problem> {
    let assignee = request.assignee.unwrap_or_default();
    if assignee.trim().is_empty() {
        return Err(Problem::invalid("No assignee provided."));
    }
    done(
        &app,
        Command::AssignUserTask(AssignUserTask {
            user_task_key,
            assignee,
            action: action(request.action, "assign"),
            overrides: request.allow_override.unwrap_or(true),
        }),
    )
    .await
}

pub(super) async fn unassign(
    State(app): State<App>,
    KeyPath(user_task_key): KeyPath,
) -> Result<StatusCode, Problem> {
    done(
        &app,
        Command::AssignUserTask(AssignUserTask {
            user_task_key,
            assignee: String::new(),
            action: "unassign".to_owned(),
            overrides: true,
        }),
    )
    .await
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Completion {
    variables: Option<Document>,
    action: Option<String>,
}

pub(super) async fn complete(
    State(app): State<App>,
    KeyPath(user_task_key): KeyPath,
    Body(request): Body<Completion>,
) -> Result<StatusCode, Problem> {
    done(
        &app,
        Command::CompleteUserTask(CompleteUserTask {
            user_task_key,
            variables: body::variables(request.variables),
            action: action(request.action, "complete"),
        }),
    )
    .await
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Update {
    changeset: Option<Changeset>,
    action: Option<String>,
}

/// What isn't among these is ignored, as the API says.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Changeset {
    due_date: Option<String>,
    follow_up_date: Option<String>,
    candidate_users: Option<Vec<String>>,
    candidate_groups: Option<Vec<String>>,
    #[serde(default, deserialize_with = "body::number")]
    priority: Option<i32>,
}

impl Changeset {
    fn changes(self) -> Result<UserTaskChanges, Problem> {
        let mut wrong = Vec::new();
        for (name, date) in [
            ("dueDate", &self.due_date),
            ("followUpDate", &self.follow_up_date),
        ] {
            if let Some(date) = date.as_deref().filter(|date| !date.is_empty())
                && timer::parse_date(date).is_err()
            {
                wrong.push(format!(
                    "The provided {name} '{date}' cannot be parsed as a date according to RFC 3339, section 5.6."
                ));
            }
        }
        if let Some(priority) = self.priority.filter(|it| !(0..=100).contains(it)) {
            wrong.push(format!(
                "The value for priority is '{priority}' but must be within the [0,100] range."
            ));
        }
        if !wrong.is_empty() {
            return Err(Problem::invalid(wrong.join(" ")));
        }
        Ok(UserTaskChanges {
            assignee: None,
            candidate_groups: self.candidate_groups,
            candidate_users: self.candidate_users,
            due_date: self.due_date,
            follow_up_date: self.follow_up_date,
            priority: self.priority,
        })
    }
}

pub(super) async fn update(
    State(app): State<App>,
    KeyPath(user_task_key): KeyPath,
    Body(request): Body<Update>,
) -> Result<StatusCode, Problem> {
    let changes = request.changeset.unwrap_or_default().changes()?;
    if changes.is_empty() && request.action.is_none() {
        return Err(Problem::invalid(
            "No update data provided. Provide at least an \"action\" or a non-null value for a supported \
             attribute in the \"changeset\".",
        ));
    }
    done(
        &app,
        Command::UpdateUserTask(UpdateUserTask {
            user_task_key,
            changes,
            action: action(request.action, "update"),
        }),
    )
    .await
}

/// What the caller calls it, or what the API does.
fn action(given: Option<String>, default: &str) -> String {
    given
        .filter(|action| !action.trim().is_empty())
        .unwrap_or_else(|| default.to_owned())
}

/// Answers when the task's listeners have agreed.
async fn done(app: &App, command: Command) -> Result<StatusCode, Problem> {
    app.handle.submit(command).await?;
    Ok(StatusCode::NO_CONTENT)
}
