//! Which cluster a connection leads to, and what its changes have to pass.
//!
//! Protection is a profile's setting, but it guards the cluster: an address that belongs to a protected
//! profile is protected whichever way it came (`--address`, a variable, another profile). It is found here;
//! refusing and asking is `cli::guard`'s.

use serde::{Deserialize, Serialize};

use super::profile::{LOCAL, Profile, Profiles};
use crate::client::gateway::{Address, is_loopback};
use crate::client::rest;

/// What changes have to pass; the later the stricter.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum Protection {
    /// Changes ask for the cluster's name.
    Confirm,
    /// No changes at all.
    ReadOnly,
}

impl Protection {
    /// As the profile and the command line spell it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::ReadOnly => "read-only",
        }
    }
}

/// The colour of a cluster's sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "colours")]
pub enum SignColour {
    Red,
    Yellow,
    Green,
    Blue,
    Magenta,
    Cyan,
}

/// Which cluster it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// What people call it and type to confirm a change: its profile's label, else the profile's name, else
    /// the gateway's address.
    pub name: String,
    /// The profile that names and protects it.
    pub profile: String,
    /// `host:port` of the gateway.
    pub address: String,
    /// What changes have to pass, if anything.
    pub protection: Option<Protection>,
    /// Its sign's colour, where one was chosen.
    pub colour: Option<SignColour>,
    /// Where it is.
    pub place: Place,
}

/// Whether a cluster is somebody's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On this machine, and under no profile's name.
    Here,
    /// Anywhere else.
    Elsewhere,
}

/// The cluster at these addresses, reached over the profile `chosen`.
pub(super) fn cluster(
    profiles: &Profiles,
    chosen: &str,
    grpc: &Address,
    rest: Option<&rest::Options>,
) -> Cluster {
    let own = profiles.get(chosen);
    let leads_there = |profile: &Profile| leads_to(profile, grpc, rest);
    // The chosen profile comes first, so that another one governs only where it is stricter.
    let strictest = profiles
        .profiles
        .iter()
        .filter(|(name, profile)| *name == chosen || leads_there(profile))
        .max_by_key(|(name, profile)| (profile.protection, *name == chosen));
    let (name, profile) = match strictest {
        Some((name, profile)) => (name.as_str(), Some(profile)),
        None => (chosen, own),
    };
    let label = profile.and_then(|profile| profile.label.clone());
    let named_by_profile =
        profile.is_some_and(|profile| profile.protection.is_some() || leads_there(profile));
    let here = name == LOCAL && is_loopback(&grpc.host);
    Cluster {
        name: label.unwrap_or_else(|| {
            if named_by_profile {
                name.to_owned()
            } else {
                grpc.authority()
            }
        }),
        profile: name.to_owned(),
        address: grpc.authority(),
        protection: profile.and_then(|profile| profile.protection),
        colour: profile.and_then(|profile| profile.colour),
        place: if here { Place::Here } else { Place::Elsewhere },
    }
}

/// Whether a profile's own addresses are these; a host's letters may differ in case.
fn leads_to(profile: &Profile, grpc: &Address, rest: Option<&rest::Options>) -> bool {
    let grpc_fits = profile
        .grpc_address
        .as_deref()
        .and_then(|text| Address::parse(text, None).ok())
        .is_some_and(|own| own.port == grpc.port && own.host.eq_ignore_ascii_case(&grpc.host));
    let rest_fits = rest.is_some_and(|rest| {
        let own = profile.rest_address.as_deref();
        own.and_then(|text| rest::Options::new(text).ok())
            .is_some_and(|own| own.base_url.eq_ignore_ascii_case(&rest.base_url))
    });
    grpc_fits || rest_fits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Existing;

    fn profiles() -> Profiles {
        let mut profiles = Profiles::default();
        let mut add = |name: &str, address: &str, protection| {
            let profile = Profile {
                grpc_address: Some(address.to_owned()),
                protection,
                ..Profile::default()
            };
            profiles
                .add(name, profile, Existing::Refuse)
                .expect("a new name");
        };
        add(
            "prod",
            "grpcs://zeebe.example.com:443",
            Some(Protection::ReadOnly),
        );
        add("prod-again", "zeebe.example.com:443", None);
        add("test", "grpcs://test.example.com:443", None);
        profiles
    }

    fn at(profile: &str, address: &str) -> Cluster {
        let address = Address::parse(address, None).expect("an address");
        cluster(&profiles(), profile, &address, None)
    }

    #[test]
    fn a_profile_protects_its_cluster() {
        let found = at("prod", "https://zeebe.example.com:443");
        assert_eq!(found.protection, Some(Protection::ReadOnly));
        assert_eq!(
            (found.name.as_str(), found.place),
            ("prod", Place::Elsewhere)
        );
        assert_eq!(at("test", "https://test.example.com:443").protection, None);
    }

    #[test]
    fn the_address_of_a_protected_profile_is_protected_whichever_way_it_came() {
        for (profile, address) in [
            (LOCAL, "https://Zeebe.example.com:443"),
            ("prod-again", "https://zeebe.example.com:443"),
            // The profile was chosen, though its address wasn't taken.
            ("prod", "http://127.0.0.1:1"),
        ] {
            let found = at(profile, address);
            assert_eq!(found.protection, Some(Protection::ReadOnly), "{profile}");
            assert_eq!(found.profile, "prod");
        }
    }

    #[test]
    fn an_address_of_no_profile_names_itself() {
        let found = at(LOCAL, "https://other.example.com:443");
        assert_eq!(found.name, "other.example.com:443");
        assert_eq!((found.place, found.protection), (Place::Elsewhere, None));
        let found = at(LOCAL, "http://127.0.0.1:26500");
        assert_eq!((found.name.as_str(), found.place), (LOCAL, Place::Here));
    }
}
