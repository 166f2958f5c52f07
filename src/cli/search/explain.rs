//! `--explain`: who filters what, and the requests that a list would make.

use serde_json::{Value, json};

use super::{Search, matching, or_null};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::client::rest::{SearchRequest, Sort};
use crate::insight::ask::WHOLE_VARIABLES;
use crate::query::{By, Part, Plan};
use crate::render::Document;
use crate::render::view::query::PLAN;

/// Shows the plan and asks nobody.
pub(super) fn run(
    ctx: &Context,
    search: &Search,
    plan: &Plan,
    sort: Sort,
) -> Result<ExitCode, Error> {
    let mut items: Vec<Value> = plan.parts.iter().map(part).collect();
    let request = SearchRequest {
        filter: or_null(plan.filter.clone()),
        sort: vec![sort],
        ..SearchRequest::default()
    };
    items.push(json!({
        "step": "request",
        "what": format!("POST /v2{} {}", search.path, request.to_json()),
        "times": "a page",
    }));
    let names = plan.rest.as_ref().map(|rest| rest.variables());
    if let Some(names) = names.filter(|names| !names.is_empty()) {
        let keys = ["KEY".to_owned(), "...".to_owned()];
        let request = matching::variables_request(&names, &keys);
        items.push(json!({
            "step": "request",
            "what": format!("POST /v2{} {}", WHOLE_VARIABLES, request.to_json()),
            "times": format!("{} process instances that are still undecided", matching::INSTANCES_A_REQUEST),
        }));
    }
    ctx.show(&Document::List { view: &PLAN, items })
}

fn part(part: &Part) -> Value {
    let by = match part.by {
        By::Api => "the API filters",
        By::Here => "filtered here, over all pages",
        By::Both => "the API leaves out most, the rest is left out here",
    };
    json!({"step": by, "what": part.text})
}
