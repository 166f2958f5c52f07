//! Camunda's own classes in a JVM, for the tests and benchmarks that compare with them: finds a JDK and the
//! classpath (Maven's), and talks with a Java program line by line.
#![allow(
    dead_code,
    reason = "each test binary that includes this file uses a part of it"
)]

use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::Value as Json;

/// A Java program of this folder that answers each line of JSON with one.
pub struct Program {
    child: Child,
    stdin: Option<ChildStdin>,
    stdout: BufReader<ChildStdout>,
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.stdin.take());
        // It ends with its input; waiting leaves no zombie.
        let _ = self.child.wait();
    }
}

/// How a program is compiled while it runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tier {
    /// Soon and simply: for comparing results.
    Quick,
    /// As in production: for measuring.
    Full,
}

impl Program {
    /// `Err` says what this machine lacks.
    pub fn start(source: &str, tier: Tier) -> Result<Self, &'static str> {
        let jdk = jdk().ok_or("no JDK 21+")?;
        let classpath = classpath(&jdk).ok_or("no Maven")?;
        let mut command = Command::new(jdk.join("bin/java"));
        command.args(["-XX:+UseSerialGC", "-Xmx512m"]);
        if tier == Tier::Quick {
            command.arg("-XX:TieredStopAtLevel=1");
        }
        for module in ["sun.nio.ch", "java.lang", "jdk.internal.misc"] {
            command.args(["--add-opens", &format!("java.base/{module}=ALL-UNNAMED")]);
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/jvm");
        let mut child = command
            .args(["-cp", &classpath])
            .arg(folder.join(source))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| "no JDK 21+")?;
        let stdin = child.stdin.take();
        let stdout = BufReader::new(child.stdout.take().expect("it is piped"));
        Ok(Self {
            child,
            stdin,
            stdout,
        })
    }

    pub fn ask(&mut self, question: &Json) -> Json {
        let stdin = self.stdin.as_mut().expect("it is open until the end");
        writeln!(stdin, "{question}").expect("the program reads");
        let mut line = String::new();
        self.stdout
            .read_line(&mut line)
            .expect("the program answers");
        serde_json::from_str(&line).expect("it answers with JSON")
    }
}

/// A JDK of 21 or later: `JAVA_HOME`, else the newest under `/usr/lib/jvm`.
pub fn jdk() -> Option<PathBuf> {
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
pub fn classpath(jdk: &Path) -> Option<String> {
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
        .arg(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/conformance/driver/pom.xml"
        ))
        .env("JAVA_HOME", jdk)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .ok()?;
    let text = std::fs::read_to_string(&cache).ok()?;
    status.success().then(|| text.trim().to_owned())
}
