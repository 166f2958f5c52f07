//! The token: fetched anew, looked into where it is a JWT, never shown.

use base64::Engine as _;
use serde_json::Value;

use super::Finding;
use crate::client::auth::{Method, Provider};
use crate::client::error::{Error, Kind};
use crate::client::tls;

/// A token that ends sooner is worth a word.
const LIFE_SHORT_S: i64 = 60;

/// Fetches a token and says whom it is for, until when, and where from. The second value is false where calls
/// can't work.
pub async fn token(method: Method, tls: &tls::Options, now_s: i64) -> Finding {
    const CHECK: &str = "Token";
    let (target, wanted) = match &method {
        Method::None => return Finding::skipped(CHECK, "none", "no authentication is configured"),
        Method::Basic { username, .. } => {
            let detail = format!("basic authentication as {username}: there is no token");
            return Finding::ok(CHECK, "basic", detail);
        }
        Method::Bearer(_) => ("bearer".to_owned(), (None, None)),
        Method::OAuth(oauth) => {
            let wanted = (oauth.audience.clone(), oauth.scope.clone());
            (oauth.token_url.clone(), wanted)
        }
    };
    let header = match Provider::new(method, tls) {
        Ok(provider) => provider.header().await,
        Err(error) => Err(error),
    };
    let header = match header {
        Ok(header) => header,
        Err(error) => return Finding::fail(CHECK, &target, &error),
    };
    let text = header.as_ref().and_then(|value| value.to_str().ok());
    let claims = text.and_then(|text| claims(text.strip_prefix("Bearer ")?));
    match claims {
        None => Finding::ok(CHECK, &target, "a token that only the cluster can read"),
        Some(claims) => judge(&target, &claims, wanted, now_s),
    }
}

/// A JWT's claims, unverified.
fn claims(token: &str) -> Option<Value> {
    let mut parts = token.split('.');
    let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD
        .decode(payload.trim_end_matches('='))
        .ok()?;
    serde_json::from_slice(&bytes).ok()
}

fn judge(
    target: &str,
    claims: &Value,
    (audience, scope): (Option<String>, Option<String>),
    now_s: i64,
) -> Finding {
    const CHECK: &str = "Token";
    let audiences = words(&claims["aud"]);
    let scopes = words(if claims["scope"].is_null() {
        &claims["scp"]
    } else {
        &claims["scope"]
    });
    let left_s = claims["exp"].as_i64().map(|exp| exp - now_s);
    let mut said = Vec::new();
    if !audiences.is_empty() {
        said.push(format!("audience {}", audiences.join(", ")));
    }
    if !scopes.is_empty() {
        said.push(format!("scope {}", scopes.join(" ")));
    }
    if let Some(left_s) = left_s {
        said.push(if left_s < 0 {
            format!("expired {} s ago", -left_s)
        } else {
            format!("good for {left_s} s")
        });
    }
    let detail = said.join("; ");
    let denied = |message: String, hint: &str| {
        let error = Error::new(Kind::Authentication, message).with_hint(hint);
        Finding::fail(CHECK, target, &error)
    };
    if left_s.is_some_and(|left_s| left_s < 0) {
        return denied(detail, "get a new token; check this machine's clock too");
    }
    if let Some(audience) =
        audience.filter(|wanted| !audiences.is_empty() && !audiences.contains(wanted))
    {
        return denied(
            format!("the token isn't for {audience}, which was asked for; {detail}"),
            "check --audience and what the identity provider lets this client have",
        );
    }
    let missing: Vec<&str> = scope
        .iter()
        .flat_map(|scope| scope.split(' '))
        .filter(|wanted| !scopes.is_empty() && !scopes.iter().any(|has| has == wanted))
        .collect();
    if !missing.is_empty() {
        return Finding::warn(
            CHECK,
            target,
            format!("the token lacks the scope {}; {detail}", missing.join(" ")),
            "check --scope and what the identity provider lets this client have",
        );
    }
    if left_s.is_some_and(|left_s| left_s < LIFE_SHORT_S) {
        return Finding::warn(
            CHECK,
            target,
            detail,
            "so short a life means a new token every few calls: check the identity provider and the clocks",
        );
    }
    Finding::ok(CHECK, target, detail)
}

/// A claim that is one text, several in one, or a list.
fn words(claim: &Value) -> Vec<String> {
    match claim {
        Value::String(text) => text.split(' ').map(str::to_owned).collect(),
        Value::Array(items) => items
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::Status;
    use super::*;
    use crate::client::Secret;

    fn jwt(claims: &Value) -> String {
        let part = |text: &str| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
        format!(
            "{}.{}.{}",
            part("{}"),
            part(&claims.to_string()),
            part("signature")
        )
    }

    async fn bearer(token: &str) -> Finding {
        let method = Method::Bearer(Secret::new(token));
        token_with(method).await
    }

    async fn token_with(method: Method) -> Finding {
        let tls = tls::Options {
            verification: tls::Verification::Off,
            ..tls::Options::default()
        };
        super::token(method, &tls, 1_000).await
    }

    #[tokio::test]
    async fn a_bearer_token_is_looked_into_and_never_shown() {
        let good = jwt(&json!({"aud": ["zeebe-api"], "scope": "a b", "exp": 2_000}));
        let found = bearer(&good).await;
        assert_eq!(found.status, Status::Ok);
        assert_eq!(
            found.detail,
            "audience zeebe-api; scope a b; good for 1000 s"
        );
        assert!(!format!("{found:?}").contains(&good), "{found:?}");
        let old = bearer(&jwt(&json!({"exp": 900}))).await;
        assert_eq!(
            (old.status, old.kind),
            (Status::Fail, Some(Kind::Authentication))
        );
        assert_eq!(
            bearer(&jwt(&json!({"exp": 1_030}))).await.status,
            Status::Warn
        );
        assert_eq!(bearer("opaque").await.status, Status::Ok);
        assert_eq!(token_with(Method::None).await.status, Status::Skipped);
    }

    #[test]
    fn what_was_asked_for_must_be_in_it() {
        let claims = json!({"aud": "other", "scope": "a", "exp": 5_000});
        let wrong = judge("t", &claims, (Some("zeebe-api".to_owned()), None), 1_000);
        assert_eq!(wrong.status, Status::Fail);
        assert!(wrong.detail.contains("isn't for zeebe-api"), "{wrong:?}");
        let narrow = judge("t", &claims, (None, Some("a b".to_owned())), 1_000);
        assert_eq!(narrow.status, Status::Warn);
    }
}
