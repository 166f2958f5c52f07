//! The process in the background that fetches values for the cache.
//!
//! It is this same program with the words of the command line that is being completed, of which it reads the
//! connection flags alone. It has no streams to ask on, starts no engine, and leaves a cluster alone whose
//! secret comes from a program, which could ask.

use std::ffi::OsString;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::cache::Cache;
use super::source::Source;
use crate::cli::engine::state;
use crate::config::{self, Connection, Env, Flags, Paths, Profiles};

/// Names the kind of values to fetch.
pub const VARIABLE: &str = "ZCLI_COMPLETE_REFRESH";

/// What a fetch may take.
const TIME_MAX: Duration = Duration::from_secs(5);

/// The connection flags of a command line that isn't finished.
#[derive(Debug, Clone, Default)]
pub struct Arguments(Vec<(String, String)>);

/// The flags that lead to a cluster without a secret in them.
const FLAGS: [&str; 4] = ["--profile", "--address", "--rest-address", "--tenant"];

impl Arguments {
    /// Finds them among the words, `--flag value` and `--flag=value`.
    pub fn find(words: &[OsString]) -> Arguments {
        let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let (flag, value) = match word.split_once('=') {
                Some((flag, value)) => (flag, Some(value)),
                None => (*word, words.get(at + 1).copied()),
            };
            if let Some(value) = value.filter(|value| FLAGS.contains(&flag) && !value.is_empty()) {
                found.push((flag.to_owned(), value.to_owned()));
            }
        }
        Arguments(found)
    }

    fn get(&self, flag: &str) -> Option<String> {
        let found = self.0.iter().find(|(name, _)| name == flag);
        found.map(|(_, value)| value.clone())
    }

    /// The settings in force; none where they can't be used, which completion is silent about.
    pub fn connection(&self, env: &Env) -> Option<(Connection, Paths)> {
        let flags = Flags {
            profile: self.get("--profile"),
            grpc_address: self.get("--address"),
            rest_address: self.get("--rest-address"),
            tenant: self.get("--tenant"),
            request_timeout: Some(TIME_MAX),
            ..Flags::default()
        };
        let paths = Paths::from_env(env).ok()?;
        let profiles = Profiles::load(&paths).ok()?;
        let connection = config::resolve(&flags, env, &profiles, &paths).ok()?;
        Some((connection, paths))
    }
}

/// The cache of the cluster that a connection leads to.
pub fn cache(connection: &Connection, paths: &Paths) -> Cache {
    let rest = connection
        .rest
        .as_ref()
        .map_or("", |rest| rest.base_url.as_str());
    let tenant = connection.tenant.as_deref().unwrap_or_default();
    Cache::new(
        &paths.cache,
        &format!("{rest} {tenant} {}", connection.profile),
    )
}

/// Starts a refresh that outlives this process; one that doesn't start is none.
pub fn start(source: Source, arguments: &Arguments) {
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let mut command = Command::new(program);
    for (flag, value) in &arguments.0 {
        command.args([flag, value]);
    }
    command
        .env(VARIABLE, source.name())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    // Its own process group: no Ctrl-C of the prompt reaches it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let _ = command.spawn();
}

/// Fetches the values of a kind into the cache.
pub fn run(source: &str, words: &[OsString], env: &Env) {
    let Some(source) = Source::ALL.into_iter().find(|known| known.name() == source) else {
        return;
    };
    let Some((mut connection, paths)) = Arguments::find(words).connection(env) else {
        return;
    };
    let cache = cache(&connection, &paths);
    if connection.asks_somebody() || !at_running_engine(&mut connection, &paths) {
        return;
    }
    let Ok(lock) = config::private_file::lock_file(&cache.lock_file(source)) else {
        return;
    };
    // Another refresh is at it.
    if lock.try_lock().is_err() {
        return;
    }
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    else {
        return;
    };
    runtime.block_on(async {
        let Ok(rest) = connection.rest() else { return };
        match tokio::time::timeout(TIME_MAX, source.fetch(&rest)).await {
            Ok(Ok(values)) => cache.store(source, &values),
            other => tracing::debug!(?other, "no values to complete"),
        }
    });
}

/// Points the built-in profile to the engine if it runs; false where it doesn't.
fn at_running_engine(connection: &mut Connection, paths: &Paths) -> bool {
    if !connection.is_embedded() {
        return true;
    }
    let Some(engine) = state::running(paths) else {
        return false;
    };
    let grpc = format!("http://{}", engine.grpc_address);
    connection
        .relocate(&grpc, &format!("http://{}", engine.rest_address))
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connection_flags_are_found_in_an_unfinished_line() {
        let words = [
            "zcli",
            "--",
            "zcli",
            "incident",
            "--profile",
            "prod",
            "resolve",
            "--address=h:1",
            "--token",
            "x",
            "--tenant",
        ];
        let words: Vec<OsString> = words.iter().map(Into::into).collect();
        let found = Arguments::find(&words);
        assert_eq!(found.get("--profile").as_deref(), Some("prod"));
        assert_eq!(found.get("--address").as_deref(), Some("h:1"));
        assert_eq!(
            found.0.len(),
            2,
            "neither a secret nor a flag without its value: {found:?}"
        );
    }
}
