//! Tasks of all kinds.

use super::Build;
use crate::random::model::Block;

impl Build<'_> {
    pub(super) fn task(&mut self, _depth: u32) -> Block {
        let kind = self.weighted(&[
            (8, "service"),
            (2, "script"),
            (1, "send"),
            (2, "rule"),
            (3, "user"),
            (1, "manual"),
            (1, "task"),
            (3, "receive"),
        ]);
        let id = self.id(kind);
        let text = match kind {
            "rule" if self.one_in(2) => self.decision(&id),
            "user" if !self.one_in(3) => self.user_task(&id),
            "service" | "send" | "rule" => format!("{kind} type={id}"),
            "script" => format!(
                "script script=\"{}\" result={id}r",
                self.pick(&["=x + 1", "=list[1]", "=nope", "=flag"])
            ),
            "receive" => format!("receive message={} key==key", self.message()),
            _ => kind.to_owned(),
        };
        self.element(id, text)
    }

    /// A business rule task with one of [`DECISIONS`](crate::random::model::DECISIONS).
    fn decision(&mut self, id: &str) -> String {
        let decision = self.pick(&[
            "twice",
            "level",
            "level",
            "one",
            "all",
            "'=\"twi\" + \"ce\"'",
            "missing",
            "=nope",
        ]);
        format!("rule decision={decision} result={id}r")
    }

    /// A Camunda user task, now and then with listeners.
    fn user_task(&mut self, id: &str) -> String {
        let mut text = "user camunda".to_owned();
        let properties = [
            self.pick(&["assignee=demo", "assignee==key", "assignee==nope"]),
            self.pick(&["groups=g1,g2", "groups==[key]"]),
            self.pick(&["due=2030-01-01T10:00:00Z", "due==x"]),
            self.pick(&["priority=60", "priority==x * 20"]),
        ];
        for property in properties {
            if self.one_in(4) {
                text.push_str(&format!(" '{property}'"));
            }
        }
        for event in [
            "creating",
            "assigning",
            "updating",
            "completing",
            "canceling",
        ] {
            if self.one_in(8) {
                text.push_str(&format!(" tl.{event}={id}{event}"));
            }
        }
        text
    }
}
