//! A process in the scenarios' notation.

use super::{Block, Boundary, COMPENSATE, Kind, Process, Scope};

pub fn process(process: &Process) -> String {
    let mut writer = Writer {
        lines: vec![format!("process {}", process.id)],
        without_ends: false,
        paths: Vec::new(),
    };
    writer.scope(&process.scope, 2);
    let mut text = writer.lines.join("\n");
    for (source, condition, target) in writer.paths {
        let arrow = condition.map_or("->".to_owned(), |it| format!("-[{it}]->"));
        text.push_str(&format!("\n{source} {arrow} {target}"));
    }
    text.push('\n');
    text
}

struct Writer {
    lines: Vec<String>,
    /// Whether this is directly in an ad-hoc sub-process, where no end event may be.
    without_ends: bool,
    /// (from, condition, to)
    paths: Vec<(String, Option<String>, String)>,
}

impl Writer {
    fn line(&mut self, indent: usize, kind: &str, id: &str, attributes: &str) {
        let line = format!("{:indent$}{kind} {id} {attributes}", "");
        self.lines.push(line.trim_end().to_owned());
    }

    fn path(&mut self, source: &str, target: &str) {
        self.paths
            .push((source.to_owned(), None, target.to_owned()));
    }

    fn scope(&mut self, scope: &Scope, indent: usize) {
        let outside = std::mem::replace(&mut self.without_ends, false);
        self.line(indent, "start", &scope.start, &scope.start_event);
        let last = self.sequence(&scope.start, None, &scope.body, indent);
        self.line(indent, "end", &scope.end, &scope.end_event);
        self.paths.push((last.0, last.1, scope.end.clone()));
        for (id, inner) in &scope.event_sub_processes {
            self.line(indent, "event-sub", id, "");
            self.scope(inner, indent + 2);
        }
        self.without_ends = outside;
    }

    /// Writes the blocks after `from`; gives where to go on from, and a condition still to be written.
    fn sequence(
        &mut self,
        from: &str,
        condition: Option<String>,
        blocks: &[Block],
        indent: usize,
    ) -> (String, Option<String>) {
        let mut last = (from.to_owned(), condition);
        for block in blocks {
            self.paths.push((last.0, last.1, block.id.clone()));
            last = (self.block(block, indent), None);
        }
        last
    }

    /// Gives the id of the element the block is left by.
    fn block(&mut self, block: &Block, indent: usize) -> String {
        let more = block.attributes.join(" ");
        let mut exit = block.id.clone();
        match &block.kind {
            Kind::Element(element) => {
                let (kind, attributes) = element.split_once(' ').unwrap_or((element, ""));
                self.line(indent, kind, &block.id, &format!("{attributes} {more}"));
            }
            Kind::SubProcess(scope) => {
                self.line(indent, "sub", &block.id, &more);
                self.scope(scope, indent + 2);
            }
            Kind::AdHoc(attributes, blocks) => {
                self.line(
                    indent,
                    "adhoc-sub",
                    &block.id,
                    &format!("{attributes} {more}"),
                );
                let outside = std::mem::replace(&mut self.without_ends, true);
                for inner in blocks {
                    self.block(inner, indent + 2);
                }
                self.without_ends = outside;
            }
            Kind::Fork { gateway, branches } => {
                exit = format!("{}j", block.id);
                self.line(indent, gateway, &block.id, &more);
                for (condition, body) in branches {
                    let last = self.sequence(&block.id, condition.clone(), body, indent);
                    self.paths.push((last.0, last.1, exit.clone()));
                }
                self.line(indent, gateway, &exit, "");
            }
            Kind::Events(branches) => {
                exit = format!("{}j", block.id);
                self.line(indent, "events", &block.id, "");
                for (id, event, body) in branches {
                    self.line(indent, "catch", id, event);
                    self.path(&block.id, id);
                    let last = self.sequence(id, None, body, indent);
                    self.paths.push((last.0, last.1, exit.clone()));
                }
                self.line(indent, "xor", &exit, "");
            }
        }
        self.boundaries(block, indent);
        exit
    }

    fn compensation(&mut self, block: &Block, boundary: &Boundary, indent: usize) {
        // A smaller version may have lost the handler.
        let Some(handler) = boundary.body.first() else {
            return;
        };
        let mut handler = handler.clone();
        handler.attributes.push("compensates".to_owned());
        let attributes = format!("on={} {COMPENSATE}", block.id);
        self.line(indent, "boundary", &boundary.id, &attributes);
        self.block(&handler, indent);
        self.lines
            .push(format!("{} ~> {}", boundary.id, handler.id));
    }

    fn boundaries(&mut self, block: &Block, indent: usize) {
        for boundary in &block.boundaries {
            if boundary.event == COMPENSATE {
                self.compensation(block, boundary, indent);
                continue;
            }
            let attributes = format!("on={} {}", block.id, boundary.event);
            self.line(indent, "boundary", &boundary.id, &attributes);
            let last = self.sequence(&boundary.id, None, &boundary.body, indent);
            if !self.without_ends {
                self.line(indent, "end", &boundary.end, "");
                self.paths.push((last.0, last.1, boundary.end.clone()));
            }
        }
    }
}
