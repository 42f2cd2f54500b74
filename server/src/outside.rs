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
    use super::is_sealed;

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
