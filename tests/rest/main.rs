//! The engine's REST API as its clients meet it: real requests over a socket, one engine a test.
//!
//! Where Maven can fetch Camunda's published specification, every answer in every test is held
//! against it as well; elsewhere the trials that need it say `skipped` in their names.

mod api;
mod batches;
mod commands;
mod counts;
mod decisions;
mod messages;
mod problems;
mod searches;
mod specification;
mod timers;
mod tour;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

use api::Api;

const ENDPOINTS: &str = "every_endpoint_answers_as_the_specification_says";
const NAMES: &str = "every_sort_and_filter_of_the_specification_is_taken";

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    // One provider for reqwest and tonic, as the program's start has it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let published = if arguments.list {
        Err("only listing")
    } else {
        specification::fetch()
    };
    let mut trials = vec![
        Trial::test("deviations_are_found", specification::deviations_are_found),
        trial(
            "a_process_runs_from_deployment_to_end",
            commands::a_process_runs,
        ),
        trial("an_incident_is_raised_and_resolved", commands::incident),
        trial(
            "jobs_throw_errors_and_are_updated",
            commands::error_and_update,
        ),
        trial("messages_and_signals", commands::messages_and_signals),
        trial(
            "instances_with_result_and_cancelled",
            commands::result_and_cancel,
        ),
        trial("user_tasks_are_worked_on", commands::user_tasks),
        trial("task_listeners_correct_and_deny", commands::task_listeners),
        trial("an_instance_is_modified", commands::modification),
        trial("an_instance_is_migrated", commands::migration),
        trial(
            "an_instance_ends_after_an_element",
            commands::terminate_after,
        ),
        trial("the_clock_moves_timers", commands::clock),
        trial("resources_are_read_and_deleted", commands::resources),
        trial(
            "every_kind_is_deployed_read_and_deleted",
            decisions::every_kind_is_deployed,
        ),
        trial("decisions_are_evaluated", decisions::evaluation),
        trial("a_process_decides", decisions::a_process_decides),
        trial("filters_as_clients_write_them", searches::filters),
        trial("pages_by_cursor_and_offset", searches::pages),
        trial("related_questions", searches::related),
        trial("repeated_activities", searches::repeated),
        trial("long_values_are_cut", searches::long_values),
        trial(
            "long_values_of_a_task_are_cut",
            searches::long_values_of_a_task,
        ),
        trial("instances_with_incidents_are_counted", counts::incidents),
        trial(
            "instances_and_subscriptions_are_counted",
            counts::definitions,
        ),
        trial("jobs_are_counted", counts::jobs),
        trial("incidents_below_a_scope", counts::incidents_below),
        trial("instances_are_cancelled_in_a_batch", batches::cancellation),
        trial("incidents_are_resolved_in_a_batch", batches::incidents),
        trial("instances_are_changed_in_a_batch", batches::changes),
        trial("ended_instances_are_deleted", batches::deletion),
        trial("wrong_batches_are_named", batches::wrong),
        trial("timers_are_found_and_fired", timers::search_and_trigger),
        trial("messages_are_found_buffered_and_expired", messages::search),
        trial("wrong_bodies_are_named", problems::wrong_bodies),
        trial("what_is_not_there_is_not_found", problems::not_found),
        trial("problems_say_where", problems::shape),
        trial("what_is_not_offered_says_so", problems::not_offered),
    ];
    let against_specification = [
        trial(ENDPOINTS, tour::all_endpoints),
        trial(NAMES, tour::all_sorts_and_filters),
    ];
    match published {
        Ok(()) => trials.extend(against_specification),
        Err(why) => trials.extend([ENDPOINTS, NAMES].map(|name| {
            Trial::test(format!("{name} (skipped: {why})"), || Ok(())).with_ignored_flag(true)
        })),
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trial<F>(name: &str, test: fn(Api) -> F) -> Trial
where
    F: Future<Output = ()> + 'static,
{
    Trial::test(name, move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(Failed::from)?;
        runtime.block_on(async {
            let (api, engine) = api::start().await;
            test(api).await;
            engine.shutdown().await.map_err(Failed::from)
        })
    })
}
