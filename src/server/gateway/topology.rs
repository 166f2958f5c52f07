//! `Topology`: one broker with one partition, which it leads.

use tonic::Status;

use super::{Service, p};
use p::{
    BrokerInfo, Partition, TopologyRequest, TopologyResponse,
    partition::{PartitionBrokerHealth, PartitionBrokerRole},
};

/// The Camunda version whose protocol and behaviour the engine follows.
pub const VERSION: &str = "8.8.0";

pub async fn topology(
    service: &Service,
    _request: TopologyRequest,
) -> Result<TopologyResponse, Status> {
    let partition = Partition {
        partition_id: 1,
        role: PartitionBrokerRole::Leader.into(),
        health: PartitionBrokerHealth::Healthy.into(),
    };
    Ok(TopologyResponse {
        brokers: vec![BrokerInfo {
            node_id: 0,
            host: service.address.ip().to_string(),
            port: i32::from(service.address.port()),
            partitions: vec![partition],
            version: VERSION.to_owned(),
        }],
        cluster_size: 1,
        partitions_count: 1,
        replication_factor: 1,
        gateway_version: VERSION.to_owned(),
    })
}
