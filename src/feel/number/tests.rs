use super::*;

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

#[test]
fn division_rounds_to_34_digits_and_keeps_the_preferred_scale() {
    let third = number("1").divide(&number("3")).expect("a quotient");
    assert_eq!(third.to_string(), "0.3333333333333333333333333333333333");
    let two_thirds = number("2").divide(&number("3")).expect("a quotient");
    assert_eq!(
        two_thirds.to_string(),
        "0.6666666666666666666666666666666667"
    );
    let scaled = number("60").divide(&number("0.5")).expect("a quotient");
    assert_eq!(scaled.to_string(), "1.2E+2");
    assert_eq!(scaled, number("120"));
}

#[test]
fn a_long_literal_keeps_its_precision() {
    let long = number("100000000000000000000000000000000000000");
    let sum = long.add(&number("1")).expect("a sum");
    assert_eq!(sum.to_string(), "100000000000000000000000000000000000001");
    assert_eq!(sum.to_json().as_i64(), Some(687_399_551_400_673_281));
    let sum = number("1").add(&long).expect("a sum");
    assert_eq!(sum.to_plain(), "100000000000000000000000000000000000000");
}

#[test]
fn doubles_print_as_java_prints_them() {
    for (value, text) in [
        (100.0, "100.0"),
        (1e10, "1.0E+10"),
        (1e-5, "0.000010"),
        (1.5, "1.5"),
        (0.0, "0.0"),
    ] {
        assert_eq!(Number::from_f64(value).expect("finite").to_string(), text);
    }
    assert!(Number::from_f64(f64::INFINITY).is_none());
}

#[test]
fn powers_follow_the_decimal_algorithm() {
    assert_eq!(number("2").power(10).expect("a power").to_string(), "1024");
    assert_eq!(number("2").power(-1).expect("a power").to_string(), "0.5");
    assert_eq!(number("10").power(40).expect("a power"), number("1e40"));
    assert_eq!(
        number("2").power(i32::MIN),
        Err(ArithmeticError::InvalidOperation)
    );
}

#[test]
fn rounding_modes_differ_at_the_half() {
    let half = number("2.5");
    let rounded = |rounding| half.with_scale(0, rounding).expect("a number").to_string();
    assert_eq!(rounded(Rounding::HalfEven), "2");
    assert_eq!(rounded(Rounding::HalfUp), "3");
    assert_eq!(rounded(Rounding::HalfDown), "2");
    assert_eq!(rounded(Rounding::Ceiling), "3");
    assert_eq!(
        half.with_scale(0, Rounding::Unnecessary),
        Err(ArithmeticError::RoundingNecessary)
    );
}

#[test]
fn numbers_far_apart_add_without_writing_all_digits() {
    let huge = number("1e90000000");
    let sum = huge.add(&number("1")).expect("a sum");
    assert_eq!(
        sum.to_string(),
        "1.000000000000000000000000000000000E+90000000"
    );
    assert!(sum > number("5"));
}
