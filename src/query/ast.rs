//! A condition as it was written: words, not yet names and values.

use super::error::Span;

/// A condition.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// Two or more, all of which must hold.
    All(Vec<Node>),
    /// Two or more, one of which must hold.
    Any(Vec<Node>),
    Not(Box<Node>, Span),
    Test(Test),
}

/// One comparison.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Test {
    pub path: Path,
    pub check: Check,
    /// From the path to the last operand.
    pub span: Span,
}

/// `variables.order.items[0].price`, step by step.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Path {
    pub steps: Vec<Step>,
    pub span: Span,
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// `.name`, or `."any name"`; of a list, that of each element.
    Name(String),
    /// `[3]`
    Index(usize),
    /// `[]`: each element.
    Each,
}

/// What is asked of the value at a path.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Check {
    /// The path alone.
    IsTrue,
    Exists,
    Equal(Operand),
    Less(Operand),
    LessOrEqual(Operand),
    Greater(Operand),
    GreaterOrEqual(Operand),
    /// Both ends belong to it.
    Within(Operand, Operand),
    OneOf(Vec<Operand>),
    Like(Operand),
    Matches(Operand),
}

/// A value as it was written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Operand {
    pub text: String,
    pub quotes: Quotes,
    pub span: Span,
}

/// Whether a value stood between quotes, so that it is text whatever it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    Given,
    None,
}
