//! The way to the gateway, and the token.

use crate::client::gateway::Security;
use crate::client::probe::{self, Endpoint, Finding};
use crate::config::Connection;

/// DNS, TCP, TLS, ALPN and HTTP/2 of the gateway; whether calls can be made.
pub async fn gateway(connection: &Connection, findings: &mut Vec<Finding>) -> bool {
    let address = &connection.gateway.address;
    let endpoint = Endpoint {
        host: address.host.clone(),
        port: address.port,
        security: address.security,
        tls: connection.gateway.tls.clone(),
        timeout: connection
            .gateway
            .connect_timeout
            .min(connection.request_timeout),
    };
    let (dns, addresses) = probe::dns(&endpoint).await;
    findings.push(dns);
    if addresses.is_empty() {
        return skip(&endpoint, &["TCP", "TLS", "HTTP/2"], findings);
    }
    let (tcp, stream) = probe::tcp(&endpoint, &addresses).await;
    findings.push(tcp);
    let Some(mut tcp) = stream else {
        return skip(&endpoint, &["TLS", "HTTP/2"], findings);
    };
    let http2 = match endpoint.security {
        Security::Plaintext => {
            findings.push(Finding::skipped("TLS", &endpoint.target(), "plaintext"));
            probe::http2(&endpoint, &mut tcp).await
        }
        Security::Tls => {
            let (tls, stream) = probe::tls(&endpoint, tcp, &["h2"], now_s()).await;
            findings.push(tls);
            let Some(mut stream) = stream else {
                return skip(&endpoint, &["HTTP/2"], findings);
            };
            findings.push(probe::alpn(&endpoint, &stream));
            probe::http2(&endpoint, &mut stream).await
        }
    };
    let works = http2.kind.is_none();
    findings.push(http2);
    works
}

/// The token, fetched anew; whether there is one where one is needed.
pub async fn token(connection: &Connection, findings: &mut Vec<Finding>) -> bool {
    let finding = match connection.uncached_method() {
        Ok(method) => probe::token(method, &connection.gateway.tls, now_s()).await,
        Err(error) => Finding::fail("Token", "credentials", &error),
    };
    let works = finding.kind.is_none();
    findings.push(finding);
    works
}

/// Seconds since 1970.
pub fn now_s() -> i64 {
    jiff::Timestamp::now().as_second()
}

fn skip(endpoint: &Endpoint, checks: &[&'static str], findings: &mut Vec<Finding>) -> bool {
    let target = endpoint.target();
    let skipped = |check: &&'static str| Finding::skipped(check, &target, "not reached");
    findings.extend(checks.iter().map(skipped));
    false
}
