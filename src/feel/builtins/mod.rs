//! The built-in functions: one table of names, parameter names and arities.
//!
//! Parameter names are Camunda's, oddities included (`floor(n, scala)`), since named arguments use them.
//! Overloads are tried in the order of the table.

mod aggregate;
mod boolean;
mod context;
mod conversion;
mod list;
mod number;
mod number_text;
mod pattern;
mod range;
mod sort;
mod string;
mod temporal;
mod zeebe;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::interpreter::{Fault, Interpreter};
use super::value::Val;

/// What a function does with its arguments.
pub type Run = for<'a> fn(&mut Interpreter<'a>, &[Val<'a>]) -> Outcome<'a>;

pub type Outcome<'a> = Result<Val<'a>, Failure>;

/// Why a function gives no value.
#[derive(Debug)]
pub enum Failure {
    /// The arguments' types aren't those it takes.
    Arguments,
    Message(String),
    Fault(Fault),
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Failure {
    /// What a call with these arguments comes to.
    pub fn into_fault(self, arguments: &[Val<'_>]) -> Fault {
        match self {
            Self::Arguments => {
                let shown: Vec<String> =
                    arguments.iter().map(|value| format!("'{value}'")).collect();
                Fault::Error(format!("Illegal arguments: {}", shown.join(", ")))
            }
            Self::Message(message) => Fault::Error(message),
            Self::Fault(fault) => fault,
        }
    }

    fn message<'a>(message: impl Into<String>) -> Outcome<'a> {
        Err(Self::Message(message.into()))
    }

    /// What Java throws.
    fn thrown<'a>(exception: impl Into<String>) -> Outcome<'a> {
        Err(Self::Fault(Fault::Abort(exception.into())))
    }
}

/// One overload of a function.
#[derive(Debug)]
pub struct Builtin {
    pub parameters: &'static [&'static str],
    /// The last parameter collects all further arguments in a list.
    pub variadic: bool,
    pub run: Run,
}

const fn fixed(parameters: &'static [&'static str], run: Run) -> Builtin {
    Builtin {
        parameters,
        variadic: false,
        run,
    }
}

const fn variadic(parameters: &'static [&'static str], run: Run) -> Builtin {
    Builtin {
        parameters,
        variadic: true,
        run,
    }
}

type Table = &'static [(&'static str, &'static [Builtin])];

const TABLES: [Table; 11] = [
    aggregate::FUNCTIONS,
    boolean::FUNCTIONS,
    context::FUNCTIONS,
    conversion::FUNCTIONS,
    list::FUNCTIONS,
    number::FUNCTIONS,
    number_text::FUNCTIONS,
    range::FUNCTIONS,
    string::FUNCTIONS,
    temporal::FUNCTIONS,
    zeebe::FUNCTIONS,
];

static BY_NAME: LazyLock<HashMap<&'static str, &'static [Builtin]>> =
    LazyLock::new(|| TABLES.into_iter().flatten().copied().collect());

/// Which functions an expression may call without defining them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Functions {
    /// FEEL's own: all that decisions have.
    Feel,
    /// FEEL's and Zeebe's: what processes have.
    Zeebe,
}

/// The overloads of a name; none if nothing has it.
pub fn find(name: &str, functions: Functions) -> &'static [Builtin] {
    let foreign = zeebe::FUNCTIONS.iter().any(|(other, _)| *other == name);
    if foreign && functions == Functions::Feel {
        return &[];
    }
    BY_NAME.get(name).copied().unwrap_or_default()
}
