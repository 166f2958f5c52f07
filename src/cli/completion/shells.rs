//! The shells that are answered here: their scripts, and how each of them reads values and hints.
//!
//! clap knows the others as well, and answers them itself; these three offer flags only where nothing else fits or
//! a dash was typed, and keep job types with colons and the first Tab of an autoloaded function whole.

use std::ffi::OsString;

use clap_complete::engine::{self, CompletionCandidate};

use super::tree;
use crate::config::Env;

/// A shell whose last word is completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
}

impl Shell {
    /// By the name in the environment of a completion, or by that of `zcli completion`.
    pub fn named(name: &str) -> Option<Shell> {
        match name {
            "bash" => Some(Shell::Bash),
            "zsh" => Some(Shell::Zsh),
            "fish" => Some(Shell::Fish),
            _ => None,
        }
    }

    /// What is sourced or put into a folder of the shell's.
    pub fn script(self) -> &'static str {
        match self {
            Shell::Bash => include_str!("../../../completions/zcli.bash"),
            Shell::Zsh => include_str!("../../../completions/_zcli"),
            Shell::Fish => include_str!("../../../completions/zcli.fish"),
        }
    }

    /// A line for each candidate.
    pub fn lines(self, candidates: &[CompletionCandidate]) -> String {
        let mut text = String::new();
        for candidate in candidates {
            let value = candidate.get_value().to_string_lossy();
            let hint = candidate.get_help().map(ToString::to_string);
            let hint = hint.as_deref().and_then(|hint| hint.lines().next());
            let line = match (self, hint) {
                (Shell::Bash, _) => value.into_owned(),
                (Shell::Fish, None) => value.into_owned(),
                (Shell::Fish, Some(hint)) => format!("{value}\t{hint}"),
                (Shell::Zsh, None) => escaped(&value),
                (Shell::Zsh, Some(hint)) => {
                    format!("{}:{}", escaped(&value), hint.replace('\\', "\\\\"))
                }
            };
            text.push_str(&line);
            text.push('\n');
        }
        text
    }
}

/// zsh ends a value at its first colon.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace(':', "\\:")
}

/// What fits the last of these words, the program's name being the first.
pub fn candidates(words: Vec<OsString>, env: &Env) -> Vec<CompletionCandidate> {
    let Some(last) = words.len().checked_sub(1) else {
        return Vec::new();
    };
    let is_empty = words[last].is_empty();
    let mut completing = tree::completing(&words, env);
    let folder = std::env::current_dir().ok();
    let found = engine::complete(&mut completing.command, words, last, folder.as_deref());
    let mut found = found.unwrap_or_default();
    let is_flag = |it: &CompletionCandidate| it.get_value().to_string_lossy().starts_with('-');
    // Forty flags hide the one key; and they're no answer where the cluster has none, or hasn't answered yet.
    if is_empty && (completing.has_asked() || !found.iter().all(is_flag)) {
        found.retain(|it| !is_flag(it));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(words: &[&str]) -> Vec<String> {
        let words = words.iter().map(OsString::from).collect();
        let found = candidates(words, &Env::default());
        let text = |it: &CompletionCandidate| it.get_value().to_string_lossy().into_owned();
        found.iter().map(text).collect()
    }

    #[test]
    fn flags_are_offered_where_nothing_else_fits() {
        let has_flags = |words: &[&str]| offered(words).contains(&"--profile".to_owned());
        assert!(has_flags(&["zcli", "incident", "list", ""]));
        assert!(has_flags(&["zcli", "incident", "resolve", "--"]));
        assert!(!has_flags(&["zcli", "incident", ""]));
        assert_eq!(offered(&["zcli", "incident", "tri"]), ["triage"]);
        assert!(offered(&[]).is_empty());
    }

    #[test]
    fn each_shell_reads_values_and_hints_its_way() {
        let one = CompletionCandidate::new("a:b").help(Some("half\\way: c\nmore".into()));
        let two = CompletionCandidate::new("src/");
        let all = [one, two];
        assert_eq!(Shell::Bash.lines(&all), "a:b\nsrc/\n");
        assert_eq!(Shell::Fish.lines(&all), "a:b\thalf\\way: c\nsrc/\n");
        assert_eq!(Shell::Zsh.lines(&all), "a\\:b:half\\\\way: c\nsrc/\n");
    }
}
