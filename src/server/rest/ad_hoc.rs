//! Ad-hoc sub-processes: entering their elements, and what their job workers answer.

use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{self, Body, KeyPath},
};
use crate::engine::{
    command::{ActivateElements, AdHocResult, Command, ElementActivation, JobResult},
    record::Document,
};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Elements {
    elements: Option<Vec<Element>>,
    cancel_remaining_instances: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Element {
    element_id: Option<String>,
    variables: Option<Document>,
}

impl Element {
    fn parse(self) -> Result<ElementActivation, Problem> {
        let element_id = self.element_id.filter(|id| !id.trim().is_empty());
        Ok(ElementActivation {
            element_id: element_id.ok_or_else(|| Problem::invalid("No elementId provided."))?,
            variables: body::variables(self.variables),
        })
    }
}

pub(super) async fn activate(
    State(app): State<App>,
    KeyPath(ad_hoc_sub_process_key): KeyPath,
    Body(request): Body<Elements>,
) -> Result<StatusCode, Problem> {
    let elements = request.elements.filter(|elements| !elements.is_empty());
    let elements = elements.ok_or_else(|| Problem::invalid("No elements provided."))?;
    app.handle
        .submit(Command::ActivateElements(ActivateElements {
            ad_hoc_sub_process_key,
            elements: parse(elements)?,
            cancels_remaining: request.cancel_remaining_instances.unwrap_or(false),
        }))
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

fn parse(elements: Vec<Element>) -> Result<Vec<ElementActivation>, Problem> {
    elements.into_iter().map(Element::parse).collect()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Completion {
    activate_elements: Option<Vec<Element>>,
    is_completion_condition_fulfilled: Option<bool>,
    is_cancel_remaining_instances: Option<bool>,
}

/// The result of an ad-hoc sub-process's job.
pub(super) fn job_result(result: Json) -> Result<JobResult, Problem> {
    let result: Completion = serde_json::from_value(result)
        .map_err(|error| Problem::invalid(format!("The result can't be read: {error}")))?;
    Ok(JobResult::AdHocSubProcess(AdHocResult {
        activate_elements: parse(result.activate_elements.unwrap_or_default())?,
        is_completion_condition_fulfilled: result
            .is_completion_condition_fulfilled
            .unwrap_or(false),
        is_cancel_remaining_instances: result.is_cancel_remaining_instances.unwrap_or(false),
    }))
}
