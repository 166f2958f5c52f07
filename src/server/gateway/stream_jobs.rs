//! `StreamActivatedJobs`: jobs pushed to a worker as they become available.
//!
//! As many are activated as the worker has room for; what it hasn't read when it goes, goes back.

use futures_util::StreamExt;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use tonic::{Status, codegen::BoxStream};

use super::{Service, jobs, p, status, tenant};
use crate::{
    engine::command::ActivateJobs,
    server::{
        Handle, limits,
        long_poll::{self, Delivery},
    },
};

pub fn stream(
    service: &Service,
    request: p::StreamActivatedJobsRequest,
) -> Result<BoxStream<p::ActivatedJob>, Status> {
    if request.r#type.trim().is_empty() {
        return Err(invalid("type", "present", "blank"));
    }
    if request.timeout < 1 {
        return Err(invalid(
            "timeout",
            "greater than zero",
            &format!("'{}'", request.timeout),
        ));
    }
    let command = ActivateJobs {
        job_type: request.r#type.into(),
        worker: request.worker.into(),
        timeout_ms: request.timeout,
        jobs_max: 1,
        fetch_variables: request.fetch_variable,
        tenant_ids: tenant::check_all("StreamActivatedJobs", &request.tenant_ids)?,
    };
    let (unread, pushed) = mpsc::channel(limits::STREAM_JOBS_UNREAD_MAX);
    tokio::spawn(push(service.handle.clone(), command, unread));
    let messages = ReceiverStream::new(pushed).map(|pushed: Result<Delivery, Status>| {
        let jobs = pushed?.take();
        Ok(jobs::message(
            jobs.first().expect("each job is pushed by itself"),
        ))
    });
    Ok(Box::pin(messages))
}

fn invalid(what: &str, expected: &str, actual: &str) -> Status {
    Status::invalid_argument(format!(
        "Expected to stream activated jobs with {what} to be {expected}, but it was {actual}"
    ))
}

/// Pushes jobs until the worker goes or the server shuts down.
async fn push(
    handle: Handle,
    mut command: ActivateJobs,
    unread: mpsc::Sender<Result<Delivery, Status>>,
) {
    let waiter = handle.shared().job_wakeups.join(&command.job_type);
    // There may be jobs already: the first look needs no wake-up.
    loop {
        // Room first: a turn in the line is of no use to a worker that can take nothing.
        let Ok(room) = unread.reserve().await else {
            return;
        };
        drop(room);
        command.jobs_max = i32::try_from(unread.capacity()).unwrap_or(i32::MAX);
        match long_poll::take_turn(&handle, &waiter, &command).await {
            Ok(delivery) if !delivery.is_empty() => {
                for one in delivery.split() {
                    // Nobody else sends here, so there is room; refused, it goes back.
                    let _ = unread.try_send(Ok(one));
                }
                continue;
            }
            Ok(_) => {}
            Err(error) => {
                let _ = unread.try_send(Err(status::of(error)));
                return;
            }
        }
        tokio::select! {
            () = waiter.woken() => {}
            () = unread.closed() => return,
            () = handle.shutting_down() => return,
        }
    }
}
