//! Decisions: finding the one that is meant, evaluating it, and keeping what came of it.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Context, Failure, expression, variables::Scope};
use crate::{
    bpmn::model::{Binding, CalledDecision},
    dmn,
    engine::{
        event::Event,
        record::{
            Decision, DecisionEvaluation, DecisionRequirements, Document, EvaluatedDecision,
            EvaluationOrigin, IncidentType, Key,
        },
        step::Step,
    },
    feel,
};

/// Evaluates a business rule task's decision in its scope; the output.
///
/// A failed evaluation is kept as well, besides the incident that it becomes.
pub fn evaluate_called(
    step: &mut Step<'_>,
    context: &Context,
    called: &CalledDecision,
) -> Result<Json, Failure> {
    let id = expression::string(step, &called.decision_id, Some(context.key()))?;
    let decision = find_called(step, context, &id, &called.binding)
        .map_err(|problem| Failure::new(IncidentType::CalledDecisionError, problem))?;
    let origin = EvaluationOrigin {
        process_definition_key: context.definition.key,
        process_instance_key: context.instance.process_instance_key,
        element_instance_key: context.key(),
    };
    let scope = Scope::new(step.state, Some(context.key()));
    let evaluation = run(step, &decision, &scope);
    let evaluation = keep(step, &decision, evaluation, Some(origin));
    evaluation
        .result
        .clone()
        .map_err(|failure| Failure::new(IncidentType::DecisionEvaluationError, failure.message))
}

fn find_called(
    step: &Step<'_>,
    context: &Context,
    id: &str,
    binding: &Binding,
) -> Result<Arc<Decision>, String> {
    let deployment_key = context.definition.deployment_key;
    let decisions = &step.state.decisions;
    let found = decisions.find(id, binding, deployment_key).cloned();
    found.ok_or_else(|| match binding {
        Binding::Latest => not_found(id, "id", id),
        Binding::Deployment => format!(
            "Expected to evaluate decision '{id}' with binding type 'deployment', but no such decision found \
             in the deployment with key {deployment_key} which contained the current process. To resolve this \
             incident, migrate the process instance to a process definition that is deployed together with the \
             intended decision to evaluate."
        ),
        Binding::VersionTag(tag) => format!(
            "Expected to evaluate decision with id '{id}' and version tag '{tag}', but no such decision found. \
             To resolve this incident, deploy a decision with the given id and version tag."
        ),
    })
}

/// Why a decision can't be evaluated that isn't there; `by` is `id` or `key`.
pub fn not_found(decision: &str, by: &str, value: &str) -> String {
    format!("Expected to evaluate decision '{decision}', but no decision found for {by} '{value}'")
}

/// Evaluates a decision that no process asks for.
pub fn evaluate(
    step: &mut Step<'_>,
    decision: &Arc<Decision>,
    variables: &Document,
) -> Arc<DecisionEvaluation> {
    let evaluation = run(step, decision, variables);
    keep(step, decision, evaluation, None)
}

fn run(step: &Step<'_>, decision: &Decision, variables: &dyn feel::Variables) -> dmn::Evaluation {
    let requirements = requirements_of(step, decision);
    let graph = requirements.graph();
    graph.evaluate(&decision.id, variables, step.now_ms)
}

/// Stores what came of an evaluation, with the keys of the deployed decisions.
fn keep(
    step: &mut Step<'_>,
    decision: &Arc<Decision>,
    evaluation: dmn::Evaluation,
    origin: Option<EvaluationOrigin>,
) -> Arc<DecisionEvaluation> {
    let requirements_key = decision.decision_requirements_key;
    let evaluated = evaluation.decisions.into_iter();
    let evaluation = Arc::new(DecisionEvaluation {
        key: step.next_key(),
        decision: Arc::clone(decision),
        result: evaluation.result,
        evaluated: evaluated
            .map(|audit| evaluated_decision(step, requirements_key, audit))
            .collect(),
        origin,
        evaluated_at_ms: step.now_ms,
    });
    step.emit(Event::DecisionEvaluated(Arc::clone(&evaluation)));
    evaluation
}

fn requirements_of(step: &Step<'_>, decision: &Decision) -> Arc<DecisionRequirements> {
    let key = decision.decision_requirements_key;
    let found = step.state.decisions.requirements(key);
    Arc::clone(found.expect("a decision is deleted together with its requirements"))
}

/// Completes the audit with the deployed decision's key, and with ids for rules that have none.
fn evaluated_decision(
    step: &Step<'_>,
    requirements_key: Key,
    mut audit: dmn::EvaluatedDecision,
) -> EvaluatedDecision {
    let mut siblings = step.state.decisions.of_requirements(requirements_key);
    let deployed = siblings.find(|decision| *decision.id == audit.id);
    let (key, version) = deployed.map_or((-1, -1), |it| (it.key, it.version));
    for rule in &mut audit.matched_rules {
        if rule.id.trim().is_empty() {
            rule.id = format!("ZB_SYNTH_RULE_ID_{}_v{version}_r{}", audit.id, rule.index);
        }
    }
    EvaluatedDecision {
        key,
        version,
        audit,
    }
}
