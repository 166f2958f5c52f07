//! Tokens that wait at joining gateways: they move to the mapped flows.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Refusal,
    plan::{self, Plan},
};
use crate::{
    bpmn::model::{Element, FlowIndex},
    engine::{event::Event, process::Context, step::Step},
};

/// Moves the tokens of a scope; `moved` is the scope as it has become.
pub fn migrate(
    step: &mut Step<'_>,
    context: &Context,
    moved: &mut Context,
    plan: &Plan,
) -> Result<(), Refusal> {
    let mut tokens = BTreeMap::new();
    for (&(_, flow), &count) in &context.instance.join_tokens {
        let target = target_of(context, plan, flow)?;
        let gateway = plan.target_process.flow(target).target;
        *tokens.entry((gateway, target)).or_default() += count;
        let process_instance_key = context.instance.process_instance_key;
        step.emit(Event::SequenceFlowDeleted {
            process_instance_key,
            flow_id: Arc::clone(&context.process.flow(flow).id),
        });
        step.emit(Event::SequenceFlowTaken {
            process_instance_key,
            flow_id: Arc::clone(&plan.target_process.flow(target).id),
        });
    }
    if !tokens.is_empty() {
        moved.change(step, |scope| scope.join_tokens = tokens);
    }
    Ok(())
}

fn target_of(context: &Context, plan: &Plan, flow: FlowIndex) -> Result<FlowIndex, Refusal> {
    let key = plan.process_instance_key;
    let source = context.process.flow(flow);
    let gateway = context.process.element(source.target);
    let Some(target_id) = plan.target_id(&gateway.id) else {
        return Err(Refusal::argument(format!(
            "'{key}' but gateway '{}' has at least one incoming sequence flow taken. Joining gateways with at \
             least one incoming sequence flow taken must be mapped to a gateway of the same type in the \
             target process definition.",
            gateway.id
        )));
    };
    let target_type = plan::type_name(&plan.target_process, target_id);
    if target_type != gateway.type_name() {
        return Err(Refusal::argument(format!(
            "'{key}' but active element with id '{}' and type '{}' is mapped to an element with id \
             '{target_id}' and different type '{target_type}'. Elements must be mapped to elements of the \
             same type.",
            gateway.id,
            gateway.type_name()
        )));
    }
    let incoming = |target: &Element| target.incoming.len();
    let has_fewer = plan
        .target(&gateway.id)
        .is_some_and(|target| incoming(target) < incoming(gateway));
    if has_fewer {
        return Err(Refusal::argument(format!(
            "'{key}' but target gateway with id '{target_id}' has less incoming sequence flows than the \
             source gateway with id '{}'. Target gateway must have at least the same number of incoming \
             sequence flows as the source gateway.",
            gateway.id
        )));
    }
    let target = plan
        .target_id(&source.id)
        .and_then(|id| plan::flow(&plan.target_process, id));
    target.ok_or_else(|| {
        Refusal::argument(format!(
            "'{key}' but joining gateway with id '{}' has a taken sequence flow with id '{}'. Taken sequence \
             flows must be mapped to a sequence flow in the target process definition.",
            gateway.id, source.id
        ))
    })
}
