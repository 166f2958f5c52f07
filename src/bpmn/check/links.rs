//! Which links there are in a scope: each name is caught once, and what is thrown is caught.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::bpmn::{
    model::ElementIndex,
    parse::{Graph, Reader, link_name},
};

/// The names of the links in one scope.
#[derive(Default)]
struct Links<'a> {
    thrown: BTreeSet<&'a str>,
    caught: HashSet<&'a str>,
    /// Those caught in the scopes inside too: a process knows a link by its name alone.
    caught_below: Vec<&'a str>,
}

pub(in crate::bpmn) fn check(reader: &mut Reader<'_>, graph: &Graph<'_>) {
    for (scope, links) in by_scope(graph) {
        let node = graph.node(scope);
        let mut seen = HashSet::new();
        let mut reported = HashSet::new();
        for link in links.caught_below {
            if !seen.insert(link) && reported.insert(link) {
                reader.problem(
                    node,
                    format!("Multiple intermediate catch link event definitions with the same name '{link}' are not allowed."),
                );
            }
        }
        for link in links.thrown.difference(&links.caught.into_iter().collect()) {
            reader.problem(
                node,
                format!("Can't find an catch link event for the throw link event with the name '{link}'."),
            );
        }
    }
}

fn by_scope<'a>(graph: &Graph<'a>) -> BTreeMap<ElementIndex, Links<'a>> {
    let mut scopes: BTreeMap<ElementIndex, Links<'a>> = BTreeMap::new();
    for element in &graph.process.elements {
        let (node, Some(scope)) = (graph.node(element.index), element.scope) else {
            continue;
        };
        let tag = node.tag_name().name();
        for link in node.children().filter_map(link_name) {
            if tag == "intermediateThrowEvent" {
                scopes.entry(scope).or_default().thrown.insert(link);
            }
            if tag == "intermediateCatchEvent" {
                scopes.entry(scope).or_default().caught.insert(link);
                let mut next = Some(scope);
                while let Some(around) = next {
                    scopes.entry(around).or_default().caught_below.push(link);
                    next = graph.process.element(around).scope;
                }
            }
        }
    }
    scopes
}
