//! Enters elements of an active ad-hoc sub-process.

use std::sync::Arc;

use crate::{
    bpmn::model::ElementKind,
    engine::{
        command::ActivateElements,
        element::ad_hoc_sub_process,
        follow_up::FollowUp,
        process::Context,
        record::Key,
        rejection::{Rejection, RejectionType},
        reply::Reply,
        step::Step,
    },
};

pub fn handle(step: &mut Step<'_>, command: &ActivateElements) -> Result<Reply, Rejection> {
    let key = command.ad_hoc_sub_process_key;
    let not_found = || {
        reject(
            RejectionType::NotFound,
            format!(
                "Expected to activate activities for ad-hoc sub-process but no ad-hoc sub-process instance \
                 found with key '{key}'."
            ),
        )
    };
    let mut context = Context::load(step, key).ok_or_else(not_found)?;
    let process = Arc::clone(&context.process);
    let ElementKind::AdHocSubProcess(ad_hoc) = &process.element(context.instance.element).kind
    else {
        return Err(not_found());
    };
    if !context.instance.is_active() {
        return Err(reject(
            RejectionType::InvalidState,
            format!(
                "Expected to activate activities for ad-hoc sub-process with key '{key}', but it is not \
                 active."
            ),
        ));
    }
    let ids = command.elements.iter().map(|element| &*element.element_id);
    ad_hoc_sub_process::find(&context, ad_hoc, ids)
        .map_err(|reason| reject(RejectionType::NotFound, reason))?;
    if command.cancels_remaining {
        // Those that are entered now are not among them.
        let remaining: Vec<Key> = step
            .state
            .instances
            .children(key)
            .map(|it| it.key)
            .collect();
        for key in remaining {
            step.queue(FollowUp::Terminate { key });
        }
    }
    ad_hoc_sub_process::enter_all(step, &mut context, ad_hoc, &command.elements);
    Ok(Reply::Done)
}

fn reject(kind: RejectionType, reason: String) -> Rejection {
    Rejection::new("ACTIVATE", kind, reason)
}
