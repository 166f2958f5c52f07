//! The rules of a command line: those of `--when`, then those of `--rules`.

use std::path::Path;

use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::insight::rules::file::{self, Entry, Mistake};
use crate::insight::rules::parse;

/// Largest file of rules that is read.
const FILE_BYTES_MAX: u64 = 1024 * 1024;

/// Reads and checks them all.
///
/// # Errors
/// `Usage` for the command line, `Configuration` for the file; each mistake with its place.
pub(super) fn rules(when: &[String], path: Option<&Path>) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::new();
    for text in when {
        let rule = parse::rule(text).map_err(|problem| {
            Error::usage(format!("--when: {}", problem.message))
                .because(problem.marked(text))
                .hint("`zcli watch --help` has the grammar and the metrics")
        })?;
        entries.push(Entry {
            name: rule.to_string(),
            rule,
            exec: Vec::new(),
            webhook: None,
        });
    }
    if let Some(path) = path {
        entries.extend(of_file(path)?);
    }
    let mut names = std::collections::BTreeSet::new();
    if let Some(twice) = entries.iter().find(|entry| !names.insert(&entry.name)) {
        return Err(Error::usage(format!(
            "rule `{}` is there twice",
            twice.name
        )));
    }
    if entries.is_empty() {
        return Err(Error::usage("there is no rule to watch")
            .hint("zcli watch --when 'incidents > 5 for 5m', or --rules FILE"));
    }
    Ok(entries)
}

fn of_file(path: &Path) -> Result<Vec<Entry>, Error> {
    let could_not = || format!("could not read the rules of {}", path.display());
    let broken = |what: String| Error::new(ExitCode::Configuration, what);
    let size = std::fs::metadata(path)
        .map_err(|error| broken(error.to_string()))
        .failing(could_not)?
        .len();
    if size > FILE_BYTES_MAX {
        return Err(broken(format!("it has more than {FILE_BYTES_MAX} bytes")).failing(could_not()));
    }
    let text = std::fs::read_to_string(path)
        .map_err(|error| broken(error.to_string()))
        .failing(could_not)?;
    file::read(&text).map_err(|mistakes| {
        let mut error = broken(could_not());
        for mistake in &mistakes {
            error = error.because(told(path, mistake));
        }
        error.hint("`zcli watch --help` has the grammar and the metrics")
    })
}

/// `rules.yaml:3:11: unknown metric ...`, as editors find it.
fn told(path: &Path, mistake: &Mistake) -> String {
    let path = path.display();
    match mistake.place {
        Some((line, column)) => format!("{path}:{line}:{column}: {}", mistake.message),
        None => format!("{path}: {}", mistake.message),
    }
}
