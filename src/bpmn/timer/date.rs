//! Instants as Java's `ISO_ZONED_DATE_TIME` reads them: an offset is needed, a zone may follow it.

use jiff::{civil, tz};

use super::Error;

/// Parses to Unix milliseconds; the error says at which index the text goes wrong, as Java's does.
pub(super) fn parse(text: &str) -> Result<i64, Error> {
    let mut scanner = Scanner { text, at: 0 };
    let fields = scanner.instant().ok_or_else(|| {
        Error::new(format!(
            "Text '{text}' could not be parsed at index {}",
            scanner.at
        ))
    })?;
    if scanner.at < text.len() {
        return Err(Error::new(format!(
            "Text '{text}' could not be parsed, unparsed text found at index {}",
            scanner.at
        )));
    }
    fields
        .to_ms()
        .map_err(|cause| Error::new(format!("Text '{text}' could not be parsed: {cause}")))
}

struct Fields {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    nanos: i64,
    offset_seconds: i64,
}

impl Fields {
    fn to_ms(&self) -> Result<i64, String> {
        in_range("MonthOfYear", self.month, 1, 12)?;
        in_range("DayOfMonth", self.day, 1, 31)?;
        in_range("HourOfDay", self.hour, 0, 23)?;
        in_range("MinuteOfHour", self.minute, 0, 59)?;
        in_range("SecondOfMinute", self.second, 0, 59)?;
        let narrow = |value: i64| i8::try_from(value).expect("checked to be below 60");
        let year = i16::try_from(self.year).expect("four digits");
        let date = civil::Date::new(year, narrow(self.month), narrow(self.day))
            .map_err(|_| format!("Invalid date '{} {}'", month_name(self.month), self.day))?;
        let offset = i32::try_from(self.offset_seconds)
            .ok()
            .filter(|seconds| seconds.abs() <= 18 * 3600)
            .and_then(|seconds| tz::Offset::from_seconds(seconds).ok())
            .ok_or("Zone offset not in valid range: -18:00 to +18:00")?;
        let nanos = i32::try_from(self.nanos).expect("nine digits");
        let time = civil::Time::new(
            narrow(self.hour),
            narrow(self.minute),
            narrow(self.second),
            nanos,
        )
        .expect("checked field by field");
        offset
            .to_timestamp(date.to_datetime(time))
            .map(|timestamp| timestamp.as_nanosecond().div_euclid(1_000_000))
            .map(|ms| i64::try_from(ms).expect("timestamps end in the year 9999"))
            .map_err(|error| error.to_string())
    }
}

fn in_range(field: &str, value: i64, min: i64, max: i64) -> Result<(), String> {
    if (min..=max).contains(&value) {
        return Ok(());
    }
    Err(format!(
        "Invalid value for {field} (valid values {min} - {max}): {value}"
    ))
}

fn month_name(month: i64) -> &'static str {
    match month {
        2 => "FEBRUARY",
        4 => "APRIL",
        6 => "JUNE",
        9 => "SEPTEMBER",
        _ => "NOVEMBER",
    }
}

/// Reads field by field; `at` stays where the first field that doesn't fit begins.
struct Scanner<'text> {
    text: &'text str,
    at: usize,
}

impl Scanner<'_> {
    fn instant(&mut self) -> Option<Fields> {
        let year = self.digits(4)?;
        self.literal(b"-")?;
        let month = self.digits(2)?;
        self.literal(b"-")?;
        let day = self.digits(2)?;
        self.literal(b"Tt")?;
        let hour = self.digits(2)?;
        self.literal(b":")?;
        let minute = self.digits(2)?;
        let (mut second, mut nanos) = (0, 0);
        if self.literal(b":").is_some() {
            second = self.digits(2)?;
            nanos = self.fraction();
        }
        let offset_seconds = self.offset()?;
        self.zone();
        Some(Fields {
            year,
            month,
            day,
            hour,
            minute,
            second,
            nanos,
            offset_seconds,
        })
    }

    fn digits(&mut self, count: usize) -> Option<i64> {
        let part = self.text.get(self.at..self.at + count)?;
        if !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.at += count;
        part.parse().ok()
    }

    fn literal(&mut self, any_of: &[u8]) -> Option<()> {
        let byte = self.text.as_bytes().get(self.at)?;
        any_of.contains(byte).then(|| self.at += 1)
    }

    /// `.` and up to nine digits, to nanoseconds.
    fn fraction(&mut self) -> i64 {
        if self.literal(b".").is_none() {
            return 0;
        }
        let rest = &self.text.as_bytes()[self.at..];
        let count = rest
            .iter()
            .take(9)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let digits = &self.text[self.at..self.at + count];
        self.at += count;
        format!("{digits:0<9}").parse().expect("nine digits")
    }

    /// `Z`, or `+hh[:mm[:ss]]`, to seconds.
    fn offset(&mut self) -> Option<i64> {
        if self.literal(b"Zz").is_some() {
            return Some(0);
        }
        let start = self.at;
        let sign = if self.text.as_bytes().get(start) == Some(&b'-') {
            -1
        } else {
            1
        };
        self.literal(b"+-")?;
        let Some(hours) = self.digits(2) else {
            self.at = start;
            return None;
        };
        let mut seconds = hours * 3600;
        for unit_seconds in [60, 1] {
            let before = self.at;
            match self.literal(b":").and_then(|()| self.digits(2)) {
                Some(value) => seconds += value * unit_seconds,
                None => {
                    self.at = before;
                    break;
                }
            }
        }
        Some(sign * seconds)
    }

    /// `[Region/City]`; the offset decides the instant, so the name is only looked up.
    fn zone(&mut self) {
        let Some(name) = self.text[self.at..].strip_prefix('[') else {
            return;
        };
        let Some(end) = name.find(']') else { return };
        let known =
            name[..end].eq_ignore_ascii_case("Z") || tz::TimeZone::get(&name[..end]).is_ok();
        if known {
            self.at += end + 2;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<i64, &str>) {
        let found = parse(text).map_err(|error| error.message);
        let expected = expected.map_err(|rest| format!("Text '{text}' could not be parsed{rest}"));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn instants() {
        check("2024-01-01T00:00:00Z", Ok(1_704_067_200_000));
        check("2024-01-01T00:00:00+02:00", Ok(1_704_060_000_000));
        check("2024-01-01T00:00:00+02", Ok(1_704_060_000_000));
        check(
            "2024-01-01T00:00:00+02:00[Europe/Berlin]",
            Ok(1_704_060_000_000),
        );
        check(
            "2024-07-01T00:00:00+05:00[Europe/Berlin]",
            Ok(1_719_774_000_000),
        );
        check("2024-01-01T00:00Z", Ok(1_704_067_200_000));
        check("2024-01-01T00:00:00.123456789Z", Ok(1_704_067_200_123));
        check("2024-01-01t00:00:00z", Ok(1_704_067_200_000));
        check("2024-01-01T00:00:00Z[UTC]", Ok(1_704_067_200_000));
        check("1969-12-31T23:59:59.999Z", Ok(-1));
    }

    #[test]
    fn refused_with_the_place() {
        check("2024-01-01", Err(" at index 10"));
        check("2024-01-01T00:00:00", Err(" at index 19"));
        check("2024-01-01T00:00:00[Europe/Berlin]", Err(" at index 19"));
        check("2024-01-01 00:00:00Z", Err(" at index 10"));
        check("abc", Err(" at index 0"));
        check("", Err(" at index 0"));
        check("24-01-01T00:00:00Z", Err(" at index 0"));
        check("äöü", Err(" at index 0"));
        check(
            "2024-01-01T00:00:00+0200",
            Err(", unparsed text found at index 22"),
        );
        check("2024-02-30T00:00:00Z", Err(": Invalid date 'FEBRUARY 30'"));
        check(
            "2024-01-01T24:00:00Z",
            Err(": Invalid value for HourOfDay (valid values 0 - 23): 24"),
        );
        check(
            "2024-13-01T00:00:00Z",
            Err(": Invalid value for MonthOfYear (valid values 1 - 12): 13"),
        );
    }
}
