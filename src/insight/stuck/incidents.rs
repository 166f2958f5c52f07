//! Call chains that end in an incident, from the root instance down to the element that failed.
//!
//! Incidents of the same chain of processes, element and type are one finding: a thousand instances that fail
//! alike are one thing to repair.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Finding, Findings, Kind, Options};
use crate::client::rest::segment;
use crate::client::{Error, Rest};
use crate::insight::ask;

/// Incidents that are read to be put together.
const INCIDENTS_MAX: u32 = 200;

/// The open incidents by call chain.
///
/// # Errors
/// As [`Rest::search`].
pub async fn look(rest: &Rest, options: &Options) -> Result<Findings, Error> {
    let filter = options.scope.filter(json!({"state": "ACTIVE"}));
    let page = ask::page(
        rest,
        "/incidents/search",
        filter,
        ask::ascending("creationTime"),
        INCIDENTS_MAX,
    )
    .await?;
    let chains = chains(rest, &page.items).await?;
    let mut groups: Vec<(String, Finding)> = Vec::new();
    for incident in &page.items {
        let own = ask::string(incident, "processInstanceKey").unwrap_or_default();
        let chain = chain(chains.get(&own), incident, &own);
        let alike = format!(
            "{}\n{}\n{}",
            chain.names.join("\n"),
            incident["elementId"],
            incident["errorType"]
        );
        match groups.iter_mut().find(|(known, _)| *known == alike) {
            Some((_, group)) => group.count += 1,
            None => groups.push((alike, finding(incident, &chain))),
        }
    }
    let mut findings = Findings {
        found: groups.into_iter().map(|(_, finding)| finding).collect(),
        notes: Vec::new(),
    };
    findings.cut(options.limit, "kinds of incident", 0);
    if page.total_items > page.items.len() as u64 {
        findings.notes.push(format!(
            "there are {} incidents; the oldest {} were looked at: zcli incident list",
            ask::Count::of(&page),
            page.items.len()
        ));
    }
    Ok(findings)
}

/// The instances from the root down to the one with the incident.
struct Chain {
    root: String,
    names: Vec<String>,
}

/// The call hierarchies of those instances with incidents that were called by another, by instance.
async fn chains(rest: &Rest, incidents: &[Value]) -> Result<BTreeMap<String, Value>, Error> {
    let keys: BTreeSet<&str> = incidents
        .iter()
        .filter_map(|incident| ask::text(incident, "processInstanceKey"))
        .collect();
    if keys.is_empty() {
        return Ok(BTreeMap::new());
    }
    let filter = json!({
        "processInstanceKey": {"$in": keys},
        "parentProcessInstanceKey": {"$exists": true},
    });
    let called = ask::page(
        rest,
        "/process-instances/search",
        filter,
        Vec::new(),
        INCIDENTS_MAX,
    )
    .await?;
    let chains = ask::each(&called.items, |instance| async {
        let key = ask::string(instance, "processInstanceKey").unwrap_or_default();
        let path = format!("/process-instances/{}/call-hierarchy", segment(&key));
        // An instance that ended meanwhile has no chain.
        let chain = ask::if_offered(rest.get(&path).await)?.unwrap_or_default();
        Ok((key, chain))
    })
    .await?;
    Ok(chains.into_iter().collect())
}

fn chain(hierarchy: Option<&Value>, incident: &Value, own: &str) -> Chain {
    let entries = hierarchy
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let mut names: Vec<String> = entries
        .iter()
        .filter(|entry| entry["processInstanceKey"].as_str() != Some(own))
        .filter_map(|entry| ask::string(entry, "processDefinitionName"))
        .collect();
    names.extend(ask::string(incident, "processDefinitionId"));
    let root = entries
        .first()
        .and_then(|entry| ask::string(entry, "processInstanceKey"))
        .unwrap_or_else(|| own.to_owned());
    Chain { root, names }
}

fn finding(incident: &Value, chain: &Chain) -> Finding {
    let kind = ask::text(incident, "errorType").unwrap_or("incident");
    let message = ask::text(incident, "errorMessage").unwrap_or_default();
    let message = message.lines().next().unwrap_or_default();
    let detail = if chain.names.len() > 1 {
        format!("{}: {kind}: {message}", chain.names.join(" > "))
    } else {
        format!("{kind}: {message}")
    };
    let key = ask::string(incident, "incidentKey").unwrap_or_default();
    Finding {
        kind: Kind::Incident,
        key: chain.root.clone(),
        process: ask::string(incident, "processDefinitionId"),
        element: ask::string(incident, "elementId"),
        instance: ask::string(incident, "processInstanceKey"),
        since: ask::time(incident, "creationTime"),
        count: 1,
        detail,
        next: format!("zcli incident resolve {key}"),
    }
}
