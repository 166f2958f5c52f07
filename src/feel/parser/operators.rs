//! The levels of operators, from `if` down to the minus sign.

use std::sync::Arc;

use super::ast::{Bounds, Comparison, Node, NodeId, Operator, Quantifier};
use super::{Parsed, Parser, Rule, names};

const COMPARISONS: [(&str, Comparison); 6] = [
    ("<=", Comparison::LessOrEqual),
    (">=", Comparison::GreaterOrEqual),
    ("<", Comparison::Less),
    (">", Comparison::Greater),
    ("!=", Comparison::Equal),
    ("=", Comparison::Equal),
];

impl Parser<'_> {
    pub(super) fn expression(&mut self, at: usize) -> Parsed<NodeId> {
        self.remember(Rule::Expression, at, |parser, at| {
            parser
                .if_expression(at)
                .or_else(|| parser.for_expression(at))
                .or_else(|| parser.quantified(at))
                .or_else(|| parser.disjunction(at))
        })
    }

    /// An expression after whitespace.
    pub(super) fn next_expression(&mut self, at: usize) -> Parsed<NodeId> {
        let at = self.skip(at);
        self.expression(at)
    }

    fn if_expression(&mut self, at: usize) -> Parsed<NodeId> {
        let at = self.literal(at, "if")?;
        let (condition, at) = self.next_expression(at)?;
        let at = self.token(at, "then")?;
        let (then, at) = self.next_expression(at)?;
        let at = self.token(at, "else")?;
        let (otherwise, at) = self.next_expression(at)?;
        let node = Node::If {
            condition,
            then,
            otherwise,
        };
        Some((self.add(node), at))
    }

    fn for_expression(&mut self, at: usize) -> Parsed<NodeId> {
        let at = self.literal(at, "for")?;
        let (iterators, at) = self.iterators(at)?;
        let at = self.token(at, "return")?;
        let (body, at) = self.next_expression(at)?;
        Some((self.add(Node::For { iterators, body }), at))
    }

    fn quantified(&mut self, at: usize) -> Parsed<NodeId> {
        let (quantifier, at) = if let Some(at) = self.literal(at, "some") {
            (Quantifier::Some, at)
        } else {
            (Quantifier::Every, self.literal(at, "every")?)
        };
        let (iterators, at) = self.iterators(at)?;
        let at = self.token(at, "satisfies")?;
        let (condition, at) = self.next_expression(at)?;
        let node = Node::Quantified {
            quantifier,
            iterators,
            condition,
        };
        Some((self.add(node), at))
    }

    fn iterators(&mut self, at: usize) -> Parsed<Vec<(Arc<str>, NodeId)>> {
        self.separated(at, |parser, at| {
            let (name, at) = parser.name(at)?;
            let at = parser.token(at, "in")?;
            let at = parser.skip(at);
            let (list, at) = parser.iteration(at).or_else(|| parser.value(at))?;
            Some(((Arc::from(name), list), at))
        })
    }

    fn iteration(&mut self, at: usize) -> Parsed<NodeId> {
        let (start, at) = self.arithmetic(at)?;
        let at = self.token(at, "..")?;
        let at = self.skip(at);
        let (end, at) = self.arithmetic(at)?;
        Some((self.add(Node::Iteration { start, end }), at))
    }

    /// One or more of a rule, with commas between.
    pub(super) fn separated<T>(
        &mut self,
        at: usize,
        mut rule: impl FnMut(&mut Self, usize) -> Parsed<T>,
    ) -> Parsed<Vec<T>> {
        let at = self.skip(at);
        let (first, mut end) = rule(self, at)?;
        let mut parts = vec![first];
        while let Some(comma) = self.token(end, ",") {
            let at = self.skip(comma);
            let Some((part, next)) = rule(self, at) else {
                break;
            };
            parts.push(part);
            end = next;
        }
        Some((parts, end))
    }

    /// One or more of a level with a keyword between.
    fn joined(
        &mut self,
        at: usize,
        keyword: &str,
        level: fn(&mut Self, usize) -> Parsed<NodeId>,
    ) -> Parsed<Vec<NodeId>> {
        let (first, mut end) = level(self, at)?;
        let mut parts = vec![first];
        while let Some(next) = self.token(end, keyword) {
            let at = self.skip(next);
            let Some((part, next)) = level(self, at) else {
                break;
            };
            parts.push(part);
            end = next;
        }
        Some((parts, end))
    }

    fn disjunction(&mut self, at: usize) -> Parsed<NodeId> {
        let (parts, at) = self.joined(at, "or", Self::conjunction)?;
        Some((self.single_or(parts, Node::Or), at))
    }

    fn conjunction(&mut self, at: usize) -> Parsed<NodeId> {
        let (parts, at) = self.joined(at, "and", Self::comparison)?;
        Some((self.single_or(parts, Node::And), at))
    }

    pub(super) fn single_or(
        &mut self,
        parts: Vec<NodeId>,
        node: fn(Vec<NodeId>) -> Node,
    ) -> NodeId {
        match parts[..] {
            [single] => single,
            _ => self.add(node(parts)),
        }
    }

    fn comparison(&mut self, at: usize) -> Parsed<NodeId> {
        let Some((left, end)) = self.arithmetic(at) else {
            return self.simple_test(at);
        };
        let next = self.skip(end);
        let compared = self
            .binary_comparison(left, next)
            .or_else(|| self.between(left, next))
            .or_else(|| self.instance_of(left, next))
            .or_else(|| self.in_test(left, next));
        Some(compared.unwrap_or((left, end)))
    }

    fn binary_comparison(&mut self, left: NodeId, at: usize) -> Parsed<NodeId> {
        let (symbol, comparison) = COMPARISONS
            .into_iter()
            .find(|(symbol, _)| self.rest(at).starts_with(symbol))?;
        let at = self.skip(at + symbol.len());
        let (right, at) = self.arithmetic(at)?;
        let compare = self.add(Node::Compare {
            comparison,
            left,
            right,
        });
        let node = if symbol == "!=" {
            self.add(Node::Not(compare))
        } else {
            compare
        };
        Some((node, at))
    }

    /// Two comparisons, so that the value is evaluated twice as in Camunda.
    fn between(&mut self, value: NodeId, at: usize) -> Parsed<NodeId> {
        let at = self.literal(at, "between")?;
        let at = self.skip(at);
        let (low, at) = self.arithmetic(at)?;
        let at = self.token(at, "and")?;
        let at = self.skip(at);
        let (high, at) = self.arithmetic(at)?;
        let mut compare = |comparison, right| {
            self.add(Node::Compare {
                comparison,
                left: value,
                right,
            })
        };
        let parts = vec![
            compare(Comparison::GreaterOrEqual, low),
            compare(Comparison::LessOrEqual, high),
        ];
        Some((self.add(Node::And(parts)), at))
    }

    fn instance_of(&mut self, value: NodeId, at: usize) -> Parsed<NodeId> {
        const SPACED_TYPES: [&str; 4] = [
            "years and months duration",
            "days and time duration",
            "date and time",
            "function",
        ];
        let at = self.literal(at, "instance")?;
        let at = self.token(at, "of")?;
        let at = self.skip(at);
        let spaced = SPACED_TYPES
            .into_iter()
            .find(|name| self.rest(at).starts_with(name));
        let (type_name, at) = match spaced {
            Some(name) => (Arc::from(name), at + name.len()),
            None => {
                let (parts, at) = self.qualified_name(at)?;
                (Arc::from(parts.join(".")), at)
            }
        };
        Some((self.add(Node::InstanceOf { value, type_name }), at))
    }

    fn in_test(&mut self, value: NodeId, at: usize) -> Parsed<NodeId> {
        let at = self.literal(at, "in")?;
        let at = self.skip(at);
        let (test, at) = self.tests_in_brackets(at).or_else(|| self.test(at))?;
        Some((self.add(Node::In { value, test }), at))
    }

    pub(super) fn arithmetic(&mut self, at: usize) -> Parsed<NodeId> {
        self.remember(Rule::Arithmetic, at, Self::sum)
    }

    fn sum(&mut self, at: usize) -> Parsed<NodeId> {
        let operators = [("+", Operator::Add), ("-", Operator::Subtract)];
        self.operations(at, &operators, Self::product)
    }

    fn product(&mut self, at: usize) -> Parsed<NodeId> {
        let operators = [("*", Operator::Multiply), ("/", Operator::Divide)];
        self.operations(at, &operators, Self::power)
    }

    fn power(&mut self, at: usize) -> Parsed<NodeId> {
        self.operations(at, &[("**", Operator::Power)], Self::negation)
    }

    /// Operations of one level, from left to right.
    fn operations(
        &mut self,
        at: usize,
        operators: &[(&str, Operator)],
        level: fn(&mut Self, usize) -> Parsed<NodeId>,
    ) -> Parsed<NodeId> {
        let (first, mut end) = level(self, at)?;
        let mut rest = Vec::new();
        loop {
            let next = self.skip(end);
            let operation = operators
                .iter()
                .find_map(|(symbol, operator)| Some((*operator, self.literal(next, symbol)?)));
            let Some((operator, operand_at)) = operation else {
                break;
            };
            let operand_at = self.skip(operand_at);
            let Some((operand, operand_end)) = level(self, operand_at) else {
                break;
            };
            rest.push((operator, operand));
            end = operand_end;
        }
        if rest.is_empty() {
            return Some((first, end));
        }
        Some((self.add(Node::Arithmetic { first, rest }), end))
    }

    fn negation(&mut self, at: usize) -> Parsed<NodeId> {
        let Some(operand) = self.literal(at, "-") else {
            return self.value(at);
        };
        let operand = self.skip(operand);
        let (value, at) = self.value(operand)?;
        Some((self.add(Node::Negate(value)), at))
    }

    /// A value with the paths and filters after it.
    pub(super) fn value(&mut self, at: usize) -> Parsed<NodeId> {
        let (mut node, mut end) = self.terminal(at)?;
        let mut filters = 0;
        loop {
            let mut keys = Vec::new();
            while let Some((key, next)) = self.point_and_name(end) {
                keys.push(key);
                end = next;
            }
            if !keys.is_empty() {
                let keys = names(keys);
                node = self.add(Node::Path { base: node, keys });
                continue;
            }
            let Some((filter, next)) = self.filter(end) else {
                return Some((node, end));
            };
            filters += 1;
            if filters > super::limits::NESTING_MAX {
                self.fatal = Some("the expression has too many filters in a row");
                return None;
            }
            node = self.add(Node::Filter { list: node, filter });
            end = next;
        }
    }

    fn filter(&mut self, at: usize) -> Parsed<NodeId> {
        let at = self.token(at, "[")?;
        let (filter, at) = self.next_expression(at)?;
        Some((filter, self.token(at, "]")?))
    }

    /// A comparison with the input, or a range that it's looked for in.
    pub(super) fn simple_test(&mut self, at: usize) -> Parsed<NodeId> {
        let unary = COMPARISONS[..4]
            .iter()
            .find(|(symbol, _)| self.rest(at).starts_with(symbol));
        if let Some((symbol, comparison)) = unary {
            let operand = self.skip(at + symbol.len());
            if let Some((value, end)) = self.arithmetic(operand) {
                let node = Node::InputCompare {
                    comparison: *comparison,
                    value,
                };
                return Some((self.add(node), end));
            }
        }
        let (bounds, at) = self.bounds(at)?;
        Some((self.add(Node::InputInRange(bounds)), at))
    }

    pub(super) fn bounds(&mut self, at: usize) -> Parsed<Bounds> {
        let first = self.rest(at).chars().next()?;
        if !matches!(first, '(' | ']' | '[') {
            return None;
        }
        let start_at = self.skip(at + 1);
        let (start, at) = self.arithmetic(start_at)?;
        let at = self.token(at, "..")?;
        let end_at = self.skip(at);
        let (end, at) = self.arithmetic(end_at)?;
        let at = self.skip(at);
        let last = self.rest(at).chars().next()?;
        if !matches!(last, ')' | '[' | ']') {
            self.note(at);
            return None;
        }
        let bounds = Bounds {
            start,
            start_closed: first == '[',
            end,
            end_closed: last == ']',
        };
        Some((bounds, at + 1))
    }
}
