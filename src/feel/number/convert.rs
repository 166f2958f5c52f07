//! Numbers from and to text, floating point, integers and JSON.

use std::fmt;
use std::str::FromStr;

use num_bigint::{BigInt, Sign};
use serde_json::Number as JsonNumber;

use super::round::{digit_count, strip_zeros};
use super::{Digits, Number, PRECISION, Rounding};
use crate::feel::limits;

/// Why a text isn't a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number")]
pub struct NotANumber;

impl FromStr for Number {
    type Err = NotANumber;

    /// Java's `BigDecimal` syntax: sign, digits with a point, exponent. Exact at any length.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let (mantissa, exponent) = match text.find(['e', 'E']) {
            Some(at) => (&text[..at], parse_exponent(&text[at + 1..])?),
            None => (text, 0),
        };
        let unsigned = mantissa.strip_prefix(['+', '-']).unwrap_or(mantissa);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let all_digits = |part: &str| {
            part.len() < limits::DIGITS_MAX as usize
                && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if whole.len() + fraction.len() == 0 || !all_digits(whole) || !all_digits(fraction) {
            return Err(NotANumber);
        }
        let scale = i32::try_from(fraction.len() as i64 - exponent).map_err(|_| NotANumber)?;
        let mut digits = String::with_capacity(mantissa.len());
        if mantissa.starts_with('-') {
            digits.push('-');
        }
        digits.push_str(whole);
        digits.push_str(fraction);
        if let Ok(unscaled) = digits.parse::<i64>() {
            return Ok(Self::small(unscaled, scale));
        }
        let unscaled: BigInt = digits.parse().map_err(|_| NotANumber)?;
        let precision = digit_count(&unscaled).max(PRECISION);
        Ok(Self::from_parts(unscaled, scale, precision))
    }
}

fn parse_exponent(text: &str) -> Result<i64, NotANumber> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotANumber);
    }
    let value: i32 = text.parse().map_err(|_| NotANumber)?;
    Ok(i64::from(value))
}

impl Number {
    /// The decimal that Java prints for a double (`100.0`, `1.0E10`); none for infinities and NaN.
    pub fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let text = format!("{value:e}");
        let (mantissa, exponent) = text.split_once('e')?;
        let exponent: i64 = exponent.parse().ok()?;
        let negative = mantissa.starts_with('-');
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let mut unscaled: i64 = digits.parse().ok()?;
        let mut scale = digits.len() as i64 - 1 - exponent;
        // Java always writes a digit after the point, and a plain number keeps its place.
        let scale_min = if (-3..7).contains(&exponent) {
            1
        } else {
            1 - exponent
        };
        while scale < scale_min {
            unscaled = unscaled.checked_mul(10)?;
            scale += 1;
        }
        if negative {
            unscaled = -unscaled;
        }
        Some(Self::small(unscaled, i32::try_from(scale).ok()?))
    }

    /// A number of a variable's JSON.
    pub fn from_json(value: &JsonNumber) -> Self {
        if let Some(value) = value.as_i64() {
            return Self::from(value);
        }
        if let Some(value) = value.as_u64() {
            return Self::from_parts(BigInt::from(value), 0, PRECISION);
        }
        value
            .as_f64()
            .and_then(Self::from_f64)
            .expect("a JSON number is an integer or finite")
    }

    /// As Zeebe stores it: whole numbers as their low 64 bits, others as the nearest double.
    pub fn to_json(&self) -> JsonNumber {
        if self.is_whole() {
            return JsonNumber::from(self.to_i64_wrapping());
        }
        JsonNumber::from_f64(self.to_f64()).unwrap_or_else(|| JsonNumber::from(0))
    }

    pub fn to_f64(&self) -> f64 {
        if let Digits::Small { unscaled, scale } = self.0
            && unscaled.unsigned_abs() < 1 << 53
            && (0..=22).contains(&scale)
        {
            return unscaled as f64 / 10_f64.powi(scale);
        }
        let exponent = -i64::from(self.scale());
        let text = match self.medium() {
            Some(medium) => format!("{}e{exponent}", medium.unscaled),
            None => format!("{}e{exponent}", self.unscaled()),
        };
        text.parse().unwrap_or(f64::NAN)
    }

    /// The whole part if it fits.
    pub fn to_i64(&self) -> Option<i64> {
        if let Digits::Small { unscaled, scale: 0 } = self.0 {
            return Some(unscaled);
        }
        if i64::from(self.scale()) < -limits::DIGITS_MAX.cast_signed() {
            return None;
        }
        i64::try_from(self.to_whole(Rounding::Down).ok()?).ok()
    }

    /// The whole part's low 64 bits, as Java's `longValue`.
    pub fn to_i64_wrapping(&self) -> i64 {
        if let Some(value) = self.to_i64() {
            return value;
        }
        let Ok(whole) = self.to_whole(Rounding::Down) else {
            // 10^n is a multiple of 2^64 from n = 64 on.
            return 0;
        };
        let low = whole.magnitude().iter_u64_digits().next().unwrap_or(0);
        match whole.sign() {
            Sign::Minus => (low as i64).wrapping_neg(),
            _ => low as i64,
        }
    }

    /// The whole part's low 32 bits, as Java's `intValue`.
    pub fn to_i32_wrapping(&self) -> i32 {
        self.to_i64_wrapping() as i32
    }

    /// Plain digits without an exponent or trailing zeros.
    pub fn to_plain(&self) -> String {
        let (unscaled, scale) = strip_zeros(self.unscaled(), i64::from(self.scale()), 0);
        if unscaled.sign() == Sign::NoSign {
            return "0".to_owned();
        }
        let zeros =
            usize::try_from((-scale).clamp(0, limits::DIGITS_MAX.cast_signed())).unwrap_or(0);
        let digits = unscaled.magnitude().to_string() + &"0".repeat(zeros);
        let sign = if self.signum() < 0 { "-" } else { "" };
        format!(
            "{sign}{}",
            plain(&digits, usize::try_from(scale).unwrap_or(0))
        )
    }
}

/// Puts the point `scale` digits from the right.
fn plain(digits: &str, scale: usize) -> String {
    if scale == 0 {
        return digits.to_owned();
    }
    if digits.len() > scale {
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        return format!("{whole}.{fraction}");
    }
    format!("0.{}{digits}", "0".repeat(scale - digits.len()))
}

impl fmt::Display for Number {
    /// As `BigDecimal.toString` writes it: with its scale, and an exponent where the scale is far off.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Digits::Small { unscaled, scale: 0 } = self.0 {
            return unscaled.fmt(f);
        }
        let digits = match self.medium() {
            Some(medium) => medium.unscaled.unsigned_abs().to_string(),
            None => self.unscaled().magnitude().to_string(),
        };
        let scale = i64::from(self.scale());
        if self.signum() < 0 {
            f.write_str("-")?;
        }
        let adjusted = digits.len() as i64 - 1 - scale;
        if scale >= 0 && adjusted >= -6 {
            return f.write_str(&plain(&digits, scale as usize));
        }
        let (first, rest) = digits.split_at(1);
        f.write_str(first)?;
        if !rest.is_empty() {
            write!(f, ".{rest}")?;
        }
        if adjusted != 0 {
            write!(f, "E{adjusted:+}")?;
        }
        Ok(())
    }
}
