//! `zcli profile test`.

use std::time::Instant;

use serde_json::{Value, json};

use crate::cli::cluster::status::counted;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::protocol as pb;
use crate::render::Document;
use crate::render::view::profile::CHECK;

/// No flags of its own; the profile is the active one, or `--profile`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Asks both gRPC and REST for the topology; the first failure decides the exit code.
pub async fn run(ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    let connection = ctx.connection().await?;
    let mut failed = Vec::new();
    let mut items = Vec::new();

    let started = Instant::now();
    let grpc = topology(ctx).await;
    let address = connection.gateway.address.to_string();
    items.push(check("gRPC", &address, &grpc, started));
    failed.extend(grpc.err());

    match &connection.rest {
        Some(options) => {
            let started = Instant::now();
            let rest = rest_topology(ctx).await;
            items.push(check("REST", &options.base_url, &rest, started));
            failed.extend(rest.err());
        }
        None => items.push(json!({
            "check": "REST", "result": "SKIPPED", "address": null,
            "detail": "no REST address is known; questions such as lists need one",
        })),
    }
    ctx.show(&Document::List {
        view: &CHECK,
        items,
    })?;
    match failed.into_iter().next() {
        None => Ok(ExitCode::Ok),
        Some(error) => Err(error.failing(format!("profile {} does not work", connection.profile))),
    }
}

async fn topology(ctx: &Context) -> Result<String, Error> {
    let topology = ctx
        .gateway()
        .await?
        .topology(pb::TopologyRequest {})
        .await?;
    Ok(format!(
        "gateway {}, {}",
        topology.gateway_version,
        counted(i64::from(topology.partitions_count), "partition")
    ))
}

async fn rest_topology(ctx: &Context) -> Result<String, Error> {
    let topology = ctx.rest().await?.get("/topology").await?;
    let version = topology["gatewayVersion"].as_str().unwrap_or("?");
    Ok(format!(
        "gateway {version}, {}",
        counted(
            topology["partitionsCount"].as_i64().unwrap_or(0),
            "partition"
        )
    ))
}

fn check(name: &str, address: &str, result: &Result<String, Error>, started: Instant) -> Value {
    let (state, detail) = match result {
        Ok(detail) => ("OK", detail.clone()),
        Err(error) => ("FAILED", error.one_line()),
    };
    json!({
        "check": name,
        "result": state,
        "address": address,
        "detail": detail,
        "elapsedMs": u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
    })
}
