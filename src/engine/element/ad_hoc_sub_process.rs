//! Ad-hoc sub-processes: elements that are chosen while it runs, by an expression, a command or a job worker.
//!
//! Each chosen element runs in an [inner instance](super::ad_hoc_inner_instance) of its own.

use serde_json::{Value as Json, json};

use crate::{
    bpmn::model::{AdHoc, ElementIndex, ElementKind, JobDefinition},
    engine::{
        command::{AdHocResult, ElementActivation},
        follow_up::FollowUp,
        process::{
            Context, Failure, catch, expression, incident, jobs,
            lifecycle::{self, Entered, Outgoing},
            mapping,
            scope::{self, ScopeEnd},
            variables,
        },
        record::{Document, IncidentType, JobKind, Key, ListenerEvent},
        step::Step,
    },
};

/// The variable that tells what can be chosen.
const ELEMENTS: &str = "adHocSubProcessElements";

/// Before its input mappings.
pub fn prepare(step: &mut Step<'_>, context: &Context, ad_hoc: &AdHoc) {
    variables::set(step, context, context.key(), ELEMENTS, &ad_hoc.descriptions);
    if let Some(output) = &ad_hoc.output {
        variables::set(step, context, context.key(), &output.collection, &json!([]));
    }
}

pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    ad_hoc: &AdHoc,
) -> Result<Entered, Failure> {
    match &ad_hoc.job {
        None => {
            chosen(step, context, ad_hoc)?;
            catch::subscribe(step, context)?;
        }
        Some(definition) => {
            let properties = jobs::evaluate(step, context, definition)?;
            catch::subscribe(step, context)?;
            create_job(step, context, properties);
        }
    }
    Ok(Entered::Waits)
}

/// Enters what the expression chose; a job worker chooses later.
pub fn activated(step: &mut Step<'_>, context: &mut Context, ad_hoc: &AdHoc) {
    if ad_hoc.job.is_some() {
        return;
    }
    // Its failures were found before the activation.
    let Ok(chosen) = chosen(step, context, ad_hoc) else {
        return;
    };
    for element in chosen {
        enter(step, context, ad_hoc, element, &Document::new());
    }
}

/// What the expression for the active elements says.
fn chosen(
    step: &Step<'_>,
    context: &Context,
    ad_hoc: &AdHoc,
) -> Result<Vec<ElementIndex>, Failure> {
    let Some(expression) = &ad_hoc.active_elements else {
        return Ok(Vec::new());
    };
    let ids = expression::strings(step, expression, Some(context.key())).map_err(|failure| {
        Failure::new(
            IncidentType::ExtractValueError,
            format!("Failed to activate ad-hoc elements. {}", failure.message),
        )
    })?;
    find(context, ad_hoc, ids.iter().map(String::as_str)).map_err(Failure::extract_value)
}

/// The elements of these ids.
///
/// # Errors
/// A text that names those which can't be chosen.
pub fn find<'a>(
    context: &Context,
    ad_hoc: &AdHoc,
    ids: impl Iterator<Item = &'a str>,
) -> Result<Vec<ElementIndex>, String> {
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    for id in ids {
        match ad_hoc.activities.get(id) {
            Some(element) => found.push(*element),
            None => unknown.push(id),
        }
    }
    if unknown.is_empty() {
        return Ok(found);
    }
    Err(format!(
        "Expected to activate activities for ad-hoc sub-process with key '{}', but the given elements [{}] \
         do not exist.",
        context.key(),
        unknown.join(", ")
    ))
}

/// Enters elements that [`find`] knows.
pub fn enter_all(
    step: &mut Step<'_>,
    context: &mut Context,
    ad_hoc: &AdHoc,
    elements: &[ElementActivation],
) {
    for activation in elements {
        if let Some(&element) = ad_hoc.activities.get(&*activation.element_id) {
            enter(step, context, ad_hoc, element, &activation.variables);
        }
    }
}

fn enter(
    step: &mut Step<'_>,
    context: &mut Context,
    ad_hoc: &AdHoc,
    element: ElementIndex,
    variables: &Document,
) {
    let mut inner = lifecycle::create_element(step, context, ad_hoc.inner_instance);
    lifecycle::activated(step, &mut inner);
    let own = ad_hoc
        .output
        .as_ref()
        .and_then(|output| output.variable.as_ref());
    if let Some(name) = own {
        variables::set(step, &inner, inner.key(), name, &Json::Null);
    }
    variables::merge_local(step, &inner, inner.key(), variables);
    // Its key is older than those of the inner instances that follow.
    step.queue_activation(inner.key(), element, None);
}

/// A chosen element has ended. `is_fulfilled`: what the completion condition said; none without one.
pub fn path_completed(step: &mut Step<'_>, inner: &Context, is_fulfilled: Option<bool>) {
    let Some(mut context) = inner.scope(step) else {
        return;
    };
    let process = std::sync::Arc::clone(&context.process);
    let ElementKind::AdHocSubProcess(ad_hoc) = &process.element(context.instance.element).kind
    else {
        return;
    };
    if let Some(definition) = &ad_hoc.job {
        return ask_again(step, &mut context, ad_hoc, definition);
    }
    match is_fulfilled {
        None => scope::child_completed(step, inner, ScopeEnd::WhenIdle),
        Some(true) => fulfilled(step, &context, ad_hoc.cancels_remaining),
        Some(false) => {}
    }
}

/// The worker decides anew whenever an element has ended, unless it has said that this is the end.
fn ask_again(
    step: &mut Step<'_>,
    context: &mut Context,
    ad_hoc: &AdHoc,
    definition: &JobDefinition,
) {
    if let Some(job_key) = context.instance.job_key {
        jobs::cancel(step, job_key);
        incident::close_of_job(step, context.key(), job_key);
        context.change(step, |instance| instance.job_key = None);
    }
    if context.instance.is_completion_condition_fulfilled {
        return fulfilled(step, context, ad_hoc.cancels_remaining);
    }
    // As in Zeebe, nobody is told of expressions that fail now.
    if let Ok(properties) = jobs::evaluate(step, context, definition) {
        create_job(step, context, properties);
    }
}

fn create_job(step: &mut Step<'_>, context: &mut Context, properties: jobs::Properties) {
    let job_key = jobs::create_of_kind(
        step,
        context,
        properties,
        JobKind::AdHocSubProcess,
        ListenerEvent::Unspecified,
    );
    context.change(step, |instance| instance.job_key = Some(job_key));
}

/// The end: of what is left too, or after it.
fn fulfilled(step: &mut Step<'_>, context: &Context, cancels_remaining: bool) {
    let key = context.key();
    let is_done = if cancels_remaining {
        terminate_inner_instances(step, key)
    } else {
        scope::is_idle(step, context)
    };
    if is_done {
        step.queue(FollowUp::Complete { key });
    }
}

/// All at once, ahead of what they have still to enter; elsewhere scopes end their children one by one.
/// True when there was none.
fn terminate_inner_instances(step: &mut Step<'_>, key: Key) -> bool {
    let children = step.state.instances.children_from(key, 0);
    let keys: Vec<Key> = children.map(|child| child.key).collect();
    for &key in &keys {
        step.queue(FollowUp::Terminate { key });
    }
    keys.is_empty()
}

/// What the worker answered.
pub fn job_completed(
    step: &mut Step<'_>,
    context: &mut Context,
    ad_hoc: &AdHoc,
    result: &AdHocResult,
) {
    enter_all(step, context, ad_hoc, &result.activate_elements);
    if result.is_completion_condition_fulfilled {
        fulfilled(step, context, result.is_cancel_remaining_instances);
        context.change(step, |instance| {
            instance.is_completion_condition_fulfilled = true
        });
    }
}

/// What was collected goes out, whether there are output mappings or not.
pub fn complete(
    step: &mut Step<'_>,
    context: &Context,
    ad_hoc: &AdHoc,
) -> Result<Outgoing, Failure> {
    let collected = ad_hoc.output.as_ref().and_then(|output| {
        let variable = step
            .state
            .variables
            .get(context.key(), &output.collection)?;
        Some((variable.name.to_string(), variable.value.clone()))
    });
    if let (Some(collected), Some(scope_key)) = (collected, context.instance.scope_key) {
        variables::merge(step, context, scope_key, &Document::from_iter([collected]));
    }
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

#[cfg(test)]
mod tests;
