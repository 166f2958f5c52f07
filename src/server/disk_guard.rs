//! Low disk: new work is refused first, everything later, before a write would fail.

use std::time::Instant;

use super::limits;

/// What the disk has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Room {
    Nothing,
    /// What lets the engine drain.
    Relief,
    Everything,
}

impl Room {
    fn of(free_bytes: u64) -> Self {
        if free_bytes < limits::DISK_BYTES_MIN {
            Self::Nothing
        } else if free_bytes < limits::NEW_WORK_DISK_BYTES_MIN {
            Self::Relief
        } else {
            Self::Everything
        }
    }
}

/// Looks at the disk now and then, when asked.
#[derive(Debug)]
pub(super) struct DiskGuard {
    room: Room,
    looked_at: Option<Instant>,
}

impl Default for DiskGuard {
    fn default() -> Self {
        Self {
            room: Room::Everything,
            looked_at: None,
        }
    }
}

impl DiskGuard {
    /// A write has found the disk full: nothing is tried until the next look.
    pub fn note_full(&mut self) {
        self.room = Room::Nothing;
        self.looked_at = Some(Instant::now());
    }

    /// The room there was at the last look, which is not long ago.
    pub fn room(&mut self, look: impl FnOnce() -> Option<u64>) -> Room {
        let is_fresh = self
            .looked_at
            .is_some_and(|at| at.elapsed() < limits::DISK_CHECK_INTERVAL);
        if !is_fresh {
            self.looked_at = Some(Instant::now());
            // A disk that can't be asked shows when a write fails.
            self.room = look().map_or(Room::Everything, Room::of);
        }
        self.room
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_work_is_refused_before_the_rest() {
        assert_eq!(Room::of(limits::NEW_WORK_DISK_BYTES_MIN), Room::Everything);
        assert_eq!(Room::of(limits::NEW_WORK_DISK_BYTES_MIN - 1), Room::Relief);
        assert_eq!(Room::of(limits::DISK_BYTES_MIN), Room::Relief);
        assert_eq!(Room::of(limits::DISK_BYTES_MIN - 1), Room::Nothing);
    }

    #[test]
    fn the_disk_is_not_asked_again_at_once() {
        let mut guard = DiskGuard::default();
        assert_eq!(guard.room(|| Some(0)), Room::Nothing);
        assert_eq!(guard.room(|| unreachable!()), Room::Nothing);
        assert_eq!(DiskGuard::default().room(|| None), Room::Everything);
    }
}
