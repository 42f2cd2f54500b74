//! TLS by the server itself, and a certificate that is renewed while it serves.

use super::program::{Program, write};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use reqwest::{Certificate, Client, Response};
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// A certificate of this machine, in two files: as PEM, for whoever trusts it.
fn make(folder: &Path) -> String {
    let names = ["localhost", "127.0.0.1"].map(str::to_owned);
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(names).unwrap();
    write(folder, "tls.pem", &cert.pem());
    write(folder, "tls.key", &signing_key.serialize_pem());
    cert.pem()
}

/// Asks as somebody who trusts this certificate and no other, on a new line.
async fn ask(base: &str, trusted: &str) -> Result<Response, reqwest::Error> {
    let trusted = Certificate::from_pem(trusted.as_bytes()).unwrap();
    let client = Client::builder().tls_certs_only([trusted]).build().unwrap();
    client.get(format!("{base}/healthz")).send().await
}

async fn trusted_within(base: &str, trusted: &str, longest: Duration) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < longest {
        if ask(base, trusted).await.is_ok() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    false
}

fn sealed() -> (Program, String) {
    let mut program = Program::new();
    let trusted = make(program.folder.path());
    program.with = vec![("SCRIP_TLS_CERT", "tls.pem".into()), ("SCRIP_TLS_KEY", "tls.key".into())];
    (program, trusted)
}

#[tokio::test]
async fn the_server_speaks_tls_and_takes_a_new_certificate_while_it_serves() {
    let (mut program, first) = sealed();
    program.start();
    assert!(program.base.starts_with("https://127.0.0.1:"), "{}", program.base);
    let reply = ask(&program.base, &first).await.unwrap();
    assert_eq!(reply.status(), 200);
    assert_eq!(reply.headers()["strict-transport-security"], "max-age=63072000; includeSubDomains");
    let clear = program.base.replace("https://", "http://");
    assert!(Client::new().get(format!("{clear}/healthz")).send().await.is_err(), "nothing is said in clear");

    let second = make(program.folder.path());
    assert!(trusted_within(&program.base, &second, Duration::from_secs(20)).await, "the files changed");
    assert!(ask(&program.base, &first).await.is_err(), "the certificate from before is shown no more");

    // A renewal that went wrong changes nothing; once it is mended a signal is enough.
    write(program.folder.path(), "tls.pem", "no certificate");
    program.signal("HUP");
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(ask(&program.base, &second).await.unwrap().status(), 200);
    let third = make(program.folder.path());
    program.signal("HUP");
    assert!(trusted_within(&program.base, &third, Duration::from_secs(3)).await, "it was told to look");
    assert!(program.end());
    let log = std::fs::read_to_string(program.folder.path().join("log.1")).unwrap();
    assert!(log.contains("the certificate could not be read again") && !log.contains("in clear"), "{log}");
}

#[test]
fn a_certificate_that_can_not_be_shown_ends_the_start_with_a_sentence() {
    let (program, _) = sealed();
    let (other, _) = sealed();
    let key = other.folder.path().join("tls.key").display().to_string();
    for (with, sentence) in [
        (("SCRIP_TLS_KEY", ""), "SCRIP_TLS_CERT and SCRIP_TLS_KEY go together"),
        (("SCRIP_TLS_CERT", "nowhere.pem"), "nowhere.pem can't be read as PEM"),
        (("SCRIP_TLS_KEY", key.as_str()), "do not go together"),
    ] {
        let output = program.run_with(&[with], &["serve"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains(sentence), "{said}");
    }
}
