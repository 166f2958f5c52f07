//! The real engine's results on disk, and how a result is compared with one.

use std::path::{Path, PathBuf};

use libtest_mimic::Failed;
use serde_json::Value;

use crate::scenario::Scenario;

fn path(home: &Path, scenario: &Scenario) -> PathBuf {
    home.join("golden").join(&scenario.area).join(format!("{}.json", scenario.name))
}

/// The real engine's live result must be what is kept; `CONFORMANCE_UPDATE=1` keeps it.
pub fn check_real(home: &Path, scenario: &Scenario, seen: &Value) -> Result<(), Failed> {
    let path = path(home, scenario);
    let text = format!("{}\n", serde_json::to_string_pretty(seen).expect("plain JSON"));
    if std::env::var_os("CONFORMANCE_UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the sources are writable");
        std::fs::write(&path, &text).expect("the sources are writable");
        return Ok(());
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if kept == text {
        return Ok(());
    }
    Err(Failed::from(format!("golden file isn't fresh:\n{}", difference(&kept, &text))))
}

/// Lines only in one of them, with where they are.
fn difference(kept: &str, seen: &str) -> String {
    let mut out = String::new();
    for (n, (old, new)) in kept.lines().zip(seen.lines()).enumerate() {
        if old != new {
            out.push_str(&format!("{}: kept {old}\n{}: seen {new}\n", n + 1, n + 1));
        }
    }
    out.push_str(&format!("{} lines kept, {} seen\n", kept.lines().count(), seen.lines().count()));
    out.chars().take(3000).collect()
}
