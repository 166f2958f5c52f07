//! `for`, `some`, `every`, filters and the ranges they run over.

use std::sync::Arc;

use super::logic::of_truth;
use super::{Evaluated, Fault, Interpreter, Scope, Seen, nulled};
use crate::feel::collection::List;
use crate::feel::number::Number;
use crate::feel::parser::ast::{Node, NodeId, Quantifier};
use crate::feel::text::Text;
use crate::feel::value::Val;
use crate::feel::warning::Kind;

/// What a `for` has produced so far, by this name in its body.
const PARTIAL: &str = "partial";
/// A filter's item, by this name in the filter.
const ITEM: &str = "item";
/// Camunda marks dropped items with this string, and so drops items that equal it.
const DROPPED: &str = "_";

type Iterators = [(Arc<str>, NodeId)];

impl<'a> Interpreter<'a> {
    pub(super) fn iteration(
        &mut self,
        start: NodeId,
        end: NodeId,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let start = self.eval(start, scope);
        let end = self.eval(end, scope);
        let start = self.expect_number(start.as_ref())?.clone();
        let end = self.expect_number(end.as_ref())?;
        let (step, ascending) = if start < *end {
            (Number::ONE, true)
        } else {
            (Number::ONE.negate(), false)
        };
        let mut items = Vec::new();
        let mut next = start;
        while if ascending {
            next <= *end
        } else {
            next >= *end
        } {
            self.check_items(1)?;
            if items.len() >= crate::feel::limits::LIST_ITEMS_MAX {
                self.check_items(items.len() + 1)?;
            }
            items.push(Val::Number(next.clone()));
            let following = next.add(&step).map_err(super::arithmetic::abort)?;
            if following == next {
                // Beyond the precision a step changes nothing.
                self.check_items(usize::MAX)?;
            }
            next = following;
        }
        Ok(Val::list(items))
    }

    pub(super) fn expect_number<'e>(&mut self, value: Seen<'e, 'a>) -> Result<&'e Number, Fault> {
        match value {
            Ok(Val::Number(number)) => Ok(number),
            Ok(other) => Err(self.type_error("number", other)),
            Err(fault) => Err(fault.clone()),
        }
    }

    pub(super) fn expect_list(&mut self, value: Evaluated<'a>) -> Result<List<'a>, Fault> {
        match value? {
            Val::List(list) => Ok(list),
            other => Err(self.type_error("list", &other)),
        }
    }

    pub(super) fn type_error(&mut self, expected: &str, found: &Val<'a>) -> Fault {
        self.error(
            Kind::InvalidType,
            format!("Expected {expected} but found '{found}'"),
        )
    }

    /// The lists of all iterators; the first that isn't one is the fault.
    fn lists(&mut self, iterators: &Iterators, scope: &Scope<'a>) -> Result<Vec<List<'a>>, Fault> {
        let mut values = Vec::with_capacity(iterators.len());
        for (_, node) in iterators {
            let value = self.eval(*node, scope);
            if let Err(abort @ Fault::Abort(_)) = value {
                return Err(abort);
            }
            values.push(value);
        }
        let lists: Vec<Result<List<'a>, Fault>> = values
            .into_iter()
            .map(|value| self.expect_list(value))
            .collect();
        lists.into_iter().collect()
    }

    /// Runs `body` for each combination, the first iterator slowest, until it says to stop.
    fn each_combination(
        &mut self,
        iterators: &'a Iterators,
        scope: &Scope<'a>,
        mut body: impl FnMut(&mut Self, &Scope<'a>) -> Result<bool, Fault>,
    ) -> Result<(), Fault> {
        if let [(name, list)] = iterators {
            return self.each_item(name, *list, scope, body);
        }
        let lists = self.lists(iterators, scope)?;
        if lists.iter().any(List::is_empty) {
            return Ok(());
        }
        let mut indexes = vec![0; lists.len()];
        loop {
            self.step(1)?;
            let mut inner = scope.clone();
            // Of iterators with the same name, the first is the one that counts.
            for (((name, _), list), index) in iterators.iter().zip(&lists).zip(&indexes).rev() {
                let item = list.get(*index).expect("the index is below the length");
                inner = inner.with_variable(Text::Borrowed(name), item);
            }
            if !body(self, &inner)? {
                return Ok(());
            }
            let mut position = lists.len();
            loop {
                if position == 0 {
                    return Ok(());
                }
                position -= 1;
                indexes[position] += 1;
                if indexes[position] < lists[position].len() {
                    break;
                }
                indexes[position] = 0;
            }
        }
    }

    /// Runs `body` for each item of one list.
    fn each_item(
        &mut self,
        name: &'a str,
        list: NodeId,
        scope: &Scope<'a>,
        mut body: impl FnMut(&mut Self, &Scope<'a>) -> Result<bool, Fault>,
    ) -> Result<(), Fault> {
        let list = self.eval(list, scope);
        let list = self.expect_list(list)?;
        let mut inner = scope.clone();
        for (index, item) in list.found().enumerate() {
            self.step(1)?;
            // One scope serves for all items, unless a function kept it.
            if index == 0 || !inner.set_variable(item) {
                inner = scope.with_variable(Text::Borrowed(name), item.to_val());
            }
            if !body(self, &inner)? {
                break;
            }
        }
        Ok(())
    }

    pub(super) fn for_each(
        &mut self,
        iterators: &'a Iterators,
        body: NodeId,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let with_partial = self.ast.mentions(PARTIAL);
        let mut results: Arc<Vec<Val<'a>>> = Arc::default();
        let run = self.each_combination(iterators, scope, |interpreter, inner| {
            let value = if with_partial {
                let partial = Val::List(List::Items(results.clone()));
                interpreter.eval(body, &inner.with_variable(PARTIAL, partial))
            } else {
                interpreter.eval(body, inner)
            };
            let value = match value {
                Err(abort @ Fault::Abort(_)) => return Err(abort),
                value => value.unwrap_or(Val::Null),
            };
            interpreter.check_items(1)?;
            if results.len() >= crate::feel::limits::LIST_ITEMS_MAX {
                interpreter.check_items(results.len() + 1)?;
            }
            if Arc::strong_count(&results) > 1 {
                interpreter.step(results.len() as u64)?;
            }
            Arc::make_mut(&mut results).push(value);
            Ok(true)
        });
        match run {
            Ok(()) => Ok(Val::List(List::Items(results))),
            Err(fault) => nulled(fault),
        }
    }

    pub(super) fn quantified(
        &mut self,
        quantifier: &Quantifier,
        iterators: &'a Iterators,
        condition: NodeId,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let decisive = matches!(quantifier, Quantifier::Some);
        let mut so_far = Some(!decisive);
        let run = self.each_combination(iterators, scope, |interpreter, inner| {
            so_far = interpreter.join(so_far, decisive, condition, inner)?;
            Ok(so_far != Some(decisive))
        });
        match run {
            Ok(()) => Ok(of_truth(so_far)),
            Err(fault) => nulled(fault),
        }
    }

    pub(super) fn filter(
        &mut self,
        list: NodeId,
        filter: NodeId,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let list = self.eval(list, scope);
        let list = match self.expect_list(list) {
            Ok(list) => list,
            Err(fault) => return nulled(fault),
        };
        match self.ast.node(filter) {
            Node::Compare { .. } | Node::Call(_) | Node::PathCall { .. } => {}
            // Any other filter is tried as an index first, without an item.
            _ => {
                if let Ok(Val::Number(index)) = self.index(filter, scope)? {
                    return Ok(by_index(&list, &index));
                }
            }
        }
        self.filter_items(&list, filter, scope)
    }

    fn index(&mut self, filter: NodeId, scope: &Scope<'a>) -> Result<Evaluated<'a>, Fault> {
        match self.eval(filter, scope) {
            Err(abort @ Fault::Abort(_)) => Err(abort),
            value => Ok(value),
        }
    }

    /// The first item decides: a number makes the filter an index, anything else a condition.
    fn filter_items(
        &mut self,
        list: &List<'a>,
        filter: NodeId,
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let mut kept = Vec::new();
        let with_name = self.ast.mentions(ITEM);
        let mut inner = scope.clone();
        for (index, item) in list.iter().enumerate() {
            self.step(1)?;
            let reused = match &item {
                Val::Context(context) if index > 0 && !with_name => inner.set_context(context),
                _ => false,
            };
            if !reused {
                inner = item_scope(scope, &item, with_name);
            }
            let verdict = self.eval(filter, &inner);
            if index == 0 {
                match verdict {
                    Ok(Val::Number(index)) => return Ok(by_index(list, &index)),
                    Ok(Val::Boolean(true)) => kept.push(item),
                    Ok(_) => {}
                    Err(fault) => return nulled(fault),
                }
                continue;
            }
            match verdict {
                Ok(Val::Boolean(true)) if item.as_str() != Some(DROPPED) => kept.push(item),
                Err(abort @ Fault::Abort(_)) => return Err(abort),
                _ => {}
            }
        }
        Ok(Val::list(kept))
    }
}

/// `item`, where that may be asked for, and nearer than that the item's own entries.
fn item_scope<'a>(scope: &Scope<'a>, item: &Val<'a>, with_name: bool) -> Scope<'a> {
    let named = match item {
        Val::Context(_) if !with_name => scope.clone(),
        _ => scope.with_entry(Text::Borrowed(ITEM), item.clone()),
    };
    match item {
        Val::Context(context) => named.with_context(context.clone()),
        _ => named,
    }
}

/// Counted from 1, or from the end when negative; null outside.
fn by_index<'a>(list: &List<'a>, index: &Number) -> Val<'a> {
    let Some(whole) = index.to_i64() else {
        return Val::Null;
    };
    let length = list.len() as i64;
    let position = if index.signum() > 0 {
        // A fraction below one is cut off towards the first item.
        if whole == 0 && *index < Number::ONE {
            return Val::Null;
        }
        whole - 1
    } else {
        // Half an index below the end still lies between two items.
        let whole = if index.is_whole() { whole } else { whole - 1 };
        length + whole
    };
    usize::try_from(position)
        .ok()
        .and_then(|position| list.get(position))
        .unwrap_or(Val::Null)
}
