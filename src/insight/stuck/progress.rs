//! Process instances in which nothing moved for long, and elements that wait longer than they usually do.
//!
//! Progress is an element that begins or ends. A job that fails and is tried again isn't: it goes round. An
//! instance that waits for what it calls isn't looked at itself, only what it called; one with an incident is the
//! incidents' business; a timer that isn't due yet does what the model says.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::usual::{Place, Usual};
use super::{Finding, Findings, Kind, Options, timers};
use crate::client::rest::{Page, PageRequest, SearchRequest, segment};
use crate::client::{Error, Rest};
use crate::insight::ask::{self, Scope};

/// Elements of this kind wait for what is inside of them, and that is looked at itself.
const CONTAINERS: [&str; 7] = [
    "PROCESS",
    "SUB_PROCESS",
    "EVENT_SUB_PROCESS",
    "AD_HOC_SUB_PROCESS",
    "AD_HOC_SUB_PROCESS_INNER_INSTANCE",
    "MULTI_INSTANCE_BODY",
    "CALL_ACTIVITY",
];

/// Waiting element instances that are read, the oldest first.
const WAITING_MAX: usize = 2_000;
/// Waiting element instances a request.
const PAGE: u32 = 200;
/// Timers of one element instance that are read.
const TIMERS_MAX: u32 = 20;
/// Process definitions with running instances that are looked at for slow elements.
const DEFINITIONS_MAX: usize = 200;
/// Elements that are looked at for slow instances.
const PLACES_MAX: usize = 300;

/// Instances without progress, then slow elements of the others.
///
/// # Errors
/// As [`Rest::search`].
pub async fn look(rest: &Rest, options: &Options) -> Result<Findings, Error> {
    let mut usual = Usual::new(rest.clone());
    let mut findings = Findings::default();
    let mut told = BTreeSet::new();
    if options.wants(Kind::NoProgress) {
        let quiet = no_progress(rest, options, &mut usual).await?;
        told.extend(quiet.found.iter().map(|finding| finding.key.clone()));
        findings.add(quiet);
    }
    // Who names a time wants that time and no other.
    if options.wants(Kind::Slow) && options.quiet_for.is_none() {
        let mut slow = slow(rest, options, &mut usual).await?;
        slow.found.retain(|finding| !told.contains(&finding.key));
        findings.add(slow);
    }
    Ok(findings)
}

/// The filter of elements that wait since before `before`.
fn waiting(scope: &Scope, before: Timestamp, more: Value) -> Value {
    let mut filter = scope.filter(json!({
        "state": "ACTIVE",
        "hasIncident": false,
        "startDate": {"$lt": before.to_string()},
    }));
    if let (Value::Object(filter), Value::Object(more)) = (&mut filter, more) {
        filter.extend(more);
    }
    filter
}

fn is_container(element: &Value) -> bool {
    ask::text(element, "type").is_some_and(|kind| CONTAINERS.contains(&kind))
}

/// Instances in which nothing has begun or ended for long.
async fn no_progress(rest: &Rest, options: &Options, usual: &mut Usual) -> Result<Findings, Error> {
    let before = ask::ago(options.now, options.patience());
    let mut request = SearchRequest {
        filter: waiting(&options.scope, before, Value::Null),
        sort: ask::ascending("startDate"),
        page: PageRequest {
            limit: Some(PAGE),
            ..PageRequest::default()
        },
    };
    let mut seen = BTreeSet::new();
    let mut read = 0;
    let mut findings = Findings::default();
    loop {
        let page = rest.search("/element-instances/search", &request).await?;
        read += page.items.len();
        let mut fresh = Vec::new();
        for element in page.items.iter().filter(|element| !is_container(element)) {
            if is_usual(element, options, usual).await? {
                continue;
            }
            let instance = ask::string(element, "processInstanceKey").unwrap_or_default();
            if seen.insert(instance) {
                fresh.push(element);
            }
        }
        let found = ask::each(fresh, |element| standstill(rest, element, options, before)).await?;
        findings.found.extend(found.into_iter().flatten());
        let is_last = page.items.len() < PAGE as usize;
        let enough = findings.found.len() > options.limit || read >= WAITING_MAX;
        if !is_last && enough {
            findings.notes.push(format!(
                "{} elements wait for longer than {}; the oldest {read} were looked at",
                ask::Count::of(&page),
                ask::spoken(options.patience())
            ));
        }
        match page.end_cursor {
            Some(cursor) if !is_last && !enough => request.page.after = Some(cursor),
            _ => break,
        }
    }
    let waiting = findings.notes.pop();
    findings.cut(options.limit, "process instances without progress", 0);
    // The count of elements says more than that of the few instances that were looked at.
    if waiting.is_some() {
        findings.notes = waiting.into_iter().collect();
    }
    Ok(findings)
}

/// Whether an element usually waits this long, as a user task that is left over night.
async fn is_usual(element: &Value, options: &Options, usual: &mut Usual) -> Result<bool, Error> {
    if options.quiet_for.is_some() {
        return Ok(false);
    }
    let (Some(place), Some(start)) = (Place::of(element), ask::time(element, "startDate")) else {
        return Ok(false);
    };
    let waits = ask::since(start, options.now);
    Ok(usual.of(&place).await?.is_some_and(|usual| waits <= usual))
}

/// The finding, if nothing else in the element's instance has moved since `before` either.
async fn standstill(
    rest: &Rest,
    element: &Value,
    options: &Options,
    before: Timestamp,
) -> Result<Option<Finding>, Error> {
    let instance = ask::text(element, "processInstanceKey").unwrap_or_default();
    let last = last_movement(rest, instance).await?;
    if last.is_none_or(|last| last >= before) || waits_for_a_timer(rest, element, options).await? {
        return Ok(None);
    }
    let quiet = last.map_or(String::new(), |last| {
        ask::spoken(ask::since(last, options.now))
    });
    let detail = format!(
        "waits at {}; nothing has moved for {quiet}",
        place_in_words(element)
    );
    Ok(Some(finding(Kind::NoProgress, element, last, detail)))
}

/// When an element of the instance began or ended last.
pub(super) async fn last_movement(rest: &Rest, instance: &str) -> Result<Option<Timestamp>, Error> {
    let elements = "/element-instances/search";
    let started = json!({"processInstanceKey": instance});
    let ended = json!({"processInstanceKey": instance, "endDate": {"$exists": true}});
    let (started, ended) = futures_util::try_join!(
        ask::page(rest, elements, started, ask::descending("startDate"), 1),
        ask::page(rest, elements, ended, ask::descending("endDate"), 1),
    )?;
    let at = |page: &Page, field: &str| page.items.first().and_then(|item| ask::time(item, field));
    Ok(at(&started, "startDate").max(at(&ended, "endDate")))
}

/// Whether the element is a timer event, or a gateway before one, whose time hasn't come: the embedded engine tells.
async fn waits_for_a_timer(rest: &Rest, element: &Value, options: &Options) -> Result<bool, Error> {
    let filter = json!({
        "elementInstanceKey": element["elementInstanceKey"],
        "dueDate": {"$gt": ask::ago(options.now, options.at_least).to_string()},
    });
    let answer = ask::page(rest, timers::SEARCH, filter, Vec::new(), TIMERS_MAX).await;
    let Some(page) = ask::if_offered(answer)? else {
        return Ok(false);
    };
    // A boundary event's timer has another element: it ends a task that may well stand still.
    let is_gateway = ask::text(element, "type") == Some("EVENT_BASED_GATEWAY");
    Ok(page
        .items
        .iter()
        .any(|timer| is_gateway || timer["elementId"] == element["elementId"]))
}

/// Elements that wait longer than 99 of 100 did, for each element with instances that wait.
async fn slow(rest: &Rest, options: &Options, usual: &mut Usual) -> Result<Findings, Error> {
    let running = options.scope.filter(json!({"state": "ACTIVE"}));
    let (definitions, more) = ask::distinct(
        rest,
        "/process-instances/search",
        &running,
        "processDefinitionKey",
        DEFINITIONS_MAX,
    )
    .await?;
    let mut findings = Findings::default();
    let elements = ask::each(&definitions, |definition| active_elements(rest, definition)).await?;
    let mut elements: Vec<(String, String)> = elements.into_iter().flatten().collect();
    if more || elements.len() > PLACES_MAX {
        findings.notes.push(format!(
            "not all elements were compared with their usual time: at most {DEFINITIONS_MAX} process definitions and {PLACES_MAX} elements are; narrow it down with --process"
        ));
        elements.truncate(PLACES_MAX);
    }
    let waiting = ask::each(&elements, |(definition, element)| {
        longest_waiting(rest, options, definition, element, options.at_least)
    })
    .await?;
    let oldest = waiting.iter().filter_map(|page| page.items.first());
    usual.learn(oldest.filter_map(Place::of)).await?;
    let mut all = 0;
    for (page, (definition, element)) in waiting.iter().zip(&elements) {
        let Some(oldest) = page.items.first() else {
            continue;
        };
        let Some(place) = Place::of(oldest).filter(|_| !is_container(oldest)) else {
            continue;
        };
        let Some(longest) = usual.of(&place).await? else {
            continue;
        };
        let patience = longest.max(options.at_least);
        let is_slow = |item: &&Value| {
            ask::time(item, "startDate")
                .is_some_and(|start| ask::since(start, options.now) > patience)
        };
        let slow: Vec<&Value> = page.items.iter().filter(is_slow).collect();
        // Where all that were read are slow, there may be more of them.
        all += if slow.len() == page.items.len() {
            longest_waiting(rest, options, definition, element, patience)
                .await?
                .total_items
        } else {
            slow.len() as u64
        };
        let found = slow
            .into_iter()
            .map(|item| slow_finding(item, longest, options));
        findings.found.extend(found);
    }
    findings.cut(options.limit, "elements that wait longer than usual", all);
    Ok(findings)
}

/// The elements of a definition at which something waits, containers included.
async fn active_elements(rest: &Rest, definition: &str) -> Result<Vec<(String, String)>, Error> {
    let path = format!(
        "/process-definitions/{}/statistics/element-instances",
        segment(definition)
    );
    let counts = rest.post(&path, &json!({})).await?;
    let counts = counts["items"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    Ok(counts
        .iter()
        .filter(|count| count["active"].as_u64().unwrap_or_default() > 0)
        .filter_map(|count| ask::string(count, "elementId"))
        .map(|element| (definition.to_owned(), element))
        .collect())
}

/// The instances of an element that wait for longer than `patience`, the oldest first.
async fn longest_waiting(
    rest: &Rest,
    options: &Options,
    definition: &str,
    element: &str,
    patience: Duration,
) -> Result<Page, Error> {
    let more = json!({"processDefinitionKey": definition, "elementId": element});
    let filter = waiting(&options.scope, ask::ago(options.now, patience), more);
    let limit = u32::try_from(options.limit).unwrap_or(u32::MAX);
    ask::page(
        rest,
        "/element-instances/search",
        filter,
        ask::ascending("startDate"),
        limit,
    )
    .await
}

fn slow_finding(element: &Value, longest: Duration, options: &Options) -> Finding {
    let since = ask::time(element, "startDate");
    let waits = since.map_or(String::new(), |since| {
        ask::spoken(ask::since(since, options.now))
    });
    let detail = format!(
        "waits at {} for {waits}; 99 of 100 took at most {}",
        place_in_words(element),
        ask::spoken(longest)
    );
    finding(Kind::Slow, element, since, detail)
}

fn place_in_words(element: &Value) -> String {
    let kind = ask::text(element, "type").unwrap_or("ELEMENT");
    let id = ask::text(element, "elementId").unwrap_or_default();
    format!("{} {id}", kind.to_lowercase().replace('_', " "))
}

fn finding(kind: Kind, element: &Value, since: Option<Timestamp>, detail: String) -> Finding {
    let instance = ask::string(element, "processInstanceKey").unwrap_or_default();
    Finding {
        kind,
        key: instance.clone(),
        process: ask::string(element, "processDefinitionId"),
        element: ask::string(element, "elementId"),
        next: format!("zcli instance explain {instance}"),
        instance: Some(instance),
        since,
        count: 1,
        detail,
    }
}
