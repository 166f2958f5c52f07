//! Camunda's broker, compiled and started by Maven and a JDK of this machine.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use crate::{Result, load, measured::Measured};

pub async fn measure(duration: Duration) -> Result<Measured> {
    let classpath = build()?;
    let data = tempfile::tempdir()?;
    let mut ports = free_ports(3)?;
    let port = ports.remove(0);
    let mut broker = Broker(
        Command::new("java")
            .arg("-cp")
            .arg(classpath)
            .arg("zcli.PeerBroker")
            .arg(data.path())
            .arg(port.to_string())
            .args(ports.iter().map(u16::to_string))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?,
    );
    let stdout = broker.0.stdout.take().ok_or("no stdout")?;
    BufReader::new(stdout)
        .lines()
        .map_while(std::result::Result::ok)
        .find(|line| line == "started")
        .ok_or("the broker did not start")?;
    let address = format!("127.0.0.1:{port}");
    wait_until_leader(&address).await?;
    load::run(&address, broker.0.id(), data.path(), duration).await
}

/// The broker's process, ended with this value.
struct Broker(Child);

impl Drop for Broker {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
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
