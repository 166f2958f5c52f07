//! One plain request to the REST API: does anything answer, and what does its clock say.

use std::time::Duration;

use super::Finding;
use crate::client::error::{Error, Kind};
use crate::client::tls::{self, trouble};

/// Clocks may differ by this much without a word.
const SKEW_MAX_S: i64 = 5;

/// What a server answered, whatever it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The HTTP status.
    pub status: u16,
    /// The server's `Date`, seconds since 1970.
    pub date_s: Option<i64>,
}

/// `GET URL` without credentials.
///
/// # Errors
/// `Unreachable` or `TimedOut` where there is no answer, with what to do.
pub async fn answer(url: &str, tls: &tls::Options, timeout: Duration) -> Result<Answered, Error> {
    let client = reqwest::Client::builder()
        .tls_backend_preconfigured(tls.client_config(&["h2", "http/1.1"])?)
        .redirect(reqwest::redirect::Policy::none())
        .timeout(timeout)
        .build()
        .map_err(|error| Error::new(Kind::Bug, "no HTTP client").with_source(error))?;
    let response = client.get(url).send().await.map_err(|error| {
        trouble::explain(&error, url).unwrap_or_else(|| {
            let kind = if error.is_timeout() {
                Kind::TimedOut
            } else {
                Kind::Unreachable
            };
            Error::new(kind, format!("no answer from {url}"))
                .with_hint("check the REST address (`--rest-address`, `zcli profile show --origin`) and that it needs http:// or https://")
        })
    })?;
    let date = response.headers().get("date");
    let date_s = date
        .and_then(|value| value.to_str().ok())
        .and_then(|text| jiff::fmt::rfc2822::parse(text).ok())
        .map(|time| time.timestamp().as_second());
    Ok(Answered {
        status: response.status().as_u16(),
        date_s,
    })
}

/// How far this machine's clock is from the server's.
pub fn skew(target: &str, answered: &Answered, now_s: i64) -> Finding {
    const CHECK: &str = "Clock";
    let Some(date_s) = answered.date_s else {
        return Finding::skipped(CHECK, target, "the server doesn't tell its time");
    };
    let skew_s = now_s - date_s;
    if skew_s.abs() <= SKEW_MAX_S {
        return Finding::ok(CHECK, target, "this machine's clock and the server's agree");
    }
    let direction = if skew_s > 0 { "ahead of" } else { "behind" };
    Finding::warn(
        CHECK,
        target,
        format!(
            "this machine's clock is {} s {direction} the server's",
            skew_s.abs()
        ),
        "set the clock (NTP): tokens are taken for expired or not yet valid, and times of lists are off",
    )
}

#[cfg(test)]
mod tests {
    use super::super::Status;
    use super::*;

    #[test]
    fn clocks_that_differ_are_told_with_their_direction() {
        let at = |date_s| Answered {
            status: 200,
            date_s,
        };
        assert_eq!(skew("t", &at(Some(1_000)), 1_003).status, Status::Ok);
        assert_eq!(skew("t", &at(None), 1_000).status, Status::Skipped);
        let off = skew("t", &at(Some(1_000)), 1_060);
        assert_eq!(off.status, Status::Warn);
        assert!(off.detail.contains("60 s ahead"), "{off:?}");
    }
}
