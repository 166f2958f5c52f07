//! A service task's linked resources: which deployed ones they are, told to the worker in a job header.

use std::sync::Arc;

use serde::Serialize;

use super::{Context, Failure};
use crate::{
    bpmn::model::{Binding, JobDefinition, LinkedResource},
    engine::{
        record::{IncidentType, Key, ResourceKind},
        step::Step,
    },
};

const HEADER: &str = "linkedResources";

/// One entry of the header's JSON array, its fields in Zeebe's order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Link<'a> {
    /// A text: a number could lose digits in a worker's JSON reader.
    resource_key: String,
    resource_type: &'a str,
    link_name: Option<&'a str>,
}

/// The model's headers and `linkedResources`, which takes the place of one of the same name.
pub fn headers(
    step: &Step<'_>,
    context: &Context,
    definition: &JobDefinition,
) -> Result<Arc<[(String, String)]>, Failure> {
    let linked = definition.linked_resources.iter();
    let links = linked
        .map(|linked| {
            Ok(Link {
                resource_key: resource_key(step, context, linked)?.to_string(),
                resource_type: &linked.resource_type,
                link_name: linked.link_name.as_deref(),
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    let json = serde_json::to_string(&links).expect("texts are JSON");
    let mut headers = definition.headers.to_vec();
    match headers.iter_mut().find(|(key, _)| key == HEADER) {
        Some((_, value)) => *value = json,
        None => headers.push((HEADER.to_owned(), json)),
    }
    Ok(headers.into())
}

/// The deployed resource that the task is bound to.
fn resource_key(
    step: &Step<'_>,
    context: &Context,
    linked: &LinkedResource,
) -> Result<Key, Failure> {
    let id = &linked.resource_id;
    let deployment_key = context.definition.deployment_key;
    let resources = &step.state.resources;
    let found = resources.find(ResourceKind::Generic, id, &linked.binding, deployment_key);
    found.map(|resource| resource.key).ok_or_else(|| {
        let message = match &linked.binding {
            Binding::Latest => format!(
                "Expected to link a resource with id '{id}', but no resource with this id is found, at \
                 least a resource with this id should be available. To resolve the Incident please \
                 deploy a resource with the same id.\n"
            ),
            Binding::Deployment => format!(
                "Expected to link a resource with id '{id}' and binding type 'deployment', but no such \
                 resource found in the deployment with key {deployment_key} which contained the current \
                 process. To resolve this incident, migrate the process instance to a process \
                 definition that is deployed together with the intended resource to use."
            ),
            Binding::VersionTag(tag) => format!(
                "Expected to link a resource with id '{id}' and version tag '{tag}', but no such \
                 resource found. To resolve the incident, deploy a resource with the given id and \
                 version tag.\n"
            ),
        };
        Failure::new(IncidentType::ResourceNotFound, message)
    })
}
