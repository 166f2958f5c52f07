//! Timers that are due and didn't fire.
//!
//! Camunda's API doesn't list timers. The embedded engine does, as an addition of its own; on a cluster those of
//! running instances are worked out from their models ([`crate::insight::timers`]), and what isn't is said.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Finding, Findings, Kind, Options};
use crate::client::{Error, Rest};
use crate::insight::ask;
use crate::insight::timers::{Wanted, compute};

/// The addition's path.
pub const SEARCH: &str = "/timers/search";

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
        return computed(rest, options, due_before).await;
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

/// Those worked out from the models.
async fn computed(
    rest: &Rest,
    options: &Options,
    due_before: Timestamp,
) -> Result<Findings, Error> {
    let wanted = Wanted {
        scope: options.scope.clone(),
        due_by: Some(due_before),
        limit: options.limit,
        ..Wanted::default()
    };
    let computed = compute(rest, &wanted, options.now).await?;
    Ok(Findings {
        found: computed
            .items
            .iter()
            .map(|timer| finding(timer, options))
            .collect(),
        notes: computed.notes,
    })
}

fn finding(timer: &Value, options: &Options) -> Finding {
    let due = ask::time(timer, "dueDate");
    let late = due.map_or(String::new(), |due| {
        ask::spoken(ask::since(due, options.now))
    });
    let instance = ask::string(timer, "processInstanceKey");
    // What was worked out has no key of its own.
    let (key, next) = match (ask::string(timer, "timerKey"), &instance) {
        (Some(key), _) => (key.clone(), format!("zcli timer fire {key}")),
        (None, Some(instance)) => (
            instance.clone(),
            format!("zcli instance explain {instance}"),
        ),
        (None, None) => (String::new(), "zcli timer list --overdue".to_owned()),
    };
    Finding {
        kind: Kind::OverdueTimer,
        process: ask::string(timer, "processDefinitionId"),
        element: ask::string(timer, "elementId"),
        instance,
        since: due,
        count: 1,
        detail: format!("was due {late} ago and didn't fire"),
        next,
        key,
    }
}
