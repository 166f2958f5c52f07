//! What the system lets this process have: open files, memory, the size of a file.

use super::limits;

/// How many connections the process has files for, after asking for as many as it may have.
pub(super) fn connections_max() -> usize {
    let files = raise_open_files(wanted_files());
    let others = limits::OTHER_FILES_MAX + limits::REFUSED_CONNECTIONS_MAX;
    let connections = files.map_or(limits::CONNECTIONS_MAX, |files| {
        files.saturating_sub(others).max(1)
    });
    if connections < limits::CONNECTIONS_MAX {
        tracing::warn!(
            "this process may open too few files for {} connections: {connections} at most; \
             raise the limit (`ulimit -n {}`)",
            limits::CONNECTIONS_MAX,
            wanted_files(),
        );
    }
    connections.min(limits::CONNECTIONS_MAX)
}

fn wanted_files() -> usize {
    limits::CONNECTIONS_MAX + limits::REFUSED_CONNECTIONS_MAX + limits::OTHER_FILES_MAX
}

/// Raises the soft limit of open files as far as the hard one lets it; gives what it came to.
#[cfg(unix)]
fn raise_open_files(wanted: usize) -> Option<usize> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let wanted = wanted as u64;
    let limit = getrlimit(Resource::Nofile);
    let current = limit.current?;
    if current >= wanted {
        return usize::try_from(current).ok();
    }
    let raised = limit.maximum.map_or(wanted, |maximum| maximum.min(wanted));
    let asked = Rlimit {
        current: Some(raised),
        maximum: limit.maximum,
    };
    // Refused, it stays as it was.
    let came_to = setrlimit(Resource::Nofile, asked).map_or(current, |()| raised);
    usize::try_from(came_to).ok()
}

#[cfg(not(unix))]
fn raise_open_files(_wanted: usize) -> Option<usize> {
    None
}

/// Bytes that what is active may take: half of what this process may have, so that the work on it has
/// as much again.
pub(super) fn held_bytes_max() -> usize {
    let mut most = limits::HELD_BYTES_MAX;
    for limit in [memory_limit(), control_group_limit(), machine_memory()] {
        most = most.min(limit.map_or(usize::MAX, |bytes| bytes / 2));
    }
    most
}

/// `ulimit -d`.
#[cfg(unix)]
fn memory_limit() -> Option<usize> {
    use rustix::process::{Resource, getrlimit};
    usize::try_from(getrlimit(Resource::Data).current?).ok()
}

#[cfg(not(unix))]
fn memory_limit() -> Option<usize> {
    None
}

/// What a container may have; none where nothing is set or there are no control groups.
fn control_group_limit() -> Option<usize> {
    let text = std::fs::read_to_string("/sys/fs/cgroup/memory.max").ok()?;
    text.trim().parse().ok()
}

/// The machine's memory, where it can be read.
fn machine_memory() -> Option<usize> {
    let text = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("MemTotal:"))?;
    let kib: usize = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib * 1024)
}

/// Lets a write past the largest size of a file fail, as one on a full disk does, instead of ending the process.
#[cfg(unix)]
pub(super) fn survive_large_files() {
    // SAFETY: sets a disposition; no handler of ours runs.
    unsafe {
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
    }
}

#[cfg(not(unix))]
pub(super) fn survive_large_files() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_above_nothing() {
        assert!(connections_max() > 0);
        assert!(held_bytes_max() > 1024 * 1024);
    }
}
