//! Walks the syntax tree.
//!
//! Values flow as `Result`: a [`Fault::Error`] is Camunda's error value, which most constructs turn into
//! null; [`Fault::Fatal`] is an input that isn't there, [`Fault::Abort`] what Java throws (or one of our
//! limits): both end the evaluation. Evaluation order follows Camunda's, since the order of warnings shows.

mod access;
mod arithmetic;
mod call;
mod iterate;
mod logic;
mod random;
mod scope;
mod test;

pub use scope::Scope;
pub use test::{INPUT_VARIABLE, INPUT_VARIABLE_NAME};

use super::collection::{Context, Entries};
use super::fields::Fields;
use super::limits;
use super::parser::ast::{Ast, Bounds, Node, NodeId};
use super::temporal::Zone;
use super::text::Text;
use super::value::{Body, Function, Range, Val};
use super::warning::{Kind, Warning};
use super::{Variables, compare};
use std::sync::Arc;

pub(in crate::feel) use arithmetic::{abort, from_f64};
use random::Random;

/// Why a node has no value.
#[derive(Debug, Clone)]
pub enum Fault {
    Error(String),
    Fatal(String),
    Abort(String),
}

pub type Evaluated<'a> = Result<Val<'a>, Fault>;

/// Functions that something outside of FEEL defines: DMN's business knowledge models.
pub trait External<'a> {
    /// Calls the function of that id, defined in `scope`.
    fn call(
        &self,
        interpreter: &mut Interpreter<'a>,
        id: usize,
        scope: &Scope<'a>,
        values: Vec<Val<'a>>,
    ) -> Evaluated<'a>;
}

/// One evaluation of one expression, or of those of a decision.
pub struct Interpreter<'a> {
    ast: &'a Ast,
    external: Option<&'a dyn External<'a>>,
    variables: &'a dyn Variables,
    pub(super) now_ms: i64,
    pub(super) zone: &'a Zone,
    warnings: Vec<Warning>,
    /// The first failed assertion's message: it fails the evaluation whatever its value.
    pub(super) assertion: Option<String>,
    warning_bytes: usize,
    steps: u64,
    depth: usize,
    pub(super) random: Random,
}

/// What becomes of a fault where an error value makes null.
#[cold]
fn nulled<'a>(fault: Fault) -> Evaluated<'a> {
    match fault {
        Fault::Error(_) => Ok(Val::Null),
        other => Err(other),
    }
}

/// An outcome where it is.
type Seen<'e, 'a> = Result<&'e Val<'a>, &'e Fault>;

/// What an operator works on: a constant is used where it is.
enum Operand<'a> {
    Constant(&'a Val<'a>),
    Evaluated(Evaluated<'a>),
}

impl<'a> Operand<'a> {
    fn seen(&self) -> Seen<'_, 'a> {
        match self {
            Self::Constant(value) => Ok(value),
            Self::Evaluated(evaluated) => evaluated.as_ref(),
        }
    }
}

/// Both values, the left one's fault first. Both sides have been evaluated by now.
fn both<'e, 'a>(
    left: Seen<'e, 'a>,
    right: Seen<'e, 'a>,
) -> Result<(&'e Val<'a>, &'e Val<'a>), Fault> {
    match (left, right) {
        (Ok(left), Ok(right)) => Ok((left, right)),
        (_, Err(abort @ Fault::Abort(_))) => Err(abort.clone()),
        (Err(fault), _) | (_, Err(fault)) => Err(fault.clone()),
    }
}

/// What ends an evaluation that goes past one of its bounds.
#[cold]
fn too_much(what: &str, most: u64, unit: &str) -> Fault {
    Fault::Abort(format!("{what} {most} {unit}"))
}

#[cold]
fn too_deep() -> Fault {
    Fault::Abort("the evaluation is nested too deeply".to_owned())
}

impl<'a> Interpreter<'a> {
    pub fn new(ast: &'a Ast, variables: &'a dyn Variables, now_ms: i64, zone: &'a Zone) -> Self {
        Self {
            ast,
            external: None,
            variables,
            now_ms,
            zone,
            warnings: Vec::new(),
            assertion: None,
            warning_bytes: 0,
            steps: 0,
            depth: 0,
            random: Random::seeded(now_ms),
        }
    }

    /// Lets expressions call functions from outside.
    pub fn with_external(mut self, external: &'a dyn External<'a>) -> Self {
        self.external = Some(external);
        self
    }

    /// Evaluates another expression with the same budget. Its warnings and its failed assertion are
    /// its own: they don't show in the one that is being evaluated.
    pub fn run_other(
        &mut self,
        ast: &'a Ast,
        scope: &Scope<'a>,
    ) -> (Evaluated<'a>, Option<String>) {
        let warnings = std::mem::take(&mut self.warnings);
        let assertion = self.assertion.take();
        let caller = std::mem::replace(&mut self.ast, ast);
        let evaluated = self.eval(ast.root(), scope);
        self.ast = caller;
        self.warnings = warnings;
        let failed = std::mem::replace(&mut self.assertion, assertion);
        (evaluated, failed)
    }

    /// The warnings, and the failed assertion's message.
    pub fn into_reports(self) -> (Vec<Warning>, Option<String>) {
        (self.warnings, self.assertion)
    }

    /// Evaluates the whole expression.
    pub fn run(&mut self, scope: &Scope<'a>) -> Evaluated<'a> {
        self.eval(self.ast.root(), scope)
    }

    #[cold]
    pub(super) fn warn(&mut self, kind: Kind, message: String) {
        self.warning_bytes += message.len();
        if self.warnings.len() < limits::WARNINGS_MAX
            && self.warning_bytes <= limits::STRING_BYTES_MAX
        {
            self.warnings.push(Warning { kind, message });
        }
    }

    /// An error value with its warning.
    fn error(&mut self, kind: Kind, message: String) -> Fault {
        self.warn(kind, message.clone());
        Fault::Error(message)
    }

    /// Counts work done and ends an evaluation that does too much.
    pub(super) fn step(&mut self, steps: u64) -> Result<(), Fault> {
        self.steps += steps;
        if self.steps > limits::STEPS_MAX {
            return Err(too_much(
                "the evaluation takes more than",
                limits::STEPS_MAX,
                "steps",
            ));
        }
        Ok(())
    }

    /// Bounds a list that the expression makes.
    pub(super) fn check_items(&mut self, items: usize) -> Result<(), Fault> {
        self.step(items as u64)?;
        if items > limits::LIST_ITEMS_MAX {
            let most = limits::LIST_ITEMS_MAX as u64;
            return Err(too_much("a list has more than", most, "items"));
        }
        Ok(())
    }

    /// Bounds a string that the expression makes.
    pub(super) fn check_bytes(&mut self, bytes: usize) -> Result<(), Fault> {
        self.step(bytes as u64 / 64)?;
        if bytes > limits::STRING_BYTES_MAX {
            let most = limits::STRING_BYTES_MAX as u64;
            return Err(too_much("a string has more than", most, "bytes"));
        }
        Ok(())
    }

    pub(super) fn eval(&mut self, id: NodeId, scope: &Scope<'a>) -> Evaluated<'a> {
        self.step(1)?;
        if self.depth >= limits::CALL_DEPTH_MAX {
            return Err(too_deep());
        }
        self.depth += 1;
        let evaluated = self.dispatch(id, scope);
        self.depth -= 1;
        evaluated
    }

    fn operand(&mut self, id: NodeId, scope: &Scope<'a>) -> Operand<'a> {
        let ast = self.ast;
        match ast.node(id) {
            Node::Constant(value) => Operand::Constant(value),
            _ => Operand::Evaluated(self.eval(id, scope)),
        }
    }

    fn dispatch(&mut self, id: NodeId, scope: &Scope<'a>) -> Evaluated<'a> {
        let ast = self.ast;
        match ast.node(id) {
            Node::Constant(Val::String(Text::Shared(text))) => Ok(Val::string(&**text)),
            Node::Constant(value) => Ok(value.clone()),
            Node::Input => self.input_by_symbol(scope),
            Node::Variable(path) => self.variable(path, scope),
            Node::Path { base, keys } => self.path(*base, keys, scope),
            Node::Filter { list, filter } => self.filter(*list, *filter, scope),
            Node::List(items) => self.list(items, scope),
            Node::Context(entries) => self.context(entries, scope),
            Node::Range(bounds) => self.range(bounds, scope),
            Node::Negate(value) => self.negate(*value, scope),
            Node::Arithmetic { first, rest } => self.arithmetic(*first, rest, scope),
            Node::Compare {
                comparison,
                left,
                right,
            } => {
                let left = self.operand(*left, scope);
                let right = self.operand(*right, scope);
                let (left, right) = both(left.seen(), right.seen())?;
                self.compare(*comparison, left, right)
            }
            Node::Not(value) => self.not(*value, scope),
            Node::And(parts) => self.joined(parts, scope, false),
            Node::Or(parts) => self.joined(parts, scope, true),
            Node::If {
                condition,
                then,
                otherwise,
            } => self.if_else(*condition, *then, *otherwise, scope),
            Node::For { iterators, body } => self.for_each(iterators, *body, scope),
            Node::Quantified {
                quantifier,
                iterators,
                condition,
            } => self.quantified(quantifier, iterators, *condition, scope),
            Node::Iteration { start, end } => self.iteration(*start, *end, scope),
            Node::In { value, test } => self.in_test(*value, *test, scope),
            Node::InstanceOf { value, type_name } => self.instance_of(*value, type_name, scope),
            Node::Call(call) => self.call(call, scope),
            Node::PathCall { path, call } => self.path_call(*path, call, scope),
            Node::Function { parameters, body } => Ok(self.function(parameters, *body, scope)),
            Node::InputCompare { comparison, value } => {
                self.input_compare(*comparison, *value, scope)
            }
            Node::InputInRange(bounds) => self.input_in_range(bounds, scope),
            Node::Test(expression) => self.test(*expression, scope),
            Node::AnyTest(tests) => self.any_test(tests, scope),
        }
    }

    fn function(&self, parameters: &[Arc<str>], body: NodeId, scope: &Scope<'a>) -> Val<'a> {
        Val::Function(Arc::new(Function {
            parameters: parameters.to_vec(),
            body: Body::Expression {
                ast: self.ast,
                node: body,
                scope: scope.clone(),
            },
        }))
    }

    /// An entry of a collection: its error becomes the collection's.
    fn entry(&mut self, id: NodeId, scope: &Scope<'a>) -> Evaluated<'a> {
        self.eval(id, scope).map_err(|fault| match fault {
            Fault::Fatal(message) => Fault::Error(format!("fatal error(\"{message}\")")),
            other => other,
        })
    }

    fn list(&mut self, items: &[NodeId], scope: &Scope<'a>) -> Evaluated<'a> {
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            values.push(self.entry(*item, scope)?);
        }
        Ok(Val::list(values))
    }

    /// Each entry sees those before it.
    fn context(&mut self, entries: &'a [(Arc<str>, NodeId)], scope: &Scope<'a>) -> Evaluated<'a> {
        let mut made = Entries {
            values: Fields::with_capacity(entries.len()),
            ..Entries::default()
        };
        let mut scope = scope.clone();
        for (index, (key, node)) in entries.iter().enumerate() {
            let value = self.entry(*node, &scope)?;
            // Of functions with the same name, the first stays the one that is called.
            let known = match &value {
                Val::Function(function) => made.functions.iter().any(|(name, known)| {
                    **name == **key && known.parameters.len() == function.parameters.len()
                }),
                _ => false,
            };
            if index + 1 < entries.len() && !known && self.ast.is_referred(*node) {
                scope = scope.with_entry(Text::Borrowed(key), value.clone());
            }
            made.insert(Text::Shared(key.clone()), value);
        }
        Ok(Val::Context(Context::from_entries(made)))
    }

    fn range(&mut self, bounds: &Bounds, scope: &Scope<'a>) -> Evaluated<'a> {
        let start = self.eval(bounds.start, scope);
        let end = self.eval(bounds.end, scope);
        let (start, end) = both(start.as_ref(), end.as_ref())?;
        if !compare::ranges_over(start, end) {
            let shown = self.shown_bounds(bounds);
            return Err(self.error(
                Kind::InvalidType,
                format!("Invalid range definition '{shown}'"),
            ));
        }
        Ok(Val::Range(Arc::new(Range {
            start: start.clone(),
            start_closed: bounds.start_closed,
            end: end.clone(),
            end_closed: bounds.end_closed,
        })))
    }

    /// A range's syntax tree as Camunda prints it.
    fn shown_bounds(&self, bounds: &Bounds) -> String {
        let end = |closed, id| {
            let kind = if closed { "Closed" } else { "Open" };
            format!("{kind}ConstRangeBoundary({})", self.shown_node(id))
        };
        format!(
            "ConstRange({},{})",
            end(bounds.start_closed, bounds.start),
            end(bounds.end_closed, bounds.end)
        )
    }

    fn shown_node(&self, id: NodeId) -> String {
        match self.ast.node(id) {
            Node::Constant(Val::Null) => "ConstNull".to_owned(),
            Node::Constant(Val::Boolean(value)) => format!("ConstBool({value})"),
            Node::Constant(Val::Number(value)) => format!("ConstNumber({value})"),
            Node::Constant(Val::String(value)) => format!("ConstString({})", &**value),
            Node::Constant(value) => value.to_string(),
            Node::Variable(path) => format!("Ref(List({}))", path.join(", ")),
            Node::Negate(value) => format!("ArithmeticNegation({})", self.shown_node(*value)),
            _ => "...".to_owned(),
        }
    }
}
