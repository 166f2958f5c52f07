//! What the board's user wants: keys read from the terminal, given by their meaning.

use std::io;
use std::time::Duration;

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// What a key, or the terminal itself, asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// So many rows down, or up.
    Go(isize),
    /// So many panels on.
    Panel(usize),
    /// The chosen object's explanation.
    Explain,
    /// The incidents, one after another.
    Triage,
    /// All that stands still.
    Stuck,
    /// A look now.
    Look,
    /// A pause, or its end.
    Pause,
    /// The keys, or the board again.
    Help,
    /// The end.
    Quit,
    /// The end, by Ctrl-C.
    Interrupt,
    /// Another size of the terminal: a new frame.
    Resized,
}

/// The next input within `patience`; blocks until then.
///
/// # Errors
/// Where the terminal is gone.
pub fn next(patience: Duration) -> io::Result<Option<Input>> {
    if !event::poll(patience)? {
        return Ok(None);
    }
    Ok(match event::read()? {
        Event::Key(key) if key.kind != KeyEventKind::Release => meaning(key),
        Event::Resize(..) => Some(Input::Resized),
        _ => None,
    })
}

/// Keys outside of the board: one at a time and unseen, until this is dropped.
#[derive(Debug)]
pub struct Keys(());

impl Keys {
    /// Begins.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn take() -> io::Result<Keys> {
        enable_raw_mode()?;
        Ok(Keys(()))
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        // Nobody can be told that the terminal is gone.
        let _ = disable_raw_mode();
    }
}

/// Waits for any key; [`Keys`] are taken.
///
/// # Errors
/// Where the terminal is gone.
pub fn any_key() -> io::Result<()> {
    loop {
        match event::read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => return Ok(()),
            _ => {}
        }
    }
}

fn meaning(key: KeyEvent) -> Option<Input> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        KeyCode::Char('c') if control => Input::Interrupt,
        KeyCode::Char('l') if control => Input::Resized,
        KeyCode::Char(_) if control => return None,
        KeyCode::Char('q') | KeyCode::Esc => Input::Quit,
        KeyCode::Down | KeyCode::Char('j') => Input::Go(1),
        KeyCode::Up | KeyCode::Char('k') => Input::Go(-1),
        KeyCode::PageDown => Input::Go(10),
        KeyCode::PageUp => Input::Go(-10),
        KeyCode::Home => Input::Go(isize::MIN),
        KeyCode::End => Input::Go(isize::MAX),
        KeyCode::Tab | KeyCode::Right => Input::Panel(1),
        KeyCode::BackTab | KeyCode::Left => Input::Panel(2),
        KeyCode::Enter | KeyCode::Char('e') => Input::Explain,
        KeyCode::Char('t') => Input::Triage,
        KeyCode::Char('s') => Input::Stuck,
        KeyCode::Char('r') => Input::Look,
        KeyCode::Char('p' | ' ') => Input::Pause,
        KeyCode::Char('?' | 'h') => Input::Help,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_their_meaning() {
        let plain = |code| meaning(KeyEvent::new(code, KeyModifiers::NONE));
        let control = |letter| meaning(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
        assert_eq!(plain(KeyCode::Char('q')), Some(Input::Quit));
        assert_eq!(control('c'), Some(Input::Interrupt));
        assert_eq!(control('q'), None);
        assert_eq!(plain(KeyCode::Char('c')), None);
        assert_eq!(plain(KeyCode::BackTab), Some(Input::Panel(2)));
        assert_eq!(plain(KeyCode::Char('z')), None);
    }
}
