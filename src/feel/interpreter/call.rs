//! Finding and calling functions.

use super::{Evaluated, Fault, Interpreter, Scope, nulled};
use crate::feel::builtins::Builtin;
use crate::feel::json;
use crate::feel::parser::ast::{Arguments, Call, NodeId};
use crate::feel::text::Text;
use crate::feel::value::{Body, Function, Val};
use crate::feel::warning::Kind;

/// The one function whose failure fails the whole evaluation.
const ASSERT: &str = "assert";

impl<'a> Interpreter<'a> {
    pub(super) fn call(&mut self, call: &'a Call, scope: &Scope<'a>) -> Evaluated<'a> {
        let defined = scope.function(&call.name, |function| {
            accepts(&call.arguments, &function.parameters, false)
        });
        if let Some(function) = defined {
            return match self.invoke(&function, call, scope) {
                Ok(value) => Ok(value),
                Err(fault) => self.failed(call, fault),
            };
        }
        let mut builtins = call.builtins.iter();
        let builtin =
            builtins.find(|builtin| accepts(&call.arguments, builtin.parameters, builtin.variadic));
        match builtin {
            Some(builtin) => self.call_builtin(builtin, call, scope),
            None => nulled(self.not_found(call)),
        }
    }

    fn call_builtin(
        &mut self,
        builtin: &Builtin,
        call: &'a Call,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let mut values = match self.arguments(&call.arguments, builtin.parameters, scope) {
            Ok(values) => values,
            Err(fault) => return self.failed(call, fault),
        };
        if builtin.variadic && matches!(call.arguments, Arguments::Positional(_)) {
            let collected = builtin.parameters.len() - 1;
            match (collected, &values[..]) {
                // A list that is the only argument is what would be collected.
                (0, [Val::List(_)]) => {}
                (0, _) => return self.run_builtin(builtin, call, &[Val::list(values)]),
                _ => {
                    let rest = values.split_off(collected);
                    values.push(Val::list(rest));
                }
            }
        }
        self.run_builtin(builtin, call, &values)
    }

    fn run_builtin(&mut self, builtin: &Builtin, call: &Call, values: &[Val<'a>]) -> Evaluated<'a> {
        match (builtin.run)(self, values) {
            Ok(value) => Ok(value),
            Err(failure) => self.failed(call, failure.into_fault(values)),
        }
    }

    /// A call that failed is null, with a warning.
    #[cold]
    fn failed(&mut self, call: &Call, fault: Fault) -> Evaluated<'a> {
        let Fault::Error(message) = fault else {
            return Err(fault);
        };
        if &*call.name == ASSERT {
            self.assertion.get_or_insert_with(|| message.clone());
            self.warn(Kind::AssertFailure, message);
        } else {
            let message = format!("Failed to invoke function '{}': {message}", call.name);
            self.warn(Kind::FunctionInvocationFailure, message);
        }
        Ok(Val::Null)
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
            Some(function) => self.invoke(&function, call, scope),
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
        function: &Function<'a>,
        call: &'a Call,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let values = self.arguments(&call.arguments, &function.parameters, scope)?;
        self.apply(function, values)
    }

    /// Evaluates all arguments; then the first fault counts.
    fn arguments<S: AsRef<str>>(
        &mut self,
        arguments: &'a Arguments,
        parameters: &[S],
        scope: &Scope<'a>,
    ) -> Result<Vec<Val<'a>>, Fault> {
        let mut values = Vec::with_capacity(parameters.len());
        let mut fault = None;
        match arguments {
            Arguments::Positional(nodes) => {
                for node in nodes {
                    self.argument(*node, scope, &mut values, &mut fault)?;
                }
            }
            Arguments::Named(named) => {
                for parameter in parameters {
                    let mut named = named.iter();
                    match named.rfind(|(name, _)| **name == *parameter.as_ref()) {
                        Some((_, node)) => self.argument(*node, scope, &mut values, &mut fault)?,
                        None => values.push(Val::Null),
                    }
                }
            }
        }
        if let Some(fault) = fault {
            return Err(fault);
        }
        Ok(values)
    }

    /// Evaluates one argument; the first error counts, and the last fatal one before it.
    #[inline]
    fn argument(
        &mut self,
        node: NodeId,
        scope: &Scope<'a>,
        values: &mut Vec<Val<'a>>,
        fault: &mut Option<Fault>,
    ) -> Result<(), Fault> {
        match self.eval(node, scope) {
            Ok(value) => values.push(value),
            Err(abort @ Fault::Abort(_)) => return Err(abort),
            Err(fatal @ Fault::Fatal(_)) => *fault = Some(fatal),
            Err(error) => {
                fault.get_or_insert(error);
            }
        }
        Ok(())
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
