//! One run from beginning to end: read, plan, confirm, send, settle what is in doubt, sum up.
//!
//! Nothing is sent before every row was read and makes sense. What is sent is in the journal first. When the
//! run is stopped, or killed, [`RunArgs::resume`] goes on with the rows that have no outcome; a row that was
//! sent and never answered is settled in the end (see [`super::settle`]). Where rows come from is in [`rows`].

mod rows;

use std::path::PathBuf;
use std::time::Duration;

use serde_json::Value;

use super::args::{FileArgs, RunArgs};
use super::carry::Carrying;
use super::ending::Ending;
use super::input::{self, Row, Source};
use super::journal::{Header, State, Writer};
use super::outcome::Tally;
use super::plan::{self, Plan};
use super::report::Report;
use super::results;
use super::runner::{Operation, Stop};
use super::runs::{Found, Runs};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::render::Document;
use crate::render::view::bulk::SUMMARY;

/// How long the search of a cluster may lag, if nobody says.
const SETTLE: Duration = Duration::from_secs(10);
const SETTLE_EMBEDDED: Duration = Duration::from_secs(1);

/// An operation in words.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// `create`
    pub verb: &'static str,
    /// `created`
    pub did: &'static str,
    /// `process instances`
    pub nouns: &'static str,
}

/// An operation on rows.
pub trait RowOperation: Operation {
    /// Reads a row.
    ///
    /// # Errors
    /// What is wrong with it.
    fn read(&self, row: Row) -> Result<Self::Item, String>;
}

/// What a command asks for.
#[derive(Debug)]
pub struct Request<'a> {
    /// In words.
    pub words: Words,
    /// All that decides what is sent, for the journal.
    pub request: Value,
    /// What the plan says besides.
    pub details: Vec<(&'static str, String)>,
    /// How the file is read.
    pub file: &'a FileArgs,
    /// How the run goes.
    pub run: &'a RunArgs,
}

/// A run that is ready: new, or an earlier one.
pub struct Prepared<'a> {
    request: Request<'a>,
    runs: Runs,
    found: Option<Found>,
    /// Its name.
    pub run: String,
    source: Option<Source>,
}

impl<'a> Prepared<'a> {
    /// Finds the run to go on with, or names a new one.
    ///
    /// # Errors
    /// As [`Runs::find`].
    pub async fn new(ctx: &Context, mut request: Request<'a>) -> Result<Prepared<'a>, Error> {
        let connection = ctx.connection().await?;
        let cluster = if connection.is_embedded() {
            "embedded".to_owned()
        } else {
            connection.gateway.address.authority()
        };
        request.request["cluster"] = cluster.into();
        request.request["tenant"] = connection.tenant.clone().into();
        let runs = Runs::of(ctx)?;
        let begin = request.run.begin();
        let found = runs.find(begin, request.run.journal.as_deref(), &request.request)?;
        let run = match &found {
            Some(found) => found.journal.header.run.clone(),
            None => Runs::new_name(),
        };
        Ok(Prepared {
            request,
            runs,
            found,
            run,
            source: None,
        })
    }

    /// Whether the rows are known from before, so that nobody has to look for them.
    pub fn goes_on(&self) -> bool {
        self.found.is_some()
    }

    /// The folder for copies of what isn't a file.
    pub fn runs(&self) -> &Runs {
        &self.runs
    }

    /// Does it.
    ///
    /// # Errors
    /// `Usage` for rows that make no sense (nothing was sent), the run's own end otherwise: some failed, it was
    /// stopped, the cluster stayed away.
    pub async fn run<O: RowOperation>(
        mut self,
        ctx: &Context,
        operation: &O,
    ) -> Result<ExitCode, Error> {
        let source = self.take_source()?;
        let rows = match &self.found {
            Some(found) => found.journal.header.rows,
            None => self.check(operation, &source)?,
        };
        let plan = self.plan(ctx, &source, rows).await?;
        plan::show(ctx, &plan);
        if self.request.run.dry_run {
            ctx.printer.note("nothing was sent (--dry-run)");
            return Ok(ExitCode::Ok);
        }
        if plan.to_do == 0 {
            ctx.printer.note("there is nothing left to do");
        } else {
            plan::confirm(ctx, &plan).await?;
        }
        self.carry_out(ctx, operation, &source, &plan).await
    }

    /// Reads every row once; gives how many there are.
    fn check<O: RowOperation>(&self, operation: &O, source: &Source) -> Result<u64, Error> {
        let mut mistakes = plan::Mistakes::new(&source.shown);
        let mut count = 0;
        for row in input::rows(&source.path, source.format, self.request.file.delimiter)? {
            count += 1;
            match row {
                Ok(row) => {
                    let line = row.line;
                    if let Err(what) = operation.read(row) {
                        mistakes.add(line, what);
                    }
                }
                Err(mistake) => mistakes.add(mistake.line, mistake.what),
            }
        }
        mistakes.finish()?;
        if count == 0 {
            return Err(Error::usage(format!(
                "there are no rows in {}",
                source.shown
            )));
        }
        Ok(count)
    }

    async fn plan(&self, ctx: &Context, source: &Source, rows: u64) -> Result<Plan, Error> {
        let request = &self.request;
        let mut plan = Plan {
            words: request.words,
            rows,
            to_do: rows,
            lines: vec![
                ("cluster", plan::cluster(ctx).await?),
                ("from", format!("{} ({rows} rows)", source.shown)),
            ],
        };
        plan.lines.extend(request.details.iter().cloned());
        let mut before = self.runs.list().into_iter();
        if self.found.is_none()
            && let Some((_, header)) = before.find(|(_, header)| header.request == request.request)
        {
            let then = jiff::Timestamp::from_millisecond(header.started_at_ms).unwrap_or_default();
            let text = format!(
                "the very same was done before, in run {} of {then:.0}",
                header.run
            );
            plan.lines.push(("again", text));
        }
        if let Some(found) = &self.found {
            let journal = &found.journal;
            let again = journal.states.iter().filter(|state| self.is_again(**state));
            plan.to_do = rows - journal.settled() + again.count() as u64;
            plan.lines.push((
                "run",
                format!(
                    "{}: {} done, {} failed, {} in doubt so far",
                    self.run,
                    journal.tally.done,
                    journal.tally.failed,
                    journal.doubts.len()
                ),
            ));
        }
        Ok(plan)
    }

    /// Whether a settled row is tried again.
    fn is_again(&self, state: State) -> bool {
        match state {
            State::Failed => self.request.run.retry_failed,
            State::Unknown => self.request.run.retry_unknown,
            State::Open | State::InDoubt | State::Done => false,
        }
    }

    /// What was known before, without what is tried again.
    fn tally_before(&self) -> Tally {
        let Some(found) = &self.found else {
            return Tally::default();
        };
        let mut tally = found.journal.tally.clone();
        if self.request.run.retry_failed {
            tally.failed = 0;
            tally.codes.clear();
        }
        if self.request.run.retry_unknown {
            tally.unknown = 0;
        }
        tally
    }

    async fn carry_out<O: RowOperation>(
        &self,
        ctx: &Context,
        operation: &O,
        source: &Source,
        plan: &Plan,
    ) -> Result<ExitCode, Error> {
        let (path, writer) = self.journal(source, plan)?;
        let (sender, stop) = Stop::new();
        let mut report = Report::new(ctx, plan, self.tally_before());
        let carrying = Carrying {
            operation,
            source,
            delimiter: self.request.file.delimiter,
            states: |row| self.state(row),
            doubts: self.found.as_ref().map(|found| &found.journal.doubts),
            limits: self.request.run.limits(),
            settle: self.settle(ctx).await?,
            writer: &writer,
            stop: &stop,
        };
        let ended = tokio::select! {
            ended = carrying.run(&mut report) => ended?,
            () = interrupted(ctx, &sender) => return Err(Error::silent(ExitCode::Interrupted)),
        };
        let is_through = ended.doubts.is_empty() && ended.halted.is_none() && !stop.is_set();
        if is_through {
            writer.ended()?;
        }
        writer.close()?;
        if let Some(results) = &self.request.run.results {
            results::write(&path, results)?;
        }
        let ending = Ending {
            run: &self.run,
            plan,
            total: report.end(),
            journal: &path,
            results: self.request.run.results.as_deref(),
        };
        ctx.show(&Document::Row {
            view: &SUMMARY,
            item: ending.summary(),
        })?;
        ending.code(ended.halted, is_through)
    }

    /// A row's state, where one that is tried again is as good as never sent.
    fn state(&self, row: u64) -> State {
        let states = self.found.as_ref().map(|found| &found.journal.states);
        let state = states.and_then(|states| states.get(row as usize - 1));
        match state {
            Some(state) if !self.is_again(*state) => *state,
            _ => State::Open,
        }
    }

    fn journal(&self, source: &Source, plan: &Plan) -> Result<(PathBuf, Writer), Error> {
        if let Some(found) = &self.found {
            let file = self.runs.reopen(found)?;
            return Ok((found.path.clone(), Writer::new(file, &found.path)));
        }
        let own = self.runs.journal_path(&self.run);
        let path = self.request.run.journal.clone().unwrap_or(own);
        let header = Header {
            run: self.run.clone(),
            title: self.title(plan),
            request: self.request.request.clone(),
            input: source.path.display().to_string(),
            fingerprint: input::fingerprint(&source.path)?,
            rows: plan.rows,
            started_at_ms: jiff::Timestamp::now().as_millisecond(),
        };
        let file = self.runs.create(&path, &header)?;
        Ok((path.clone(), Writer::new(file, &path)))
    }

    /// What `bulk list` calls it: `create 100 process instances (order, the latest version)`.
    fn title(&self, plan: &Plan) -> String {
        match self.request.details.first() {
            Some((_, subject)) => format!("{} ({subject})", plan.title()),
            None => plan.title(),
        }
    }

    async fn settle(&self, ctx: &Context) -> Result<Duration, Error> {
        if let Some(settle) = self.request.run.settle {
            return Ok(settle);
        }
        Ok(if ctx.connection().await?.is_embedded() {
            SETTLE_EMBEDDED
        } else {
            SETTLE
        })
    }
}

/// Sets off the stop at the first Ctrl-C and returns at the second.
async fn interrupted(ctx: &Context, stop: &tokio::sync::watch::Sender<bool>) {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without signals there is no interruption.
        return std::future::pending().await;
    }
    ctx.printer
        .note("stopping: what is under way is waited for; Ctrl-C again ends at once");
    stop.send_replace(true);
    let _ = tokio::signal::ctrl_c().await;
}
