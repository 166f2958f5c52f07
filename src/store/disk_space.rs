//! How much room the disk has, to refuse work before a write fails.

use std::path::Path;

/// Bytes an ordinary user may still write where the path is; none where that can't be told.
#[cfg(unix)]
pub fn free_bytes(path: &Path) -> Option<u64> {
    use std::{ffi::CString, mem::MaybeUninit, os::unix::ffi::OsStrExt};

    let path = CString::new(path.as_os_str().as_bytes()).ok()?;
    let mut found = MaybeUninit::<libc::statvfs>::uninit();
    // SAFETY: the path ends in a NUL and the struct is large enough; it's read only when filled.
    let found = unsafe {
        if libc::statvfs(path.as_ptr(), found.as_mut_ptr()) != 0 {
            return None;
        }
        found.assume_init()
    };
    #[expect(clippy::useless_conversion, reason = "the types differ by platform")]
    Some(u64::from(found.f_bavail).saturating_mul(u64::from(found.f_frsize)))
}

#[cfg(not(unix))]
pub fn free_bytes(_path: &Path) -> Option<u64> {
    None
}

/// Bytes that files of these sizes may still grow by, all together, before one meets the process's limit of a
/// file's size (`ulimit -f`); none where there is no limit.
#[cfg(unix)]
pub fn below_size_limit(sizes: impl Iterator<Item = u64>) -> Option<u64> {
    use rustix::process::{Resource, getrlimit};

    let limit = getrlimit(Resource::Fsize).current?;
    Some(limit.saturating_sub(sizes.sum()))
}

#[cfg(not(unix))]
pub fn below_size_limit(_sizes: impl Iterator<Item = u64>) -> Option<u64> {
    None
}

/// Whether a write failed because the system lets the file, or the user, have no more; SQLite calls only a
/// full disk so, and for these the file is just as whole.
#[cfg(unix)]
pub fn is_refused_growth(connection: &rusqlite::Connection, error: &rusqlite::Error) -> bool {
    let extended = error.sqlite_error().map(|error| error.extended_code);
    if extended != Some(rusqlite::ffi::SQLITE_IOERR_WRITE) {
        return false;
    }
    // SAFETY: the connection is open, and the call only reads a number in it.
    let errno = unsafe { rusqlite::ffi::sqlite3_system_errno(connection.handle()) };
    [libc::EFBIG, libc::EDQUOT, libc::ENOSPC].contains(&errno)
}

#[cfg(not(unix))]
pub fn is_refused_growth(_connection: &rusqlite::Connection, _error: &rusqlite::Error) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn tells_the_room_of_a_folder_and_nothing_of_what_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        assert!(free_bytes(folder.path()).unwrap() > 0);
        assert_eq!(free_bytes(&folder.path().join("none")), None);
    }
}
