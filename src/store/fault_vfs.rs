//! SQLite's file layer, made to fail: the n-th write, sync or open, or a power cut. For tests only.
//!
//! Everything goes to the default layer. Each layer has its own name, counter and shadow files, so that
//! tests run side by side. A power cut is what a disk is left with when the machine stops: each file as
//! it was when it was last synced.

use std::{
    collections::HashMap,
    ffi::{CStr, CString, c_char, c_int, c_void},
    fs,
    path::{Path, PathBuf},
    ptr,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use rusqlite::ffi;

/// Whether only the n-th operation fails, or all from there on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Once,
    Forever,
}

/// A file layer under a name of its own.
#[derive(Debug)]
pub struct FaultVfs {
    name: CString,
    real: *mut ffi::sqlite3_vfs,
    operations: AtomicU64,
    fail_at: AtomicU64,
    fault: Fault,
    failed: AtomicBool,
    /// Writes find the disk full.
    is_full: AtomicBool,
    /// What a power cut would leave of each file; none for one that was never synced.
    synced: Option<Mutex<HashMap<PathBuf, Option<Vec<u8>>>>>,
}

// SAFETY: the real layer is SQLite's own, which is usable from any thread and lives for ever.
unsafe impl Send for FaultVfs {}
// SAFETY: as above; all else in here is atomic or locked.
unsafe impl Sync for FaultVfs {}

impl FaultVfs {
    /// The operation with this number fails, counted from 1. It's registered for the rest of the process.
    pub fn failing(fail_at: u64, fault: Fault) -> &'static Self {
        Self::register(fail_at, fault, None)
    }

    /// Nothing fails, and [`Self::cut_power`] works.
    pub fn with_power_cuts() -> &'static Self {
        Self::register(u64::MAX, Fault::Once, Some(Mutex::default()))
    }

    fn register(
        fail_at: u64,
        fault: Fault,
        synced: Option<Mutex<HashMap<PathBuf, Option<Vec<u8>>>>>,
    ) -> &'static Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        // SAFETY: NULL asks for the default layer, which is there once SQLite is initialised.
        let real = unsafe {
            ffi::sqlite3_initialize();
            ffi::sqlite3_vfs_find(ptr::null())
        };
        assert!(!real.is_null());
        let layer = Box::leak(Box::new(Self {
            name: CString::new(format!("fault-{number}")).unwrap(),
            real,
            operations: AtomicU64::new(0),
            fail_at: AtomicU64::new(fail_at),
            fault,
            failed: AtomicBool::new(false),
            is_full: AtomicBool::new(false),
            synced,
        }));
        // SAFETY: the copied table stays valid, as does the leaked one that is registered.
        unsafe {
            let mut table = *real;
            table.szOsFile += size_of::<File>() as c_int;
            table.pNext = ptr::null_mut();
            table.zName = layer.name.as_ptr();
            table.pAppData = ptr::from_ref::<Self>(layer).cast_mut().cast();
            table.xOpen = Some(open);
            table.xDelete = Some(delete);
            table.xAccess = Some(access);
            table.xFullPathname = Some(full_pathname);
            ffi::sqlite3_vfs_register(Box::leak(Box::new(table)), 0);
        }
        layer
    }

    pub fn name(&self) -> &str {
        self.name.to_str().unwrap()
    }

    /// From here on every operation fails.
    pub fn break_now(&self) {
        assert_eq!(self.fault, Fault::Forever);
        let next = self.operations.load(Ordering::Relaxed) + 1;
        self.fail_at.store(next, Ordering::Relaxed);
    }

    /// Whether writes find the disk full from here on.
    pub fn fill_disk(&self, is_full: bool) {
        self.is_full.store(is_full, Ordering::Relaxed);
    }

    /// Whether an operation was made to fail.
    pub fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    /// The state of the folder's files after a power cut, in another folder.
    pub fn cut_power(&self, folder: &Path, image: &Path) {
        let synced = self.synced.as_ref().expect("made with power cuts");
        fs::create_dir_all(image).unwrap();
        for (path, content) in &*synced.lock().unwrap() {
            if let (Ok(name), Some(content)) = (path.strip_prefix(folder), content) {
                fs::write(image.join(name), content).unwrap();
            }
        }
    }

    fn fails(&self) -> bool {
        let number = self.operations.fetch_add(1, Ordering::Relaxed) + 1;
        let fail_at = self.fail_at.load(Ordering::Relaxed);
        let fails = match self.fault {
            Fault::Once => number == fail_at,
            Fault::Forever => number >= fail_at,
        };
        if fails {
            self.failed.store(true, Ordering::Relaxed);
        }
        fails
    }

    fn note_synced(&self, path: &Path) {
        // The shared memory of the log is no file that a restart reads.
        if let Some(synced) = &self.synced {
            let content = fs::read(path).ok();
            synced.lock().unwrap().insert(path.to_owned(), content);
        }
    }

    fn forget(&self, path: &Path) {
        if let Some(synced) = &self.synced {
            synced.lock().unwrap().remove(path);
        }
    }
}

/// An open file; the default layer's own follows it in memory.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    layer: *const FaultVfs,
    path: *mut PathBuf,
}

unsafe fn layer_of<'a>(vfs: *mut ffi::sqlite3_vfs) -> &'a FaultVfs {
    // SAFETY: only layers registered above come here, with themselves as data.
    unsafe { &*(*vfs).pAppData.cast::<FaultVfs>() }
}

unsafe fn real_of(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: SQLite allocates szOsFile bytes, which holds both.
    unsafe { file.cast::<File>().add(1).cast() }
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: called by SQLite with memory as it promises.
    unsafe {
        let layer = layer_of(vfs);
        (*file).pMethods = ptr::null();
        if layer.fails() {
            return ffi::SQLITE_CANTOPEN;
        }
        let code = (*layer.real).xOpen.unwrap()(layer.real, name, real_of(file), flags, out_flags);
        if code == ffi::SQLITE_OK {
            let path = if name.is_null() {
                PathBuf::new()
            } else {
                PathBuf::from(CStr::from_ptr(name).to_str().unwrap())
            };
            let file = file.cast::<File>();
            (*file).layer = layer;
            (*file).path = Box::into_raw(Box::new(path));
            (*file).base.pMethods = &METHODS;
        }
        code
    }
}

unsafe extern "C" fn delete(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    sync_folder: c_int,
) -> c_int {
    // SAFETY: called by SQLite with memory as it promises.
    unsafe {
        let layer = layer_of(vfs);
        if layer.fails() {
            return ffi::SQLITE_IOERR_DELETE;
        }
        layer.forget(Path::new(CStr::from_ptr(name).to_str().unwrap()));
        (*layer.real).xDelete.unwrap()(layer.real, name, sync_folder)
    }
}

unsafe extern "C" fn access(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: called by SQLite with memory as it promises.
    unsafe {
        let layer = layer_of(vfs);
        (*layer.real).xAccess.unwrap()(layer.real, name, flags, out)
    }
}

unsafe extern "C" fn full_pathname(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    size: c_int,
    out: *mut c_char,
) -> c_int {
    // SAFETY: called by SQLite with memory as it promises.
    unsafe {
        let layer = layer_of(vfs);
        (*layer.real).xFullPathname.unwrap()(layer.real, name, size, out)
    }
}

/// Hands a file operation on to the default layer.
macro_rules! forward {
    ($method:ident as $name:ident($($argument:ident: $kind:ty),*) -> $result:ty) => {
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file, $($argument: $kind),*) -> $result {
            // SAFETY: the real file is open as long as this one is.
            unsafe {
                let real = real_of(file);
                (*(*real).pMethods).$method.unwrap()(real, $($argument),*)
            }
        }
    };
}

/// Counts a file operation, which may fail, and hands it on.
macro_rules! may_fail {
    ($method:ident as $name:ident($($argument:ident: $kind:ty),*), $error:expr) => {
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file, $($argument: $kind),*) -> c_int {
            // SAFETY: the real file is open as long as this one is.
            unsafe {
                let layer = &*(*file.cast::<File>()).layer;
                if layer.fails() {
                    return $error;
                }
                let real = real_of(file);
                (*(*real).pMethods).$method.unwrap()(real, $($argument),*)
            }
        }
    };
}

forward!(xRead as read(buffer: *mut c_void, size: c_int, offset: i64) -> c_int);
may_fail!(xTruncate as truncate(size: i64), ffi::SQLITE_IOERR_TRUNCATE);
forward!(xFileSize as file_size(size: *mut i64) -> c_int);
forward!(xLock as lock(level: c_int) -> c_int);
forward!(xUnlock as unlock(level: c_int) -> c_int);
forward!(xCheckReservedLock as check_reserved_lock(out: *mut c_int) -> c_int);
forward!(xFileControl as file_control(operation: c_int, argument: *mut c_void) -> c_int);
forward!(xSectorSize as sector_size() -> c_int);
forward!(xDeviceCharacteristics as device_characteristics() -> c_int);
forward!(xShmMap as shm_map(page: c_int, size: c_int, extend: c_int, out: *mut *mut c_void) -> c_int);
forward!(xShmLock as shm_lock(offset: c_int, count: c_int, flags: c_int) -> c_int);
forward!(xShmBarrier as shm_barrier() -> ());
forward!(xShmUnmap as shm_unmap(delete: c_int) -> c_int);

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    buffer: *const c_void,
    size: c_int,
    offset: i64,
) -> c_int {
    // SAFETY: the real file is open as long as this one is.
    unsafe {
        let layer = &*(*file.cast::<File>()).layer;
        if layer.is_full.load(Ordering::Relaxed) {
            return ffi::SQLITE_FULL;
        }
        if layer.fails() {
            return ffi::SQLITE_IOERR_WRITE;
        }
        let real = real_of(file);
        (*(*real).pMethods).xWrite.unwrap()(real, buffer, size, offset)
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: the real file is open as long as this one is.
    unsafe {
        let layer = &*(*file.cast::<File>()).layer;
        if layer.fails() {
            return ffi::SQLITE_IOERR_FSYNC;
        }
        // The real sync is what the operating system does with it; the shadow is what is checked.
        layer.note_synced(&*(*file.cast::<File>()).path);
        if layer.synced.is_some() {
            return ffi::SQLITE_OK;
        }
        let real = real_of(file);
        (*(*real).pMethods).xSync.unwrap()(real, flags)
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: the path was made when the file was opened, and a file is closed once.
    unsafe {
        let real = real_of(file);
        let code = (*(*real).pMethods).xClose.unwrap()(real);
        drop(Box::from_raw((*file.cast::<File>()).path));
        code
    }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
