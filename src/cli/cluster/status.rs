//! `zcli cluster status`.

use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::guard::sign;
use crate::protocol as pb;
use crate::render::view::cluster::PARTITION;
use crate::render::{Document, Format};

/// No flags of its own.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Shows the topology: a row a partition and broker, or in JSON the gateway's answer.
pub async fn run(ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    let topology = ctx
        .gateway()
        .await?
        .topology(pb::TopologyRequest {})
        .await
        .failing(|| "could not get the cluster's topology".to_owned())?;
    let tabular = ctx.options.jq.is_none()
        && matches!(
            ctx.options.format,
            Format::Table | Format::Wide | Format::Csv | Format::Name
        );
    let cluster = &ctx.connection().await?.cluster;
    if !tabular {
        let mut item = to_json(&topology);
        item["name"] = json!(cluster.name);
        item["protection"] = json!(cluster.protection);
        return ctx.show(&Document::One {
            view: &PARTITION,
            item,
        });
    }
    if !ctx.options.is_machine_readable() {
        ctx.printer.sign(&sign::of(cluster));
        ctx.printer.note(&format!(
            "gateway {}, {}, {}, replication factor {}",
            topology.gateway_version,
            counted(i64::from(topology.cluster_size), "broker"),
            counted(i64::from(topology.partitions_count), "partition"),
            topology.replication_factor
        ));
    }
    ctx.show(&Document::List {
        view: &PARTITION,
        items: rows(&topology),
    })
}

/// `1 broker`, `3 brokers`.
pub fn counted(count: i64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn rows(topology: &pb::TopologyResponse) -> Vec<Value> {
    let mut rows = Vec::new();
    for broker in &topology.brokers {
        for partition in &broker.partitions {
            rows.push(json!({
                "nodeId": broker.node_id,
                "address": format!("{}:{}", broker.host, broker.port),
                "version": broker.version,
                "partitionId": partition.partition_id,
                "role": partition.role().as_str_name(),
                "health": partition.health().as_str_name(),
                "gatewayVersion": topology.gateway_version,
            }));
        }
    }
    rows
}

fn to_json(topology: &pb::TopologyResponse) -> Value {
    let partition = |partition: &pb::Partition| {
        json!({
            "partitionId": partition.partition_id,
            "role": partition.role().as_str_name(),
            "health": partition.health().as_str_name(),
        })
    };
    let brokers = topology.brokers.iter().map(|broker| {
        json!({
            "nodeId": broker.node_id,
            "host": broker.host,
            "port": broker.port,
            "partitions": broker.partitions.iter().map(partition).collect::<Vec<_>>(),
            "version": broker.version,
        })
    });
    json!({
        "brokers": brokers.collect::<Vec<_>>(),
        "clusterSize": topology.cluster_size,
        "partitionsCount": topology.partitions_count,
        "replicationFactor": topology.replication_factor,
        "gatewayVersion": topology.gateway_version,
    })
}
