//! What every command gets: the printer, the output flags, and clients that connect when first asked for.

use std::io::IsTerminal;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::sync::OnceCell;

use super::engine::daemon;
use super::error::Error;
use super::exit_code::ExitCode;
use super::global::{self, Global};
use super::pager;
use crate::client::gateway::{Address, Security};
use crate::client::{Gateway, Rest};
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
    pub printer: Printer,
    /// The output flags.
    pub options: Options,
    /// Whether questions can be asked.
    pub person: Person,
    /// Whether they are needed.
    pub consent: Consent,
    /// The environment.
    pub env: Env,
    flags: Flags,
    connection: OnceCell<Connection>,
    clients: OnceCell<Gateway>,
}

impl Context {
    /// Reads the environment and the streams; touches no file and no network.
    pub fn new(global: Global, env: Env) -> Context {
        let printer = printer(&env);
        let global::Output {
            output,
            jq,
            columns,
            no_headers,
            time,
            yes,
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
            env,
            flags: global.connection.into_flags(),
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
            if let Some(rest) = &mut connection.rest {
                rest.base_url = format!("http://{}", engine.rest_address);
            }
        }
        Ok(connection)
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
