//! Words to names and values: each path is looked up, each literal gets the type of what it's compared with.

use jiff::SignedDuration;
use regex::RegexBuilder;

use super::ast::{self, Node, Operand, Path, Quotes, Step};
use super::error::{Error, Span, near};
use super::expression::{Check, Expression, Like, Loose, Scalar, Target, Test};
use super::limits::REGEX_BYTES_MAX;
use super::literal::{self, Time};
use super::resource::{Field, Kind, Ops, Place};
use super::{Moment, Schema};

/// Gives the tree its names and types.
pub(super) fn bind(
    text: &str,
    node: &Node,
    schema: &Schema,
    moment: &Moment,
) -> Result<Expression, Error> {
    Binder {
        text,
        schema,
        moment,
    }
    .node(node)
}

struct Binder<'a> {
    text: &'a str,
    schema: &'a Schema,
    moment: &'a Moment,
}

/// What a path means before its check is known.
enum Named {
    Target(Target, Kind),
    /// Time since this field: turned round into a comparison of the field itself.
    Age(Field),
}

impl Binder<'_> {
    fn node(&self, node: &Node) -> Result<Expression, Error> {
        Ok(match node {
            Node::All(nodes) => Expression::All(self.nodes(nodes)?),
            Node::Any(nodes) => Expression::Any(self.nodes(nodes)?),
            Node::Not(inner, span) => {
                let mut inner = self.node(inner)?;
                // What is shown of a negated test begins at its `not`.
                if let Expression::Test(test) = &mut inner {
                    test.span = span.clone();
                }
                Expression::Not(Box::new(inner))
            }
            Node::Test(test) => Expression::Test(self.test(test)?),
        })
    }

    fn nodes(&self, nodes: &[Node]) -> Result<Vec<Expression>, Error> {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn test(&self, test: &ast::Test) -> Result<Test, Error> {
        let (target, check) = match self.named(&test.path)? {
            Named::Target(target, kind) => {
                let check = self.check(&test.check, kind, &test.path.span)?;
                (target, check)
            }
            Named::Age(field) => {
                let check = self.age(&test.check, &test.path.span)?;
                let steps = Vec::new();
                (Target::Field { field, steps }, check)
            }
        };
        Ok(Test {
            target,
            check,
            span: test.span.clone(),
        })
    }

    fn named(&self, path: &Path) -> Result<Named, Error> {
        let Step::Name(first) = &path.steps[0] else {
            return Err(self.error(&path.span, "a field is expected before the bracket"));
        };
        let rest = path.steps[1..].to_vec();
        if let Some(field) = self.schema.field(first) {
            let is_whole = rest.is_empty() || rest == [Step::Each];
            let kind = if is_whole { field.kind } else { Kind::Any };
            if !is_whole && !matches!(field.kind, Kind::Any | Kind::List) {
                let message = format!("`{}` has no fields below it", field.name);
                return Err(self.error(&path.span, message));
            }
            let steps = if is_whole { Vec::new() } else { rest };
            return Ok(Named::Target(Target::Field { field, steps }, kind));
        }
        let resource = self.schema.resource;
        if matches!(
            first.to_ascii_lowercase().as_str(),
            "variables" | "variable" | "vars"
        ) && resource.is_some_and(|resource| resource.instance.is_some())
        {
            let Some(Step::Name(name)) = rest.first() else {
                let message = "a variable's name is expected after `variables.`";
                return Err(self.error(&path.span, message));
            };
            let target = Target::Variable {
                name: name.clone(),
                steps: rest[1..].to_vec(),
            };
            return Ok(Named::Target(target, Kind::Any));
        }
        if let Some((start, end)) = self.schema.ends()
            && first.eq_ignore_ascii_case("duration")
        {
            return Ok(Named::Target(
                Target::Duration { start, end },
                Kind::Duration,
            ));
        }
        if let Some((start, _)) = resource.and_then(|resource| resource.times)
            && first.eq_ignore_ascii_case("age")
        {
            let field = self.schema.field(start).expect("the table names its own");
            return Ok(Named::Age(field));
        }
        let end = path.span.start + first.len();
        let span = path.span.start..end.min(path.span.end);
        Err(self
            .error(&span, format!("there is no field `{first}`"))
            .hint(self.schema.hint(first)))
    }

    fn check(&self, check: &ast::Check, kind: Kind, path: &Span) -> Result<Check, Error> {
        let scalar = |operand: &Operand| self.scalar(operand, kind);
        Ok(match check {
            ast::Check::IsTrue => {
                if !matches!(kind, Kind::Flag | Kind::Any) {
                    return Err(self
                        .error(path, "an operator and a value are expected after this")
                        .hint("only a field that is true or false stands alone"));
                }
                Check::Equal(Scalar::Flag(true))
            }
            ast::Check::Exists => Check::Exists,
            ast::Check::Equal(operand) if is_null(operand) => Check::Null,
            ast::Check::Equal(operand) => Check::Equal(scalar(operand)?),
            ast::Check::Less(operand) => Check::Less(scalar(operand)?),
            ast::Check::LessOrEqual(operand) => Check::LessOrEqual(scalar(operand)?),
            ast::Check::Greater(operand) => Check::Greater(scalar(operand)?),
            ast::Check::GreaterOrEqual(operand) => Check::GreaterOrEqual(scalar(operand)?),
            ast::Check::Within(low, high) => Check::Within(scalar(low)?, scalar(high)?),
            ast::Check::OneOf(operands) => {
                Check::OneOf(operands.iter().map(scalar).collect::<Result<_, _>>()?)
            }
            ast::Check::Like(_) | ast::Check::Matches(_) if kind == Kind::Duration => {
                return Err(self.error(path, "a duration is compared with =, <, > or a range"));
            }
            ast::Check::Like(operand) => Check::Like(Like {
                pattern: operand.text.clone(),
                regex: self.regex(&wildcards(&operand.text), &operand.span)?,
            }),
            ast::Check::Matches(operand) => {
                Check::Matches(self.regex(&operand.text, &operand.span)?)
            }
        })
    }

    /// `age > 5m` is `startDate < -5m`.
    fn age(&self, check: &ast::Check, path: &Span) -> Result<Check, Error> {
        let ago = |operand: &Operand| -> Result<Scalar, Error> {
            let by = self.duration(operand)?;
            let at = self.moment.now.checked_sub(by).map_err(|_| {
                let message = "this is longer ago than there are dates for";
                self.error(&operand.span, message)
            })?;
            Ok(Scalar::Time(point(at)))
        };
        Ok(match check {
            ast::Check::Less(operand) => Check::Greater(ago(operand)?),
            ast::Check::LessOrEqual(operand) => Check::GreaterOrEqual(ago(operand)?),
            ast::Check::Greater(operand) => Check::Less(ago(operand)?),
            ast::Check::GreaterOrEqual(operand) => Check::LessOrEqual(ago(operand)?),
            ast::Check::Within(low, high) => Check::Within(ago(high)?, ago(low)?),
            _ => {
                return Err(self
                    .error(path, "an age is compared with <, <=, >, >= or a range")
                    .hint("such as `age > 2h` or `age in 1h..1d`"));
            }
        })
    }

    fn scalar(&self, operand: &Operand, kind: Kind) -> Result<Scalar, Error> {
        let text = &operand.text;
        let wrong = |what: &str| self.error(&operand.span, format!("`{text}` is not {what}"));
        Ok(match kind {
            Kind::Text | Kind::List => Scalar::Text(text.clone()),
            Kind::Key => Scalar::Key(
                text.parse()
                    .map_err(|_| wrong("a key, such as 2251799813685249"))?,
            ),
            Kind::Number => number(text).ok_or_else(|| wrong("a number"))?,
            Kind::Flag => match text.to_ascii_lowercase().as_str() {
                "true" | "yes" => Scalar::Flag(true),
                "false" | "no" => Scalar::Flag(false),
                _ => return Err(wrong("true or false")),
            },
            Kind::Time => match literal::time(text, self.moment) {
                Some(time) => Scalar::Time(time),
                None if literal::duration(text).is_some() => {
                    return Err(wrong("a time").hint(format!(
                        "write `-{text}` for that long ago, `+{text}` for ahead"
                    )));
                }
                None => {
                    return Err(wrong("a time").hint(
                        "such as -2h, now, today, 2026-01-31, 2026-01-31T12:00 or 2026-01-31T12:00:00Z",
                    ));
                }
            },
            Kind::State(names) => {
                let state = text.to_uppercase();
                if !names.contains(&state.as_str()) {
                    let near = near(&state, names.iter().copied());
                    let near = near.first().map(|name| format!("did you mean {name}? "));
                    let hint = format!(
                        "{}There are: {}",
                        near.unwrap_or_default(),
                        names.join(", ")
                    );
                    return Err(wrong("a state of these").hint(hint));
                }
                Scalar::Text(state)
            }
            Kind::Duration => Scalar::Duration(self.duration(operand)?),
            Kind::Any => self.loose(operand),
        })
    }

    /// A literal that nothing else gives a type.
    fn loose(&self, operand: &Operand) -> Scalar {
        let text = operand.text.clone();
        if operand.quotes == Quotes::Given {
            return Scalar::Text(text);
        }
        match text.to_ascii_lowercase().as_str() {
            "true" => return Scalar::Flag(true),
            "false" => return Scalar::Flag(false),
            _ => {}
        }
        if let Some(number) = number(&text) {
            return number;
        }
        let loose = literal::time(&text, self.moment)
            .map(Loose::Time)
            .or_else(|| literal::duration(&text).map(Loose::Duration));
        Scalar::Loose(text, loose.unwrap_or(Loose::Text))
    }

    fn duration(&self, operand: &Operand) -> Result<SignedDuration, Error> {
        literal::duration(&operand.text).ok_or_else(|| {
            let message = format!("`{}` is not a duration", operand.text);
            self.error(&operand.span, message)
                .hint("such as 90s, 1h30m, 2d or PT1H")
        })
    }

    fn regex(&self, pattern: &str, span: &Span) -> Result<regex::Regex, Error> {
        RegexBuilder::new(pattern)
            .size_limit(REGEX_BYTES_MAX)
            .build()
            .map_err(|error| {
                let error = error.to_string();
                let why = error.lines().last().unwrap_or_default();
                let why = why.trim_start_matches("error: ");
                self.error(span, format!("not a regular expression: {why}"))
            })
    }

    fn error(&self, span: &Span, message: impl Into<String>) -> Error {
        Error::new(self.text, span.clone(), message)
    }
}

fn point(at: jiff::Timestamp) -> Time {
    Time { start: at, end: at }
}

fn is_null(operand: &Operand) -> bool {
    operand.quotes == Quotes::None && operand.text.eq_ignore_ascii_case("null")
}

fn number(text: &str) -> Option<Scalar> {
    // Rust reads `inf` and `nan` as numbers too.
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) {
        return None;
    }
    if let Ok(integer) = text.parse() {
        return Some(Scalar::Integer(integer));
    }
    let number: f64 = text.parse().ok()?;
    number.is_finite().then_some(Scalar::Number(number))
}

/// The API's wildcards (`*`, `?`, escaped by a backslash) as a regular expression over the whole text.
fn wildcards(pattern: &str) -> String {
    let mut regex = String::from("(?s)^");
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match character {
            '*' => regex.push_str(".*"),
            '?' => regex.push('.'),
            '\\' => {
                if let Some(escaped) = characters.next() {
                    regex.push_str(&regex::escape(&escaped.to_string()));
                }
            }
            other => regex.push_str(&regex::escape(&other.to_string())),
        }
    }
    regex.push('$');
    regex
}

/// Whether only the API can decide a test of this field.
pub(super) fn is_hidden(field: &Field) -> bool {
    field.place == Place::FilterOnly && field.ops != Ops::None
}
