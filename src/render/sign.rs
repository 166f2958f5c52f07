//! A sign: a name that stands out, and what is to be known of it.

use super::sanitize;
use super::surface::{Colour, Surface};

/// Which cluster a command is about to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Shown reversed in its colour.
    pub name: String,
    /// Said after it.
    pub detail: String,
    /// The colour.
    pub paint: Paint,
}

/// A colour of the terminal's own palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "colours")]
pub enum Paint {
    Red,
    Yellow,
    Green,
    Blue,
    Magenta,
    Cyan,
}

impl Paint {
    fn code(self) -> &'static str {
        match self {
            Paint::Red => "31",
            Paint::Green => "32",
            Paint::Yellow => "33",
            Paint::Blue => "34",
            Paint::Magenta => "35",
            Paint::Cyan => "36",
        }
    }
}

impl Sign {
    /// The sign as one line for `surface`; without colour the name is in brackets.
    pub fn render(&self, surface: &Surface) -> String {
        let safe = |text: &str| {
            if surface.is_terminal() {
                sanitize::block(text).replace('\n', " ")
            } else {
                text.to_owned()
            }
        };
        let (name, detail) = (safe(&self.name), safe(&self.detail));
        match surface.colour {
            Colour::On => format!("\x1b[1;7;{}m {name} \x1b[0m {detail}", self.paint.code()),
            Colour::Off => format!("[{name}] {detail}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::surface::{Motion, Reader};

    #[test]
    fn the_name_stands_out_with_colour_and_without() {
        let sign = Sign {
            name: "prod\u{1b}[2J".to_owned(),
            detail: "h:1".to_owned(),
            paint: Paint::Red,
        };
        let terminal = Surface {
            reader: Reader::Terminal,
            colour: Colour::On,
            width: None,
            height: None,
            motion: Motion::Yes,
        };
        let shown = sign.render(&terminal);
        assert!(shown.starts_with("\u{1b}[1;7;31m prod"), "{shown:?}");
        assert!(!shown.contains("\u{1b}[2J"), "{shown:?}");
        let plain = Surface {
            colour: Colour::Off,
            ..terminal
        };
        assert!(sign.render(&plain).starts_with("[prod"));
    }
}
