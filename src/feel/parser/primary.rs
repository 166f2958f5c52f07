//! Values that operators work on: literals, variables, calls, function definitions.

use std::sync::Arc;

use super::ast::{Arguments, Call, Node, NodeId};
use super::scan::unescape;
use super::{Parsed, Parser, names};
use crate::feel::builtins;
use crate::feel::number::Number;
use crate::feel::text::Text;
use crate::feel::value::Val;

/// Characters that end a context's bare key.
const KEY_ENDS: [char; 8] = ['"', '{', '}', ':', ',', '[', ']', '`'];

impl<'s> Parser<'s> {
    pub(super) fn terminal(&mut self, at: usize) -> Parsed<NodeId> {
        self.temporal(at)
            .or_else(|| self.invocation(at))
            .or_else(|| self.variable(at))
            .or_else(|| self.constant(at))
            .or_else(|| self.list(at))
            .or_else(|| self.context(at))
            .or_else(|| {
                let at = self.literal(at, "?")?;
                Some((self.add(Node::Input), at))
            })
            .or_else(|| self.function(at))
            .or_else(|| {
                let at = self.literal(at, "(")?;
                let (inner, at) = self.next_expression(at)?;
                Some((inner, self.token(at, ")")?))
            })
    }

    fn constant(&mut self, at: usize) -> Parsed<NodeId> {
        let (value, end) = if let Some(end) = self.literal(at, "null") {
            (Val::Null, end)
        } else if let Some((value, end)) = self.boolean(at) {
            (Val::Boolean(value), end)
        } else if let Some((raw, end)) = self.quoted(at) {
            (Val::String(Text::from(unescape(raw))), end)
        } else {
            let (digits, end) = self.number_text(at)?;
            let number: Number = digits.parse().ok()?;
            (Val::Number(number), end)
        };
        Some((self.add(Node::Constant(value)), end))
    }

    pub(super) fn boolean(&mut self, at: usize) -> Parsed<bool> {
        if let Some(end) = self.literal(at, "true") {
            return Some((true, end));
        }
        Some((false, self.literal(at, "false")?))
    }

    fn variable(&mut self, at: usize) -> Parsed<NodeId> {
        let (parts, at) = self.qualified_name(at)?;
        Some((self.add(Node::Variable(names(parts))), at))
    }

    fn list(&mut self, at: usize) -> Parsed<NodeId> {
        let at = self.literal(at, "[")?;
        let (items, at) = self
            .separated(at, Self::expression)
            .unwrap_or((Vec::new(), at));
        let at = self.token(at, "]")?;
        Some((self.add(Node::List(items)), at))
    }

    fn context(&mut self, at: usize) -> Parsed<NodeId> {
        let at = self.literal(at, "{")?;
        let (entries, at) = self
            .separated(at, Self::context_entry)
            .unwrap_or((Vec::new(), at));
        let at = self.token(at, "}")?;
        Some((self.add(Node::Context(entries)), at))
    }

    fn context_entry(&mut self, at: usize) -> Parsed<(Arc<str>, NodeId)> {
        let (key, at) = self
            .bare_key(at)
            .or_else(|| self.name(at))
            .or_else(|| self.quoted(at))?;
        let at = self.token(at, ":")?;
        let (value, at) = self.next_expression(at)?;
        Some(((Arc::from(key), value), at))
    }

    /// Anything up to a character with a meaning, without the whitespace around it.
    fn bare_key(&mut self, at: usize) -> Parsed<&'s str> {
        let mut end = at;
        let mut next = at;
        while let Some(character) = self.rest(next).chars().next() {
            if KEY_ENDS.contains(&character) {
                break;
            }
            end = next + character.len_utf8();
            next = self.skip(end);
        }
        (end > at).then(|| (&self.source[at..end], end))
    }

    fn function(&mut self, at: usize) -> Parsed<NodeId> {
        let at = self.literal(at, "function")?;
        let at = self.token(at, "(")?;
        let (parameters, at) = self
            .separated(at, Self::parameter_name)
            .unwrap_or((Vec::new(), at));
        let at = self.token(at, ")")?;
        let parameters = names(parameters);
        if let Some(at) = self.external(at) {
            self.external = true;
            return Some((self.add(Node::Constant(Val::Null)), at));
        }
        let (body, at) = self.next_expression(at)?;
        Some((self.add(Node::Function { parameters, body }), at))
    }

    fn parameter_name(&mut self, at: usize) -> Parsed<&'s str> {
        self.spaced_identifiers(at).or_else(|| self.name(at))
    }

    /// `external { java: { class: "...", method signature: "name(types)" } }`.
    fn external(&mut self, at: usize) -> Option<usize> {
        let mut at = self.skip(at);
        for token in ["external", "{", "java", ":", "{", "class", ":"] {
            at = self.token(at, token)?;
        }
        let class_at = self.skip(at);
        let (_, mut at) = self.quoted(class_at)?;
        for token in [",", "method signature", ":", "\""] {
            at = self.token(at, token)?;
        }
        let name_at = self.skip(at);
        let (_, at) = self.name(name_at)?;
        let at = self.token(at, "(")?;
        let mut at = self
            .separated(at, Self::qualified_name)
            .map_or(at, |(_, at)| at);
        for token in [")", "\"", "}", "}"] {
            at = self.token(at, token)?;
        }
        Some(at)
    }

    fn invocation(&mut self, at: usize) -> Parsed<NodeId> {
        let (mut path, at) = self.function_name(at)?;
        let at = self.token(at, "(")?;
        let (arguments, at) = self.arguments(at);
        let at = self.token(at, ")")?;
        let name = path.pop().expect("a name has at least one part");
        let call = Call {
            builtins: builtins::find(name, self.functions),
            name: Arc::from(name),
            arguments,
        };
        if path.is_empty() {
            return Some((self.add(Node::Call(call)), at));
        }
        let path = self.add(Node::Variable(names(path)));
        Some((self.add(Node::PathCall { path, call }), at))
    }

    fn function_name(&mut self, at: usize) -> Parsed<Vec<&'s str>> {
        // Built-in names with reserved words; a prefix is enough, so no function can be named "order".
        const WITH_RESERVED_WORDS: [&str; 5] = [
            "and",
            "or",
            "date and time",
            "years and months duration",
            "get or else",
        ];
        if let Some((name, end)) = self.spaced_identifiers(at) {
            return Some((vec![name], end));
        }
        let reserved = WITH_RESERVED_WORDS
            .into_iter()
            .find(|name| self.rest(at).starts_with(name));
        match reserved {
            Some(name) => Some((vec![name], at + name.len())),
            None => self.qualified_name(at),
        }
    }

    fn arguments(&mut self, at: usize) -> (Arguments, usize) {
        let named = self.separated(at, |parser, at| {
            let (name, at) = parser.parameter_name(at)?;
            let at = parser.token(at, ":")?;
            let at = parser.skip(at);
            let (value, at) = parser.argument(at)?;
            Some(((Arc::from(name), value), at))
        });
        if let Some((named, at)) = named {
            return (Arguments::Named(named), at);
        }
        let (positional, at) = self
            .separated(at, Self::argument)
            .unwrap_or((Vec::new(), at));
        (Arguments::Positional(positional), at)
    }

    /// Only as an argument is a range a value of its own.
    fn argument(&mut self, at: usize) -> Parsed<NodeId> {
        if let Some((bounds, at)) = self.bounds(at) {
            return Some((self.add(Node::Range(bounds)), at));
        }
        self.expression(at)
    }
}
