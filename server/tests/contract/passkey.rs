//! `/factors/passkeys`: adding passkeys and taking them off.

use super::{
    client::{Client, Reply},
    database,
    factor::STEP,
    mail::letters,
    passkey_device::{Device, PRESENT, SHOP, key},
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};

/// A shop at an address that passkeys know.
pub async fn shop() -> Shop {
    Shop::open_with(|settings| settings.public_url = Some(SHOP.to_owned())).await
}

impl Client {
    /// Calls an address without a body.
    pub async fn asks(&self, path: &str) -> Reply {
        self.send(self.request(Method::POST, path)).await
    }

    pub async fn adds(&self, name: &str, credential: &Value) -> Reply {
        self.post("/factors/passkeys", &json!({"name": name, "credential": credential})).await
    }

    /// Adds a passkey, after a fresh proof.
    pub async fn with_passkey(&self, name: &str) -> (Device, Value) {
        self.proves("demo shopper", None).await.ok();
        self.with_another(name).await
    }

    /// Adds a passkey, where a proof is fresh still.
    pub async fn with_another(&self, name: &str) -> (Device, Value) {
        let options = self.asks("/factors/passkeys/options").await.ok();
        let mut device = Device::new(name);
        let added = self.adds(name, &device.makes(&options)).await.ok();
        (device, added)
    }
}

#[tokio::test]
async fn a_passkey_is_added_listed_and_taken_off_by_who_has_proved_it() {
    let shop = shop().await;
    let ada = shop.ada().await;
    let refused = ada.asks("/factors/passkeys/options").await;
    assert_eq!(
        (refused.refusal(), &refused.json()["methods"]),
        ((403, "step_up_required".into()), &json!(["password"]))
    );
    ada.proves("demo shopper", None).await.ok();
    let options = ada.asks("/factors/passkeys/options").await.ok();
    assert_eq!(options["rp"], json!({"id": "shop.example", "name": "Scrip"}));
    assert_eq!(
        (&options["user"]["name"], &options["user"]["displayName"]),
        (&json!("ada@demo.example"), &json!("Ada"))
    );
    assert_eq!(options["challenge"].as_str().unwrap().len(), 43, "32 bytes");
    assert_eq!((&options["attestation"], &options["excludeCredentials"]), (&json!("none"), &json!([])));
    assert_eq!(options["pubKeyCredParams"][0], json!({"type": "public-key", "alg": -7}));
    let mut phone = Device::new("phone");
    let added = ada.adds("  My phone ", &phone.makes(&options)).await.ok();
    assert_eq!(added["passkey"]["name"], "My phone");
    assert_eq!(added["recovery"]["codes"].as_array().unwrap().len(), 10, "it is the first factor");
    let (_, second) = ada.with_another("laptop").await;
    assert_eq!(second["recovery"], Value::Null);
    let again = ada.asks("/factors/passkeys/options").await.ok();
    assert_eq!(again["excludeCredentials"].as_array().unwrap().len(), 2);
    let factors = ada.get("/factors").await.ok();
    let names: Vec<&Value> = factors["passkeys"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!((names, &factors["recovery_left"]), (vec![&json!("My phone"), &json!("laptop")], &json!(10)));

    let (first, second) = (&added["passkey"]["id"], &second["passkey"]["id"]);
    let off = async |who: &Client, id: &Value| who.delete(&format!("/factors/passkeys/{}", id.as_str().unwrap())).await;
    let bo = shop.bo().await;
    bo.proves("demo shopper", None).await.ok();
    assert_eq!(off(&bo, first).await.refusal(), (404, "not_found".into()), "it is somebody else's");
    assert_eq!(off(&ada, first).await.status, 204);
    assert_eq!(off(&ada, first).await.refusal(), (404, "not_found".into()));
    assert_eq!(ada.get("/factors").await.ok()["recovery_left"], 10, "there is another");
    shop.clock.advance(5 * 60_000);
    let refused = off(&ada, second).await;
    assert_eq!(refused.refusal(), (403, "step_up_required".into()));
    assert_eq!(refused.json()["methods"], json!(["password", "passkey", "recovery"]));
    let code = added["recovery"]["codes"][0].as_str().unwrap();
    ada.proves("demo shopper", Some(code)).await.ok();
    assert_eq!(off(&ada, second).await.status, 204);
    assert_eq!(ada.get("/factors").await.ok(), json!({"totp": null, "passkeys": [], "recovery_left": 0}));
    let told = letters(shop.folder.path(), 5).await;
    for subject in ["A passkey was added to your account at Scrip", "A passkey was removed from your account at Scrip"]
    {
        assert_eq!(told.iter().filter(|letter| letter.subject == subject).count(), 2, "{subject}");
    }
}

#[tokio::test]
async fn what_was_made_wrongly_is_no_passkey() {
    let shop = shop().await;
    let ada = shop.ada().await;
    ada.proves("demo shopper", None).await.ok();
    let options = async || ada.asks("/factors/passkeys/options").await.ok();
    let mut made = Vec::new();
    let mut make = |asked: &Value, what: &'static str, change: fn(&mut super::passkey_device::Says)| {
        made.push((what, Device::new("phone").makes_as(asked, change)));
    };
    make(&options().await, "another origin", |says| says.origin = "https://shop.example.evil.example".into());
    make(&options().await, "not over TLS", |says| says.origin = "http://shop.example".into());
    make(&options().await, "for another shop", |says| says.party = "evil.example".into());
    make(&options().await, "in a frame", |says| says.cross_origin = true);
    make(&options().await, "one that was used", |says| says.kind = "webauthn.get");
    make(&options().await, "nobody there", |says| says.flags = 0);
    make(&options().await, "who made it", |says| says.form = "packed");
    make(&options().await, "beside another id", |says| says.id = vec![1; 32]);
    make(&options().await, "an unknown question", |says| says.challenge = "A".repeat(43));
    for (what, credential) in &made {
        assert_eq!(ada.adds("Phone", credential).await.refusal(), (401, "passkey_failed".into()), "{what}");
    }
    let asked = options().await;
    let spoilt = Device::new("phone").makes_as(&asked, |says| says.flags = 0);
    assert_eq!(ada.adds("Phone", &spoilt).await.refusal().1, "passkey_failed");
    let right = Device::new("phone").makes(&asked);
    assert_eq!(ada.adds("Phone", &right).await.refusal().1, "passkey_failed", "a wrong answer uses it up");
    let late = Device::new("phone").makes(&options().await);
    shop.clock.advance(5 * 60_000);
    assert_eq!(ada.adds("Phone", &late).await.refusal().1, "passkey_failed", "too late");
    ada.proves("demo shopper", None).await.ok();
    let (there, asked) = (shop.ada().await, options().await);
    let elsewhere = there.adds("Phone", &Device::new("phone").makes(&asked)).await;
    assert_eq!(elsewhere.refusal().1, "passkey_failed", "another session asked");
    let right = Device::new("phone").makes(&asked);
    for name in ["", "   ", &"n".repeat(61), "a\nb"] {
        assert_eq!(ada.adds(name, &right).await.refusal(), (400, "malformed".into()));
    }
    ada.adds("Phone", &right).await.ok();
    assert_eq!(ada.adds("Phone", &right).await.refusal().1, "passkey_failed", "once");
    let bo = shop.bo().await;
    bo.proves("demo shopper", None).await.ok();
    let asked = bo.asks("/factors/passkeys/options").await.ok();
    let copy = Device::new("phone").makes_as(&asked, |says| says.key = key("another"));
    assert_eq!(bo.adds("Phone", &copy).await.refusal().1, "passkey_failed", "it is Ada's");
    assert_eq!(ada.get("/factors").await.ok()["passkeys"].as_array().unwrap().len(), 1);
    assert_eq!(bo.get("/factors").await.ok()["passkeys"], json!([]));
    // Who was there is asked where a passkey is all that is asked for; to add one, that somebody was is enough.
    let asked = bo.asks("/factors/passkeys/options").await.ok();
    bo.adds("Key", &Device::new("key").makes_as(&asked, |says| says.flags = PRESENT)).await.ok();
}

#[tokio::test]
async fn there_are_at_most_twenty_and_each_stands_beside_an_authenticator() {
    let shop = shop().await;
    let ada = shop.ada().await;
    let app = ada.with_authenticator(&shop).await;
    for number in 0..20 {
        let (_, added) = ada.with_another(&format!("passkey {number}")).await;
        assert_eq!(added["recovery"], Value::Null, "there were recovery codes");
    }
    let refused = ada.asks("/factors/passkeys/options").await;
    assert_eq!((refused.refusal(), &refused.json()["most"]), ((422, "too_many_passkeys".into()), &json!(20)));
    shop.clock.advance(5 * 60_000 + STEP);
    let asked = ada.send(ada.request(Method::DELETE, "/factors/totp")).await;
    assert_eq!(asked.json()["methods"], json!(["password", "totp", "passkey", "recovery"]));
    ada.proves("demo shopper", Some(&app.code(&shop, 0))).await.ok();
    assert_eq!(ada.delete("/factors/totp").await.status, 204);
    let factors = ada.get("/factors").await.ok();
    assert_eq!((&factors["totp"], &factors["recovery_left"]), (&Value::Null, &json!(10)), "passkeys are left");
    let told = letters(shop.folder.path(), 22).await;
    assert!(told.iter().any(|letter| letter.subject == "The authenticator app was taken off your account at Scrip"));
}

#[tokio::test]
async fn no_question_stands_in_the_database() {
    let shop = shop().await;
    let ada = shop.ada().await;
    ada.proves("demo shopper", None).await.ok();
    let options = ada.asks("/factors/passkeys/options").await.ok();
    let kept = database::text(&shop.app.settings.database, &["passkey_questions"]).await;
    assert!(kept.contains("add") && !kept.contains(options["challenge"].as_str().unwrap()), "{kept}");
}
