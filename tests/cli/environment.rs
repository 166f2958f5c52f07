//! One test's surroundings: an empty home, a fixed environment, and a cluster if it asks for one.

use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The program under test.
pub const ZCLI: &str = env!("CARGO_BIN_EXE_zcli");

/// A one-task process: start, service task of type `payment`, end.
pub const ORDER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://example.org">
  <bpmn:process id="order" name="Order" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="charge" />
    <bpmn:serviceTask id="charge">
      <bpmn:extensionElements><zeebe:taskDefinition type="payment" retries="3" /></bpmn:extensionElements>
      <bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:sequenceFlow id="b" sourceRef="charge" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>
"#;

/// What a run of the program gave.
#[derive(Debug)]
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
}

impl Output {
    /// The run, which must have ended well.
    #[track_caller]
    pub fn ok(self) -> Output {
        assert_eq!(self.code, 0, "{self:#?}");
        self
    }

    /// The run, which must have ended with this code.
    #[track_caller]
    pub fn code(self, code: i32) -> Output {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// stdout as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:#?}"))
    }

    /// stdout without its newline.
    pub fn text(&self) -> &str {
        self.stdout.trim_end()
    }
}

/// A home of its own, and the variables that every run gets.
pub struct Environment {
    home: TempDir,
    variables: Vec<(String, String)>,
}

impl Environment {
    /// Nothing configured.
    pub fn new() -> Environment {
        let home = tempfile::tempdir().expect("a temporary folder");
        let at = |name: &str| home.path().join(name).display().to_string();
        let variables = vec![
            ("HOME".to_owned(), home.path().display().to_string()),
            ("ZCLI_CONFIG_DIR".to_owned(), at("config")),
            ("ZCLI_CACHE_DIR".to_owned(), at("cache")),
            ("ZCLI_DATA_DIR".to_owned(), at("data")),
            ("COLUMNS".to_owned(), "100".to_owned()),
            ("TERM".to_owned(), "xterm".to_owned()),
            ("TZ".to_owned(), "UTC".to_owned()),
            ("PATH".to_owned(), std::env::var("PATH").unwrap_or_default()),
        ];
        Environment { home, variables }
    }

    /// Connected to a cluster at these addresses.
    pub fn at(grpc: SocketAddr, rest: SocketAddr) -> Environment {
        Environment::new()
            .with("ZCLI_ADDRESS", &format!("http://{grpc}"))
            .with("ZCLI_REST_ADDRESS", &format!("http://{rest}"))
    }

    /// With one more variable.
    pub fn with(mut self, name: &str, value: &str) -> Environment {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A folder that is gone after the test.
    pub fn path(&self) -> &Path {
        self.home.path()
    }

    /// Writes a file into it.
    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.path().join(name);
        std::fs::write(&path, content).expect("written");
        path
    }

    /// The program, ready to run.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(ZCLI);
        command
            .args(arguments)
            .env_clear()
            .envs(self.variables.iter().cloned())
            .current_dir(self.path());
        command
    }

    /// Runs the program with an empty stdin.
    pub fn zcli(&self, arguments: &[&str]) -> Output {
        self.zcli_with(arguments, "")
    }

    /// Runs the program with `stdin`.
    pub fn zcli_with(&self, arguments: &[&str], stdin: &str) -> Output {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // A program that doesn't read its stdin closes it.
        let _ = child
            .stdin
            .take()
            .expect("piped")
            .write_all(stdin.as_bytes());
        let output = child.wait_with_output().expect("the program ends");
        Output {
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
            code: output.status.code().expect("an exit code"),
        }
    }

    /// Deploys [`ORDER`].
    #[track_caller]
    pub fn deploy_order(&self) {
        self.file("order.bpmn", ORDER);
        self.zcli(&["deploy", "order.bpmn"]).ok();
    }

    /// Starts an instance of it and gives the key.
    #[track_caller]
    pub fn start_order(&self) -> String {
        self.zcli(&[
            "create-instance",
            "order",
            "--var",
            "amount=42",
            "-o",
            "name",
        ])
        .ok()
        .text()
        .to_owned()
    }

    /// Takes the next `payment` job and gives its key.
    #[track_caller]
    pub fn take_job(&self) -> String {
        let key = self
            .zcli(&["job", "activate", "payment", "-o", "name"])
            .ok()
            .text()
            .to_owned();
        assert!(!key.is_empty(), "there is a job");
        key
    }
}
