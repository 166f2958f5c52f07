//! The `zcli` program: the panic hook, the command line, the exit code; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        let message = panic
            .payload_as_str()
            .unwrap_or("a panic without a message");
        let place = panic
            .location()
            .map_or_else(String::new, ToString::to_string);
        zcli::cli::report_panic(message, &place);
    }));
    // Rust ignores SIGPIPE: a closed pipe is a write error, and `cli` ends quietly on it.
    std::panic::catch_unwind(|| zcli::cli::run(std::env::args_os()))
        .unwrap_or(zcli::cli::exit_code::ExitCode::Bug)
        .into()
}
