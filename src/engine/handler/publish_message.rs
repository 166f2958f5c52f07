//! Publishes a message: correlates it, and buffers it for its time to live.

use std::{collections::BTreeSet, sync::Arc};

use crate::engine::{
    command::PublishMessage,
    event::Event,
    process::messages::Recipients,
    record::{Message, MessageState},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, command: PublishMessage) -> Result<Reply, Rejection> {
    let PublishMessage {
        name,
        correlation_key,
        message_id,
        ..
    } = &command;
    if !message_id.is_empty()
        && step
            .state
            .messages
            .has_id(name, correlation_key, message_id)
    {
        return Err(Rejection::new(
            "PUBLISH",
            RejectionType::AlreadyExists,
            format!(
                "Expected to publish a new message with id '{message_id}', but a message with that \
                 id was already published"
            ),
        ));
    }
    let recipients = Recipients::find(step, name, correlation_key);
    let mut message = Message {
        key: step.next_key(),
        name: command.name,
        correlation_key: command.correlation_key,
        message_id: command.message_id,
        variables: Arc::new(command.variables),
        time_to_live_ms: command.time_to_live_ms,
        expires_at_ms: step.now_ms.saturating_add(command.time_to_live_ms),
        tenant_id: command.tenant_id,
        correlated_to: BTreeSet::new(),
        state: MessageState::Published,
        published_at_ms: step.now_ms,
    };
    let message_key = message.key;
    recipients.reach(step, &mut message);
    // Without a time to live it's gone already. Whom it reached has it; that it reached nobody is kept to be seen.
    let reached_nobody = message.correlated_to.is_empty();
    if message.time_to_live_ms <= 0 {
        message.state = MessageState::Expired;
    }
    if message.time_to_live_ms > 0 || reached_nobody {
        step.emit(Event::MessageChanged(Arc::new(message)));
    }
    Ok(Reply::MessagePublished { message_key })
}
