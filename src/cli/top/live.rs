//! The board's loop: looks, keys, and the commands that are opened from it.

use std::io;
use std::pin::Pin;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::Value;
#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::task::JoinHandle;
use tokio::time::Instant;

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::{self, Kind};
use crate::insight::board::Board;
use crate::insight::rules::metric::compact;
use crate::render::board::state::{Help, Pace};
use crate::render::board::{Input, Panel, State, Terminal, input};

/// How long one wait for a key takes; the next one follows at once.
const KEY_WAIT: Duration = Duration::from_millis(250);

/// A look that is under way; it gives the board back.
type Looking = Pin<Box<dyn Future<Output = (Board, Result<Value, client::Error>)>>>;

/// What a key leads to.
enum Step {
    Stay,
    Open(Vec<String>),
    End(ExitCode),
}

struct Live<'a> {
    ctx: &'a Context,
    screen: Terminal,
    state: State,
    interval: Duration,
    /// The board, while it isn't looking.
    board: Option<Board>,
    looking: Option<Looking>,
    next_look: Instant,
    keys: JoinHandle<io::Result<Option<Input>>>,
}

/// Shows the board until the user has seen enough.
pub(super) async fn run(
    ctx: &Context,
    board: Board,
    interval: Duration,
) -> Result<ExitCode, Error> {
    let screen = Terminal::take(ctx.printer.out_surface().colour)
        .failing(|| "could not take the terminal".to_owned())?;
    let mut live = Live {
        ctx,
        screen,
        state: State::new(compact(interval)),
        interval,
        board: Some(board),
        looking: None,
        next_look: Instant::now(),
        keys: next_key(),
    };
    live.run().await
}

fn next_key() -> JoinHandle<io::Result<Option<Input>>> {
    tokio::task::spawn_blocking(|| input::next(KEY_WAIT))
}

/// What a look ends with, or never where none is under way.
async fn finished(looking: &mut Option<Looking>) -> (Board, Result<Value, client::Error>) {
    match looking {
        Some(looking) => looking.await,
        None => std::future::pending().await,
    }
}

impl Live<'_> {
    async fn run(&mut self) -> Result<ExitCode, Error> {
        let mut ended = Ended::listen()?;
        let mut is_stale = true;
        loop {
            if std::mem::take(&mut is_stale) {
                self.screen.draw(&self.state, Timestamp::now())?;
            }
            let may_look = self.board.is_some() && self.state.pace == Pace::Live;
            tokio::select! {
                (board, seen) = finished(&mut self.looking) => {
                    self.take_in(board, seen)?;
                    is_stale = true;
                }
                () = tokio::time::sleep_until(self.next_look), if may_look => self.look(),
                key = &mut self.keys => {
                    let key = key.map_err(io::Error::other)??;
                    let step = key.map(|key| self.obey(key));
                    is_stale = step.is_some();
                    match step {
                        Some(Step::End(code)) => return Ok(code),
                        Some(Step::Open(words)) => self.open(&words, &mut ended).await?,
                        Some(Step::Stay) | None => {}
                    }
                    self.keys = next_key();
                }
                _ = ended.wait() => return Err(Error::silent(ExitCode::Interrupted)),
            }
        }
    }

    /// Begins a look, unless one is under way.
    fn look(&mut self) {
        if let Some(mut board) = self.board.take() {
            self.looking = Some(Box::pin(async move {
                let seen = board.look(Timestamp::now()).await;
                (board, seen)
            }));
        }
    }

    /// Takes a look in; a cluster that is away for a while ends nothing, once it was seen.
    fn take_in(&mut self, board: Board, seen: Result<Value, client::Error>) -> Result<(), Error> {
        self.board = Some(board);
        self.looking = None;
        self.next_look = Instant::now() + self.interval;
        match seen {
            Ok(seen) => {
                self.state.seen = seen;
                self.state.message = None;
            }
            Err(error) if may_pass(error.kind()) && !self.state.seen.is_null() => {
                self.state.message = Some(format!("trying again: {error}"));
            }
            Err(error) => {
                return Err(error).failing(|| "could not look at the cluster".to_owned());
            }
        }
        Ok(())
    }

    fn obey(&mut self, input: Input) -> Step {
        if self.state.help == Help::Shown && !matches!(input, Input::Resized | Input::Interrupt) {
            self.state.help = Help::Hidden;
            return Step::Stay;
        }
        match input {
            Input::Go(rows) => self.state.go(rows),
            Input::Panel(steps) => self.state.next_panel(steps),
            Input::Look => self.look(),
            Input::Pause => {
                self.state.pace = match self.state.pace {
                    Pace::Live => Pace::Paused,
                    Pace::Paused => Pace::Live,
                };
            }
            Input::Help => self.state.help = Help::Shown,
            Input::Resized => {}
            Input::Explain => {
                if let Some(words) = explain(&self.state) {
                    return Step::Open(words);
                }
            }
            Input::Triage => return Step::Open(words(&["incident", "triage"])),
            Input::Stuck => return Step::Open(words(&["stuck"])),
            Input::Quit => return Step::End(ExitCode::Ok),
            Input::Interrupt => return Step::End(ExitCode::Interrupted),
        }
        Step::Stay
    }

    /// Leaves the board for another command of this program, and comes back when a key is pressed after it. Ctrl-C
    /// ends that command alone, any other signal the board as well.
    async fn open(&mut self, words: &[String], ended: &mut Ended) -> Result<(), Error> {
        self.screen.leave();
        let printer = &self.ctx.printer;
        printer.note(&format!("zcli {}", words.join(" ")));
        let result = tokio::select! {
            result = crate::cli::run_words(self.ctx, words) => result,
            why = ended.wait() => match why {
                Why::Interrupt => Err(Error::silent(ExitCode::Interrupted)),
                Why::End => return Err(Error::silent(ExitCode::Interrupted)),
            },
        };
        if let Err(error) = &result
            && let Some(report) = error.report()
        {
            printer.report(report);
        }
        printer.note("press any key to go back to the board");
        let keys = input::Keys::take()?;
        // A Ctrl-C that a prompt answered to is no reason to end now.
        ended.forget_interrupts()?;
        tokio::select! {
            key = tokio::task::spawn_blocking(input::any_key) => key.map_err(io::Error::other)??,
            _ = ended.wait() => return Err(Error::silent(ExitCode::Interrupted)),
        }
        drop(keys);
        self.next_look = Instant::now();
        self.screen.return_to()?;
        Ok(())
    }
}

/// The command that explains the chosen row.
fn explain(state: &State) -> Option<Vec<String>> {
    let chosen = state.chosen()?;
    let field = |name: &str| chosen[name].as_str();
    Some(match state.panel {
        Panel::Processes => words(&["stuck", "--process", field("processDefinitionId")?]),
        Panel::JobTypes | Panel::Incidents => {
            words(&["instance", "explain", field("processInstanceKey")?])
        }
    })
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn may_pass(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Unreachable | Kind::TimedOut | Kind::Overloaded | Kind::Failed
    )
}

/// Which kind of signal came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    /// Somebody pressed Ctrl-C.
    Interrupt,
    /// The program is to end, or its terminal is gone.
    End,
}

/// Signals that end the program: the terminal has to be restored first.
struct Ended {
    #[cfg(unix)]
    interrupt: Signal,
    #[cfg(unix)]
    ends: [Signal; 2],
}

impl Ended {
    #[cfg(unix)]
    fn listen() -> io::Result<Ended> {
        Ok(Ended {
            interrupt: signal(SignalKind::interrupt())?,
            ends: [
                signal(SignalKind::terminate())?,
                signal(SignalKind::hangup())?,
            ],
        })
    }

    #[cfg(unix)]
    async fn wait(&mut self) -> Why {
        let [terminate, hangup] = &mut self.ends;
        tokio::select! {
            _ = self.interrupt.recv() => Why::Interrupt,
            _ = terminate.recv() => Why::End,
            _ = hangup.recv() => Why::End,
        }
    }

    /// What came so far and wasn't waited for.
    #[cfg(unix)]
    fn forget_interrupts(&mut self) -> io::Result<()> {
        self.interrupt = signal(SignalKind::interrupt())?;
        Ok(())
    }

    #[cfg(not(unix))]
    fn listen() -> io::Result<Ended> {
        Ok(Ended {})
    }

    #[cfg(not(unix))]
    async fn wait(&mut self) -> Why {
        // Without a way to listen there is nothing to wait for.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
        Why::Interrupt
    }

    #[cfg(not(unix))]
    fn forget_interrupts(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn enter_explains_what_is_chosen() {
        let mut state = State {
            seen: json!({
                "processes": [{"processDefinitionId": "order"}],
                "jobTypes": [{"type": "payment", "processInstanceKey": "7"}],
                "incidents": [],
            }),
            ..State::default()
        };
        assert_eq!(
            explain(&state),
            Some(words(&["stuck", "--process", "order"]))
        );
        state.next_panel(1);
        assert_eq!(explain(&state), Some(words(&["instance", "explain", "7"])));
        state.next_panel(1);
        assert_eq!(explain(&state), None);
    }
}
