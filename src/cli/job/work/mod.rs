//! `zcli job work`: a worker that has a program of the user's work jobs.
//!
//! The [`args`], or the entries of a [`config`], become [`worker::Options`]; one worker runs for each job type,
//! [`display`] shows what they tell, [`http`] serves their counts.

mod args;
mod config;
mod display;
mod http;

use std::net::SocketAddr;
use std::sync::Arc;

use futures_util::future::join_all;
use tokio::sync::{mpsc, watch};

use super::recording::{Recorder, Redaction};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::Gateway;
use crate::client::worker::{self, Ending, Event, Metrics, Stop, Summary};
pub use args::Args;
use config::Shared;
use display::Display;

/// Events shown before the line is drawn anew.
const EVENTS_AT_ONCE: usize = 256;

fn could_not(kind: &str) -> String {
    format!("could not work on jobs of type {kind}")
}

/// Works until told to stop, or until `--count` or `--idle-exit` says so.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    if args.check {
        return check(ctx, &args);
    }
    let recorder = args
        .record
        .as_deref()
        .map(|folder| Recorder::open(folder, Redaction::with(&args.redact)))
        .transpose()?;
    let http = args.http;
    let all = args.options(ctx).await?;
    let gateway = ctx.gateway().await?;
    let stop = stop_on_signals()?;
    let kinds: Vec<String> = all.iter().map(|options| options.job_type.clone()).collect();
    let mut metrics = Metrics::new();
    let (tell, told) = mpsc::unbounded_channel();
    let mut workers = Vec::new();
    for (number, options) in all.into_iter().enumerate() {
        let (counts, tell) = (metrics.add(&options.job_type), tell.clone());
        let observe = move |event: Event| {
            counts.count(&event);
            // The display ends after the workers: it's there to be told.
            let _ = tell.send((number, event));
        };
        workers.push(work(gateway.clone(), options, stop.clone(), observe));
    }
    drop(tell);
    let _server = serve(ctx, http, metrics).await?;
    let mut display = Display::new(ctx, kinds);
    let show = show(&mut display, recorder.as_ref(), told);
    let (worked, shown) = tokio::join!(join_all(workers), show);
    shown?;
    let summaries: Vec<Summary> = worked.into_iter().collect::<Result<_, _>>()?;
    display.end(&summaries);
    let was_stopped =
        |summary: &Summary| summary.ending == Ending::Stopped && summary.given_back > 0;
    Ok(if summaries.iter().any(was_stopped) {
        ExitCode::Interrupted
    } else {
        ExitCode::Ok
    })
}

/// One of the workers; when it fails, the others end in order.
async fn work(
    gateway: Gateway,
    options: worker::Options,
    stop: watch::Sender<Stop>,
    observe: impl Fn(Event) + Send + Sync + 'static,
) -> Result<Summary, Error> {
    let kind = options.job_type.clone();
    let worked = worker::run(gateway, options, stop.subscribe(), observe).await;
    if worked.is_err() {
        stop.send_if_modified(|stop| {
            let is_first = *stop == Stop::No;
            *stop = if is_first { Stop::Drain } else { *stop };
            is_first
        });
    }
    worked.failing(|| could_not(&kind))
}

async fn serve(
    ctx: &Context,
    address: Option<SocketAddr>,
    metrics: Metrics,
) -> Result<Option<http::Server>, Error> {
    let Some(address) = address else {
        return Ok(None);
    };
    let server = http::serve(address, Arc::new(metrics)).await?;
    let note = format!("health and metrics on http://{}", server.address);
    ctx.printer.note(&note);
    Ok(Some(server))
}

/// Shows and records what the workers tell, until they are through.
async fn show(
    display: &mut Display<'_>,
    recorder: Option<&Recorder>,
    mut told: mpsc::UnboundedReceiver<(usize, Event)>,
) -> Result<(), Error> {
    let mut events = Vec::new();
    while told.recv_many(&mut events, EVENTS_AT_ONCE).await > 0 {
        for (number, event) in events.drain(..) {
            record(recorder, &event)?;
            display.show(number, event)?;
        }
        display.draw();
    }
    Ok(())
}

/// `--check`: nothing is connected to.
fn check(ctx: &Context, args: &Args) -> Result<ExitCode, Error> {
    let file = args.config.as_ref().expect("clap requires it");
    let shared = Shared {
        idle_exit: None,
        tenant_ids: Vec::new(),
        worker: args.worker.clone(),
    };
    let all = config::read(file, &shared)?;
    let kinds: Vec<&str> = all
        .iter()
        .map(|options| options.job_type.as_str())
        .collect();
    let note = format!("{} is fine: {}", file.display(), kinds.join(", "));
    ctx.printer.note(&note);
    Ok(ExitCode::Ok)
}

fn record(recorder: Option<&Recorder>, event: &Event) -> Result<(), Error> {
    match (recorder, event) {
        (
            Some(recorder),
            Event::Finished {
                job,
                outcome,
                duration,
            }
            | Event::NotReported {
                job,
                outcome,
                duration,
                ..
            },
        ) => recorder.record(job, outcome, *duration),
        _ => Ok(()),
    }
}

/// The first SIGINT or SIGTERM drains, the second stops at once.
fn stop_on_signals() -> Result<watch::Sender<Stop>, Error> {
    let tell = watch::Sender::new(Stop::No);
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    let teller = tell.clone();
    tokio::spawn(async move {
        for urgency in [Stop::Drain, Stop::Now] {
            #[cfg(unix)]
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            #[cfg(not(unix))]
            let _ = tokio::signal::ctrl_c().await;
            teller.send_replace(urgency);
        }
        teller.closed().await;
    });
    Ok(tell)
}
