//! How a tail tells: new groups loud, known ones quiet, or every incident a row for a machine.

use jiff::Timestamp;
use serde_json::Value;

use super::Args;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::insight::incident_group::{Added, Group, Groups};
use crate::render::Document;
use crate::render::live::Live;
use crate::render::live_board::LiveBoard;
use crate::render::options::Options;
use crate::render::view::incident::{GROUP, TOLD, announce, counter, grown};

/// Groups whose counters are kept at the foot of the terminal: those seen last.
const COUNTERS_MAX: usize = 8;
/// Lines of the terminal that the counters leave to the rest.
const LINES_LEFT: u16 = 12;

/// What was told so far, and how.
#[derive(Debug)]
pub struct Display<'a> {
    ctx: &'a Context,
    how: How,
    told: u64,
    since: Timestamp,
}

#[derive(Debug)]
enum How {
    /// Every incident a row.
    Rows(Live),
    /// New groups in full, the others' counters at the foot of the terminal.
    Terminal(LiveBoard),
    /// New groups in full, the others a short line now and then.
    Log,
    /// The groups, when all was seen.
    Table,
}

impl<'a> Display<'a> {
    /// A display that has told nothing yet.
    pub fn new(ctx: &'a Context, args: &Args) -> Display<'a> {
        let how =
            if ctx.options.is_machine_readable() || !ctx.options.columns.is_empty() || args.each {
                How::Rows(Live::new(&TOLD, ctx.options.clone()))
            } else if !args.follow {
                How::Table
            } else if LiveBoard::fits(&ctx.printer) && ctx.printer.out_surface().is_terminal() {
                How::Terminal(LiveBoard::new())
            } else {
                How::Log
            };
        Display {
            ctx,
            how,
            told: 0,
            since: Timestamp::now(),
        }
    }

    /// Tells of incidents, each with its group as it was right after.
    pub fn show(&mut self, told: Vec<(Added, Value, Value)>, groups: &Groups) -> Result<(), Error> {
        self.told += told.len() as u64;
        let now = Timestamp::now();
        let options = Options {
            now,
            ..self.ctx.options.clone()
        };
        let printer = &self.ctx.printer;
        match &mut self.how {
            How::Rows(live) => {
                let rows = told
                    .into_iter()
                    .map(|(added, group, incident)| row(added, &group, incident))
                    .collect();
                live.show(printer, rows, now)?;
            }
            How::Terminal(board) => {
                for (added, group, incident) in &told {
                    if *added == Added::New {
                        printer.show(&announcement(group, incident), &options)?;
                    }
                }
                board.show(printer, &counters(self.ctx, groups, &options));
            }
            How::Log => {
                for (added, group, incident) in told {
                    if added == Added::New {
                        printer.show(&announcement(&group, &incident), &options)?;
                    } else if is_round(group["count"].as_u64().unwrap_or(0)) {
                        let line = Document::Screen {
                            view: &GROUP,
                            item: group,
                            draw: grown,
                        };
                        printer.show(&line, &options)?;
                    }
                }
            }
            How::Table => {}
        }
        Ok(())
    }

    /// The last words.
    pub fn end(self, groups: &Groups) -> Result<(), Error> {
        if matches!(self.how, How::Table) {
            let groups = groups.clone().into_largest_first();
            self.ctx.show(&Document::List {
                view: &GROUP,
                items: groups.iter().map(Group::to_json).collect(),
            })?;
            return Ok(());
        }
        drop(self.how);
        if !self.ctx.options.is_machine_readable() {
            let seconds = Timestamp::now().as_second() - self.since.as_second();
            self.ctx.printer.note(&format!(
                "{} in {} within {seconds}s",
                counted(self.told, "incident"),
                counted(groups.len() as u64, "group")
            ));
        }
        Ok(())
    }
}

/// `1 group`, `2 groups`.
fn counted(count: u64, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// The incident with what is known of its group.
fn row(added: Added, group: &Value, mut incident: Value) -> Value {
    incident["group"] = group["group"].clone();
    incident["isNewGroup"] = (added == Added::New).into();
    incident["groupCount"] = group["count"].clone();
    incident["groupFirstSeen"] = group["firstSeen"].clone();
    incident["groupLastSeen"] = group["lastSeen"].clone();
    incident["groupPattern"] = group["pattern"].clone();
    incident
}

fn announcement(group: &Value, incident: &Value) -> Document {
    Document::Screen {
        view: &GROUP,
        item: serde_json::json!({"group": group, "incident": incident}),
        draw: announce,
    }
}

/// 2, 5, 10, 20, 50, 100, ...: a log grows with a group's size, but slowly.
fn is_round(count: u64) -> bool {
    let mut unit = count;
    while unit >= 10 && unit.is_multiple_of(10) {
        unit /= 10;
    }
    matches!(unit, 2 | 5) || (unit == 1 && count >= 10)
}

/// The counters of the groups that were seen last, the newest at the bottom.
fn counters(
    ctx: &Context,
    groups: &Groups,
    options: &Options,
) -> Vec<Vec<crate::render::sheet::Span>> {
    let height = ctx.printer.err_surface().height.unwrap_or(24);
    let room = usize::from(height.saturating_sub(LINES_LEFT)).clamp(1, COUNTERS_MAX);
    let mut repeated: Vec<&Group> = groups.iter().filter(|group| group.count > 1).collect();
    repeated.sort_by_key(|group| group.last_seen);
    let hidden = repeated.len().saturating_sub(room);
    repeated
        .split_off(hidden)
        .into_iter()
        .map(|group| counter(&group.to_json(), options))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_tells_of_round_counts() {
        let round: Vec<u64> = (1..=1_000).filter(|count| is_round(*count)).collect();
        assert_eq!(round, [2, 5, 10, 20, 50, 100, 200, 500, 1_000]);
    }
}
