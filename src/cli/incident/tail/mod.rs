//! `zcli incident tail`: incidents as they appear, by group.
//!
//! [`window`] decides how far back each look goes and what is new in it, [`choice`] which of that are told of,
//! [`show`] how. A gateway that is away ends nothing: the look after it finds what was missed.

mod choice;
mod show;
mod window;

use std::time::{Duration, Instant};

use futures_util::TryStreamExt as _;
use futures_util::stream::BoxStream;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::list::Which;
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::notify::{Event, Notifier, NotifyArgs};
use crate::cli::search::{self, WhereArgs};
use crate::client::Rest;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::insight::incident_group::{self, Added, By, Groups};
use choice::Choice;
use show::Display;
use window::Window;

/// Incidents a request.
const PAGE_SIZE: u32 = 500;
/// Looks back when nothing is followed and nothing is said.
const SINCE_DEFAULT: Duration = Duration::from_secs(3_600);
/// Every so many looks, it's counted whether one appeared behind the window.
const LOOKS_A_COUNT: u64 = 10;
/// While the gateway is away, pauses grow up to this, or to the interval where that is longer.
const PAUSE_AWAY_MAX: Duration = Duration::from_secs(15);

/// Which incidents, since when, and whom to tell.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli incident tail -f --process order
  zcli incident tail -f --where 'errorMessage ~ \"^card\" and variables.amount > 9' -o jsonl
  zcli incident tail -f --exec ./page-me.sh
  ZCLI_WEBHOOK_SECRET=... zcli incident tail -f --webhook https://example.org/hook
  zcli incident tail --since 10m -o jsonl --jq 'select(.isNewGroup) | .groupPattern'")]
pub struct Args {
    /// Which incidents.
    #[command(flatten)]
    pub which: Which,
    /// Told of as soon as they meet it, within a minute of their beginning.
    #[command(flatten)]
    pub only: WhereArgs,
    /// Go on as new ones appear, until Ctrl-C
    #[arg(short, long)]
    pub follow: bool,
    /// Begin so long before now [default: 1h, with --follow 0s]
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub since: Option<Duration>,
    /// Only this group, as `zcli incident list --group` names it
    #[arg(long, value_name = "ID", value_parser = incident_group::parse_id)]
    pub group: Option<String>,
    /// What makes a group besides the error
    #[arg(long, value_enum, default_value_t)]
    pub by: By,
    /// Tell every incident as if its group were new
    #[arg(long)]
    pub each: bool,
    /// Pause between two looks
    #[arg(long, value_name = "TIME", default_value = "1s", value_parser = duration::parse)]
    pub interval: Duration,
    /// End after this many incidents, with exit code 0
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub count: Option<u64>,
    /// Whom to tell of new groups.
    #[command(flatten)]
    pub notify: NotifyArgs,
}

/// Shows what was, or follows until Ctrl-C, which is exit code 130.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let notifier = args.notify.clone().start(&ctx.env)?;
    let mut tail = Tail::new(ctx, &args, notifier).await?;
    let result = tokio::select! {
        // First, so that the signal is caught before anything is shown.
        biased;
        interrupted = tokio::signal::ctrl_c() => {
            interrupted?;
            Err(Error::silent(ExitCode::Interrupted))
        }
        result = tail.run(&args) => result,
    };
    tail.end(result).await
}

/// A tail at work.
struct Tail<'a> {
    ctx: &'a Context,
    rest: Rest,
    choice: Choice,
    window: Window,
    groups: Groups,
    display: Display<'a>,
    notifier: Notifier,
    each: bool,
    left: u64,
}

impl<'a> Tail<'a> {
    async fn new(ctx: &'a Context, args: &Args, notifier: Notifier) -> Result<Tail<'a>, Error> {
        let back = match (args.since, args.follow) {
            (Some(since), _) => since,
            (None, true) => Duration::ZERO,
            (None, false) => SINCE_DEFAULT,
        };
        let back = SignedDuration::try_from(back).unwrap_or(SignedDuration::MAX);
        let start = Timestamp::now()
            .checked_sub(back)
            .unwrap_or(Timestamp::UNIX_EPOCH);
        Ok(Tail {
            ctx,
            rest: ctx.rest().await?,
            choice: Choice::new(ctx, args).await?,
            window: Window::new(start),
            groups: Groups::new(args.by),
            display: Display::new(ctx, args),
            notifier,
            each: args.each,
            left: args.count.unwrap_or(u64::MAX),
        })
    }

    /// Once, or until the count is reached.
    async fn run(&mut self, args: &Args) -> Result<(), Error> {
        let mut looks: u64 = 0;
        let mut away: Option<Away> = None;
        loop {
            let looked = self.look_around(looks).await;
            self.notifier.show_failures(self.ctx);
            let pause = match looked {
                Ok(()) => {
                    if let Some(away) = away.take() {
                        away.over(self.ctx);
                    }
                    looks += 1;
                    args.interval
                }
                Err(Trouble::Away(error)) if looks > 0 && args.follow => {
                    let away = away.get_or_insert_with(|| Away::begin(self.ctx, &error));
                    away.pause(args.interval)
                }
                Err(Trouble::Away(error)) => {
                    return Err(error).failing(|| "could not follow incidents".to_owned());
                }
                Err(Trouble::Here(error)) => return Err(error),
            };
            if self.left == 0 || !args.follow {
                return Ok(());
            }
            tokio::time::sleep(pause).await;
        }
    }

    /// One look, and now and then a count of all, which finds those that appeared behind the window.
    async fn look_around(&mut self, looks: u64) -> Result<(), Trouble> {
        let was_behind = self.window.is_behind();
        self.look(self.window.from()).await?;
        // After an outage, too: what was away may come back with older ones.
        if (looks + 1).is_multiple_of(LOOKS_A_COUNT) || was_behind {
            let count = self.count().await?;
            let now = Timestamp::now();
            if self.window.lacks(count, now) {
                tracing::debug!(?count, "incidents appeared behind the window");
                self.look(self.window.sweep_from(count)).await?;
                self.window.is_swept(count, now);
            }
        }
        Ok(())
    }

    async fn look(&mut self, from: Timestamp) -> Result<(), Trouble> {
        let looked_at = Timestamp::now();
        let request = SearchRequest {
            filter: self.choice.filter_from(from),
            sort: vec![search::ascending("creationTime")],
            page: PageRequest {
                limit: Some(PAGE_SIZE),
                ..PageRequest::default()
            },
        };
        let mut items = self.rest.search_all("/incidents/search", request);
        loop {
            // What came before an error counts; the window only moves when all came.
            let page = some(&mut items).await;
            let is_last = !matches!(page, Ok((_, More::Yes)));
            let (items, error) = match page {
                Ok((items, _)) => (items, None),
                Err((items, error)) => (items, Some(error)),
            };
            let fresh = self.window.fresh(items);
            let chosen = self.choose(fresh).await.map_err(Trouble::Away)?;
            self.tell(chosen).await.map_err(Trouble::Here)?;
            if let Some(error) = error {
                return Err(Trouble::Away(error));
            }
            if is_last {
                self.window.is_seen(looked_at);
                return Ok(());
            }
        }
    }

    /// How many there are from the window's floor on; none where the cluster didn't count them all.
    async fn count(&self) -> Result<Option<u64>, Trouble> {
        let request = SearchRequest {
            filter: self.choice.filter_from(self.window.floor()),
            page: PageRequest {
                limit: Some(1),
                ..PageRequest::default()
            },
            ..SearchRequest::default()
        };
        let page = self.rest.search("/incidents/search", &request).await;
        let page = page.map_err(Trouble::Away)?;
        Ok((!page.has_more_total).then_some(page.total_items))
    }

    /// Those that are to be told of; the others are looked at again as long as looks bring them.
    async fn choose(&mut self, fresh: Vec<Value>) -> Result<Vec<Value>, crate::client::Error> {
        let chosen = self.choice.of(&self.rest, &fresh).await;
        let mut places = chosen.iter().flatten().peekable();
        let mut kept = Vec::new();
        for (at, incident) in fresh.into_iter().enumerate() {
            if places.next_if_eq(&&at).is_some() {
                kept.push(incident);
            } else {
                self.window.put_off(&incident);
            }
        }
        chosen.map(|_| kept)
    }

    /// Shows incidents, and tells others of new groups.
    async fn tell(&mut self, chosen: Vec<Value>) -> Result<(), Error> {
        let mut told = Vec::new();
        for incident in chosen {
            if self.left == 0 {
                break;
            }
            self.left -= 1;
            let (added, group) = self.groups.add(&incident);
            let group = group.to_json();
            let is_loud = added == Added::New || self.each;
            if is_loud && self.notifier.is_on() {
                let kind = match added {
                    Added::New => "incident-group.new",
                    Added::Known => "incident.new",
                };
                let data = json!({"group": group, "incident": incident});
                self.notifier.send(Event::new(kind, data)).await;
            }
            told.push((added, group, incident));
        }
        self.display.show(told, &self.groups)
    }

    /// The last words, once all who are to be told were told.
    async fn end(self, result: Result<(), Error>) -> Result<ExitCode, Error> {
        let Tail {
            ctx,
            groups,
            display,
            notifier,
            ..
        } = self;
        display.end(&groups)?;
        let open = notifier.open();
        if open > 0 {
            ctx.printer.note(&format!(
                "{open} notifications are under way; Ctrl-C ends without them"
            ));
        }
        let summary = tokio::select! {
            summary = notifier.finish(ctx) => summary,
            interrupted = tokio::signal::ctrl_c() => {
                interrupted?;
                return Err(Error::silent(ExitCode::Interrupted));
            }
        };
        result?;
        match (summary.failed, summary.delivered) {
            (0, _) => Ok(ExitCode::Ok),
            (failed, delivered) => {
                let code = if delivered == 0 {
                    ExitCode::Failed
                } else {
                    ExitCode::SomeFailed
                };
                let what = format!("{failed} of {} notifications failed", failed + delivered);
                Err(Error::new(code, what))
            }
        }
    }
}

/// Up to a page of items; what came before an error comes with it.
async fn some(
    items: &mut BoxStream<'static, Result<Value, crate::client::Error>>,
) -> Result<(Vec<Value>, More), (Vec<Value>, crate::client::Error)> {
    let mut some = Vec::new();
    while some.len() < PAGE_SIZE as usize {
        match items.try_next().await {
            Ok(Some(item)) => some.push(item),
            Ok(None) => return Ok((some, More::No)),
            Err(error) => return Err((some, error)),
        }
    }
    Ok((some, More::Yes))
}

/// Whether there are further items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum More {
    Yes,
    No,
}

/// Why a look failed.
enum Trouble {
    /// The cluster's side: it may pass.
    Away(crate::client::Error),
    /// This side: stdout is closed, a filter is wrong.
    Here(Error),
}

/// The gateway is away.
struct Away {
    since: Instant,
    pauses: u32,
}

impl Away {
    fn begin(ctx: &Context, error: &crate::client::Error) -> Away {
        ctx.printer
            .warn(&format!("could not look: {error}; trying on"));
        Away {
            since: Instant::now(),
            pauses: 0,
        }
    }

    fn pause(&mut self, interval: Duration) -> Duration {
        self.pauses += 1;
        let factor = 1_u32.checked_shl(self.pauses).unwrap_or(u32::MAX);
        interval
            .saturating_mul(factor)
            .min(PAUSE_AWAY_MAX.max(interval))
    }

    fn over(self, ctx: &Context) {
        let seconds = self.since.elapsed().as_secs();
        ctx.printer.note(&format!(
            "looking again after {seconds}s; what appeared meanwhile is shown"
        ));
    }
}
