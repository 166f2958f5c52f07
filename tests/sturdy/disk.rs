//! A disk that fills up and is freed again, and a file that may not grow: new work is refused first, nothing is
//! lost, and the engine goes on without a restart.

use std::{
    collections::BTreeSet,
    fs::File,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use rustix::process::Resource;
use tokio::task::JoinSet;
use tonic::{Code, Status};

use super::{
    engine::{self, Client, Engine, eventually},
    times,
};

const MIB: u64 = 1024 * 1024;

/// How long the engine may take to notice a change: it looks at the disk each second.
const NOTICED_WITHIN: Duration = Duration::from_secs(20);

/// Runs a shell's words in a mount namespace of their own: the first argument is a folder that becomes a
/// small file system.
fn in_namespace(words: &str) -> Command {
    let script = format!("mount -t tmpfs -o size=192m none \"$0\" && exec {words}");
    let mut command = Command::new("unshare");
    command.args(["-Urm", "sh", "-c", &script]);
    command
}

/// Why no file system can be mounted here.
pub fn can_mount() -> Result<(), &'static str> {
    let folder = tempfile::tempdir().map_err(|_| "no temporary folder")?;
    let status = in_namespace("true")
        .arg(folder.path())
        .stderr(Stdio::null())
        .status();
    match status {
        Err(_) => Err("no unshare"),
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err("unshare may not mount"),
    }
}

/// How many bytes short of full something is made.
trait Shortage {
    /// Leaves this much room; `None` all there is.
    fn leave(&self, bytes: Option<u64>);
}

/// Ballast on the disk.
struct Ballast {
    file: PathBuf,
}

impl Shortage for Ballast {
    fn leave(&self, bytes: Option<u64>) {
        // First away with what is there.
        let mut file = File::create(&self.file).expect("its disk can be reached");
        let Some(bytes) = bytes else {
            return;
        };
        let folder = self.file.parent().expect("it is in a folder");
        let megabytes = free_bytes(folder).saturating_sub(bytes) / MIB;
        for _ in 0..megabytes {
            file.write_all(&[0; MIB as usize]).expect("there is room");
        }
    }
}

/// What the folder's file system has left. Not what `df` says: that looks for the folder among our own mounts,
/// where it isn't, and finds another disk.
fn free_bytes(folder: &Path) -> u64 {
    let found = Command::new("stat")
        .args(["--file-system", "--format=%a %S"])
        .arg(folder)
        .output()
        .expect("stat is there");
    let text = String::from_utf8_lossy(&found.stdout);
    let (blocks, size) = text.trim().split_once(' ').expect("two numbers");
    let number = |text: &str| text.parse::<u64>().expect("a number");
    number(blocks) * number(size)
}

pub async fn full() {
    for _ in 0..times() {
        full_once().await;
    }
}

async fn full_once() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).expect("a mount point");
    let mut command = in_namespace("\"$@\"");
    command
        .arg(&disk)
        .arg(env!("CARGO_BIN_EXE_zcli"))
        .args(engine::arguments(&disk.join("data")));
    let engine = Engine::run(command, folder);
    // The namespace's files, seen from here.
    let root = PathBuf::from(format!("/proc/{}/root", engine.pid()));
    let file = root
        .join(disk.strip_prefix("/").expect("absolute"))
        .join("ballast");
    survive(engine, &Ballast { file }).await;
}

/// The limit of a file's size, set on the running engine.
struct SizeLimit {
    pid: u32,
    data: PathBuf,
}

impl Shortage for SizeLimit {
    fn leave(&self, bytes: Option<u64>) {
        let most = bytes.map(|bytes| self.sizes() + bytes);
        set_file_size(self.pid, most);
    }
}

impl SizeLimit {
    fn sizes(&self) -> u64 {
        ["engine.db", "engine.db-wal"]
            .iter()
            .filter_map(|name| Some(self.data.join(name).metadata().ok()?.len()))
            .sum()
    }
}

fn set_file_size(pid: u32, most: Option<u64>) {
    use rustix::process::{Pid, Rlimit, prlimit};
    let pid = Pid::from_raw(i32::try_from(pid).expect("a process id"));
    let limit = Rlimit {
        current: most,
        maximum: None,
    };
    prlimit(pid, Resource::Fsize, limit).expect("its limits are ours to set");
}

pub async fn file_size_limit() {
    for _ in 0..times() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let data = folder.path().join("data");
        let mut command = Command::new(env!("CARGO_BIN_EXE_zcli"));
        command.args(engine::arguments(&data));
        let engine = Engine::run(command, folder);
        let pid = engine.pid();
        survive(engine, &SizeLimit { pid, data }).await;
        without_warning().await;
    }
}

/// Within the second in which the engine trusts its last look.
async fn without_warning() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_zcli"));
    command.args(engine::arguments(&folder.path().join("data")));
    let mut engine = Engine::run(command, folder);
    let mut client = engine.client().await;
    engine::deploy(&mut client).await;
    engine::create(&mut client, engine::variables(300_000))
        .await
        .expect("room");
    engine.limit(Resource::Fsize, Some(8192));
    let refused = engine::create(&mut client, "{}".to_owned()).await;
    assert_short(&refused.expect_err("the log can't grow"));
    assert!(engine.is_running(), "a signal has ended it");
    engine.limit(Resource::Fsize, None);
    eventually("it goes on", NOTICED_WITHIN, async || {
        engine::create(&mut client, "{}".to_owned()).await.is_ok()
    })
    .await;
}

fn assert_short(status: &Status) {
    assert_eq!(status.code(), Code::ResourceExhausted, "{status}");
    assert!(status.message().contains("disk"), "{status}");
}

/// Two rounds of shortage and relief.
async fn survive(mut engine: Engine, shortage: &impl Shortage) {
    let mut client = engine.client().await;
    engine::deploy(&mut client).await;
    for _ in 0..2 {
        let mut open = BTreeSet::new();
        for _ in 0..40 {
            let created = engine::create(&mut client, "{}".to_owned()).await;
            open.insert(created.expect("room"));
        }
        // Low: no new work, but the rest.
        shortage.leave(Some(40 * MIB));
        open.extend(create_until_refused(&mut client).await);
        let jobs = engine::activate(&mut client, 1_000).await.expect("let in");
        assert_eq!(jobs.len(), open.len(), "all that was acknowledged is there");
        let keys: Vec<i64> = jobs.iter().map(|job| job.key).collect();
        let (some, others) = keys.split_at(keys.len() / 2);
        let mut left = complete_all(&client, some, 100).await;
        assert_eq!(left, Vec::<i64>::new(), "they are let in");
        // Full, and more comes at once than there is room for: refused before or by the write itself.
        shortage.leave(Some(MIB));
        left = complete_all(&client, others, 1 << 20).await;
        assert!(!left.is_empty(), "there was no room for all of it");
        assert!(engine.is_running());
        shortage.leave(None);
        eventually("the rest is completed", NOTICED_WITHIN, async || {
            left = complete_all(&client, &left, 1).await;
            left.is_empty()
        })
        .await;
        eventually("new work is taken", NOTICED_WITHIN, async || {
            engine::create(&mut client, "{}".to_owned()).await.is_ok()
        })
        .await;
        for job in engine::activate(&mut client, 10).await.expect("let in") {
            engine::complete(&mut client, job.key, "{}".to_owned())
                .await
                .expect("room");
        }
        assert_completed(&engine, &open).await;
    }
}

/// The instances that are still taken before the engine notices.
async fn create_until_refused(client: &mut Client) -> Vec<i64> {
    let mut taken = Vec::new();
    eventually(
        "new work is refused",
        NOTICED_WITHIN,
        async || match engine::create(client, "{}".to_owned()).await {
            Ok(instance) => {
                taken.push(instance);
                false
            }
            Err(status) => {
                assert_short(&status);
                true
            }
        },
    )
    .await;
    taken
}

/// Completes the jobs at the same time; gives those that were refused for want of room.
async fn complete_all(client: &Client, jobs: &[i64], bytes: usize) -> Vec<i64> {
    let mut tasks = JoinSet::new();
    for &job in jobs {
        let mut client = client.clone();
        tasks.spawn(async move {
            let done = engine::complete(&mut client, job, engine::variables(bytes)).await;
            done.err().map(|status| (job, status))
        });
    }
    let refused = tasks.join_all().await.into_iter().flatten();
    refused
        .filter(|(_, status)| status.code() != Code::NotFound)
        .map(|(job, status)| {
            assert_short(&status);
            job
        })
        .collect()
}

async fn assert_completed(engine: &Engine, instances: &BTreeSet<i64>) {
    let http = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("no TLS");
    for instance in instances {
        let path = format!("http://{}/v2/process-instances/{instance}", engine.rest);
        let found = http.get(path).send().await.expect("an answer");
        let found: serde_json::Value = found.json().await.expect("JSON");
        assert_eq!(found["state"], "COMPLETED", "{instance}: {found}");
    }
}
