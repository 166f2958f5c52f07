//! Relations of ranges and points (DMN 1.4, chapter 10.3.2.7).

use std::cmp::Ordering;

use super::{Failure, Outcome, Table, fixed};
use crate::feel::compare;
use crate::feel::interpreter::Interpreter;
use crate::feel::value::{Range, Val};

pub(super) const FUNCTIONS: Table = &[
    (
        "before",
        &[
            fixed(&["point1", "point2"], before),
            fixed(&["point", "range"], before),
            fixed(&["range", "point"], before),
            fixed(&["range1", "range2"], before),
        ],
    ),
    (
        "after",
        &[
            fixed(&["point1", "point2"], after),
            fixed(&["point", "range"], after),
            fixed(&["range", "point"], after),
            fixed(&["range1", "range2"], after),
        ],
    ),
    ("meets", &[fixed(RANGES, meets)]),
    ("met by", &[fixed(RANGES, met_by)]),
    ("overlaps", &[fixed(RANGES, overlaps)]),
    ("overlaps before", &[fixed(RANGES, overlaps_before)]),
    ("overlaps after", &[fixed(RANGES, overlaps_after)]),
    (
        "finishes",
        &[
            fixed(&["point", "range"], finishes),
            fixed(RANGES, finishes),
        ],
    ),
    (
        "finished by",
        &[
            fixed(&["range", "point"], finished_by),
            fixed(RANGES, finished_by),
        ],
    ),
    (
        "includes",
        &[
            fixed(&["range", "point"], includes),
            fixed(RANGES, includes),
        ],
    ),
    (
        "during",
        &[fixed(&["point", "range"], during), fixed(RANGES, during)],
    ),
    (
        "starts",
        &[fixed(&["point", "range"], starts), fixed(RANGES, starts)],
    ),
    (
        "started by",
        &[
            fixed(&["range", "point"], started_by),
            fixed(RANGES, started_by),
        ],
    ),
    (
        "coincides",
        &[
            fixed(&["point1", "point2"], coincides),
            fixed(RANGES, coincides),
        ],
    ),
];

const RANGES: &[&str] = &["range1", "range2"];

/// The order of two points; points of different types have none.
fn order(left: &Val<'_>, right: &Val<'_>) -> Result<Ordering, Failure> {
    if !compare::is_comparable(left) || !compare::same_type(left, right) {
        return Err(Failure::Arguments);
    }
    compare::order(left, right).ok_or(Failure::Arguments)
}

/// A relation's arguments; a point is a closed range of itself where a range may be.
enum Pair<'s, 'a> {
    Points(&'s Val<'a>, &'s Val<'a>),
    PointRange(&'s Val<'a>, &'s Range<'a>),
    RangePoint(&'s Range<'a>, &'s Val<'a>),
    Ranges(&'s Range<'a>, &'s Range<'a>),
}

fn pair<'s, 'a>(arguments: &'s [Val<'a>]) -> Result<Pair<'s, 'a>, Failure> {
    let [left, right] = arguments else {
        return Err(Failure::Arguments);
    };
    if !compare::ranges_over(point_of(left), point_of(right)) {
        return Err(Failure::Arguments);
    }
    Ok(match (left, right) {
        (Val::Range(left), Val::Range(right)) => Pair::Ranges(left, right),
        (Val::Range(range), point) => Pair::RangePoint(range, point),
        (point, Val::Range(range)) => Pair::PointRange(point, range),
        (left, right) => Pair::Points(left, right),
    })
}

/// A value that has the type of a range's points.
fn point_of<'s, 'a>(value: &'s Val<'a>) -> &'s Val<'a> {
    match value {
        Val::Range(range) => &range.start,
        point => point,
    }
}

/// Fitting types in a combination that the relation doesn't have: Camunda's match has no case for it.
fn unmatched<'a>(arguments: &[Val<'a>]) -> Outcome<'a> {
    let shown: Vec<String> = arguments.iter().map(Val::to_string).collect();
    Failure::thrown(format!(
        "scala.MatchError: ({}) (of class scala.Tuple2)",
        shown.join(",")
    ))
}

fn answer<'a>(holds: bool) -> Outcome<'a> {
    Ok(Val::Boolean(holds))
}

fn before<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    answer(match pair(arguments)? {
        Pair::Points(x, y) => order(x, y)?.is_lt(),
        Pair::PointRange(point, range) => {
            let order = order(point, &range.start)?;
            order.is_lt() || order.is_eq() && !range.start_closed
        }
        Pair::RangePoint(range, point) => {
            let order = order(&range.end, point)?;
            order.is_lt() || order.is_eq() && !range.end_closed
        }
        Pair::Ranges(x, y) => ends_before(x, y)?,
    })
}

fn ends_before(x: &Range<'_>, y: &Range<'_>) -> Result<bool, Failure> {
    let order = order(&x.end, &y.start)?;
    Ok(order.is_lt() || order.is_eq() && !(x.end_closed && y.start_closed))
}

fn after<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    answer(match pair(arguments)? {
        Pair::Points(x, y) => order(x, y)?.is_gt(),
        Pair::PointRange(point, range) => {
            let order = order(point, &range.end)?;
            order.is_gt() || order.is_eq() && !range.end_closed
        }
        Pair::RangePoint(range, point) => {
            let order = order(&range.start, point)?;
            order.is_gt() || order.is_eq() && !range.start_closed
        }
        Pair::Ranges(x, y) => ends_before(y, x)?,
    })
}

fn ranges<'s, 'a>(arguments: &'s [Val<'a>]) -> Result<(&'s Range<'a>, &'s Range<'a>), Failure> {
    match pair(arguments)? {
        Pair::Ranges(x, y) => Ok((x, y)),
        _ => Err(unmatched(arguments).expect_err("it always fails")),
    }
}

fn touches(x: &Range<'_>, y: &Range<'_>) -> Result<bool, Failure> {
    Ok(x.end_closed && y.start_closed && order(&x.end, &y.start)?.is_eq())
}

fn meets<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (x, y) = ranges(arguments)?;
    answer(touches(x, y)?)
}

fn met_by<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (x, y) = ranges(arguments)?;
    answer(touches(y, x)?)
}

fn overlaps<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (x, y) = ranges(arguments)?;
    let reaches = |from: &Range<'_>, to: &Range<'_>| {
        let order = order(&from.end, &to.start)?;
        Ok::<_, Failure>(order.is_gt() || order.is_eq() && from.end_closed && to.start_closed)
    };
    answer(reaches(x, y)? && reaches(y, x)?)
}

/// Whether `x` starts first, reaches into `y`, and ends no later.
fn overlaps_first(x: &Range<'_>, y: &Range<'_>) -> Result<bool, Failure> {
    let starts = order(&x.start, &y.start)?;
    let reaches = order(&x.end, &y.start)?;
    let ends = order(&x.end, &y.end)?;
    Ok(
        (starts.is_lt() || starts.is_eq() && x.start_closed && !y.start_closed)
            && (reaches.is_gt() || reaches.is_eq() && x.end_closed && y.start_closed)
            && (ends.is_lt() || ends.is_eq() && (!x.end_closed || y.end_closed)),
    )
}

fn overlaps_before<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (x, y) = ranges(arguments)?;
    answer(overlaps_first(x, y)?)
}

fn overlaps_after<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let (x, y) = ranges(arguments)?;
    let starts = order(&y.start, &x.start)?;
    let reaches = order(&y.end, &x.start)?;
    let ends = order(&y.end, &x.end)?;
    answer(
        (starts.is_lt() || starts.is_eq() && y.start_closed && !x.start_closed)
            && (reaches.is_gt() || reaches.is_eq() && y.end_closed && x.start_closed)
            && (ends.is_lt() || ends.is_eq() && (!y.end_closed || x.end_closed)),
    )
}

/// Whether `x` ends where `y` does and doesn't start earlier.
fn finishes_range(x: &Range<'_>, y: &Range<'_>) -> Result<bool, Failure> {
    let starts = order(&x.start, &y.start)?;
    Ok(x.end_closed == y.end_closed
        && order(&x.end, &y.end)?.is_eq()
        && (starts.is_gt() || starts.is_eq() && (!x.start_closed || y.start_closed)))
}

fn finishes<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    answer(match pair(arguments)? {
        Pair::PointRange(point, range) => range.end_closed && order(&range.end, point)?.is_eq(),
        Pair::Ranges(x, y) => finishes_range(x, y)?,
        _ => return unmatched(arguments),
    })
}

fn finished_by<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    answer(match pair(arguments)? {
        Pair::RangePoint(range, point) => range.end_closed && order(&range.end, point)?.is_eq(),
        Pair::Ranges(x, y) => finishes_range(y, x)?,
        _ => return unmatched(arguments),
    })
}

fn includes_point(range: &Range<'_>, point: &Val<'_>) -> Result<bool, Failure> {
    let (start, end) = (order(&range.start, point)?, order(&range.end, point)?);
    Ok((start.is_lt() || start.is_eq() && range.start_closed)
        && (end.is_gt() || end.is_eq() && range.end_closed))
}

fn includes_range(x: &Range<'_>, y: &Range<'_>) -> Result<bool, Failure> {
    let (start, end) = (order(&x.start, &y.start)?, order(&x.end, &y.end)?);
    Ok(
        (start.is_lt() || start.is_eq() && (x.start_closed || !y.start_closed))
            && (end.is_gt() || end.is_eq() && (x.end_closed || !y.end_closed)),
    )
}

fn includes<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    answer(match pair(arguments)? {
        Pair::RangePoint(range, point) => includes_point(range, point)?,
        Pair::Ranges(x, y) => includes_range(x, y)?,
        _ => return unmatched(arguments),
    })
}

fn during<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    answer(match pair(arguments)? {
        Pair::PointRange(point, range) => includes_point(range, point)?,
        Pair::Ranges(x, y) => includes_range(y, x)?,
        _ => return unmatched(arguments),
    })
}

/// Whether `x` starts where `y` does and doesn't end later.
fn starts_range(x: &Range<'_>, y: &Range<'_>) -> Result<bool, Failure> {
    let ends = order(&x.end, &y.end)?;
    Ok(x.start_closed == y.start_closed
        && order(&x.start, &y.start)?.is_eq()
        && (ends.is_lt() || ends.is_eq() && (!x.end_closed || y.end_closed)))
}

fn starts<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    answer(match pair(arguments)? {
        Pair::PointRange(point, range) => range.start_closed && order(&range.start, point)?.is_eq(),
        Pair::Ranges(x, y) => starts_range(x, y)?,
        _ => return unmatched(arguments),
    })
}

fn started_by<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    answer(match pair(arguments)? {
        Pair::RangePoint(range, point) => range.start_closed && order(&range.start, point)?.is_eq(),
        Pair::Ranges(x, y) => starts_range(y, x)?,
        _ => return unmatched(arguments),
    })
}

fn coincides<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    answer(match pair(arguments)? {
        Pair::Points(x, y) => order(x, y)?.is_eq(),
        Pair::PointRange(..) | Pair::RangePoint(..) => false,
        Pair::Ranges(x, y) => {
            x.start_closed == y.start_closed
                && x.end_closed == y.end_closed
                && order(&x.start, &y.start)?.is_eq()
                && order(&x.end, &y.end)?.is_eq()
        }
    })
}
