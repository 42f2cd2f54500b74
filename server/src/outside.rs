//! What speaks to servers elsewhere: push services, storefronts, issuers, providers of payment.

/// Why nothing can: the machine's certificates can't be read, for example.
pub type OutsideFault = reqwest::Error;

/// Chooses whose TLS is spoken: rustls with ring, as for letters, which trusts whom the machine trusts. No client can be made
/// before.
pub fn choose_tls() {
    // Whoever was first has chosen the same.
    let _chosen = rustls::crypto::ring::default_provider().install_default();
}

/// Goes where it is sent and no further: an address was chosen by whoever set it up, and none by an answer.
pub fn client() -> Result<reqwest::Client, OutsideFault> {
    choose_tls();
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build()
}

/// Whether what is sent to an address can be read on no line: it goes over TLS, or stays on this machine.
pub fn is_sealed(url: &str) -> bool {
    let Ok(url) = reqwest::Url::parse(url) else { return false };
    let here = url.host_str().is_some_and(|host| ["127.0.0.1", "[::1]", "localhost"].contains(&host));
    let named = url.has_host() && url.username().is_empty() && url.password().is_none();
    named && (url.scheme() == "https" || url.scheme() == "http" && here)
}

#[cfg(test)]
mod tests {
    use super::{client, is_sealed};
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    #[tokio::test]
    async fn a_redirect_is_an_answer_and_leads_nowhere() {
        let [first, second] =
            [TcpListener::bind("127.0.0.1:0").await.unwrap(), TcpListener::bind("127.0.0.1:0").await.unwrap()];
        let (asked, elsewhere) = (first.local_addr().unwrap(), second.local_addr().unwrap());
        for status in [301, 302, 303, 307, 308] {
            let sent = tokio::spawn(client().unwrap().post(format!("http://{asked}/")).body("a secret").send());
            let (mut line, _) = first.accept().await.unwrap();
            let _ = line.read(&mut [0; 4096]).await.unwrap();
            let head =
                format!("HTTP/1.1 {status} Elsewhere\r\nlocation: http://{elsewhere}/\r\ncontent-length: 0\r\n\r\n");
            line.write_all(head.as_bytes()).await.unwrap();
            tokio::select! {
                _ = second.accept() => panic!("{status} was followed"),
                answer = sent => assert_eq!(answer.unwrap().unwrap().status().as_u16(), status),
            }
        }
    }

    #[test]
    fn what_leaves_the_machine_is_sealed() {
        for url in ["http://127.0.0.1:9000/x", "http://localhost", "http://[::1]:9", "https://a.example/x"] {
            assert!(is_sealed(url), "{url}");
        }
        for url in [
            "http://a.example",
            "http://127.0.0.1.a.example",
            "http://localhost:1@a.example",
            "https://user@a.example",
            "ftp://localhost/",
            "nowhere",
            "",
        ] {
            assert!(!is_sealed(url), "{url}");
        }
    }
}
