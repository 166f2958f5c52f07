//! A line of the journal: a letter, the row, and what there is to say.
//!
//! | line | meaning |
//! |---|---|
//! | `i ROW MS` | about to be sent, at this time |
//! | `d ROW KEY NOTE` | done; `-` where there is no key, the note may be missing |
//! | `f ROW CODE "WHY"` | refused, with the exit code and the text of the refusal |
//! | `u ROW "WHY"` | sent, and nothing tells whether it happened |
//! | `w ROW` | not sent after all |
//! | `e` | the run has ended, and nothing is in doubt |

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// About to be sent.
    Intent {
        /// Which row.
        row: u64,
        /// When, in ms since 1970.
        at_ms: i64,
    },
    /// Done.
    Done {
        /// Which row.
        row: u64,
        /// What the cluster made.
        key: Option<i64>,
        /// What isn't plain about it.
        note: String,
    },
    /// Refused.
    Failed {
        /// Which row.
        row: u64,
        /// The exit code that a command of its own would have had.
        code: u8,
        /// The refusal.
        why: String,
    },
    /// Nobody knows.
    Unknown {
        /// Which row.
        row: u64,
        /// Why not.
        why: String,
    },
    /// Not sent.
    Withdrawn {
        /// Which row.
        row: u64,
    },
    /// The run is through.
    Ended,
}

impl Line {
    /// The text, with its end.
    pub fn to_text(&self) -> String {
        match self {
            Line::Intent { row, at_ms } => format!("i {row} {at_ms}\n"),
            Line::Done { row, key, note } => {
                let key = key.map_or_else(|| "-".to_owned(), |key| key.to_string());
                let space = if note.is_empty() { "" } else { " " };
                format!("d {row} {key}{space}{note}\n")
            }
            Line::Failed { row, code, why } => format!("f {row} {code} {}\n", quoted(why)),
            Line::Unknown { row, why } => format!("u {row} {}\n", quoted(why)),
            Line::Withdrawn { row } => format!("w {row}\n"),
            Line::Ended => "e\n".to_owned(),
        }
    }

    /// Reads a line without its end; none where it makes no sense.
    pub fn parse(text: &str) -> Option<Line> {
        let (letter, rest) = text.split_once(' ').unwrap_or((text, ""));
        if letter == "e" {
            return rest.is_empty().then_some(Line::Ended);
        }
        let (row, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let row = row.parse().ok().filter(|row| *row > 0)?;
        Some(match letter {
            "i" => Line::Intent {
                row,
                at_ms: rest.parse().ok()?,
            },
            "d" => {
                let (key, note) = rest.split_once(' ').unwrap_or((rest, ""));
                Line::Done {
                    row,
                    key: match key {
                        "-" => None,
                        key => Some(key.parse().ok()?),
                    },
                    note: note.to_owned(),
                }
            }
            "f" => {
                let (code, why) = rest.split_once(' ')?;
                Line::Failed {
                    row,
                    code: code.parse().ok()?,
                    why: serde_json::from_str(why).ok()?,
                }
            }
            "u" => Line::Unknown {
                row,
                why: serde_json::from_str(rest).ok()?,
            },
            "w" if rest.is_empty() => Line::Withdrawn { row },
            _ => return None,
        })
    }

    /// The row it is about.
    pub fn row(&self) -> Option<u64> {
        match self {
            Line::Intent { row, .. }
            | Line::Done { row, .. }
            | Line::Failed { row, .. }
            | Line::Unknown { row, .. }
            | Line::Withdrawn { row } => Some(*row),
            Line::Ended => None,
        }
    }
}

/// A text on one line.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
