//! The command line: one folder a noun, one file a verb, each with `Args` and `run(ctx, args)`.
//!
//! This file is the table of contents. A verb checks its arguments, asks [`crate::client`], and hands
//! the answer to [`crate::render`]; it never sees a gRPC status and never prints. What all verbs share:
//! [`context`] (connection and output), [`variables`], [`keys`], [`many`] (several objects), [`search`]
//! (lists), [`error`] and [`exit_code`]. Spellings of other tools are in [`aliases`].

use std::ffi::OsString;
use std::pin::Pin;

use clap::{CommandFactory, FromArgMatches, Parser};
use tokio::runtime::Runtime;

pub mod aliases;
pub mod audit;
pub mod batch;
pub mod bulk;
pub mod clock;
pub mod cluster;
pub mod completion;
pub mod confirm;
pub mod context;
pub mod decision;
pub mod deploy;
pub mod doctor;
pub mod duration;
pub mod engine;
pub mod error;
pub mod exit_code;
pub mod feel;
pub mod global;
pub mod guard;
pub mod incident;
pub mod instance;
pub mod job;
pub mod keys;
mod log;
mod lookup;
pub mod many;
pub mod message;
pub mod notify;
mod pager;
pub mod process;
pub mod profile;
pub mod query;
pub mod resource;
pub mod search;
pub mod signal;
pub mod stuck;
pub mod task;
pub mod timer;
pub mod top;
pub mod variable;
pub mod variables;
pub mod watch;

use context::Context;
use error::Error;
use exit_code::ExitCode;
use global::Global;
use guard::trail::{Detail, Invocation};

use crate::config::Env;
use crate::render::report::Report;

/// Run Camunda 8 / Zeebe processes from the terminal, on a cluster or on the engine inside this binary
#[derive(Debug, Parser)]
#[command(
    name = "zcli",
    version,
    max_term_width = 100,
    disable_help_subcommand = true
)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub struct Cli {
    /// The flags of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Every command, in the order of its help.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Deploy processes, decisions and forms
    Deploy(deploy::Args),
    /// Start a process instance
    CreateInstance(instance::create::Args),
    /// Publish a message
    PublishMessage(message::publish::Args),
    /// Process instances: list, get, explain, tree, history, trace, diff, create, cancel, modify, migrate
    #[command(subcommand)]
    Instance(instance::Command),
    /// Process definitions: list, get, stats, xml, delete
    #[command(subcommand)]
    Process(process::Command),
    /// Jobs: list, get, peek, activate, complete, fail, throw-error, update, work, replay
    #[command(subcommand)]
    Job(job::Command),
    /// User tasks: list, get, form, assign, unassign, update, complete
    #[command(subcommand)]
    Task(task::Command),
    /// Incidents: list, get, tail, resolve, triage
    #[command(subcommand)]
    Incident(incident::Command),
    /// Variables: list, get, history, set
    #[command(subcommand)]
    Variable(variable::Command),
    /// Messages: publish, correlate
    #[command(subcommand)]
    Message(message::Command),
    /// A live board: processes, job types, incidents, throughput and latency
    Top(top::Args),
    /// What stands still, and why
    Stuck(stuck::Args),
    /// Tell when something gets out of hand
    Watch(watch::Args),
    /// Timers: list, fire
    #[command(subcommand)]
    Timer(timer::Command),
    /// Signals: broadcast
    #[command(subcommand)]
    Signal(signal::Command),
    /// Decisions: list, get, show, instance, xml, evaluate
    #[command(subcommand)]
    Decision(decision::Command),
    /// FEEL expressions: eval
    #[command(subcommand)]
    Feel(feel::Command),
    /// The same many times, from a file or a filter: create, publish, complete, cancel, modify,
    /// migrate, resolve, set-variables
    #[command(subcommand)]
    Bulk(bulk::Command),
    /// Batch operations of the cluster: list, get, items, cancel, suspend, resume
    #[command(subcommand)]
    Batch(batch::Command),
    /// Deployed resources: delete
    #[command(subcommand)]
    Resource(resource::Command),
    /// The cluster: status
    #[command(subcommand)]
    Cluster(cluster::Command),
    /// The engine's clock: pin, advance, reset
    #[command(subcommand)]
    Clock(clock::Command),
    /// Conditions of --where under names: save, list, show, remove
    #[command(subcommand)]
    Query(query::Command),
    /// Connection profiles: add, list, use, show, protect, label, remove, import, test
    #[command(subcommand)]
    Profile(profile::Command),
    /// Look at the connection layer by layer, and say what would mend it
    ///
    /// DNS, TCP, TLS, HTTP/2, gRPC, token, tenant, versions, REST, clocks; for the embedded engine its data file.
    /// The first failure decides the exit code.
    Doctor(doctor::Args),
    /// The audit log of changes: list, show
    #[command(subcommand)]
    Audit(audit::Command),
    /// The embedded engine: start, stop, status, logs
    #[command(subcommand)]
    Engine(engine::Command),
    /// Print a completion script: bash, elvish, fish, powershell, zsh
    Completion(completion::Args),
}

impl Command {
    /// Whether the command ends itself on Ctrl-C, because it has something to finish first.
    fn handles_interrupt(&self) -> bool {
        matches!(
            self,
            Command::Job(job::Command::Work(_))
                | Command::Bulk(_)
                | Command::Incident(incident::Command::Resolve(_) | incident::Command::Tail(_))
                | Command::Instance(instance::Command::Modify(_) | instance::Command::Migrate(_))
                | Command::Top(_)
        )
    }

    /// How much of its changes the audit log gets; a worker's are too many for one line each.
    fn audit_detail(&self) -> Detail {
        match self {
            // A worker does too much, and a bulk run has a journal.
            Command::Job(job::Command::Work(_)) | Command::Bulk(_) => Detail::Counts,
            _ => Detail::Each,
        }
    }
}

/// Runs one command line, the program's name first, and gives the process's exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let env = Env::from_os();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Some(code) = completion::answer(&arguments, &env) {
        return code;
    }
    let mut tree = Cli::command();
    let arguments = aliases::rewrite(&tree, arguments);
    let command_line = guard::invocation::redacted(&arguments);
    let parsed = tree
        .try_get_matches_from_mut(arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(answer) => return answer_of_the_parser(&answer, &env),
    };
    log::start(cli.global.output.verbose, &env, &cli.command);
    let invocation = Invocation {
        command: command_line,
        detail: cli.command.audit_detail(),
    };
    let ctx = Context::new(cli.global, env, invocation);
    let result = execute(&ctx, cli.command);
    ctx.finish();
    match result {
        Ok(code) => code,
        Err(error) => {
            if let Some(report) = error.report() {
                ctx.printer.report(report);
            }
            error.code()
        }
    }
}

/// Help and version go to stdout; a mistake goes to stderr and is exit code 2.
fn answer_of_the_parser(answer: &clap::Error, env: &Env) -> ExitCode {
    use crate::render::surface::Colour;
    let printer = context::printer(env);
    let surface = if answer.use_stderr() {
        printer.err_surface()
    } else {
        printer.out_surface()
    };
    let text = match surface.colour {
        Colour::On => answer.render().ansi().to_string(),
        Colour::Off => answer.render().to_string(),
    };
    if answer.use_stderr() {
        printer.say(text.trim_end());
        return ExitCode::Usage;
    }
    // A reader that closed the pipe has seen enough.
    let _ = printer.raw(&text);
    ExitCode::Ok
}

fn execute(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    let command = match command {
        // The server brings its own runtime.
        Command::Engine(engine::Command::Start(args)) if args.foreground => {
            return engine::start::run_here(ctx, args);
        }
        Command::Completion(args) => return completion::run(ctx, args),
        command => command,
    };
    let runtime = Background::new()?;
    let handles_interrupt = command.handles_interrupt();
    let result = runtime.block_on(async {
        tokio::select! {
            result = dispatch(ctx, command) => result,
            interrupted = tokio::signal::ctrl_c(), if !handles_interrupt => {
                interrupted?;
                Err(Error::silent(ExitCode::Interrupted))
            }
        }
    });
    if matches!(&result, Err(error) if error.code() == ExitCode::Interrupted) {
        // A prompt may have hidden it.
        let _ = console::Term::stderr().show_cursor();
    }
    result
}

/// A runtime that waits for nobody when it's dropped, after a panic neither: a prompt's thread may still wait for a key.
struct Background(Option<Runtime>);

impl Background {
    fn new() -> std::io::Result<Background> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()?;
        Ok(Background(Some(runtime)))
    }

    fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        let runtime = self.0.as_ref().expect("it's there until it's dropped");
        runtime.block_on(future)
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

/// Runs the command that these words name, without the program's own: a command opened from within another one, at
/// a later moment and with a line of its own in the audit log.
///
/// The future is boxed with its type forgotten: it may hold the very command it is run by.
fn run_words<'a>(
    ctx: &'a Context,
    words: &'a [String],
) -> Pin<Box<dyn Future<Output = Result<ExitCode, Error>> + 'a>> {
    Box::pin(async move {
        let line: Vec<OsString> = std::iter::once("zcli")
            .chain(words.iter().map(String::as_str))
            .map(OsString::from)
            .collect();
        let invocation = guard::invocation::redacted(&line);
        let cli = Cli::try_parse_from(line).map_err(|error| Error::usage(error.to_string()))?;
        let ctx = ctx.renewed(Invocation {
            command: invocation,
            detail: cli.command.audit_detail(),
        });
        let result = dispatch(&ctx, cli.command).await;
        ctx.finish();
        result
    })
}

async fn dispatch(ctx: &Context, command: Command) -> Result<ExitCode, Error> {
    match command {
        Command::Deploy(args) => deploy::run(ctx, args).await,
        Command::CreateInstance(args) => instance::create::run(ctx, args).await,
        Command::PublishMessage(args) => message::publish::run(ctx, args).await,
        Command::Instance(command) => instance::run(ctx, command).await,
        Command::Process(command) => process::run(ctx, command).await,
        Command::Job(command) => Box::pin(job::run(ctx, command)).await,
        Command::Task(command) => task::run(ctx, command).await,
        Command::Incident(command) => Box::pin(incident::run(ctx, command)).await,
        Command::Variable(command) => variable::run(ctx, command).await,
        Command::Message(command) => message::run(ctx, command).await,
        Command::Top(args) => Box::pin(top::run(ctx, args)).await,
        Command::Stuck(args) => Box::pin(stuck::run(ctx, args)).await,
        Command::Watch(args) => Box::pin(watch::run(ctx, args)).await,
        Command::Timer(command) => timer::run(ctx, command).await,
        Command::Signal(command) => signal::run(ctx, command).await,
        Command::Decision(command) => decision::run(ctx, command).await,
        Command::Feel(command) => feel::run(ctx, command).await,
        Command::Bulk(command) => Box::pin(bulk::run(ctx, command)).await,
        Command::Batch(command) => batch::run(ctx, command).await,
        Command::Resource(command) => resource::run(ctx, command).await,
        Command::Cluster(command) => cluster::run(ctx, command).await,
        Command::Clock(command) => clock::run(ctx, command).await,
        Command::Query(command) => query::run(ctx, command),
        Command::Profile(command) => profile::run(ctx, command).await,
        Command::Doctor(args) => Box::pin(doctor::run(ctx, args)).await,
        Command::Audit(command) => audit::run(ctx, command).await,
        Command::Engine(command) => Box::pin(engine::run(ctx, command)).await,
        Command::Completion(args) => completion::run(ctx, args),
    }
}

/// Says that zcli has a bug, after a panic.
pub fn report_panic(message: &str, place: &str) {
    // The board may have the terminal.
    crate::render::board::terminal::restore();
    let printer = context::printer(&Env::from_os());
    printer.report(&Report {
        what: "zcli has a bug".to_owned(),
        causes: vec![format!("{message} ({place})")],
        hints: vec![format!(
            "please report this with the command line and the lines above; zcli {}",
            env!("CARGO_PKG_VERSION")
        )],
    });
}
