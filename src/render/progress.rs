//! Progress over many objects: a bar on a terminal, silence in a pipe.

use indicatif::{ProgressBar, ProgressStyle};

use super::printer::Printer;
use super::surface::Motion;

/// A bar on stderr that is gone when this value is.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar for `total` steps of `doing` ("resolving incidents"), hidden unless stderr can move its cursor.
    pub fn start(printer: &Printer, doing: &'static str, total: usize) -> Progress {
        let bar = if printer.err_surface().motion == Motion::Yes && total > 1 {
            printer.bars().add(ProgressBar::new(total as u64))
        } else {
            ProgressBar::hidden()
        };
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {per_sec} {eta}")
            .expect("the template is a constant");
        bar.set_style(style);
        bar.set_message(doing);
        Progress { bar }
    }

    /// Changes what it says.
    pub fn say(&self, text: String) {
        if !self.bar.is_hidden() {
            self.bar
                .set_message(super::sanitize::line(&text).into_owned());
        }
    }

    /// So many are done, of so many.
    pub fn set(&self, done: u64, total: u64) {
        self.bar.set_length(total);
        self.bar.set_position(done);
    }

    /// One more is done.
    pub fn advance(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// A line on stderr that says what is being waited for, gone when this value is.
#[derive(Debug)]
pub struct Waiting {
    bar: ProgressBar,
}

impl Waiting {
    /// Shows `text` with a spinner, on terminals only.
    pub fn start(printer: &Printer, text: String) -> Waiting {
        let bar = if printer.err_surface().motion == Motion::Yes {
            printer.bars().add(ProgressBar::new_spinner())
        } else {
            ProgressBar::hidden()
        };
        bar.set_message(super::sanitize::line(&text).into_owned());
        bar.enable_steady_tick(std::time::Duration::from_millis(120));
        Waiting { bar }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
