//! Numbers whose digits fit 128 bits: all that are calculated do, with 34 digits. The operators try this
//! before they turn to big integers.

use super::round::Rounding;
use super::{ArithmeticError, Digits, Number};

/// Significant digits of a calculated number.
const DIGITS_MAX: u32 = 34;

/// The largest power of ten in an `i128`.
const POWER_MAX: u32 = 38;

/// `unscaled * 10^-scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Medium {
    pub unscaled: i128,
    pub scale: i32,
}

const POWERS: [i128; POWER_MAX as usize + 1] = {
    let mut powers = [1; POWER_MAX as usize + 1];
    let mut exponent = 1;
    while exponent < powers.len() {
        powers[exponent] = powers[exponent - 1] * 10;
        exponent += 1;
    }
    powers
};

fn power_of_ten(exponent: u32) -> i128 {
    POWERS[exponent as usize]
}

/// Decimal digits; zero has one.
fn digit_count(value: u128) -> u32 {
    // log10(2) is about 1233/4096: exact to one digit, settled by one comparison.
    let bits = u128::BITS - value.leading_zeros();
    let guess = (bits * 1233) >> 12;
    let more = guess <= POWER_MAX && value >= power_of_ten(guess).unsigned_abs();
    (guess + u32::from(more)).max(1)
}

impl Number {
    /// The number in 128 bits, if it keeps no more digits than calculated ones do.
    pub(super) fn medium(&self) -> Option<Medium> {
        match self.0 {
            Digits::Small { unscaled, scale } => Some(Medium {
                unscaled: i128::from(unscaled),
                scale,
            }),
            Digits::Medium { high, low, scale } => Some(Medium {
                unscaled: i128::from(high) << 64 | i128::from(low),
                scale,
            }),
            Digits::Big(_) => None,
        }
    }

    /// A number of at most 34 digits.
    pub(super) fn of_medium(unscaled: i128, scale: i32) -> Self {
        debug_assert!(digit_count(unscaled.unsigned_abs()) <= DIGITS_MAX);
        match i64::try_from(unscaled) {
            Ok(unscaled) => Self::small(unscaled, scale),
            Err(_) => Self(Digits::Medium {
                high: (unscaled >> 64) as i64,
                low: unscaled as u64,
                scale,
            }),
        }
    }

    /// A calculated number, rounded to 34 digits.
    fn calculated(unscaled: i128, scale: i64) -> Result<Self, ArithmeticError> {
        let (mut unscaled, mut scale) = (unscaled, scale);
        loop {
            let digits = digit_count(unscaled.unsigned_abs());
            if digits <= DIGITS_MAX {
                let scale = i32::try_from(scale).map_err(|_| ArithmeticError::Overflow)?;
                return Ok(Self::of_medium(unscaled, scale));
            }
            let excess = digits - DIGITS_MAX;
            unscaled = drop_digits(unscaled, excess, Rounding::HalfEven)?;
            scale -= i64::from(excess);
        }
    }
}

impl Medium {
    /// The digits at a larger scale, if they still fit.
    pub(super) fn at(self, scale: i32) -> Option<i128> {
        let digits = u32::try_from(scale.checked_sub(self.scale)?).ok()?;
        if digits == 0 {
            return Some(self.unscaled);
        }
        if digits > POWER_MAX {
            return (self.unscaled == 0).then_some(0);
        }
        self.unscaled.checked_mul(power_of_ten(digits))
    }

    pub(super) fn add(self, other: Self) -> Option<Result<Number, ArithmeticError>> {
        let scale = self.scale.max(other.scale);
        let sum = self.at(scale)?.checked_add(other.at(scale)?)?;
        Some(Number::calculated(sum, i64::from(scale)))
    }

    pub(super) fn multiply(self, other: Self) -> Option<Result<Number, ArithmeticError>> {
        let product = self.unscaled.checked_mul(other.unscaled)?;
        let scale = i64::from(self.scale) + i64::from(other.scale);
        Some(Number::calculated(product, scale))
    }

    /// Long division in steps of as many digits as fit beside the divisor.
    pub(super) fn divide(self, other: Self, preferred: i64) -> Result<Number, ArithmeticError> {
        let divisor = other.unscaled.unsigned_abs();
        let dividend = self.unscaled.unsigned_abs();
        let step = POWER_MAX - digit_count(divisor);
        // As many digits as are kept, or one more.
        let wanted = DIGITS_MAX + digit_count(divisor) - digit_count(dividend);
        let (mut quotient, mut rest) = quotient_and_rest(dividend, divisor);
        let mut done = 0;
        while rest != 0 && done < wanted {
            let digits = step.min(wanted - done);
            let power = power_of_ten(digits).unsigned_abs();
            let (digits_found, left) = quotient_and_rest(rest * power, divisor);
            quotient = quotient * power + digits_found;
            rest = left;
            done += digits;
        }
        let mut scale = preferred + i64::from(done);
        if rest == 0 {
            (quotient, scale) = strip_zeros(quotient, scale, preferred);
        } else if quotient < power_of_ten(DIGITS_MAX).unsigned_abs() {
            let half = rest.cmp(&(divisor - rest));
            quotient += u128::from(half.is_gt() || half.is_eq() && quotient % 2 != 0);
        } else {
            // The digit too many is rounded away below: an odd one behind it keeps a half from looking even.
            quotient = quotient * 10 + 1;
            scale += 1;
        }
        let negative = (self.unscaled < 0) != (other.unscaled < 0);
        let quotient = i128::try_from(quotient).expect("it has at most 36 digits");
        Number::calculated(if negative { -quotient } else { quotient }, scale)
    }

    /// A whole power that is exact; none if its digits don't fit.
    pub(super) fn power(self, exponent: u32) -> Option<Number> {
        let unscaled = self.unscaled.checked_pow(exponent)?;
        let scale = i64::from(self.scale).checked_mul(i64::from(exponent))?;
        let fits = digit_count(unscaled.unsigned_abs()) <= DIGITS_MAX;
        fits.then(|| Some(Number::of_medium(unscaled, i32::try_from(scale).ok()?)))?
    }

    pub(super) fn with_scale(
        self,
        scale: i32,
        rounding: Rounding,
    ) -> Option<Result<Number, ArithmeticError>> {
        if scale >= self.scale {
            let unscaled = self.at(scale)?;
            let fits = digit_count(unscaled.unsigned_abs()) <= DIGITS_MAX;
            return fits.then(|| Ok(Number::of_medium(unscaled, scale)));
        }
        let digits = i64::from(self.scale) - i64::from(scale);
        // Past all digits, more make no difference.
        let digits = u32::try_from(digits).unwrap_or(POWER_MAX).min(POWER_MAX);
        let rounded = drop_digits(self.unscaled, digits, rounding);
        Some(rounded.map(|unscaled| Number::of_medium(unscaled, scale)))
    }

    pub(super) fn is_whole(self) -> bool {
        match u32::try_from(self.scale) {
            Ok(0) | Err(_) => true,
            Ok(digits) if digits > POWER_MAX => self.unscaled == 0,
            Ok(digits) => self.unscaled % power_of_ten(digits) == 0,
        }
    }
}

/// Most numbers fit 64 bits, which divide several times faster than 128.
fn quotient_and_rest(dividend: u128, divisor: u128) -> (u128, u128) {
    match (u64::try_from(dividend), u64::try_from(divisor)) {
        (Ok(dividend), Ok(divisor)) => (
            u128::from(dividend / divisor),
            u128::from(dividend % divisor),
        ),
        _ => {
            let quotient = dividend / divisor;
            (quotient, dividend - quotient * divisor)
        }
    }
}

/// Divides by a power of ten and rounds what falls away.
fn drop_digits(value: i128, digits: u32, rounding: Rounding) -> Result<i128, ArithmeticError> {
    let divisor = power_of_ten(digits).unsigned_abs();
    let (quotient, rest) = quotient_and_rest(value.unsigned_abs(), divisor);
    // Twice the rest could overflow.
    let half = rest.cmp(&(divisor - rest));
    let away = rest != 0
        && match rounding {
            Rounding::Up => true,
            Rounding::Down => false,
            Rounding::Ceiling => value > 0,
            Rounding::Floor => value < 0,
            Rounding::HalfUp => half.is_ge(),
            Rounding::HalfDown => half.is_gt(),
            Rounding::HalfEven => half.is_gt() || (half.is_eq() && quotient % 2 != 0),
            Rounding::Unnecessary => return Err(ArithmeticError::RoundingNecessary),
        };
    let rounded = (quotient + u128::from(away)).cast_signed();
    Ok(if value < 0 { -rounded } else { rounded })
}

/// Removes trailing zeros while the scale stays above `scale_min`.
fn strip_zeros(mut value: u128, mut scale: i64, scale_min: i64) -> (u128, i64) {
    for step in [16, 8, 4, 2, 1] {
        let power = power_of_ten(step).unsigned_abs();
        while scale - i64::from(step) >= scale_min && value.is_multiple_of(power) {
            value /= power;
            scale -= i64::from(step);
        }
    }
    (value, scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        text.parse().expect("a number")
    }

    /// Both ways give the same digits and scale.
    fn check(a: &str, b: &str) {
        let (a, b) = (number(a), number(b));
        let (x, y) = (a.medium().expect("medium"), b.medium().expect("medium"));
        let text = |outcome: Result<Number, ArithmeticError>| match outcome {
            Ok(number) => format!("{number} {}", number.scale()),
            Err(error) => error.to_string(),
        };
        if let Some(sum) = x.add(y) {
            assert_eq!(text(sum), text(a.add_big(&b)), "{a} + {b}");
        }
        if let Some(product) = x.multiply(y) {
            assert_eq!(text(product), text(a.multiply_big(&b)), "{a} * {b}");
        }
        if y.unscaled != 0 && x.unscaled != 0 {
            let preferred = i64::from(x.scale) - i64::from(y.scale);
            let quotient = x.divide(y, preferred);
            assert_eq!(
                text(quotient),
                text(a.divide_big(&b, preferred)),
                "{a} / {b}"
            );
        }
        for scale in [-3, 0, 2, 40] {
            for rounding in Rounding::ALL {
                if let Some(rounded) = x.with_scale(scale, rounding) {
                    let big = a.with_scale_big(scale, rounding);
                    assert_eq!(text(rounded), text(big), "{a} to {scale} {rounding:?}");
                }
            }
        }
    }

    #[test]
    fn the_fast_way_agrees_with_big_integers() {
        let digits = [
            "1",
            "3",
            "7",
            "9",
            "12",
            "99",
            "1000",
            "123456789",
            "9999999999999999999",
            "3333333333333333333333333333333333",
            "9999999999999999999999999999999999",
            "1000000000000000000000000000000000",
            "1234567890123456789012345678901234",
            "5",
            "25",
            "8",
            "6666666666666666666666666666666667",
            "2000000000000000000000000000000001",
        ];
        let mut all = Vec::new();
        for digits in digits {
            all.push(digits.to_owned());
            all.push(format!("-{digits}"));
            all.push(format!("0.{digits}"));
            all.push(format!("{digits}E+5"));
            all.push(format!("-{digits}E-20"));
        }
        for a in &all {
            for b in &all {
                check(a, b);
            }
        }
    }
}
