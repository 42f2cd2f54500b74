use super::*;
use minicbor::Encoder;

fn party() -> Party {
    Party::of("https://shop.example/").unwrap()
}

fn said(json: &str) -> Result<(), Wrong> {
    ClientData::read(&text(json.as_bytes()))?.check(Ceremony::Get, &party())
}

#[test]
fn a_browser_did_what_was_asked_on_a_page_of_the_shop() {
    let with = |kind: &str, origin: &str, more: &str| {
        said(&format!(r#"{{"type":"{kind}","challenge":"abc","origin":"{origin}"{more}}}"#))
    };
    let shop = "https://shop.example";
    assert_eq!(with("webauthn.get", shop, ""), Ok(()));
    assert_eq!(with("webauthn.get", shop, r#","crossOrigin":false,"other":[1]"#), Ok(()));
    assert_eq!(with("webauthn.create", shop, ""), Err(Wrong::Ceremony));
    for origin in
        ["http://shop.example", "https://shop.example:444", "https://www.shop.example", "https://shop.example/"]
    {
        assert_eq!(with("webauthn.get", origin, ""), Err(Wrong::Origin), "{origin}");
    }
    assert_eq!(with("webauthn.get", shop, r#","crossOrigin":true"#), Err(Wrong::Framed));
    assert_eq!(with("webauthn.get", shop, r#","topOrigin":"https://evil.example""#), Err(Wrong::Framed));
    assert_eq!(with("webauthn.get", shop, r#","origin":"https://shop.example""#), Err(Wrong::Shape), "one name twice");
    assert_eq!(said("[]"), Err(Wrong::Shape));
    assert!(ClientData::read("e30=").is_err(), "padding");
}

fn data(flags: u8, rest: &[u8]) -> Vec<u8> {
    let party = secret::digest(b"shop.example");
    [&party[..], &[flags], &7_u32.to_be_bytes(), rest].concat()
}

#[test]
fn an_authenticator_speaks_to_the_shop_alone_with_somebody_there() {
    let check = |bytes: &[u8], verified: bool| AuthenticatorData::read(bytes)?.check(&party(), verified);
    assert_eq!(check(&data(PRESENT, &[]), false), Ok(()));
    assert_eq!(check(&data(PRESENT, &[]), true), Err(Wrong::Unverified));
    assert_eq!(check(&data(PRESENT | VERIFIED, &[]), true), Ok(()));
    assert_eq!(check(&data(VERIFIED, &[]), true), Err(Wrong::Nobody));
    let mut elsewhere = data(PRESENT, &[]);
    elsewhere[0] ^= 1;
    assert_eq!(check(&elsewhere, false), Err(Wrong::Party));
    assert_eq!(check(&data(PRESENT | COPIED, &[]), false), Err(Wrong::Shape), "copied, and can't be");
    assert_eq!(check(&data(PRESENT | COPIED | MAY_BE_COPIED, &[]), false), Ok(()));
    assert_eq!(check(&data(PRESENT, &[0]), false), Err(Wrong::Shape), "something stands behind it");
    assert_eq!(check(&data(PRESENT | EXTENDED, &[0xa0]), false), Ok(()));
    assert_eq!(check(&data(PRESENT | EXTENDED, &[]), false), Err(Wrong::Shape));
    assert_eq!(AuthenticatorData::read(&data(PRESENT, &[])).unwrap().counter, 7);
}

fn credential(length: u16) -> Vec<u8> {
    [&[0; 16][..], &length.to_be_bytes(), &vec![9; usize::from(length)], &[0xa0]].concat()
}

#[test]
fn a_credential_is_read_to_its_last_byte() {
    let whole = data(PRESENT | ATTESTED, &credential(16));
    let made = AuthenticatorData::read(&whole).unwrap().made.unwrap();
    assert_eq!((made.id, made.key), (&[9; 16][..], &[0xa0][..]));
    for cut in 0..whole.len() {
        assert!(AuthenticatorData::read(&whole[..cut]).is_err(), "cut at {cut}");
    }
    for length in [0, 15, 1_024] {
        assert_eq!(AuthenticatorData::read(&data(PRESENT | ATTESTED, &credential(length))).unwrap_err(), Wrong::Shape);
    }
    assert!(AuthenticatorData::read(&data(PRESENT | ATTESTED, &credential(1_023))).is_ok());
}

#[test]
fn only_an_attestation_that_says_nothing_is_taken() {
    let attestation = |form: &str, entries: u64| {
        let mut cbor = Encoder::new(Vec::new());
        cbor.map(3).unwrap().str("fmt").unwrap().str(form).unwrap().str("attStmt").unwrap().map(entries).unwrap();
        for entry in 0..entries {
            cbor.u64(entry).unwrap().u8(0).unwrap();
        }
        cbor.str("authData").unwrap().bytes(b"data").unwrap();
        cbor.into_writer()
    };
    assert_eq!(attested(&attestation("none", 0)), Ok(&b"data"[..]));
    assert_eq!(attested(&attestation("packed", 0)), Err(Wrong::Attestation));
    assert_eq!(attested(&attestation("none", 1)), Err(Wrong::Attestation));
    let good = attestation("none", 0);
    assert!((0..good.len()).all(|cut| attested(&good[..cut]).is_err()));
    assert_eq!(attested(&[good, vec![0]].concat()), Err(Wrong::Attestation));
}
