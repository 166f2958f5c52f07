//! `zcli top`: the live board.

mod live;

use std::io::IsTerminal as _;
use std::time::Duration;

use jiff::Timestamp;

use super::context::Context;
use super::duration;
use super::error::{Error, Failing};
use super::exit_code::ExitCode;
use crate::insight::ask::Scope;
use crate::insight::board::Board;
use crate::render::Document;
use crate::render::board::once;
use crate::render::view::top::LOOK;

/// Shortest pause between two looks: each is some dozens of requests.
const INTERVAL_MIN: Duration = Duration::from_millis(500);

/// A live board: processes, job types, incidents, throughput and latency
///
/// Sends to the terminal only what changed since the look before. Enter explains the chosen row, t goes through
/// the incidents, s shows all that stands still; each leaves the board and comes back to it. ? has all keys.
/// In a pipe, or with --once, the board is printed once.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli top
  zcli top --process order --interval 5s
  zcli top --once
  zcli top --once -o json --jq .totals")]
pub struct Args {
    /// Print the board once, as text or with -o as an object
    #[arg(long)]
    pub once: bool,
    /// Only this process, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub process: Option<String>,
    /// Pause between two looks, half a second at least
    #[arg(long, value_name = "TIME", default_value = "2s", value_parser = duration::parse)]
    pub interval: Duration,
}

/// Shows the board, live or once.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let scope = Scope {
        process: args.process,
        tenant: ctx.tenant().await?,
    };
    let mut board = Board::new(rest, scope);
    let can_draw = ctx.printer.out_surface().can_move() && std::io::stdin().is_terminal();
    if can_draw && !args.once && !ctx.options.is_machine_readable() {
        return live::run(ctx, board, args.interval.max(INTERVAL_MIN)).await;
    }
    let now = Timestamp::now();
    let seen = board
        .look(now)
        .await
        .failing(|| "could not look at the cluster".to_owned())?;
    if ctx.options.is_machine_readable() {
        return ctx.show(&Document::Row {
            view: &LOOK,
            item: seen,
        });
    }
    let text = once::text(&seen, now, ctx.printer.out_surface());
    ctx.printer.raw(&text).map_err(Error::from)?;
    for note in seen["notes"].as_array().into_iter().flatten() {
        ctx.printer.note(note.as_str().unwrap_or_default());
    }
    Ok(ExitCode::Ok)
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::Command;

    use jiff::Timestamp;
    use rexpect::session::{Options, spawn_with_options};

    use crate::render::board::{State, Terminal};
    use crate::render::surface::Colour;

    /// Set in the process that has a board and panics.
    const PANICS: &str = "ZCLI_TEST_BOARD_PANICS";

    /// Another thread of a program with a board panics, as a task of the runtime might.
    fn panic_on_the_board() {
        std::panic::set_hook(Box::new(|panic| {
            crate::cli::report_panic(panic.payload_as_str().unwrap_or_default(), "here");
        }));
        let mut board = Terminal::take(Colour::On).expect("a terminal");
        board
            .draw(&State::default(), Timestamp::now())
            .expect("drawn");
        let panicked = std::thread::spawn(|| panic!("on purpose")).join();
        assert!(panicked.is_err());
        // Not by dropping the board.
        std::process::exit(70);
    }

    #[test]
    fn a_panic_restores_the_terminal_before_it_is_told() {
        if std::env::var_os(PANICS).is_some() {
            panic_on_the_board();
        }
        let own = std::env::current_exe().expect("this program");
        let test = "cli::top::tests::a_panic_restores_the_terminal_before_it_is_told";
        let line = r#"before=$(stty -g); "$0" --exact "$1" --nocapture; [ "$before" = "$(stty -g)" ] && echo "the same after $?""#;
        let mut shell = Command::new("sh");
        shell.args(["-c", line]).arg(own).arg(test);
        shell.env(PANICS, "1").env("TERM", "xterm");
        let options = Options::new().timeout_ms(Some(30_000));
        let shown = spawn_with_options(shell, options)
            .expect("a pty")
            .exp_eof()
            .expect("the end");
        let told = [
            "\u{1b}[?1049h",
            "\u{1b}[?1049l",
            "zcli has a bug",
            "on purpose",
            "the same",
        ];
        let places = told.map(|text| shown.find(text));
        assert!(places.iter().all(Option::is_some), "{places:?} {shown:?}");
        assert!(places.is_sorted(), "{places:?} {shown:?}");
    }
}
