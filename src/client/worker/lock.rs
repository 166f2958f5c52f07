//! Keeps a job's lock alive while its handler runs.

use std::time::Duration;

use super::{
    super::{Gateway, Kind},
    source::milliseconds,
};
use crate::protocol::UpdateJobTimeoutRequest;

/// The lock is renewed when this part of it is over.
const RENEW_AT: f64 = 0.5;

/// Extends the lock over and over; ends when the job is no longer ours to work.
///
/// A gateway that is away for a moment doesn't end it: the next try may be in time.
pub(super) async fn keep(gateway: &Gateway, job_key: i64, timeout: Duration) {
    loop {
        tokio::time::sleep(timeout.mul_f64(RENEW_AT)).await;
        let request = UpdateJobTimeoutRequest {
            job_key,
            timeout: milliseconds(timeout),
            operation_reference: None,
        };
        if let Err(error) = gateway.update_job_timeout(request).await {
            match error.kind() {
                Kind::NotFound | Kind::Rejected => return,
                // An older gateway, or one that doesn't let us: the lock stays as it was taken.
                Kind::Unsupported | Kind::Permission => std::future::pending().await,
                _ => {}
            }
        }
    }
}
