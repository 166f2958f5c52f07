//! Files only their user may read: written atomically as 0600 in a 0700 folder, refused when others can read them.
//!
//! On Windows the user's own folders are private already, and modes mean nothing.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use crate::client::{Error, Kind};

/// Reads a private file; none where there isn't one.
///
/// # Errors
/// `Configuration` where it can't be read, or where others can (the hint has the command that ends it).
pub(crate) fn read(path: &Path) -> Result<Option<String>, Error> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed("read", path, error)),
    };
    match others_may(path)? {
        None => Ok(Some(text)),
        Some(mode) => Err(Error::new(
            Kind::Configuration,
            format!(
                "{} may hold secrets, and others can read it (mode {mode:o})",
                path.display()
            ),
        )
        .with_hint(format!("run: chmod 600 {}", quoted(path)))),
    }
}

/// Replaces a private file in one step; its folder is made when there isn't one.
///
/// # Errors
/// `Configuration` where it can't be written; the old content stays then.
pub(crate) fn write(path: &Path, content: &str) -> Result<(), Error> {
    let folder = path.parent().expect("a file has a folder");
    make_folder(folder).map_err(|error| failed("make the folder of", path, error))?;
    // A file reached over a link is replaced where it is, not the link.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let temporary = target.with_extension(format!("{}.new", uuid::Uuid::new_v4().simple()));
    let written = write_new(&temporary, content).and_then(|()| fs::rename(&temporary, &target));
    written.map_err(|error| {
        // What is left of the attempt is of no use; the error that matters is the first one.
        let _ = fs::remove_file(&temporary);
        failed("write", path, error)
    })
}

/// Opens (or makes) a file to lock; it never holds anything.
pub(crate) fn lock_file(path: &Path) -> io::Result<File> {
    make_folder(path.parent().expect("a file has a folder"))?;
    private_options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
}

/// Makes a file that isn't there yet, to be written in pieces; its folder too.
pub(crate) fn create(path: &Path) -> io::Result<File> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        make_folder(folder)?;
    }
    private_options().write(true).create_new(true).open(path)
}

/// Opens (or makes) a private file to write at its end; one that others could read is closed to them.
pub(crate) fn append(path: &Path) -> io::Result<File> {
    make_folder(path.parent().expect("a file has a folder"))?;
    let file = private_options().create(true).append(true).open(path)?;
    close_to_others(&file)?;
    Ok(file)
}

fn write_new(path: &Path, content: &str) -> io::Result<()> {
    let mut file = private_options().write(true).create_new(true).open(path)?;
    file.write_all(content.as_bytes())?;
    file.sync_all()
}

fn failed(what: &str, path: &Path, error: io::Error) -> Error {
    Error::new(
        Kind::Configuration,
        format!("can't {what} {}: {error}", path.display()),
    )
    .with_source(error)
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    if text
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "/._-+~".contains(c))
    {
        text
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(unix)]
fn private_options() -> fs::OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = fs::OpenOptions::new();
    options.mode(0o600);
    options
}

#[cfg(not(unix))]
fn private_options() -> fs::OpenOptions {
    fs::OpenOptions::new()
}

#[cfg(unix)]
fn close_to_others(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    if file.metadata()?.permissions().mode() & 0o077 != 0 {
        file.set_permissions(fs::Permissions::from_mode(0o600))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn close_to_others(_: &File) -> io::Result<()> {
    Ok(())
}

/// Makes the missing folders as 0700; those that exist are left as they are.
#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// The mode of a file that others than its user can read.
#[cfg(unix)]
fn others_may(path: &Path) -> Result<Option<u32>, Error> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path)
        .map_err(|error| failed("read", path, error))?
        .permissions()
        .mode()
        & 0o777;
    Ok((mode & 0o077 != 0).then_some(mode))
}

#[cfg(not(unix))]
fn others_may(_: &Path) -> Result<Option<u32>, Error> {
    Ok(None)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("there").permissions().mode() & 0o777
    }

    #[test]
    fn files_and_folders_are_private_and_replaced_whole() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a/b/file.yaml");
        assert_eq!(read(&path).expect("no file"), None);
        write(&path, "one").expect("written");
        write(&path, "two").expect("replaced");
        assert_eq!(read(&path).expect("private").as_deref(), Some("two"));
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&dir.path().join("a")), 0o700);
        let left = fs::read_dir(path.parent().expect("folder"))
            .expect("list")
            .count();
        assert_eq!(left, 1, "no temporary file stays");
    }

    #[test]
    fn a_file_that_others_can_read_is_refused_with_the_command_to_run() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("my file");
        fs::write(&path, "hunter2").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("changed");
        let error = read(&path).expect_err("too open");
        assert_eq!(error.kind(), Kind::Configuration);
        assert_eq!(
            error.hint(),
            Some(format!("run: chmod 600 '{}'", path.display()).as_str())
        );
        assert!(!format!("{error:?}").contains("hunter2"));
    }
}
