//! Semantic styles: what a text means, not which colour it has.

use super::surface::Colour;

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Nothing special.
    Plain,
    /// The name of a column or a section.
    Heading,
    /// Something is as it should be: active, completed, healthy.
    Good,
    /// Something wants attention: an incident, a failure.
    Bad,
    /// Ended otherwise than planned, or about to.
    Warning,
    /// Secondary: times, origins.
    Dim,
    /// A key or a name that other commands take.
    Key,
}

impl Style {
    /// The style of a Camunda state, by its name in the API.
    pub fn of_state(state: &str) -> Style {
        match state {
            "OK" | "ACTIVE" | "CREATED" | "HEALTHY" | "LEADER" | "RESOLVED" | "created" => {
                Style::Good
            }
            "INCIDENT" | "FAIL" | "FAILED" | "ERROR_THROWN" | "UNHEALTHY" | "DEAD" | "PENDING"
            | "UNWORKED" | "EXPIRED_LOCK" | "FIRING" => Style::Bad,
            "WARN" | "TERMINATED" | "CANCELED" | "TIMED_OUT" | "RETRIES_UPDATED"
            | "OVERDUE_TIMER" | "EXPIRED_MESSAGE" | "DEAD_JOIN" | "NO_PROGRESS" | "SLOW" => {
                Style::Warning
            }
            "SKIPPED" | "COMPLETED" | "INACTIVE" | "unchanged" => Style::Dim,
            _ => Style::Plain,
        }
    }

    fn code(self) -> Option<&'static str> {
        match self {
            Style::Plain => None,
            Style::Heading => Some("1"),
            Style::Good => Some("32"),
            Style::Bad => Some("31"),
            Style::Warning => Some("33"),
            Style::Dim => Some("2"),
            Style::Key => Some("36"),
        }
    }

    /// Wraps `text`, which must be sanitized already, in the style's codes where colour is on.
    pub fn paint(self, text: &str, colour: Colour) -> String {
        match (self.code(), colour) {
            (Some(code), Colour::On) if !text.is_empty() => format!("\x1b[{code}m{text}\x1b[0m"),
            _ => text.to_owned(),
        }
    }
}
