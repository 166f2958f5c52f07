//! A form or generic resource.

use std::sync::Arc;

use super::{Deployment, Known, parsed::Headline};
use crate::engine::{
    command,
    event::Event,
    record::{DefinitionState, Resource, ResourceKind},
    reply::Deployed,
    step::Step,
};

pub struct Plan(Known<Resource>);

pub fn plan(
    step: &mut Step<'_>,
    deployment: &Deployment,
    given: &command::Resource,
    headline: Headline,
) -> Plan {
    let Headline {
        kind,
        id,
        version_tag,
    } = headline;
    let latest = step.state.resources.latest(kind, &id);
    let unchanged = latest
        .filter(|latest| latest.resource_name == given.name && latest.content == given.content);
    if let Some(latest) = unchanged {
        return Plan(Known::Unchanged(Arc::clone(latest)));
    }
    Plan(Known::New(Arc::new(Resource {
        key: step.next_key(),
        kind,
        version: step.state.resources.next_version(kind, &id),
        id,
        version_tag,
        deployment_key: deployment.key,
        resource_name: given.name.clone(),
        content: Arc::clone(&given.content),
        tenant_id: Arc::clone(&deployment.tenant_id),
        deployed_at_ms: step.now_ms,
        state: DefinitionState::Active,
    })))
}

impl Plan {
    pub fn is_new(&self) -> bool {
        self.0.is_new()
    }

    pub fn write(&mut self, step: &mut Step<'_>, deployment: &Deployment) {
        if let Known::Unchanged(latest) = &self.0 {
            let again = Resource {
                key: step.next_key(),
                version: step.state.resources.next_version(latest.kind, &latest.id),
                deployment_key: deployment.key,
                deployed_at_ms: step.now_ms,
                ..Resource::clone(latest)
            };
            self.0 = Known::New(Arc::new(again));
        }
        step.emit(Event::ResourceChanged(Arc::clone(self.0.get())));
    }

    pub fn tell(self, deployed: &mut Deployed) {
        let resource = Arc::clone(self.0.get());
        match resource.kind {
            ResourceKind::Form => deployed.forms.push(resource),
            ResourceKind::Generic => deployed.resources.push(resource),
        }
    }
}
