//! Where zcli keeps its files.

use std::path::PathBuf;

use super::Env;
use crate::client::{Error, Kind};

/// The folders of one user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// Profiles; `ZCLI_CONFIG_DIR` overrides it.
    pub config: PathBuf,
    /// Tokens; `ZCLI_CACHE_DIR` overrides it.
    pub cache: PathBuf,
    /// The embedded engine's data; `ZCLI_DATA_DIR` overrides it.
    pub data: PathBuf,
    /// Journals of what was done, and the audit log; `ZCLI_STATE_DIR` overrides it.
    pub state: PathBuf,
}

impl Paths {
    /// The platform's folders, from `ZCLI_*_DIR`, `XDG_*`, `HOME` or `APPDATA`.
    ///
    /// `ZCLI_CONFIG_DIR` alone moves the others below it, so that one variable makes a run wholly its own.
    ///
    /// # Errors
    /// `Configuration` where there is neither an override nor a home folder.
    pub fn from_env(env: &Env) -> Result<Self, Error> {
        let overridden = |name: &str, below: &str| {
            let own = env.get(name).map(PathBuf::from);
            own.or_else(|| Some(PathBuf::from(env.get("ZCLI_CONFIG_DIR")?).join(below)))
        };
        let folder = |name: &str, below: &str, platform: fn(&Env) -> Option<PathBuf>| {
            overridden(name, below)
                .or_else(|| platform(env))
                .ok_or_else(|| {
                    Error::new(
                        Kind::Configuration,
                        "there is no home folder to keep files in",
                    )
                    .with_hint("set HOME, or ZCLI_CONFIG_DIR to a folder of your own")
                })
        };
        Ok(Self {
            config: folder("ZCLI_CONFIG_DIR", "", |env| {
                Some(config_home(env)?.join("zcli"))
            })?,
            cache: folder("ZCLI_CACHE_DIR", "cache", cache_home)?,
            data: folder("ZCLI_DATA_DIR", "data", data_home)?,
            state: folder("ZCLI_STATE_DIR", "state", state_home)?,
        })
    }
}

fn absolute(env: &Env, name: &str) -> Option<PathBuf> {
    env.get(name)
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
}

pub(super) fn home(env: &Env) -> Option<PathBuf> {
    absolute(env, if cfg!(windows) { "USERPROFILE" } else { "HOME" })
}

/// The folder in which applications keep their configuration: zcli's and those imported from.
pub(super) fn config_home(env: &Env) -> Option<PathBuf> {
    if cfg!(windows) {
        return absolute(env, "APPDATA");
    }
    if cfg!(target_os = "macos") {
        return Some(home(env)?.join("Library/Application Support"));
    }
    absolute(env, "XDG_CONFIG_HOME").or_else(|| Some(home(env)?.join(".config")))
}

fn cache_home(env: &Env) -> Option<PathBuf> {
    let base = if cfg!(windows) {
        absolute(env, "LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        Some(home(env)?.join("Library/Caches"))
    } else {
        absolute(env, "XDG_CACHE_HOME").or_else(|| Some(home(env)?.join(".cache")))
    };
    Some(base?.join("zcli"))
}

fn data_home(env: &Env) -> Option<PathBuf> {
    let base = if cfg!(windows) {
        absolute(env, "LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        Some(home(env)?.join("Library/Application Support"))
    } else {
        absolute(env, "XDG_DATA_HOME").or_else(|| Some(home(env)?.join(".local/share")))
    };
    Some(base?.join("zcli"))
}

/// Where there is no folder of its own for it, it's below the data.
fn state_home(env: &Env) -> Option<PathBuf> {
    if cfg!(windows) || cfg!(target_os = "macos") {
        return Some(data_home(env)?.join("state"));
    }
    let base = absolute(env, "XDG_STATE_HOME").or_else(|| Some(home(env)?.join(".local/state")));
    Some(base?.join("zcli"))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_override_xdg_home() {
        let paths =
            |pairs: &[(&str, &str)]| Paths::from_env(&Env::from_pairs(pairs.iter().copied()));
        let home = paths(&[("HOME", "/h")]).expect("home");
        assert_eq!(home.config, PathBuf::from("/h/.config/zcli"));
        assert_eq!(home.cache, PathBuf::from("/h/.cache/zcli"));
        assert_eq!(home.data, PathBuf::from("/h/.local/share/zcli"));
        assert_eq!(home.state, PathBuf::from("/h/.local/state/zcli"));
        let xdg = paths(&[
            ("HOME", "/h"),
            ("XDG_CONFIG_HOME", "/x"),
            ("XDG_CACHE_HOME", "relative"),
        ])
        .expect("xdg");
        assert_eq!(xdg.config, PathBuf::from("/x/zcli"));
        assert_eq!(
            xdg.cache,
            PathBuf::from("/h/.cache/zcli"),
            "a relative folder is ignored"
        );
        let own = paths(&[
            ("ZCLI_CONFIG_DIR", "/z"),
            ("HOME", "/h"),
            ("ZCLI_DATA_DIR", "/d"),
        ])
        .expect("own");
        assert_eq!(own.config, PathBuf::from("/z/"));
        assert_eq!(own.cache, PathBuf::from("/z/cache"));
        assert_eq!(own.data, PathBuf::from("/d"));
        assert_eq!(own.state, PathBuf::from("/z/state"));
        assert_eq!(paths(&[]).expect_err("nothing").kind(), Kind::Configuration);
    }
}
