//! Unary tests: what stands after `in`, and in the cells of a decision table.

use super::ast::{Comparison, Node, NodeId};
use super::{Parsed, Parser};
use crate::feel::value::Val;

impl Parser<'_> {
    /// The whole text of a cell.
    pub(super) fn unary_tests(&mut self, at: usize) -> Parsed<NodeId> {
        self.negated_tests(at)
            .or_else(|| self.tests(at))
            .or_else(|| {
                let at = self.literal(at, "-")?;
                Some((self.add(Node::Constant(Val::Boolean(true))), at))
            })
    }

    fn negated_tests(&mut self, at: usize) -> Parsed<NodeId> {
        let at = self.literal(at, "not")?;
        let at = self.skip(at);
        let (tests, at) = self.tests_in_brackets(at)?;
        Some((self.add(Node::Not(tests)), at))
    }

    pub(super) fn tests_in_brackets(&mut self, at: usize) -> Parsed<NodeId> {
        let at = self.literal(at, "(")?;
        let (tests, at) = self.tests(at)?;
        Some((tests, self.token(at, ")")?))
    }

    fn tests(&mut self, at: usize) -> Parsed<NodeId> {
        let (tests, at) = self.separated(at, Self::test)?;
        Some((self.single_or(tests, Node::AnyTest), at))
    }

    /// One test. A lone boolean is compared with the input only where the text ends with it.
    pub(super) fn test(&mut self, at: usize) -> Parsed<NodeId> {
        self.last_boolean(at)
            .or_else(|| self.simple_test(at))
            .or_else(|| {
                let (expression, at) = self.expression(at)?;
                Some((self.add(Node::Test(expression)), at))
            })
    }

    fn last_boolean(&mut self, at: usize) -> Parsed<NodeId> {
        let (value, end) = self.boolean(at)?;
        if self.skip(end) != self.source.len() {
            return None;
        }
        let value = self.add(Node::Constant(Val::Boolean(value)));
        let node = Node::InputCompare {
            comparison: Comparison::Equal,
            value,
        };
        Some((self.add(node), end))
    }
}
