//! The processes of a BPMN file.

use std::sync::{Arc, OnceLock};

use super::{Deployment, Known};
use crate::{
    bpmn::model::Process,
    engine::{
        command::Resource,
        event::Event,
        process::start,
        record::{DefinitionState, ProcessDefinition},
        reply::Deployed,
        step::Step,
    },
};

pub struct Plan(Vec<Known<ProcessDefinition>>);

pub fn plan(
    step: &mut Step<'_>,
    deployment: &Deployment,
    resource: &Resource,
    processes: Vec<Arc<Process>>,
) -> Plan {
    let plans = processes
        .into_iter()
        .map(|process| match unchanged(step, resource, &process) {
            Some(latest) => Known::Unchanged(latest),
            None => Known::New(Arc::new(create(step, deployment, resource, process))),
        });
    Plan(plans.collect())
}

/// The latest version of the process, when it came from a resource of the same name and content.
///
/// Zeebe forgets a process's content with its newest version: after that is deleted, the version before it
/// isn't recognized again.
fn unchanged(
    step: &Step<'_>,
    resource: &Resource,
    process: &Process,
) -> Option<Arc<ProcessDefinition>> {
    let definitions = &step.state.definitions;
    let latest = definitions.latest(&process.id)?;
    let is_same = latest.version + 1 == definitions.next_version(&process.id)
        && latest.resource_name == resource.name
        && latest.checksum == checksum(&resource.content)
        && latest.resource == resource.content;
    is_same.then(|| Arc::clone(latest))
}

fn create(
    step: &mut Step<'_>,
    deployment: &Deployment,
    resource: &Resource,
    process: Arc<Process>,
) -> ProcessDefinition {
    ProcessDefinition {
        key: step.next_key(),
        bpmn_process_id: Arc::clone(&process.id),
        name: process.name.clone(),
        version: step.state.definitions.next_version(&process.id),
        version_tag: process.version_tag.clone(),
        deployment_key: deployment.key,
        resource_name: resource.name.clone(),
        resource: Arc::clone(&resource.content),
        checksum: checksum(&resource.content),
        tenant_id: Arc::clone(&deployment.tenant_id),
        deployed_at_ms: step.now_ms,
        state: DefinitionState::Active,
        executable: OnceLock::from(process),
    }
}

/// FNV-1a over the bytes.
fn checksum(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

impl Plan {
    pub fn is_new(&self) -> bool {
        self.0.iter().any(Known::is_new)
    }

    pub fn write(&mut self, step: &mut Step<'_>, deployment: &Deployment) {
        for known in &mut self.0 {
            if let Known::Unchanged(latest) = known {
                let again = ProcessDefinition {
                    key: step.next_key(),
                    version: step.state.definitions.next_version(&latest.bpmn_process_id),
                    deployment_key: deployment.key,
                    deployed_at_ms: step.now_ms,
                    ..ProcessDefinition::clone(latest)
                };
                *known = Known::New(Arc::new(again));
            }
            let definition = known.get();
            let id = &definition.bpmn_process_id;
            let previous = step.state.definitions.latest(id).cloned();
            step.emit(Event::ProcessDefinitionChanged(Arc::clone(definition)));
            start::switch(step, previous.as_ref(), Some(definition));
        }
    }

    pub fn tell(self, deployed: &mut Deployed) {
        let processes = self.0.iter().map(|known| Arc::clone(known.get()));
        deployed.processes.extend(processes);
    }
}
