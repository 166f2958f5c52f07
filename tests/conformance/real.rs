//! Camunda's own test engine, hosted by `driver/`, and what its record stream shows.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

use crate::{
    observe::{Element, Incident, Instance, Job, Observation, Variable},
    run::{Engine, parsed},
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
        let jdk = jdk().ok_or("no JDK 21+")?;
        let classpath = classpath(folder, &jdk).ok_or("no Maven")?;
        let mut child = Command::new(jdk.join("bin/java"))
            .args([
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
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

/// A JDK of 21 or later: `JAVA_HOME`, else the newest under `/usr/lib/jvm`.
fn jdk() -> Option<PathBuf> {
    let mut homes: Vec<PathBuf> = std::env::var_os("JAVA_HOME")
        .map(PathBuf::from)
        .into_iter()
        .collect();
    let others = std::fs::read_dir("/usr/lib/jvm")
        .into_iter()
        .flatten()
        .flatten();
    homes.extend(others.map(|entry| entry.path()));
    let version = |home: &PathBuf| {
        let text = std::fs::read_to_string(home.join("release")).ok()?;
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix("JAVA_VERSION=\""))?;
        line.split(['.', '"']).next()?.parse::<u32>().ok()
    };
    let usable = homes.into_iter().filter(|home| {
        home.join("bin/javac").exists() && version(home).is_some_and(|major| major >= 21)
    });
    usable.max_by_key(version)
}

/// Maven's answer, kept beside the build so that it is asked once.
fn classpath(folder: &Path, jdk: &Path) -> Option<String> {
    let cache = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("conformance-classpath.txt");
    let known = std::fs::read_to_string(&cache)
        .ok()
        .filter(|text| !text.is_empty() && text.split(':').all(|jar| Path::new(jar).exists()));
    if known.is_some() {
        return known;
    }
    let status = Command::new("mvn")
        .args(["-q", "-B", "dependency:build-classpath"])
        .arg(format!("-Dmdep.outputFile={}", cache.display()))
        .arg("-f")
        .arg(folder.join("pom.xml"))
        .env("JAVA_HOME", jdk)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .ok()?;
    let text = std::fs::read_to_string(&cache).ok()?;
    status.success().then(|| text.trim().to_owned())
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
        // What is due is noticed by a checker of its own; when nothing is, this wait is in vain.
        self.ask(&json!({ "do": "busy", "ms": 300 }));
        self.settle();
    }

    fn settle(&mut self) {
        self.ask(&json!({ "do": "idle" }));
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
}

#[derive(Default)]
struct Records {
    instances: BTreeMap<i64, Instance>,
    elements: BTreeMap<i64, Element>,
    variables: BTreeMap<i64, Variable>,
    jobs: BTreeMap<i64, Job>,
    incidents: BTreeMap<i64, Incident>,
    seen: Observation,
}

impl Records {
    fn event(&mut self, record: &Value) {
        let (key, intent) = (number(&record["key"]), text(&record["intent"]));
        let value = &record["value"];
        match record["valueType"].as_str().unwrap_or_default() {
            "PROCESS_INSTANCE" => self.process_instance(key, &intent, value),
            "VARIABLE" => {
                let variable = Variable {
                    key,
                    scope: number(&value["scopeKey"]),
                    name: text(&value["name"]),
                    value: parsed(value["value"].as_str().unwrap_or_default()),
                };
                self.trace(format!(
                    "VARIABLE {intent} {} = {} in {}",
                    variable.name, variable.value, variable.scope
                ));
                self.variables.insert(key, variable);
            }
            "JOB" => self.job(key, &intent, value),
            "JOB_BATCH" => self.job_batch(&intent, value),
            "INCIDENT" => self.incident(key, &intent, value),
            "TIMER" => {
                // Due times drift by the test's own milliseconds; that they fire is what counts.
                self.trace(format!(
                    "TIMER {intent} {} of {}, repetitions {}",
                    text(&value["targetElementId"]),
                    value["elementInstanceKey"],
                    value["repetitions"]
                ));
            }
            "MESSAGE"
            | "MESSAGE_SUBSCRIPTION"
            | "PROCESS_MESSAGE_SUBSCRIPTION"
            | "MESSAGE_START_EVENT_SUBSCRIPTION"
            | "SIGNAL_SUBSCRIPTION"
            | "SIGNAL"
            | "ERROR"
            | "PROCESS_EVENT" => {
                let kind = text(&record["valueType"]);
                let names = [
                    "messageName",
                    "name",
                    "signalName",
                    "correlationKey",
                    "messageId",
                    "catchEventId",
                    "startEventId",
                    "elementId",
                    "targetElementId",
                ];
                let named = names.iter().filter_map(|name| {
                    let found = value[name].as_str().filter(|text| !text.is_empty())?;
                    Some(format!(" {name}={found}"))
                });
                let named: String = named.collect();
                self.trace(format!("{kind} {intent}{named}"));
            }
            _ => {}
        }
    }

    fn trace(&mut self, line: String) {
        self.seen.trace.push(line);
    }

    fn process_instance(&mut self, key: i64, intent: &str, value: &Value) {
        let instance = number(&value["processInstanceKey"]);
        let kind = text(&value["bpmnElementType"]);
        let id = text(&value["elementId"]);
        if kind == "SEQUENCE_FLOW" {
            self.trace(format!("{id} {intent}"));
            self.seen.flows.insert((instance, id));
            return;
        }
        self.trace(format!("{key} {intent}"));
        let state = match intent {
            "ELEMENT_ACTIVATING"
            | "ELEMENT_ACTIVATED"
            | "ELEMENT_COMPLETING"
            | "ELEMENT_TERMINATING" => "ACTIVE",
            "ELEMENT_COMPLETED" => "COMPLETED",
            "ELEMENT_TERMINATED" => "TERMINATED",
            _ => return,
        };
        if kind == "PROCESS" {
            // The REST API and Operate say CANCELED of elements nowhere and TERMINATED everywhere.
            let instance = self.instances.entry(key).or_insert_with(|| Instance {
                key,
                process: text(&value["bpmnProcessId"]),
                version: number(&value["version"]),
                state: String::new(),
                parent_element: number(&value["parentElementInstanceKey"]),
                incident: false,
            });
            state.clone_into(&mut instance.state);
        } else {
            let element = self.elements.entry(key).or_insert_with(|| Element {
                key,
                id,
                kind,
                state: String::new(),
                instance,
                incident: false,
            });
            state.clone_into(&mut element.state);
        }
    }

    fn job(&mut self, key: i64, intent: &str, value: &Value) {
        self.trace(format!("JOB {intent} {key}"));
        let old = self.jobs.get(&key);
        // The states that the REST API shows; the rest keep the last one.
        let state = match intent {
            "CREATED" | "COMPLETED" | "TIMED_OUT" | "FAILED" | "RETRIES_UPDATED" | "CANCELED"
            | "ERROR_THROWN" => intent.to_owned(),
            _ => old.map_or("CREATED".to_owned(), |job| job.state.clone()),
        };
        let job = Job {
            key,
            element_key: number(&value["elementInstanceKey"]),
            // A thrown error overwrites it in the record.
            element: old.map_or_else(|| text(&value["elementId"]), |job| job.element.clone()),
            kind: text(&value["type"]),
            state,
            worker: text(&value["worker"]),
            retries: number(&value["retries"]),
            headers: value["customHeaders"].clone(),
            error_code: text(&value["errorCode"]),
            error_message: text(&value["errorMessage"]),
        };
        self.jobs.insert(key, job);
    }

    /// Activation has no record of each job's own, but says who holds them.
    fn job_batch(&mut self, intent: &str, value: &Value) {
        for key in value["jobKeys"].as_array().into_iter().flatten() {
            self.trace(format!("JOB {intent} {key}"));
            if let Some(job) = self.jobs.get_mut(&number(key)) {
                job.worker = text(&value["worker"]);
            }
        }
    }

    fn incident(&mut self, key: i64, intent: &str, value: &Value) {
        self.trace(format!("INCIDENT {intent} {key}"));
        let incident = Incident {
            key,
            element_key: number(&value["elementInstanceKey"]),
            element: text(&value["elementId"]),
            kind: text(&value["errorType"]),
            message: text(&value["errorMessage"]),
            state: if intent == "RESOLVED" {
                "RESOLVED".into()
            } else {
                "ACTIVE".into()
            },
            job: number(&value["jobKey"]),
        };
        self.incidents.insert(key, incident);
    }

    fn finish(mut self) -> Observation {
        // An incident shows on its element, the element's instance, and every instance above.
        for incident in self.incidents.values().filter(|it| it.state == "ACTIVE") {
            let mut at = incident.element_key;
            while at > 0 {
                let instance = match self.elements.get_mut(&at) {
                    Some(element) => {
                        element.incident = true;
                        element.instance
                    }
                    None => at,
                };
                let Some(instance) = self.instances.get_mut(&instance) else {
                    break;
                };
                instance.incident = true;
                at = instance.parent_element;
            }
        }
        let mut seen = self.seen;
        seen.instances = self.instances.into_values().collect();
        seen.elements = self.elements.into_values().collect();
        seen.variables = self.variables.into_values().collect();
        seen.jobs = self.jobs.into_values().collect();
        seen.incidents = self.incidents.into_values().collect();
        seen
    }
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or(-1)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
