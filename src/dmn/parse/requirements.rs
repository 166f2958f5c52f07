//! What decisions and knowledge models require: references, cycles.

use std::collections::HashMap;

use super::{Node, Parser, Problem, attribute};
use crate::dmn::limits;

/// Refuses cycles among decisions, then among knowledge models, and references to nothing.
pub(super) fn check<'a>(
    parser: &Parser<'a>,
    root: Node<'a>,
    decision_nodes: &[Node<'a>],
) -> Result<(), Problem> {
    let mut edges = HashMap::new();
    for node in decision_nodes {
        edges.insert(node.id(), decisions(parser, *node)?);
    }
    if Walk::new(&edges).finds_cycle(decision_nodes) {
        return Err(Problem::new(
            "Invalid DMN model: Cyclic dependencies between decisions detected.",
        ));
    }
    let models: Vec<Node<'a>> = parser.children(root, "businessKnowledgeModel").collect();
    let mut edges = HashMap::new();
    for node in &models {
        edges.insert(node.id(), knowledge(parser, *node)?);
    }
    if Walk::new(&edges).finds_cycle(&models) {
        return Err(Problem::new(
            "Invalid DMN model: Cyclic dependencies between BKMs detected.",
        ));
    }
    Ok(())
}

/// The decisions that a decision requires.
pub(super) fn decisions<'a>(parser: &Parser<'a>, node: Node<'a>) -> Result<Vec<Node<'a>>, Problem> {
    required(parser, node, "informationRequirement", "requiredDecision")
}

/// The knowledge models that a decision or knowledge model requires.
pub(super) fn knowledge<'a>(parser: &Parser<'a>, node: Node<'a>) -> Result<Vec<Node<'a>>, Problem> {
    required(parser, node, "knowledgeRequirement", "requiredKnowledge")
}

fn required<'a>(
    parser: &Parser<'a>,
    node: Node<'a>,
    requirement: &'a str,
    reference: &'a str,
) -> Result<Vec<Node<'a>>, Problem> {
    let mut found = Vec::new();
    for requirement in parser.children(node, requirement) {
        let Some(reference) = parser.child(requirement, reference) else {
            continue;
        };
        let href = attribute(reference, "href").unwrap_or_default();
        let id = href.rsplit('#').next().unwrap_or(href);
        match parser.by_id.get(id) {
            Some(node) => found.push(*node),
            None => {
                let message = format!("Unable to find a model element instance for id {id}");
                return Err(Problem::new(message));
            }
        }
    }
    Ok(found)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    Done(usize),
}

/// A depth-first search. Chains beyond the limit count as cycles: neither could be evaluated.
struct Walk<'w, 'a> {
    edges: &'w HashMap<roxmltree::NodeId, Vec<Node<'a>>>,
    marks: HashMap<roxmltree::NodeId, Mark>,
}

impl<'w, 'a> Walk<'w, 'a> {
    fn new(edges: &'w HashMap<roxmltree::NodeId, Vec<Node<'a>>>) -> Self {
        Self {
            edges,
            marks: HashMap::new(),
        }
    }

    fn finds_cycle(&mut self, nodes: &[Node<'a>]) -> bool {
        nodes.iter().any(|node| self.height(*node, 0).is_none())
    }

    /// How many requirements follow each other below a node; none for a cycle or too many.
    fn height(&mut self, node: Node<'a>, depth: usize) -> Option<usize> {
        match self.marks.get(&node.id()) {
            Some(Mark::Open) => return None,
            Some(Mark::Done(height)) => return Some(*height),
            None => {}
        }
        if depth > limits::REQUIREMENTS_DEPTH_MAX {
            return None;
        }
        self.marks.insert(node.id(), Mark::Open);
        let mut height = 0;
        for next in self.edges.get(&node.id()).into_iter().flatten() {
            height = height.max(self.height(*next, depth + 1)? + 1);
        }
        self.marks.insert(node.id(), Mark::Done(height));
        (height <= limits::REQUIREMENTS_DEPTH_MAX).then_some(height)
    }
}
