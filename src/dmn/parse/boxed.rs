//! Boxed expressions: contexts, lists, relations, invocations, functions.

use std::sync::Arc;

use super::expression::content;
use super::{Node, Parser, Problem, attribute};
use crate::dmn::logic::{Context, Function, FunctionIndex, Invocation, Logic, Relation};

impl<'a> Parser<'a> {
    pub(super) fn context(&mut self, node: Node<'a>) -> Result<Context, Problem> {
        let nodes: Vec<Node<'a>> = self.children(node, "contextEntry").collect();
        // Java's words for an empty one are none.
        let (last, first) = nodes.split_last().ok_or_else(|| Problem::new("null"))?;
        let mut entries = Vec::with_capacity(nodes.len());
        for node in first {
            entries.push(self.named_entry(*node)?);
        }
        let result = match self.child(*last, "variable") {
            Some(_) => {
                entries.push(self.named_entry(*last)?);
                None
            }
            None => Some(Box::new(self.entry_logic(*last)?)),
        };
        Ok(Context { entries, result })
    }

    fn named_entry(&mut self, node: Node<'a>) -> Result<(Arc<str>, Logic), Problem> {
        let variable = self.child(node, "variable").ok_or_else(|| {
            Problem::new(
                "Cannot invoke \"org.camunda.bpm.model.dmn.instance.Variable.getName()\" because the return value of \"org.camunda.bpm.model.dmn.instance.ContextEntry.getVariable()\" is null",
            )
        })?;
        let name = attribute(variable, "name").unwrap_or_default();
        Ok((name.into(), self.entry_logic(node)?))
    }

    fn entry_logic(&mut self, node: Node<'a>) -> Result<Logic, Problem> {
        let expression = self.expression_of(node);
        self.logic(expression)
    }

    pub(super) fn list(&mut self, node: Node<'a>) -> Result<Vec<Logic>, Problem> {
        let nodes = self.expressions_of(node).into_iter();
        nodes.map(|node| self.logic(Some(node))).collect()
    }

    pub(super) fn relation(&mut self, node: Node<'a>) -> Result<Relation, Problem> {
        let columns: Vec<Arc<str>> = self
            .children(node, "column")
            .map(|column| attribute(column, "name").unwrap_or_default().into())
            .collect();
        let rows: Vec<Vec<Node<'a>>> = self
            .children(node, "row")
            .map(|row| self.expressions_of(row))
            .collect();
        for row in rows.iter().filter(|row| row.len() != columns.len()) {
            self.failures.push(format!(
                "expected row with '{}' elements but found '{}'",
                columns.len(),
                row.len()
            ));
        }
        let mut parsed = Vec::with_capacity(rows.len());
        for row in rows {
            let mut cells = Vec::with_capacity(row.len());
            for (node, name) in row.into_iter().zip(&columns) {
                cells.push((name.clone(), self.logic(Some(node))?));
            }
            parsed.push(cells);
        }
        Ok(Relation { rows: parsed })
    }

    pub(super) fn invocation(&mut self, node: Node<'a>) -> Logic {
        let nodes: Vec<Node<'a>> = self.children(node, "binding").collect();
        let mut bindings = Vec::with_capacity(nodes.len());
        for binding in nodes {
            match self.expression_of(binding) {
                Some(expression) if is_literal(expression) => {
                    let parameter = self.child(binding, "parameter");
                    let name = parameter.and_then(|parameter| attribute(parameter, "name"));
                    let name = Arc::from(name.unwrap_or_default());
                    bindings.push((name, self.literal(expression)));
                }
                other => {
                    self.unsupported("expected binding with literal expression but found", other);
                }
            }
        }
        let called = match self.expression_of(node) {
            Some(expression) if is_literal(expression) => expression,
            other => {
                return self.unsupported(
                    "expected invocation with literal expression but found",
                    other,
                );
            }
        };
        let name = self.child(called, "text").map(content).unwrap_or_default();
        match self.model_names.get(name.as_str()) {
            Some(model) => Logic::Invocation(Invocation {
                bindings,
                model: *model,
            }),
            None => {
                self.failures
                    .push(format!("no BKM found with name '{name}'"));
                Logic::Empty
            }
        }
    }

    pub(super) fn function(&mut self, node: Node<'a>) -> Logic {
        match self.expression_of(node) {
            Some(expression) if is_literal(expression) => {
                let function = Function {
                    parameters: self.parameters(node),
                    body: self.literal(expression),
                };
                self.functions.push(function);
                Logic::Function(FunctionIndex(self.functions.len() - 1))
            }
            other => self.unsupported("expected literal expression but found", other),
        }
    }
}

fn is_literal(node: Node<'_>) -> bool {
    node.tag_name().name() == "literalExpression"
}
