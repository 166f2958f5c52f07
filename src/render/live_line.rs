//! One line on stderr that keeps changing: how far a long job is. Silent unless a terminal is there.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::printer::Printer;
use super::sanitize;
use super::surface::Motion;

/// How often the line is drawn anew while nothing happens.
const REFRESH: Duration = Duration::from_millis(250);

/// What a worker has done so far.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    pub done: u64,
    pub failed: u64,
    pub running: u64,
}

/// The worker's line, gone when this value is.
#[derive(Debug)]
pub struct LiveLine {
    bar: ProgressBar,
    label: String,
    started: Instant,
}

impl LiveLine {
    /// A line that begins with `label`, hidden unless stderr can move its cursor.
    pub fn start(printer: &Printer, label: &str) -> LiveLine {
        let bar = if printer.err_surface().motion == Motion::Yes {
            printer.bars().add(ProgressBar::new_spinner())
        } else {
            ProgressBar::hidden()
        };
        let style = ProgressStyle::with_template("{spinner} {wide_msg}")
            .expect("the template is a constant");
        bar.set_style(style);
        bar.enable_steady_tick(REFRESH);
        let line = LiveLine {
            bar,
            label: sanitize::line(label).into_owned(),
            started: Instant::now(),
        };
        line.show(Counts::default());
        line
    }

    /// Whether anybody sees it.
    pub fn is_visible(&self) -> bool {
        !self.bar.is_hidden()
    }

    /// Draws the counts and the rate since the start.
    pub fn show(&self, counts: Counts) {
        let seconds = self.started.elapsed().as_secs_f64().max(0.001);
        let rate = (counts.done + counts.failed) as f64 / seconds;
        self.bar.set_message(format!(
            "{}: {} done, {} failed, {} running, {rate:.1}/s",
            self.label, counts.done, counts.failed, counts.running
        ));
    }
}

impl Drop for LiveLine {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
