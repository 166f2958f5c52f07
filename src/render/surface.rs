//! What the other end of a stream can show: a terminal or a pipe, colour, width.
//!
//! The environment is handed in as a function, so tests never touch the real one.

/// Who reads the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// A person at a terminal: text is sanitized, long cells are wrapped.
    Terminal,
    /// A program or a file: text goes through as it is.
    Pipe,
}

/// Whether escape codes for colour are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Styles become SGR codes.
    On,
    /// Styles are dropped.
    Off,
}

/// One output stream's abilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surface {
    /// Who reads.
    pub reader: Reader,
    /// Colour on or off.
    pub colour: Colour,
    /// Columns of the terminal; `None` never wraps.
    pub width: Option<u16>,
    /// Lines of the terminal; `None` never pages.
    pub height: Option<u16>,
    /// Whether the cursor can be moved (`TERM` isn't `dumb`): progress bars and prompts need it.
    pub motion: Motion,
}

/// Whether the terminal understands cursor movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// It does.
    Yes,
    /// It doesn't, or nobody looks.
    No,
}

impl Surface {
    /// A plain pipe: no colour, no width.
    pub const PIPE: Surface = Surface {
        reader: Reader::Pipe,
        colour: Colour::Off,
        width: None,
        height: None,
        motion: Motion::No,
    };

    /// Looks at the stream and at `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR`, `TERM`, `COLUMNS` and `LINES`.
    ///
    /// `size` is the terminal's size as lines and columns. `NO_COLOR` (any non-empty value) wins over everything;
    /// `CLICOLOR_FORCE` colours even a pipe.
    pub fn detect(
        reader: Reader,
        size: Option<(u16, u16)>,
        env: &dyn Fn(&str) -> Option<String>,
    ) -> Surface {
        let set = |name: &str| env(name).filter(|value| !value.is_empty());
        let dumb = set("TERM").is_some_and(|term| term == "dumb");
        let forced = set("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        let refused = set("NO_COLOR").is_some() || set("CLICOLOR").is_some_and(|v| v == "0");
        let colour = match reader {
            _ if set("NO_COLOR").is_some() => Colour::Off,
            _ if forced => Colour::On,
            Reader::Terminal if !dumb && !refused => Colour::On,
            _ => Colour::Off,
        };
        let terminal = reader == Reader::Terminal;
        let number = |name: &str| set(name).and_then(|text| text.parse().ok());
        Surface {
            reader,
            colour,
            width: if terminal {
                number("COLUMNS").or(size.map(|size| size.1)).or(Some(80))
            } else {
                None
            },
            height: number("LINES")
                .or(size.map(|size| size.0))
                .filter(|_| terminal),
            motion: if terminal && !dumb {
                Motion::Yes
            } else {
                Motion::No
            },
        }
    }

    /// Whether a person looks at this stream and its cursor can be moved, as prompts need.
    pub fn can_move(&self) -> bool {
        self.is_terminal() && self.motion == Motion::Yes
    }

    /// Whether a person looks at this stream.
    pub fn is_terminal(&self) -> bool {
        self.reader == Reader::Terminal
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detect(reader: Reader, vars: &[(&str, &str)]) -> Surface {
        let vars: Vec<(String, String)> = vars
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()))
            .collect();
        Surface::detect(reader, Some((24, 100)), &move |name| {
            vars.iter()
                .find(|(n, _)| n == name)
                .map(|(_, value)| value.clone())
        })
    }

    #[test]
    fn a_terminal_has_colour_and_its_width() {
        let surface = detect(Reader::Terminal, &[]);
        assert_eq!(surface.colour, Colour::On);
        assert_eq!(surface.width, Some(100));
    }

    #[test]
    fn no_color_wins_over_force() {
        let vars = [("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")];
        assert_eq!(detect(Reader::Terminal, &vars).colour, Colour::Off);
    }

    #[test]
    fn an_empty_no_color_is_unset() {
        assert_eq!(
            detect(Reader::Terminal, &[("NO_COLOR", "")]).colour,
            Colour::On
        );
    }

    #[test]
    fn force_colours_a_pipe_but_does_not_wrap_it() {
        let surface = detect(Reader::Pipe, &[("CLICOLOR_FORCE", "1"), ("COLUMNS", "40")]);
        assert_eq!(surface.colour, Colour::On);
        assert_eq!(surface.width, None);
    }

    #[test]
    fn a_dumb_terminal_has_neither_colour_nor_motion() {
        let surface = detect(Reader::Terminal, &[("TERM", "dumb")]);
        assert_eq!(surface.colour, Colour::Off);
        assert_eq!(surface.motion, Motion::No);
    }
}
