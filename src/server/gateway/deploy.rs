//! `DeployResource`, its predecessor `DeployProcess`, and `DeleteResource`.

use std::sync::Arc;

use tonic::Status;

use super::{
    Service,
    p::{self, deployment::Metadata},
    tenant,
};
use crate::engine::{
    command::{Command, Deploy, Resource},
    record::{DEFAULT_TENANT, ProcessDefinition},
    reply::{Deployed, Reply},
};

pub async fn resources(
    service: &Service,
    request: p::DeployResourceRequest,
) -> Result<p::DeployResourceResponse, Status> {
    let tenant_id = tenant::check("DeployResource", &request.tenant_id)?;
    let resources = request
        .resources
        .into_iter()
        .map(|resource| named(resource.name, resource.content));
    let deployed = deploy(service, resources.collect(), Arc::clone(&tenant_id)).await?;
    let deployments = all_metadata(&deployed).map(|metadata| p::Deployment {
        metadata: Some(metadata),
    });
    Ok(p::DeployResourceResponse {
        key: deployed.deployment_key,
        deployments: deployments.collect(),
        tenant_id: tenant_id.as_ref().to_owned(),
    })
}

pub async fn processes(
    service: &Service,
    request: p::DeployProcessRequest,
) -> Result<p::DeployProcessResponse, Status> {
    let resources = request
        .processes
        .into_iter()
        .map(|process| named(process.name, process.definition));
    let deployed = deploy(service, resources.collect(), DEFAULT_TENANT.into()).await?;
    Ok(p::DeployProcessResponse {
        key: deployed.deployment_key,
        processes: deployed.processes.iter().map(|one| metadata(one)).collect(),
    })
}

pub async fn delete(
    service: &Service,
    request: p::DeleteResourceRequest,
) -> Result<p::DeleteResourceResponse, Status> {
    let command = Command::DeleteResource {
        resource_key: request.resource_key,
    };
    service.submit(command).await?;
    Ok(p::DeleteResourceResponse {})
}

fn named(name: String, content: Vec<u8>) -> Resource {
    Resource {
        name,
        content: content.into(),
    }
}

async fn deploy(
    service: &Service,
    resources: Vec<Resource>,
    tenant_id: Arc<str>,
) -> Result<Deployed, Status> {
    let command = Command::Deploy(Deploy {
        resources,
        tenant_id,
    });
    match service.submit(command).await? {
        Reply::Deployed(deployed) => Ok(deployed),
        other => Err(super::unexpected(&other)),
    }
}

/// Kind by kind. The protocol has no place for generic resources.
fn all_metadata(deployed: &Deployed) -> impl Iterator<Item = Metadata> {
    let processes = deployed.processes.iter();
    let processes = processes.map(|process| Metadata::Process(metadata(process)));
    let decisions = deployed.decisions.iter();
    let decisions = decisions.map(|it| {
        Metadata::Decision(p::DecisionMetadata {
            dmn_decision_id: it.id.as_ref().to_owned(),
            dmn_decision_name: it.name.clone(),
            version: it.version,
            decision_key: it.key,
            dmn_decision_requirements_id: it.decision_requirements_id.as_ref().to_owned(),
            decision_requirements_key: it.decision_requirements_key,
            tenant_id: it.tenant_id.as_ref().to_owned(),
        })
    });
    let requirements = deployed.decision_requirements.iter();
    let requirements = requirements.map(|it| {
        Metadata::DecisionRequirements(p::DecisionRequirementsMetadata {
            dmn_decision_requirements_id: it.id.as_ref().to_owned(),
            dmn_decision_requirements_name: it.name.clone(),
            version: it.version,
            decision_requirements_key: it.key,
            resource_name: it.resource_name.clone(),
            tenant_id: it.tenant_id.as_ref().to_owned(),
        })
    });
    let forms = deployed.forms.iter();
    let forms = forms.map(|it| {
        Metadata::Form(p::FormMetadata {
            form_id: it.id.as_ref().to_owned(),
            version: it.version,
            form_key: it.key,
            resource_name: it.resource_name.clone(),
            tenant_id: it.tenant_id.as_ref().to_owned(),
        })
    });
    processes.chain(decisions).chain(requirements).chain(forms)
}

fn metadata(process: &ProcessDefinition) -> p::ProcessMetadata {
    p::ProcessMetadata {
        bpmn_process_id: process.bpmn_process_id.as_ref().to_owned(),
        version: process.version,
        process_definition_key: process.key,
        resource_name: process.resource_name.clone(),
        tenant_id: process.tenant_id.as_ref().to_owned(),
    }
}
