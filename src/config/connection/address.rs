//! The two addresses of one cluster: from the same layer, or one from the other.

use super::layers::{self, Layers, Origin, Sourced};
use super::{Flags, Verification};
use crate::client::Error;
use crate::client::gateway::{Address, Security, is_loopback};
use crate::config::profile::{LOCAL_GRPC, LOCAL_REST};
use crate::config::saas::Cluster;

/// Where the cluster is.
pub(super) struct Addresses {
    pub(super) grpc: Sourced<Address>,
    /// None where it can't be told from the gateway's.
    pub(super) rest: Option<Sourced<String>>,
    pub(super) in_cloud: bool,
}

/// The addresses of the highest layer that has one.
///
/// # Errors
/// `Configuration` with the origin of what can't be read.
pub(super) fn resolve(flags: &Flags, layers: &mut Layers) -> Result<Addresses, Error> {
    let mut grpc = grpc_text(flags, layers);
    let mut rest = layers.pick(
        ("--rest-address", flags.rest_address.clone()),
        layers::REST_ADDRESS,
        layers.profile().rest_address.clone(),
    );
    // One of a lower layer may be another cluster's.
    if let (Some(of_grpc), Some(of_rest)) = (&grpc, &rest) {
        match of_grpc.origin.rank().cmp(&of_rest.origin.rank()) {
            std::cmp::Ordering::Greater => rest = None,
            std::cmp::Ordering::Less => grpc = None,
            std::cmp::Ordering::Equal => {}
        }
    }
    let cluster = [&grpc, &rest]
        .into_iter()
        .flatten()
        .find_map(|address| Cluster::of(&address.value));
    let grpc = grpc.unwrap_or_else(|| Sourced {
        value: grpc_from(
            rest.as_ref().map(|rest| rest.value.as_str()),
            cluster.as_ref(),
        ),
        origin: if rest.is_some() {
            Origin::Derived("rest-address")
        } else {
            Origin::Default
        },
    });
    let address = parse(flags, layers, &grpc)?;
    let rest = rest.map(|rest| with_scheme(flags, rest)).or_else(|| {
        let value = match &cluster {
            Some(cluster) => cluster.rest_address(),
            None if is_loopback(&address.host) && address.port == 26500 => LOCAL_REST.to_owned(),
            None => return None,
        };
        Some(Sourced {
            value,
            origin: Origin::Derived("grpc-address"),
        })
    });
    layers.record("grpc-address", &address.to_string(), grpc.origin.clone());
    if let Some(rest) = &rest {
        layers.record("rest-address", &rest.value, rest.origin.clone());
    }
    Ok(Addresses {
        grpc: Sourced {
            value: address,
            origin: grpc.origin,
        },
        rest,
        in_cloud: cluster.is_some(),
    })
}

fn grpc_text(flags: &Flags, layers: &Layers) -> Option<Sourced<String>> {
    let flag = ("--address", flags.grpc_address.clone());
    let of_profile = layers.profile().grpc_address.clone();
    let found = layers.pick(flag, layers::GRPC_ADDRESS, None);
    found
        .or_else(|| zeebe(layers))
        .or_else(|| cloud(layers))
        .or_else(|| layers.pick(("", None), &[], of_profile))
}

/// The gateway's address that the environment alone gives, with a scheme where a variable asks for plaintext.
pub(super) fn of_env(layers: &Layers) -> Option<String> {
    let found = layers.pick(("", None), layers::GRPC_ADDRESS, None);
    let address = found
        .or_else(|| zeebe(layers))
        .or_else(|| cloud(layers))?
        .value;
    let plaintext = layers
        .switch(layers::PLAINTEXT)
        .ok()
        .flatten()
        .is_some_and(|switch| switch.value);
    Some(match plaintext && !address.contains("://") {
        true => format!("http://{address}"),
        false => address,
    })
}

/// zbctl's variables: host and port beat the address.
fn zeebe(layers: &Layers) -> Option<Sourced<String>> {
    let (host, port) = (layers.env.get("ZEEBE_HOST"), layers.env.get("ZEEBE_PORT"));
    let (value, name) = match (host, port) {
        (Some(host), Some(port)) => (format!("{host}:{port}"), "ZEEBE_HOST"),
        (Some(host), None) => (host.to_owned(), "ZEEBE_HOST"),
        (None, Some(port)) => (format!("127.0.0.1:{port}"), "ZEEBE_PORT"),
        (None, None) => (layers.env.get("ZEEBE_ADDRESS")?.to_owned(), "ZEEBE_ADDRESS"),
    };
    Some(Sourced {
        value,
        origin: Origin::Env(name),
    })
}

/// A cluster of the cloud by its parts, unless an address of its own is set.
fn cloud(layers: &Layers) -> Option<Sourced<String>> {
    const IDS: [&str; 3] = [
        "CAMUNDA_CLUSTER_ID",
        "CAMUNDA_CLIENT_CLOUD_CLUSTERID",
        "CAMUNDA_CLIENT_CLOUD_CLUSTER_ID",
    ];
    let (name, id) = IDS
        .into_iter()
        .find_map(|name| Some((name, layers.env.get(name)?)))?;
    let region = layers
        .env
        .get("CAMUNDA_CLUSTER_REGION")
        .or_else(|| layers.env.get("CAMUNDA_CLIENT_CLOUD_REGION"));
    let cluster = Cluster::checked(id, region.unwrap_or("bru-2"))?;
    let rest_is_set = layers::REST_ADDRESS
        .iter()
        .any(|name| layers.env.get(name).is_some());
    (!rest_is_set).then(|| Sourced {
        value: cluster.grpc_address(),
        origin: Origin::Env(name),
    })
}

/// The gateway beside a REST API: the cloud's, this machine's, or the same host's default port.
fn grpc_from(rest: Option<&str>, cluster: Option<&Cluster>) -> String {
    if let Some(cluster) = cluster {
        return cluster.grpc_address();
    }
    let Some(url) = rest.and_then(|rest| reqwest::Url::parse(rest).ok()) else {
        return LOCAL_GRPC.to_owned();
    };
    match url.host_str() {
        None => LOCAL_GRPC.to_owned(),
        Some(host) => format!("{}://{host}:26500", url.scheme()),
    }
}

fn parse(flags: &Flags, layers: &mut Layers, grpc: &Sourced<String>) -> Result<Address, Error> {
    let by_env = layers.switch(layers::PLAINTEXT)?;
    let fallback = if flags.verification == Verification::Off {
        Some(Security::Plaintext)
    } else {
        by_env.map(|plaintext| {
            if plaintext.value {
                Security::Plaintext
            } else {
                Security::Tls
            }
        })
    };
    let fallback = flags.security.or(fallback);
    let mut address =
        Address::parse(&grpc.value, fallback).map_err(|error| error.context(&grpc.origin))?;
    if let Some(security) = flags.security {
        address.security = security;
    }
    Ok(address)
}

/// `--plaintext` and `--tls` hold for a REST address without a scheme too.
fn with_scheme(flags: &Flags, rest: Sourced<String>) -> Sourced<String> {
    let scheme = match flags.security {
        _ if rest.value.contains("://") => return rest,
        None => return rest,
        Some(Security::Plaintext) => "http",
        Some(Security::Tls) => "https",
    };
    Sourced {
        value: format!("{scheme}://{}", rest.value),
        origin: rest.origin,
    }
}
