//! Deploys resources: all of them, or none when one can't be.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use crate::{
    bpmn::{
        self,
        model::{Binding, ElementKind, Process},
    },
    engine::{
        command::{Deploy, Resource},
        event::Event,
        process::start,
        record::{DefinitionState, Key, ProcessDefinition},
        rejection::{Rejection, RejectionType},
        reply::{Deployed, Reply},
        step::Step,
    },
};

/// One process of a deployment, with the resource it stands in.
struct Parsed<'a> {
    resource: &'a Resource,
    process: Arc<Process>,
}

pub fn handle(step: &mut Step<'_>, command: Deploy) -> Result<Reply, Rejection> {
    if command.resources.is_empty() {
        return Err(reject(
            "Expected to deploy at least one resource, but none given",
        ));
    }
    let parsed = parse(&command.resources).map_err(|problems| {
        reject(format!(
            "Expected to deploy new resources, but encountered the following errors:{problems}"
        ))
    })?;
    let deployment_key = step.next_key();
    let unchanged: Vec<Option<Arc<ProcessDefinition>>> = parsed
        .iter()
        .map(|parsed| unchanged(step, parsed))
        .collect();
    // One new process makes a new version of all, so that they share their deployment.
    let all_unchanged: Option<Vec<_>> = unchanged.into_iter().collect();
    let processes = all_unchanged.unwrap_or_else(|| {
        parsed
            .into_iter()
            .map(|parsed| create(step, parsed, deployment_key, &command.tenant_id))
            .collect()
    });
    Ok(Reply::Deployed(Deployed {
        deployment_key,
        processes,
    }))
}

fn reject(reason: impl Into<String>) -> Rejection {
    Rejection::new("CREATE", RejectionType::InvalidArgument, reason)
}

/// All processes of all resources, or everything that is wrong with them.
fn parse(resources: &[Resource]) -> Result<Vec<Parsed<'_>>, String> {
    let mut parsed = Vec::new();
    let mut problems = String::new();
    for resource in resources {
        let name = &resource.name;
        if !(name.ends_with(".bpmn") || name.ends_with(".xml")) {
            problems.push_str(&format!("\n\n'{name}': unknown resource type"));
            continue;
        }
        match bpmn::parse(name, &resource.content) {
            Err(problem) => problems.push_str(&format!("\n{problem}")),
            Ok(processes) => parsed.extend(processes.into_iter().map(|process| Parsed {
                resource,
                process: Arc::new(process),
            })),
        }
    }
    let mut resource_of: HashMap<Arc<str>, &str> = HashMap::new();
    for Parsed { resource, process } in &parsed {
        if let Some(first) = resource_of.insert(Arc::clone(&process.id), &resource.name) {
            problems.push_str(&format!(
                "\nDuplicated process id in resources '{first}' and '{}'",
                resource.name
            ));
        }
    }
    problems.push_str(&unbound(&parsed, &resource_of));
    if problems.is_empty() {
        Ok(parsed)
    } else {
        Err(problems)
    }
}

/// Call activities bound to their deployment whose process isn't in it.
fn unbound(parsed: &[Parsed<'_>], resource_of: &HashMap<Arc<str>, &str>) -> String {
    let mut problems = String::new();
    let mut last_resource = None;
    for Parsed { resource, process } in parsed {
        for element in &process.elements {
            let ElementKind::CallActivity(called) = &element.kind else {
                continue;
            };
            let id = called.process_id.source();
            let is_bound = called.binding == Binding::Deployment && called.process_id.is_static();
            if !is_bound || resource_of.contains_key(id) {
                continue;
            }
            if last_resource != Some(&resource.name) {
                problems.push_str(&format!("\n'{}':\n", resource.name));
                last_resource = Some(&resource.name);
            }
            problems.push_str(&format!(
                "- Element: {} > extensionElements > calledElement\n    - ERROR: Expected to find process \
                 with id '{id}' in current deployment, but not found.\n",
                element.id
            ));
        }
    }
    problems
}

/// The latest version of the process, when it came from a resource of the same name and content.
fn unchanged(step: &Step<'_>, parsed: &Parsed<'_>) -> Option<Arc<ProcessDefinition>> {
    let latest = step.state.definitions.latest(&parsed.process.id)?;
    let is_same = latest.resource_name == parsed.resource.name
        && latest.checksum == checksum(&parsed.resource.content)
        && latest.resource == parsed.resource.content;
    is_same.then(|| Arc::clone(latest))
}

fn create(
    step: &mut Step<'_>,
    parsed: Parsed<'_>,
    deployment_key: Key,
    tenant_id: &Arc<str>,
) -> Arc<ProcessDefinition> {
    let Parsed { resource, process } = parsed;
    let previous = step.state.definitions.latest(&process.id).cloned();
    let definition = Arc::new(ProcessDefinition {
        key: step.next_key(),
        bpmn_process_id: Arc::clone(&process.id),
        name: process.name.clone(),
        version: step.state.definitions.next_version(&process.id),
        version_tag: process.version_tag.clone(),
        deployment_key,
        resource_name: resource.name.clone(),
        resource: Arc::clone(&resource.content),
        checksum: checksum(&resource.content),
        tenant_id: Arc::clone(tenant_id),
        deployed_at_ms: step.now_ms,
        state: DefinitionState::Active,
        executable: OnceLock::from(process),
    });
    step.emit(Event::ProcessDefinitionChanged(Arc::clone(&definition)));
    start::switch(step, previous.as_ref(), Some(&definition));
    definition
}

/// FNV-1a over the bytes.
fn checksum(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests;
