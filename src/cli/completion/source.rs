//! What can be completed from a cluster, and how each is asked for.

use serde_json::{Value, json};

use crate::client::rest::{Order, PageRequest, SearchRequest, Sort};
use crate::client::{Error, Rest};

/// Values kept of one kind; more help nobody at a prompt.
const VALUES_MAX: u32 = 200;
/// Letters of a hint.
const HINT_MAX: usize = 60;

/// A kind of value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// BPMN process ids.
    Processes,
    /// Process definition keys.
    Definitions,
    /// DMN decision ids.
    Decisions,
    /// Job types.
    JobTypes,
    /// Keys of jobs.
    Jobs,
    /// Keys of active incidents.
    Incidents,
    /// Keys of active process instances.
    Instances,
    /// Keys of user tasks that can be worked on.
    Tasks,
}

/// A value and what it is about.
pub type Candidate = (String, String);

impl Source {
    /// All of them.
    pub const ALL: [Source; 8] = [
        Source::Processes,
        Source::Definitions,
        Source::Decisions,
        Source::JobTypes,
        Source::Jobs,
        Source::Incidents,
        Source::Instances,
        Source::Tasks,
    ];

    /// Its name in the cache.
    pub fn name(self) -> &'static str {
        match self {
            Source::Processes => "processes",
            Source::Definitions => "definitions",
            Source::Decisions => "decisions",
            Source::JobTypes => "job-types",
            Source::Jobs => "jobs",
            Source::Incidents => "incidents",
            Source::Instances => "instances",
            Source::Tasks => "tasks",
        }
    }

    /// Path, filter, the field that is newest first, the value's field, the hint's fields.
    fn question(
        self,
    ) -> (
        &'static str,
        Value,
        &'static str,
        &'static str,
        &'static [&'static str],
    ) {
        match self {
            Source::Processes => (
                "/process-definitions/search",
                json!({"isLatestVersion": true}),
                "processDefinitionKey",
                "processDefinitionId",
                &["name"],
            ),
            Source::Definitions => (
                "/process-definitions/search",
                Value::Null,
                "processDefinitionKey",
                "processDefinitionKey",
                &["processDefinitionId", "version"],
            ),
            Source::Decisions => (
                "/decision-definitions/search",
                Value::Null,
                "decisionDefinitionKey",
                "decisionDefinitionId",
                &["name"],
            ),
            Source::JobTypes => (
                "/jobs/search",
                json!({"state": "CREATED"}),
                "jobKey",
                "type",
                &["processDefinitionId"],
            ),
            Source::Jobs => (
                "/jobs/search",
                json!({"state": {"$in": ["CREATED", "FAILED", "RETRIES_UPDATED", "TIMED_OUT"]}}),
                "jobKey",
                "jobKey",
                &["type", "state"],
            ),
            Source::Incidents => (
                "/incidents/search",
                json!({"state": "ACTIVE"}),
                "creationTime",
                "incidentKey",
                &["processDefinitionId", "elementId", "errorMessage"],
            ),
            Source::Instances => (
                "/process-instances/search",
                json!({"state": "ACTIVE"}),
                "startDate",
                "processInstanceKey",
                &["processDefinitionId", "startDate"],
            ),
            Source::Tasks => (
                "/user-tasks/search",
                json!({"state": "CREATED"}),
                "creationDate",
                "userTaskKey",
                &["name", "processDefinitionId", "assignee"],
            ),
        }
    }

    /// The newest values, each once.
    ///
    /// # Errors
    /// Those of a search.
    pub async fn fetch(self, rest: &Rest) -> Result<Vec<Candidate>, Error> {
        let (path, filter, newest, value, hints) = self.question();
        let request = SearchRequest {
            filter,
            sort: vec![Sort {
                field: newest.to_owned(),
                order: Order::Descending,
            }],
            page: PageRequest {
                limit: Some(VALUES_MAX),
                ..PageRequest::default()
            },
        };
        let mut candidates: Vec<Candidate> = Vec::new();
        for item in rest.search(path, &request).await?.items {
            let text = |field: &str| match &item[field] {
                Value::String(text) => text.clone(),
                Value::Null => String::new(),
                other => other.to_string(),
            };
            let value = text(value);
            if value.is_empty() || candidates.iter().any(|(known, _)| *known == value) {
                continue;
            }
            let hint: Vec<String> = hints.iter().map(|field| text(field)).collect();
            candidates.push((safe(&value), safe(&short(&hint))));
        }
        Ok(candidates)
    }
}

fn short(hints: &[String]) -> String {
    let said: Vec<&str> = hints
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    let text = said.join(" ");
    if text.chars().count() <= HINT_MAX {
        return text;
    }
    let cut: String = text.chars().take(HINT_MAX - 1).collect();
    format!("{cut}…")
}

/// What a server sent goes to a terminal by way of the shell.
fn safe(text: &str) -> String {
    crate::render::sanitize::block(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
