//! A decision's logic after parsing: what `parse/` makes and `evaluate/` runs.

use std::sync::Arc;

use super::DecisionKind;
use crate::feel::formula::Formula;

/// Index of a business knowledge model in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ModelIndex(pub usize);

/// Index of a function definition in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FunctionIndex(pub usize);

#[derive(Debug)]
pub(super) enum Logic {
    Table(Table),
    Literal(Formula),
    Context(Context),
    List(Vec<Logic>),
    Relation(Relation),
    Invocation(Invocation),
    Function(FunctionIndex),
    /// A knowledge model without logic, which gives null.
    Empty,
}

impl Logic {
    pub(super) fn kind(&self) -> DecisionKind {
        match self {
            Self::Table(_) => DecisionKind::DecisionTable,
            Self::Literal(_) => DecisionKind::LiteralExpression,
            Self::Context(_) => DecisionKind::Context,
            Self::List(_) => DecisionKind::List,
            Self::Relation(_) => DecisionKind::Relation,
            Self::Invocation(_) => DecisionKind::Invocation,
            Self::Function(_) | Self::Empty => DecisionKind::Unknown,
        }
    }
}

#[derive(Debug)]
pub(super) struct Table {
    pub inputs: Vec<Input>,
    pub outputs: Vec<Output>,
    pub rules: Vec<Rule>,
    pub hit_policy: HitPolicy,
}

#[derive(Debug)]
pub(super) struct Input {
    pub id: String,
    /// As the audit shows it.
    pub name: String,
    pub expression: Formula,
}

#[derive(Debug)]
pub(super) struct Output {
    pub id: String,
    pub label: Option<String>,
    /// Only a table's single output may have none.
    pub name: Option<Arc<str>>,
    /// The allowed values' text: their order is the priority.
    pub values: Option<String>,
    pub default: Option<Formula>,
}

#[derive(Debug)]
pub(super) struct Rule {
    pub id: String,
    /// What the audit says of its place: the first rule that is the same in every part has this index.
    pub index: i32,
    /// None for an empty cell, which is true for any input.
    pub inputs: Vec<Option<Formula>>,
    pub outputs: Vec<Formula>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HitPolicy {
    Unique,
    First,
    Priority,
    Any,
    Collect(Option<Aggregation>),
    RuleOrder,
    OutputOrder,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aggregation {
    Sum,
    Min,
    Max,
    Count,
}

#[derive(Debug)]
pub(super) struct Context {
    pub entries: Vec<(Arc<str>, Logic)>,
    /// The last entry without a name: the context's value is then this one's.
    pub result: Option<Box<Logic>>,
}

#[derive(Debug)]
pub(super) struct Relation {
    pub rows: Vec<Vec<(Arc<str>, Logic)>>,
}

#[derive(Debug)]
pub(super) struct Invocation {
    pub bindings: Vec<(Arc<str>, Formula)>,
    pub model: ModelIndex,
}

#[derive(Debug)]
pub(super) struct Function {
    pub parameters: Vec<Parameter>,
    pub body: Formula,
}

#[derive(Debug, Clone)]
pub(super) struct Parameter {
    pub name: Arc<str>,
    pub type_ref: Option<String>,
}

#[derive(Debug)]
pub(super) struct KnowledgeModel {
    pub id: String,
    pub name: Arc<str>,
    pub logic: Logic,
    pub parameters: Vec<Parameter>,
    pub required: Vec<ModelIndex>,
}

/// What the evaluation needs of a decision beyond its public part.
#[derive(Debug)]
pub(super) struct DecisionLogic {
    pub logic: Logic,
    /// The name that other decisions know its output by.
    pub result_name: Arc<str>,
    pub result_type: Option<String>,
    /// Required decisions, as indexes into the file's.
    pub required: Vec<usize>,
    pub models: Vec<ModelIndex>,
}
