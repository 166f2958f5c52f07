//! The shell file that Console gives with a client's credentials: `export NAME='value'` lines.

use super::{Cluster, Import, fill_cloud, set_address};
use crate::client::{Error, Kind};
use crate::config::Env;
use crate::config::connection::{Imported, from_env};

/// Reads the lines as an environment, and what that environment says as one profile.
pub(super) fn parse(text: &str, name: &str) -> Result<Import, Error> {
    let env = Env::from_pairs(variables(text)?);
    let Imported {
        mut profile,
        unread,
    } = from_env(&env);
    if profile.grpc_address.is_none() && profile.rest_address.is_none() {
        return Err(
            Error::new(Kind::Configuration, "it names no cluster").with_hint(
                "there should be a line such as export ZEEBE_ADDRESS='...' or CAMUNDA_REST_ADDRESS",
            ),
        );
    }
    let address = profile
        .grpc_address
        .clone()
        .or(profile.rest_address.clone());
    if let Some(address) = address.filter(|address| Cluster::of(address).is_some()) {
        set_address(&mut profile, &address);
    }
    fill_cloud(&mut profile);
    Ok(Import {
        profiles: vec![(name.to_owned(), profile)],
        skipped: unread,
        active: None,
    })
}

/// `NAME=value` lines: `#` and blanks are skipped, `export ` may stand before, one pair of equal quotes is taken off,
/// nothing is expanded.
fn variables(text: &str) -> Result<Vec<(String, String)>, Error> {
    let mut variables = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let line = line.strip_prefix("export ").unwrap_or(line);
        let Some((name, value)) = line.split_once('=') else {
            let message = format!("line {}: it isn't NAME=value", index + 1);
            return Err(Error::new(Kind::Configuration, message));
        };
        let value = value.trim();
        let unquoted = ['\'', '"']
            .into_iter()
            .find_map(|quote| value.strip_prefix(quote)?.strip_suffix(quote))
            .unwrap_or(value);
        variables.push((name.trim().to_owned(), unquoted.to_owned()));
    }
    Ok(variables)
}
