//! Repairing one incident: variables, retries, resolve. What comes of it is [`watch`](super::watch)'s.

use serde_json::{Value, json};

use crate::cli::error::{Error, Failing};
use crate::cli::{keys, lookup};
use crate::client::rest::{PageRequest, SearchRequest};
use crate::client::{Gateway, Kind, Rest};
use crate::protocol as pb;

/// Retries for a job that has none left, when nobody says how many.
const RETRIES_DEFAULT: i32 = 1;

/// What to do besides resolving.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Retries to set; `None` sets some where they are used up.
    pub retries: Option<i32>,
    /// Variables for the process instance, as JSON; empty for none.
    pub variables: String,
    /// For the cluster's records.
    pub operation_reference: Option<u64>,
}

impl Plan {
    /// Whether there is nothing to do but to resolve.
    pub fn is_bare(&self) -> bool {
        self.retries.is_none() && self.variables.is_empty()
    }
}

/// An incident as REST knows it, with its keys read.
#[derive(Debug, Clone)]
pub struct Incident {
    /// Its own key.
    pub key: i64,
    /// The process instance it's in.
    pub process_instance_key: i64,
    /// The element instance it holds up.
    pub element_instance_key: i64,
    /// The job that failed, if it's a job's.
    pub job_key: Option<i64>,
    /// All that REST said.
    pub item: Value,
}

/// How things were just before the incident was resolved.
#[derive(Debug, Clone, Default)]
pub struct Before {
    /// Its job.
    pub job: Option<Value>,
    /// The retries its job has since.
    pub retries: Option<i64>,
}

impl Incident {
    /// Reads an incident of the API.
    ///
    /// # Errors
    /// `Bug` where a key is missing that the API promises.
    pub fn parse(item: Value) -> Result<Incident, Error> {
        let number = |field: &str| item[field].as_str().and_then(|text| keys::parse(text).ok());
        let needed = |field: &str| {
            number(field).ok_or_else(|| {
                Error::from(crate::client::Error::new(
                    Kind::Bug,
                    format!("the incident has no `{field}`"),
                ))
            })
        };
        Ok(Incident {
            key: needed("incidentKey")?,
            process_instance_key: needed("processInstanceKey")?,
            element_instance_key: needed("elementInstanceKey")?,
            job_key: number("jobKey"),
            item,
        })
    }

    /// Asks for an incident.
    ///
    /// # Errors
    /// `NotFound` where there is none; also where a cluster's search doesn't show it yet.
    pub async fn find(rest: &Rest, key: i64) -> Result<Incident, Error> {
        let item = rest.get(&format!("/incidents/{key}")).await?;
        Incident::parse(item)
    }

    /// A text of the API's object.
    pub fn text(&self, field: &str) -> &str {
        self.item[field].as_str().unwrap_or_default()
    }

    /// The job's key; where the incident names none though its type speaks of one, the failed job of its element.
    async fn job(&self, rest: &Rest) -> Result<Option<Value>, Error> {
        if let Some(key) = self.job_key {
            return lookup::job(rest, key).await.map(Some);
        }
        if !self.text("errorType").ends_with("_NO_RETRIES") {
            return Ok(None);
        }
        let request = SearchRequest {
            filter: json!({
                "elementInstanceKey": self.element_instance_key.to_string(),
                "state": "FAILED",
            }),
            page: PageRequest {
                limit: Some(1),
                ..PageRequest::default()
            },
            ..SearchRequest::default()
        };
        let page = rest.search("/jobs/search", &request).await?;
        Ok(page.items.into_iter().next())
    }
}

/// Sets the variables and retries, and resolves: in this order, since the engine refuses to resolve while a job
/// has no retries left.
pub async fn run(
    gateway: &Gateway,
    rest: &Rest,
    incident: &Incident,
    plan: &Plan,
) -> Result<Before, Error> {
    if !plan.variables.is_empty() {
        set_variables(gateway, incident, plan)
            .await
            .failing(|| "could not set its variables".to_owned())?;
    }
    let job = incident.job(rest).await?;
    let retries = match &job {
        Some(job) => set_retries(gateway, job, plan).await?,
        None => None,
    };
    resolve(gateway, incident.key, plan).await?;
    Ok(Before { job, retries })
}

/// Resolves and does nothing else.
pub async fn resolve(gateway: &Gateway, key: i64, plan: &Plan) -> Result<(), Error> {
    let request = pb::ResolveIncidentRequest {
        incident_key: key,
        operation_reference: plan.operation_reference,
    };
    gateway.resolve_incident(request).await?;
    Ok(())
}

/// From the element upwards, each variable is set where it is.
async fn set_variables(gateway: &Gateway, incident: &Incident, plan: &Plan) -> Result<(), Error> {
    let request = pb::SetVariablesRequest {
        element_instance_key: incident.element_instance_key,
        variables: plan.variables.clone(),
        local: false,
        operation_reference: plan.operation_reference,
    };
    gateway.set_variables(request).await?;
    Ok(())
}

/// The retries that the job has from now on.
async fn set_retries(gateway: &Gateway, job: &Value, plan: &Plan) -> Result<Option<i64>, Error> {
    let left = job["retries"].as_i64().unwrap_or(0);
    let retries = match plan.retries {
        Some(retries) => retries,
        None if left > 0 => return Ok(Some(left)),
        None => RETRIES_DEFAULT,
    };
    let job_key = keys::parse(job["jobKey"].as_str().unwrap_or_default())?;
    let request = pb::UpdateJobRetriesRequest {
        job_key,
        retries,
        operation_reference: plan.operation_reference,
    };
    gateway
        .update_job_retries(request)
        .await
        .failing(|| format!("could not set the retries of its job {job_key}"))?;
    Ok(Some(i64::from(retries)))
}
