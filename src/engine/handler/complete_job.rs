//! Completes a job: its variables go to the task, and the task completes.

use std::sync::Arc;

use super::{
    job::{self, Intent},
    task_listener,
};
use crate::{
    bpmn::model::ElementKind,
    engine::{
        command::{AdHocResult, CompleteJob, JobResult},
        element::ad_hoc_sub_process,
        follow_up::FollowUp,
        process::{Context, jobs, variables},
        record::{Document, Job, JobKind, JobState, Trigger},
        rejection::{Rejection, RejectionType},
        reply::Reply,
        step::Step,
    },
};

const INTENT: Intent = Intent {
    command: "COMPLETE",
    verb: "complete",
};

pub fn handle(step: &mut Step<'_>, command: CompleteJob) -> Result<Reply, Rejection> {
    let job = job::find_workable(step, command.job_key, INTENT)?;
    let transition = match job.kind {
        JobKind::TaskListener => Some(task_listener::check(step, &job, &command)?),
        _ => None,
    };
    let ad_hoc = match (job.kind, command.result) {
        (JobKind::AdHocSubProcess, Some(JobResult::AdHocSubProcess(result))) => Some(result),
        (JobKind::AdHocSubProcess, None) => Some(AdHocResult::default()),
        _ => None,
    };
    if let Some(result) = &ad_hoc {
        check_ad_hoc(step, &job, result)?;
    }
    let variables = Arc::new(command.variables);
    jobs::change(
        step,
        Job {
            state: JobState::Completed,
            deadline_ms: 0,
            variables: Arc::clone(&variables),
            denied_reason: transition
                .as_ref()
                .and_then(|(_, result)| result.denied.clone()),
            ended_at_ms: Some(step.now_ms),
            ..Job::clone(&job)
        },
    );
    if let Some((task, result)) = transition {
        task_listener::completed(step, &task, result);
    } else if let Some(context) = Context::load(step, job.element_instance_key) {
        match ad_hoc {
            Some(result) => choose(step, context, &variables, &result),
            None => complete_element(step, context, &job, variables),
        }
    }
    Ok(Reply::Done)
}

fn complete_element(
    step: &mut Step<'_>,
    mut context: Context,
    job: &Job,
    variables: Arc<Document>,
) {
    let key = step.next_key();
    context.change(step, |instance| {
        instance.job_key = None;
        if !variables.is_empty() {
            instance.triggers.push_back(Trigger {
                key,
                element: instance.element,
                variables,
            });
        }
    });
    let key = context.key();
    step.queue(match job.kind {
        JobKind::ExecutionListener => FollowUp::ListenerCompleted { key },
        _ => FollowUp::Complete { key },
    });
}

fn check_ad_hoc(step: &Step<'_>, job: &Job, result: &AdHocResult) -> Result<(), Rejection> {
    let Some(context) = Context::load(step, job.element_instance_key) else {
        return Ok(());
    };
    let ElementKind::AdHocSubProcess(ad_hoc) = &context.element().kind else {
        return Ok(());
    };
    let reject = |kind, reason| Rejection::new(INTENT.command, kind, reason);
    let ids = result
        .activate_elements
        .iter()
        .map(|element| &*element.element_id);
    ad_hoc_sub_process::find(&context, ad_hoc, ids)
        .map_err(|reason| reject(RejectionType::NotFound, reason))?;
    Ok(())
}

/// The variables are there before the elements, which are entered afterwards.
fn choose(step: &mut Step<'_>, mut context: Context, variables: &Document, result: &AdHocResult) {
    context.change(step, |instance| instance.job_key = None);
    variables::merge(step, &context, context.key(), variables);
    let process = Arc::clone(&context.process);
    if let ElementKind::AdHocSubProcess(ad_hoc) = &process.element(context.instance.element).kind {
        ad_hoc_sub_process::job_completed(step, &mut context, ad_hoc, result);
    }
}
