//! What names stand for inside an expression: layers from the innermost out to the variables.

use std::sync::Arc;

use crate::feel::collection::Context;
use crate::feel::found::Found;
use crate::feel::text::Text;
use crate::feel::value::{Function, Val};

/// A chain of layers; cloning is cheap, and functions keep the chain of where they were defined.
#[derive(Debug, Clone, Default)]
pub struct Scope<'a>(Option<Arc<Layer<'a>>>);

#[derive(Debug)]
struct Layer<'a> {
    outer: Scope<'a>,
    content: Content<'a>,
}

#[derive(Debug)]
enum Content<'a> {
    Variable(Text<'a>, Val<'a>),
    Function(Text<'a>, Arc<Function<'a>>),
    Context(Context<'a>),
}

impl<'a> Scope<'a> {
    fn with(&self, content: Content<'a>) -> Self {
        let outer = self.clone();
        Self(Some(Arc::new(Layer { outer, content })))
    }

    /// Adds a variable, whatever its value.
    pub fn with_variable(&self, name: impl Into<Text<'a>>, value: Val<'a>) -> Self {
        self.with(Content::Variable(name.into(), value))
    }

    /// Gives the innermost variable another value, unless something else still refers to the old one.
    pub(in crate::feel) fn set_variable(&mut self, value: Found<'_, 'a>) -> bool {
        match self.innermost() {
            Some(Content::Variable(_, known)) => {
                *known = value.to_val();
                true
            }
            _ => false,
        }
    }

    /// The same for the innermost context.
    pub fn set_context(&mut self, context: &Context<'a>) -> bool {
        match self.innermost() {
            Some(Content::Context(known)) => {
                *known = context.clone();
                true
            }
            _ => false,
        }
    }

    fn innermost(&mut self) -> Option<&mut Content<'a>> {
        let layer = self.0.as_mut().and_then(Arc::get_mut)?;
        Some(&mut layer.content)
    }

    /// Adds an entry: a function can then be called by its name, any other value be read.
    pub fn with_entry(&self, name: Text<'a>, value: Val<'a>) -> Self {
        match value {
            Val::Function(function) => self.with(Content::Function(name, function)),
            value => self.with(Content::Variable(name, value)),
        }
    }

    /// Adds all entries of a context.
    pub fn with_context(&self, context: Context<'a>) -> Self {
        self.with(Content::Context(context))
    }

    /// The nearest value of a name, and how many layers were looked at.
    pub(in crate::feel) fn find(&self, name: &str) -> (Option<Found<'_, 'a>>, u64) {
        let mut looked_at = 0;
        let mut scope = self;
        while let Some(layer) = &scope.0 {
            looked_at += 1;
            let found = match &layer.content {
                Content::Variable(key, value) if **key == *name => Some(Found::Value(value)),
                Content::Context(context) => context.find(name),
                _ => None,
            };
            if found.is_some() {
                return (found, looked_at);
            }
            scope = &layer.outer;
        }
        (None, looked_at)
    }

    /// The nearest value of a name.
    pub fn variable(&self, name: &str) -> Option<Val<'a>> {
        self.find(name).0.map(Found::to_val)
    }

    /// The nearest function of a name that accepts the call.
    pub fn function(
        &self,
        name: &str,
        accepts: impl Fn(&Function<'a>) -> bool,
    ) -> Option<Arc<Function<'a>>> {
        let mut scope = self;
        while let Some(layer) = &scope.0 {
            let found = match &layer.content {
                Content::Function(key, function) if **key == *name && accepts(function) => {
                    Some(function.clone())
                }
                Content::Context(context) => context
                    .functions(name)
                    .find(|function| accepts(function))
                    .cloned(),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
            scope = &layer.outer;
        }
        None
    }
}

impl Drop for Scope<'_> {
    /// Layer by layer: a chain of thousands must not recurse.
    fn drop(&mut self) {
        let mut next = self.0.take();
        while let Some(mut layer) = next {
            next = Arc::get_mut(&mut layer).and_then(|layer| layer.outer.0.take());
        }
    }
}
