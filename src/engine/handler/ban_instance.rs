//! Bans a process instance: after an error of the engine's own, no more work is done on it.
//!
//! As in Zeebe it stays as it is until it's cancelled; its timers, messages and jobs change nothing.

use std::sync::Arc;

use crate::engine::{
    process::Context,
    record::{Key, ProcessInstance},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, key: Key) -> Result<Reply, Rejection> {
    let root = Context::load(step, key);
    let process = root.as_ref().and_then(|root| root.instance.process.clone());
    let (Some(mut root), Some(process)) = (root, process) else {
        return Err(Rejection::new(
            "BAN",
            RejectionType::NotFound,
            format!(
                "Expected to ban a process instance with key '{key}', but no such process was found"
            ),
        ));
    };
    root.change(step, |instance| {
        instance.process = Some(Arc::new(ProcessInstance {
            is_banned: true,
            ..ProcessInstance::clone(&process)
        }));
    });
    Ok(Reply::Done)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::engine::{
        BUG,
        command::{Command, CompleteJob},
        record::Document,
        testing::{Fixture, chain, job_type},
    };

    /// A task, and then the bug.
    fn with_bug() -> Fixture {
        Fixture::with_process(&chain(&[
            ("startEvent", "s", ""),
            ("serviceTask", "a", &job_type("a", "")),
            ("task", BUG, ""),
        ]))
    }

    #[test]
    fn a_panic_bans_its_process_instance_and_no_other() {
        let mut fixture = with_bug();
        let (first, second) = (fixture.start(json!({})), fixture.start(json!({})));
        let jobs = fixture.activate_jobs("a");
        fixture.complete_key(jobs[0].job.key, json!({"x": 1}));
        assert!(fixture.is_active(first), "it stays, banned");
        assert_eq!(
            fixture.variables(first),
            json!({"x": 1}),
            "what came before the bug is kept"
        );
        let command = Command::CompleteJob(CompleteJob {
            job_key: jobs[1].job.key,
            variables: Document::new(),
            result: None,
        });
        fixture.set(second, json!({"y": 1}));
        assert_eq!(fixture.variables(second), json!({"y": 1}));
        fixture.accepted(Command::CancelInstance {
            process_instance_key: second,
        });
        assert!(fixture.rejected(command).contains("no such job"));
    }

    #[test]
    fn a_banned_instance_can_only_be_cancelled() {
        let mut fixture = with_bug();
        let key = fixture.start(json!({}));
        let job = fixture.job("a");
        fixture.accepted(Command::BanInstance {
            process_instance_key: key,
        });
        let complete = Command::CompleteJob(CompleteJob {
            job_key: job.key,
            variables: Document::new(),
            result: None,
        });
        assert_eq!(
            fixture.rejected(complete),
            format!(
                "Command 'PROCESS' rejected with code 'INVALID_STATE': Expected to process command on process \
                 instance with key '{key}', but it is banned due to previous errors. It can only be cancelled."
            )
        );
        fixture.accepted(Command::CancelInstance {
            process_instance_key: key,
        });
        assert!(!fixture.is_active(key));
    }

    #[test]
    fn a_panic_in_a_command_itself_refuses_it() {
        let mut fixture = Fixture::with_process(&chain(&[("startEvent", BUG, "")]));
        let key = fixture.start(json!({}));
        assert!(fixture.is_active(key), "made, but its start event panics");
        assert!(fixture.engine.state().instances.is_banned(key));
    }
}
