//! Spellings of zbctl and c8ctl, rewritten into zcli's own before clap sees them.
//!
//! `zcli create instance order --withResult` becomes `zcli instance create order --with-result`. All of
//! it comes from the tables in [`tables`]; what no table knows is left for clap to refuse.

use std::ffi::OsString;

mod tables;

use tables::{FLAGS, FlagAlias, NOUNS, PAIRS, SINGLE, To, VERBS};

/// Rewrites a command line, the program's name first. `tree` tells which flags take a value.
pub fn rewrite(tree: &clap::Command, arguments: Vec<OsString>) -> Vec<OsString> {
    // What isn't Unicode is a path or a value, and no spelling of another tool.
    let Some(words) = arguments
        .iter()
        .map(|word| word.to_str().map(str::to_owned))
        .collect::<Option<Vec<String>>>()
    else {
        return arguments;
    };
    let Some((program, words)) = words.split_first() else {
        return arguments;
    };
    // A handler's own arguments are not ours to read.
    let end = words
        .iter()
        .position(|word| word == "--" || word == "--exec")
        .unwrap_or(words.len());
    let (ours, theirs) = words.split_at(end);
    let mut line = Line {
        words: ours.iter().map(|word| kebab(word)).collect(),
        tail: theirs.to_vec(),
    };
    line.host_and_port();
    let command = line.command(tree);
    line.flags(&command);
    std::iter::once(program.clone())
        .chain(line.words)
        .chain(line.tail)
        .map(OsString::from)
        .collect()
}

/// `--correlationKey=x` to `--correlation-key=x`; values and single words stay.
fn kebab(word: &str) -> String {
    let Some(flag) = word.strip_prefix("--") else {
        return word.to_owned();
    };
    let (name, value) = match flag.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (flag, None),
    };
    if name.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        return word.to_owned();
    }
    let mut out = String::from("--");
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    if let Some(value) = value {
        out.push('=');
        out.push_str(value);
    }
    out
}

/// A command line in parts: ours to rewrite, and what follows `--` or `--exec`.
struct Line {
    words: Vec<String>,
    tail: Vec<String>,
}

impl Line {
    /// Puts the command's words into zcli's order, and returns them joined: `instance create`.
    fn command(&mut self, tree: &clap::Command) -> String {
        let places = self.positionals(tree);
        let word = |at: usize| places.get(at).map(|place| self.words[*place].clone());
        let Some(first) = word(0) else {
            return String::new();
        };
        if first == "help" {
            // `help create instance` is `create instance --help`.
            self.words.remove(places[0]);
            self.words.push("--help".to_owned());
            return self.command(tree);
        }
        let second = word(1).unwrap_or_default();
        let (canonical, used) = canonical(tree, &first, &second);
        for place in places[..used].iter().rev() {
            self.words.remove(*place);
        }
        let at = places[0];
        let takes_verb = tree
            .find_subcommand(&canonical[0])
            .is_some_and(clap::Command::has_subcommands);
        let command = if takes_verb && used == 1 && canonical.len() == 1 {
            format!("{} {second}", canonical[0])
        } else {
            canonical
                .iter()
                .take_while(|word| !word.starts_with('-'))
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" ")
        };
        self.words.splice(at..at, canonical);
        command
    }

    /// Where the words are that are neither flags nor a global flag's value.
    fn positionals(&self, tree: &clap::Command) -> Vec<usize> {
        let takes_value = |flag: &str| {
            let alias = FLAGS
                .iter()
                .find(|alias| alias.command.is_empty() && alias.from == flag);
            if alias.is_some_and(|alias| matches!(alias.to, To::Dropped)) {
                return true;
            }
            tree.get_arguments().any(|argument| {
                let long = match alias.map(|alias| &alias.to) {
                    Some(To::Flag(to)) => to,
                    _ => flag,
                };
                argument.get_action().takes_values()
                    && (argument.get_long() == Some(long)
                        || argument
                            .get_short()
                            .is_some_and(|s| format!("-{s}") == flag))
            })
        };
        let mut places = Vec::new();
        let mut skip = false;
        for (place, word) in self.words.iter().enumerate() {
            if std::mem::take(&mut skip) {
                continue;
            }
            if word.starts_with('-') && word.len() > 1 {
                let name = word.strip_prefix("--").unwrap_or(word);
                skip = !word.contains('=') && takes_value(name);
            } else {
                places.push(place);
            }
        }
        places
    }

    /// Renames flags by the table, for this command and for all.
    fn flags(&mut self, command: &str) {
        let mut at = 0;
        while at < self.words.len() {
            let Some(flag) = self.words[at].strip_prefix("--") else {
                at += 1;
                continue;
            };
            let (name, value) = match flag.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (flag.to_owned(), None),
            };
            let alias = FLAGS.iter().find(|alias| alias.matches(command, &name));
            match alias.map(|alias| &alias.to) {
                None => at += 1,
                Some(to) => self.replace(at, to, value),
            }
        }
    }

    /// Puts `to` in the place of the flag at `at`. The result is looked at once more, unless it's the end.
    fn replace(&mut self, at: usize, to: &To, value: Option<String>) {
        let inline = value.is_some();
        match to {
            To::Flag(name) => {
                self.words[at] = match value {
                    Some(value) => format!("--{name}={value}"),
                    None => format!("--{name}"),
                };
            }
            To::Words(words) => {
                self.words.remove(at);
                let words = words.iter().map(|word| (*word).to_owned());
                self.words.splice(at..at, words);
            }
            To::Positional => match value {
                Some(value) => self.words[at] = value,
                None => {
                    self.words.remove(at);
                }
            },
            To::Dropped => {
                self.words.remove(at);
                if !inline && at < self.words.len() {
                    self.words.remove(at);
                }
            }
            To::Handler => {
                self.words.remove(at);
                let handler = match value {
                    Some(handler) => handler,
                    None if at < self.words.len() => self.words.remove(at),
                    None => return,
                };
                // zbctl splits its handler at blanks, and nothing else.
                self.tail = vec!["--exec".to_owned(), "--".to_owned()];
                self.tail
                    .extend(handler.split_whitespace().map(str::to_owned));
            }
        }
    }

    /// zbctl's `--host` and `--port` are one address.
    fn host_and_port(&mut self) {
        let host = self.take("--host");
        let port = self.take("--port");
        if host.is_some() || port.is_some() {
            let host = host.unwrap_or_else(|| "127.0.0.1".to_owned());
            let port = port.unwrap_or_else(|| "26500".to_owned());
            self.words.insert(0, format!("--address={host}:{port}"));
        }
    }

    /// Takes a flag with its value out of the line.
    fn take(&mut self, flag: &str) -> Option<String> {
        let at = self
            .words
            .iter()
            .position(|word| word == flag || word.starts_with(&format!("{flag}=")))?;
        let word = self.words.remove(at);
        match word.split_once('=') {
            Some((_, value)) => Some(value.to_owned()),
            None if at < self.words.len() => Some(self.words.remove(at)),
            None => None,
        }
    }
}

/// The words that `first` and `second` stand for here, and how many of the two they replace.
fn canonical(tree: &clap::Command, first: &str, second: &str) -> (Vec<String>, usize) {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    if let Some((.., words)) = PAIRS
        .iter()
        .find(|(verb, object, _)| *verb == first && *object == second)
    {
        return (owned(words), 2);
    }
    // The other tools' order: `create instance`.
    let object = noun_of(second);
    if let Some(verb) = verb_of(tree, object, first) {
        return (owned(&[object, verb]), 2);
    }
    if let Some((_, words)) = SINGLE.iter().find(|(alias, _)| *alias == first) {
        return (owned(words), 1);
    }
    // Our order, with another word for the noun or the verb: `pi search`.
    let noun = noun_of(first);
    match verb_of(tree, noun, second) {
        Some(verb) => (owned(&[noun, verb]), 2),
        None => (owned(&[noun]), 1),
    }
}

/// The noun that a word stands for; itself if it's none of the other names.
fn noun_of(word: &str) -> &str {
    NOUNS
        .iter()
        .find(|(alias, _)| *alias == word)
        .map_or(word, |(_, noun)| noun)
}

/// The verb of `noun` that a word stands for.
fn verb_of(tree: &clap::Command, noun: &str, word: &str) -> Option<&'static str> {
    let noun = tree.find_subcommand(noun)?;
    VERBS
        .iter()
        .filter(|(alias, _)| *alias == word)
        .map(|(_, verb)| *verb)
        .find(|verb| noun.find_subcommand(verb).is_some())
}

impl FlagAlias {
    fn matches(&self, command: &str, name: &str) -> bool {
        self.from == name && (self.command.is_empty() || self.command == command)
    }
}

#[cfg(test)]
mod tests;
