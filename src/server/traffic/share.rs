//! Which share of the server's room a request takes of: told by its path, before its body is read.

use axum::{extract::Request, http::Method};

use crate::server::limits;

/// A kind of request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    /// Adds to what the engine holds.
    NewWork,
    /// Waits for jobs, perhaps for long.
    Waiting,
    /// Is given jobs for as long as its client likes.
    JobStream,
    /// Reads.
    Question,
    /// Lets the engine drain: completions, failures, cancellations, resolutions; all that isn't named.
    Relief,
}

/// The names of RPCs, wherever their service lies.
const NEW_WORK_RPCS: [&str; 6] = [
    "DeployResource",
    "DeployProcess",
    "CreateProcessInstance",
    // Not among those that wait: however many wait for results, workers must get the jobs that lead to them.
    "CreateProcessInstanceWithResult",
    "PublishMessage",
    "BroadcastSignal",
];
const WAITING_RPCS: [&str; 1] = ["ActivateJobs"];
const JOB_STREAM_RPCS: [&str; 1] = ["StreamActivatedJobs"];
const QUESTION_RPCS: [&str; 2] = ["Topology", "EvaluateDecision"];

/// Paths of REST below `/v2/`.
const NEW_WORK_PATHS: [&str; 6] = [
    "deployments",
    "process-instances",
    "messages/publication",
    "messages/correlation",
    "signals/broadcast",
    "conditionals/evaluation",
];

impl Share {
    pub const COUNT: usize = 5;

    pub fn of(request: &Request) -> Self {
        let path = request.uri().path();
        match path.strip_prefix("/v2/") {
            Some(path) => Self::of_rest(request.method(), path),
            None => Self::of_rpc(path.rsplit('/').next().unwrap_or_default()),
        }
    }

    fn of_rpc(name: &str) -> Self {
        if NEW_WORK_RPCS.contains(&name) {
            Self::NewWork
        } else if WAITING_RPCS.contains(&name) {
            Self::Waiting
        } else if JOB_STREAM_RPCS.contains(&name) {
            Self::JobStream
        } else if QUESTION_RPCS.contains(&name) {
            Self::Question
        } else {
            Self::Relief
        }
    }

    fn of_rest(method: &Method, path: &str) -> Self {
        let is_question = method == Method::GET
            || path.ends_with("/search")
            || path.contains("/statistics/")
            || path == "decision-definitions/evaluation";
        if is_question {
            Self::Question
        } else if path == "jobs/activation" {
            Self::Waiting
        } else if NEW_WORK_PATHS.contains(&path)
            || path.starts_with("element-instances/ad-hoc-activities/")
        {
            Self::NewWork
        } else {
            Self::Relief
        }
    }

    pub fn index(self) -> usize {
        self as usize
    }

    pub fn requests_max(self) -> usize {
        match self {
            Self::NewWork => limits::NEW_WORK_REQUESTS_MAX,
            Self::Waiting => limits::WAITING_REQUESTS_MAX,
            Self::JobStream => limits::JOB_STREAMS_MAX,
            Self::Question => limits::QUESTIONS_MAX,
            Self::Relief => limits::RELIEF_REQUESTS_MAX,
        }
    }

    /// Whether its answers may be big, so that it waits until those there are have been read.
    pub fn is_held_back_by_answers(self) -> bool {
        matches!(self, Self::Waiting | Self::Question)
    }

    /// Whether its client may leave its answer unread for as long as it likes: a worker that has enough to do
    /// stops reading its stream, and is given no more then.
    pub fn may_stay_unread(self) -> bool {
        self == Self::JobStream
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(method: Method, path: &str) -> Share {
        let request = Request::builder().method(method).uri(path);
        Share::of(&request.body(axum::body::Body::empty()).unwrap())
    }

    #[test]
    fn requests_are_told_by_their_paths() {
        let rpc = |name| share(Method::POST, &format!("/gateway_protocol.Gateway/{name}"));
        assert_eq!(rpc("CreateProcessInstance"), Share::NewWork);
        assert_eq!(rpc("CreateProcessInstanceWithResult"), Share::NewWork);
        assert_eq!(rpc("ActivateJobs"), Share::Waiting);
        assert_eq!(rpc("StreamActivatedJobs"), Share::JobStream);
        assert_eq!(rpc("CompleteJob"), Share::Relief);
        assert_eq!(rpc("Topology"), Share::Question);
        let post = |path| share(Method::POST, path);
        assert_eq!(post("/v2/process-instances"), Share::NewWork);
        assert_eq!(post("/v2/process-instances/1/cancellation"), Share::Relief);
        assert_eq!(post("/v2/process-instances/search"), Share::Question);
        assert_eq!(post("/v2/jobs/activation"), Share::Waiting);
        assert_eq!(post("/v2/jobs/1/completion"), Share::Relief);
        assert_eq!(share(Method::GET, "/v2/jobs/1"), Share::Question);
        assert_eq!(share(Method::GET, "/"), Share::Relief);
    }

    /// An RPC that isn't there any more would lose its share silently.
    #[test]
    fn the_named_rpcs_exist() {
        let bytes = crate::protocol::DESCRIPTOR_SET;
        let text = String::from_utf8_lossy(bytes);
        for name in NEW_WORK_RPCS
            .iter()
            .chain(&WAITING_RPCS)
            .chain(&JOB_STREAM_RPCS)
            .chain(&QUESTION_RPCS)
        {
            assert!(text.contains(&format!("{name}Request")), "{name}");
        }
    }
}
