//! The committed completion scripts are what the program prints.
//!
//! To write them anew after a change: `ZCLI_WRITE_COMPLETIONS=1 cargo test --test cli completions`.

use std::path::Path;

use clap_complete::Shell;
use zcli::cli::completion::script;

use crate::environment::Environment;

const SHELLS: [(Shell, &str); 4] = [
    (Shell::Bash, "zcli.bash"),
    (Shell::Zsh, "_zcli"),
    (Shell::Fish, "zcli.fish"),
    (Shell::PowerShell, "_zcli.ps1"),
];

#[test]
fn are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    for (shell, name) in SHELLS {
        let file = folder.join(name);
        let fresh = script(shell);
        if std::env::var_os("ZCLI_WRITE_COMPLETIONS").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&file, &fresh).expect("written");
        }
        let committed = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            committed == fresh,
            "completions/{name} is stale; run ZCLI_WRITE_COMPLETIONS=1 cargo test --test cli completions"
        );
    }
}

#[test]
fn the_command_prints_the_same() {
    let printed = Environment::new().zcli(&["completion", "bash"]).ok();
    assert_eq!(printed.stdout, script(Shell::Bash));
}
