//! Finding and calling functions.

use std::sync::Arc;

use super::{Evaluated, Fault, Interpreter, Scope};
use crate::feel::builtins::{Builtin, Failure};
use crate::feel::json;
use crate::feel::parser::ast::{Arguments, Call, NodeId};
use crate::feel::text::Text;
use crate::feel::value::{Body, Function, Val};
use crate::feel::warning::Kind;

/// A function found for a call.
enum Target<'a> {
    Defined(Arc<Function<'a>>),
    Builtin(&'static Builtin),
}

/// The one function whose failure fails the whole evaluation.
const ASSERT: &str = "assert";

impl<'a> Interpreter<'a> {
    pub(super) fn call(&mut self, call: &'a Call, scope: &Scope<'a>) -> Evaluated<'a> {
        let defined = scope.function(&call.name, |function| {
            accepts(&call.arguments, &function.parameters, false)
        });
        let target = match defined {
            Some(function) => Target::Defined(function),
            None => match call
                .builtins
                .iter()
                .find(|builtin| accepts(&call.arguments, builtin.parameters, builtin.variadic))
            {
                Some(builtin) => Target::Builtin(builtin),
                None => return Err(self.not_found(call)),
            },
        };
        match self.invoke(target, &call.arguments, scope) {
            Err(Fault::Error(message)) if &*call.name == ASSERT => {
                self.assertion.get_or_insert_with(|| message.clone());
                Err(self.error(Kind::AssertFailure, message))
            }
            Err(Fault::Error(message)) => {
                let message = format!("Failed to invoke function '{}': {message}", call.name);
                self.warn(Kind::FunctionInvocationFailure, message);
                Ok(Val::Null)
            }
            other => other,
        }
    }

    /// A function of a context; what fails in it isn't turned into null.
    pub(super) fn path_call(
        &mut self,
        path: NodeId,
        call: &'a Call,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let context = match self.eval(path, scope)? {
            Val::Context(context) => context,
            other => return Err(self.type_error("context", &other)),
        };
        let function = context
            .functions(&call.name)
            .find(|function| accepts(&call.arguments, &function.parameters, false))
            .cloned();
        match function {
            Some(function) => self.invoke(Target::Defined(function), &call.arguments, scope),
            None => Err(self.not_found(call)),
        }
    }

    fn not_found(&mut self, call: &Call) -> Fault {
        let name = &call.name;
        let message = match &call.arguments {
            Arguments::Positional(values) => format!(
                "No function found with name '{name}' and {} parameters",
                values.len()
            ),
            Arguments::Named(values) => {
                let mut names: Vec<&str> = Vec::new();
                for (name, _) in values {
                    if !names.contains(&&**name) {
                        names.push(name);
                    }
                }
                json::sort_as_map(&mut names, |name| name);
                format!(
                    "No function found with name '{name}' and parameters: {}",
                    names.join(",")
                )
            }
        };
        self.error(Kind::NoFunctionFound, message)
    }

    fn invoke(
        &mut self,
        target: Target<'a>,
        arguments: &'a Arguments,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        match target {
            Target::Defined(function) => {
                let values = self.arguments(arguments, &function.parameters, false, scope)?;
                self.apply(&function, values)
            }
            Target::Builtin(builtin) => {
                let values =
                    self.arguments(arguments, builtin.parameters, builtin.variadic, scope)?;
                self.apply_builtin(builtin, &values)
            }
        }
    }

    /// Evaluates all arguments; then the first fault counts.
    fn arguments<S: AsRef<str>>(
        &mut self,
        arguments: &'a Arguments,
        parameters: &[S],
        variadic: bool,
        scope: &Scope<'a>,
    ) -> Result<Vec<Val<'a>>, Fault> {
        let nodes: Vec<Option<NodeId>> = match arguments {
            Arguments::Positional(nodes) => nodes.iter().map(|node| Some(*node)).collect(),
            Arguments::Named(named) => parameters
                .iter()
                .map(|parameter| {
                    named
                        .iter()
                        .rfind(|(name, _)| **name == *parameter.as_ref())
                        .map(|(_, node)| *node)
                })
                .collect(),
        };
        let mut values = Vec::with_capacity(nodes.len());
        let mut fault = None;
        for node in nodes {
            let value = node.map_or(Ok(Val::Null), |node| self.eval(node, scope));
            match value {
                Ok(value) => values.push(value),
                Err(abort @ Fault::Abort(_)) => return Err(abort),
                Err(fatal @ Fault::Fatal(_)) => fault = Some(fatal),
                Err(error) => {
                    fault.get_or_insert(error);
                }
            }
        }
        if let Some(fault) = fault {
            return Err(fault);
        }
        if variadic && matches!(arguments, Arguments::Positional(_)) {
            let single = parameters.len() - 1;
            let rest = values.split_off(single);
            let rest = match <[Val<'a>; 1]>::try_from(rest) {
                Ok([Val::List(list)]) if single == 0 => Val::List(list),
                Ok(one) => Val::list(one.into()),
                Err(rest) => Val::list(rest),
            };
            values.push(rest);
        }
        Ok(values)
    }

    fn apply_builtin(&mut self, builtin: &Builtin, values: &[Val<'a>]) -> Evaluated<'a> {
        (builtin.run)(self, values).map_err(|failure| match failure {
            Failure::Arguments => {
                let shown: Vec<String> = values.iter().map(|value| format!("'{value}'")).collect();
                Fault::Error(format!("Illegal arguments: {}", shown.join(", ")))
            }
            Failure::Message(message) => Fault::Error(message),
            Failure::Fault(fault) => fault,
        })
    }

    /// Calls a function that an expression defined.
    pub(in crate::feel) fn apply(
        &mut self,
        function: &Function<'a>,
        values: Vec<Val<'a>>,
    ) -> Evaluated<'a> {
        match &function.body {
            Body::Expression { ast, node, scope } => {
                let mut scope = scope.clone();
                for (name, value) in function.parameters.iter().zip(values) {
                    scope = scope.with_variable(Text::Shared(name.clone()), value);
                }
                let caller = std::mem::replace(&mut self.ast, ast);
                let evaluated = self.eval(*node, &scope);
                self.ast = caller;
                evaluated
            }
            Body::External { id, scope } => match self.external {
                Some(external) => external.call(self, *id, scope, values),
                None => Err(Fault::Error("the function has no body".to_owned())),
            },
            Body::Detached => Err(Fault::Error("the function has no body".to_owned())),
        }
    }
}

/// Whether a function takes these arguments: by their number, or by their names.
fn accepts<S: AsRef<str>>(arguments: &Arguments, parameters: &[S], variadic: bool) -> bool {
    match arguments {
        Arguments::Positional(values) => {
            parameters.len() == values.len() || variadic && parameters.len() < values.len()
        }
        Arguments::Named(values) => values.iter().all(|(name, _)| {
            parameters
                .iter()
                .any(|parameter| parameter.as_ref() == &**name)
        }),
    }
}
