use std::fs;

use super::*;
use crate::client::Secret;
use crate::config::Env;

fn folder() -> (tempfile::TempDir, Paths) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().to_str().expect("Unicode").to_owned();
    let paths = Paths::from_env(&Env::from_pairs([("ZCLI_CONFIG_DIR", path)])).expect("paths");
    (dir, paths)
}

fn write(paths: &Paths, text: &str) {
    private_file::write(&Profiles::file(paths), text).expect("written");
}

fn prod() -> Profile {
    Profile {
        grpc_address: Some("grpcs://zeebe.example.com:443".to_owned()),
        tenant: Some("<default>".to_owned()),
        client_id: Some("010".to_owned()),
        client_secret: Some(SecretSource::Inline(Secret::new("yes"))),
        ..Profile::default()
    }
}

#[test]
fn without_a_file_there_is_local() {
    let (_dir, paths) = folder();
    let profiles = Profiles::load(&paths).expect("loaded");
    assert_eq!(profiles.active(), LOCAL);
    assert_eq!(profiles.get(LOCAL), Some(&Profile::local()));
    assert!(!Profiles::file(&paths).exists(), "reading makes no file");
}

#[test]
fn what_is_saved_is_loaded() {
    let (_dir, paths) = folder();
    let mut profiles = Profiles::default();
    profiles
        .add("prod", prod(), Existing::Refuse)
        .expect("added");
    profiles.activate("prod").expect("there");
    profiles.save(&paths).expect("saved");
    assert_eq!(Profiles::load(&paths).expect("loaded"), profiles);
    assert_eq!(profiles.remove("prod").expect("there"), prod());
    assert_eq!(profiles.active(), LOCAL);
    profiles.save(&paths).expect("saved");
    assert_eq!(Profiles::load(&paths).expect("loaded"), Profiles::default());
}

#[test]
fn names_are_kept_apart() {
    let mut profiles = Profiles::default();
    profiles
        .add("prod", prod(), Existing::Refuse)
        .expect("added");
    let taken = profiles
        .add("prod", Profile::default(), Existing::Refuse)
        .expect_err("taken");
    assert_eq!(taken.kind(), Kind::Rejected);
    profiles
        .add("prod", Profile::default(), Existing::Replace)
        .expect("replaced");
    assert_eq!(
        profiles.activate("nope").expect_err("none").kind(),
        Kind::NotFound
    );
    assert_eq!(
        profiles.remove("local").expect_err("built in").kind(),
        Kind::Rejected
    );
    for name in ["", "-x", " a", "a\nb", "a/b"] {
        assert_eq!(
            profiles
                .add(name, prod(), Existing::Refuse)
                .expect_err(name)
                .kind(),
            Kind::Usage
        );
    }
}

#[test]
fn a_broken_file_is_told_with_its_place_and_left_alone() {
    let (_dir, paths) = folder();
    for (text, place) in [
        ("profiles:\n  prod:\n    grpc-adress: x\n", ":3:5: "),
        ("profiles:\n  prod: {}\n  prod: {}\n", ":3:3: "),
        ("profiles: [\n", ":"),
        (
            "profiles:\n  prod:\n    client-secret: {vault: hunter2}\n",
            ":3:",
        ),
        ("profiles:\n  prod:\n    tenant: [hunter2]\n", ":3:"),
    ] {
        write(&paths, text);
        let error = Profiles::load(&paths).expect_err(text);
        assert_eq!(error.kind(), Kind::Configuration);
        assert!(
            error.message().contains(&format!("profiles.yaml{place}")),
            "{error}"
        );
        assert!(!format!("{error:?}").contains("hunter2"), "{error:?}");
        assert_eq!(
            fs::read_to_string(Profiles::file(&paths)).expect("there"),
            text
        );
    }
    write(&paths, "active: gone\n");
    let error = Profiles::load(&paths).expect_err("gone");
    assert!(
        error
            .message()
            .contains("active: there is no profile \"gone\""),
        "{error}"
    );
}
