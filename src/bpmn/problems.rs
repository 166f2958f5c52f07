//! What's wrong with a BPMN file: everything at once, worded and laid out as Zeebe does.

use std::fmt::Write;

/// One thing wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The element's id, or as Zeebe writes it the chain of type names from the next element that
    /// has one (`task > extensionElements > taskDefinition`). Empty when the XML itself is broken.
    pub element: String,
    /// 1-based line: where the element begins, or where the XML goes wrong.
    pub line: u32,
    /// 1-based column, in characters, where the XML itself goes wrong.
    pub column: Option<u32>,
    pub message: String,
    pub kind: ProblemKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// Not XML, or XML that's refused for safety.
    NotXml,
    /// XML, but not what the schema of BPMN allows.
    Schema,
    /// BPMN with a value that Zeebe stumbles over: it says nothing else of the file.
    Unreadable,
    /// An element breaks a rule, or isn't supported.
    Element,
    /// A process would go round without ever waiting; `element` is the process.
    Loop,
}

/// All that's wrong with one file, never empty; ordered by place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.rejection())]
pub struct Problems {
    resource_name: String,
    problems: Vec<Problem>,
}

impl Problems {
    pub(super) fn new(resource_name: &str, problems: Vec<Problem>) -> Self {
        assert!(
            !problems.is_empty(),
            "a file without problems isn't refused"
        );
        Self {
            resource_name: resource_name.to_owned(),
            problems,
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter()
    }

    /// The block that Zeebe puts into its rejection for this file (ends with a line break when it lists elements).
    pub fn rejection(&self) -> String {
        if let Some(problem) = self
            .problems
            .iter()
            .find(|problem| problem.kind == ProblemKind::Unreadable)
        {
            return format!("'{}': {}", self.resource_name, problem.message);
        }
        let first = &self.problems[0];
        match first.kind {
            ProblemKind::NotXml | ProblemKind::Schema => self.xml_block(),
            ProblemKind::Element | ProblemKind::Unreadable => self.element_block(),
            ProblemKind::Loop => self.loop_block(),
        }
    }

    fn xml_block(&self) -> String {
        let lines: Vec<String> = self
            .problems
            .iter()
            .map(|problem| {
                let severity = match problem.kind {
                    ProblemKind::NotXml => "Fatal Error",
                    _ => "Error",
                };
                format!(
                    "{severity}: URI=null Line={}: {}",
                    problem.line, problem.message
                )
            })
            .collect();
        format!("'{}': {}", self.resource_name, lines.join("\n"))
    }

    fn element_block(&self) -> String {
        let mut text = format!("'{}': ", self.resource_name);
        for group in self
            .problems
            .chunk_by(|left, right| (&left.element, left.line) == (&right.element, right.line))
        {
            let _ = writeln!(text, "- Element: {}", group[0].element);
            for problem in group {
                let _ = writeln!(text, "    - ERROR: {}", problem.message);
            }
        }
        text
    }

    fn loop_block(&self) -> String {
        let mut text = String::new();
        for problem in &self.problems {
            let _ = writeln!(
                text,
                "`{}`: - Process: {}\n    - ERROR: {}",
                self.resource_name, problem.element, problem.message
            );
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(element: &str, line: u32, message: &str, kind: ProblemKind) -> Problem {
        Problem {
            element: element.to_owned(),
            line,
            column: None,
            message: message.to_owned(),
            kind,
        }
    }

    #[test]
    fn elements_are_grouped() {
        let problems = Problems::new(
            "p.bpmn",
            vec![
                problem("a", 3, "one", ProblemKind::Element),
                problem("a", 3, "two", ProblemKind::Element),
                problem("b > x", 4, "three", ProblemKind::Element),
                problem("b > x", 5, "four", ProblemKind::Element),
            ],
        );
        assert_eq!(
            problems.rejection(),
            "'p.bpmn': - Element: a\n    - ERROR: one\n    - ERROR: two\n- Element: b > x\n    - ERROR: three\n\
             - Element: b > x\n    - ERROR: four\n"
        );
    }

    #[test]
    fn the_other_layouts() {
        let not_xml = Problems::new("p", vec![problem("", 1, "bad", ProblemKind::NotXml)]);
        assert_eq!(
            not_xml.rejection(),
            "'p': Fatal Error: URI=null Line=1: bad"
        );
        let schema = Problems::new("p", vec![problem("", 2, "bad", ProblemKind::Schema)]);
        assert_eq!(schema.rejection(), "'p': Error: URI=null Line=2: bad");
        let loops = Problems::new("p", vec![problem("q", 2, "round", ProblemKind::Loop)]);
        assert_eq!(loops.rejection(), "`p`: - Process: q\n    - ERROR: round\n");
    }
}
