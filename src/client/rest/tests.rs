use super::*;

#[test]
fn base_urls_are_read_with_and_without_v2() {
    for (text, expected) in [
        ("http://h:8080", "http://h:8080"),
        ("http://h:8080/v2/", "http://h:8080"),
        (
            "https://bru-2.zeebe.camunda.io/id/v2",
            "https://bru-2.zeebe.camunda.io/id",
        ),
        ("https://h/orchestration/", "https://h/orchestration"),
        ("localhost:8080", "http://localhost:8080"),
        ("[::1]:8080", "http://[::1]:8080"),
        ("camunda.example.com", "https://camunda.example.com"),
    ] {
        assert_eq!(base(text).expect(text), expected);
    }
    for text in ["", "ftp://h", "http://", "http://u:p@h", "http://h/?a=b"] {
        let error = base(text).expect_err(text);
        assert_eq!(error.kind(), Kind::Configuration, "{text}");
    }
}

#[test]
fn a_segment_stays_one() {
    assert_eq!(segment("2251799813685249"), "2251799813685249");
    assert_eq!(segment("../x?y#z w/ä"), "%2E%2E%2Fx%3Fy%23z%20w%2F%C3%A4");
}
