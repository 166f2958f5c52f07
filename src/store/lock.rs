//! One engine a data folder: an operating system's lock, which a killed process can't leave behind.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

use super::{DATA_FILE, Error, LOCK_FILE};

/// Held as long as the store is open.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the folder's lock and writes this process's id into it.
    pub fn take(folder: &Path) -> Result<Self, Error> {
        let refuse = |source| Error::Folder {
            path: folder.to_owned(),
            source,
        };
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(folder.join(LOCK_FILE))
            .map_err(refuse)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::Locked {
                    path: folder.join(DATA_FILE),
                    pid: holder(&mut file),
                });
            }
            Err(TryLockError::Error(source)) => return Err(refuse(source)),
        }
        write_holder(&mut file).map_err(refuse)?;
        Ok(Self { _file: file })
    }
}

fn write_holder(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    writeln!(file, "{}", std::process::id())
}

/// Who has the lock, as far as it can be read: it's for the message only.
fn holder(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_a_second_engine_and_names_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let lock = Lock::take(folder.path()).unwrap();
        let error = Lock::take(folder.path()).unwrap_err();
        let text = error.to_string();
        assert!(
            text.contains(&format!("process {}", std::process::id())),
            "{text}"
        );
        assert!(text.contains("zcli engine stop"), "{text}");
        drop(lock);
        Lock::take(folder.path()).expect("free again");
    }
}
