//! Multi-instance bodies: run an activity once for each item of a collection, all at once or one after
//! the other. What the activity does is its own element's; what lets a body wait is the lifecycle's.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use crate::{
    bpmn::model::{ElementKind, Loop, OutputCollection},
    engine::{
        event::Event,
        follow_up::FollowUp,
        process::{
            Context, Failure, catch, expression, instance,
            lifecycle::{Entered, Outgoing},
            scope::{self, ScopeEnd},
            variables,
        },
        record::{Document, Key, LoopProgress},
        step::Step,
    },
    feel::Val,
};

const LOOP_COUNTER: &str = "loopCounter";

pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    looped: &Loop,
) -> Result<Entered, Failure> {
    let scope = Some(context.key());
    let expression = &looped.input_collection;
    let items: Arc<[Json]> =
        expression::typed(step, expression, scope, "'ARRAY'", |value| match value {
            Val::List(items) => Some(items.iter().map(|item| item.to_json()).collect()),
            _ => None,
        })?;
    catch::subscribe(step, context)?;
    step.emit(Event::InputCollectionChanged {
        body_key: context.key(),
        items: Some(items),
    });
    context.change(step, |body| body.progress = Some(LoopProgress::default()));
    Ok(Entered::Waits)
}

pub fn activated(step: &mut Step<'_>, context: &Context, looped: &Loop) {
    let body_key = context.key();
    let size = items(step, body_key).len();
    if let Some(output) = &looped.output {
        let empty = vec![Json::Null; size];
        set_local(step, context, &output.variable, Json::Array(empty));
    }
    if size == 0 {
        step.queue(FollowUp::Complete { key: body_key });
    } else if looped.is_sequential {
        step.queue_activation(body_key, looped.inner, None);
    } else {
        // A command has 4 MiB at most, so a collection has far fewer items than that.
        let remaining = u32::try_from(size).expect("collections are limited");
        step.queue(FollowUp::ActivateNext {
            body_key,
            remaining,
        });
    }
}

/// Queues one more instance of a parallel body, and then the rest: what one does by itself comes before
/// the next but one, as in Zeebe.
pub fn activate_next(step: &mut Step<'_>, body_key: Key, remaining: u32) {
    let Some(body) = Context::load(step, body_key) else {
        return;
    };
    if instance::is_cancelled(step.state, body.instance.process_instance_key) {
        return;
    }
    if let ElementKind::MultiInstanceBody(looped) = &body.element().kind {
        step.queue_activation(body_key, looped.inner, None);
    }
    if remaining > 1 {
        step.queue(FollowUp::ActivateNext {
            body_key,
            remaining: remaining - 1,
        });
    }
}

/// Sets the variables that each instance has of its own.
pub fn child_activating(
    step: &mut Step<'_>,
    child: &Context,
    looped: &Loop,
) -> Result<(), Failure> {
    let counter = loop_counter(child);
    let items = child
        .instance
        .scope_key
        .map_or_else(Default::default, |body_key| items(step, body_key));
    let index = counter - 1;
    let Some(item) = items.get(index).cloned() else {
        return Err(Failure::extract_value(format!(
            "Expected to read item at index {index} of the multiInstanceBody input collection but it \
             contains only {} elements. The input collection might be modified while iterating over it.",
            items.len()
        )));
    };
    let input = looped.input_element.as_deref();
    if let Some(name) = input {
        set_local(step, child, name, item);
    }
    // A variable that is collected is each instance's own from the start.
    let collected = looped
        .output
        .as_ref()
        .and_then(|output| output.element.variable_name());
    if let Some(name) = collected
        && Some(name) != input
        && name != LOOP_COUNTER
    {
        set_local(step, child, name, Json::Null);
    }
    set_local(step, child, LOOP_COUNTER, json!(counter));
    Ok(())
}

/// Collects the instance's output, and asks the completion condition.
pub fn child_completing(
    step: &mut Step<'_>,
    child: &Context,
    looped: &Loop,
) -> Result<ScopeEnd, Failure> {
    let Some(body) = child.scope(step) else {
        return Ok(ScopeEnd::WhenIdle);
    };
    if let Some(output) = &looped.output {
        collect(step, &body, child, output)?;
    }
    let Some(condition) = &looped.completion_condition else {
        return Ok(ScopeEnd::WhenIdle);
    };
    let progress = body.instance.progress.unwrap_or_default();
    let mut counts = Document::new();
    let mut count = |name: &str, number: u32| counts.insert(name.to_owned(), json!(number));
    count("numberOfInstances", progress.created);
    count("numberOfActiveInstances", progress.active() - 1);
    count("numberOfCompletedInstances", progress.completed + 1);
    count("numberOfTerminatedInstances", progress.terminated);
    let holds = expression::boolean_with(step, condition, child.key(), counts)?;
    Ok(if holds {
        ScopeEnd::Now
    } else {
        ScopeEnd::WhenIdle
    })
}

/// Puts the instance's output into the collection, at the place of its item.
fn collect(
    step: &mut Step<'_>,
    body: &Context,
    child: &Context,
    output: &OutputCollection,
) -> Result<(), Failure> {
    let item = expression::value(step, &output.element, Some(child.key()))?.to_json();
    let counter = loop_counter(child);
    let name = &output.variable;
    let failure = |message: String| Failure {
        variable_scope_key: Some(body.key()),
        ..Failure::extract_value(message)
    };
    let Some(collection) = step.state.variables.get(body.key(), name) else {
        return Err(failure(format!(
            "Expected the output collection variable '{name}' to be of type list, but it was NIL"
        )));
    };
    let Json::Array(collected) = &collection.value else {
        return Err(failure(format!(
            "Unable to update an item in output collection '{name}' because the type of the output \
             collection is: {}. This may happen when multiple BPMN elements write to the same variable.",
            variables::stored_type(&collection.value)
        )));
    };
    if counter > collected.len() {
        return Err(failure(format!(
            "Unable to update an item in output collection '{name}' at position {counter} because the \
             size of the collection is: {}. This may happen when multiple BPMN elements write to the same \
             variable.",
            collected.len()
        )));
    }
    let index = counter - 1;
    if collected[index] != item {
        let changed = Event::VariableItemChanged {
            variable_key: collection.key,
            scope_key: body.key(),
            name: Arc::clone(name),
            index,
            item,
        };
        step.emit(changed);
    }
    Ok(())
}

/// An instance has completed: the next one's turn, or the body is done.
pub fn child_completed(step: &mut Step<'_>, mut body: Context, looped: &Loop, end: ScopeEnd) {
    count(step, &mut body, |progress| progress.completed += 1);
    let body_key = body.key();
    if end == ScopeEnd::Now {
        if scope::terminate_children(step, body_key) || looped.is_sequential {
            step.queue(FollowUp::Complete { key: body_key });
        }
        return;
    }
    let progress = body.instance.progress.unwrap_or_default();
    let size = items(step, body_key).len();
    if looped.is_sequential && (progress.created as usize) < size {
        step.queue_activation(body_key, looped.inner, None);
    } else if progress.active() == 0 && progress.created as usize == size {
        step.queue(FollowUp::Complete { key: body_key });
    }
}

/// An instance was terminated: with the body, or because the completion condition holds.
pub fn child_terminated(step: &mut Step<'_>, body: &mut Context) {
    count(step, body, |progress| progress.terminated += 1);
}

fn count(step: &mut Step<'_>, body: &mut Context, change: impl FnOnce(&mut LoopProgress)) {
    let mut progress = body.instance.progress.unwrap_or_default();
    change(&mut progress);
    body.change(step, |body| body.progress = Some(progress));
}

/// Hands the collected output to the scope around.
pub fn complete(step: &mut Step<'_>, context: &Context, looped: &Loop) -> Outgoing {
    forget_items(step, context);
    let collected = looped.output.as_ref().and_then(|output| {
        let variable = step.state.variables.get(context.key(), &output.variable)?;
        Some((variable.name.to_string(), variable.value.clone()))
    });
    if let (Some(collected), Some(scope_key)) = (collected, context.instance.scope_key) {
        variables::merge(step, context, scope_key, &Document::from_iter([collected]));
    }
    Outgoing::All
}

pub fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    forget_items(step, context);
    scope::terminate_children(step, context.key())
}

/// Drops what a body that ends went over.
pub fn forget_items(step: &mut Step<'_>, context: &Context) {
    step.emit(Event::InputCollectionChanged {
        body_key: context.key(),
        items: None,
    });
}

/// What an active body goes over.
fn items(step: &Step<'_>, body_key: Key) -> Arc<[Json]> {
    let items = step.state.input_collections.get(body_key);
    items.cloned().unwrap_or_default()
}

/// Which of the body's instances it is, from 1.
fn loop_counter(child: &Context) -> usize {
    let counter = child.instance.loop_counter;
    counter.expect("made in a multi-instance body") as usize
}

fn set_local(step: &mut Step<'_>, context: &Context, name: &str, value: Json) {
    variables::set(step, context, context.key(), name, &value);
}

#[cfg(test)]
mod tests;
