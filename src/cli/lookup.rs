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
    if id.parse::<i64>().is_ok() {
        return Ok(id.to_owned());
    }
    let mut filter = json!({"processDefinitionId": id});
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
    let page = rest.search("/process-definitions/search", &request).await?;
    page.items
        .first()
        .and_then(|item| item["processDefinitionKey"].as_str())
        .map(str::to_owned)
        .ok_or_else(|| {
            Error::new(
                ExitCode::NotFound,
                match version {
                    Some(version) => format!("there is no version {version} of process {id}"),
                    None => format!("there is no process {id}"),
                },
            )
            .hint("list processes with `zcli process list`")
        })
}
