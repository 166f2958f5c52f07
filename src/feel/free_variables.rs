//! Which variables an expression reads from outside, as Camunda's parser tells them.

use std::{collections::BTreeSet, sync::Arc};

use super::parser::ast::{Ast, Node};

/// What a filter calls the item at hand.
const ITEM: &str = "item";

/// First names of the variables that occur, without those that the expression itself gives a value:
/// iterators, parameters, entries of contexts.
pub(super) fn of(ast: &Ast) -> BTreeSet<Arc<str>> {
    let mut free: BTreeSet<Arc<str>> = ast.variables().cloned().collect();
    for node in ast.nodes() {
        match node {
            Node::For { iterators, .. } | Node::Quantified { iterators, .. } => {
                for (name, _) in iterators {
                    free.remove(name);
                }
            }
            Node::Context(entries) => {
                for (name, _) in entries {
                    free.remove(name);
                }
            }
            Node::Function { parameters, .. } => {
                for name in parameters {
                    free.remove(name);
                }
            }
            Node::Filter { .. } => {
                free.remove(ITEM);
            }
            _ => {}
        }
    }
    free
}

#[cfg(test)]
mod tests {
    use crate::feel::Expression;

    #[test]
    fn as_camunda_tells_them() {
        for (text, names) in [
            ("x > 1", "x"),
            ("x.y.z = a.b", "a x"),
            ("x[item > 1]", "x"),
            ("for i in xs return i + y", "xs y"),
            ("some i in xs satisfies i > lim", "lim xs"),
            ("{a: b, c: a}.c", "b"),
            ("count(xs) > n", "n xs"),
            ("`odd name` = 1", "odd name"),
            ("function(p) p + q", "q"),
            ("if c then t else u", "c t u"),
            ("x in [1..m]", "m x"),
            ("contains(string: s, match: m)", "m s"),
            ("null", ""),
            ("x = y.z and today() > d", "d x y"),
            ("x[1].y", "x"),
        ] {
            let expression = Expression::feel(text).unwrap();
            let found: Vec<_> = expression
                .free_variables()
                .iter()
                .map(|name| name.to_string())
                .collect();
            assert_eq!(found.join(" "), names, "{text}");
        }
    }
}
