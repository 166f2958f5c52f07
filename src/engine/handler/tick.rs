//! Time has passed: due timers, ended locks and backoffs, expired messages.

use crate::engine::{
    process::{messages, timers},
    step::Step,
};

pub fn handle(step: &mut Step<'_>) {
    timers::fire_due(step);
    messages::expire_due(step);
}
