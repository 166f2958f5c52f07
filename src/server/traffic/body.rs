//! A request's body on its way in: counted, and waited for only so long. One that is slow but goes on has more time.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

use super::{Dialect, Visit};
use crate::server::{Error, gateway, limits};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The body of a request in progress.
pub(super) struct Incoming {
    inner: Body,
    visit: Arc<Visit>,
    dialect: Dialect,
    deadline: Instant,
    /// Made when there is something to wait for: most bodies are there at once.
    timer: Option<Pin<Box<Sleep>>>,
}

/// Why a body of REST wasn't read to its end.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub(in crate::server) struct Unread(pub Error);

impl Unread {
    /// The reason among the causes of a failed read.
    pub fn find<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a Error> {
        let mut cause = Some(error);
        while let Some(error) = cause {
            if let Some(Unread(reason)) = error.downcast_ref() {
                return Some(reason);
            }
            cause = error.source();
        }
        None
    }
}

impl Incoming {
    pub fn new(inner: Body, visit: Arc<Visit>, dialect: Dialect) -> Self {
        let deadline = Instant::now() + visit.traffic.deadlines.body;
        Self {
            inner,
            visit,
            dialect,
            deadline,
            timer: None,
        }
    }

    /// The reader of gRPC looks for a status among the causes, that of REST for ours.
    fn failure(&self, error: Error) -> Failure {
        match self.dialect {
            Dialect::Grpc => Box::new(gateway::status_of(error)),
            Dialect::Rest => Box::new(Unread(error)),
        }
    }

    fn is_overdue(&mut self, context: &mut Context<'_>) -> bool {
        let deadline = self.deadline;
        let timer = self
            .timer
            .get_or_insert_with(|| Box::pin(sleep_until(deadline)));
        if timer.deadline() != deadline {
            timer.as_mut().reset(deadline);
        }
        timer.as_mut().poll(context).is_ready()
    }

    /// Puts the end off by what these bytes may take.
    fn extend(&mut self, bytes: usize) {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        self.deadline += Duration::from_secs(1) * bytes / limits::BODY_BYTES_A_SECOND_MIN;
    }
}

impl HttpBody for Incoming {
    type Data = Bytes;
    type Error = Failure;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        let this = &mut *self;
        let polled = Pin::new(&mut this.inner).poll_frame(context);
        if polled.is_pending() && this.is_overdue(context) {
            return Poll::Ready(Some(Err(this.failure(Error::BodyTooSlow))));
        }
        let Some(frame) = ready!(polled) else {
            return Poll::Ready(None);
        };
        let frame = frame?;
        let bytes = frame.data_ref().map_or(0, Bytes::len);
        if !this.visit.take_body(bytes) {
            return Poll::Ready(Some(Err(this.failure(Error::Overloaded))));
        }
        this.extend(bytes);
        Poll::Ready(Some(Ok(frame)))
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        self.visit.give_back_body();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use axum::body::to_bytes;
    use futures_util::stream;

    use super::*;
    use crate::server::{
        Deadlines,
        traffic::{Share, Traffic},
    };

    /// A body of pieces, each after a pause, of which little time is given beside what its bytes may take.
    fn incoming(pieces: usize, bytes: usize, pause: Duration) -> (Body, Arc<Traffic>) {
        let deadlines = Deadlines {
            body: Duration::from_millis(200),
            ..Deadlines::default()
        };
        let traffic = Traffic::new(deadlines);
        let visit = traffic.enter(Share::NewWork).expect("room");
        let pieces = stream::unfold(pieces, move |left| async move {
            let left = left.checked_sub(1)?;
            tokio::time::sleep(pause).await;
            Some((Ok::<_, std::io::Error>(vec![b' '; bytes]), left))
        });
        let body = Incoming::new(Body::from_stream(pieces), visit, Dialect::Rest);
        (Body::new(body), traffic)
    }

    fn held(traffic: &Traffic) -> usize {
        traffic.shares[Share::NewWork.index()]
            .body_bytes
            .load(Ordering::Relaxed)
    }

    #[tokio::test]
    async fn a_slow_body_that_goes_on_is_read_and_no_longer_counted() {
        const PIECE: usize = 64 * 1024;
        let (body, traffic) = incoming(8, PIECE, Duration::from_millis(50));
        let read = to_bytes(body, usize::MAX).await.expect("it goes on");
        assert_eq!(read.len(), 8 * PIECE);
        assert_eq!(held(&traffic), 0);
    }

    #[tokio::test]
    async fn a_body_that_only_drips_is_too_slow() {
        let (body, traffic) = incoming(1_000_000, 1, Duration::from_millis(20));
        let error = to_bytes(body, usize::MAX).await.expect_err("it drips");
        assert!(matches!(Unread::find(&error), Some(Error::BodyTooSlow)));
        assert_eq!(held(&traffic), 0);
    }
}
