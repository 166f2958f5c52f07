//! Single objects that REST gives only by a search.

use serde_json::{Value, json};

use super::error::{Error, Failing};
use super::exit_code::ExitCode;
use crate::client::Rest;
use crate::client::rest::{PageRequest, SearchRequest};

/// A job by its key.
pub async fn job(rest: &Rest, key: i64) -> Result<Value, Error> {
    let request = SearchRequest {
        filter: json!({"jobKey": key.to_string()}),
        page: PageRequest {
            limit: Some(1),
            ..PageRequest::default()
        },
        ..SearchRequest::default()
    };
    let page = rest
        .search("/jobs/search", &request)
        .await
        .failing(|| format!("could not get job {key}"))?;
    page.items.into_iter().next().ok_or_else(|| {
        Error::new(ExitCode::NotFound, format!("could not get job {key}"))
            .because("there is no job with this key")
            .hint("list jobs with `zcli job list`")
    })
}

/// The key of a process definition, given as such or as a process's BPMN id; the highest version
/// unless one is named.
pub async fn definition_key(rest: &Rest, id: &str, version: Option<i32>) -> Result<String, Error> {
    key(rest, &PROCESSES, id, version).await
}

/// The key of a decision, given as such or as a decision's DMN id; the highest version unless one is named.
pub async fn decision_key(rest: &Rest, id: &str, version: Option<i32>) -> Result<String, Error> {
    key(rest, &DECISIONS, id, version).await
}

/// Where versions of one kind are found.
struct Versioned {
    noun: &'static str,
    search: &'static str,
    id: &'static str,
    key: &'static str,
    hint: &'static str,
}

const PROCESSES: Versioned = Versioned {
    noun: "process",
    search: "/process-definitions/search",
    id: "processDefinitionId",
    key: "processDefinitionKey",
    hint: "list processes with `zcli process list`",
};

const DECISIONS: Versioned = Versioned {
    noun: "decision",
    search: "/decision-definitions/search",
    id: "decisionDefinitionId",
    key: "decisionDefinitionKey",
    hint: "list decisions with `zcli decision list`",
};

async fn key(rest: &Rest, of: &Versioned, id: &str, version: Option<i32>) -> Result<String, Error> {
    if id.parse::<i64>().is_ok() {
        return Ok(id.to_owned());
    }
    let mut filter = json!({ of.id: id });
    if let Some(version) = version {
        filter["version"] = version.into();
    }
    let request = SearchRequest {
        filter,
        sort: vec![super::search::newest_first("version")],
        page: PageRequest {
            limit: Some(1),
            ..PageRequest::default()
        },
    };
    let page = rest.search(of.search, &request).await?;
    let found = page.items.first().and_then(|item| item[of.key].as_str());
    found.map(str::to_owned).ok_or_else(|| {
        let noun = of.noun;
        let problem = match version {
            Some(version) => format!("there is no version {version} of {noun} {id}"),
            None => format!("there is no {noun} {id}"),
        };
        Error::new(ExitCode::NotFound, problem).hint(of.hint)
    })
}
