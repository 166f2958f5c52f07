//! Decision tables: inputs, rules, outputs; `hit_policy` makes the value of them.

use std::sync::Arc;

use super::{Details, Outcome, hit_policy};
use crate::dmn::audit::{EvaluatedInput, EvaluatedOutput, MatchedRule};
use crate::dmn::logic::{HitPolicy, Output, Rule, Table};
use crate::feel::Val;
use crate::feel::formula::{INPUT_VARIABLE, Scope, Session};

/// A rule's outputs by name; of two with the same name the later counts, in the place of the first.
pub(super) type Row<'a> = Vec<(Option<&'a Arc<str>>, Val<'a>)>;

pub(super) fn evaluate<'a>(
    session: &mut Session<'a>,
    table: &'a Table,
    scope: &Scope<'a>,
    details: &mut Details,
) -> Outcome<'a> {
    let mut inputs = Vec::with_capacity(table.inputs.len());
    for input in &table.inputs {
        inputs.push(input.expression.evaluate(session, scope)?);
    }
    details.inputs = table
        .inputs
        .iter()
        .zip(&inputs)
        .map(|(input, value)| EvaluatedInput {
            id: input.id.clone(),
            name: input.name.clone(),
            value: value.to_json(),
        })
        .collect();
    // A cell sees its input under a name; one scope a column serves all rules.
    let columns: Vec<Scope<'a>> = inputs
        .into_iter()
        .map(|value| scope.with_variable(INPUT_VARIABLE, value))
        .collect();
    let mut matched = Vec::new();
    for rule in &table.rules {
        if matches(session, rule, &columns)? {
            matched.push(rule);
        }
    }
    if matched.is_empty() {
        return default_output(session, &table.outputs, scope);
    }
    if table.hit_policy == HitPolicy::First {
        matched.truncate(1);
    }
    let mut rows = Vec::with_capacity(matched.len());
    let mut audited = Vec::with_capacity(matched.len());
    for rule in matched {
        let mut values = Vec::with_capacity(rule.outputs.len());
        for entry in &rule.outputs {
            values.push(entry.evaluate(session, scope)?);
        }
        audited.push(matched_rule(rule, &table.outputs, &values));
        rows.push(row(&table.outputs, values));
    }
    details.matched_rules = audited;
    hit_policy::apply(table, rows)
}

/// Whether all cells hold, from the left until one doesn't.
fn matches<'a>(
    session: &mut Session<'a>,
    rule: &'a Rule,
    columns: &[Scope<'a>],
) -> Result<bool, String> {
    for (cell, column) in rule.inputs.iter().zip(columns) {
        let Some(cell) = cell else {
            continue;
        };
        match cell.evaluate(session, column)? {
            Val::Boolean(true) => {}
            Val::Boolean(false) | Val::Null => return Ok(false),
            other => {
                return Err(format!(
                    "input entry must return true, false, or null, but found '{other}'"
                ));
            }
        }
    }
    Ok(true)
}

fn matched_rule(rule: &Rule, outputs: &[Output], values: &[Val<'_>]) -> MatchedRule {
    let outputs = outputs.iter().zip(values);
    MatchedRule {
        id: rule.id.clone(),
        index: rule.index,
        outputs: outputs
            .map(|(output, value)| EvaluatedOutput {
                id: output.id.clone(),
                name: output
                    .label
                    .as_deref()
                    .or(output.name.as_deref())
                    .unwrap_or_default()
                    .to_owned(),
                value: value.to_json(),
            })
            .collect(),
    }
}

fn row<'a>(outputs: &'a [Output], values: Vec<Val<'a>>) -> Row<'a> {
    let mut row: Row<'a> = Vec::with_capacity(values.len());
    for (output, value) in outputs.iter().zip(values) {
        let name = output.name.as_ref();
        match row.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => row.push((name, value)),
        }
    }
    row
}

/// What a table gives without a matching rule: the outputs that have a default.
fn default_output<'a>(
    session: &mut Session<'a>,
    outputs: &'a [Output],
    scope: &Scope<'a>,
) -> Outcome<'a> {
    let mut values = Vec::new();
    let mut with_default = Vec::new();
    for output in outputs {
        if let Some(default) = &output.default {
            values.push((output.name.as_ref(), default.evaluate(session, scope)?));
            with_default.push(output);
        }
    }
    let mut row: Row<'a> = Vec::new();
    for (name, value) in values {
        match row.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => row.push((name, value)),
        }
    }
    Ok(if row.is_empty() {
        Val::Null
    } else {
        hit_policy::value_of(row)
    })
}
