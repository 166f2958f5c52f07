//! What the flags are refused for; that lanes don't hold each other up is the webhook's and program's own tests.

use super::*;

fn start(args: NotifyArgs) -> Result<Notifier, Error> {
    args.start(&Env::default())
}

#[tokio::test]
async fn without_a_flag_nobody_is_told() {
    let notifier = start(NotifyArgs::default()).expect("nothing to check");
    assert!(!notifier.is_on());
}

#[tokio::test]
async fn flags_are_checked_before_anything_happens() {
    let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
    let exec = |exec: Option<&[&str]>, last: &[&str]| NotifyArgs {
        exec: exec.map(words),
        program: words(last),
        ..NotifyArgs::default()
    };
    for (args, problem) in [
        (exec(Some(&[]), &[]), "names no program"),
        (exec(None, &["sh"]), "the program of --exec"),
        (exec(Some(&["/no/such/program"]), &[]), "no program"),
    ] {
        let error = start(args).expect_err(problem);
        assert!(error.one_line().contains(problem), "{}", error.one_line());
    }
    for (url, problem) in [
        ("nowhere", "URL is none"),
        ("ftp://example.org/x", "not with http"),
        ("@/no/such/file", "/no/such/file"),
    ] {
        let args = NotifyArgs {
            webhook: Some(url.to_owned()),
            ..NotifyArgs::default()
        };
        let error = start(args).expect_err(problem);
        assert!(error.one_line().contains(problem), "{}", error.one_line());
    }
}

#[test]
fn the_secret_is_in_a_file_or_in_the_environment() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("secret");
    std::fs::write(&file, "from file\n").expect("written");
    let env = Env::from_pairs([(SECRET_VARIABLE, "from env")]);
    let read = |file: Option<PathBuf>, env: &Env| {
        secret(file, env)
            .expect("read")
            .map(|secret| secret.reveal().to_owned())
    };
    assert_eq!(read(None, &Env::default()), None);
    assert_eq!(read(None, &env).as_deref(), Some("from env"));
    assert_eq!(read(Some(file), &env).as_deref(), Some("from file"));
}
