//! What is put on a block: mappings, repetition and boundary events.

use super::Build;
use crate::random::model::{Block, Boundary, COMPENSATE, DEPTH, Kind};

impl Build<'_> {
    /// Mappings and boundary events, now and then.
    pub fn decorate(&mut self, block: &mut Block, depth: u32) {
        let kind = match &block.kind {
            Kind::Element(text) => text.split(' ').next().expect("a word").to_owned(),
            Kind::SubProcess(_) => "sub".to_owned(),
            Kind::AdHoc(..) => "ad-hoc".to_owned(),
            _ => return,
        };
        if kind == "throw" || kind == "catch" {
            return;
        }
        if kind != "manual" && kind != "task" && self.one_in(4) {
            let input = self.pick(&[
                "in.x=\"=x + 1\"",
                "in.local=\"=list\"",
                "in.deep.er=\"=x\"",
                "in.local=\"=nope\"",
                "in.local=\"=assert(x, x > 2)\"",
            ]);
            block.attributes.push(input.to_owned());
        }
        if kind != "manual" && kind != "task" && self.one_in(4) {
            let output = self.pick(&[
                "out.x=\"=x + 1\"",
                "out.y=\"=local\"",
                "out.deep.er=\"=flag\"",
            ]);
            block.attributes.push(output.to_owned());
        }
        if self.one_in(6) && !holds_multi_instance(block) {
            block.attributes.push(self.multi_instance(&block.id));
        }
        if self.one_in(8) {
            let events: &[&str] = &["start", "end", "end"];
            let listener = format!("el.{}={}l", self.pick(events), block.id);
            block.attributes.push(listener);
        }
        if kind != "manual" && kind != "task" && self.one_in(6) {
            let handler = self.task(depth);
            block.boundaries.push(Boundary {
                id: self.id("undo"),
                event: COMPENSATE.to_owned(),
                body: vec![handler],
                end: String::new(),
            });
        }
        let holds = matches!(kind.as_str(), "sub" | "call" | "ad-hoc");
        let jobs = matches!(kind.as_str(), "service" | "send" | "rule" | "user");
        while (holds || jobs || kind == "receive") && self.one_in(3) && block.boundaries.len() < 3 {
            let mut kinds = vec!["message", "timer", "signal"];
            let has = |name: &str| block.boundaries.iter().any(|it| it.event.starts_with(name));
            if !has("error") {
                kinds.push("error");
            }
            if holds && !has("escalation") {
                kinds.push("escalation");
            }
            let kind = self.pick(&kinds);
            let boundary = self.boundary(kind, depth);
            block.boundaries.push(boundary);
        }
    }

    fn multi_instance(&mut self, id: &str) -> String {
        let order = self.pick(&["parallel", "parallel", "sequential"]);
        let over = self.pick(&["=list", "=list", "=[x, 2]", "=[]", "=nope"]);
        let collect = match self.random.u32(0..3) {
            0 => format!(" collect={id}c each==item"),
            1 => format!(" collect={id}c \"each=={{a: item, b: x}}\""),
            _ => String::new(),
        };
        let until = self.pick(&[
            "",
            "",
            " \"until==numberOfCompletedInstances >= 2\"",
            " until==flag",
        ]);
        format!("multi={order} \"over={over}\" as=item{collect}{until}")
    }

    fn boundary(&mut self, kind: &str, depth: u32) -> Boundary {
        let interrupting = if self.one_in(2) {
            ""
        } else {
            " non-interrupting"
        };
        let event = match kind {
            "message" => format!("message={} key==key{interrupting}", self.own_message()),
            "signal" => format!("signal={}{interrupting}", self.own_signal()),
            "error" => self.pick(&["error=E1", "error"]).to_owned(),
            "escalation" => format!(
                "{}{interrupting}",
                self.pick(&["escalation=C1", "escalation"])
            ),
            _ if interrupting.is_empty() => "duration=PT20M".to_owned(),
            _ => format!(
                "{}{interrupting}",
                self.pick(&["cycle=R2/PT10M", "duration=PT12M"])
            ),
        };
        Boundary {
            id: self.id("boundary"),
            event,
            body: if depth < DEPTH {
                self.sequence(depth + 2)
            } else {
                Vec::new()
            },
            end: self.id("end"),
        }
    }
}

/// Zeebe doesn't see that one is repeated that stands in a repeated ad-hoc sub-process: a known difference.
fn holds_multi_instance(block: &Block) -> bool {
    let Kind::AdHoc(_, blocks) = &block.kind else {
        return false;
    };
    let mut attributes = blocks.iter().flat_map(|block| &block.attributes);
    attributes.any(|attribute| attribute.starts_with("multi="))
}
