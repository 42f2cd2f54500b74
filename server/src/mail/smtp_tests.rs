//! What is said to a mail server, and what is told of what it says.

use super::*;

#[test]
fn every_form_of_address_is_read_and_the_password_never_shows() {
    for (url, host, port) in [
        ("smtp://mail.example", "mail.example", 25),
        ("smtp://mail.example:2525", "mail.example", 2525),
        ("smtp://mail.example?tls=required", "mail.example", 587),
        ("smtp://ada:p%40ss@mail.example?tls=opportunistic", "mail.example", 587),
        ("smtps://ada:p%40ss@mail.example/shop.example", "mail.example", 465),
        ("smtp://[::1]:2525", "::1", 2525),
    ] {
        let relay = Relay::read(url).unwrap();
        assert_eq!((relay.host.as_str(), relay.port), (host, port), "{url}");
        assert!(!format!("{relay:?}").contains("p@ss"));
    }
    for url in
        ["", "mail.example", "http://mail.example", "smtp://mail.example?tls=maybe", "smtps://mail.example?tls=no"]
    {
        assert!(matches!(Relay::read(url), Err(MailFault::Relay)), "{url}");
    }
}

#[test]
fn what_is_kept_of_a_servers_words_holds_no_address() {
    let words = "550 5.1.1 <Bo@bounce.example>: Recipient address rejected;\r\n see postmaster@mail.example\u{7}";
    assert_eq!(plain(words), "550 5.1.1 … Recipient address rejected; see …");
    assert_eq!(plain(&"a".repeat(1_000)).len(), WORDS);
}
