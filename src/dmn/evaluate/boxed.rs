//! Boxed expressions: contexts, lists, relations, invocations, functions.

use super::{Evaluator, Outcome, external, with_value};
use crate::dmn::logic::{Context as Entries, FunctionIndex, Invocation, Logic, Relation};
use crate::feel::collection::{Context, Entries as ContextEntries, Origin};
use crate::feel::formula::{Scope, Session};
use crate::feel::{Fields, Text, Val};

impl<'a> Evaluator<'a> {
    /// Each entry sees those before it; the last one without a name is the value.
    pub(super) fn context(
        &self,
        session: &mut Session<'a>,
        context: &'a Entries,
        outer: &Scope<'a>,
    ) -> Outcome<'a> {
        let mut scope = outer.clone();
        let mut made = ContextEntries {
            origin: Origin::Function,
            ..ContextEntries::default()
        };
        for (name, logic) in &context.entries {
            let value = self.logic(session, logic, &scope)?;
            scope = with_value(&scope, name, value.clone());
            let key = Text::Borrowed(name);
            if let Val::Function(function) = &value {
                made.functions.retain(|(known, _)| *known != key);
                made.functions.push((key.clone(), function.clone()));
            }
            made.values.insert(key, value);
        }
        match &context.result {
            Some(logic) => self.logic(session, logic, &scope),
            None => Ok(Val::Context(Context::from_entries(made))),
        }
    }

    pub(super) fn list(
        &self,
        session: &mut Session<'a>,
        entries: &'a [Logic],
        scope: &Scope<'a>,
    ) -> Outcome<'a> {
        let values: Result<Vec<_>, _> = entries
            .iter()
            .map(|logic| self.logic(session, logic, scope))
            .collect();
        values.map(Val::list)
    }

    /// A list of contexts, one a row.
    pub(super) fn relation(
        &self,
        session: &mut Session<'a>,
        relation: &'a Relation,
        scope: &Scope<'a>,
    ) -> Outcome<'a> {
        let mut rows = Vec::with_capacity(relation.rows.len());
        for row in &relation.rows {
            let mut cells = Fields::with_capacity(row.len());
            for (name, logic) in row {
                let value = self.logic(session, logic, scope)?;
                cells.insert(Text::Borrowed(name), value);
            }
            rows.push(Val::Context(Context::new(cells)));
        }
        Ok(Val::list(rows))
    }

    /// Binds a knowledge model's parameters and evaluates it.
    pub(super) fn invocation(
        &self,
        session: &mut Session<'a>,
        invocation: &'a Invocation,
        outer: &Scope<'a>,
    ) -> Outcome<'a> {
        let mut scope = outer.clone();
        for (name, formula) in &invocation.bindings {
            let value = formula.evaluate(session, outer)?;
            scope = with_value(&scope, name, value);
        }
        self.model(session, invocation.model, &scope)
    }

    /// A function as a value; its body sees what is known where it is defined.
    pub(super) fn function(&self, index: FunctionIndex, scope: &Scope<'a>) -> Val<'a> {
        let parameters = &self.graph.functions[index.0].parameters;
        external(self.graph.models.len() + index.0, parameters, scope.clone())
    }
}
