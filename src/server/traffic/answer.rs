//! An answer on its way out: in pieces, so that what the client has not taken is known and counted.

use std::{
    pin::Pin,
    sync::{Arc, atomic::Ordering},
    task::{Context, Poll, ready},
};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};

use super::{
    Visit,
    connection::{Conversation, Mark},
};
use crate::server::limits;

/// The body of an answer.
pub(super) struct Outgoing {
    inner: Body,
    /// What the inner body gave and the connection has not asked for yet.
    rest: Bytes,
    counted: usize,
    visit: Arc<Visit>,
    conversation: Arc<Conversation>,
    /// Since when the connection has not come back for more.
    mark: Option<Mark>,
}

impl Outgoing {
    pub fn new(inner: Body, visit: Arc<Visit>, conversation: Arc<Conversation>) -> Self {
        Self {
            inner,
            rest: Bytes::new(),
            counted: 0,
            visit,
            conversation,
            mark: None,
        }
    }

    fn count(&mut self, bytes: usize) {
        if self.visit.share.may_stay_unread() {
            return;
        }
        let all = &self.visit.traffic.answer_bytes;
        all.fetch_add(bytes, Ordering::Relaxed);
        all.fetch_sub(self.counted, Ordering::Relaxed);
        self.counted = bytes;
    }

    /// The next piece, and a mark that it was handed out.
    fn hand_out(&mut self) -> Frame<Bytes> {
        let length = self.rest.len().min(limits::ANSWER_PIECE_BYTES);
        let piece = self.rest.split_to(length);
        if !self.visit.share.may_stay_unread() {
            self.mark = Some(self.conversation.mark());
        }
        Frame::data(piece)
    }

    fn settle(&mut self) {
        if let Some(mark) = self.mark.take() {
            self.conversation.unmark(mark);
        }
    }
}

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let this = &mut *self;
        this.settle();
        if !this.rest.is_empty() {
            return Poll::Ready(Some(Ok(this.hand_out())));
        }
        this.count(0);
        let frame = match ready!(Pin::new(&mut this.inner).poll_frame(context)) {
            Some(Ok(frame)) => frame,
            end => return Poll::Ready(end),
        };
        match frame.into_data() {
            Ok(data) => {
                this.count(data.len());
                this.rest = data;
                Poll::Ready(Some(Ok(this.hand_out())))
            }
            Err(trailers) => Poll::Ready(Some(Ok(trailers))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let ours = self.rest.len() as u64;
        let inner = self.inner.size_hint();
        let mut hint = SizeHint::new();
        hint.set_lower(inner.lower() + ours);
        if let Some(upper) = inner.upper() {
            hint.set_upper(upper + ours);
        }
        hint
    }
}

impl Drop for Outgoing {
    fn drop(&mut self) {
        self.settle();
        self.count(0);
    }
}
