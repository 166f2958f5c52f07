//! Connects to a gateway: TCP, TLS where it is spoken, and a look at what answers.
//!
//! gRPC libraries tell a TLS server met in plaintext, or a web server on the port, as a protocol error
//! somewhere in HTTP/2. The first bytes and the first error say it better; they're kept in a [`Finding`].

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::{Address, Options, Security};
use crate::client::error::{Error, Kind, foreign_gateway};
use crate::client::tls::trouble;

/// Why the connection is no good, seen below HTTP/2.
#[derive(Debug, Clone, Default)]
pub(super) struct Finding(Arc<Mutex<Option<Error>>>);

impl Finding {
    /// The latest finding, if there was one since the last connection was made.
    pub(super) fn get(&self) -> Option<Error> {
        self.0.lock().expect("no panic while it's held").clone()
    }

    fn set(&self, error: Option<Error>) {
        *self.0.lock().expect("no panic while it's held") = error;
    }
}

/// Makes the connections of one channel.
#[derive(Clone)]
pub(super) struct Connector {
    address: Address,
    connect_timeout: Duration,
    tls: Option<(TlsConnector, ServerName<'static>)>,
    finding: Finding,
}

impl Connector {
    pub(super) fn new(options: &Options, finding: Finding) -> Result<Self, Error> {
        let address = options.address.clone();
        let tls = match address.security {
            Security::Plaintext => None,
            Security::Tls => {
                let config = options.tls.client_config(&["h2"])?;
                let name = match options.tls.expected_name()? {
                    Some(name) => name,
                    None => ServerName::try_from(address.host.clone()).map_err(|error| {
                        Error::new(
                            Kind::Configuration,
                            format!("{:?} isn't a host name", address.host),
                        )
                        .with_source(error)
                    })?,
                };
                Some((TlsConnector::from(Arc::new(config)), name))
            }
        };
        Ok(Self {
            address,
            connect_timeout: options.connect_timeout,
            tls,
            finding,
        })
    }

    async fn connect(self) -> Result<TokioIo<Observed>, Error> {
        self.finding.set(None);
        let peer = self.address.authority();
        let connection = tokio::time::timeout(self.connect_timeout, self.open(&peer)).await;
        let stream = connection.map_err(|_| {
            Error::new(
                Kind::TimedOut,
                format!("no connection to {peer} within {:?}", self.connect_timeout),
            )
            .with_hint("check the address and the network; `--address` and `zcli profile show --origin` help")
        })??;
        Ok(TokioIo::new(Observed {
            stream,
            peer,
            security: self.address.security,
            seen: false,
            finding: self.finding,
        }))
    }

    async fn open(&self, peer: &str) -> Result<Box<dyn Stream>, Error> {
        let tcp = TcpStream::connect((self.address.host.as_str(), self.address.port))
            .await
            .map_err(|error| unreachable(error, peer))?;
        // Without it small messages wait for acknowledgements; it can't fail on a fresh socket that matters.
        let _ = tcp.set_nodelay(true);
        let Some((connector, name)) = &self.tls else {
            return Ok(Box::new(tcp));
        };
        match connector.connect(name.clone(), tcp).await {
            Ok(stream) => Ok(Box::new(stream)),
            Err(error) => {
                Err(trouble::explain(&error, peer).unwrap_or_else(|| trouble::cut_off(error, peer)))
            }
        }
    }
}

/// The error of a TCP connection that didn't come about; a host that doesn't resolve won't by itself.
fn unreachable(error: io::Error, peer: &str) -> Error {
    let refused = error.kind() == io::ErrorKind::ConnectionRefused;
    let message = if refused {
        format!("nothing listens at {peer} (connection refused)")
    } else {
        format!("can't reach {peer}: {error}")
    };
    Error::new(Kind::Unreachable, message)
        .with_hint("check the address (`zcli profile show --origin`) and that the cluster is up")
        .with_source(error)
        .transient()
}

impl tower::Service<Uri> for Connector {
    type Response = TokioIo<Observed>;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        Box::pin(self.clone().connect())
    }
}

pub(super) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A connection whose first bytes and read errors are looked at in passing.
pub(super) struct Observed {
    stream: Box<dyn Stream>,
    peer: String,
    security: Security,
    seen: bool,
    finding: Finding,
}

impl Observed {
    /// The connection is over before a byte came: a TLS server's alert is easily lost when it hangs up.
    fn ended(&mut self) {
        if self.seen || self.finding.get().is_some() {
            return;
        }
        let (guess, hint) = match self.security {
            Security::Plaintext => (
                ": it may speak TLS, not plaintext",
                "if so, give the address as https://HOST:PORT, or use --tls",
            ),
            Security::Tls => (
                "",
                "check that it is the gateway's address, and the gateway's log",
            ),
        };
        let message = format!(
            "{} ended the connection without an answer{guess}",
            self.peer
        );
        self.finding.set(Some(
            Error::new(Kind::Unreachable, message)
                .with_hint(hint)
                .transient(),
        ));
    }

    /// Writing failed: the peer hung up, but its last words may still be there to read.
    fn cut(&mut self, cx: &mut Context<'_>) {
        let mut bytes = [0; 16];
        let mut buf = ReadBuf::new(&mut bytes);
        match Pin::new(&mut self.stream).poll_read(cx, &mut buf) {
            Poll::Ready(Ok(())) if !buf.filled().is_empty() => self.look(buf.filled()),
            _ => self.ended(),
        }
    }

    /// An HTTP/2 server starts with a SETTINGS frame: neither a TLS alert nor an HTTP/1 status line looks like it.
    fn look(&mut self, bytes: &[u8]) {
        if self.seen || bytes.is_empty() {
            return;
        }
        self.seen = true;
        if bytes.starts_with(&[0x15, 0x03]) {
            self.finding.set(Some(trouble::tls_server(&self.peer)));
        } else if bytes.starts_with(b"HTTP/1") || bytes.starts_with(b"<") {
            let why = "it answers HTTP/1, gRPC needs HTTP/2";
            self.finding.set(Some(foreign_gateway(&self.peer, why)));
        } else if bytes.len() >= 4 && bytes[3] != 0x04 {
            let why = "it speaks some other protocol";
            self.finding.set(Some(foreign_gateway(&self.peer, why)));
        }
    }
}

impl AsyncRead for Observed {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(cx, buf);
        match &polled {
            Poll::Ready(Ok(())) if buf.filled().len() == before => self.ended(),
            Poll::Ready(Ok(())) => self.look(&buf.filled()[before..]),
            // With TLS 1.3 a refused client certificate shows up here, after the handshake.
            Poll::Ready(Err(error)) => match trouble::explain(error, &self.peer) {
                Some(error) => self.finding.set(Some(error)),
                None => self.ended(),
            },
            Poll::Pending => {}
        }
        polled
    }
}

impl AsyncWrite for Observed {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(cx, buf);
        if matches!(polled, Poll::Ready(Err(_))) {
            self.cut(cx);
        }
        polled
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let polled = Pin::new(&mut self.stream).poll_flush(cx);
        if matches!(polled, Poll::Ready(Err(_))) {
            self.cut(cx);
        }
        polled
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        if matches!(polled, Poll::Ready(Err(_))) {
            self.cut(cx);
        }
        polled
    }
}
