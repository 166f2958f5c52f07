//! The types that a decision's variable and a function's parameters name. Only FEEL's simple ones are checked;
//! null is of any type, and a value is never converted.

use crate::feel::Val;

/// Gives the value back, or says that it isn't of the type.
pub(super) fn check<'a>(value: Val<'a>, type_ref: Option<&str>) -> Result<Val<'a>, String> {
    let name = type_ref.unwrap_or_default().replace("feel:", "");
    let fits = match (name.as_str(), &value) {
        (_, Val::Null) => true,
        ("number", value) => matches!(value, Val::Number(_)),
        ("string", value) => matches!(value, Val::String(_)),
        ("boolean", value) => matches!(value, Val::Boolean(_)),
        ("date", value) => matches!(value, Val::Date(_)),
        ("time", value) => matches!(value, Val::Time(_) | Val::LocalTime(_)),
        ("dateTime", value) => matches!(value, Val::DateTime(_) | Val::LocalDateTime(_)),
        ("dayTimeDuration", value) => matches!(value, Val::DaysTime(_)),
        ("yearMonthDuration", value) => matches!(value, Val::YearsMonths(_)),
        _ => true,
    };
    if fits {
        return Ok(value);
    }
    Err(format!("expected '{name}' but found '{value}'"))
}
