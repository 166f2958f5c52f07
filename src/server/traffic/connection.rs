//! One connection: its requests, and whether its client still takes what it's given.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use axum::{Router, body::Body, response::Response};
use hyper::body::Incoming;

use super::{Dialect, Traffic};
use crate::server::Error;

/// What the requests of one connection tell those who watch over it.
#[derive(Debug, Default)]
pub(super) struct Conversation {
    has_begun: AtomicBool,
    next_mark: AtomicU64,
    /// When the pieces were handed out that the connection has not come back from.
    marks: Mutex<BTreeMap<u64, Instant>>,
}

/// A piece of an answer on its way.
#[derive(Debug)]
pub(super) struct Mark(u64);

impl Conversation {
    pub fn mark(&self) -> Mark {
        let mark = self.next_mark.fetch_add(1, Ordering::Relaxed);
        self.marks().insert(mark, Instant::now());
        Mark(mark)
    }

    pub fn unmark(&self, mark: Mark) {
        self.marks().remove(&mark.0);
    }

    fn marks(&self) -> MutexGuard<'_, BTreeMap<u64, Instant>> {
        // Whole between any two statements.
        self.marks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Serves the requests of one connection; what hyper calls for each.
#[derive(Debug, Clone)]
pub(in crate::server) struct Connection {
    traffic: Arc<Traffic>,
    conversation: Arc<Conversation>,
    answers: Answers,
}

/// Who answers.
#[derive(Debug, Clone)]
enum Answers {
    Router(Router),
    /// Nobody: the server has too many connections.
    Refusal(Error),
}

impl Connection {
    pub fn new(traffic: &Arc<Traffic>, router: Router) -> Self {
        Self {
            traffic: Arc::clone(traffic),
            conversation: Arc::default(),
            answers: Answers::Router(router),
        }
    }

    /// One that is told `error` whatever it asks.
    pub fn refused(traffic: &Arc<Traffic>, error: Error) -> Self {
        Self {
            traffic: Arc::clone(traffic),
            conversation: Arc::default(),
            answers: Answers::Refusal(error),
        }
    }

    /// Resolves when the time for a first request is over and there was none.
    pub async fn is_silent(&self) {
        tokio::time::sleep(self.traffic.deadlines.headers).await;
        if self.conversation.has_begun.load(Ordering::Relaxed) {
            std::future::pending::<()>().await;
        }
    }

    /// Resolves when the client has taken nothing of an answer for too long.
    pub async fn is_stuck(&self) {
        let stall = self.traffic.deadlines.stall;
        loop {
            tokio::time::sleep(stall / 2).await;
            let oldest = self
                .conversation
                .marks()
                .first_entry()
                .map(|mark| *mark.get());
            if oldest.is_some_and(|since| since.elapsed() > stall) {
                return;
            }
        }
    }

    /// How long the headers of a request may take.
    pub fn header_time(&self) -> Duration {
        self.traffic.deadlines.headers
    }

    /// How long its client may leave bytes in the socket.
    pub fn stall_time(&self) -> Duration {
        self.traffic.deadlines.stall
    }
}

impl hyper::service::Service<hyper::Request<Incoming>> for Connection {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn call(&self, request: hyper::Request<Incoming>) -> Self::Future {
        self.conversation.has_begun.store(true, Ordering::Relaxed);
        let request = request.map(Body::new);
        match &self.answers {
            Answers::Router(router) => {
                let traffic = Arc::clone(&self.traffic);
                let answer = traffic.serve(router.clone(), request, Arc::clone(&self.conversation));
                Box::pin(async { Ok(answer.await) })
            }
            Answers::Refusal(error) => {
                let refusal = Dialect::of(&request).refuse(error.clone());
                Box::pin(std::future::ready(Ok(refusal)))
            }
        }
    }
}
