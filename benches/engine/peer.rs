//! Camunda's broker, compiled and started by Maven and a JDK of this machine.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use crate::{Result, Server};

/// The broker's process, ended with this value.
pub struct Broker {
    child: Child,
    address: String,
}

impl Broker {
    /// Starts it on an empty folder and waits until it takes commands.
    pub async fn start(data: &Path) -> Result<Self> {
        let classpath = build()?;
        let mut ports = free_ports(3)?;
        let port = ports.remove(0);
        let child = Command::new("java")
            .arg("-cp")
            .arg(classpath)
            .arg("zcli.PeerBroker")
            .arg(data)
            .arg(port.to_string())
            .args(ports.iter().map(u16::to_string))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut broker = Self {
            child,
            address: format!("127.0.0.1:{port}"),
        };
        let stdout = broker.child.stdout.take().ok_or("no stdout")?;
        BufReader::new(stdout)
            .lines()
            .map_while(std::result::Result::ok)
            .find(|line| line == "started")
            .ok_or("the broker did not start")?;
        wait_until_leader(&broker.address).await?;
        Ok(broker)
    }
}

impl Server for Broker {
    fn address(&self) -> &str {
        &self.address
    }

    fn process_id(&self) -> u32 {
        self.child.id()
    }

    fn burst_divisor(&self) -> usize {
        20
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Compiles the launcher and gives its class path.
fn build() -> Result<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let list = folder.join("target/peer/classpath");
    let status = Command::new("mvn")
        .args(["-q", "-f"])
        .arg(folder.join("benches/peer/pom.xml"))
        .args(["compile", "dependency:build-classpath"])
        .arg(format!("-Dmdep.outputFile={}", list.display()))
        .status()?;
    if !status.success() {
        return Err("Maven could not build the peer".into());
    }
    Ok(format!(
        "{}:{}",
        folder.join("target/peer/classes").display(),
        std::fs::read_to_string(list)?.trim()
    ))
}

fn free_ports(count: usize) -> Result<Vec<u16>> {
    let listeners = (0..count)
        .map(|_| std::net::TcpListener::bind("127.0.0.1:0"))
        .collect::<std::io::Result<Vec<_>>>()?;
    Ok(listeners
        .iter()
        .map(|listener| Ok(listener.local_addr()?.port()))
        .collect::<std::io::Result<_>>()?)
}

/// The gateway answers before the partition has a leader.
async fn wait_until_leader(address: &str) -> Result<()> {
    for _ in 0..600 {
        if let Ok(mut client) =
            zcli::protocol::gateway_client::GatewayClient::connect(format!("http://{address}"))
                .await
        {
            let topology = client
                .topology(zcli::protocol::TopologyRequest {})
                .await
                .map(tonic::Response::into_inner);
            if topology.is_ok_and(|topology| {
                topology
                    .brokers
                    .iter()
                    .any(|broker| !broker.partitions.is_empty())
            }) {
                return Ok(());
            }
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err("the broker's partition found no leader in a minute".into())
}
