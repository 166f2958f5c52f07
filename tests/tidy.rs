//! The architecture's invariants that a search can enforce: who may use what.
//!
//! A rule names folders (or files) under `src/`, the texts that may not stand in their code, and why.
//! Comments are not searched. What a rule can't see is in the README's architecture chapter.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What a part of the source may not contain.
struct Rule {
    /// Paths under `src/`, by prefix; an empty one is everything.
    inside: &'static [&'static str],
    /// Exceptions, by prefix.
    except: &'static [&'static str],
    banned: &'static [&'static str],
    why: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        inside: &["engine/", "bpmn/", "feel/", "dmn/"],
        except: &[],
        banned: &[
            "tokio",
            "std::fs",
            "std::net",
            "std::env",
            "std::io",
            "std::thread",
            "std::process",
            "SystemTime",
            "Instant::",
            "Timestamp::now",
            "Zoned::now",
            "rand::",
            "Uuid::",
            "RandomState",
            "rusqlite",
            "tonic",
            "axum",
            "tracing",
        ],
        why: "the engine and its languages are pure: time, ids and randomness come in with the command",
    },
    Rule {
        inside: &["bpmn/", "feel/", "dmn/"],
        except: &[],
        banned: &["crate::engine", "crate::store", "crate::server"],
        why: "the languages know nothing of the engine",
    },
    Rule {
        inside: &["engine/"],
        except: &[],
        banned: &[
            "crate::store",
            "crate::server",
            "crate::client",
            "crate::cli",
            "crate::render",
            "crate::config",
            "crate::protocol",
        ],
        why: "the engine knows nothing of those who run it",
    },
    Rule {
        inside: &[""],
        except: &["render/"],
        banned: &["println!", "eprintln!", "print!(", "eprint!(", "dbg!"],
        why: "only render/ prints",
    },
    Rule {
        inside: &[""],
        except: &["store/"],
        banned: &["rusqlite"],
        why: "only store/ touches the data file",
    },
    Rule {
        inside: &["cli/", "render/"],
        except: &[],
        banned: &["tonic::", "reqwest::"],
        why: "the command line sees error kinds, not transports",
    },
];

#[test]
fn rooms_keep_to_themselves() {
    let mut offences = Vec::new();
    // Tests may use what they need to look from outside.
    let is_test = |path: &str| path.ends_with("/tests.rs") || path.contains("/tests/");
    for (path, text) in sources().into_iter().filter(|(path, _)| !is_test(path)) {
        for rule in RULES {
            let covers = |prefixes: &[&str]| prefixes.iter().any(|prefix| path.starts_with(prefix));
            if !covers(rule.inside) || covers(rule.except) || is_test(&path) {
                continue;
            }
            for (number, line) in code_lines(&text) {
                for banned in rule.banned.iter().filter(|banned| has_word(line, banned)) {
                    offences.push(format!("src/{path}:{number}: `{banned}`: {}", rule.why));
                }
            }
        }
    }
    assert!(offences.is_empty(), "\n{}", offences.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|(path, text)| !is_test(path) && !text.starts_with("//!"))
        .map(|(path, _)| path)
        .collect();
    assert!(silent.is_empty(), "without a module comment: {silent:?}");
}

#[test]
fn the_search_sees_code_and_skips_comments() {
    let text = "//! std::fs here\nuse std::fs; // ok\n    /// std::fs\nlet x = \"//\";\n";
    let found: Vec<usize> = code_lines(text)
        .filter(|(_, line)| has_word(line, "std::fs"))
        .map(|(number, _)| number)
        .collect();
    assert_eq!(found, [2]);
    assert!(has_word("println!(1)", "println!"));
    assert!(!has_word("eprintln!(1)", "println!"));
    assert!(!has_word("operand::x", "rand::"));
}

/// All Rust files under `src/`, with their path from there.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).unwrap();
                let name = name.to_string_lossy().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    assert!(
        files.len() > 50,
        "the sources are where they are looked for"
    );
    files
}

/// Files of tests may do more, and are known by their names.
fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// Lines that aren't comments, counted from 1.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Whether `word` stands in the line and no identifier runs on into it from the left.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|character| character.is_alphanumeric() || character == '_')
    })
}
