//! What may leave the process once a step's events are durable.

use std::sync::Arc;

use super::{command::RequestId, rejection::Rejection, reply::Reply};

#[derive(Debug, Clone)]
pub enum Effect {
    Reply {
        request: RequestId,
        result: Result<Reply, Rejection>,
    },
    /// Jobs of this type have become activatable: wake who waits for them.
    JobsAvailable { job_type: Arc<str> },
}
