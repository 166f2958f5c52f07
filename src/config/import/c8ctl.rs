//! c8ctl's profiles and its active one.

use serde_json::Value;

use super::{Import, fill_cloud, secret, set_address, text};
use crate::client::{Error, Kind};
use crate::config::Profile;
use crate::config::profile::LOCAL;

/// Reads `profiles.json` and `session.json` (`Null` without one). Its own `local` is left out: it is built in there
/// as here, for another server.
pub(super) fn parse(profiles: &Value, session: &Value) -> Result<Import, Error> {
    let Some(list) = profiles.get("profiles").and_then(Value::as_array) else {
        return Err(Error::new(
            Kind::Configuration,
            "there are no profiles in it",
        ));
    };
    let active = text(session, "activeProfile");
    let tenant = text(session, "activeTenant");
    let mut import = Import::default();
    for entry in list {
        let (Some(name), Some(url)) = (text(entry, "name"), text(entry, "baseUrl")) else {
            import
                .skipped
                .push("a profile without a name or base URL".to_owned());
            continue;
        };
        if name == LOCAL {
            import
                .skipped
                .push("local: zcli has a profile of that name built in".to_owned());
            continue;
        }
        let mut profile = profile(entry, &url);
        if active.as_ref() == Some(&name) {
            profile.tenant = tenant.clone().or(profile.tenant);
            import.active = Some(name.clone());
        }
        import.profiles.push((name, profile));
    }
    Ok(import)
}

/// OAuth with client id and secret, else basic with username and password, else none.
fn profile(entry: &Value, url: &str) -> Profile {
    let mut profile = Profile {
        tenant: text(entry, "defaultTenantId"),
        ..Profile::default()
    };
    set_address(&mut profile, url);
    let oauth = (text(entry, "clientId"), text(entry, "clientSecret"));
    let basic = (text(entry, "username"), text(entry, "password"));
    if let (Some(id), Some(text_of_secret)) = oauth {
        profile.client_id = Some(id);
        profile.client_secret = secret(Some(text_of_secret));
        profile.token_url = text(entry, "oAuthUrl");
        profile.audience = text(entry, "audience");
        profile.scope = text(entry, "scope");
        fill_cloud(&mut profile);
    } else if let (Some(username), Some(password)) = basic {
        profile.username = Some(username);
        profile.password = secret(Some(password));
    } else {
        profile.auth = Some("none".to_owned());
    }
    profile
}
