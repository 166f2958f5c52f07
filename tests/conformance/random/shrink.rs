//! Makes a difference small: fewer steps, fewer blocks, as long as the engines still differ.

use super::{Case, difference_from_real, replay};
use crate::{ours::OurEngine, real::Driver};

/// How many smaller cases are tried.
const TRIES: usize = 120;

/// The smallest case found that still shows a difference, and that difference.
pub async fn shrink(case: Case, found: String, driver: &Driver) -> (Case, String) {
    let (mut best, mut difference) = (case, found);
    let mut tries = TRIES;
    while let Some(smaller) = first_that_differs(&best, driver, &mut tries).await {
        (best, difference) = smaller;
    }
    (best, difference)
}

async fn first_that_differs(
    case: &Case,
    driver: &Driver,
    tries: &mut usize,
) -> Option<(Case, String)> {
    for candidate in candidates(case) {
        *tries = tries.checked_sub(1)?;
        let mut engine = OurEngine::start();
        let ours = replay(&candidate, &mut engine).await;
        if let Some(found) = difference_from_real(&candidate, &ours, driver).await {
            return Some((candidate, found));
        }
    }
    None
}

/// Smaller cases, the most promising first: without the last half of the steps, without a block, without a step.
fn candidates(case: &Case) -> impl Iterator<Item = Case> + '_ {
    let half = Some(case.steps.len() / 2).filter(|half| *half > 1);
    let halves = half.map(|half| Case {
        steps: case.steps[..half].to_vec(),
        ..case.clone()
    });
    let blocks = case.model.smaller().into_iter().map(|model| Case {
        model,
        ..case.clone()
    });
    // The first two deploy and create.
    let steps = (2..case.steps.len()).rev().map(|index| {
        let mut steps = case.steps.clone();
        steps.remove(index);
        Case {
            steps,
            ..case.clone()
        }
    });
    halves.into_iter().chain(blocks).chain(steps)
}
