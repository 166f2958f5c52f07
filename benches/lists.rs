//! Lists out of a million instances: `cargo bench --bench lists`.
//!
//! Makes a data folder with `-- --instances N` finished instances (a million) and measures the first page and all
//! pages, through the program and its engine as they are run. `-- --keep DIR` keeps the data there for the next time.

#![expect(
    clippy::disallowed_macros,
    reason = "a benchmark's result is its output"
)]

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const ZCLI: &str = env!("CARGO_BIN_EXE_zcli");

/// Start and end event.
const MODEL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://example.org">
  <bpmn:process id="order" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>a</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>
"#;

/// An engine that ends with this value.
struct Engine {
    child: Child,
    rest_address: String,
    grpc_address: String,
}

impl Engine {
    fn start(data: &Path) -> Result<Self> {
        let mut child = Command::new(ZCLI)
            .args(["engine", "start", "--foreground", "--grpc-port", "0"])
            .args(["--rest-port", "0", "-o", "jsonl", "--data"])
            .arg(data)
            .env("ZCLI_DATA_DIR", data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut line = String::new();
        let stdout = child.stdout.take().ok_or("no stdout")?;
        BufReader::new(stdout).read_line(&mut line)?;
        let ready: serde_json::Value = serde_json::from_str(&line)?;
        let address = |name: &str| ready[name].as_str().unwrap_or_default().to_owned();
        Ok(Self {
            child,
            rest_address: address("restAddress"),
            grpc_address: address("grpcAddress"),
        })
    }

    fn zcli(&self, data: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(ZCLI);
        command
            .args(arguments)
            .env("ZCLI_CONFIG_DIR", data)
            .env("ZCLI_ADDRESS", format!("http://{}", self.grpc_address))
            .env("ZCLI_REST_ADDRESS", format!("http://{}", self.rest_address));
        command
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A data folder with a process and finished instances of it, written past the engine.
fn fill(data: &Path, instances: u64) -> Result<()> {
    let engine = Engine::start(data)?;
    let model = data.join("order.bpmn");
    std::fs::write(&model, MODEL)?;
    let deployed = engine
        .zcli(data, &["deploy", &model.display().to_string()])
        .output()?;
    if !deployed.status.success() {
        return Err(String::from_utf8_lossy(&deployed.stderr).into());
    }
    drop(engine);
    let file = std::fs::read_dir(data)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|it| it == "db"))
        .ok_or("no data file")?;
    let store = rusqlite::Connection::open(file)?;
    store.execute(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?1)
         INSERT INTO process_instance (key, process_definition_key, lifecycle, started_at, ended_at, depth, tenant_id)
         SELECT 2251799814000000 + i * 5, (SELECT max(key) FROM process_definition), 4 + (i % 50 = 0),
             1760000000000 + i * 10, 1760000000037 + i * 10, 1, '<default>' FROM n",
        [i64::try_from(instances)?],
    )?;
    Ok(())
}

fn median(mut samples: Vec<Duration>) -> Duration {
    samples.sort();
    samples[samples.len() / 2]
}

/// The first page over a connection that is open already, as a library or `zcli top` has it.
fn first_page(engine: &Engine, body: &str) -> Result<Duration> {
    use std::io::{Read as _, Write as _};
    let mut stream = std::net::TcpStream::connect(&engine.rest_address)?;
    let mut samples = Vec::new();
    let mut buffer = vec![0; 1 << 20];
    for _ in 0..21 {
        let started = Instant::now();
        // In one piece: the rest of a request waits for the answer to its first part.
        let request = format!(
            "POST /v2/process-instances/search HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            engine.rest_address,
            body.len()
        );
        stream.write_all(request.as_bytes())?;
        let mut answer = Vec::new();
        // The page object is the last of the body.
        while !answer.ends_with(b"}}") {
            let read = stream.read(&mut buffer)?;
            if read == 0 {
                return Err("the connection ended".into());
            }
            answer.extend(&buffer[..read]);
        }
        samples.push(started.elapsed());
    }
    Ok(median(samples))
}

fn run(command: &mut Command) -> Result<Duration> {
    let started = Instant::now();
    let status = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if !status.success() {
        return Err("the list failed".into());
    }
    Ok(started.elapsed())
}

fn main() -> Result<()> {
    let all: Vec<String> = std::env::args().collect();
    let after = |flag: &str| {
        let at = all.iter().position(|argument| argument == flag)?;
        all.get(at + 1).cloned()
    };
    let instances: u64 = after("--instances").map_or(Ok(1_000_000), |text| text.parse())?;
    let temporary = tempfile::tempdir()?;
    let kept = after("--keep").map(PathBuf::from);
    let data = kept.as_deref().unwrap_or(temporary.path());
    if !data.join("order.bpmn").exists() {
        std::fs::create_dir_all(data)?;
        fill(data, instances)?;
    }
    let engine = Engine::start(data)?;

    println!("| out of {instances} process instances | |");
    println!("|---|---|");
    let newest = r#"{"sort":[{"field":"processInstanceKey","order":"DESC"}],"page":{"limit":100}}"#;
    println!(
        "| first page, newest first | {:.1?} |",
        first_page(&engine, newest)?
    );
    let active = r#"{"filter":{"state":"ACTIVE"},"sort":[{"field":"processInstanceKey","order":"DESC"}],"page":{"limit":100}}"#;
    println!(
        "| first page of the active ones | {:.1?} |",
        first_page(&engine, active)?
    );
    let command = median(
        (0..11)
            .map(|_| run(&mut engine.zcli(data, &["instance", "list"])))
            .collect::<Result<_>>()?,
    );
    println!("| `zcli instance list`, from its start to its end | {command:.1?} |");
    let file = temporary.path().join("all.parquet").display().to_string();
    for (what, arguments) in [
        ("all, `-o jsonl`", &["--all", "-o", "jsonl"][..]),
        ("all, `-o csv`", &["--all", "-o", "csv"]),
        (
            "all looked at by `--where`",
            &["--all", "-o", "jsonl", "--where", "process ~ nothing"],
        ),
        ("all, `--export FILE.parquet`", &["--export", &file]),
    ] {
        let took = run(engine.zcli(data, &["instance", "list"]).args(arguments))?;
        let rate = instances as f64 / took.as_secs_f64();
        println!("| {what} | {rate:.0} rows/s |");
    }
    Ok(())
}
