//! The real binary as an engine in the foreground, on free ports.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

/// A running engine; killed when dropped.
#[derive(Debug)]
pub struct Engine {
    process: Child,
    pub grpc: SocketAddr,
    pub rest: SocketAddr,
}

impl Engine {
    /// Starts it on the folder and waits until it says where it listens.
    pub async fn start(folder: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_zcli"))
            .args([
                "engine",
                "start",
                "--foreground",
                "--grpc-port",
                "0",
                "--rest-port",
                "0",
            ])
            .arg("--data")
            .arg(folder.join("data"))
            .env("HOME", folder)
            .env("XDG_CONFIG_HOME", folder.join("config"))
            .env("XDG_DATA_HOME", folder.join("share"))
            .env("XDG_STATE_HOME", folder.join("state"))
            .env("XDG_CACHE_HOME", folder.join("cache"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let mut talk = BufReader::new(process.stderr.take().expect("piped"));
        let (grpc, rest) = tokio::task::spawn_blocking(move || {
            let mut said = String::new();
            loop {
                let mut line = String::new();
                let read = talk.read_line(&mut line).expect("its stderr is text");
                assert_ne!(read, 0, "the engine ended before it was ready: {said}");
                said.push_str(&line);
                if let (Some(grpc), Some(rest)) = (after(&line, "gRPC "), after(&line, "REST ")) {
                    // The pipe stays open and is read, or the engine's next line would fail.
                    std::thread::spawn(move || std::io::copy(&mut talk, &mut std::io::sink()));
                    return (grpc, rest);
                }
            }
        })
        .await
        .expect("the engine gets ready");
        Self {
            process,
            grpc,
            rest,
        }
    }

    pub fn data_file(folder: &Path) -> PathBuf {
        folder.join("data").join(zcli::store::DATA_FILE)
    }

    /// SIGKILL: no last words.
    pub fn kill(&mut self) {
        self.process.kill().expect("it was running");
        self.process.wait().expect("it has ended");
    }

    /// SIGTERM, and an end in order.
    pub fn stop(mut self) {
        let id = i32::try_from(self.process.id()).expect("a process id");
        // SAFETY: signals a child that has not been waited for.
        assert_eq!(unsafe { libc::kill(id, libc::SIGTERM) }, 0);
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            if let Some(status) = self.process.try_wait().expect("a child") {
                assert!(status.success(), "{status}");
                return;
            }
            assert!(Instant::now() < deadline, "the engine does not end");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // Ended already, mostly.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The address that follows a word.
fn after(line: &str, word: &str) -> Option<SocketAddr> {
    let (_, rest) = line.split_once(word)?;
    let end = rest.find([',', ' ', '\n']).unwrap_or(rest.len());
    rest[..end].parse().ok()
}

/// The text of a field.
pub fn text_of<'a>(value: &'a Value, field: &str) -> Option<&'a str> {
    value.get(field)?.as_str()
}
