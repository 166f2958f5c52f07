//! Where secrets come from: the text itself, an environment variable, a file, standard input, a program.

use std::fmt;
use std::io::BufRead as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Env;
use crate::client::{Error, Kind, Secret};

/// Where a secret comes from; read only when a connection is made.
///
/// In the profiles file it's a text, or one of `{env: NAME}`, `{file: PATH}`, `{command: [PROGRAM, ARGUMENT...]}`.
#[derive(Debug, Clone, PartialEq)]
pub enum SecretSource {
    /// The secret itself.
    Inline(Secret),
    /// An environment variable's value.
    Env(String),
    /// A file's content, its final newline cut off.
    File(PathBuf),
    /// The first line on standard input.
    Stdin,
    /// What a program prints, its final newline cut off; program and arguments, no shell.
    Command(Vec<String>),
}

impl SecretSource {
    /// The secret.
    ///
    /// # Errors
    /// `Configuration` where the source gives none; never with the secret in it.
    pub fn read(&self, env: &Env) -> Result<Secret, Error> {
        let text = match self {
            Self::Inline(secret) => return Ok(secret.clone()),
            Self::Env(name) => match env.get(name) {
                Some(text) => text.to_owned(),
                None => {
                    return Err(missing(format!(
                        "the environment variable {name} is not set"
                    )));
                }
            },
            Self::File(path) => std::fs::read_to_string(path).map_err(|error| {
                missing(format!(
                    "can't read the secret file {}: {error}",
                    path.display()
                ))
            })?,
            Self::Stdin => {
                let mut line = String::new();
                std::io::stdin()
                    .lock()
                    .read_line(&mut line)
                    .map_err(|error| {
                        missing(format!(
                            "can't read the secret from standard input: {error}"
                        ))
                    })?;
                line
            }
            Self::Command(command) => output(command)?,
        };
        let text = text.trim_end_matches(['\r', '\n']);
        if text.is_empty() {
            return Err(missing(format!("{self} gives an empty secret")));
        }
        Ok(Secret::new(text))
    }
}

fn missing(message: String) -> Error {
    Error::new(Kind::Configuration, message)
}

fn output(command: &[String]) -> Result<String, Error> {
    let [program, arguments @ ..] = command else {
        return Err(missing("the secret's command is empty".to_owned()));
    };
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| missing(format!("can't run {program} for the secret: {error}")))?;
    if !output.status.success() {
        return Err(missing(format!(
            "{program}, run for the secret, ended with {}",
            output.status
        )));
    }
    String::from_utf8(output.stdout)
        .map_err(|_| missing(format!("what {program} printed as the secret isn't UTF-8")))
}

/// The place, never the secret.
impl fmt::Display for SecretSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Inline(_) => f.write_str("***"),
            Self::Env(name) => write!(f, "*** (variable {name})"),
            Self::File(path) => write!(f, "*** (file {})", path.display()),
            Self::Stdin => f.write_str("*** (standard input)"),
            Self::Command(command) => {
                write!(
                    f,
                    "*** (output of {})",
                    command.first().map_or("nothing", String::as_str)
                )
            }
        }
    }
}

impl Serialize for SecretSource {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = match self {
            Self::Inline(secret) => return serializer.serialize_str(secret.reveal()),
            Self::Stdin => {
                return Err(serde::ser::Error::custom(
                    "standard input can't be stored in a profile",
                ));
            }
            _ => serializer.serialize_map(Some(1))?,
        };
        match self {
            Self::Env(name) => map.serialize_entry("env", name)?,
            Self::File(path) => map.serialize_entry("file", path)?,
            Self::Command(command) => map.serialize_entry("command", command)?,
            Self::Inline(_) | Self::Stdin => unreachable!("handled above"),
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for SecretSource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Source;
        impl<'de> Visitor<'de> for Source {
            type Value = SecretSource;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or one of {env: NAME}, {file: PATH}, {command: [PROGRAM]}")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<SecretSource, E> {
                Ok(SecretSource::Inline(Secret::new(text)))
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<SecretSource, M::Error> {
                let Some(name) = map.next_key::<String>()? else {
                    return Err(M::Error::custom("the secret has no source"));
                };
                let source = match name.as_str() {
                    "env" => SecretSource::Env(map.next_value()?),
                    "file" => SecretSource::File(map.next_value()?),
                    "command" => SecretSource::Command(map.next_value()?),
                    _ => return Err(M::Error::unknown_field(&name, &["env", "file", "command"])),
                };
                match map.next_key::<String>()? {
                    None => Ok(source),
                    Some(_) => Err(M::Error::custom("a secret has one source only")),
                }
            }
        }
        deserializer.deserialize_any(Source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_read_from_their_sources() {
        let env = Env::from_pairs([("S", "from env"), ("E", "")]);
        let reveal =
            |source: SecretSource| source.read(&env).map(|secret| secret.reveal().to_owned());
        assert_eq!(
            reveal(SecretSource::Env("S".into())).expect("set"),
            "from env"
        );
        assert!(reveal(SecretSource::Env("E".into())).is_err());
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("secret");
        std::fs::write(&file, "from file\n").expect("written");
        assert_eq!(
            reveal(SecretSource::File(file.clone())).expect("read"),
            "from file"
        );
        std::fs::write(&file, "\n").expect("written");
        assert!(
            reveal(SecretSource::File(file))
                .expect_err("empty")
                .message()
                .contains("empty secret")
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_command_is_run_without_a_shell() {
        let env = Env::default();
        let echo = SecretSource::Command(vec!["echo".into(), "$HOME;x".into()]);
        assert_eq!(echo.read(&env).expect("printed").reveal(), "$HOME;x");
        let fails = SecretSource::Command(vec!["false".into()]);
        assert!(
            fails
                .read(&env)
                .expect_err("fails")
                .message()
                .contains("ended with")
        );
        let missing = SecretSource::Command(vec!["/no/such/program".into()]);
        assert_eq!(
            missing.read(&env).expect_err("missing").kind(),
            Kind::Configuration
        );
    }

    #[test]
    fn all_but_stdin_go_through_yaml() {
        for source in [
            SecretSource::Inline(Secret::new("a: b")),
            SecretSource::Env("N".into()),
            SecretSource::File("/f".into()),
            SecretSource::Command(vec!["pass".into(), "show".into()]),
        ] {
            let text = crate::config::yaml::write(&source).expect("written");
            assert_eq!(
                crate::config::yaml::read::<SecretSource>(&text).expect(&text),
                source
            );
        }
        assert!(crate::config::yaml::write(&SecretSource::Stdin).is_err());
        assert!(crate::config::yaml::read::<SecretSource>("{vault: x}").is_err());
    }
}
