//! Joins at which a token waits for another one that can't come any more: such an instance never ends by itself.
//!
//! Only instances of processes with joins are looked at, the oldest first. One request rules out most of them: no
//! token waits at any of their joins.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Finding, Findings, Kind, Options, progress};
use crate::client::{Error, Rest};
use crate::insight::ask;
use crate::insight::joins::{self, Join, Seen};
use crate::insight::model::{self, Model};

/// Process definitions with running instances that are looked at.
const DEFINITIONS_MAX: usize = 200;
/// Instances that are looked at, the oldest first.
const INSTANCES_MAX: u32 = 500;
/// Active elements of one instance; where there are more, nothing is said of its joins.
const ACTIVE_MAX: u32 = 500;

/// The oldest dead joins.
///
/// # Errors
/// As [`Rest::search`].
pub async fn look(rest: &Rest, options: &Options) -> Result<Findings, Error> {
    let running = options.scope.filter(json!({"state": "ACTIVE"}));
    let (path, field) = ("/process-instances/search", "processDefinitionKey");
    let (keys, more) = ask::distinct(rest, path, &running, field, DEFINITIONS_MAX).await?;
    let read = ask::each(keys, |key| async {
        Ok(with_joins(rest, &key).await?.map(|model| (key, model)))
    });
    let models: BTreeMap<String, Model> = read.await?.into_iter().flatten().collect();
    let mut findings = Findings::default();
    if more {
        findings.notes.push(format!(
            "more than {DEFINITIONS_MAX} process definitions have running instances; \
             the joins of the others weren't looked at"
        ));
    }
    if models.is_empty() {
        return Ok(findings);
    }
    let mut filter = running;
    filter[field] = json!({"$in": models.keys().collect::<Vec<_>>()});
    let before = ask::ago(options.now, options.at_least);
    filter["startDate"] = json!({"$lt": before.to_string()});
    let page = ask::page(
        rest,
        path,
        filter,
        ask::ascending("startDate"),
        INSTANCES_MAX,
    )
    .await?;
    let found = ask::each(&page.items, |instance| {
        let model = ask::text(instance, field).and_then(|key| models.get(key));
        of_instance(rest, instance, model, options)
    });
    findings.found = found.await?.into_iter().flatten().collect();
    if page.total_items > page.items.len() as u64 {
        findings.notes.push(format!(
            "{} instances run in processes with joins; those of the oldest {} were looked at",
            ask::Count::of(&page),
            page.items.len()
        ));
    }
    findings.cut(options.limit, "dead joins", 0);
    Ok(findings)
}

/// The model of a definition, if it has a join.
async fn with_joins(rest: &Rest, key: &str) -> Result<Option<Model>, Error> {
    let Some((_, model)) = model::fetch(rest, key).await? else {
        return Ok(None);
    };
    let has_join = |model: &Model| {
        let mut elements = model.elements();
        elements.any(|element| joins::is_join(model, element))
    };
    Ok(Some(model).filter(has_join))
}

async fn of_instance(
    rest: &Rest,
    instance: &Value,
    model: Option<&Model>,
    options: &Options,
) -> Result<Vec<Finding>, Error> {
    let key = ask::text(instance, "processInstanceKey").unwrap_or_default();
    let Some(model) = model else {
        return Ok(Vec::new());
    };
    let (taken, completed) = joins::fetch(rest, key).await?;
    let mut seen = Seen {
        is_whole: true,
        taken,
        completed,
        ..Seen::default()
    };
    // With nothing active, every join at which a token waits is dead.
    if joins::waiting(model, &seen).is_empty() {
        return Ok(Vec::new());
    }
    let filter = json!({"processInstanceKey": key, "state": "ACTIVE"});
    let elements = "/element-instances/search";
    let active = ask::page(rest, elements, filter, Vec::new(), ACTIVE_MAX).await?;
    seen.is_whole = active.total_items <= active.items.len() as u64;
    let ids = active.items.iter();
    seen.active = ids
        .filter_map(|item| ask::string(item, "elementId"))
        .collect();
    let joins = joins::waiting(model, &seen);
    let mut dead = joins.iter().filter(|join| join.is_dead).peekable();
    if dead.peek().is_none() {
        return Ok(Vec::new());
    }
    // What moved just now may be known in part.
    let settled = ask::ago(options.now, options.at_least);
    let last = progress::last_movement(rest, key).await?;
    if last.is_none_or(|last| last >= settled) {
        return Ok(Vec::new());
    }
    let found = ask::each(dead, |join| async move {
        let since = arrived_at(rest, key, join).await?.or(last);
        Ok(finding(join, instance, since))
    });
    let found = found.await?.into_iter();
    let patience = options.quiet_for.unwrap_or(options.at_least);
    let before = ask::ago(options.now, patience);
    Ok(found
        .filter(|it| it.since.is_some_and(|at| at < before))
        .collect())
}

/// When the last token came: the end of the element that it came from.
async fn arrived_at(rest: &Rest, key: &str, join: &Join<'_>) -> Result<Option<Timestamp>, Error> {
    let mut last = None;
    for flow in &join.arrived {
        let filter = json!({"processInstanceKey": key, "elementId": flow.source});
        let sort = ask::descending("endDate");
        let page = ask::page(rest, "/element-instances/search", filter, sort, 1).await?;
        let ended = page
            .items
            .first()
            .and_then(|item| ask::time(item, "endDate"));
        last = last.max(ended);
    }
    Ok(last)
}

fn finding(join: &Join<'_>, instance: &Value, since: Option<Timestamp>) -> Finding {
    let key = ask::string(instance, "processInstanceKey").unwrap_or_default();
    let kind = if join.is_parallel() {
        "parallel"
    } else {
        "inclusive"
    };
    Finding {
        kind: Kind::DeadJoin,
        process: ask::string(instance, "processDefinitionId"),
        element: Some(join.gateway.id.clone()),
        since,
        count: 1,
        detail: format!(
            "a token waits at {kind} gateway {} since {} came; {}",
            join.gateway.id,
            joins::in_words(&join.arrived),
            join.why_dead()
        ),
        next: format!("zcli instance explain {key}"),
        instance: Some(key.clone()),
        key,
    }
}
