//! Repairing one incident: variables, retries, resolve, and a look at what came of it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::verdict::{Outcome, Verdict};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::{keys, lookup};
use crate::client::rest::{PageRequest, SearchRequest};
use crate::client::{Gateway, Rest};
use crate::protocol as pb;

/// Retries for a job that has none left, when nobody says how many.
const RETRIES_DEFAULT: i32 = 1;
/// Pauses between two looks grow from the first to the second.
const LOOK_FIRST: Duration = Duration::from_millis(20);
const LOOK_LAST: Duration = Duration::from_millis(500);

/// What to do besides resolving.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Retries to set; `None` sets some where they are used up.
    pub retries: Option<i32>,
    /// Variables for the process instance, as JSON; empty for none.
    pub variables: String,
    /// How long to watch.
    pub wait: Duration,
    /// For the cluster's records.
    pub operation_reference: Option<u64>,
}

/// An incident as REST knows it, with its keys read.
struct Incident {
    key: i64,
    process_instance_key: i64,
    element_instance_key: i64,
    job_key: Option<i64>,
}

/// Repairs an incident and says what came of it.
pub async fn run(ctx: &Context, key: i64, plan: &Plan) -> Result<Verdict, Error> {
    let could_not = || format!("could not resolve incident {key}");
    let gateway = ctx.gateway().await?;
    // Without REST the incident can't be looked up: all that is left is to resolve it.
    let Ok(rest) = ctx.rest().await else {
        return blind(&gateway, key, plan).await.failing(could_not);
    };
    let incident = find(&rest, key)
        .await
        .failing(could_not)
        .map_err(|error| error.hint_if_not_found("list incidents with `zcli incident list`"))?;
    prepare(&gateway, &rest, &incident, plan)
        .await
        .failing(could_not)?;
    let retries_before = jobs_state(&rest, incident.job_key).await;
    resolve(&gateway, key, plan).await.failing(could_not)?;
    let outcome = if plan.wait.is_zero() {
        Outcome::Unverified("not watched")
    } else {
        watch(&rest, &incident, retries_before, plan.wait)
            .await
            .failing(|| format!("incident {key} is resolved, but could not be watched"))?
    };
    Ok(Verdict {
        incident_key: key,
        process_instance_key: Some(incident.process_instance_key.to_string()),
        job_key: incident.job_key.map(|key| key.to_string()),
        outcome,
    })
}

async fn blind(gateway: &Gateway, key: i64, plan: &Plan) -> Result<Verdict, Error> {
    if plan.retries.is_some() || !plan.variables.is_empty() {
        return Err(Error::usage(
            "without a REST address the incident's job and instance can't be looked up",
        )
        .hint("set them with `zcli job update` and `zcli variable set`"));
    }
    resolve(gateway, key, plan).await?;
    Ok(Verdict {
        incident_key: key,
        process_instance_key: None,
        job_key: None,
        outcome: Outcome::Unverified("without a REST address it can't be watched"),
    })
}

async fn resolve(gateway: &Gateway, key: i64, plan: &Plan) -> Result<(), Error> {
    let request = pb::ResolveIncidentRequest {
        incident_key: key,
        operation_reference: plan.operation_reference,
    };
    gateway.resolve_incident(request).await?;
    Ok(())
}

async fn find(rest: &Rest, key: i64) -> Result<Incident, Error> {
    let incident = rest.get(&format!("/incidents/{key}")).await?;
    let number = |field: &str| {
        incident[field]
            .as_str()
            .and_then(|text| keys::parse(text).ok())
    };
    let missing = |field: &str| {
        Error::from(crate::client::Error::new(
            crate::client::Kind::Bug,
            format!("the incident has no `{field}`"),
        ))
    };
    Ok(Incident {
        key,
        process_instance_key: number("processInstanceKey")
            .ok_or_else(|| missing("processInstanceKey"))?,
        element_instance_key: number("elementInstanceKey")
            .ok_or_else(|| missing("elementInstanceKey"))?,
        job_key: number("jobKey"),
    })
}

/// Variables first, then retries: the engine refuses to resolve while a job has none left.
async fn prepare(
    gateway: &Gateway,
    rest: &Rest,
    incident: &Incident,
    plan: &Plan,
) -> Result<(), Error> {
    if !plan.variables.is_empty() {
        // From the element upwards, each variable is set where it is.
        let request = pb::SetVariablesRequest {
            element_instance_key: incident.element_instance_key,
            variables: plan.variables.clone(),
            local: false,
            operation_reference: plan.operation_reference,
        };
        gateway
            .set_variables(request)
            .await
            .failing(|| "could not set its variables".to_owned())?;
    }
    let Some(job_key) = incident.job_key else {
        return Ok(());
    };
    let retries = match plan.retries {
        Some(retries) => retries,
        None => {
            let job = lookup::job(rest, job_key).await?;
            if job["retries"].as_i64().unwrap_or(0) > 0 {
                return Ok(());
            }
            RETRIES_DEFAULT
        }
    };
    let request = pb::UpdateJobRetriesRequest {
        job_key,
        retries,
        operation_reference: plan.operation_reference,
    };
    gateway
        .update_job_retries(request)
        .await
        .failing(|| format!("could not set the retries of its job {job_key}"))?;
    Ok(())
}

/// A job's state before the incident is resolved, to see a change.
async fn jobs_state(rest: &Rest, job_key: Option<i64>) -> Option<Value> {
    lookup::job(rest, job_key?).await.ok()
}

/// Looks until it's clear what came of it, or the wait is over.
async fn watch(
    rest: &Rest,
    incident: &Incident,
    job_before: Option<Value>,
    wait: Duration,
) -> Result<Outcome, Error> {
    let deadline = Instant::now() + wait;
    let mut pause = LOOK_FIRST;
    loop {
        let outcome = look(rest, incident, job_before.as_ref()).await?;
        let settled = !matches!(outcome, Outcome::JobWaits | Outcome::StillListed);
        if settled || Instant::now() + pause > deadline {
            return Ok(outcome);
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LOOK_LAST);
    }
}

async fn look(
    rest: &Rest,
    incident: &Incident,
    job_before: Option<&Value>,
) -> Result<Outcome, Error> {
    let active = active_incidents(rest, incident).await?;
    let key = incident.key.to_string();
    if let Some(again) = active.iter().find(|other| other["incidentKey"] != key) {
        let text = |field: &str| again[field].as_str().unwrap_or_default().to_owned();
        return Ok(Outcome::CameBack(format!(
            "a new incident {}: {}",
            text("incidentKey"),
            text("errorMessage")
        )));
    }
    if !active.is_empty() {
        return Ok(Outcome::StillListed);
    }
    let Some(job_key) = incident.job_key else {
        return Ok(Outcome::Resolved);
    };
    let Ok(job) = lookup::job(rest, job_key).await else {
        // An engine that keeps no ended jobs has none to show.
        return Ok(Outcome::JobTaken);
    };
    let state = job["state"].as_str().unwrap_or_default();
    let ended = matches!(state, "COMPLETED" | "ERROR_THROWN" | "CANCELED");
    // A lock that wasn't there before: a worker has it now.
    let locked = !job["deadline"].is_null()
        && job_before.is_some_and(|before| before["deadline"] != job["deadline"]);
    Ok(if ended || locked {
        Outcome::JobTaken
    } else {
        Outcome::JobWaits
    })
}

async fn active_incidents(rest: &Rest, incident: &Incident) -> Result<Vec<Value>, Error> {
    let request = SearchRequest {
        filter: json!({
            "elementInstanceKey": incident.element_instance_key.to_string(),
            "state": "ACTIVE",
        }),
        page: PageRequest {
            limit: Some(10),
            ..PageRequest::default()
        },
        ..SearchRequest::default()
    };
    Ok(rest.search("/incidents/search", &request).await?.items)
}
