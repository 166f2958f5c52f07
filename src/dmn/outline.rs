//! A decision as its author wrote it: the table's inputs, rules and outputs, or the expression, as text.
//!
//! It reads what a deployed file has, and judges nothing: that was done at its deployment.

use roxmltree::{Document, Node};

use super::limits::OUTLINE_RULES_MAX;
use crate::bpmn::scan;

/// A decision's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    pub id: String,
    pub name: String,
    /// Ids of the decisions and inputs it requires.
    pub requires: Vec<String>,
    pub logic: Logic,
}

/// What it decides by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Logic {
    Table(Table),
    /// A literal expression's text.
    Expression(String),
    /// Another kind, by its element's name.
    Other(String),
}

/// A decision table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// With its aggregation: `COLLECT SUM`.
    pub hit_policy: String,
    /// Label, or the expression where it has none, and the expression.
    pub inputs: Vec<(String, String)>,
    /// Label, or the name where it has none.
    pub outputs: Vec<String>,
    pub rules: Vec<Rule>,
}

/// One row; an empty test is `-`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub inputs: Vec<String>,
    pub outputs: Vec<String>,
    pub annotation: String,
}

/// The decision with this id; none where the file isn't DMN or has none of it.
pub fn outline(xml: &[u8], id: &str) -> Option<Outline> {
    let text = scan::decode(xml).ok()?;
    scan::check(&text).ok()?;
    let document = Document::parse(&text).ok()?;
    let decision = document
        .root_element()
        .children()
        .find(|node| node.tag_name().name() == "decision" && node.attribute("id") == Some(id))?;
    let requires = elements(decision, "informationRequirement")
        .flat_map(|requirement| requirement.children().filter(Node::is_element))
        .filter_map(|node| node.attribute("href"))
        .map(|href| href.trim_start_matches('#').to_owned());
    Some(Outline {
        id: id.to_owned(),
        name: decision.attribute("name").unwrap_or(id).to_owned(),
        requires: requires.collect(),
        logic: logic(decision),
    })
}

fn logic(decision: Node) -> Logic {
    if let Some(table) = elements(decision, "decisionTable").next() {
        return Logic::Table(self::table(table));
    }
    if let Some(expression) = elements(decision, "literalExpression").next() {
        return Logic::Expression(text(expression));
    }
    let kinds = [
        "context",
        "invocation",
        "list",
        "relation",
        "functionDefinition",
    ];
    let kind = decision
        .children()
        .map(|node| node.tag_name().name())
        .find(|name| kinds.contains(name));
    Logic::Other(kind.unwrap_or("nothing").to_owned())
}

fn table(table: Node) -> Table {
    let policy = table.attribute("hitPolicy").unwrap_or("UNIQUE");
    let inputs = elements(table, "input").map(|input| {
        let expression = elements(input, "inputExpression")
            .next()
            .map(text)
            .unwrap_or_default();
        (
            label(input).unwrap_or_else(|| expression.clone()),
            expression,
        )
    });
    let outputs = elements(table, "output").map(|output| {
        let name = output.attribute("name").map(str::to_owned);
        label(output)
            .or(name)
            .unwrap_or_else(|| "output".to_owned())
    });
    let rules = elements(table, "rule")
        .take(OUTLINE_RULES_MAX)
        .map(|rule| Rule {
            inputs: elements(rule, "inputEntry").map(text).map(dash).collect(),
            outputs: elements(rule, "outputEntry").map(text).collect(),
            annotation: elements(rule, "description")
                .chain(elements(rule, "annotationEntry"))
                .map(|node| {
                    if node.tag_name().name() == "description" {
                        own(node)
                    } else {
                        text(node)
                    }
                })
                .collect::<Vec<_>>()
                .join("; "),
        });
    Table {
        hit_policy: match table.attribute("aggregation") {
            Some(aggregation) => format!("{policy} {aggregation}"),
            None => policy.to_owned(),
        },
        inputs: inputs.collect(),
        outputs: outputs.collect(),
        rules: rules.collect(),
    }
}

fn label(node: Node) -> Option<String> {
    node.attribute("label")
        .filter(|label| !label.is_empty())
        .map(str::to_owned)
}

fn elements<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children()
        .filter(move |child| child.tag_name().name() == name)
}

/// The text of the `text` inside.
fn text(node: Node) -> String {
    let found = node
        .children()
        .find(|child| child.tag_name().name() == "text");
    found.map(own).unwrap_or_default()
}

fn own(node: Node) -> String {
    node.text().unwrap_or_default().trim().to_owned()
}

fn dash(text: String) -> String {
    if text.is_empty() {
        "-".to_owned()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r##"<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="D" namespace="n">
      <decision id="dish" name="Dish">
        <informationRequirement><requiredDecision href="#season"/></informationRequirement>
        <decisionTable hitPolicy="COLLECT" aggregation="SUM">
          <input id="i" label="Season"><inputExpression><text>season</text></inputExpression></input>
          <input id="j"><inputExpression><text>guests</text></inputExpression></input>
          <output id="o" name="dish"/>
          <rule><description>cold</description><inputEntry><text>"Winter"</text></inputEntry><inputEntry><text/></inputEntry><outputEntry><text>1</text></outputEntry></rule>
        </decisionTable>
      </decision>
      <decision id="season" name="Season"><literalExpression><text> if x then 1 else 2 </text></literalExpression></decision>
      <decision id="box" name="Box"><context/></decision>
    </definitions>"##;

    #[test]
    fn a_table_is_read_as_it_was_written() {
        let found = outline(FILE.as_bytes(), "dish").expect("there");
        assert_eq!(
            (found.name.as_str(), found.requires),
            ("Dish", vec!["season".to_owned()])
        );
        let Logic::Table(table) = found.logic else {
            panic!("a table");
        };
        assert_eq!(table.hit_policy, "COLLECT SUM");
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            table.inputs,
            [pair("Season", "season"), pair("guests", "guests")]
        );
        assert_eq!(table.outputs, ["dish"]);
        assert_eq!(table.rules[0].inputs, ["\"Winter\"", "-"]);
        assert_eq!(table.rules[0].annotation, "cold");
    }

    #[test]
    fn expressions_and_other_kinds() {
        let logic = |id| outline(FILE.as_bytes(), id).expect("there").logic;
        assert_eq!(
            logic("season"),
            Logic::Expression("if x then 1 else 2".to_owned())
        );
        assert_eq!(logic("box"), Logic::Other("context".to_owned()));
        assert_eq!(outline(FILE.as_bytes(), "none"), None);
        assert_eq!(outline(b"no xml", "dish"), None);
    }
}
