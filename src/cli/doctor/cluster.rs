//! What answers: gRPC, versions, partitions, REST, tenant, clocks; and the embedded engine's data file.

use std::collections::BTreeSet;
use std::path::Path;

use super::network::now_s;
use crate::client::probe::{self, Endpoint, Finding};
use crate::client::{Error, Kind};
use crate::config::Connection;
use crate::protocol as pb;
use crate::store;

/// The version that zcli's protocols are of, and the newest that it knows of.
const KNOWN_FIRST: (u32, u32) = (8, 8);
const KNOWN_LAST: (u32, u32) = (8, 9);
/// Less room than this on the disk of the data file is worth a word.
const FREE_BYTES_MIN: u64 = 512 * 1024 * 1024;

/// gRPC with the credentials, the versions and the partitions.
pub async fn gateway(connection: &Connection, reachable: bool, findings: &mut Vec<Finding>) {
    let target = connection.gateway.address.authority();
    if !reachable {
        let skipped = |check| Finding::skipped(check, &target, "not reached");
        findings.extend(["gRPC", "Versions"].map(skipped));
        return;
    }
    let topology = match connection.gateway() {
        Ok(gateway) => gateway.topology(pb::TopologyRequest {}).await,
        Err(error) => Err(error),
    };
    match topology {
        Err(error) => {
            findings.push(Finding::fail("gRPC", &target, &with_token_hint(error)));
            findings.push(Finding::skipped("Versions", &target, "not reached"));
        }
        Ok(topology) => {
            findings.push(partitions(&target, &topology));
            findings.push(versions(&target, &topology));
        }
    }
}

/// A rejected token most often is for somebody else.
fn with_token_hint(error: Error) -> Error {
    match error.kind() {
        Kind::Authentication => error.with_hint(
            "the cluster refuses these credentials: check the audience of the token above, the client's id and secret",
        ),
        Kind::Permission => error.with_hint(
            "the credentials are known but may not do this: give the client its authorizations in the cluster's Identity",
        ),
        _ => error,
    }
}

fn partitions(target: &str, topology: &pb::TopologyResponse) -> Finding {
    let mut led = BTreeSet::new();
    let mut unwell = BTreeSet::new();
    for partition in topology
        .brokers
        .iter()
        .flat_map(|broker| &broker.partitions)
    {
        if partition.role().as_str_name() == "LEADER" {
            led.insert(partition.partition_id);
        }
        if partition.health().as_str_name() != "HEALTHY" {
            unwell.insert(partition.partition_id);
        }
    }
    let leaderless: Vec<String> = (1..=topology.partitions_count)
        .filter(|id| !led.contains(id))
        .map(|id| id.to_string())
        .collect();
    let detail = format!(
        "{} of {} brokers, {} partitions",
        topology.brokers.len(),
        topology.cluster_size,
        topology.partitions_count
    );
    if !leaderless.is_empty() {
        let detail = format!("{detail}; without a leader: {}", leaderless.join(", "));
        return Finding::warn(
            "gRPC",
            target,
            detail,
            "commands to these partitions time out: look at the brokers (`zcli cluster status`)",
        );
    }
    if !unwell.is_empty() {
        let ids: Vec<String> = unwell.iter().map(ToString::to_string).collect();
        let detail = format!("{detail}; not healthy: {}", ids.join(", "));
        return Finding::warn(
            "gRPC",
            target,
            detail,
            "look at the brokers' logs (`zcli cluster status`)",
        );
    }
    Finding::ok("gRPC", target, detail)
}

fn versions(target: &str, topology: &pb::TopologyResponse) -> Finding {
    const CHECK: &str = "Versions";
    let gateway = topology.gateway_version.as_str();
    let brokers: BTreeSet<&str> = topology
        .brokers
        .iter()
        .map(|broker| broker.version.as_str())
        .collect();
    let listed: Vec<&str> = brokers.iter().copied().collect();
    let detail = format!(
        "gateway {gateway}, brokers {}, zcli {}",
        listed.join(" and "),
        env!("CARGO_PKG_VERSION")
    );
    let Some(minor) = minor(gateway) else {
        return Finding::warn(CHECK, target, detail, "the gateway's version can't be read");
    };
    if minor < KNOWN_FIRST {
        return Finding::warn(
            CHECK,
            target,
            detail,
            "before 8.8 the REST API lacks most questions, and some commands: update the cluster",
        );
    }
    if minor > KNOWN_LAST {
        return Finding::warn(
            CHECK,
            target,
            detail,
            "this cluster is newer than zcli knows: look for a newer zcli",
        );
    }
    if brokers.iter().any(|broker| *broker != gateway) {
        return Finding::warn(
            CHECK,
            target,
            detail,
            "gateway and brokers differ: finish the update",
        );
    }
    Finding::ok(CHECK, target, detail)
}

fn minor(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.split(['.', '-']);
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// REST with the credentials, the clocks, and the tenant.
pub async fn rest(connection: &Connection, token: bool, findings: &mut Vec<Finding>) {
    let Some(options) = &connection.rest else {
        let error = Error::new(
            Kind::Configuration,
            "no REST address is known: lists and searches need one",
        )
        .with_hint(
            "give --rest-address URL, set ZCLI_REST_ADDRESS, or put rest-address into the profile",
        );
        findings.push(Finding {
            status: probe::Status::Warn,
            kind: None,
            ..Finding::fail("REST", "none", &error)
        });
        return;
    };
    let target = options.base_url.as_str();
    let timeout = options.connect_timeout.min(connection.request_timeout);
    if let Some(endpoint) = Endpoint::of_url(target, &options.tls, timeout)
        && endpoint.host != connection.gateway.address.host
    {
        let (dns, addresses) = probe::dns(&endpoint).await;
        let found = !addresses.is_empty();
        findings.push(dns);
        if !found {
            findings.push(Finding::skipped("REST", target, "not reached"));
            return;
        }
    }
    let url = format!("{target}/v2/topology");
    let answered = match probe::answer(&url, &options.tls, timeout).await {
        Ok(answered) => answered,
        Err(error) => {
            findings.push(Finding::fail("REST", target, &error));
            findings.push(Finding::skipped("Clock", target, "not reached"));
            return;
        }
    };
    let clock = probe::skew(target, &answered, now_s());
    if !token {
        findings.push(Finding::skipped(
            "REST",
            target,
            format!(
                "it answers (HTTP {}), but there is no token",
                answered.status
            ),
        ));
        findings.push(clock);
        return;
    }
    let works = match connection.rest() {
        Ok(rest) => ask(connection, &rest, target, findings).await,
        Err(error) => {
            findings.push(Finding::fail("REST", target, &error));
            false
        }
    };
    if !works {
        findings.push(Finding::skipped("Tenant", target, "not reached"));
    }
    findings.push(clock);
}

async fn ask(
    connection: &Connection,
    rest: &crate::client::Rest,
    target: &str,
    findings: &mut Vec<Finding>,
) -> bool {
    match rest.get("/topology").await {
        Err(error) if matches!(error.kind(), Kind::NotFound | Kind::Unsupported) => {
            let error = Error::new(Kind::Unsupported, format!("{target} answers, but has no REST API v2: {error}"))
                .with_hint("the REST API is the gateway's own HTTP port (8080, under /v2), of Camunda 8.8 or later; check the path of --rest-address");
            findings.push(Finding::fail("REST", target, &error));
            return false;
        }
        Err(error) => {
            findings.push(Finding::fail("REST", target, &with_token_hint(error)));
            return false;
        }
        Ok(topology) => {
            let version = topology["gatewayVersion"].as_str().unwrap_or("?");
            findings.push(Finding::ok(
                "REST",
                target,
                format!("v2, gateway {version}"),
            ));
        }
    }
    let me = rest.get("/authentication/me").await;
    findings.push(tenant(connection.tenant.as_deref(), target, me));
    true
}

/// Whether the tenant in force is one of the user's.
fn tenant(wanted: Option<&str>, target: &str, me: Result<serde_json::Value, Error>) -> Finding {
    const CHECK: &str = "Tenant";
    let Ok(me) = me else {
        return Finding::skipped(
            CHECK,
            target,
            "the cluster doesn't tell whose tenants these are",
        );
    };
    let tenants = me["tenants"].as_array().into_iter().flatten();
    let ids: Vec<&str> = tenants
        .filter_map(|tenant| tenant["tenantId"].as_str())
        .collect();
    let listed = if ids.is_empty() {
        "none".to_owned()
    } else {
        ids.join(", ")
    };
    match wanted {
        Some(wanted) if !ids.is_empty() && !ids.contains(&wanted) => {
            let error = Error::new(Kind::Permission, format!("{wanted} isn't among the tenants of these credentials: {listed}"))
                .with_hint("take one of them with --tenant, or have the client added to the tenant in Identity");
            Finding::fail(CHECK, target, &error)
        }
        Some(wanted) => Finding::ok(CHECK, target, wanted),
        None if ids.len() > 1 => {
            Finding::ok(CHECK, target, format!("none is set; there are {listed}"))
        }
        None => Finding::ok(CHECK, target, listed),
    }
}

/// The embedded engine's data file.
pub fn data_file(folder: Option<&Path>) -> Finding {
    const CHECK: &str = "Data file";
    let Some(folder) = folder else {
        return Finding::warn(
            CHECK,
            "memory",
            "the engine keeps its data in memory",
            "what it knows goes with it: start it without --in-memory",
        );
    };
    let target = folder.display().to_string();
    match store::examine(folder) {
        Err(error) => {
            let error = Error::new(Kind::Configuration, error.to_string()).with_hint(
                "stop the engine, move the file away (or put a copy of it back), and start it again",
            );
            Finding::fail(CHECK, &target, &error)
        }
        Ok(examined) => {
            let Some(bytes) = examined.bytes else {
                return Finding::ok(CHECK, &target, "there is none yet");
            };
            let detail = format!("{} KiB, whole", bytes / 1024);
            match examined.free_bytes.filter(|free| *free < FREE_BYTES_MIN) {
                Some(free) => Finding::warn(
                    CHECK,
                    &target,
                    format!("{detail}; {} MiB are free on its disk", free / 1024 / 1024),
                    "make room: an engine on a full disk takes no more work",
                ),
                None => Finding::ok(CHECK, &target, detail),
            }
        }
    }
}
