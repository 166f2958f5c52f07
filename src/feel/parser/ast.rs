//! The parsed expression: nodes in one vector, referring to each other by index.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::feel::builtins::Builtin;
use crate::feel::value::Value;

/// Index of a node in its expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NodeId(pub(super) u32);

/// A whole expression.
#[derive(Debug)]
pub struct Ast {
    pub(super) nodes: Vec<Node>,
    pub(super) root: NodeId,
    /// First names of all variables that occur.
    pub(super) variables: BTreeSet<Arc<str>>,
    /// For each node whether it's a context entry's value that some expression may refer to.
    pub(super) referred: Vec<bool>,
}

impl Ast {
    pub fn root(&self) -> NodeId {
        self.root
    }

    /// First names of all variables that occur.
    pub fn variables(&self) -> impl Iterator<Item = &Arc<str>> {
        self.variables.iter()
    }

    /// Whether a variable of this name occurs anywhere.
    pub fn mentions(&self, variable: &str) -> bool {
        self.variables.contains(variable)
    }

    /// All nodes, each after those it's made of.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter()
    }

    /// Whether anything may refer to this context entry's value by its key.
    pub fn is_referred(&self, value: NodeId) -> bool {
        self.referred[value.0 as usize]
    }

    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// The two ends of a range, each closed or open.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    pub start: NodeId,
    pub start_closed: bool,
    pub end: NodeId,
    pub end_closed: bool,
}

#[derive(Debug)]
pub enum Arguments {
    Positional(Vec<NodeId>),
    Named(Vec<(Arc<str>, NodeId)>),
}

#[derive(Debug)]
pub struct Call {
    pub name: Arc<str>,
    pub arguments: Arguments,
    /// The built-in functions of this name, in order of preference.
    pub builtins: &'static [Builtin],
}

#[derive(Debug)]
pub enum Quantifier {
    Some,
    Every,
}

#[derive(Debug)]
pub enum Node {
    Constant(Value),
    /// `?`: the input of a unary test.
    Input,
    /// A variable, and the path from it.
    Variable(Vec<Arc<str>>),
    Path {
        base: NodeId,
        keys: Vec<Arc<str>>,
    },
    Filter {
        list: NodeId,
        filter: NodeId,
    },
    List(Vec<NodeId>),
    Context(Vec<(Arc<str>, NodeId)>),
    Range(Bounds),
    Negate(NodeId),
    Arithmetic {
        first: NodeId,
        rest: Vec<(Operator, NodeId)>,
    },
    Compare {
        comparison: Comparison,
        left: NodeId,
        right: NodeId,
    },
    Not(NodeId),
    And(Vec<NodeId>),
    Or(Vec<NodeId>),
    If {
        condition: NodeId,
        then: NodeId,
        otherwise: NodeId,
    },
    For {
        iterators: Vec<(Arc<str>, NodeId)>,
        body: NodeId,
    },
    Quantified {
        quantifier: Quantifier,
        iterators: Vec<(Arc<str>, NodeId)>,
        condition: NodeId,
    },
    /// `start..end` of a `for`.
    Iteration {
        start: NodeId,
        end: NodeId,
    },
    In {
        value: NodeId,
        test: NodeId,
    },
    InstanceOf {
        value: NodeId,
        type_name: Arc<str>,
    },
    Call(Call),
    /// A call of a function in a context.
    PathCall {
        path: NodeId,
        call: Call,
    },
    Function {
        parameters: Vec<Arc<str>>,
        body: NodeId,
    },
    /// A comparison with the input.
    InputCompare {
        comparison: Comparison,
        value: NodeId,
    },
    InputInRange(Bounds),
    /// An expression as a unary test.
    Test(NodeId),
    AnyTest(Vec<NodeId>),
}
