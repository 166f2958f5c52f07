//! Messages of engines, workers and libraries, and what is left of them.

use proptest::prelude::*;

use super::*;

#[test]
fn what_differs_from_case_to_case_is_folded() {
    for (message, pattern) in [
        ("card 4711 declined", "card <n> declined"),
        ("", ""),
        ("can't reach host", "can't reach host"),
        (
            "customer 'Ann O'Hara' isn't known",
            "customer '…' isn't known",
        ),
        (r#"no field "total" in order"#, r#"no field "…" in order"#),
        (
            "job 2251799813685260 failed after 30s",
            "job <key> failed after <n>s",
        ),
        (
            "order 6fa459ea-ee8a-3ca4-894e-db77e160355e not found",
            "order <id> not found",
        ),
        (
            "connect to 10.0.0.7:8080 timed out after 1.5 s",
            "connect to <n> timed out after <n> s",
        ),
        (
            "2026-03-01T12:00:00.123Z: session expired at 12:00:05",
            "<time>: session expired at <time>",
        ),
        ("mail to ann@example.org bounced", "mail to <email> bounced"),
        (
            "GET https://api.example.org/orders/17?token=abc&x=1 answers 503",
            "GET https://api.example.org/orders/<n>?… answers <n>",
        ),
        ("trace 0x7ffe12 in a1b2c3d4e5", "trace <id> in <id>"),
        ("order_123 of ORD-2024-0001", "order_<n> of ORD-<n>-<n>"),
        (
            r#"body {"id": 7, "lines": [1, 2], "to": {"a": null}} refused"#,
            "body {…} refused",
        ),
        ("a\n\n  b\tc", "a b c"),
    ] {
        assert_eq!(of(message), pattern, "{message}");
    }
}

#[test]
fn the_engines_own_words_stay_readable() {
    let message = "Expected result of the expression 'a > 5' to be 'BOOLEAN', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'a'";
    assert_eq!(
        of(message),
        "Expected result of the expression '…' to be '…', but was '…'. The evaluation reported the following warnings: [NO_VARIABLE_FOUND] No variable found with name '…'"
    );
}

#[test]
fn a_stack_trace_counts_by_what_was_thrown() {
    let one = "java.io.IOException: disk 7 full\n\tat a.B.c(B.java:10)\n\tat a.D.e(D.java:20)\nCaused by: x.Y: no space\n\t... 3 more";
    let two = "java.io.IOException: disk 8 full\n\tat a.B.c(B.java:11)\nCaused by: x.Y: no space\n\t... 5 more";
    assert_eq!(
        of(one),
        "java.io.IOException: disk <n> full Caused by: x.Y: no space"
    );
    assert_eq!(of(one), of(two));
}

#[test]
fn different_errors_stay_different() {
    let all = [
        "card declined",
        "card expired",
        "timeout after 5s",
        "timeout before 5s",
        "[NO_VARIABLE_FOUND] x",
        "[INVALID_TYPE] x",
    ];
    let patterns: std::collections::BTreeSet<String> = all.iter().map(|text| of(text)).collect();
    assert_eq!(patterns.len(), all.len());
}

#[test]
fn a_very_long_message_has_a_short_pattern() {
    let pattern = of(&"'a' 17 word ".repeat(10_000));
    assert!(pattern.chars().count() <= PATTERN_MAX);
    assert_eq!(of(&pattern), pattern);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_message_is_too_strange(message in any::<String>()) {
        let _ = of(&message);
    }

    #[test]
    fn numbers_make_no_difference(a in 0u64.., b in 0u64..1_000_000) {
        let text = |n: u64| of(&format!("order {} of item-{} failed", n % 1_000_000, n % 977));
        prop_assert_eq!(text(a), text(b));
    }
}
