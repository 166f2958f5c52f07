//! Tokens to a tree: `or` binds loosest, then `and`, then `not`, then a comparison.

use super::ast::{Check, Node, Operand, Path, Quotes, Step, Test};
use super::error::{Error, Span};
use super::lexer::{self, Kind, Token};
use super::limits::{DEPTH_MAX, LIST_MAX};

const KEYWORDS: &[&str] = &["and", "or", "not", "in", "between", "like", "exists", "is"];

pub(super) fn parse(text: &str) -> Result<Node, Error> {
    let tokens = lexer::tokens(text)?;
    let mut parser = Parser {
        text,
        tokens,
        at: 0,
        depth: 0,
    };
    if parser.tokens.is_empty() {
        return Err(parser.error_here("a condition is expected, such as `state = ACTIVE`"));
    }
    let node = parser.any()?;
    if parser.at < parser.tokens.len() {
        return Err(parser.error_here("`and`, `or` or the end is expected here"));
    }
    Ok(node)
}

struct Parser<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn any(&mut self) -> Result<Node, Error> {
        let mut nodes = vec![self.all()?];
        while self.take("or") {
            nodes.push(self.all()?);
        }
        Ok(one_or(nodes, Node::Any))
    }

    fn all(&mut self) -> Result<Node, Error> {
        let mut nodes = vec![self.not()?];
        while self.take("and") {
            nodes.push(self.not()?);
        }
        Ok(one_or(nodes, Node::All))
    }

    fn not(&mut self) -> Result<Node, Error> {
        let start = self.here().start;
        if self.take("not") {
            let inner = self.nested(Self::not)?;
            return Ok(Node::Not(Box::new(inner), start..self.end()));
        }
        if self.take("(") {
            let inner = self.nested(Self::any)?;
            self.expect(")", "`)` is expected here")?;
            return Ok(inner);
        }
        self.test()
    }

    fn nested(
        &mut self,
        parse: impl FnOnce(&mut Self) -> Result<Node, Error>,
    ) -> Result<Node, Error> {
        if self.depth == DEPTH_MAX {
            let message = format!("more than {DEPTH_MAX} conditions are inside each other");
            return Err(self.error_here(message));
        }
        self.depth += 1;
        let node = parse(self);
        self.depth -= 1;
        node
    }

    fn test(&mut self) -> Result<Node, Error> {
        let start = self.here().start;
        // `exists a` and `exists(a)` beside `a exists`.
        if self.take("exists") {
            let closes = self.take("(");
            let path = self.path()?;
            if closes {
                self.expect(")", "`)` is expected here")?;
            }
            return Ok(self.finish(path, Check::Exists, start));
        }
        let path = self.path()?;
        if self.take("is") {
            let negated = self.take("not");
            if !self.take_word("null") {
                return Err(self.error_here("`null` is expected here: `is null`, `is not null`"));
            }
            let exists = self.finish(path, Check::Exists, start);
            return Ok(if negated {
                exists
            } else {
                self.negate(exists, start)
            });
        }
        let negated = self.take("not");
        let check = self.check(negated)?;
        let (check, flipped) = check;
        let test = self.finish(path, check, start);
        Ok(if negated != flipped {
            self.negate(test, start)
        } else {
            test
        })
    }

    /// The check, and whether its operator means the opposite of it.
    fn check(&mut self, negated: bool) -> Result<(Check, bool), Error> {
        if self.take("in") {
            return Ok((self.within_or_one_of()?, false));
        }
        if self.take("between") {
            let low = self.operand()?;
            self.expect("and", "`and` is expected here: `between 1 and 5`")?;
            return Ok((Check::Within(low, self.operand()?), false));
        }
        if self.take("like") {
            return Ok((Check::Like(self.operand()?), false));
        }
        if self.take("exists") {
            return Ok((Check::Exists, false));
        }
        if negated {
            return Err(self.error_here("`in`, `between`, `like` or `exists` is expected here"));
        }
        let operator = match self.tokens.get(self.at) {
            Some(Token {
                kind: Kind::Sign(sign),
                ..
            }) => *sign,
            Some(Token {
                kind: Kind::Word(word),
                ..
            }) if !KEYWORDS.contains(&word.to_lowercase().as_str()) => {
                return Err(
                    self.error_here("an operator is expected here, such as `=`, `<`, `in` or `~`")
                );
            }
            Some(Token {
                kind: Kind::Quoted(_),
                ..
            }) => return Err(self.error_here("an operator is expected before a value")),
            _ => return Ok((Check::IsTrue, false)),
        };
        let (check, flipped): (fn(Operand) -> Check, bool) = match operator {
            "=" => (Check::Equal, false),
            "!=" => (Check::Equal, true),
            "<" => (Check::Less, false),
            "<=" => (Check::LessOrEqual, false),
            ">" => (Check::Greater, false),
            ">=" => (Check::GreaterOrEqual, false),
            "~" => (Check::Matches, false),
            "!~" => (Check::Matches, true),
            _ => return Ok((Check::IsTrue, false)),
        };
        self.at += 1;
        Ok((check(self.operand()?), flipped))
    }

    fn within_or_one_of(&mut self) -> Result<Check, Error> {
        if !self.take("(") {
            let low = self.operand()?;
            self.expect(
                "..",
                "`..` is expected here: `in 1..5`, or a list: `in (a, b)`",
            )?;
            return Ok(Check::Within(low, self.operand()?));
        }
        let mut operands = vec![self.operand()?];
        while self.take(",") {
            if operands.len() == LIST_MAX {
                return Err(self.error_here(format!("a list has {LIST_MAX} values at most")));
            }
            operands.push(self.operand()?);
        }
        self.expect(")", "`,` or `)` is expected here")?;
        Ok(Check::OneOf(operands))
    }

    fn operand(&mut self) -> Result<Operand, Error> {
        let operand = match self.tokens.get(self.at) {
            Some(Token {
                kind: Kind::Word(text),
                span,
            }) => Operand {
                text: text.clone(),
                quotes: Quotes::None,
                span: span.clone(),
            },
            Some(Token {
                kind: Kind::Quoted(text),
                span,
            }) => Operand {
                text: text.clone(),
                quotes: Quotes::Given,
                span: span.clone(),
            },
            _ => return Err(self.error_here("a value is expected here")),
        };
        self.at += 1;
        Ok(operand)
    }

    /// Words and quoted names that touch each other: `variables."order no".total`.
    fn path(&mut self) -> Result<Path, Error> {
        let start = self.here().start;
        let mut steps = Vec::new();
        let mut end = start;
        while let Some(token) = self.tokens.get(self.at) {
            let touches = steps.is_empty() || token.span.start == end;
            match &token.kind {
                Kind::Word(word) if touches => {
                    let is_keyword = KEYWORDS.contains(&word.to_lowercase().as_str());
                    if is_keyword && steps.is_empty() {
                        break;
                    }
                    self.steps(word, token.span.start, &mut steps)?;
                }
                Kind::Quoted(name) if touches && !steps.is_empty() => {
                    steps.push(Step::Name(name.clone()));
                }
                _ => break,
            }
            end = token.span.end;
            self.at += 1;
        }
        if steps.is_empty() {
            return Err(self.error_here("a field is expected here"));
        }
        Ok(Path {
            steps,
            span: start..end,
        })
    }

    fn steps(&self, word: &str, offset: usize, steps: &mut Vec<Step>) -> Result<(), Error> {
        let mut rest = word;
        while !rest.is_empty() {
            let at = offset + word.len() - rest.len();
            if let Some(after) = rest.strip_prefix('[') {
                let Some((index, tail)) = after.split_once(']') else {
                    return Err(self.error(at..at + 1, "this bracket is never closed"));
                };
                steps.push(match index {
                    "" | "*" => Step::Each,
                    _ => Step::Index(index.parse().map_err(|_| {
                        let place = at + 1..at + 1 + index.len();
                        self.error(place, "a number is expected between brackets")
                    })?),
                });
                rest = tail;
                continue;
            }
            let name_and_tail = rest.strip_prefix('.').unwrap_or(rest);
            let end = name_and_tail
                .find(['.', '['])
                .unwrap_or(name_and_tail.len());
            let (name, tail) = name_and_tail.split_at(end);
            if !name.is_empty() {
                steps.push(Step::Name(name.to_owned()));
            } else if !tail.is_empty() || rest != "." {
                return Err(self.error(at..at + 1, "a name is expected here"));
            }
            rest = tail;
        }
        Ok(())
    }

    fn finish(&self, path: Path, check: Check, start: usize) -> Node {
        Node::Test(Test {
            path,
            check,
            span: start..self.end(),
        })
    }

    fn negate(&self, node: Node, start: usize) -> Node {
        Node::Not(Box::new(node), start..self.end())
    }

    /// Takes a sign or a keyword if it's next.
    fn take(&mut self, what: &str) -> bool {
        let found = match self.tokens.get(self.at).map(|token| &token.kind) {
            Some(Kind::Sign(sign)) => *sign == what,
            Some(Kind::Word(word)) => KEYWORDS.contains(&what) && word.eq_ignore_ascii_case(what),
            _ => false,
        };
        self.at += usize::from(found);
        found
    }

    fn take_word(&mut self, what: &str) -> bool {
        let found = matches!(
            self.tokens.get(self.at).map(|token| &token.kind),
            Some(Kind::Word(word)) if word.eq_ignore_ascii_case(what)
        );
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, what: &str, message: &str) -> Result<(), Error> {
        if self.take(what) {
            Ok(())
        } else {
            Err(self.error_here(message))
        }
    }

    /// The next token's place, or the end of the text.
    fn here(&self) -> Span {
        match self.tokens.get(self.at) {
            Some(token) => token.span.clone(),
            None => self.text.len()..self.text.len(),
        }
    }

    /// Where the last taken token ends.
    fn end(&self) -> usize {
        self.tokens[..self.at]
            .last()
            .map_or(0, |token| token.span.end)
    }

    fn error_here(&self, message: impl Into<String>) -> Error {
        self.error(self.here(), message)
    }

    fn error(&self, span: Span, message: impl Into<String>) -> Error {
        Error::new(self.text, span, message)
    }
}

fn one_or(mut nodes: Vec<Node>, many: fn(Vec<Node>) -> Node) -> Node {
    if nodes.len() == 1 {
        nodes.pop().expect("there is one")
    } else {
        many(nodes)
    }
}
