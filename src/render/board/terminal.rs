//! Switches the terminal to the board and back: raw mode, alternate screen, cursor.
//!
//! It's restored when the [`Terminal`] is dropped, and by [`restore`] from the panic hook, so that no way out
//! leaves a terminal that echoes nothing. Drawing sends what changed since the last frame and no more.

use std::io::{self, Stdout, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

use super::screen;
use super::state::State;
use crate::render::surface::Colour;

/// Whether the terminal is the board's now; there is one terminal.
static IS_TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal, while the board has it.
#[derive(Debug)]
pub struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<Screen>>,
    colour: Colour,
}

/// What is drawn on. A terminal that went away ends the board with an error; what is written after that, as when
/// ratatui shows its cursor again, must not fail: it would panic.
#[derive(Debug)]
struct Screen(Stdout);

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.0.write(bytes) {
            Err(_) if !IS_TAKEN.load(Ordering::SeqCst) => Ok(bytes.len()),
            written => written,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self.0.flush() {
            Err(_) if !IS_TAKEN.load(Ordering::SeqCst) => Ok(()),
            flushed => flushed,
        }
    }
}

impl Terminal {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// Where stdout isn't a terminal after all.
    pub fn take(colour: Colour) -> io::Result<Terminal> {
        enter()?;
        let inner = full_screen().inspect_err(|_| restore())?;
        Ok(Terminal { inner, colour })
    }

    /// Draws a frame; only what changed is sent.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn draw(&mut self, state: &State, now: jiff::Timestamp) -> io::Result<()> {
        let colour = self.colour;
        self.inner
            .draw(|frame| screen::draw(frame, state, now, colour))?;
        Ok(())
    }

    /// Gives the terminal back for the time of another command.
    pub fn leave(&mut self) {
        restore();
    }

    /// Takes it over again; the next frame is drawn whole.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn return_to(&mut self) -> io::Result<()> {
        enter()?;
        // To clear the old one would ask the terminal for its cursor, and not every terminal answers.
        self.inner = full_screen()?;
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// A terminal of which nothing is drawn yet.
fn full_screen() -> io::Result<ratatui::Terminal<CrosstermBackend<Screen>>> {
    ratatui::Terminal::new(CrosstermBackend::new(Screen(stdout())))
}

fn enter() -> io::Result<()> {
    IS_TAKEN.store(true, Ordering::SeqCst);
    let entered = enable_raw_mode()
        .and_then(|()| execute!(stdout(), EnterAlternateScreen, Clear(ClearType::All)));
    entered.inspect_err(|_| restore())
}

/// Restores the terminal if the board has it; may be called at any time.
pub fn restore() {
    if IS_TAKEN.swap(false, Ordering::SeqCst) {
        // Nobody can be told that the terminal is gone.
        let _ = execute!(stdout(), LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
        let _ = stdout().flush();
    }
}
