//! Desktop Modeler's connections.

use serde_json::Value;

use super::{Import, fill_cloud, secret, set_address, text};
use crate::client::{Error, Kind};
use crate::config::Profile;

/// Reads `settings.json` (one flat key) or the older `config.json`; entries without an id are drafts.
pub(super) fn parse(file: &Value) -> Result<Import, Error> {
    let list = file
        .get("connectionManagerPlugin.c8connections")
        .or_else(|| file.get("zeebeEndpoints"));
    let Some(list) = list.and_then(Value::as_array) else {
        return Err(
            Error::new(Kind::Configuration, "there are no connections in it")
                .with_hint("Modeler keeps them in settings.json, older ones in config.json"),
        );
    };
    let mut import = Import::default();
    for entry in list {
        let Some(id) = text(entry, "id") else {
            import.skipped.push("a connection without an id".to_owned());
            continue;
        };
        let label = text(entry, "name");
        match profile(entry) {
            Some(profile) => {
                let unnamed = || format!("Unnamed {}", id.chars().take(8).collect::<String>());
                import
                    .profiles
                    .push((unique(&import, label.unwrap_or_else(unnamed)), profile));
            }
            None => import
                .skipped
                .push(format!("{}: it has no address", label.unwrap_or(id))),
        }
    }
    Ok(import)
}

fn profile(entry: &Value) -> Option<Profile> {
    let mut profile = Profile {
        tenant: text(entry, "tenantId"),
        ..Profile::default()
    };
    if text(entry, "targetType").as_deref() == Some("camundaCloud") {
        set_address(&mut profile, &text(entry, "camundaCloudClusterUrl")?);
        profile.client_id = text(entry, "camundaCloudClientId");
        profile.client_secret = secret(text(entry, "camundaCloudClientSecret"));
        profile.audience = text(entry, "audience");
        fill_cloud(&mut profile);
        return Some(profile);
    }
    set_address(&mut profile, &text(entry, "contactPoint")?);
    match text(entry, "authType").as_deref() {
        Some("basic") => {
            profile.username = text(entry, "basicAuthUsername");
            profile.password = secret(text(entry, "basicAuthPassword"));
        }
        Some("oauth") => {
            profile.client_id = text(entry, "clientId");
            profile.client_secret = secret(text(entry, "clientSecret"));
            profile.token_url = text(entry, "oauthURL");
            profile.audience = text(entry, "audience");
            profile.scope = text(entry, "scope");
        }
        _ => profile.auth = Some("none".to_owned()),
    }
    Some(profile)
}

/// `modeler:NAME`, numbered where a name comes twice; what a profile's name can't hold becomes a hyphen.
fn unique(import: &Import, label: String) -> String {
    let good = |c: char| {
        if c.is_alphanumeric() || "-_.@ ()".contains(c) {
            c
        } else {
            '-'
        }
    };
    let label: String = label.trim().chars().map(good).take(60).collect();
    let name = format!("modeler:{}", label.trim());
    let taken = |name: &str| import.profiles.iter().any(|(other, _)| other == name);
    if !taken(&name) {
        return name;
    }
    (2..)
        .map(|n| format!("{name} ({n})"))
        .find(|name| !taken(name))
        .expect("numbers don't end")
}
