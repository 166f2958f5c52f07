//! The Orchestration Cluster REST API v2: one file a resource, all paths in [`router`].
//!
//! Commands go to the engine through the [`Handle`], questions to the store through the [`Reader`].
//! Field names, paths and status codes are those of the published specification; what is not there
//! answers with a problem that says so.

mod ad_hoc;
mod batch_creation;
mod batch_operations;
mod body;
mod clock;
mod cluster;
mod conditionals;
mod correlated_message_subscriptions;
mod decision_definitions;
mod decision_instances;
mod decision_requirements;
mod deployments;
mod element_instances;
mod incidents;
mod instance_changes;
mod job_commands;
mod job_result;
mod jobs;
mod message_subscriptions;
mod messages;
mod problem;
mod process_definitions;
mod process_instances;
mod resources;
mod search;
mod signals;
mod timers;
mod user_tasks;
mod variables;

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware,
    routing::{delete, get, patch, post, put},
};

use tokio::sync::Semaphore;

use super::{Handle, limits};
use crate::store::Reader;

pub use problem::Problem;
pub(super) use problem::no_such_path;

/// What every route needs.
#[derive(Debug, Clone)]
pub struct App {
    pub handle: Handle,
    pub reader: Reader,
    /// A query waits for its turn: each takes a thread and a connection to the data file.
    pub query_turns: Arc<Semaphore>,
    /// Where the gRPC gateway listens, for the topology.
    pub grpc_address: SocketAddr,
}

/// All routes under `/v2`.
pub fn router(handle: Handle, reader: Reader, grpc_address: SocketAddr) -> Router {
    let app = App {
        handle,
        reader,
        query_turns: Arc::new(Semaphore::new(limits::QUERIES_AT_ONCE_MAX)),
        grpc_address,
    };
    let v2 = questions()
        .merge(commands())
        .merge(batch_operations())
        .fallback(problem::no_such_path)
        .method_not_allowed_fallback(problem::no_such_method)
        .layer(DefaultBodyLimit::max(limits::MESSAGE_BYTES_MAX))
        .with_state(app);
    Router::new()
        .nest("/v2", v2)
        .layer(middleware::from_fn(problem::add_instance))
}

fn questions() -> Router<App> {
    Router::new()
        .route("/topology", get(cluster::topology))
        .route("/status", get(cluster::status))
        .route("/license", get(cluster::license))
        .route("/authentication/me", get(cluster::me))
        .route(
            "/process-definitions/search",
            post(process_definitions::search),
        )
        .route("/process-definitions/{key}", get(process_definitions::get))
        .route(
            "/process-definitions/{key}/xml",
            get(process_definitions::xml),
        )
        .route(
            "/process-definitions/{key}/form",
            get(process_definitions::form),
        )
        .route(
            "/process-definitions/{key}/statistics/element-instances",
            post(process_definitions::statistics),
        )
        .route("/process-instances/search", post(process_instances::search))
        .route("/process-instances/{key}", get(process_instances::get))
        .route(
            "/process-instances/{key}/sequence-flows",
            get(process_instances::sequence_flows),
        )
        .route(
            "/process-instances/{key}/statistics/element-instances",
            get(process_instances::statistics),
        )
        .route(
            "/process-instances/{key}/call-hierarchy",
            get(process_instances::call_hierarchy),
        )
        .route(
            "/process-instances/{key}/incidents/search",
            post(process_instances::incidents),
        )
        .route("/element-instances/search", post(element_instances::search))
        .route("/element-instances/{key}", get(element_instances::get))
        .route(
            "/element-instances/{key}/incidents/search",
            post(element_instances::incidents),
        )
        .route("/jobs/search", post(jobs::search))
        .route("/incidents/search", post(incidents::search))
        .route("/incidents/{key}", get(incidents::get))
        .route("/user-tasks/search", post(user_tasks::search))
        .route("/user-tasks/{key}", get(user_tasks::get))
        .route("/user-tasks/{key}/form", get(user_tasks::form))
        .route(
            "/user-tasks/{key}/variables/search",
            post(user_tasks::variables),
        )
        .route("/variables/search", post(variables::search))
        .route("/variables/{key}", get(variables::get))
        .route(
            "/message-subscriptions/search",
            post(message_subscriptions::search),
        )
        .route(
            "/correlated-message-subscriptions/search",
            post(correlated_message_subscriptions::search),
        )
        .merge(decision_questions())
        .merge(counts())
        .route("/messages/search", post(messages::search))
        .route("/timers/search", post(timers::search))
        .route("/timers/{key}", get(timers::get))
        .route("/resources/{key}", get(resources::get))
        .route("/resources/{key}/content", get(resources::content))
}

fn decision_questions() -> Router<App> {
    Router::new()
        .route(
            "/decision-definitions/search",
            post(decision_definitions::search),
        )
        .route(
            "/decision-definitions/{key}",
            get(decision_definitions::get),
        )
        .route(
            "/decision-definitions/{key}/xml",
            get(decision_definitions::xml),
        )
        .route(
            "/decision-requirements/search",
            post(decision_requirements::search),
        )
        .route(
            "/decision-requirements/{key}",
            get(decision_requirements::get),
        )
        .route(
            "/decision-requirements/{key}/xml",
            get(decision_requirements::xml),
        )
        .route(
            "/decision-instances/search",
            post(decision_instances::search),
        )
        .route("/decision-instances/{key}", get(decision_instances::get))
}

/// Counts that Camunda has from 8.9 on.
fn counts() -> Router<App> {
    Router::new()
        .route(
            "/incidents/statistics/process-instances-by-error",
            post(incidents::by_error),
        )
        .route(
            "/incidents/statistics/process-instances-by-definition",
            post(incidents::by_definition),
        )
        .route("/jobs/statistics/global", get(jobs::statistics))
        .route(
            "/process-definitions/statistics/process-instances",
            post(process_definitions::instance_statistics),
        )
        .route(
            "/process-definitions/statistics/message-subscriptions",
            post(process_definitions::subscription_statistics),
        )
        .route(
            "/process-definitions/statistics/process-instances-by-version",
            post(process_definitions::statistics_by_version),
        )
        .route(
            "/process-definitions/{key}/statistics/process-instances",
            post(process_definitions::version_statistics),
        )
}

fn batch_operations() -> Router<App> {
    Router::new()
        .route(
            "/process-instances/cancellation",
            post(batch_creation::cancel),
        )
        .route(
            "/process-instances/incident-resolution",
            post(batch_creation::resolve_incidents),
        )
        .route(
            "/process-instances/migration",
            post(batch_creation::migrate),
        )
        .route(
            "/process-instances/modification",
            post(batch_creation::modify),
        )
        .route("/process-instances/deletion", post(batch_creation::delete))
        .route(
            "/process-instances/{key}/incident-resolution",
            post(batch_creation::resolve_of_instance),
        )
        .route(
            "/process-instances/{key}/deletion",
            post(batch_creation::delete_instance),
        )
        .route("/batch-operations/search", post(batch_operations::search))
        .route("/batch-operations/{key}", get(batch_operations::get))
        .route(
            "/batch-operations/{key}/cancellation",
            post(batch_operations::cancel),
        )
        .route(
            "/batch-operations/{key}/suspension",
            post(batch_operations::suspend),
        )
        .route(
            "/batch-operations/{key}/resumption",
            post(batch_operations::resume),
        )
        .route(
            "/batch-operation-items/search",
            post(batch_operations::search_items),
        )
}

fn commands() -> Router<App> {
    Router::new()
        .route("/deployments", post(deployments::create))
        .route("/resources/{key}/deletion", post(resources::delete))
        .route(
            "/decision-definitions/evaluation",
            post(decision_definitions::evaluate),
        )
        .route("/process-instances", post(process_instances::create))
        .route(
            "/process-instances/{key}/cancellation",
            post(process_instances::cancel),
        )
        .route(
            "/process-instances/{key}/modification",
            post(instance_changes::modify),
        )
        .route(
            "/process-instances/{key}/migration",
            post(instance_changes::migrate),
        )
        .route(
            "/element-instances/{key}/variables",
            put(element_instances::set_variables),
        )
        .route(
            "/element-instances/ad-hoc-activities/{key}/activation",
            post(ad_hoc::activate),
        )
        .route("/jobs/activation", post(job_commands::activate))
        .route("/jobs/{key}/completion", post(job_commands::complete))
        .route("/jobs/{key}/failure", post(job_commands::fail))
        .route("/jobs/{key}/error", post(job_commands::throw_error))
        .route("/jobs/{key}", patch(job_commands::update))
        .route("/user-tasks/{key}", patch(user_tasks::update))
        .route("/user-tasks/{key}/assignment", post(user_tasks::assign))
        .route("/user-tasks/{key}/assignee", delete(user_tasks::unassign))
        .route("/user-tasks/{key}/completion", post(user_tasks::complete))
        .route("/incidents/{key}/resolution", post(incidents::resolve))
        .route("/messages/publication", post(messages::publish))
        .route("/messages/correlation", post(messages::correlate))
        .route("/conditionals/evaluation", post(conditionals::evaluate))
        .route("/signals/broadcast", post(signals::broadcast))
        .route("/timers/{key}/trigger", post(timers::trigger))
        .route("/clock", put(clock::pin))
        .route("/clock/reset", post(clock::reset))
}
