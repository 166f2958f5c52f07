//! Rounding: to a precision (after a calculation) and to a scale (the rounding functions).

use num_bigint::{BigInt, Sign};

use super::medium::Medium;
use super::{ArithmeticError, Digits, Number};
use crate::feel::limits;

/// Java's rounding modes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    Up,
    Down,
    Ceiling,
    Floor,
    HalfUp,
    HalfDown,
    HalfEven,
    Unnecessary,
}

impl Rounding {
    pub const ALL: [Self; 8] = [
        Self::Up,
        Self::Down,
        Self::Ceiling,
        Self::Floor,
        Self::HalfUp,
        Self::HalfDown,
        Self::HalfEven,
        Self::Unnecessary,
    ];

    /// The name as Java spells it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Up => "UP",
            Self::Down => "DOWN",
            Self::Ceiling => "CEILING",
            Self::Floor => "FLOOR",
            Self::HalfUp => "HALF_UP",
            Self::HalfDown => "HALF_DOWN",
            Self::HalfEven => "HALF_EVEN",
            Self::Unnecessary => "UNNECESSARY",
        }
    }
}

/// Decimal digits of a magnitude; zero has one.
pub(super) fn digit_count(value: &BigInt) -> u64 {
    if value.sign() == Sign::NoSign {
        return 1;
    }
    // log10(2) is about 0.30103: exact to one digit, settled by one comparison.
    let bits = value.bits();
    let guess = ((bits - 1) as f64 * std::f64::consts::LOG10_2) as u64;
    let bound = power_of_ten(guess + 1);
    if value.magnitude() >= bound.magnitude() {
        guess + 2
    } else if value.magnitude() >= power_of_ten(guess).magnitude() {
        guess + 1
    } else {
        guess
    }
}

pub(super) fn power_of_ten(exponent: u64) -> BigInt {
    match u32::try_from(exponent) {
        Ok(exponent @ 0..=18) => BigInt::from(10_i64.pow(exponent)),
        Ok(exponent) => BigInt::from(10).pow(exponent),
        Err(_) => unreachable!("exponents are bounded by DIGITS_MAX"),
    }
}

/// Divides by a power of ten and rounds what falls away.
pub(super) fn drop_digits(
    value: &BigInt,
    digits: u64,
    rounding: Rounding,
) -> Result<BigInt, ArithmeticError> {
    let divisor = power_of_ten(digits);
    let quotient = value / &divisor;
    let remainder = value - &quotient * &divisor;
    if remainder.sign() == Sign::NoSign {
        return Ok(quotient);
    }
    let negative = remainder.sign() == Sign::Minus;
    let twice: BigInt = BigInt::from(remainder.magnitude().clone()) * 2;
    let half = twice.cmp(&divisor);
    let away = match rounding {
        Rounding::Up => true,
        Rounding::Down => false,
        Rounding::Ceiling => !negative,
        Rounding::Floor => negative,
        Rounding::HalfUp => half.is_ge(),
        Rounding::HalfDown => half.is_gt(),
        Rounding::HalfEven => half.is_gt() || (half.is_eq() && quotient.bit(0)),
        Rounding::Unnecessary => return Err(ArithmeticError::RoundingNecessary),
    };
    Ok(match (away, negative) {
        (false, _) => quotient,
        (true, false) => quotient + 1,
        (true, true) => quotient - 1,
    })
}

/// Rounds to `precision` significant digits, half to even.
pub(super) fn to_precision(mut unscaled: BigInt, mut scale: i64, precision: u64) -> (BigInt, i64) {
    loop {
        let digits = digit_count(&unscaled);
        if digits <= precision {
            return (unscaled, scale);
        }
        let excess = digits - precision;
        unscaled = drop_digits(&unscaled, excess, Rounding::HalfEven)
            .expect("half even always has a result");
        scale -= excess as i64;
    }
}

/// Removes trailing zeros while the scale stays above `scale_min`.
pub(super) fn strip_zeros(mut unscaled: BigInt, mut scale: i64, scale_min: i64) -> (BigInt, i64) {
    let ten = BigInt::from(10);
    while scale > scale_min {
        let quotient = &unscaled / &ten;
        if &quotient * &ten != unscaled {
            break;
        }
        unscaled = quotient;
        scale -= 1;
    }
    (unscaled, scale)
}

impl Number {
    /// The number with exactly `scale` digits after the point (before it, when negative).
    pub fn with_scale(&self, scale: i32, rounding: Rounding) -> Result<Self, ArithmeticError> {
        let from = i64::from(self.scale());
        let to = i64::from(scale);
        if from == to {
            return Ok(self.clone());
        }
        if let Digits::Small { unscaled: 0, .. } = self.0 {
            return Ok(Self::small(0, scale));
        }
        if let Some(rounded) = self
            .medium()
            .and_then(|medium| medium.with_scale(scale, rounding))
        {
            return rounded;
        }
        self.with_scale_big(scale, rounding)
    }

    pub(super) fn with_scale_big(
        &self,
        scale: i32,
        rounding: Rounding,
    ) -> Result<Self, ArithmeticError> {
        let from = i64::from(self.scale());
        let to = i64::from(scale);
        let unscaled = self.unscaled();
        if to > from {
            let added = (to - from) as u64;
            if added + digit_count(&unscaled) > limits::DIGITS_MAX {
                return Err(ArithmeticError::Overflow);
            }
            return Ok(Self::from_parts(
                unscaled * power_of_ten(added),
                scale,
                self.precision(),
            ));
        }
        // One digit more than there are drops all of them, and rounds the same as any larger count.
        let dropped = ((from - to) as u64).min(digit_count(&unscaled) + 1);
        let rounded = drop_digits(&unscaled, dropped, rounding)?;
        Ok(Self::from_parts(rounded, scale, self.precision()))
    }

    /// Whether nothing but zeros follows the decimal point.
    pub fn is_whole(&self) -> bool {
        match &self.0 {
            Digits::Big(big) if big.scale <= 0 => true,
            Digits::Big(big) => {
                let (_, scale) = strip_zeros(big.unscaled.clone(), i64::from(big.scale), 0);
                scale <= 0 || big.unscaled.sign() == Sign::NoSign
            }
            _ => self.medium().is_some_and(Medium::is_whole),
        }
    }
}
