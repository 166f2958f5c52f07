//! The commands that the README shows are commands that there are.

use std::process::Command;

use clap::CommandFactory;
use zcli::cli::Cli;

/// What stands for a key in the README.
const KEYS: [&str; 3] = ["KEY", "A", "B"];

/// The lines of the README that are commands.
pub fn shown() -> Vec<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = std::fs::read_to_string(path).expect("readable");
    let shown = text.lines().filter_map(|line| {
        let line = line
            .strip_prefix("    ")
            .or_else(|| line.strip_prefix("$ "))?;
        line.starts_with("zcli ").then(|| line.to_owned())
    });
    shown.collect()
}

#[test]
fn every_command_of_the_readme_is_understood() {
    let mut seen = 0;
    for line in shown() {
        for words in commands(&line) {
            let understood = Cli::command().try_get_matches_from(&words);
            assert!(understood.is_ok(), "{line}\n{words:?}\n{understood:?}");
            seen += 1;
        }
    }
    assert!(seen > 40, "only {seen} commands");
}

/// The words as a shell reads them; `list|get` is a command for each.
fn commands(line: &str) -> Vec<Vec<String>> {
    let quoted = |position: usize| line[..position].matches('\'').count() % 2 == 1;
    let between_words = |position: usize| !line[..position].ends_with(' ');
    let choice = line
        .match_indices('|')
        .map(|(position, _)| position)
        .find(|&position| !quoted(position) && between_words(position));
    if let Some(position) = choice {
        let start = line[..position].rfind(' ').map_or(0, |space| space + 1);
        let end = line[position..]
            .find(' ')
            .map_or(line.len(), |space| position + space);
        let either = line[start..end].split('|');
        return either
            .flat_map(|word| commands(&format!("{}{word}{}", &line[..start], &line[end..])))
            .collect();
    }
    let script = format!("set -- {line}\nprintf '%s\\0' \"$@\"");
    let output = Command::new("sh").args(["-c", &script]).output();
    let words = String::from_utf8(output.expect("there is a shell").stdout).expect("text");
    let words = words.split_terminator('\0');
    let words = words.take_while(|word| !["|", ">"].contains(word));
    let words = words.map(|word| match KEYS.contains(&word) {
        true => "2251799813685250".to_owned(),
        false => word.to_owned(),
    });
    vec![words.collect()]
}
