use super::*;

/// The secret of RFC 6238, appendix B, whose codes have eight digits there: ours are the last six of them.
fn rfc() -> Totp {
    Builder::new().with_secret(b"12345678901234567890".as_slice()).build().unwrap()
}

#[test]
fn the_codes_are_those_of_the_rfc() {
    for (seconds, code) in [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ] {
        assert_eq!(step(&rfc(), code, Time(seconds * 1_000)), Some(seconds / 30), "{seconds}");
    }
}

#[test]
fn a_code_is_good_for_a_step_on_either_side_and_no_longer() {
    let at = |seconds: i64| step(&rfc(), "005924", Time(seconds * 1_000));
    let begins = 1_234_567_890 / 30 * 30;
    assert_eq!(at(begins - 30), Some(begins / 30));
    assert_eq!(at(begins + 59), Some(begins / 30));
    assert_eq!(at(begins - 31), None);
    assert_eq!(at(begins + 60), None);
    assert_eq!(step(&rfc(), "05924", Time(begins * 1_000)), None);
}

#[test]
fn a_recovery_code_is_read_however_it_is_typed() {
    let code = drawn().unwrap();
    assert_eq!((code.len(), code.matches('-').count()), (17, 2), "three groups of five");
    assert_ne!(code, drawn().unwrap());
    assert_eq!(plain(&code.to_uppercase().replace('-', "  ")), plain(&code));
    assert_eq!(plain("OIL-U"), "011v");
    assert_ne!(hash("a", "x"), hash("b", "x"), "it is one account's");
    assert!(is_step_code(&plain("287 082")) && !is_step_code("28708") && !is_step_code("28708a"));
}

#[test]
fn a_secret_opens_for_its_account_alone() {
    let secret = Secret::new(&[7; 32]).unwrap();
    let sealed = sealed(&secret, "a", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
    assert!(!sealed.contains("GEZD"));
    assert_eq!(step(&opened(&secret, "a", &sealed).unwrap(), "287082", Time(59_000)), Some(1));
    assert!(opened(&secret, "b", &sealed).is_err());
}

#[test]
fn what_an_authenticator_reads_names_shop_and_account() {
    let uri = uri("Scrip & Co", "ada+a@demo.example", "GEZD");
    assert!(uri.starts_with("otpauth://totp/Scrip%20%26%20Co:ada%2Ba%40demo%2Eexample?secret=GEZD&"), "{uri}");
    assert!(uri.ends_with("&issuer=Scrip%20%26%20Co&algorithm=SHA1&digits=6&period=30"), "{uri}");
}
