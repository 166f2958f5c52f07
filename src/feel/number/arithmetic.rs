//! The operators, each rounding to the left operand's precision.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

use super::round::{digit_count, power_of_ten, strip_zeros, to_precision};
use super::{ArithmeticError, Digits, Number, PRECISION, Rounding};
use crate::feel::limits;

/// Java's exponent bound of `BigDecimal.pow`.
const EXPONENT_MAX: i64 = 999_999_999;

fn scale_of(scale: i64) -> Result<i32, ArithmeticError> {
    i32::try_from(scale).map_err(|_| ArithmeticError::Overflow)
}

/// Multiplies by a power of ten while it stays small.
fn shift(value: i64, digits: i64) -> Option<i64> {
    let factor = 10_i64.checked_pow(u32::try_from(digits).ok().filter(|digits| *digits <= 18)?)?;
    value.checked_mul(factor)
}

impl Number {
    pub fn add(&self, other: &Self) -> Result<Self, ArithmeticError> {
        if let (
            Digits::Small {
                unscaled: a,
                scale: a_scale,
            },
            Digits::Small {
                unscaled: b,
                scale: b_scale,
            },
        ) = (&self.0, &other.0)
            && let Some(sum) = add_small(*a, *a_scale, *b, *b_scale)
        {
            return Ok(sum);
        }
        if let (Some(a), Some(b)) = (self.medium(), other.medium())
            && let Some(sum) = a.add(b)
        {
            return sum;
        }
        self.add_big(other)
    }

    pub fn subtract(&self, other: &Self) -> Result<Self, ArithmeticError> {
        self.add(&other.negate())
    }

    pub fn negate(&self) -> Self {
        match &self.0 {
            Digits::Small { unscaled, scale } if *unscaled != i64::MIN => {
                Self::small(-unscaled, *scale)
            }
            _ => match self.medium() {
                Some(medium) => Self::of_medium(-medium.unscaled, medium.scale),
                None => Self::from_parts(-self.unscaled(), self.scale(), self.precision()),
            },
        }
    }

    pub fn abs(&self) -> Self {
        if self.signum() < 0 {
            self.negate()
        } else {
            self.clone()
        }
    }

    pub fn multiply(&self, other: &Self) -> Result<Self, ArithmeticError> {
        let scale = i64::from(self.scale()) + i64::from(other.scale());
        if let (Digits::Small { unscaled: a, .. }, Digits::Small { unscaled: b, .. }) =
            (&self.0, &other.0)
            && let Some(product) = a.checked_mul(*b)
        {
            return Ok(Self::small(product, scale_of(scale)?));
        }
        if let (Some(a), Some(b)) = (self.medium(), other.medium())
            && let Some(product) = a.multiply(b)
        {
            return product;
        }
        self.multiply_big(other)
    }

    pub(super) fn multiply_big(&self, other: &Self) -> Result<Self, ArithmeticError> {
        let scale = i64::from(self.scale()) + i64::from(other.scale());
        let product = self.unscaled() * other.unscaled();
        self.rounded(product, scale)
    }

    /// Division; zero by zero is undefined, all else by zero is an error too.
    pub fn divide(&self, other: &Self) -> Result<Self, ArithmeticError> {
        if other.is_zero() {
            return Err(if self.is_zero() {
                ArithmeticError::DivisionUndefined
            } else {
                ArithmeticError::DivisionByZero
            });
        }
        let preferred = i64::from(self.scale()) - i64::from(other.scale());
        if self.is_zero() {
            return Ok(Self::small(0, scale_of(preferred)?));
        }
        if let (Digits::Small { unscaled: a, .. }, Digits::Small { unscaled: b, .. }) =
            (&self.0, &other.0)
            && let Some(quotient) = divide_small(*a, *b, preferred)
        {
            return Ok(quotient);
        }
        if let (Some(a), Some(b)) = (self.medium(), other.medium()) {
            return a.divide(b, preferred);
        }
        self.divide_big(other, preferred)
    }

    /// The remainder, with the sign of the dividend.
    pub fn remainder(&self, other: &Self) -> Result<Self, ArithmeticError> {
        if other.is_zero() {
            return Err(if self.is_zero() {
                ArithmeticError::DivisionUndefined
            } else {
                ArithmeticError::DivisionByZero
            });
        }
        let gap = self.exponent() - other.exponent();
        if gap > self.precision() as i64 + 1 {
            return Err(ArithmeticError::DivisionImpossible);
        }
        let scale = self.scale().max(other.scale());
        if let (Some(a), Some(b)) = (self.medium_at(scale), other.medium_at(scale)) {
            let rest = a.checked_rem(b).unwrap_or(0);
            return Ok(match i64::try_from(rest) {
                Ok(rest) => Self::small(rest, scale),
                // A remainder isn't rounded, however many digits it has.
                Err(_) => Self::from_parts(BigInt::from(rest), scale, PRECISION),
            });
        }
        let (a, b) = (self.unscaled_at(scale)?, other.unscaled_at(scale)?);
        Ok(Self::from_parts(a % b, scale, self.precision()))
    }

    /// A whole power, by Java's X3.274 algorithm: intermediate steps keep a few digits more.
    pub fn power(&self, exponent: i32) -> Result<Self, ArithmeticError> {
        let magnitude = i64::from(exponent).abs();
        if magnitude > EXPONENT_MAX {
            return Err(ArithmeticError::InvalidOperation);
        }
        if exponent == 0 {
            return Ok(Self::ONE);
        }
        if let Ok(exponent) = u32::try_from(exponent)
            && let Some(power) = self.medium().and_then(|medium| medium.power(exponent))
        {
            return Ok(power);
        }
        let work = self.precision() + digit_count(&BigInt::from(magnitude)) + 1;
        let base = Self::from_big(self.unscaled(), self.scale(), work);
        let mut result = Self::from_big(BigInt::from(1), 0, work);
        for bit in (0..64 - magnitude.leading_zeros()).rev() {
            result = result.multiply(&result)?;
            if magnitude >> bit & 1 == 1 {
                result = result.multiply(&base)?;
            }
        }
        if exponent < 0 {
            result = Self::from_big(BigInt::from(1), 0, work).divide(&result)?;
        }
        let scale = i64::from(result.scale());
        self.rounded(result.unscaled(), scale)
    }

    /// Numeric order of numbers with different scales.
    pub(super) fn compare_aligned(&self, other: &Self) -> Ordering {
        let (a, b) = (self.signum(), other.signum());
        if a != b || a == 0 {
            return a.cmp(&b);
        }
        let scale = self.scale().max(other.scale());
        if let (Some(a), Some(b)) = (self.medium_at(scale), other.medium_at(scale)) {
            return a.cmp(&b);
        }
        let order = self.exponent().cmp(&other.exponent());
        if order != Ordering::Equal {
            return if a > 0 { order } else { order.reverse() };
        }
        match (self.unscaled_at(scale), other.unscaled_at(scale)) {
            (Ok(a), Ok(b)) => a.cmp(&b),
            _ => Ordering::Equal,
        }
    }

    fn from_big(unscaled: BigInt, scale: i32, precision: u64) -> Self {
        Self::from_parts(unscaled, scale, precision)
    }

    fn rounded(&self, unscaled: BigInt, scale: i64) -> Result<Self, ArithmeticError> {
        let (unscaled, scale) = to_precision(unscaled, scale, self.precision());
        Ok(Self::from_parts(
            unscaled,
            scale_of(scale)?,
            self.precision(),
        ))
    }

    /// Position of the first digit: the number is `0.d... * 10^exponent`.
    fn exponent(&self) -> i64 {
        digit_count(&self.unscaled()) as i64 - i64::from(self.scale())
    }

    fn medium_at(&self, scale: i32) -> Option<i128> {
        self.medium()?.at(scale)
    }

    fn unscaled_at(&self, scale: i32) -> Result<BigInt, ArithmeticError> {
        let digits = (i64::from(scale) - i64::from(self.scale())) as u64;
        if digits > limits::DIGITS_MAX {
            return Err(ArithmeticError::Overflow);
        }
        Ok(self.unscaled() * power_of_ten(digits))
    }

    pub(super) fn add_big(&self, other: &Self) -> Result<Self, ArithmeticError> {
        let precision = self.precision() as i64;
        let scale = self.scale().max(other.scale());
        if !self.is_zero() && !other.is_zero() {
            // Too far below to matter: one digit past the precision decides the rounding all the same.
            let (big, small) = if self.exponent() >= other.exponent() {
                (self, other)
            } else {
                (other, self)
            };
            let floor = big.exponent() - precision - 3;
            if small.exponent() < floor && -i64::from(big.scale()) > floor - 1 {
                let at = scale_of(-(floor - 1))?;
                let sum = big.unscaled_at(at)? + small.signum();
                return self.rounded(sum, i64::from(at));
            }
        }
        let sum = self.unscaled_at(scale)? + other.unscaled_at(scale)?;
        self.rounded(sum, i64::from(scale))
    }

    pub(super) fn divide_big(&self, other: &Self, preferred: i64) -> Result<Self, ArithmeticError> {
        let (a, b) = (self.unscaled(), other.unscaled());
        let wanted = self.precision() as i64 + digit_count(&b) as i64 - digit_count(&a) as i64 + 3;
        let shift = wanted.max(0);
        let dividend = a * power_of_ten(shift as u64);
        let quotient = &dividend / &b;
        let exact = &quotient * &b == dividend;
        let scale = preferred + shift;
        if exact {
            let (quotient, scale) = strip_zeros(quotient, scale, preferred);
            return self.rounded(quotient, scale);
        }
        let negative = (dividend.sign() == Sign::Minus) != (b.sign() == Sign::Minus);
        let sticky = if negative { -1 } else { 1 };
        self.rounded(quotient * 10 + sticky, scale + 1)
    }

    /// The nearest whole number towards zero, or with the given rounding.
    pub fn to_whole(&self, rounding: Rounding) -> Result<BigInt, ArithmeticError> {
        Ok(self.with_scale(0, rounding)?.unscaled())
    }
}

fn add_small(a: i64, a_scale: i32, b: i64, b_scale: i32) -> Option<Number> {
    let scale = a_scale.max(b_scale);
    let a = shift(a, i64::from(scale) - i64::from(a_scale))?;
    let b = shift(b, i64::from(scale) - i64::from(b_scale))?;
    Some(Number::small(a.checked_add(b)?, scale))
}

fn divide_small(a: i64, b: i64, preferred: i64) -> Option<Number> {
    const DIGITS_TRIED: i64 = 6;
    // Only factors of ten end: a divisor without them is exact at once or never.
    if b % 2 != 0 && b % 5 != 0 {
        let exact = a.checked_rem(b)? == 0;
        return exact.then(|| Some(Number::small(a / b, i32::try_from(preferred).ok()?)))?;
    }
    let mut dividend = a;
    for shift in 0..=DIGITS_TRIED {
        if dividend.checked_rem(b)? == 0 {
            let scale = i32::try_from(preferred + shift).ok()?;
            return Some(Number::small(dividend.checked_div(b)?, scale));
        }
        dividend = dividend.checked_mul(10)?;
    }
    None
}
