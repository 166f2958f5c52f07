//! Deploys resources: all of them, or none when one can't be.
//!
//! As in Zeebe what is new takes its keys first, in the order of the resources; then, if anything is
//! new, what is known already gets a new version too, so that all of a deployment share its key.

mod binding;
mod decisions;
mod parsed;
mod processes;
mod resources;

use std::sync::Arc;

use crate::engine::{
    command::Deploy,
    record::Key,
    rejection::{Rejection, RejectionType},
    reply::{Deployed, Reply},
    step::Step,
};
use parsed::Parsed;

pub fn handle(step: &mut Step<'_>, command: Deploy) -> Result<Reply, Rejection> {
    if command.resources.is_empty() {
        return Err(reject(
            "Expected to deploy at least one resource, but none given",
        ));
    }
    let parsed = parsed::parse(&command.resources).map_err(|problems| {
        reject(format!(
            "Expected to deploy new resources, but encountered the following errors:{problems}"
        ))
    })?;
    let deployment = Deployment {
        key: step.next_key(),
        tenant_id: command.tenant_id,
    };
    let mut plans: Vec<Plan> = parsed
        .into_iter()
        .map(|parsed| plan(step, &deployment, parsed))
        .collect();
    let mut deployed = Deployed {
        deployment_key: deployment.key,
        ..Deployed::default()
    };
    if plans.iter().any(Plan::is_new) {
        for plan in &mut plans {
            plan.write(step, &deployment);
        }
    }
    for plan in plans {
        plan.tell(&mut deployed);
    }
    Ok(Reply::Deployed(deployed))
}

fn reject(reason: impl Into<String>) -> Rejection {
    Rejection::new("CREATE", RejectionType::InvalidArgument, reason)
}

/// What all of one deployment share.
struct Deployment {
    key: Key,
    tenant_id: Arc<str>,
}

/// Something that is deployed, or was already.
enum Known<T> {
    New(Arc<T>),
    Unchanged(Arc<T>),
}

impl<T> Known<T> {
    fn get(&self) -> &Arc<T> {
        match self {
            Self::New(it) | Self::Unchanged(it) => it,
        }
    }

    fn is_new(&self) -> bool {
        matches!(self, Self::New(_))
    }
}

/// What becomes of one resource.
enum Plan {
    Processes(processes::Plan),
    Decisions(decisions::Plan),
    Resource(resources::Plan),
}

fn plan(step: &mut Step<'_>, deployment: &Deployment, parsed: Parsed<'_>) -> Plan {
    match parsed {
        Parsed::Processes {
            resource,
            processes,
        } => Plan::Processes(processes::plan(step, deployment, resource, processes)),
        Parsed::Decisions { resource, graph } => {
            Plan::Decisions(decisions::plan(step, deployment, resource, graph))
        }
        Parsed::Resource { resource, headline } => {
            Plan::Resource(resources::plan(step, deployment, resource, headline))
        }
    }
}

impl Plan {
    fn is_new(&self) -> bool {
        match self {
            Self::Processes(plan) => plan.is_new(),
            Self::Decisions(plan) => plan.is_new(),
            Self::Resource(plan) => plan.is_new(),
        }
    }

    /// Renews what is unchanged, and stores all.
    fn write(&mut self, step: &mut Step<'_>, deployment: &Deployment) {
        match self {
            Self::Processes(plan) => plan.write(step, deployment),
            Self::Decisions(plan) => plan.write(step, deployment),
            Self::Resource(plan) => plan.write(step, deployment),
        }
    }

    fn tell(self, deployed: &mut Deployed) {
        match self {
            Self::Processes(plan) => plan.tell(deployed),
            Self::Decisions(plan) => plan.tell(deployed),
            Self::Resource(plan) => plan.tell(deployed),
        }
    }
}

#[cfg(test)]
mod tests;
