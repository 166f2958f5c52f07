//! Which incidents a command is about: a filter, a group, or both, over all pages.

use futures_util::stream::{BoxStream, StreamExt as _, TryStreamExt as _};
use serde_json::Value;

use super::list::Which;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::search::{self, Search, WhereArgs};
use crate::insight::incident_group::{self, Identity};
use crate::render::view::incident::INCIDENT;

/// Which incidents.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// By the flags of their own.
    pub which: Which,
    /// By `--where`.
    pub only: WhereArgs,
    /// By their group's id, or its beginning.
    pub group: Option<String>,
    /// In this state alone.
    pub state: Option<String>,
}

impl Selection {
    /// Active ones.
    pub fn active(which: Which, only: WhereArgs, group: Option<String>) -> Selection {
        Selection {
            which,
            only,
            group,
            state: Some("ACTIVE".to_owned()),
        }
    }
}

/// Every incident that is selected, the oldest first.
pub async fn matching(
    ctx: &Context,
    selection: Selection,
) -> Result<BoxStream<'static, Result<Value, Error>>, Error> {
    let filter = selection
        .which
        .filter()
        .text("state", selection.state)
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/incidents/search",
        view: &INCIDENT,
        filter,
        sort: search::ascending("creationTime"),
    };
    let condition = selection.only.query(ctx, &search)?;
    let items = search::matching(ctx, &search, condition.as_ref()).await?;
    let mut members = selection.group.as_deref().map(Members::of);
    let kept = items.try_filter_map(move |item| {
        let kept = match &mut members {
            None => Ok(Some(item)),
            Some(members) => members.keeps(&item).map(|keeps| keeps.then_some(item)),
        };
        std::future::ready(kept)
    });
    Ok(kept.boxed())
}

/// Decides who is in the group that an id, or its beginning, names.
struct Members {
    id: String,
    identity: Option<Identity>,
}

impl Members {
    fn of(id: &str) -> Members {
        Members {
            id: id.to_owned(),
            identity: None,
        }
    }

    /// Whether it's one of them; an error where the id's beginning turns out to name two groups.
    fn keeps(&mut self, incident: &Value) -> Result<bool, Error> {
        let Some(found) = incident_group::member(incident, &self.id) else {
            return Ok(false);
        };
        match &self.identity {
            None => self.identity = Some(found),
            Some(known) if *known == found => {}
            Some(known) => {
                return Err(Error::usage(format!(
                    "`{}` names more than one group: {} and {}",
                    self.id, known.id, found.id
                ))
                .hint("give more digits of the id"));
            }
        }
        Ok(true)
    }
}

/// What to say where a group that was asked for has nobody in it.
pub fn no_such_group(id: &str) -> Error {
    Error::new(
        ExitCode::NotFound,
        format!("no active incident belongs to group {id}"),
    )
    .hint("see the groups there are with `zcli incident list --group`")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::insight::incident_group::By;

    #[test]
    fn a_beginning_that_names_two_groups_is_refused() {
        // Letters, since digits are folded.
        let incident = |n: usize| {
            let digits = n.to_string();
            let word: String = digits
                .bytes()
                .map(|digit| char::from(digit - b'0' + b'a'))
                .collect();
            json!({"errorType": "JOB_NO_RETRIES", "errorMessage": format!("error {word}")})
        };
        let id = |n| incident_group::identify(&incident(n), By::Error).id;
        // Some two of many begin alike in 4 digits.
        let mut beginnings = std::collections::BTreeMap::new();
        let (one, two) = (1..)
            .find_map(|n| {
                let beginning = id(n)[..4].to_owned();
                beginnings.insert(beginning, n).map(|other| (other, n))
            })
            .expect("there is a pair");
        let mut members = Members::of(&id(one)[..4]);
        assert!(members.keeps(&incident(one)).expect("the first"));
        assert!(members.keeps(&incident(two)).is_err());
        let mut members = Members::of(&id(one));
        assert!(members.keeps(&incident(one)).expect("whole"));
        assert!(!members.keeps(&incident(two)).expect("whole"));
    }
}
