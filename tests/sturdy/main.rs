//! The real binary under clients that misbehave, under too much work, and on a disk that is full.
//!
//! `ZCLI_STURDY` multiplies what is done (default 1; the long run is 20). What a machine can't do, such as
//! mounting a file system as an ordinary user, says `skipped` in its test's name.

mod connections;
mod disk;
mod engine;
mod frames;
mod misbehaviour;
mod overload;
mod slow_clients;

use libtest_mimic::{Arguments, Trial};

fn main() -> std::process::ExitCode {
    let mut arguments = Arguments::from_args();
    // Each test is a load of its own: side by side they would only measure each other.
    arguments.test_threads = Some(1);
    // An error means that an earlier caller has installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    engine::raise_open_files();
    let mut trials = vec![
        trial(
            "others_are_served_beside_clients_that_misbehave",
            slow_clients::others_are_served,
        ),
        trial(
            "clients_that_keep_the_engine_waiting_are_cut",
            slow_clients::are_cut,
        ),
        trial("idle_job_streams_cost_nothing", overload::idle_job_streams),
        trial("many_connections_are_served", connections::many),
        trial(
            "connections_past_the_open_files_are_told_so",
            connections::too_few_files,
        ),
        trial("small_work_beyond_measure", overload::small),
        trial("big_work_beyond_measure", overload::big),
        trial("a_file_that_may_not_grow", disk::file_size_limit),
    ];
    trials.push(match disk::can_mount() {
        Ok(()) => trial("a_full_disk", disk::full),
        Err(why) => {
            Trial::test(format!("a_full_disk (skipped: {why})"), || Ok(())).with_ignored_flag(true)
        }
    });
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// How many times the small amount is done.
fn times() -> usize {
    let given = std::env::var("ZCLI_STURDY").ok();
    given.and_then(|text| text.parse().ok()).unwrap_or(1)
}

fn trial<F: Future<Output = ()> + 'static>(name: &str, test: fn() -> F) -> Trial {
    Trial::test(name, move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        runtime.block_on(test());
        runtime.shutdown_background();
        Ok(())
    })
}
