//! Correlates a message at once, or rejects it; nothing is buffered.

use std::{collections::BTreeSet, sync::Arc};

use crate::engine::{
    command::CorrelateMessage,
    process::messages::Recipients,
    record::{Message, MessageState},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, command: CorrelateMessage) -> Result<Reply, Rejection> {
    let recipients = Recipients::find(step, &command.name, &command.correlation_key);
    if recipients.is_empty() {
        return Err(nobody(&command, &recipients));
    }
    let mut message = Message {
        key: step.next_key(),
        name: command.name,
        correlation_key: command.correlation_key,
        message_id: Arc::from(""),
        variables: Arc::new(command.variables),
        time_to_live_ms: 0,
        expires_at_ms: step.now_ms,
        tenant_id: command.tenant_id,
        correlated_to: BTreeSet::new(),
        state: MessageState::Published,
        published_at_ms: step.now_ms,
    };
    let process_instance_key = recipients
        .reach(step, &mut message)
        .expect("each recipient is in a process instance");
    Ok(Reply::MessageCorrelated {
        message_key: message.key,
        process_instance_key,
    })
}

fn nobody(command: &CorrelateMessage, recipients: &Recipients) -> Rejection {
    let wanted = format!(
        "Expected to find subscription for message with name '{}' and correlation key '{}', but",
        command.name, command.correlation_key
    );
    let reason = if recipients.blocked.is_empty() {
        format!("{wanted} none was found.")
    } else {
        let blocked: Vec<&str> = recipients.blocked.iter().map(AsRef::as_ref).collect();
        format!(
            "{wanted} no active subscription was found. A process instance with this correlation \
             key is already active for a message start event with this message name in process IDs \
             [{}]. Only one active process instance per correlation key is allowed for message \
             start events.",
            blocked.join(", ")
        )
    };
    Rejection::new("CORRELATE", RejectionType::NotFound, reason)
}
