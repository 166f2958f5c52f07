use super::*;

#[test]
fn epoch_days_and_dates_are_inverse_around_leap_years() {
    for day in (-1_000_000..1_000_000).step_by(997) {
        let date = Date::from_epoch_day(day).expect("in range");
        assert_eq!(date.epoch_day(), day, "{date}");
    }
    assert_eq!(parse_date("1970-01-01").expect("a date").epoch_day(), 0);
    assert!(parse_date("2021-02-29").is_none());
}

#[test]
fn a_gap_moves_on_and_an_overlap_takes_the_earlier() {
    let gap = parse_date_time("2024-03-31T02:30:00@Europe/Berlin").expect("a time");
    assert_eq!(gap.to_iso(), "2024-03-31T03:30:00+02:00[Europe/Berlin]");
    let overlap = parse_date_time("2024-10-27T02:30:00@Europe/Berlin").expect("a time");
    assert_eq!(overlap.to_iso(), "2024-10-27T02:30:00+02:00[Europe/Berlin]");
}

#[test]
fn durations_print_normalised() {
    for (text, printed) in [
        ("PT24H", "P1D"),
        ("PT36H", "P1DT12H"),
        ("-PT1H", "-PT1H"),
        ("PT0S", "P0D"),
        ("PT1.5S", "PT1S"),
    ] {
        assert_eq!(
            parse_days_time(text).expect("a duration").to_string(),
            printed
        );
    }
    assert_eq!(
        parse_years_months("P14M").expect("a duration").to_string(),
        "P1Y2M"
    );
    assert!(parse_days_time("PT").is_none());
    assert!(parse_years_months("P").is_none());
}

#[test]
fn weeks_belong_to_the_year_of_their_thursday() {
    let week = |text| parse_date(text).expect("a date").week_of_year();
    assert_eq!(
        (week("2021-01-03"), week("2020-12-31"), week("2019-09-17")),
        (53, 53, 38)
    );
}
