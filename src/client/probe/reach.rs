//! From a name to a connection that speaks HTTP/2: DNS, TCP, TLS, ALPN, the first frame.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::{Finding, certificate};
use crate::client::error::{Error, Kind};
use crate::client::gateway::Security;
use crate::client::tls::{self, Verification, trouble};

/// A certificate with less time left is worth a word.
const EXPIRY_NEAR_DAYS: i64 = 21;

/// What HTTP/2 starts with on the client's side: the preface and empty settings.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00";

/// Where to connect and how.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// A name or an address.
    pub host: String,
    /// The port.
    pub port: u16,
    /// Whether TLS is spoken.
    pub security: Security,
    /// With what.
    pub tls: tls::Options,
    /// For each layer.
    pub timeout: Duration,
}

impl Endpoint {
    /// `host:port`.
    pub fn target(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }

    /// Of an http(s) URL; none where it is none.
    pub fn of_url(url: &str, tls: &tls::Options, timeout: Duration) -> Option<Self> {
        let url = reqwest::Url::parse(url).ok()?;
        Some(Self {
            host: url.host_str()?.trim_matches(['[', ']']).to_owned(),
            port: url.port_or_known_default()?,
            security: if url.scheme() == "https" {
                Security::Tls
            } else {
                Security::Plaintext
            },
            tls: tls.clone(),
            timeout,
        })
    }
}

/// The addresses of the host.
pub async fn dns(endpoint: &Endpoint) -> (Finding, Vec<SocketAddr>) {
    const CHECK: &str = "DNS";
    let host = endpoint.host.as_str();
    if let Ok(ip) = host.parse::<IpAddr>() {
        let found = Finding::ok(CHECK, host, "an address, no name to look up");
        return (found, vec![SocketAddr::new(ip, endpoint.port)]);
    }
    let lookup = tokio::net::lookup_host((host, endpoint.port));
    let why = match tokio::time::timeout(endpoint.timeout, lookup).await {
        Ok(Ok(found)) => {
            let addresses: Vec<SocketAddr> = found.collect();
            if !addresses.is_empty() {
                let text: Vec<String> = addresses.iter().map(|it| it.ip().to_string()).collect();
                return (Finding::ok(CHECK, host, text.join(", ")), addresses);
            }
            "it has no address".to_owned()
        }
        Ok(Err(error)) => error.to_string(),
        Err(_) => format!("no answer within {:?}", endpoint.timeout),
    };
    let error = Error::new(Kind::Unreachable, format!("{host} can't be found: {why}"))
        .with_hint("check the name, the VPN and the name servers (`zcli profile show --origin` tells where the address comes from)");
    (Finding::fail(CHECK, host, &error), Vec::new())
}

/// A connection to the first address that takes one.
pub async fn tcp(endpoint: &Endpoint, addresses: &[SocketAddr]) -> (Finding, Option<TcpStream>) {
    const CHECK: &str = "TCP";
    let target = endpoint.target();
    let mut failed = Vec::new();
    for address in addresses {
        let started = Instant::now();
        let why = match tokio::time::timeout(endpoint.timeout, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => {
                let took = format!("connected to {} in {:.1?}", address.ip(), started.elapsed());
                let finding = if failed.is_empty() {
                    Finding::ok(CHECK, &target, took)
                } else {
                    Finding::warn(
                        CHECK,
                        &target,
                        format!("{took}; {}", failed.join("; ")),
                        "each new connection may try the address that doesn't answer first: mend it, or take it out of the DNS",
                    )
                };
                return (finding, Some(stream));
            }
            Ok(Err(error)) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
                "nothing listens there (connection refused)".to_owned()
            }
            Ok(Err(error)) => error.to_string(),
            Err(_) => format!("no answer within {:?}", endpoint.timeout),
        };
        failed.push(format!("{}: {why}", address.ip()));
    }
    let error = Error::new(Kind::Unreachable, failed.join("; ")).with_hint(
        "check the port (gRPC 26500, REST 8080, in the cloud 443), that the cluster is up, and the firewalls between",
    );
    (Finding::fail(CHECK, &target, &error), None)
}

/// The TLS handshake with its certificate; the stream only where it is trusted.
pub async fn tls(
    endpoint: &Endpoint,
    tcp: TcpStream,
    offered: &[&str],
    now_s: i64,
) -> (Finding, Option<TlsStream<TcpStream>>) {
    const CHECK: &str = "TLS";
    let target = endpoint.target();
    let stream = match handshake(endpoint, &endpoint.tls, tcp, offered).await {
        Ok(stream) => stream,
        Err(error) => {
            let mut finding = Finding::fail(CHECK, &target, &error);
            // The certificate itself says more than why it isn't trusted.
            if let Some(seen) = look(endpoint, offered).await {
                finding.detail = format!("{}; {seen}", finding.detail);
            }
            return (finding, None);
        }
    };
    let (_, session) = stream.get_ref();
    let version = match session.protocol_version() {
        Some(rustls::ProtocolVersion::TLSv1_3) => "TLS 1.3",
        Some(rustls::ProtocolVersion::TLSv1_2) => "TLS 1.2",
        _ => "TLS",
    };
    let chain = session.peer_certificates().unwrap_or_default();
    let leaf = chain.first().and_then(|it| certificate::read(it));
    let described = leaf.as_ref().map_or_else(
        || "its certificate can't be read".to_owned(),
        |leaf| leaf.to_string(),
    );
    let detail = format!("{version}, chain of {}; {described}", chain.len());
    let left_days = leaf.map(|leaf| (leaf.not_after_s - now_s) / 86_400);
    let finding = if endpoint.tls.verification == Verification::Off {
        let detail = format!("{detail}; not verified (--insecure)");
        Finding::warn(
            CHECK,
            &target,
            detail,
            "give the CA with --ca-file CA.pem instead of --insecure",
        )
    } else if let Some(days) = left_days.filter(|days| *days < EXPIRY_NEAR_DAYS) {
        let fix = format!("the server needs a new certificate within {days} days");
        Finding::warn(CHECK, &target, detail, fix)
    } else {
        Finding::ok(CHECK, &target, detail)
    };
    (finding, Some(stream))
}

/// Whether the server agreed to HTTP/2 in the handshake.
pub fn alpn(endpoint: &Endpoint, stream: &TlsStream<TcpStream>) -> Finding {
    const CHECK: &str = "ALPN";
    let target = endpoint.target();
    match stream.get_ref().1.alpn_protocol() {
        Some(b"h2") => Finding::ok(CHECK, &target, "h2"),
        other => {
            let chosen = other.map_or_else(
                || "no protocol at all".to_owned(),
                |name| String::from_utf8_lossy(name).into_owned(),
            );
            Finding::warn(
                CHECK,
                &target,
                format!("the server chose {chosen}, not h2"),
                "a proxy in between that doesn't offer HTTP/2 breaks gRPC: let it pass TLS through, or turn on HTTP/2",
            )
        }
    }
}

/// Whether the first frame is HTTP/2's.
pub async fn http2(
    endpoint: &Endpoint,
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
) -> Finding {
    const CHECK: &str = "HTTP/2";
    let target = endpoint.target();
    let first = async {
        stream.write_all(PREFACE).await?;
        stream.flush().await?;
        let mut frame = [0; 9];
        let mut filled = 0;
        // What isn't HTTP/2 may end earlier, and says enough by then.
        while filled < frame.len() {
            match stream.read(&mut frame[filled..]).await? {
                0 => break,
                read => filled += read,
            }
        }
        Ok::<_, std::io::Error>(frame[..filled].to_vec())
    };
    let error = match tokio::time::timeout(endpoint.timeout, first).await {
        Ok(Ok(frame)) if frame.len() == 9 && frame[3] == 4 => {
            return Finding::ok(CHECK, &target, "the server sent its settings");
        }
        Ok(Ok(frame)) if frame.starts_with(&[0x15, 0x03]) => trouble::tls_server(&target),
        Ok(Ok(frame)) if frame.starts_with(b"HTTP/1") => foreign(
            &target,
            "answers HTTP/1: gRPC needs HTTP/2",
            "this may be the REST port, or a proxy without HTTP/2; the gateway's gRPC port is usually 26500",
        ),
        Ok(Ok(frame)) if frame.is_empty() => match endpoint.security {
            Security::Plaintext => foreign(
                &target,
                "ended the connection without an answer: it may speak TLS",
                "if so, give the address as https://HOST:PORT, or use --tls",
            ),
            Security::Tls => foreign(&target, "ended the connection without an answer", CHECK_ADDRESS),
        },
        Ok(Ok(_)) => foreign(&target, "speaks some other protocol", CHECK_ADDRESS),
        Ok(Err(error)) => foreign(&target, &format!("cut the connection: {error}"), CHECK_ADDRESS),
        Err(_) => Error::new(
            Kind::TimedOut,
            format!("{target} said nothing within {:?}", endpoint.timeout),
        )
        .with_hint("something takes connections and doesn't answer: a firewall, a load balancer without a server, a gateway that hangs"),
    };
    Finding::fail(CHECK, &target, &error)
}

const CHECK_ADDRESS: &str = "check that it is the gateway's address (`zcli profile show --origin`)";

fn foreign(target: &str, what: &str, hint: &str) -> Error {
    Error::new(Kind::Unreachable, format!("{target} {what}")).with_hint(hint)
}

async fn handshake(
    endpoint: &Endpoint,
    options: &tls::Options,
    tcp: TcpStream,
    offered: &[&str],
) -> Result<TlsStream<TcpStream>, Error> {
    let target = endpoint.target();
    let connector = TlsConnector::from(Arc::new(options.client_config(offered)?));
    let name = match options.expected_name()? {
        Some(name) => name,
        None => ServerName::try_from(endpoint.host.clone()).map_err(|error| {
            let what = format!("{:?} isn't a host name", endpoint.host);
            Error::new(Kind::Configuration, what).with_source(error)
        })?,
    };
    match tokio::time::timeout(endpoint.timeout, connector.connect(name, tcp)).await {
        Ok(Ok(stream)) => Ok(stream),
        Ok(Err(error)) => {
            Err(trouble::explain(&error, &target)
                .unwrap_or_else(|| trouble::cut_off(error, &target)))
        }
        Err(_) => Err(Error::new(
            Kind::TimedOut,
            format!("{target} didn't finish the TLS handshake within {:?}", endpoint.timeout),
        )
        .with_hint("if it speaks plaintext, give the address as http://HOST:PORT or use --plaintext; else a firewall may swallow TLS")),
    }
}

/// The server's certificate, trusted or not.
async fn look(endpoint: &Endpoint, offered: &[&str]) -> Option<String> {
    let address = (endpoint.host.as_str(), endpoint.port);
    let tcp = tokio::time::timeout(endpoint.timeout, TcpStream::connect(address));
    let tcp = tcp.await.ok()?.ok()?;
    let blind = tls::Options {
        verification: Verification::Off,
        ..endpoint.tls.clone()
    };
    let stream = handshake(endpoint, &blind, tcp, offered).await.ok()?;
    let chain = stream.get_ref().1.peer_certificates()?;
    Some(certificate::read(chain.first()?)?.to_string())
}
