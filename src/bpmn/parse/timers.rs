//! `timerEventDefinition`: one of date, duration and cycle, checked as far as its value is known.

use crate::bpmn::{
    model, timer,
    xml::{self, Node},
};
use crate::feel::{Expression, ResultType};

use super::{
    constants,
    reader::{Need, Reader, is_static},
};

/// When a timer's expression is evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evaluated {
    /// Start events: there are no variables, so it must have its value at once.
    AtDeploy,
    LaterUnlessStatic,
}

#[derive(Clone, Copy)]
enum Kind {
    Date,
    Duration,
    Cycle,
}

/// The timer of `definition`; what's wrong with its value is reported at `event`.
pub(super) fn parse<'a>(
    reader: &mut Reader<'a>,
    event: Node<'a>,
    definition: Node<'a>,
    evaluated: Evaluated,
) -> Option<model::Timer> {
    let (node, kind) = the_timer(reader, definition)?;
    let text = xml::text(node);
    let expression = reader.expression(definition, Some(&text), Need::Mandatory);
    if let Err(message) = check(&text, kind, evaluated) {
        let name = kind.name();
        reader.problem(
            event,
            format!("Invalid timer {name} expression ({message})"),
        );
    }
    let expression = expression?;
    Some(match kind {
        Kind::Date => model::Timer::Date(expression),
        Kind::Duration => model::Timer::Duration(expression),
        Kind::Cycle => model::Timer::Cycle(expression),
    })
}

/// Of a timer where none belongs, only this is checked.
pub(super) fn check_count<'a>(reader: &mut Reader<'a>, definition: Node<'a>) {
    if definition.tag_name().name() == "timerEventDefinition" {
        the_timer(reader, definition);
    }
}

/// The one date, duration or cycle.
fn the_timer<'a>(reader: &mut Reader<'a>, definition: Node<'a>) -> Option<(Node<'a>, Kind)> {
    let kinds = [
        ("timeDate", Kind::Date),
        ("timeDuration", Kind::Duration),
        ("timeCycle", Kind::Cycle),
    ];
    let timers: Vec<_> = kinds
        .into_iter()
        .flat_map(|(name, kind)| xml::bpmn_children(definition, name).map(move |node| (node, kind)))
        .collect();
    if let [timer] = timers[..] {
        return Some(timer);
    }
    reader.problem(
        definition,
        "Must be exactly one type of timer: timeDuration, timeDate or timeCycle",
    );
    None
}

/// Checks the value, as far as it's known when a file is deployed.
fn check(text: &str, kind: Kind, evaluated: Evaluated) -> Result<(), String> {
    if !is_static(text) && evaluated == Evaluated::LaterUnlessStatic {
        return Ok(());
    }
    let expression = Expression::parse(text).map_err(|error| error.message)?;
    let source = expression.source();
    let evaluation = constants::evaluate(&expression);
    let value = evaluation.result.clone()?;
    let found = value.result_type();
    match (kind, found, value.as_str()) {
        (_, _, Some(text)) => kind.check_text(text, source),
        (Kind::Date, ResultType::DateTime, _) => Ok(()),
        (Kind::Duration, ResultType::Duration | ResultType::Period, _) => Ok(()),
        _ => {
            let expected = kind.expected();
            let message = format!(
                "Expected result of the expression '{source}' to be {expected}, but was '{found}'."
            );
            Err(evaluation.with_warnings(&message))
        }
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Duration => "duration",
            Self::Cycle => "cycle",
        }
    }

    fn expected(self) -> &'static str {
        match self {
            Self::Date => "one of '[DATE_TIME, STRING]'",
            Self::Duration => "one of '[DURATION, PERIOD, STRING]'",
            Self::Cycle => "'STRING'",
        }
    }

    fn check_text(self, text: &str, source: &str) -> Result<(), String> {
        match self {
            Self::Date => timer::parse_date(text).map(drop).map_err(|_| {
                format!("Invalid date-time format '{text}' for expression '{source}'.")
            }),
            Self::Duration => timer::parse_duration(text).map(drop).map_err(|_| {
                format!("Invalid duration format '{text}' for expression '{source}'.")
            }),
            Self::Cycle => timer::parse_cycle(text)
                .map(drop)
                .map_err(|error| error.message),
        }
    }
}
