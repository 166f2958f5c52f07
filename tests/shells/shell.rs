//! A shell on a terminal, and what it makes of a line and a Tab.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use rexpect::process::{PtyProcess, Signal};

use crate::environment::{Environment, ZCLI};

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// So long a Tab is given that may come before the cache is filled.
const ONE_TAB: Duration = Duration::from_secs(1);
/// Clears the line in all of them.
const CLEAR: &str = "\u{15}";

/// Which shell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Bash,
    Zsh,
    Fish,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Bash, Kind::Zsh, Kind::Fish];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Bash => "bash",
            Kind::Zsh => "zsh",
            Kind::Fish => "fish",
        }
    }

    /// Whether this machine has it.
    pub fn is_here(self) -> bool {
        let mut version = Command::new(self.name());
        version
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        version.status().is_ok_and(|status| status.success())
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Kind::Bash => &["--norc", "--noprofile", "-i"],
            Kind::Zsh => &["-f", "-i"],
            Kind::Fish => &["-i"],
        }
    }

    /// The script installed, as the help of `zcli completion` has it.
    fn setup(self) -> &'static str {
        match self {
            Kind::Bash => "source <(zcli completion bash); bind 'set enable-bracketed-paste off'",
            Kind::Zsh => {
                "mkdir ~/.zfunc; zcli completion zsh > ~/.zfunc/_zcli; fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit -u -D"
            }
            Kind::Fish => {
                "mkdir -p ~/.config/fish/completions; zcli completion fish > ~/.config/fish/completions/zcli.fish"
            }
        }
    }
}

/// A shell that waits for a line.
pub struct Shell {
    process: PtyProcess,
    keyboard: File,
    screen: Receiver<Vec<u8>>,
    /// What it showed since the last look.
    seen: String,
}

impl Drop for Shell {
    fn drop(&mut self) {
        // An interactive shell ignores a friendly signal.
        let _ = self.process.kill(Signal::SIGKILL);
    }
}

impl Shell {
    /// Starts it with completion set up. `zcli` completes there, and as a command only says what it was given.
    pub fn start(kind: Kind, env: &Environment) -> Shell {
        let stand_in = format!(
            "#!/bin/sh\n[ -z \"$ZCLI_COMPLETE\" ] && [ \"$1\" != completion ] && {{ printf '<%s>' \"$@\"; echo; exit; }}\nexec {ZCLI} \"$@\"\n"
        );
        std::fs::create_dir(env.path().join("bin")).expect("a folder");
        let program = env.file("bin/zcli", &stand_in);
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))
            .expect("changed");
        // The pty begins without an echo, and bash keeps to that.
        let mut command = Command::new("sh");
        let line = "stty echo cols 200 rows 50; exec \"$0\" \"$@\"";
        command
            .args(["-c", line, kind.name()])
            .args(kind.arguments());
        command.env_clear().current_dir(env.path());
        for (name, value) in env.command(&[]).get_envs() {
            command.env(name, value.expect("set"));
        }
        let path = std::env::var("PATH").expect("a PATH");
        command.env(
            "PATH",
            format!("{}:{path}", program.parent().expect("bin").display()),
        );
        let process = PtyProcess::new(command).expect("a pty");
        let keyboard = process.get_file_handle().expect("the pty");
        let mut reader = process.get_file_handle().expect("the pty");
        let (sender, screen) = mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let mut shell = Shell {
            process,
            keyboard,
            screen,
            seen: String::new(),
        };
        shell.types(kind.setup());
        // The line that asks for it doesn't hold it.
        shell.types("\recho re''ady\r");
        shell
            .shows("ready\r", PATIENCE)
            .unwrap_or_else(|| panic!("{kind:?}: {}", shell.seen));
        shell
    }

    fn types(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).expect("written");
    }

    /// Waits until it shows a text; how long that took.
    fn shows(&mut self, text: &str, patience: Duration) -> Option<Duration> {
        let started = Instant::now();
        loop {
            if let Some(at) = self.seen.find(text) {
                self.seen.drain(..at + text.len());
                return Some(started.elapsed());
            }
            match self
                .screen
                .recv_timeout(patience.saturating_sub(started.elapsed()))
            {
                Ok(bytes) => self.seen.push_str(&String::from_utf8_lossy(&bytes)),
                Err(RecvTimeoutError::Timeout) => return None,
                Err(RecvTimeoutError::Disconnected) => panic!("it ended: {}", self.seen),
            }
        }
    }

    /// Types a line, all of it shown, and forgets what was shown.
    fn types_line(&mut self, line: &str) {
        self.types(line);
        let end = line.trim_end();
        self.shows(&end[end.len() - 2..], PATIENCE)
            .unwrap_or_else(|| panic!("{line}: {:?}", self.seen));
        while let Ok(bytes) = self.screen.recv_timeout(Duration::from_millis(20)) {
            self.seen.push_str(&String::from_utf8_lossy(&bytes));
        }
        self.seen.clear();
    }

    /// A Tab after the line adds `rest`, and the command gets these words; how long the Tab took.
    #[track_caller]
    pub fn completes_at_once(&mut self, line: &str, rest: &str, words: &str) -> Duration {
        let Some(took) = self.tab(line, rest, PATIENCE) else {
            panic!("{line}: no {rest} in {:?}", self.seen);
        };
        self.runs(line, words);
        took
    }

    /// The same after some Tabs: the first ones may find that nothing is known yet.
    #[track_caller]
    pub fn completes(&mut self, line: &str, rest: &str, words: &str) {
        let started = Instant::now();
        while self.tab(line, rest, ONE_TAB).is_none() {
            assert!(
                started.elapsed() < PATIENCE,
                "{line}: no {rest} in {:?}",
                self.seen
            );
            self.types(CLEAR);
        }
        self.runs(line, words);
    }

    fn tab(&mut self, line: &str, rest: &str, patience: Duration) -> Option<Duration> {
        self.types_line(line);
        self.types("\t");
        self.shows(rest, patience)
    }

    #[track_caller]
    fn runs(&mut self, line: &str, words: &str) {
        self.types("\r");
        let ran = self.shows(&format!("{words}\r"), PATIENCE);
        assert!(ran.is_some(), "{line}: not {words} but {:?}", self.seen);
    }

    /// A Tab after the line adds nothing: how long the shell is busy with it.
    #[track_caller]
    pub fn offers_nothing(&mut self, line: &str) -> Duration {
        self.types_line(line);
        // The next key is only looked at when the Tab is through.
        self.types("\tZ");
        let took = self.shows("Z", PATIENCE);
        let took = took.unwrap_or_else(|| panic!("{line}: {:?}", self.seen));
        let word = line.trim_end().rsplit(' ').next().expect("a word");
        self.types("\r");
        let ran = self.shows(&format!("<{word}><Z>\r"), PATIENCE);
        assert!(ran.is_some(), "{line}: {:?}", self.seen);
        took
    }
}
