//! Which language a page is in, and what is remembered of it.

use super::shop::Shop;
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};

async fn shop() -> Shop {
    let folder = tempfile::TempDir::new().unwrap().keep();
    for page in ["index.html", "index.de.html", "index.ar.html", "embed.html", "embed.ar.html"] {
        std::fs::write(folder.join(page), page).unwrap();
    }
    Shop::open_with(|settings| settings.dist = folder).await
}

async fn get(shop: &Shop, path: &str, headers: &[(&str, &str)]) -> (Response, String) {
    let asked = Client::new().get(format!("{}{path}", shop.base));
    let asked = headers.iter().fold(asked, |asked, (name, value)| asked.header(*name, *value));
    let reply = asked.send().await.unwrap();
    let language = reply.headers()["content-language"].to_str().unwrap().to_owned();
    (reply, language)
}

fn header<'r>(reply: &'r Response, name: &str) -> &'r str {
    reply.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn a_page_comes_in_the_language_of_its_address_of_the_shopper_or_of_the_browser() {
    let shop = shop().await;
    let german = ("accept-language", "de-CH,de;q=0.9,en;q=0.4");
    for (path, headers, language, page) in [
        ("/redeem", &[][..], "en", "index.html"),
        ("/redeem", &[german], "de", "index.de.html"),
        ("/redeem", &[german, ("cookie", "scrip-language=ar")], "ar", "index.ar.html"),
        ("/redeem?lang=en", &[german, ("cookie", "scrip-language=ar")], "en", "index.html"),
        ("/redeem?lang=nothing", &[german], "de", "index.de.html"),
        ("/nowhere", &[german], "de", "index.de.html"),
        // What the worker keeps is asked for by its name.
        ("/index.html", &[german], "en", "index.html"),
        ("/index.ar.html", &[german], "ar", "index.ar.html"),
        ("/embed/redeem?host=x&lang=ar", &[german], "ar", "embed.ar.html"),
        // Nobody built this one.
        ("/redeem?lang=ja", &[], "ja", "index.html"),
    ] {
        let (reply, spoken) = get(&shop, path, headers).await;
        let vary = header(&reply, "vary").to_owned();
        assert_eq!((spoken.as_str(), vary.contains("cookie")), (language, !path.starts_with("/index.")), "{path}");
        assert_eq!(reply.text().await.unwrap(), page, "{path} {headers:?}");
    }
}

#[tokio::test]
async fn what_an_address_asks_for_is_remembered_and_nothing_else_is() {
    let shop = shop().await;
    let (asked, _) = get(&shop, "/?lang=ar", &[]).await;
    let cookie = header(&asked, "set-cookie");
    assert!(cookie.starts_with("scrip-language=ar; ") && cookie.contains("Secure; SameSite=Lax"), "{cookie}");
    for (path, headers) in [("/", &[("accept-language", "ar")][..]), ("/?lang=tlh", &[]), ("/index.ar.html", &[])] {
        assert_eq!(header(&get(&shop, path, headers).await.0, "set-cookie"), "", "{path}");
    }
}

#[tokio::test]
async fn who_signs_in_is_spoken_to_in_the_accounts_language_unless_another_was_chosen_here() {
    let shop = shop().await;
    let bo = json!({"email": "bo@demo.example", "password": "demo shopper"});
    let cookies = async |chosen: Option<&str>| {
        let base = format!("{}/api/v1/session", shop.base);
        let asked = Client::new().post(base).json(&bo).header("sec-fetch-site", "same-origin");
        let asked =
            chosen.into_iter().fold(asked, |asked, tag| asked.header("cookie", format!("scrip-language={tag}")));
        let reply = asked.send().await.unwrap();
        assert_eq!(reply.status(), 200);
        let all = reply.headers().get_all("set-cookie");
        all.iter().map(|cookie| cookie.to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(cookies(None).await.iter().any(|cookie| cookie.starts_with("scrip-language=de; ")));
    assert!(!cookies(Some("fr")).await.iter().any(|cookie| cookie.starts_with("scrip-language")));
}

#[tokio::test]
async fn the_shop_says_which_languages_it_speaks_and_an_account_may_have_any_of_them() {
    let shop = shop().await;
    let ada = shop.ada().await;
    let change =
        async |tag: &Value| ada.send(ada.request(Method::PATCH, "/account").json(&json!({"language": tag}))).await;
    let config = ada.get("/config").await.ok();
    assert_eq!(config["languages"], json!(["en", "de", "fr", "es", "ja", "ar"]));
    for tag in config["languages"].as_array().unwrap() {
        assert_eq!(change(tag).await.ok()["language"], *tag);
    }
    assert_eq!(change(&json!("tlh")).await.refusal().0, 400);
    assert_eq!(ada.get("/account").await.ok()["language"], "ar", "what was refused changes nothing");
}
