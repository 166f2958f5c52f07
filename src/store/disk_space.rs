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
