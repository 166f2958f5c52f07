//! Decision tables.

use super::expression::content;
use super::{Node, Parser, attribute};
use crate::dmn::logic::{Aggregation, HitPolicy, Input, Output, Rule, Table};
use crate::feel::formula::Formula;

/// An input without a label is shown as this many UTF-16 units of its expression.
const SHOWN_EXPRESSION_MAX: usize = 30;

impl<'a> Parser<'a> {
    pub(super) fn table(&mut self, node: Node<'a>) -> Table {
        let outputs: Vec<Node<'a>> = self.children(node, "output").collect();
        let aggregation = aggregation(node);
        let hit_policy = hit_policy(node, aggregation);
        if outputs.len() > 1 && matches!(hit_policy, HitPolicy::Collect(Some(_))) {
            self.failures.push(
                "hit policy 'COLLECT' with aggregator is not defined for compound output"
                    .to_owned(),
            );
        }
        for output in &outputs {
            if outputs.len() > 1 && attribute(*output, "name").is_none() {
                let label = attribute(*output, "label").unwrap_or("null");
                self.failures
                    .push(format!("no output name defined for `{label}`"));
            }
        }
        let inputs: Vec<Node<'a>> = self.children(node, "input").collect();
        let inputs = inputs.into_iter().map(|node| self.input(node)).collect();
        let outputs: Vec<Output> = outputs.into_iter().map(|node| self.output(node)).collect();
        let rules: Vec<Node<'a>> = self.children(node, "rule").collect();
        let mut rules: Vec<Rule> = rules
            .into_iter()
            .map(|node| self.rule(node, outputs.len()))
            .collect();
        number(&mut rules);
        Table {
            inputs,
            outputs,
            rules,
            hit_policy,
        }
    }

    fn input(&mut self, node: Node<'a>) -> Input {
        let expression = self.child(node, "inputExpression");
        let expression = self.literal(expression.expect("the schema asks for it"));
        let name = attribute(node, "label").map_or_else(|| shown(&expression), str::to_owned);
        Input {
            id: attribute(node, "id").unwrap_or_default().to_owned(),
            name,
            expression,
        }
    }

    fn output(&mut self, node: Node<'a>) -> Output {
        let values = self.child(node, "outputValues");
        let values = values.and_then(|values| self.child(values, "text"));
        let default = self.child(node, "defaultOutputEntry");
        Output {
            id: attribute(node, "id").unwrap_or_default().to_owned(),
            label: attribute(node, "label").map(str::to_owned),
            name: attribute(node, "name").map(Into::into),
            values: values.map(content),
            default: default.map(|default| self.literal(default)),
        }
    }

    fn rule(&mut self, node: Node<'a>, outputs: usize) -> Rule {
        let inputs: Vec<Node<'a>> = self.children(node, "inputEntry").collect();
        let inputs = inputs.into_iter().map(|node| self.tests(node)).collect();
        let entries: Vec<Node<'a>> = self.children(node, "outputEntry").collect();
        let mut entries: Vec<Formula> =
            entries.into_iter().map(|node| self.literal(node)).collect();
        entries.truncate(outputs);
        Rule {
            id: attribute(node, "id").unwrap_or_default().to_owned(),
            index: 0,
            inputs,
            outputs: entries,
        }
    }
}

/// Gives each rule its place; rules that are the same in every part share the first one's.
fn number(rules: &mut [Rule]) {
    let mut known = std::collections::HashMap::new();
    for (index, rule) in rules.iter_mut().enumerate() {
        let place = i32::try_from(index + 1).expect("a file of bounded size has fewer rules");
        rule.index = match rule.id.is_empty() {
            false => place,
            true => {
                let inputs = rule.inputs.iter().map(|cell| cell.as_ref().map(text_of));
                let key: (Vec<_>, Vec<_>) =
                    (inputs.collect(), rule.outputs.iter().map(text_of).collect());
                *known.entry(key).or_insert(place)
            }
        };
    }
}

fn text_of(formula: &Formula) -> String {
    formula.source().to_owned()
}

fn shown(expression: &Formula) -> String {
    let units = expression.source().encode_utf16();
    let shown = char::decode_utf16(units.take(SHOWN_EXPRESSION_MAX));
    // Half of a pair can't leave Java.
    shown.map(|char| char.unwrap_or('?')).collect()
}

fn hit_policy(node: Node<'_>, aggregation: Option<Aggregation>) -> HitPolicy {
    match attribute(node, "hitPolicy") {
        Some("FIRST") => HitPolicy::First,
        Some("PRIORITY") => HitPolicy::Priority,
        Some("ANY") => HitPolicy::Any,
        Some("COLLECT") => HitPolicy::Collect(aggregation),
        Some("RULE ORDER") => HitPolicy::RuleOrder,
        Some("OUTPUT ORDER") => HitPolicy::OutputOrder,
        _ => HitPolicy::Unique,
    }
}

fn aggregation(node: Node<'_>) -> Option<Aggregation> {
    Some(match attribute(node, "aggregation")? {
        "SUM" => Aggregation::Sum,
        "MIN" => Aggregation::Min,
        "MAX" => Aggregation::Max,
        _ => Aggregation::Count,
    })
}
