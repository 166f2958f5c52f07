//! Messages that expired and reached nobody.
//!
//! Camunda's API has subscriptions, and messages that were correlated, but none that weren't: a message that
//! expires in the buffer leaves no trace in it. The embedded engine keeps it and lists it, as an addition of its own.

use serde_json::json;

use super::{Finding, Findings, Kind, Options};
use crate::client::{Error, Rest};
use crate::insight::ask;
use crate::insight::waits::shell;

/// The addition's path.
const SEARCH: &str = "/messages/search";
/// Expired messages that are read to be put together by name.
const EXPIRED_MAX: u32 = 1_000;
/// What is said where messages can't be listed.
const NOT_LISTED: &str = "messages: this cluster's API doesn't keep those that expired, so what reached nobody can't be known";

/// Messages that expired uncorrelated since [`Options::since`], by name.
///
/// # Errors
/// As [`Rest::search`].
pub async fn look(rest: &Rest, options: &Options) -> Result<Findings, Error> {
    // A message belongs to no process before it is correlated.
    if options.scope.process.is_some() {
        return Ok(Findings::default());
    }
    let from = ask::ago(options.now, options.since);
    let filter = options.scope.filter(json!({
        "state": "EXPIRED",
        "isCorrelated": false,
        "expirationTime": {"$gte": from.to_string()},
    }));
    let answer = ask::page(
        rest,
        SEARCH,
        filter,
        ask::descending("messageKey"),
        EXPIRED_MAX,
    )
    .await;
    let Some(page) = ask::if_offered(answer)? else {
        return Ok(Findings {
            found: Vec::new(),
            notes: vec![NOT_LISTED.to_owned()],
        });
    };
    let mut groups: Vec<(Finding, String)> = Vec::new();
    for message in &page.items {
        let Some(name) = ask::text(message, "messageName") else {
            continue;
        };
        let expired = ask::time(message, "expirationTime");
        match groups.iter_mut().find(|(group, _)| group.key == name) {
            Some((group, _)) => {
                group.count += 1;
                group.since = group.since.min(expired);
            }
            None => {
                let key = ask::string(message, "correlationKey").unwrap_or_default();
                groups.push((finding(name, expired), key));
            }
        }
    }
    let found = groups.into_iter().map(|(mut group, correlation_key)| {
        let messages = if group.count == 1 {
            "1 message".to_owned()
        } else {
            format!("{} messages", group.count)
        };
        group.detail = format!(
            "{messages} {} expired and reached nobody, the last one with correlation key {correlation_key:?}",
            group.key
        );
        group
    });
    let mut findings = Findings {
        found: found.collect(),
        notes: Vec::new(),
    };
    findings.cut(options.limit, "names of expired messages", 0);
    if page.total_items > page.items.len() as u64 {
        findings.notes.push(format!(
            "{} messages expired uncorrelated; the latest {} were looked at",
            ask::Count::of(&page),
            page.items.len()
        ));
    }
    Ok(findings)
}

fn finding(name: &str, expired: Option<jiff::Timestamp>) -> Finding {
    Finding {
        kind: Kind::ExpiredMessage,
        key: name.to_owned(),
        process: None,
        element: None,
        instance: None,
        since: expired,
        count: 1,
        detail: String::new(),
        next: format!(
            "zcli publish-message {} --correlation-key KEY --ttl 1h",
            shell(name)
        ),
    }
}
