//! What every command gets: the printer, the output flags, and clients that connect when first asked for.

use std::io::IsTerminal;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::sync::OnceCell;

use super::engine::daemon;
use super::error::Error;
use super::exit_code::ExitCode;
use super::global::{self, Global};
use super::guard::trail::{Invocation, Trail};
use super::guard::{Agreement, Guard};
use super::pager;
use crate::client::gateway::{Address, Security};
use crate::client::{Gateway, Rest};
use crate::config::audit::Log;
use crate::config::{self, Connection, Env, Flags, Paths, Profiles};
use crate::render::surface::{Reader, Surface};
use crate::render::{Document, Header, Options, Printer, TimeStyle};

/// Whether a person is there to answer a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person {
    /// stdin and stderr are a terminal.
    Present,
    /// At least one of them is a pipe, or the terminal can't move its cursor.
    Absent,
}

/// Whether changes to several objects were agreed to beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// `--yes`.
    Given,
    /// Ask.
    Needed,
}

/// One invocation's surroundings.
#[derive(Debug)]
pub struct Context {
    /// Where results and talk go.
    pub printer: Arc<Printer>,
    /// The output flags.
    pub options: Options,
    /// Whether questions can be asked.
    pub person: Person,
    /// Whether they are needed.
    pub consent: Consent,
    /// The environment.
    pub env: Env,
    flags: Flags,
    /// `--confirm-cluster`.
    confirmed_cluster: Option<String>,
    trail: Arc<Trail>,
    guard: OnceCell<Arc<Guard>>,
    connection: OnceCell<Connection>,
    clients: OnceCell<Gateway>,
}

impl Context {
    /// Reads the environment and the streams; touches no file and no network.
    pub fn new(global: Global, env: Env, invocation: Invocation) -> Context {
        let printer = Arc::new(printer(&env));
        let global::Output {
            output,
            jq,
            columns,
            no_headers,
            time,
            yes,
            confirm_cluster,
            verbose: _,
        } = global.output;
        for flag in global.connection.secrets_on_the_command_line() {
            printer.warn(&format!(
                "{flag} can be read by other programs of this machine; prefer {flag}-file"
            ));
        }
        let on_terminal = printer.out_surface().is_terminal();
        let default_time = if on_terminal {
            TimeStyle::Relative
        } else {
            TimeStyle::Iso
        };
        let header = if no_headers {
            Header::Hidden
        } else {
            Header::Shown
        };
        let log = Paths::from_env(&env).ok().map(|paths| Log::new(&paths));
        let trail = Arc::new(Trail::new(invocation, log, &env));
        let asks = std::io::stdin().is_terminal() && printer.err_surface().can_move();
        Context {
            options: Options {
                format: output.unwrap_or(crate::render::Format::Table),
                jq,
                columns,
                header,
                time: time.unwrap_or(default_time),
                now: Timestamp::now(),
                zone: TimeZone::system(),
            },
            printer,
            person: if asks {
                Person::Present
            } else {
                Person::Absent
            },
            consent: if yes { Consent::Given } else { Consent::Needed },
            confirmed_cluster: confirm_cluster
                .or_else(|| env.get("ZCLI_CONFIRM_CLUSTER").map(str::to_owned)),
            env,
            flags: global.connection.into_flags(),
            trail,
            guard: OnceCell::new(),
            connection: OnceCell::new(),
            clients: OnceCell::new(),
        }
    }

    /// The same surroundings at a later moment, for a command inside another one.
    pub fn renewed(&self, invocation: Invocation) -> Context {
        let log = Paths::from_env(&self.env)
            .ok()
            .map(|paths| Log::new(&paths));
        Context {
            printer: self.printer.clone(),
            options: Options {
                now: Timestamp::now(),
                ..self.options.clone()
            },
            person: self.person,
            consent: self.consent,
            confirmed_cluster: self.confirmed_cluster.clone(),
            flags: self.flags.clone(),
            trail: Arc::new(Trail::new(invocation, log, &self.env)),
            env: self.env.clone(),
            guard: OnceCell::new(),
            connection: OnceCell::new(),
            clients: OnceCell::new(),
        }
    }

    /// Shows a result on stdout.
    pub fn show(&self, document: &Document) -> Result<ExitCode, Error> {
        self.printer.show(document, &self.options)?;
        if let Document::List { view, items } = document
            && items.is_empty()
            && !self.options.is_machine_readable()
        {
            self.printer.note(&format!("no {} found", view.nouns));
        }
        Ok(ExitCode::Ok)
    }

    /// The user's folders.
    pub fn paths(&self) -> Result<Paths, Error> {
        Ok(Paths::from_env(&self.env)?)
    }

    /// The profiles file.
    pub fn profiles(&self) -> Result<Profiles, Error> {
        Ok(Profiles::load(&self.paths()?)?)
    }

    /// The connection flags, for commands that resolve on their own.
    pub fn flags(&self) -> &Flags {
        &self.flags
    }

    /// The settings in force; the built-in profile starts the embedded engine first.
    pub async fn connection(&self) -> Result<&Connection, Error> {
        self.connection.get_or_try_init(|| self.connect()).await
    }

    async fn connect(&self) -> Result<Connection, Error> {
        let paths = self.paths()?;
        let profiles = Profiles::load(&paths)?;
        let mut connection = config::resolve(&self.flags, &self.env, &profiles, &paths)?;
        for warning in &connection.warnings {
            self.printer.warn(warning);
        }
        if connection.is_embedded() {
            let engine = daemon::ensure_running(&paths, &self.printer).await?;
            connection.gateway.address = Address {
                host: engine.grpc_address.ip().to_string(),
                port: engine.grpc_address.port(),
                security: Security::Plaintext,
            };
            connection.cluster.address = connection.gateway.address.authority();
            if let Some(rest) = &mut connection.rest {
                rest.base_url = format!("http://{}", engine.rest_address);
            }
        }
        let agreement = Agreement {
            person: self.person,
            confirmed: self.confirmed_cluster.clone(),
        };
        let guard = Guard::new(
            &connection,
            self.printer.clone(),
            agreement,
            self.trail.clone(),
        );
        let guard = self.guard.get_or_init(|| async { Arc::new(guard) }).await;
        connection.set_gate(guard.clone());
        Ok(connection)
    }

    /// Shows which cluster is about to change, and asks for its name where it is protected.
    ///
    /// The first change does this by itself; a command that shows progress does it before that.
    pub async fn agree(&self) -> Result<(), Error> {
        self.connection().await?;
        let guard = self.guard.get().expect("made with the connection");
        Ok(guard.agree().await?)
    }

    /// Writes a change of zcli's own files into the audit log, with the command that undoes it.
    pub fn audit(&self, call: &str, undo: Option<String>) {
        self.trail.record_local(call, undo, &self.printer);
    }

    /// Writes what is left to write at the end of a command.
    pub fn finish(&self) {
        self.trail.finish(&self.printer);
    }

    /// The gRPC client, for commands.
    pub async fn gateway(&self) -> Result<Gateway, Error> {
        let gateway = self
            .clients
            .get_or_try_init(|| async {
                let connection = self.connection().await?;
                Ok::<_, Error>(connection.gateway()?)
            })
            .await?;
        Ok(gateway.clone())
    }

    /// The REST client, for questions; an error says what is missing where a cluster has no REST address.
    pub async fn rest(&self) -> Result<Rest, Error> {
        Ok(self.connection().await?.rest()?)
    }

    /// The tenant in force, if any.
    pub async fn tenant(&self) -> Result<Option<String>, Error> {
        Ok(self.connection().await?.tenant.clone())
    }

    /// The deadline of one call.
    pub async fn request_timeout(&self) -> Result<Duration, Error> {
        Ok(self.connection().await?.request_timeout)
    }
}

/// A printer on the process's own streams.
pub fn printer(env: &Env) -> Printer {
    let reader = |terminal: bool| {
        if terminal {
            Reader::Terminal
        } else {
            Reader::Pipe
        }
    };
    let lookup = |name: &str| env.get(name).map(str::to_owned);
    let out = Surface::detect(
        reader(std::io::stdout().is_terminal()),
        console::Term::stdout().size_checked(),
        &lookup,
    );
    let err = Surface::detect(
        reader(std::io::stderr().is_terminal()),
        console::Term::stderr().size_checked(),
        &lookup,
    );
    let pager = if out.is_terminal() {
        pager::from_env(env)
    } else {
        None
    };
    Printer::new(
        (Box::new(std::io::stdout()), out),
        (Box::new(std::io::stderr()), err),
        pager,
    )
}
