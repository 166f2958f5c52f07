//! What is measured of a server: rates, latencies, and what the operating system counted for its process.

use std::{fs, path::Path, time::Duration};

use crate::Result;

#[derive(Debug)]
pub struct Measured {
    pub instances_a_second: f64,
    /// From the request that creates an instance to the answer that its job is completed.
    pub p50: Duration,
    pub p99: Duration,
    pub cpu_us_an_instance: f64,
    /// Growth of the data folder.
    pub disk_bytes_an_instance: f64,
}

/// A process's counters at one moment.
#[derive(Debug, Clone, Copy)]
pub struct Usage {
    pub cpu: Duration,
    pub disk_bytes: u64,
}

impl Usage {
    pub fn of(process_id: u32, data: &Path) -> Result<Self> {
        // Fields 14 and 15, counted from 1, in ticks of 10 ms; the name before them may hold blanks.
        let stat = fs::read_to_string(format!("/proc/{process_id}/stat"))?;
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let ticks: u64 = after_name
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|field| field.parse::<u64>().ok())
            .sum();
        Ok(Self {
            cpu: Duration::from_millis(ticks * 10),
            disk_bytes: folder_bytes(data)?,
        })
    }
}

/// Resident memory in MiB.
pub fn memory_mib(process_id: u32) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process_id}/status"))?;
    let kib: f64 = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.split_whitespace().next())
        .ok_or("no VmRSS")?
        .parse()?;
    Ok(kib / 1024.0)
}

fn folder_bytes(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let metadata = entry.metadata()?;
        bytes += if metadata.is_dir() {
            folder_bytes(&entry.path())?
        } else {
            metadata.len()
        };
    }
    Ok(bytes)
}

pub fn median(mut samples: Vec<Duration>) -> Duration {
    samples.sort_unstable();
    samples[samples.len() / 2]
}
