//! The decision requirements and decisions of a DMN file.

use std::sync::{Arc, OnceLock};

use super::{Deployment, Known};
use crate::{
    dmn::{self, DecisionRequirementsGraph},
    engine::{
        command::Resource,
        event::Event,
        record::{Decision, DecisionRequirements, DefinitionState},
        reply::Deployed,
        step::Step,
    },
};

pub struct Plan {
    requirements: Known<DecisionRequirements>,
    decisions: Vec<Known<Decision>>,
}

pub fn plan(
    step: &mut Step<'_>,
    deployment: &Deployment,
    resource: &Resource,
    graph: Arc<DecisionRequirementsGraph>,
) -> Plan {
    let requirements = match unchanged(step, resource, &graph) {
        Some(latest) => Known::Unchanged(latest),
        None => Known::New(Arc::new(create(step, deployment, resource, &graph))),
    };
    let decisions = graph.decisions.iter().map(|decision| {
        let latest = step.state.decisions.latest(&decision.id);
        let requirements = requirements.get();
        match latest.filter(|latest| latest.decision_requirements_key == requirements.key) {
            Some(latest) => Known::Unchanged(Arc::clone(latest)),
            None => Known::New(Arc::new(create_decision(
                step,
                deployment,
                requirements,
                decision,
            ))),
        }
    });
    Plan {
        decisions: decisions.collect(),
        requirements,
    }
}

/// The latest version of the file, when its name and content are the same and none of its decisions
/// has been deployed with another file since.
fn unchanged(
    step: &Step<'_>,
    resource: &Resource,
    graph: &DecisionRequirementsGraph,
) -> Option<Arc<DecisionRequirements>> {
    let latest = step.state.decisions.latest_requirements(&graph.id)?;
    let is_same = latest.resource_name == resource.name
        && latest.resource == resource.content
        && graph.decisions.iter().all(|decision| {
            let latest_decision = step.state.decisions.latest(&decision.id);
            latest_decision.is_some_and(|it| it.decision_requirements_key == latest.key)
        });
    is_same.then(|| Arc::clone(latest))
}

fn create(
    step: &mut Step<'_>,
    deployment: &Deployment,
    resource: &Resource,
    graph: &Arc<DecisionRequirementsGraph>,
) -> DecisionRequirements {
    let latest = step.state.decisions.latest_requirements(&graph.id);
    let version = latest.map_or(1, |latest| latest.version + 1);
    DecisionRequirements {
        key: step.next_key(),
        id: graph.id.as_str().into(),
        name: graph.name.clone(),
        version,
        namespace: graph.namespace.clone(),
        resource_name: resource.name.clone(),
        resource: Arc::clone(&resource.content),
        tenant_id: Arc::clone(&deployment.tenant_id),
        deployed_at_ms: step.now_ms,
        state: DefinitionState::Active,
        graph: OnceLock::from(Arc::clone(graph)),
    }
}

fn create_decision(
    step: &mut Step<'_>,
    deployment: &Deployment,
    requirements: &DecisionRequirements,
    decision: &dmn::Decision,
) -> Decision {
    let latest = step.state.decisions.latest(&decision.id);
    let version = latest.map_or(1, |latest| latest.version + 1);
    Decision {
        key: step.next_key(),
        id: decision.id.as_str().into(),
        name: decision.name.clone(),
        version,
        version_tag: decision.version_tag.clone(),
        decision_requirements_key: requirements.key,
        decision_requirements_id: Arc::clone(&requirements.id),
        deployment_key: deployment.key,
        tenant_id: Arc::clone(&deployment.tenant_id),
        state: DefinitionState::Active,
    }
}

impl Plan {
    pub fn is_new(&self) -> bool {
        self.requirements.is_new() || self.decisions.iter().any(Known::is_new)
    }

    pub fn write(&mut self, step: &mut Step<'_>, deployment: &Deployment) {
        if let Known::Unchanged(latest) = &self.requirements {
            let again = DecisionRequirements {
                key: step.next_key(),
                version: latest.version + 1,
                deployed_at_ms: step.now_ms,
                ..DecisionRequirements::clone(latest)
            };
            self.requirements = Known::New(Arc::new(again));
        }
        let requirements = self.requirements.get();
        step.emit(Event::DecisionRequirementsChanged(Arc::clone(requirements)));
        for known in &mut self.decisions {
            if let Known::Unchanged(latest) = known {
                let again = Decision {
                    key: step.next_key(),
                    version: latest.version + 1,
                    decision_requirements_key: requirements.key,
                    deployment_key: deployment.key,
                    ..Decision::clone(latest)
                };
                *known = Known::New(Arc::new(again));
            }
            step.emit(Event::DecisionChanged(Arc::clone(known.get())));
        }
    }

    pub fn tell(self, deployed: &mut Deployed) {
        let decisions = self.decisions.iter().map(|known| Arc::clone(known.get()));
        deployed.decisions.extend(decisions);
        let requirements = Arc::clone(self.requirements.get());
        deployed.decision_requirements.push(requirements);
    }
}
