//! One call: the deadline around it, the attempts in it, the credentials on it, the error out of it.

use std::future::Future;
use std::time::Duration;

use futures_util::stream::{self, BoxStream, StreamExt as _};
use http::HeaderValue;
use tokio::time::Instant;
use tonic::metadata::{Ascii, MetadataValue};
use tonic::transport::Channel;
use tonic::{Code, Response, Status, Streaming};

use super::Gateway;
use super::tenant::Tenanted;
use crate::client::error::{Error, Kind, from_status, was_not_sent};
use crate::client::gate::grpc::{Answered, Described};
use crate::client::gate::{self, Change};
use crate::client::retry::{Reach, Repeat};
use crate::protocol::gateway_client::GatewayClient;

/// What tonic, client and server, says for a deadline that passed.
const TIMED_OUT_BY_TONIC: &str = "Timeout expired";

/// What one RPC is called with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Call {
    /// As the protocol names it.
    pub(super) rpc: &'static str,
    pub(super) repeat: Repeat,
    /// For the whole call; none where it may take as long as it likes.
    pub(super) timeout: Option<Duration>,
}

impl Gateway {
    /// Sends a request until it's answered, refused, or the deadline passes.
    pub(super) async fn call<Request, Answer, Sent>(
        &self,
        call: Call,
        mut request: Request,
        send: impl Fn(GatewayClient<Channel>, tonic::Request<Request>) -> Sent,
    ) -> Result<Answer, Error>
    where
        Request: Tenanted + Described + Clone,
        Answer: Answered,
        Sent: Future<Output = Result<Response<Answer>, Status>>,
    {
        request.fill(self.options.tenant.as_deref());
        let described = || {
            let (keys, effect) = request.describe()?;
            Some(Change {
                call: call.rpc.to_owned(),
                keys,
                effect,
            })
        };
        // A question at the gate may take its time: the deadline is the call's alone.
        let sent = self.before_deadline(call, request.clone(), send);
        gate::pass(self.gate.as_ref(), described, Answered::keys, sent).await
    }

    async fn before_deadline<Request, Answer, Sent>(
        &self,
        call: Call,
        request: Request,
        send: impl Fn(GatewayClient<Channel>, tonic::Request<Request>) -> Sent,
    ) -> Result<Answer, Error>
    where
        Request: Clone,
        Sent: Future<Output = Result<Response<Answer>, Status>>,
    {
        let Some(timeout) = call.timeout else {
            return self.attempts(call, None, request, send).await;
        };
        let deadline = Instant::now() + timeout;
        tokio::time::timeout_at(deadline, self.attempts(call, Some(deadline), request, send))
            .await
            .unwrap_or_else(|_| Err(self.missed(call, timeout)))
    }

    async fn attempts<Request, Answer, Sent>(
        &self,
        call: Call,
        deadline: Option<Instant>,
        request: Request,
        send: impl Fn(GatewayClient<Channel>, tonic::Request<Request>) -> Sent,
    ) -> Result<Answer, Error>
    where
        Request: Clone,
        Sent: Future<Output = Result<Response<Answer>, Status>>,
    {
        let mut attempt = 0;
        let mut renewed = false;
        loop {
            attempt += 1;
            let header = self.auth.header().await?;
            let message = self.message(request.clone(), header.as_ref(), deadline)?;
            let status = match send(self.client(), message).await {
                Ok(answer) => return Ok(answer.into_inner()),
                Err(status) => status,
            };
            if status.code() == Code::Unauthenticated && !renewed {
                renewed = true;
                if let Some(header) = &header
                    && self.auth.renew(header).await
                {
                    continue;
                }
            }
            let reach = if was_not_sent(&status) {
                Reach::Unsent
            } else {
                Reach::Sent
            };
            let mut error = self.error(status, call);
            if reach == Reach::Unsent {
                error = error.unsent();
            }
            match self.options.retry.next(attempt, &error, call.repeat, reach) {
                Some(pause) => {
                    tracing::debug!(rpc = call.rpc, attempt, ?pause, %error, "trying again");
                    tokio::time::sleep(pause).await;
                }
                None if attempt > 1 && error.kind() == Kind::Overloaded => {
                    let hint = format!(
                        "the cluster shed load at {attempt} attempts: try again later, or with less at once"
                    );
                    return Err(error.with_hint(hint));
                }
                None => return Err(error),
            }
        }
    }

    fn client(&self) -> GatewayClient<Channel> {
        GatewayClient::new(self.channel())
            .max_decoding_message_size(self.options.message_bytes_max)
            .max_encoding_message_size(self.options.message_bytes_max)
    }

    fn message<Request>(
        &self,
        request: Request,
        header: Option<&HeaderValue>,
        deadline: Option<Instant>,
    ) -> Result<tonic::Request<Request>, Error> {
        let mut message = tonic::Request::new(request);
        if let Some(deadline) = deadline {
            message.set_timeout(deadline.saturating_duration_since(Instant::now()));
        }
        if let Some(header) = header {
            let mut value = MetadataValue::<Ascii>::try_from(header.as_bytes()).map_err(|_| {
                Error::new(
                    Kind::Authentication,
                    "the credentials can't be sent in a header",
                )
            })?;
            value.set_sensitive(true);
            message.metadata_mut().insert("authorization", value);
        }
        Ok(message)
    }

    /// The error of a status: what the connector found comes before what the transport made of it.
    fn error(&self, status: Status, call: Call) -> Error {
        let peer = self.options.address.authority();
        let made_here = std::error::Error::source(&status).is_some();
        if made_here
            && !was_not_sent(&status)
            && let Some(error) = self.finding.get()
        {
            return error;
        }
        // The deadline in the header ends a call on both sides, and either's word may come before our own timer.
        if status.code() == Code::Cancelled && status.message() == TIMED_OUT_BY_TONIC {
            return self.missed(call, call.timeout.unwrap_or_default());
        }
        if call.rpc == "Topology" && status.code() == Code::Unimplemented {
            return crate::client::error::foreign_gateway(
                &peer,
                "it speaks gRPC, but knows no Topology",
            );
        }
        from_status(status, &peer)
    }

    fn missed(&self, call: Call, timeout: Duration) -> Error {
        if let Some(error) = self.finding.get() {
            return error;
        }
        let peer = self.options.address.authority();
        let hint = match call.repeat {
            Repeat::Always => "`--request-timeout` gives it more time",
            Repeat::Unsent => {
                "the command may still take effect: look before repeating it; `--request-timeout` gives it more time"
            }
        };
        Error::new(
            Kind::TimedOut,
            format!("{peer} didn't answer {} within {timeout:?}", call.rpc),
        )
        .with_code("DEADLINE_EXCEEDED")
        .with_hint(hint)
    }

    /// The messages of a stream with the errors as ours; past the deadline it ends with `TimedOut`.
    pub(super) fn stream<T: Send + 'static>(
        &self,
        messages: Streaming<T>,
        call: Call,
        deadline: Option<Instant>,
    ) -> BoxStream<'static, Result<T, Error>> {
        let gateway = self.clone();
        stream::unfold(Some(messages), move |messages| {
            let gateway = gateway.clone();
            async move {
                let mut messages = messages?;
                let next = match deadline {
                    None => messages.message().await,
                    Some(deadline) => {
                        match tokio::time::timeout_at(deadline, messages.message()).await {
                            Ok(next) => next,
                            Err(_) => {
                                let timeout = call.timeout.unwrap_or_default();
                                return Some((Err(gateway.missed(call, timeout)), None));
                            }
                        }
                    }
                };
                match next {
                    Ok(Some(message)) => Some((Ok(message), Some(messages))),
                    Ok(None) => None,
                    Err(status) => Some((Err(gateway.error(status, call)), None)),
                }
            }
        })
        .boxed()
    }
}
