//! A few lines at the foot of a terminal that keep changing, while other output goes on above them.

use indicatif::{ProgressBar, ProgressStyle};

use super::printer::Printer;
use super::sheet::{Sheet, Span};
use super::surface::Motion;

/// The lines, gone when this value is. Nothing is shown unless stderr can move its cursor.
#[derive(Debug)]
pub struct LiveBoard {
    bars: Vec<ProgressBar>,
}

impl LiveBoard {
    /// No line yet.
    pub fn new() -> LiveBoard {
        LiveBoard { bars: Vec::new() }
    }

    /// Whether `printer` has a terminal for it.
    pub fn fits(printer: &Printer) -> bool {
        printer.err_surface().motion == Motion::Yes
    }

    /// Draws these lines in the place of the last ones; each is cut at the terminal's width.
    pub fn show(&mut self, printer: &Printer, lines: &[Vec<Span>]) {
        if !LiveBoard::fits(printer) {
            return;
        }
        while self.bars.len() > lines.len() {
            if let Some(bar) = self.bars.pop() {
                bar.finish_and_clear();
                printer.bars().remove(&bar);
            }
        }
        while self.bars.len() < lines.len() {
            let bar = printer.bars().add(ProgressBar::new_spinner());
            let style = ProgressStyle::with_template("{msg}").expect("the template is a constant");
            bar.set_style(style);
            self.bars.push(bar);
        }
        for (bar, spans) in self.bars.iter().zip(lines) {
            let mut sheet = Sheet::new(printer.err_surface());
            sheet.line(spans);
            bar.set_message(sheet.finish().trim_end().to_owned());
            bar.tick();
        }
    }
}

impl Default for LiveBoard {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for LiveBoard {
    fn drop(&mut self) {
        for bar in &self.bars {
            bar.finish_and_clear();
        }
    }
}
