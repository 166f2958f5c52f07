//! The one output sink: stdout for data, stderr for talk.
//!
//! A printer writes on the two writers it was made with and on nothing else, so that a test can
//! hand it buffers. It's shared by reference; each call writes whole lines.

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use indicatif::MultiProgress;

use super::document::Document;
use super::options::Options;
use super::report::Report;
use super::sign::Sign;
use super::style::Style;
use super::surface::Surface;
use super::{Error, sanitize, text};

type Stream = Mutex<Box<dyn Write + Send>>;

/// Shows long text through a pager; `Ok(false)` means that there is none and the text is not shown yet.
pub type Pager = Box<dyn Fn(&str) -> io::Result<bool> + Send + Sync>;

/// Where results and talk go.
pub struct Printer {
    out: Stream,
    err: Stream,
    out_surface: Surface,
    err_surface: Surface,
    pager: Option<Pager>,
    bars: MultiProgress,
}

impl std::fmt::Debug for Printer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Printer")
            .field("out", &self.out_surface)
            .field("err", &self.err_surface)
            .finish_non_exhaustive()
    }
}

impl Printer {
    /// A printer on the two given streams.
    pub fn new(
        out: (Box<dyn Write + Send>, Surface),
        err: (Box<dyn Write + Send>, Surface),
        pager: Option<Pager>,
    ) -> Printer {
        Printer {
            out: Mutex::new(out.0),
            err: Mutex::new(err.0),
            out_surface: out.1,
            err_surface: err.1,
            pager,
            bars: MultiProgress::new(),
        }
    }

    /// What stdout can show.
    pub fn out_surface(&self) -> &Surface {
        &self.out_surface
    }

    /// What stderr can show.
    pub fn err_surface(&self) -> &Surface {
        &self.err_surface
    }

    /// The progress bars on stderr, so that notes don't tear them.
    pub(super) fn bars(&self) -> &MultiProgress {
        &self.bars
    }

    /// Writes a result to stdout, through the pager if it is longer than the terminal.
    pub fn show(&self, document: &Document, options: &Options) -> Result<(), Error> {
        let text = text::render(document, options, &self.out_surface)?;
        let height = self.out_surface.height.map_or(usize::MAX, usize::from);
        if let Some(pager) = &self.pager
            && text.lines().count() > height
            && pager(&text)?
        {
            return Ok(());
        }
        Ok(self.write_out(&text)?)
    }

    /// Writes bytes to stdout as they are: a completion script, or a file that was asked for.
    pub fn raw(&self, text: &str) -> io::Result<()> {
        self.write_out(text)
    }

    /// Says something on stderr: progress, a hint, what was done in the background.
    pub fn note(&self, text: &str) {
        let text = self.safe(text);
        self.write_err(&format!(
            "{}\n",
            Style::Dim.paint(&text, self.err_surface.colour)
        ));
    }

    /// Warns on stderr.
    pub fn warn(&self, text: &str) {
        let label = Style::Warning.paint("warning:", self.err_surface.colour);
        self.write_err(&format!("{label} {}\n", self.safe(text)));
    }

    /// Writes a plain line on stderr: a list before a question, one failed object of many.
    pub fn say(&self, text: &str) {
        self.write_err(&format!("{}\n", self.safe(text)));
    }

    /// Shows on stderr which cluster it is about.
    pub fn sign(&self, sign: &Sign) {
        self.write_err(&format!("{}\n", sign.render(&self.err_surface)));
    }

    /// Prints an error. This is the only place that does.
    pub fn report(&self, report: &Report) {
        self.write_err(&report.render(&self.err_surface));
    }

    /// Shows a document on stderr: the list that a confirmation is about.
    pub fn show_on_stderr(&self, document: &Document, options: &Options) -> Result<(), Error> {
        self.write_err(&text::render(document, options, &self.err_surface)?);
        Ok(())
    }

    fn safe(&self, text: &str) -> String {
        if self.err_surface.is_terminal() {
            sanitize::block(text).into_owned()
        } else {
            text.to_owned()
        }
    }

    fn write_out(&self, text: &str) -> io::Result<()> {
        let mut out = lock(&self.out);
        self.bars.suspend(|| {
            out.write_all(text.as_bytes())?;
            out.flush()
        })
    }

    /// Nobody can be told that stderr is gone, so its errors are dropped.
    fn write_err(&self, text: &str) {
        let mut err = lock(&self.err);
        self.bars.suspend(|| {
            let _ = err.write_all(text.as_bytes());
            let _ = err.flush();
        });
    }
}

fn lock(stream: &Stream) -> MutexGuard<'_, Box<dyn Write + Send>> {
    // A panic while writing leaves at worst half a line.
    stream.lock().unwrap_or_else(PoisonError::into_inner)
}
