//! What is measured of a server: rates, latencies, and what the operating system counted for its process.

use std::{fs, path::Path, time::Duration};

use crate::Result;

#[derive(Debug)]
pub struct Measured {
    /// What is counted: `instances`, `messages`.
    pub unit: &'static str,
    pub a_second: f64,
    /// From the request that begins one to the answer that it is done.
    pub p50: Duration,
    pub p99: Duration,
    pub cpu_us: f64,
    /// Growth of the data folder.
    pub disk_bytes: f64,
    /// Resident memory while it waits, where that was looked at.
    pub memory_bytes: Option<f64>,
}

impl Measured {
    /// `latencies` has one for each that is counted.
    pub fn new(
        unit: &'static str,
        mut latencies: Vec<Duration>,
        elapsed: Duration,
        used: Usage,
    ) -> Result<Self> {
        latencies.sort_unstable();
        let count = latencies.len();
        if count == 0 {
            return Err("none was done in the time".into());
        }
        Ok(Self {
            unit,
            a_second: count as f64 / elapsed.as_secs_f64(),
            p50: latencies[count / 2],
            p99: latencies[count * 99 / 100],
            cpu_us: used.cpu.as_secs_f64() * 1e6 / count as f64,
            disk_bytes: used.disk_bytes as f64 / count as f64,
            memory_bytes: None,
        })
    }

    pub fn with_memory(self, mib: f64, count: usize) -> Self {
        Self {
            memory_bytes: Some(mib * 1024.0 * 1024.0 / count as f64),
            ..self
        }
    }
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

impl Usage {
    /// What was used between two moments.
    pub fn since(self, before: Self) -> Self {
        Self {
            cpu: self.cpu.saturating_sub(before.cpu),
            disk_bytes: self.disk_bytes.saturating_sub(before.disk_bytes),
        }
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
