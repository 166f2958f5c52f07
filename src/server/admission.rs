//! Who may queue: new work has a bounded share, and what lets the engine drain has its own.
//!
//! A command's cost grows with its size, so that the memory of the queue is bounded and not only its length.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{Error, limits};
use crate::engine::{
    command::{Command, ElementActivation, JobResult},
    state::size::document_bytes,
};

/// The two shares of the queue.
#[derive(Debug)]
pub(super) struct Admission {
    new_work: Arc<Semaphore>,
    relief: Arc<Semaphore>,
}

/// A command's place in the queue, given up when it leaves it.
pub(super) type Place = OwnedSemaphorePermit;

impl Default for Admission {
    fn default() -> Self {
        Self {
            new_work: Arc::new(Semaphore::new(limits::NEW_WORK_UNITS_MAX)),
            relief: Arc::new(Semaphore::new(limits::RELIEF_UNITS_MAX)),
        }
    }
}

impl Admission {
    /// A place for the command: refused at once for new work over its share, waited for by the rest.
    ///
    /// The waiting is bounded by the streams a connection may have, each of which waits for its own.
    pub async fn admit(&self, command: &Command) -> Result<Place, Error> {
        let units = units(command);
        if is_new_work(command) {
            return Arc::clone(&self.new_work)
                .try_acquire_many_owned(units)
                .map_err(|_| Error::Overloaded);
        }
        Arc::clone(&self.relief)
            .acquire_many_owned(units)
            .await
            .map_err(|_| Error::Stopped)
    }
}

/// Whether the command adds to what the engine holds, and may be refused for that.
pub(super) fn is_new_work(command: &Command) -> bool {
    matches!(
        command,
        Command::Deploy(_)
            | Command::CreateInstance(_)
            | Command::ActivateElements(_)
            | Command::PublishMessage(_)
            | Command::CorrelateMessage(_)
            | Command::BroadcastSignal(_)
            | Command::EvaluateConditionals(_)
    )
}

fn units(command: &Command) -> u32 {
    let bytes = match command {
        Command::Deploy(deploy) => deploy
            .resources
            .iter()
            .map(|resource| resource.content.len())
            .sum(),
        Command::CreateInstance(create) => document_bytes(&create.variables),
        Command::CompleteJob(complete) => {
            let elements = match &complete.result {
                Some(JobResult::AdHocSubProcess(result)) => &result.activate_elements[..],
                Some(JobResult::UserTask(_)) | None => &[],
            };
            document_bytes(&complete.variables) + activations_bytes(elements)
        }
        Command::ActivateElements(activate) => activations_bytes(&activate.elements),
        Command::FailJob(fail) => document_bytes(&fail.variables),
        Command::ThrowError(throw) => document_bytes(&throw.variables),
        Command::PublishMessage(publish) => document_bytes(&publish.variables),
        Command::CorrelateMessage(correlate) => document_bytes(&correlate.variables),
        Command::EvaluateConditionals(evaluate) => document_bytes(&evaluate.variables),
        Command::BroadcastSignal(broadcast) => document_bytes(&broadcast.variables),
        Command::SetVariables(set) => document_bytes(&set.variables),
        Command::CompleteUserTask(complete) => document_bytes(&complete.variables),
        Command::CreateBatchOperation(create) => size_of_val(&*create.items),
        _ => 0,
    };
    let units = 1 + bytes / limits::ADMISSION_UNIT_BYTES;
    // More than the whole share could never be admitted; one such command takes all of it.
    units.min(limits::NEW_WORK_UNITS_MAX.min(limits::RELIEF_UNITS_MAX)) as u32
}

fn activations_bytes(elements: &[ElementActivation]) -> usize {
    elements
        .iter()
        .map(|element| element.element_id.len() + document_bytes(&element.variables))
        .sum()
}

#[cfg(test)]
mod tests {
    use serde_json::Value as Json;

    use super::*;
    use crate::engine::record::Document;

    fn publish(size: usize) -> Command {
        let mut variables = Document::new();
        variables.insert("x".to_owned(), Json::String("x".repeat(size)));
        Command::PublishMessage(crate::engine::command::PublishMessage {
            name: "m".into(),
            correlation_key: "k".into(),
            time_to_live_ms: 0,
            message_id: "".into(),
            variables,
            tenant_id: "<default>".into(),
        })
    }

    const RESOLVE: Command = Command::ResolveIncident { incident_key: 1 };

    #[tokio::test]
    async fn new_work_is_refused_one_past_its_share_and_relief_still_let_in() {
        let admission = Admission::default();
        let mut places = Vec::new();
        for _ in 0..limits::NEW_WORK_UNITS_MAX {
            places.push(
                admission
                    .admit(&publish(0))
                    .await
                    .expect("within the share"),
            );
        }
        assert!(matches!(
            admission.admit(&publish(0)).await,
            Err(Error::Overloaded)
        ));
        assert!(admission.admit(&RESOLVE).await.is_ok());
        places.pop();
        assert!(admission.admit(&publish(0)).await.is_ok());
    }

    #[tokio::test]
    async fn big_commands_take_more_of_the_share() {
        let admission = Admission::default();
        let big = publish(limits::MESSAGE_BYTES_MAX);
        let mut places = Vec::new();
        while let Ok(place) = admission.admit(&big).await {
            places.push(place);
        }
        assert_eq!(places.len(), 15);
    }
}
