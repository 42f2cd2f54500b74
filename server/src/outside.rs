//! What speaks to servers elsewhere: push services, storefronts, issuers, providers of payment.

/// Why nothing can: the machine's certificates can't be read, for example.
pub type OutsideFault = reqwest::Error;

/// Goes where it is sent and no further: an address was chosen by whoever set it up, and none by an answer. TLS is rustls
/// with ring, as for letters, and trusts whom the machine trusts.
pub fn client() -> Result<reqwest::Client, OutsideFault> {
    // Whoever was first has installed the same.
    let _installed = rustls::crypto::ring::default_provider().install_default();
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
