//! Lines of styled text for a screen that no table fits: trees, explanations.
//!
//! All text is made harmless for a terminal before it is styled and measured. A terminal's width cuts or wraps;
//! a pipe has none, so nothing is lost there.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::sanitize;
use super::style::Style;
use super::surface::Surface;

/// A piece of a line: its meaning and its text, not made harmless yet.
pub type Span = (Style, String);

/// Lines being written for one surface.
#[derive(Debug)]
pub struct Sheet<'a> {
    surface: &'a Surface,
    out: String,
}

impl<'a> Sheet<'a> {
    /// No line yet.
    pub fn new(surface: &'a Surface) -> Sheet<'a> {
        Sheet {
            surface,
            out: String::new(),
        }
    }

    /// An empty line.
    pub fn blank(&mut self) {
        self.out.push('\n');
    }

    /// One line; what is wider than the terminal is cut, an ellipsis at its end.
    pub fn line(&mut self, spans: &[Span]) {
        let safe: Vec<(Style, Cow<'_, str>)> = self.safe(spans);
        let width = self.surface.width.map_or(usize::MAX, usize::from);
        let total: usize = safe.iter().map(|(_, text)| text.width()).sum();
        let mut left = if total > width { width - 1 } else { width };
        for (style, text) in &safe {
            let shown = fitting(text, left);
            left -= shown.width();
            self.out
                .push_str(&style.paint(&text[..shown.len()], self.surface.colour));
            if shown.len() < text.len() {
                break;
            }
        }
        if total > width {
            self.out.push('…');
        }
        self.end_line();
    }

    /// A paragraph: its first line is indented by `indent` blanks, the others by `hanging`. After `lines_max`
    /// lines on a terminal an ellipsis ends it.
    pub fn paragraph(&mut self, indent: usize, hanging: usize, lines_max: usize, spans: &[Span]) {
        let width = self.surface.width.map_or(usize::MAX, usize::from);
        let (mut at, mut lines) = (indent, 1);
        self.out.push_str(&" ".repeat(indent));
        for (style, text) in self.safe(spans) {
            for word in text.split_inclusive(' ') {
                let needed = word.trim_end().width();
                // The last line keeps room for the ellipsis.
                let room = width.saturating_sub(if lines == lines_max { 2 } else { 0 });
                if at + needed > room && at > hanging {
                    if lines == lines_max {
                        self.trim_blanks();
                        self.out.push_str(" …\n");
                        return;
                    }
                    self.end_line();
                    self.out.push_str(&" ".repeat(hanging));
                    (at, lines) = (hanging, lines + 1);
                }
                // A word wider than a line breaks where the terminal breaks it.
                self.out.push_str(&style.paint(word, self.surface.colour));
                at += word.width();
            }
        }
        self.end_line();
    }

    /// All lines.
    pub fn finish(self) -> String {
        self.out
    }

    fn safe<'s>(&self, spans: &'s [Span]) -> Vec<(Style, Cow<'s, str>)> {
        let safe = |text: &'s str| {
            if self.surface.is_terminal() {
                sanitize::line(text)
            } else if text.contains('\n') {
                Cow::Owned(text.replace('\n', " "))
            } else {
                Cow::Borrowed(text)
            }
        };
        spans
            .iter()
            .map(|(style, text)| (*style, safe(text)))
            .collect()
    }

    fn trim_blanks(&mut self) {
        self.out.truncate(self.out.trim_end_matches(' ').len());
    }

    fn end_line(&mut self) {
        self.trim_blanks();
        self.out.push('\n');
    }
}

/// As much of `text` as `width` columns hold.
fn fitting(text: &str, width: usize) -> &str {
    let mut used = 0;
    for (at, character) in text.char_indices() {
        used += character.width().unwrap_or(0);
        if used > width {
            return &text[..at];
        }
    }
    text
}

/// A span without a style.
pub fn plain(text: impl Into<String>) -> Span {
    (Style::Plain, text.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::surface::{Colour, Motion, Reader};

    const NARROW: Surface = Surface {
        reader: Reader::Terminal,
        colour: Colour::Off,
        width: Some(12),
        height: Some(24),
        motion: Motion::No,
    };

    #[test]
    fn a_line_is_cut_at_the_terminals_width_and_whole_in_a_pipe() {
        let text = [
            plain("0123456789"),
            (Style::Key, "abcdef".to_owned()),
            plain("x"),
        ];
        let mut sheet = Sheet::new(&NARROW);
        sheet.line(&text);
        sheet.line(&[plain("012345678901")]);
        assert_eq!(sheet.finish(), "0123456789a…\n012345678901\n");
        let mut sheet = Sheet::new(&Surface::PIPE);
        sheet.line(&text);
        assert_eq!(sheet.finish(), "0123456789abcdefx\n");
    }

    #[test]
    fn a_paragraph_hangs_and_ends_with_an_ellipsis() {
        let mut sheet = Sheet::new(&NARROW);
        sheet.paragraph(0, 2, 2, &[plain("one two three four five six")]);
        assert_eq!(sheet.finish(), "one two\n  three …\n");
        let mut sheet = Sheet::new(&NARROW);
        sheet.paragraph(2, 2, 9, &[plain("one two"), plain(" three")]);
        assert_eq!(sheet.finish(), "  one two\n  three\n");
    }

    #[test]
    fn hostile_text_is_shown_not_obeyed() {
        let mut sheet = Sheet::new(&NARROW);
        sheet.line(&[plain("a\u{1b}[2J\nb")]);
        assert_eq!(sheet.finish(), "a␛[2J b\n");
    }
}
