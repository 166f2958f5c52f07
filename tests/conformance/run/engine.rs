//! What a run needs of an engine, whichever it is.

use std::time::Duration;

use serde_json::Value;
use zcli::protocol::ActivatedJob;

use crate::{batch::Request, observe::Observation, reply::Reply};

/// One fresh engine under test.
pub trait Engine {
    fn grpc_url(&self) -> String;
    /// Its clock, as Unix time.
    fn now_ms(&self) -> i64;
    /// Moves its clock on by so much, and waits until what was due has happened.
    fn advance(&mut self, by: Duration);
    /// Waits until it has nothing more to do by itself.
    fn settle(&mut self);
    fn observe(&mut self) -> Observation;
    /// Hands a command in past the gateway, as `{"valueType", "intent", "key", "value"}`: for what Camunda's
    /// test gateway has no call for. The answer is the value of the record that came of it. None on an engine
    /// whose own ports take every command.
    fn inject(&mut self, command: &Value) -> Option<Reply>;
    /// Asks over REST (`POST`, `PATCH`...). Only on the engine that doesn't take [`inject`](Self::inject).
    fn rest(&mut self, method: &str, path: &str, body: &Value) -> Reply;
    /// Carries out a batch operation to its end; answers with what became of its items.
    fn batch(&mut self, request: &Request) -> Reply;
    /// Hands a command in that is answered perhaps only after a task listener's work: past the gateway, or
    /// over REST as (method, path, body).
    fn ask_user_task(&mut self, injected: &Value, rest: (&str, String, Value)) -> Late;
    /// The answer to an earlier [`ask_user_task`](Self::ask_user_task), if it has come.
    fn late(&mut self, id: u64) -> Option<Reply>;
    /// The tags of an activated job, which Camunda's test gateway leaves out.
    fn job_tags(&mut self, job: &ActivatedJob) -> Vec<String>;
    /// Ends it and starts it again on its data.
    fn restart(&mut self);
}

/// An answer, or what to ask for it with later.
pub enum Late {
    Now(Reply),
    Pending(u64),
}
