//! Timers that are due and didn't fire.
//!
//! Camunda's API doesn't list timers. The embedded engine does, as an addition of its own; on a cluster the
//! note says that it can't be known.

use serde_json::{Value, json};

use super::{Finding, Findings, Kind, Options};
use crate::client::{Error, Rest};
use crate::insight::ask;

/// The addition's path.
pub const SEARCH: &str = "/timers/search";

/// What is said where timers can't be listed.
pub const NOT_LISTED: &str =
    "timers: this cluster's API doesn't list them, so overdue ones can't be known";

/// The oldest overdue timers.
///
/// # Errors
/// As [`Rest::search`].
pub async fn look(rest: &Rest, options: &Options) -> Result<Findings, Error> {
    let due_before = ask::ago(options.now, options.at_least);
    let filter = options
        .scope
        .filter(json!({"dueDate": {"$lt": due_before.to_string()}}));
    let limit = u32::try_from(options.limit).unwrap_or(u32::MAX);
    let answer = ask::page(rest, SEARCH, filter, ask::ascending("dueDate"), limit).await;
    let Some(page) = ask::if_offered(answer)? else {
        return Ok(Findings {
            found: Vec::new(),
            notes: vec![NOT_LISTED.to_owned()],
        });
    };
    let mut findings = Findings {
        found: page
            .items
            .iter()
            .map(|timer| finding(timer, options))
            .collect(),
        notes: Vec::new(),
    };
    findings.cut(options.limit, "overdue timers", page.total_items);
    Ok(findings)
}

fn finding(timer: &Value, options: &Options) -> Finding {
    let due = ask::time(timer, "dueDate");
    let late = due.map_or(String::new(), |due| {
        ask::spoken(ask::since(due, options.now))
    });
    let key = ask::string(timer, "timerKey").unwrap_or_default();
    Finding {
        kind: Kind::OverdueTimer,
        process: ask::string(timer, "processDefinitionId"),
        element: ask::string(timer, "elementId"),
        instance: ask::string(timer, "processInstanceKey"),
        since: due,
        count: 1,
        detail: format!("was due {late} ago and didn't fire"),
        next: format!("zcli timer fire {key}"),
        key,
    }
}
