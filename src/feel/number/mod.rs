//! FEEL's number: a decimal of 34 significant digits, as `java.math.BigDecimal` with `DECIMAL128` behaves.
//!
//! The scale is part of a number (`1.50` prints as `1.50`) but not of its identity (`1.50 = 1.5`).
//! Numbers whose digits fit an `i64`, and calculated ones, which fit 128 bits, take paths without allocation;
//! all else goes through big integers.
//! A literal longer than 34 digits stays exact and lends its precision to what is calculated from it.

mod arithmetic;
mod convert;
mod medium;
mod round;

use std::cmp::Ordering;
use std::sync::Arc;

use num_bigint::BigInt;

pub use round::Rounding;

/// Significant digits of a calculated number.
const PRECISION: u64 = 34;

/// What a calculated number's digits stay below.
const DIGITS_BOUND: u128 = 10_u128.pow(34);

/// A decimal number: `unscaled * 10^-scale`.
#[derive(Clone, Debug)]
pub struct Number(Digits);

#[derive(Clone, Debug)]
enum Digits {
    Small {
        unscaled: i64,
        scale: i32,
    },
    /// Up to 34 digits in 128 bits, in halves so that a number stays as small as it can.
    Medium {
        high: i64,
        low: u64,
        scale: i32,
    },
    Big(Arc<Big>),
}

#[derive(Debug)]
struct Big {
    unscaled: BigInt,
    scale: i32,
    /// Significant digits that calculations starting from this number keep.
    precision: u64,
}

/// Why an arithmetic operation has no result; the words are Java's, since they reach incidents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ArithmeticError {
    #[error("Division by zero")]
    DivisionByZero,
    #[error("Division undefined")]
    DivisionUndefined,
    #[error("Division impossible")]
    DivisionImpossible,
    #[error("Invalid operation")]
    InvalidOperation,
    #[error("Rounding necessary")]
    RoundingNecessary,
    #[error("Overflow")]
    Overflow,
}

impl Number {
    pub const ZERO: Self = Self::small(0, 0);
    pub const ONE: Self = Self::small(1, 0);

    const fn small(unscaled: i64, scale: i32) -> Self {
        Self(Digits::Small { unscaled, scale })
    }

    /// A number from its digits, small if they fit.
    fn from_parts(unscaled: BigInt, scale: i32, precision: u64) -> Self {
        if precision == PRECISION
            && let Ok(unscaled) = i128::try_from(&unscaled)
            && unscaled.unsigned_abs() < DIGITS_BOUND
        {
            return Self::of_medium(unscaled, scale);
        }
        Self(Digits::Big(Arc::new(Big {
            unscaled,
            scale,
            precision,
        })))
    }

    fn unscaled(&self) -> BigInt {
        match &self.0 {
            Digits::Big(big) => big.unscaled.clone(),
            _ => BigInt::from(self.medium().map_or(0, |medium| medium.unscaled)),
        }
    }

    fn scale(&self) -> i32 {
        match &self.0 {
            Digits::Small { scale, .. } | Digits::Medium { scale, .. } => *scale,
            Digits::Big(big) => big.scale,
        }
    }

    fn precision(&self) -> u64 {
        match &self.0 {
            Digits::Small { .. } | Digits::Medium { .. } => PRECISION,
            Digits::Big(big) => big.precision,
        }
    }

    pub fn is_zero(&self) -> bool {
        self.signum() == 0
    }

    /// -1, 0 or 1.
    pub fn signum(&self) -> i32 {
        match &self.0 {
            Digits::Small { unscaled, .. } => unscaled.signum() as i32,
            // A medium number isn't zero: that would be small.
            Digits::Medium { high, .. } => {
                if *high < 0 {
                    -1
                } else {
                    1
                }
            }
            Digits::Big(big) => match big.unscaled.sign() {
                num_bigint::Sign::Minus => -1,
                num_bigint::Sign::NoSign => 0,
                num_bigint::Sign::Plus => 1,
            },
        }
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self::small(value, 0)
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (
                Digits::Small { unscaled: a, scale },
                Digits::Small {
                    unscaled: b,
                    scale: other_scale,
                },
            ) if scale == other_scale => a.cmp(b),
            _ => self.compare_aligned(other),
        }
    }
}

#[cfg(test)]
mod tests;
