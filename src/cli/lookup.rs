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
