//! Points in time for people: `5m ago`, ISO 8601, or the machine's zone.

use jiff::Timestamp;

use super::options::{Options, TimeStyle};

/// Shows `text`, a timestamp of the API, as the options want it; what isn't a timestamp stays as it is.
pub fn show(text: &str, options: &Options) -> String {
    match text.parse::<Timestamp>() {
        Ok(at) => format(at, options),
        Err(_) => text.to_owned(),
    }
}

/// Shows a gRPC deadline (milliseconds since 1970).
pub fn show_epoch_ms(epoch_ms: i64, options: &Options) -> String {
    match Timestamp::from_millisecond(epoch_ms) {
        Ok(at) => format(at, options),
        Err(_) => epoch_ms.to_string(),
    }
}

fn format(at: Timestamp, options: &Options) -> String {
    match options.time {
        TimeStyle::Relative => relative(at, options.now),
        TimeStyle::Iso => at.to_string(),
        TimeStyle::Local => at
            .to_zoned(options.zone.clone())
            .strftime("%Y-%m-%d %H:%M:%S")
            .to_string(),
    }
}

/// The distance from `now` in its one largest unit.
pub fn relative(at: Timestamp, now: Timestamp) -> String {
    let seconds = at.as_second() - now.as_second();
    let (amount, unit) = match seconds.unsigned_abs() {
        0 => return "now".to_owned(),
        s @ 1..60 => (s, "s"),
        s @ 60..3_600 => (s / 60, "m"),
        s @ 3_600..86_400 => (s / 3_600, "h"),
        s => (s / 86_400, "d"),
    };
    if seconds < 0 {
        format!("{amount}{unit} ago")
    } else {
        format!("in {amount}{unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_in_both_directions() {
        let now: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        let show = |text: &str| relative(text.parse().unwrap(), now);
        assert_eq!(show("2026-03-01T12:00:00Z"), "now");
        assert_eq!(show("2026-03-01T11:59:01Z"), "59s ago");
        assert_eq!(show("2026-03-01T11:59:00Z"), "1m ago");
        assert_eq!(show("2026-03-01T14:00:00Z"), "in 2h");
        assert_eq!(show("2026-02-27T12:00:00Z"), "2d ago");
    }
}
