//! Configurations that can be used, and what is said of those that can't.

use super::*;

fn shared() -> Shared {
    Shared {
        idle_exit: None,
        tenant_ids: vec!["t".to_owned()],
        worker: "me".to_owned(),
    }
}

fn read_text(text: &str) -> Result<Vec<worker::Options>, Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("workers.yaml");
    std::fs::write(&file, text).unwrap();
    std::fs::write(folder.path().join("plain.txt"), "").unwrap();
    read(&file, &shared()).map_err(|error| {
        let prefix = format!("{}:", file.display());
        let causes = &error.report().unwrap().causes;
        causes
            .iter()
            .map(|cause| cause.strip_prefix(&prefix).unwrap_or(cause).to_owned())
            .collect()
    })
}

#[test]
fn everything_can_be_said() {
    let text = "
workers:
  - type: payment
    exec: cat
  - type: shipping
    exec: [cat, -u]
    lines: true
    concurrency: 8
    max-jobs: 64
    timeout: 2m
    kill-after: 1500
    fetch-variables: [a, b]
    poll-interval: 1s
    stream: false
    backoff: PT5S
    worker: ship
    env:
      STAGE: test
      ON: 'yes'
";
    let all = read_text(text).unwrap();
    let [payment, shipping] = all.as_slice() else {
        panic!("two")
    };
    assert_eq!(payment.job_type, "payment");
    assert_eq!((payment.concurrency, payment.jobs_max), (4, None));
    assert_eq!(payment.worker, "me");
    assert_eq!(payment.tenant_ids, ["t"]);
    assert_eq!(payment.program.mode, Mode::ProcessPerJob);
    assert_eq!(shipping.program.mode, Mode::Lines);
    assert_eq!(shipping.program.arguments, ["-u"]);
    assert_eq!((shipping.concurrency, shipping.jobs_max), (8, Some(64)));
    assert_eq!(shipping.timeout, Duration::from_secs(120));
    assert_eq!(shipping.handler_timeout, Some(Duration::from_millis(1_500)));
    assert_eq!(shipping.backoff, Duration::from_secs(5));
    assert_eq!(shipping.push, Push::Off);
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let expected = [pair("STAGE", "test"), pair("ON", "yes")];
    assert_eq!(shipping.program.environment, expected);
}

#[test]
fn all_that_is_wrong_is_said_with_its_place() {
    let text = "workers:
  - type: a
    exec: ./nosuch.sh
  - type: b
    exec: []
  - type: b
    exec: cat
    concurrency: 0
  - type: ''
    exec: ./plain.txt
    lines: true
    input: variables
";
    let problems = read_text(text).unwrap_err();
    let starts = [
        "3:11: no program",
        "5:11: it names no program",
        "8:18: it must be at least 1",
        "9:11: a job type can't be empty",
        "10:11: `",
        "12:12: a program that is spoken to by lines",
    ];
    assert_eq!(problems.len(), starts.len(), "{problems:#?}");
    for (problem, start) in problems.iter().zip(starts) {
        assert!(problem.starts_with(start), "{problem} / {start}");
    }
    let twice = "workers: [{type: a, exec: cat}, {type: a, exec: cat}]";
    assert_eq!(
        read_text(twice).unwrap_err(),
        ["1:40: there is a worker of type a already"]
    );
}

#[test]
fn what_cant_be_read_has_its_place_too() {
    for (text, place, word) in [
        (
            "workers:\n  - type: a\n    exec: cat\n    retries: 3\n",
            "4:5",
            "retries",
        ),
        ("workers:\n  - type: a\n", "2:5", "exec"),
        (
            "workers:\n  - {type: a, exec: cat, timeout: soon}\n",
            "2:35",
            "duration",
        ),
        ("workers:\n  - {type: a, exec: 5}\n", "2:15", "program"),
        ("workers: []\n", "1:10", "no workers"),
        ("worker: []\n", "1:1", "worker"),
    ] {
        let problems = read_text(text).unwrap_err();
        let [problem] = problems.as_slice() else {
            panic!("{problems:?}");
        };
        assert!(problem.starts_with(place), "{text}: {problem}");
        assert!(problem.contains(word), "{text}: {problem}");
    }
}
