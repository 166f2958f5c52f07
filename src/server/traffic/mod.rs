//! What requests in progress may take, all together: their number, the bytes of their bodies and of their
//! answers, and the time a client may let us wait.
//!
//! Each kind of request has a share of its own ([`share`]), so that a flood of one leaves the others room;
//! what is over is refused at once. Which command waits in the engine's queue is `admission`'s business.

mod answer;
mod body;
mod connection;
mod refusal;
mod share;
mod socket;

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::{Router, body::Body, extract::Request, response::Response};
use tower::ServiceExt;

use super::limits;
pub(super) use body::Unread;
pub(super) use connection::Connection;
use connection::Conversation;
pub(super) use refusal::Dialect;
use share::Share;
pub(super) use socket::PatientSocket;

/// What all requests of a server take at the moment.
#[derive(Debug)]
pub(super) struct Traffic {
    deadlines: Deadlines,
    shares: [Taken; Share::COUNT],
    answer_bytes: AtomicUsize,
}

/// How long clients are waited for.
#[derive(Debug, Clone, Copy)]
pub struct Deadlines {
    /// Until an HTTP/1 request's headers, or a connection's first request, are there.
    pub headers: std::time::Duration,
    /// Until a request's body is there; one that comes at [`limits::BODY_BYTES_A_SECOND_MIN`] may take longer.
    pub body: std::time::Duration,
    /// While nothing of what was written is taken.
    pub stall: std::time::Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            headers: limits::HEADER_TIME_MAX,
            body: limits::BODY_TIME_MAX,
            stall: limits::STALL_TIME_MAX,
        }
    }
}

/// What the requests of one share take.
#[derive(Debug, Default)]
struct Taken {
    requests: AtomicUsize,
    body_bytes: AtomicUsize,
}

/// A request in progress: its place in its share, until the last of its answer is taken.
#[derive(Debug)]
struct Visit {
    traffic: Arc<Traffic>,
    share: Share,
    body_bytes: AtomicUsize,
}

impl Traffic {
    pub fn new(deadlines: Deadlines) -> Arc<Self> {
        Arc::new(Self {
            deadlines,
            shares: Default::default(),
            answer_bytes: AtomicUsize::new(0),
        })
    }

    /// A place for one more request, unless its share is used up.
    fn enter(self: &Arc<Self>, share: Share) -> Option<Arc<Visit>> {
        let unread = self.answer_bytes.load(Ordering::Relaxed);
        if share.is_held_back_by_answers() && unread >= limits::ANSWER_BYTES_MAX {
            return None;
        }
        // Counted first: dropped, the visit takes itself back.
        let taken = &self.shares[share.index()].requests;
        let before = taken.fetch_add(1, Ordering::Relaxed);
        let visit = Visit {
            traffic: Arc::clone(self),
            share,
            body_bytes: AtomicUsize::new(0),
        };
        (before < share.requests_max()).then(|| Arc::new(visit))
    }

    /// Serves one request within its share.
    async fn serve(
        self: Arc<Self>,
        router: Router,
        request: Request,
        conversation: Arc<Conversation>,
    ) -> Response {
        let dialect = Dialect::of(&request);
        let Some(visit) = self.enter(Share::of(&request)) else {
            return dialect.overloaded();
        };
        let request = request
            .map(|incoming| Body::new(body::Incoming::new(incoming, Arc::clone(&visit), dialect)));
        let response = match router.oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        response.map(|inner| Body::new(answer::Outgoing::new(inner, visit, conversation)))
    }
}

impl Visit {
    /// Room for more of the body; false when the share has none left.
    fn take_body(&self, bytes: usize) -> bool {
        let taken = &self.traffic.shares[self.share.index()].body_bytes;
        let before = taken.fetch_add(bytes, Ordering::Relaxed);
        self.body_bytes.fetch_add(bytes, Ordering::Relaxed);
        before + bytes <= limits::BODY_BYTES_MAX
    }

    /// The body has been read, or will not be: what was made of it is counted by admission.
    fn give_back_body(&self) {
        let bytes = self.body_bytes.swap(0, Ordering::Relaxed);
        let taken = &self.traffic.shares[self.share.index()].body_bytes;
        taken.fetch_sub(bytes, Ordering::Relaxed);
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.give_back_body();
        let taken = &self.traffic.shares[self.share.index()].requests;
        taken.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_full_one_past_its_limit_and_others_have_room() {
        let traffic = Traffic::new(Deadlines::default());
        let mut visits: Vec<_> = (0..limits::QUESTIONS_MAX)
            .map(|_| traffic.enter(Share::Question).expect("within the share"))
            .collect();
        assert!(traffic.enter(Share::Question).is_none());
        assert!(traffic.enter(Share::Relief).is_some());
        visits.pop();
        assert!(traffic.enter(Share::Question).is_some());
    }

    #[test]
    fn bodies_are_bounded_by_bytes_until_they_are_read() {
        let traffic = Traffic::new(Deadlines::default());
        let visit = traffic.enter(Share::NewWork).expect("room");
        assert!(visit.take_body(limits::BODY_BYTES_MAX));
        assert!(!visit.take_body(1));
        let relief = traffic.enter(Share::Relief).expect("room");
        assert!(relief.take_body(1));
        visit.give_back_body();
        assert!(visit.take_body(1));
        drop((visit, relief));
        for share in &traffic.shares {
            assert_eq!(share.requests.load(Ordering::Relaxed), 0);
            assert_eq!(share.body_bytes.load(Ordering::Relaxed), 0);
        }
    }

    #[test]
    fn unread_answers_hold_back_questions_and_not_completions() {
        let traffic = Traffic::new(Deadlines::default());
        traffic
            .answer_bytes
            .store(limits::ANSWER_BYTES_MAX, Ordering::Relaxed);
        assert!(traffic.enter(Share::Question).is_none());
        assert!(traffic.enter(Share::Waiting).is_none());
        assert!(traffic.enter(Share::Relief).is_some());
    }
}
