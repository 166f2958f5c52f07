//! A DMN file's XML to a graph.

use roxmltree::Document;

use super::graph::{Decision, DecisionKind, DecisionRequirementsGraph};

/// Why a file isn't taken; displays as Zeebe's text, without the resource's name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Problem {
    pub message: String,
}

/// Parses a file and every expression in it.
pub fn parse(bytes: &[u8]) -> Result<DecisionRequirementsGraph, Problem> {
    let problem = |message: &str| Problem {
        message: format!("Failed to parse DMN: {message}"),
    };
    let text = std::str::from_utf8(bytes).map_err(|_| problem("not UTF-8"))?;
    let document = Document::parse(text).map_err(|error| problem(&error.to_string()))?;
    let root = document.root_element();
    let attribute = |node: roxmltree::Node<'_, '_>, name: &str| {
        node.attribute(name).unwrap_or_default().to_owned()
    };
    let decisions = root.children().filter(|child| {
        child.has_tag_name((root.tag_name().namespace().unwrap_or_default(), "decision"))
    });
    let decisions = decisions.map(|node| Decision {
        id: attribute(node, "id"),
        name: attribute(node, "name"),
        version_tag: None,
        kind: DecisionKind::Unknown,
        required: Vec::new(),
    });
    Ok(DecisionRequirementsGraph {
        id: attribute(root, "id"),
        name: attribute(root, "name"),
        namespace: attribute(root, "namespace"),
        decisions: decisions.collect(),
    })
}
