//! Camunda's own test engine, hosted by `driver/`, and its clock; `records` reads its record stream.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};
use zcli::protocol::ActivatedJob;

use crate::{
    batch::Request,
    jvm,
    observe::{Observation, sorted_texts},
    records::Records,
    reply::{Reply, parsed, rejection, rejection_of},
    run::{Engine, Late},
};

/// The JVM with the engines; ends with its standard input.
pub struct Driver {
    child: Child,
    stdin: Option<ChildStdin>,
    control_port: u16,
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.stdin.take());
        // It ends by itself; waiting leaves no zombie.
        let _ = self.child.wait();
    }
}

impl Driver {
    /// `Err` says what this machine lacks.
    pub fn start(folder: &Path) -> Result<Self, &'static str> {
        let jdk = jvm::jdk().ok_or("no JDK 21+")?;
        let classpath = jvm::classpath(&jdk).ok_or("no Maven")?;
        let mut child = Command::new(jdk.join("bin/java"))
            .args([
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                &classpath,
            ])
            .arg(folder.join("src/main/java/Driver.java"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| "no JDK 21+")?;
        let stdin = child.stdin.take();
        let stdout = child.stdout.take().expect("it is piped");
        let mut line = String::new();
        BufReader::new(stdout)
            .read_line(&mut line)
            .map_err(|_| "the driver doesn't start")?;
        let port = parsed(&line)["control"]
            .as_u64()
            .ok_or("the driver doesn't start")?;
        let control_port = u16::try_from(port).expect("a port");
        Ok(Self {
            child,
            stdin,
            control_port,
        })
    }

    pub fn engine(&self) -> RealEngine {
        let stream =
            TcpStream::connect(("127.0.0.1", self.control_port)).expect("the driver listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(40)))
            .expect("not zero");
        let writer = stream.try_clone().expect("a second handle");
        let mut engine = RealEngine {
            reader: BufReader::new(stream),
            writer,
            port: 0,
            advanced: Duration::ZERO,
        };
        let hello = engine.read();
        engine.port = u16::try_from(hello["port"].as_u64().expect("a port")).expect("a port");
        engine
    }
}

pub struct RealEngine {
    reader: BufReader<TcpStream>,
    writer: TcpStream,
    port: u16,
    /// How far its clock is ahead of the system's.
    advanced: Duration,
}

impl RealEngine {
    fn ask(&mut self, command: &Value) -> Value {
        writeln!(self.writer, "{command}").expect("the driver reads");
        self.read()
    }

    fn read(&mut self) -> Value {
        let mut line = String::new();
        self.reader
            .read_line(&mut line)
            .expect("the driver answers");
        assert!(
            !line.is_empty(),
            "the driver closed the connection: its command failed"
        );
        parsed(&line)
    }
}

fn late_reply(answer: &Value) -> Reply {
    match answer["error"].as_str() {
        None => Ok(json!("ok")),
        Some(text) => Err(rejection_of(text)),
    }
}

impl Engine for RealEngine {
    fn grpc_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn now_ms(&self) -> i64 {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .expect("after 1970")
            + self.advanced;
        i64::try_from(now.as_millis()).expect("this century")
    }

    fn advance(&mut self, by: Duration) {
        self.advanced += by;
        let ms = u64::try_from(by.as_millis()).expect("small");
        self.ask(&json!({ "do": "advance", "ms": ms }));
        // What is due is noticed by a checker of its own, ten times a second, and a cycle's next turn may be due
        // by then too: until it has found nothing, which is what the last wait is for.
        while self.ask(&json!({ "do": "busy", "ms": 300 }))["busy"] == true {
            self.settle();
        }
    }

    fn settle(&mut self) {
        self.ask(&json!({ "do": "idle" }));
    }

    fn restart(&mut self) {
        unreachable!("the test engine keeps all in memory")
    }

    fn observe(&mut self) -> Observation {
        let answer = self.ask(&json!({ "do": "records" }));
        let mut reader = Records::default();
        for record in answer["records"].as_array().expect("a list") {
            if record["recordType"] == "EVENT" {
                reader.event(record);
            }
        }
        reader.finish()
    }

    fn inject(&mut self, command: &Value) -> Option<Reply> {
        let mut request = json!({ "do": "command" });
        let fields = request.as_object_mut().expect("an object");
        fields.extend(command.as_object().expect("an object").clone());
        let answer = self.ask(&request);
        Some(match answer["rejection"].as_str() {
            None => Ok(answer["event"]["value"].clone()),
            Some(kind) => {
                let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                let (intent, reason) = (text(&command["intent"]), text(&answer["reason"]));
                Err(rejection(&intent, kind, &reason))
            }
        })
    }

    fn batch(&mut self, request: &Request) -> Reply {
        let created = self
            .inject(&request.creation())
            .expect("it takes records")?;
        let key = &created["batchOperationKey"];
        let execution = json!({ "valueType": "BATCH_OPERATION_EXECUTION", "intent": "EXECUTE", "key": key,
            "value": { "batchOperationKey": key } });
        for command in [request.chunk(key), execution] {
            self.inject(&command).expect("it takes records")?;
        }
        self.settle();
        let answer = self.ask(&json!({ "do": "records" }));
        let records = answer["records"].as_array().expect("a list");
        Ok(request.outcomes(key, records))
    }

    fn ask_user_task(&mut self, injected: &Value, _: (&str, String, Value)) -> Late {
        let mut request = injected.clone();
        let fields = request.as_object_mut().expect("an object");
        fields.insert("do".to_owned(), json!("command"));
        fields.insert("late".to_owned(), json!(true));
        let answer = self.ask(&request);
        match answer["pending"].as_u64() {
            Some(id) => Late::Pending(id),
            None => Late::Now(late_reply(&answer)),
        }
    }

    fn late(&mut self, id: u64) -> Option<Reply> {
        let answer = self.ask(&json!({ "do": "late", "id": id }));
        answer["pending"].is_null().then(|| late_reply(&answer))
    }

    fn job_tags(&mut self, job: &ActivatedJob) -> Vec<String> {
        let answer = self.ask(&json!({ "do": "records" }));
        let records = answer["records"].as_array().expect("a list");
        let of_job = |record: &&Value| record["valueType"] == "JOB" && record["key"] == job.key;
        let tags = records.iter().rfind(of_job).map(|it| &it["value"]["tags"]);
        sorted_texts(tags.unwrap_or(&Value::Null))
    }

    fn rest(&mut self, _: &str, path: &str, _: &Value) -> Reply {
        unreachable!("the test engine has no REST API to ask for {path}")
    }
}
