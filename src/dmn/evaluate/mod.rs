//! Evaluates a decision: first what it requires, then its logic, keeping the audit.

mod boxed;
mod hit_policy;
mod shown;
mod table;
mod types;

use std::cell::RefCell;
use std::sync::Arc;

use serde_json::Value as Json;

use super::audit::{EvaluatedDecision, EvaluatedInput, Evaluation, Failure, MatchedRule};
use super::graph::DecisionRequirementsGraph;
use super::logic::{KnowledgeModel, Logic, ModelIndex, Parameter};
use super::{java, limits};
use crate::feel::collection::Context;
use crate::feel::formula::{self, Evaluated, External, Fault, Scope, Session};
use crate::feel::{Body, Fields, FunctionValue, Text, Val, Variables};

/// A value, or Zeebe's reason without its lead.
type Outcome<'a> = Result<Val<'a>, String>;

impl DecisionRequirementsGraph {
    /// Evaluates a decision after those that it requires, with `now_ms` (Unix milliseconds) as the time.
    ///
    /// Fails as Zeebe does, also when there's no decision of that id.
    pub fn evaluate(
        &self,
        decision_id: &str,
        variables: &dyn Variables,
        now_ms: i64,
    ) -> Evaluation {
        let place = self
            .decisions
            .iter()
            .position(|decision| decision.id == decision_id);
        let evaluator = Evaluator {
            graph: self,
            audit: RefCell::default(),
        };
        let result = match place {
            Some(place) => {
                let mut session = formula::session(&evaluator, now_ms);
                let scope = self.scope_of(variables);
                let outcome = evaluator.decision(&mut session, place, &scope);
                outcome.map(|value| value.to_json())
            }
            None => Err(format!("no decision found with id '{decision_id}'")),
        };
        let decisions = evaluator.audit.into_inner();
        let result = result.map_err(|reason| Failure {
            decision_id: decisions
                .last()
                .map_or(decision_id, |last| last.id.as_str())
                .to_owned(),
            message: format!("Expected to evaluate decision '{decision_id}', but {reason}"),
        });
        Evaluation { result, decisions }
    }

    /// The variables that expressions mention. Zeebe hands variables to decisions as Java's objects, so they
    /// lose what shows of its storage elsewhere: the order of entries.
    fn scope_of<'a>(&self, variables: &'a dyn Variables) -> Scope<'a> {
        let mut values = Fields::default();
        for name in &self.variables {
            if let Some(value) = variables.get(name) {
                values.insert(Text::from(name.to_string()), from_java(value));
            }
        }
        Scope::default().with_context(Context::new(values))
    }
}

/// A variable's value as a decision sees it.
fn from_java(json: &Json) -> Val<'_> {
    match json {
        Json::Array(items) => Val::list(items.iter().map(from_java).collect()),
        Json::Object(entries) => {
            let mut entries: Vec<_> = entries
                .iter()
                .map(|(key, value)| (Text::from(key.as_str()), from_java(value)))
                .collect();
            java::sort_as_hash_map(&mut entries, |(key, _)| key);
            Val::Context(Context::new(entries.into_iter().collect()))
        }
        other => Val::from_json(other),
    }
}

struct Evaluator<'a> {
    graph: &'a DecisionRequirementsGraph,
    audit: RefCell<Vec<EvaluatedDecision>>,
}

/// The decision or knowledge model whose logic is being evaluated.
#[derive(Clone, Copy)]
struct Element<'a> {
    id: &'a str,
    name: &'a str,
}

/// What an audit has beyond the output.
#[derive(Default)]
struct Details {
    inputs: Vec<EvaluatedInput>,
    matched_rules: Vec<MatchedRule>,
}

impl<'a> Evaluator<'a> {
    fn decision(
        &self,
        session: &mut Session<'a>,
        place: usize,
        variables: &Scope<'a>,
    ) -> Outcome<'a> {
        let decision = &self.graph.decisions[place];
        let logic = &decision.logic;
        let mut scope = variables.clone();
        for required in &logic.required {
            let value = self.decision(session, *required, variables)?;
            let name = &self.graph.decisions[*required].logic.result_name;
            scope = with_value(&scope, name, value);
        }
        scope = self.with_models(scope, variables, &logic.models);
        let element = Element {
            id: &decision.id,
            name: &decision.name,
        };
        let value = self.element(session, element, &logic.logic, &scope)?;
        types::check(value, logic.result_type.as_deref())
    }

    /// Evaluates an element's logic and puts it into the audit.
    fn element(
        &self,
        session: &mut Session<'a>,
        element: Element<'a>,
        logic: &'a Logic,
        scope: &Scope<'a>,
    ) -> Outcome<'a> {
        if self.audit.borrow().len() >= limits::EVALUATED_MAX {
            return Err(format!(
                "more than {} decisions are evaluated for it",
                limits::EVALUATED_MAX
            ));
        }
        let mut details = Details::default();
        let outcome = match logic {
            Logic::Table(table) => table::evaluate(session, table, scope, &mut details),
            other => self.logic(session, other, scope),
        };
        let output = outcome.as_ref().map_or(Json::Null, Val::to_json);
        self.audit.borrow_mut().push(EvaluatedDecision {
            id: element.id.to_owned(),
            name: element.name.to_owned(),
            kind: logic.kind(),
            output,
            inputs: details.inputs,
            matched_rules: details.matched_rules,
        });
        outcome
    }

    /// Evaluates logic inside an element's.
    fn logic(&self, session: &mut Session<'a>, logic: &'a Logic, scope: &Scope<'a>) -> Outcome<'a> {
        match logic {
            Logic::Table(table) => table::evaluate(session, table, scope, &mut Details::default()),
            Logic::Literal(formula) => formula.evaluate(session, scope),
            Logic::Context(context) => self.context(session, context, scope),
            Logic::List(entries) => self.list(session, entries, scope),
            Logic::Relation(relation) => self.relation(session, relation, scope),
            Logic::Invocation(invocation) => self.invocation(session, invocation, scope),
            Logic::Function(function) => Ok(self.function(*function, scope)),
            Logic::Empty => Ok(Val::Null),
        }
    }

    /// Evaluates a knowledge model whose parameters are variables.
    fn model(
        &self,
        session: &mut Session<'a>,
        model: ModelIndex,
        scope: &Scope<'a>,
    ) -> Outcome<'a> {
        let model = &self.graph.models[model.0];
        let scope = self.with_models(scope.clone(), scope, &model.required);
        for parameter in &model.parameters {
            let value = scope.variable(&parameter.name);
            let value = value
                .ok_or_else(|| format!("no parameter found with name '{}'", parameter.name))?;
            types::check(value, parameter.type_ref.as_deref())?;
        }
        self.element(session, element_of(model), &model.logic, &scope)
    }

    /// Adds knowledge models as functions; each sees the variables and the models that it requires.
    fn with_models(
        &self,
        mut scope: Scope<'a>,
        variables: &Scope<'a>,
        models: &'a [ModelIndex],
    ) -> Scope<'a> {
        for index in models {
            let model = &self.graph.models[index.0];
            let inner = self.with_models(variables.clone(), variables, &model.required);
            let function = external(index.0, &model.parameters, inner);
            scope = with_value(&scope, &model.name, function);
        }
        scope
    }
}

impl<'a> External<'a> for Evaluator<'a> {
    fn call(
        &self,
        session: &mut Session<'a>,
        id: usize,
        scope: &Scope<'a>,
        values: Vec<Val<'a>>,
    ) -> Evaluated<'a> {
        let outcome = match self.graph.models.get(id) {
            Some(model) => with_arguments(&model.parameters, scope, values)
                .and_then(|scope| self.element(session, element_of(model), &model.logic, &scope)),
            None => {
                let function = &self.graph.functions[id - self.graph.models.len()];
                with_arguments(&function.parameters, scope, values)
                    .and_then(|scope| function.body.evaluate(session, &scope))
            }
        };
        outcome.map_err(Fault::Error)
    }
}

/// A function that the evaluator runs: knowledge models count first, then function definitions.
fn external<'a>(id: usize, parameters: &[Parameter], scope: Scope<'a>) -> Val<'a> {
    let parameters = parameters.iter().map(|parameter| parameter.name.clone());
    Val::Function(Arc::new(FunctionValue {
        parameters: parameters.collect(),
        body: Body::External { id, scope },
    }))
}

fn element_of(model: &KnowledgeModel) -> Element<'_> {
    Element {
        id: &model.id,
        name: &model.name,
    }
}

fn with_arguments<'a>(
    parameters: &'a [Parameter],
    scope: &Scope<'a>,
    values: Vec<Val<'a>>,
) -> Result<Scope<'a>, String> {
    let mut scope = scope.clone();
    for (parameter, value) in parameters.iter().zip(values) {
        let value = types::check(value, parameter.type_ref.as_deref())?;
        scope = with_value(&scope, &parameter.name, value);
    }
    Ok(scope)
}

/// Adds a value; a function can be read as well as called.
fn with_value<'a>(scope: &Scope<'a>, name: &Arc<str>, value: Val<'a>) -> Scope<'a> {
    let name = Text::Shared(name.clone());
    match value {
        Val::Function(_) => scope
            .with_variable(name.clone(), value.clone())
            .with_entry(name, value),
        value => scope.with_variable(name, value),
    }
}
