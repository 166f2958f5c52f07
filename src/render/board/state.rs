//! What the board's user has chosen: a panel, a row in each, help or not.

use serde_json::Value;

/// A list of the board.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Panel {
    /// Processes with running instances.
    #[default]
    Processes,
    /// Job types with open jobs.
    JobTypes,
    /// Groups of open incidents.
    Incidents,
}

impl Panel {
    /// All, from top to bottom.
    pub const ALL: [Panel; 3] = [Panel::Processes, Panel::JobTypes, Panel::Incidents];

    /// The look's field with the panel's objects.
    pub fn field(self) -> &'static str {
        match self {
            Panel::Processes => "processes",
            Panel::JobTypes => "jobTypes",
            Panel::Incidents => "incidents",
        }
    }

    /// The panel's heading.
    pub fn title(self) -> &'static str {
        match self {
            Panel::Processes => "Processes",
            Panel::JobTypes => "Job types",
            Panel::Incidents => "Incidents",
        }
    }

    fn index(self) -> usize {
        match self {
            Panel::Processes => 0,
            Panel::JobTypes => 1,
            Panel::Incidents => 2,
        }
    }
}

/// Whether looks go on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pace {
    /// They do.
    #[default]
    Live,
    /// They don't, until the user wants them to.
    Paused,
}

/// What is drawn besides the look itself.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The latest look.
    pub seen: Value,
    /// The panel that keys go to.
    pub panel: Panel,
    /// Whether looks go on.
    pub pace: Pace,
    /// Whether the keys are explained instead.
    pub help: Help,
    /// What is said at the bottom, such as why the latest look failed.
    pub message: Option<String>,
    /// How often it looks, in words.
    pub interval: String,
    /// The row chosen in each panel, before it is kept within the list.
    pub(crate) selected: [usize; 3],
}

/// Whether the keys are explained.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Help {
    /// They aren't.
    #[default]
    Hidden,
    /// They are, over the board.
    Shown,
}

impl State {
    /// A board that has seen nothing yet, and looks every `interval`.
    pub fn new(interval: String) -> State {
        State {
            interval,
            message: Some("looking ...".to_owned()),
            ..State::default()
        }
    }

    /// A panel's objects.
    pub fn items(&self, panel: Panel) -> &[Value] {
        self.seen[panel.field()]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// The row of a panel that keys go to; it stays within a list that became shorter.
    pub fn selected(&self, panel: Panel) -> usize {
        let last = self.items(panel).len().saturating_sub(1);
        self.selected[panel.index()].min(last)
    }

    /// The object that keys go to.
    pub fn chosen(&self) -> Option<&Value> {
        self.items(self.panel).get(self.selected(self.panel))
    }

    /// Goes to another row of the panel.
    pub fn go(&mut self, rows: isize) {
        let at = self.selected(self.panel).saturating_add_signed(rows);
        self.selected[self.panel.index()] = at;
        self.selected[self.panel.index()] = self.selected(self.panel);
    }

    /// Goes to the next panel, or to the one before.
    pub fn next_panel(&mut self, steps: usize) {
        let at = (self.panel.index() + steps) % Panel::ALL.len();
        self.panel = Panel::ALL[at];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_choice_stays_within_the_list() {
        let mut state = State {
            seen: json!({"processes": [{"a": 1}, {"a": 2}], "incidents": []}),
            ..State::default()
        };
        state.go(5);
        assert_eq!(state.chosen(), Some(&json!({"a": 2})));
        state.go(-1);
        assert_eq!(state.chosen(), Some(&json!({"a": 1})));
        state.go(-9);
        assert_eq!(state.selected(Panel::Processes), 0);
        state.go(1);
        state.seen = json!({"processes": [{"a": 3}]});
        assert_eq!(state.chosen(), Some(&json!({"a": 3})), "it became shorter");
        state.next_panel(2);
        assert_eq!(state.panel, Panel::Incidents);
        state.go(1);
        assert_eq!(state.chosen(), None);
        state.next_panel(1);
        assert_eq!(state.panel, Panel::Processes);
    }
}
