//! Activating an element by hand: in the scopes it belongs to, which are found or made on the way.
//!
//! For start instructions and modifications. A scope made here is activated as it is: its input mappings
//! aren't applied and nothing inside is entered but what was asked for.

use std::sync::Arc;

use super::{Context, catch, lifecycle, scope, variables};
use crate::{
    bpmn::model::{Element, ElementIndex, ElementKind, Process},
    engine::{
        command::VariableInstruction,
        follow_up::FollowUp,
        record::{ElementInstance, ElementState, Key},
        step::Step,
    },
};

/// Who wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    StartInstruction,
    Modification,
}

/// What to activate.
#[derive(Debug, Clone, Copy)]
pub struct Activation<'a> {
    pub element: ElementIndex,
    pub by: By,
    /// The instance of one of its scopes, below which the scopes are made anew.
    pub ancestor_key: Option<Key>,
    /// Set in the scopes on the way, and on the element itself.
    pub variables: &'a [VariableInstruction],
}

/// Why it can't be activated.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are several instances of this scope, and none was chosen.
    SeveralInstances { scope_id: Arc<str> },
    /// It would take a new instance of a multi-instance activity.
    MultiInstance { element_id: Arc<str> },
    /// An event of a new scope can't be subscribed to: Zeebe's text.
    Subscription(String),
}

/// Activates the element: its scopes at once, the element itself as a follow-up. The keys of the scopes,
/// the process instance's first.
pub fn activate(
    step: &mut Step<'_>,
    root: &Context,
    activation: Activation<'_>,
) -> Result<Vec<Key>, Refusal> {
    let process = Arc::clone(&root.process);
    let mut scope = root.clone();
    let mut scope_keys = vec![root.key()];
    set_variables(step, &scope, activation.variables);
    for element in scopes_of(&process, activation.element) {
        scope = match reusable(step, &scope, element, activation.ancestor_key)? {
            Some(existing) => {
                set_variables(step, &existing, activation.variables);
                existing
            }
            None => make_scope(step, &scope, element, activation.variables)?,
        };
        scope_keys.push(scope.key());
    }
    enter(step, scope, activation);
    Ok(scope_keys)
}

/// From the outermost on, without the process itself.
fn scopes_of(process: &Process, element: ElementIndex) -> Vec<ElementIndex> {
    let mut scopes: Vec<ElementIndex> =
        std::iter::successors(process.element(element).scope, |&scope| {
            process.element(scope).scope
        })
        .take_while(|&scope| scope != Process::ROOT)
        .collect();
    scopes.reverse();
    scopes
}

/// The instance of a scope that the element goes into; none where a new one is to be made.
fn reusable(
    step: &Step<'_>,
    within: &Context,
    element: ElementIndex,
    ancestor_key: Option<Key>,
) -> Result<Option<Context>, Refusal> {
    let instances: Vec<Arc<ElementInstance>> = step
        .state
        .instances
        .children(within.key())
        .filter(|child| child.element == element)
        .cloned()
        .collect();
    let is_below_ancestor = |instance: &ElementInstance| {
        ancestor_key.is_some_and(|ancestor| is_inside(step, instance.key, ancestor))
    };
    let chosen = match instances.as_slice() {
        [] => return Ok(None),
        [only] if is_below_ancestor(only) => return Ok(None),
        [only] => Some(only),
        several => {
            let exact = several.iter().find(|one| Some(one.key) == ancestor_key);
            if exact.is_none() && several.iter().any(|one| is_below_ancestor(one)) {
                return Ok(None);
            }
            exact.or_else(|| {
                let ancestor = ancestor_key?;
                several
                    .iter()
                    .find(|one| is_inside(step, ancestor, one.key))
            })
        }
    };
    match chosen {
        Some(instance) => Ok(Some(Context::of(step, Arc::clone(instance)))),
        None => Err(Refusal::SeveralInstances {
            scope_id: Arc::clone(&within.process.element(element).id),
        }),
    }
}

/// Whether the element instance is somewhere inside of the other.
fn is_inside(step: &Step<'_>, key: Key, outer_key: Key) -> bool {
    let scope_of = |key: Key| step.state.instances.get(key)?.scope_key;
    std::iter::successors(scope_of(key), |&key| scope_of(key)).any(|scope| scope == outer_key)
}

fn make_scope(
    step: &mut Step<'_>,
    within: &Context,
    element: ElementIndex,
    variables: &[VariableInstruction],
) -> Result<Context, Refusal> {
    let process = Arc::clone(&within.process);
    let of_multi_instance = [element, within.instance.element].iter().any(|&index| {
        matches!(
            process.element(index).kind,
            ElementKind::MultiInstanceBody(_)
        )
    });
    if of_multi_instance {
        return Err(Refusal::MultiInstance {
            element_id: Arc::clone(&process.element(element).id),
        });
    }
    let mut outer = within.clone();
    count_arrival(step, &mut outer, element);
    let mut context = lifecycle::create_element(step, &mut outer, element);
    set_variables(step, &context, variables);
    open_scope(step, &mut context)?;
    Ok(context)
}

/// Activates a container without entering anything in it.
pub fn open_scope(step: &mut Step<'_>, context: &mut Context) -> Result<(), Refusal> {
    context.change(step, |instance| instance.state = ElementState::Activated);
    catch::subscribe(step, context).map_err(|failure| {
        Refusal::Subscription(format!(
            "Expected to subscribe to catch event(s) of '{}' but {}",
            context.element().id,
            failure.message
        ))
    })
}

/// Makes the element's instance and queues its activation.
fn enter(step: &mut Step<'_>, mut scope: Context, activation: Activation<'_>) {
    // The scope may have been changed since: by a subscription, by variables.
    if let Some(fresh) = Context::load(step, scope.key()) {
        scope = fresh;
    }
    // As in Zeebe nothing is entered, and nobody is told, where an incident keeps the scope from its start or end.
    if !scope.instance.is_active() {
        return;
    }
    let element = scope.process.element(activation.element);
    let waits_for_tokens = matches!(element.kind, ElementKind::InclusiveGateway { .. })
        && !element.incoming.is_empty();
    if waits_for_tokens && activation.by == By::StartInstruction {
        // A modification stands for a token on each incoming flow, a start instruction doesn't.
        return;
    }
    count_arrival(step, &mut scope, activation.element);
    let context = lifecycle::create_element(step, &mut scope, activation.element);
    set_variables(step, &context, activation.variables);
    step.queue(FollowUp::ActivateInstance { key: context.key() });
}

fn count_arrival(step: &mut Step<'_>, scope: &mut Context, element: ElementIndex) {
    let process = Arc::clone(&scope.process);
    let arrivals = arrivals(&process, process.element(element));
    scope::forgive(step, scope, arrivals);
}

/// How many taken flows end with an element's activation.
fn arrivals(process: &Process, element: &Element) -> u32 {
    let sources = || {
        let flows = element.incoming.iter();
        flows.map(|&flow| process.element(process.flow(flow).source))
    };
    match element.kind {
        ElementKind::StartEvent(_) | ElementKind::BoundaryEvent { .. } => 0,
        // An interrupting one is entered in place of all that is under way.
        ElementKind::EventSubProcess(start) if start.interrupting => u32::MAX,
        ElementKind::EventSubProcess(_) => 0,
        ElementKind::ParallelGateway => u32::try_from(element.incoming.len()).unwrap_or(u32::MAX),
        ElementKind::IntermediateCatchEvent(_) => {
            let first = sources().next();
            let follows_other =
                first.is_some_and(|source| !matches!(source.kind, ElementKind::EventBasedGateway));
            u32::from(follows_other)
        }
        _ => 1,
    }
}

/// Sets what the instructions say for this element; an empty scope means the process instance.
fn set_variables(step: &mut Step<'_>, context: &Context, instructions: &[VariableInstruction]) {
    for instruction in instructions {
        let is_meant = *instruction.scope_id == *context.element().id
            || (instruction.scope_id.is_empty() && context.instance.scope_key.is_none());
        if is_meant {
            variables::merge_local(step, context, context.key(), &instruction.variables);
        }
    }
}
