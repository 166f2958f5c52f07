use super::*;

#[tokio::test]
async fn fixed_methods_give_their_header() {
    let tls = tls::Options::default();
    let none = Provider::new(Method::None, &tls).expect("none");
    assert_eq!(none.header().await.expect("no header"), None);
    let basic = Method::Basic {
        username: "demo".to_owned(),
        password: Secret::new("demo"),
    };
    let basic = Provider::new(basic, &tls).expect("basic");
    let header = basic.header().await.expect("header").expect("some");
    assert_eq!(header, "Basic ZGVtbzpkZW1v");
    assert!(header.is_sensitive());
    assert!(!basic.renew(&header).await);
    let bearer = Provider::new(Method::Bearer(Secret::new("t")), &tls).expect("bearer");
    assert_eq!(
        bearer.header().await.expect("header").expect("some"),
        "Bearer t"
    );
}

#[test]
fn secrets_show_up_nowhere() {
    let method = Method::Basic {
        username: "demo".to_owned(),
        password: Secret::new("hunter2"),
    };
    assert!(!format!("{method:?}").contains("hunter2"));
    let provider = Provider::new(method, &tls::Options::default()).expect("basic");
    assert!(!format!("{provider:?}").contains("ZGVtbz"));
    let broken = Method::Bearer(Secret::new("line\nbreak"));
    let error = Provider::new(broken, &tls::Options::default()).expect_err("no header");
    assert!(!format!("{error:?}").contains("break\""), "{error:?}");
    assert_eq!(error.kind(), Kind::Configuration);
}
