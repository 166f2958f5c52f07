//! Timers: evaluating and opening them, and firing those that are due.

use std::sync::Arc;

use jiff::SignedDuration;

use super::{Failure, expression, start, trigger};
use crate::{
    bpmn::{
        model::{self, ElementIndex},
        timer as time,
    },
    engine::{
        event::Event,
        limits,
        record::{Document, Key, Timer, TimerState, TimestampMs},
        step::Step,
    },
    feel,
};

/// When a timer fires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    pub due_at_ms: TimestampMs,
    /// How many more times after that: -1 without end.
    pub repetitions: i32,
    pub cycle: Option<String>,
}

/// Who waits for a timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    Instance {
        element_instance_key: Key,
        process_instance_key: Key,
    },
    /// A process's start event.
    Definition,
}

/// When the timer fires for the first time, counted from now; none if it never does.
pub fn evaluate(
    step: &Step<'_>,
    timer: &model::Timer,
    scope: Option<Key>,
) -> Result<Option<Schedule>, Failure> {
    let due_at_ms = match timer {
        model::Timer::Date(expression) => date(step, expression, scope)?,
        model::Timer::Duration(expression) => {
            duration(step, expression, scope)?.due_ms(step.now_ms)
        }
        model::Timer::Cycle(expression) => return cycle(step, expression, scope),
    };
    Ok(Some(Schedule {
        due_at_ms,
        repetitions: 0,
        cycle: None,
    }))
}

fn date(
    step: &Step<'_>,
    expression: &feel::Expression,
    scope: Option<Key>,
) -> Result<TimestampMs, Failure> {
    let evaluated = expression::evaluate(step, expression, scope);
    let value = evaluated.value()?;
    if let Some(at_ms) = value.epoch_ms() {
        return Ok(at_ms);
    }
    let Some(text) = value.as_str() else {
        return Err(evaluated.mismatch(value, "one of '[DATE_TIME, STRING]'"));
    };
    time::parse_date(text).map_err(|_| {
        evaluated.failure_without_warnings(format!(
            "Invalid date-time format '{text}' for expression '{}'.",
            expression.source()
        ))
    })
}

/// An ISO 8601 duration, also one in milliseconds; reads a duration expression's value.
pub fn duration(
    step: &Step<'_>,
    expression: &feel::Expression,
    scope: Option<Key>,
) -> Result<time::Interval, Failure> {
    let evaluated = expression::evaluate(step, expression, scope);
    let value = evaluated.value()?;
    if let Some(duration_ms) = value.duration_ms() {
        return Ok(time::Interval::new(
            0,
            0,
            SignedDuration::from_millis(duration_ms),
        ));
    }
    if let Some(period) = value.period() {
        return Ok(time::Interval::new(
            period.months(),
            0,
            SignedDuration::ZERO,
        ));
    }
    let Some(text) = value.as_str() else {
        return Err(evaluated.mismatch(value, "one of '[DURATION, PERIOD, STRING]'"));
    };
    time::parse_duration(text).map_err(|_| {
        evaluated.failure_without_warnings(format!(
            "Invalid duration format '{text}' for expression '{}'.",
            expression.source()
        ))
    })
}

fn cycle(
    step: &Step<'_>,
    expression: &feel::Expression,
    scope: Option<Key>,
) -> Result<Option<Schedule>, Failure> {
    let evaluated = expression::evaluate(step, expression, scope);
    let text = evaluated.text()?;
    let cycle = time::parse_cycle(text)
        .map_err(|error| evaluated.failure_without_warnings(error.message))?;
    Ok(
        time::next_due(&cycle, step.now_ms).map(|due_at_ms| Schedule {
            due_at_ms,
            repetitions: match cycle.repetitions() {
                count if count < 0 => -1,
                count => count.max(1) - 1,
            },
            cycle: Some(text.to_owned()),
        }),
    )
}

pub fn open(
    step: &mut Step<'_>,
    owner: Owner,
    process_definition_key: Key,
    element: ElementIndex,
    schedule: &Schedule,
) {
    let (element_instance_key, process_instance_key) = match owner {
        Owner::Instance {
            element_instance_key,
            process_instance_key,
        } => (Some(element_instance_key), Some(process_instance_key)),
        Owner::Definition => (None, None),
    };
    let timer = Timer {
        key: step.next_key(),
        due_at_ms: schedule.due_at_ms,
        repetitions: schedule.repetitions,
        element_instance_key,
        process_instance_key,
        process_definition_key,
        element,
        cycle: schedule.cycle.clone(),
        state: TimerState::Created,
    };
    step.emit(Event::TimerChanged(Arc::new(timer)));
}

/// Cancels what an element instance still waits for, of the events that `event` names.
pub fn cancel_all(
    step: &mut Step<'_>,
    element_instance_key: Key,
    event: impl Fn(ElementIndex) -> bool,
) {
    let open: Vec<Arc<Timer>> = step
        .state
        .timers
        .of_element_instance(element_instance_key)
        .filter(|timer| event(timer.element))
        .cloned()
        .collect();
    for timer in open {
        end(step, &timer, TimerState::Canceled);
    }
}

/// Cancels the timers of a definition's start events.
pub fn cancel_starts(step: &mut Step<'_>, process_definition_key: Key) {
    let open: Vec<Arc<Timer>> = step
        .state
        .timers
        .of_definition(process_definition_key)
        .cloned()
        .collect();
    for timer in open {
        end(step, &timer, TimerState::Canceled);
    }
}

/// Cancels one.
pub fn cancel(step: &mut Step<'_>, timer: &Timer) {
    end(step, timer, TimerState::Canceled);
}

fn end(step: &mut Step<'_>, timer: &Timer, state: TimerState) {
    let timer = Timer {
        state,
        ..timer.clone()
    };
    step.emit(Event::TimerChanged(Arc::new(timer)));
}

/// Fires timers that are due, at most `DUE_A_TICK_MAX` of them.
///
/// As in Zeebe all that follows from one comes before the next: of two interrupting timers due at the
/// same moment only the first fires.
pub fn fire_due(step: &mut Step<'_>) {
    for _ in 0..limits::DUE_A_TICK_MAX {
        let due = step.state.timers.due(step.now_ms).next().cloned();
        let Some(timer) = due else {
            return;
        };
        step.guard(timer.process_instance_key, |step| fire(step, &timer));
        step.run_follow_ups();
        if !step.has_time_left() {
            return;
        }
    }
}

/// Fires one, whether it's due or not.
pub fn fire(step: &mut Step<'_>, timer: &Timer) {
    let variables = Arc::<Document>::default();
    let Some(element_instance_key) = timer.element_instance_key else {
        end(step, timer, TimerState::Triggered);
        start::by_event(
            step,
            timer.process_definition_key,
            timer.element,
            variables,
            None,
        );
        reschedule(step, timer);
        return;
    };
    // One whose instance takes no event any more would be due for ever.
    if !trigger::accepts(step, element_instance_key, timer.element) {
        end(step, timer, TimerState::Canceled);
        return;
    }
    end(step, timer, TimerState::Triggered);
    trigger::occur(step, element_instance_key, timer.element, variables);
    reschedule(step, timer);
}

/// Opens the cycle's next timer, if there is one more.
fn reschedule(step: &mut Step<'_>, timer: &Timer) {
    let Some(text) = timer.cycle.as_deref().filter(|_| timer.repetitions != 0) else {
        return;
    };
    let cycle = time::parse_cycle(text).expect("a cycle was read when its first timer opened");
    let Some(due_at_ms) = time::due_again(&cycle, timer.due_at_ms, step.now_ms) else {
        return;
    };
    let next = Timer {
        key: step.next_key(),
        due_at_ms,
        repetitions: (timer.repetitions - 1).max(-1),
        state: TimerState::Created,
        ..timer.clone()
    };
    step.emit(Event::TimerChanged(Arc::new(next)));
}
