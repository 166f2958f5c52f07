//! What every change passes before it is sent: the sign of the cluster, its protection, the audit log.
//!
//! [`Guard`] is the [`Gate`] of both clients that [`Context`](super::context::Context) makes, so no verb can
//! forget it, and no verb has to know of it. The cluster's sign is in [`sign`], what is written down in
//! [`trail`], the command that undoes a change in [`undo`].

pub mod invocation;
pub mod sign;
pub mod trail;
mod undo;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use tokio::sync::Mutex;

use super::confirm;
use super::context::Person;
use crate::client::gate::{Change, Gate, Key, Ticket};
use crate::client::{Error, Kind};
use crate::config::{Cluster, Connection, Protection};
use crate::render::Printer;
use trail::Trail;
use undo::Undo;

/// The gate of one invocation's changes.
#[derive(Debug)]
pub struct Guard {
    cluster: Cluster,
    printer: Arc<Printer>,
    person: Person,
    /// `--confirm-cluster`.
    confirmed: Option<String>,
    trail: Arc<Trail>,
    undo: Undo,
    /// Whether changes are agreed to, once somebody wanted to know.
    verdict: Mutex<Option<Result<(), Error>>>,
}

/// Who can agree to changes.
#[derive(Debug)]
pub struct Agreement {
    /// Whether somebody can be asked.
    pub person: Person,
    /// The cluster's name, given beforehand.
    pub confirmed: Option<String>,
}

impl Guard {
    /// The guard of a connection, which itself must have no gate: its questions aren't changes.
    pub fn new(
        connection: &Connection,
        printer: Arc<Printer>,
        agreement: Agreement,
        trail: Arc<Trail>,
    ) -> Guard {
        Guard {
            cluster: connection.cluster.clone(),
            printer,
            person: agreement.person,
            confirmed: agreement.confirmed,
            trail,
            undo: Undo::new(connection.clone()),
            verdict: Mutex::default(),
        }
    }

    /// Shows which cluster is about to change and asks for its name where it is protected; once an invocation.
    ///
    /// # Errors
    /// `Permission` where no change may be made or nobody agreed to it.
    pub async fn agree(&self) -> Result<(), Error> {
        let mut verdict = self.verdict.lock().await;
        if let Some(known) = &*verdict {
            return known.clone();
        }
        let decided = self.decide().await;
        *verdict = Some(decided.clone());
        decided
    }

    async fn decide(&self) -> Result<(), Error> {
        sign::show(&self.printer, &self.cluster);
        match self.cluster.protection {
            None => Ok(()),
            Some(Protection::ReadOnly) => Err(self.read_only()),
            Some(Protection::Confirm) => self.confirm().await,
        }
    }

    fn read_only(&self) -> Error {
        let Cluster { name, profile, .. } = &self.cluster;
        Error::new(
            Kind::Permission,
            format!("{name} is read-only (profile {profile}): nothing was sent"),
        )
        .with_hint(format!(
            "`zcli profile protect {profile} confirm` lets changes through that name the cluster, `off` lets all through"
        ))
    }

    async fn confirm(&self) -> Result<(), Error> {
        let name = &self.cluster.name;
        let typed = match &self.confirmed {
            Some(given) => given.clone(),
            None if self.person == Person::Absent => {
                return Err(Error::new(
                    Kind::Permission,
                    format!("changes on {name} need its name: nothing was sent"),
                )
                .with_hint(format!(
                    "add --confirm-cluster {}, or set ZCLI_CONFIRM_CLUSTER",
                    invocation::quoted(name)
                )));
            }
            None => {
                let question = format!("This changes {name}. Type its name to go on");
                confirm::typed(&self.printer, question)
                    .await
                    .map_err(|error| Error::new(Kind::Interrupted, error.one_line()))?
            }
        };
        if typed.trim() == name {
            return Ok(());
        }
        Err(Error::new(
            Kind::Permission,
            format!(
                "{:?} isn't the name of this cluster: nothing was sent",
                typed.trim()
            ),
        )
        .with_hint(format!("it is called {name}")))
    }
}

impl Gate for Guard {
    fn admit(&self, change: Change) -> BoxFuture<'_, Result<Ticket, Error>> {
        async move {
            self.agree().await?;
            let undo = if self.trail.wants_undo() {
                self.undo.before(&change).await
            } else {
                undo::Known::default()
            };
            Ok(self
                .trail
                .intend(&self.cluster, &change, undo, &self.printer))
        }
        .boxed()
    }

    fn settle(&self, ticket: Ticket, outcome: Result<Vec<Key>, &Error>) {
        self.trail.settle(ticket, outcome, &self.printer);
    }
}
