//! `/factors` and `/session/second-factor`: what is asked for beside the password.

use super::{
    client::{Client, Reply},
    mail::letters,
    shop::Shop,
};
use reqwest::Method;
use serde_json::{Value, json};
use totp_rs::{Builder, Secret};

pub const STEP: i64 = 30_000;

/// What stands in the cookies of an answer under this name.
pub fn cookie(reply: &Reply, name: &str) -> Option<String> {
    let set = reply.headers.get_all("set-cookie").iter().map(|set| set.to_str().unwrap());
    set.map(|set| set.split(';').next().unwrap()).find(|set| set.starts_with(&format!("{name}="))).map(str::to_owned)
}

/// An authenticator app.
pub struct Authenticator {
    pub secret: String,
    pub recovery: Vec<String>,
}

impl Authenticator {
    /// What it shows at a moment of the shop's clock, so many milliseconds from now.
    pub fn code(&self, shop: &Shop, after: i64) -> String {
        let totp = Builder::new().with_secret(Secret::try_from_base32(&self.secret).unwrap()).build().unwrap();
        let seconds = shop.app.clock.now().plus(after).0 / 1_000;
        totp.generate(u64::try_from(seconds).unwrap()).to_string()
    }
}

impl Client {
    pub async fn proves(&self, password: &str, code: Option<&str>) -> Reply {
        self.post("/session/step-up", &json!({"password": password, "code": code})).await
    }

    /// Proves by the password, where gifts are worth so much that it is asked for.
    pub async fn proves_for_much(&self, send: &Value) {
        if send["total"]["minor"].as_i64().unwrap() > 20_000 {
            self.proves("demo shopper", None).await.ok();
        }
    }

    pub async fn enrol(&self) -> Reply {
        self.send(self.request(Method::POST, "/factors/totp")).await
    }

    pub async fn confirms(&self, code: &str) -> Reply {
        self.post("/factors/totp/confirm", &json!({"code": code})).await
    }

    /// Sets an authenticator up. Its next code is not used yet.
    pub async fn with_authenticator(&self, shop: &Shop) -> Authenticator {
        self.proves("demo shopper", None).await.ok();
        let secret = self.enrol().await.ok()["secret"].as_str().unwrap().to_owned();
        let mut app = Authenticator { secret, recovery: Vec::new() };
        let codes = self.confirms(&app.code(shop, 0)).await.ok()["codes"].clone();
        app.recovery = codes.as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect();
        shop.clock.advance(STEP);
        app
    }

    pub async fn password(&self, email: &str) -> Reply {
        self.post("/session", &json!({"email": email, "password": "demo shopper"})).await
    }

    pub async fn second(&self, code: &str) -> Reply {
        self.post("/session/second-factor", &json!({"code": code})).await
    }
}

impl Shop {
    /// A browser in which Ada's password was right.
    pub async fn half(&self) -> Client {
        let visitor = self.visitor().await;
        let asked = visitor.password("ada@demo.example").await;
        assert_eq!(asked.refusal(), (401, "second_factor_required".into()));
        visitor.holding(&cookie(&asked, "__Host-scrip-half").unwrap())
    }
}

#[tokio::test]
async fn an_authenticator_is_asked_for_from_its_first_code_on() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    assert_eq!(ada.get("/factors").await.ok(), json!({"totp": null, "passkeys": [], "recovery_left": 0}));
    let refused = ada.enrol().await;
    assert_eq!((refused.refusal().1, &refused.json()["methods"]), ("step_up_required".into(), &json!(["password"])));
    assert_eq!(ada.confirms("123456").await.refusal(), (404, "not_found".into()), "nothing is being set up");
    ada.proves("demo shopper", None).await.ok();
    let begun = ada.enrol().await.ok();
    let secret = begun["secret"].as_str().unwrap();
    let uri = begun["uri"].as_str().unwrap();
    assert!(
        uri.starts_with(&format!("otpauth://totp/Scrip:ada%40demo%2Eexample?secret={secret}&issuer=Scrip&")),
        "{uri}"
    );
    assert_eq!(secret.len(), 32, "160 bits");
    shop.visitor().await.password("ada@demo.example").await.ok();
    let app = Authenticator { secret: secret.to_owned(), recovery: Vec::new() };
    let wrong = ada.confirms(&app.code(&shop, 10 * STEP)).await;
    assert_eq!((wrong.refusal(), &wrong.json()["attempts_left"]), ((401, "second_factor_failed".into()), &json!(9)));
    let first = app.code(&shop, 0);
    let codes = ada.confirms(&first).await.ok();
    assert_eq!(codes["codes"].as_array().unwrap().len(), 10);
    assert_eq!(ada.confirms(&app.code(&shop, STEP)).await.refusal().1, "not_found", "it is set up once");
    let factors = ada.get("/factors").await.ok();
    assert!(factors["totp"].is_string() && factors["recovery_left"] == 10, "{factors}");

    let visitor = shop.visitor().await;
    let asked = visitor.password("ada@demo.example").await;
    assert_eq!(asked.refusal(), (401, "second_factor_required".into()));
    assert_eq!(asked.json()["methods"], json!(["totp", "recovery"]));
    assert_eq!(cookie(&asked, "__Host-scrip"), None);
    let set = asked.header("set-cookie");
    for part in ["__Host-scrip-half=", "; Path=/;", "; Max-Age=3600;", "; HttpOnly", "; Secure", "; SameSite=Strict"] {
        assert!(set.contains(part), "{set}");
    }
    let half = visitor.holding(&cookie(&asked, "__Host-scrip-half").unwrap());
    assert_eq!(half.get("/account").await.refusal().0, 401, "half a session opens nothing");
    assert_eq!(half.get("/session").await.ok()["viewer"], Value::Null);
    assert_eq!(half.second(&first).await.refusal().1, "second_factor_failed", "it was used to set it up");
    let spaced = app.code(&shop, STEP);
    let spaced = format!("{} {}", &spaced[..3], &spaced[3..]);
    let entered = half.second(&spaced).await;
    assert_eq!(entered.ok()["viewer"]["name"], "Ada");
    let session = half.holding(&cookie(&entered, "__Host-scrip").unwrap());
    assert_eq!(session.get("/account").await.ok()["email"], "ada@demo.example");
    assert_eq!(cookie(&entered, "__Host-scrip-half").unwrap(), "__Host-scrip-half=", "it has done its work");
    assert_eq!(half.second(&app.code(&shop, STEP)).await.refusal(), (401, "sign_in_required".into()));
    shop.bo().await.get("/account").await.ok();
    let told = letters(shop.folder.path(), 1).await;
    assert_eq!((told.len(), told[0].subject.as_str()), (1, "Your account at Scrip asks for a second factor"));
}

#[tokio::test]
async fn a_code_is_good_for_one_step_on_either_side_and_once() {
    let shop = Shop::open().await;
    let app = shop.ada().await.with_authenticator(&shop).await;
    for (after, status) in [(-3 * STEP, 401), (3 * STEP, 401), (STEP, 200)] {
        let reply = shop.half().await.second(&app.code(&shop, after)).await;
        assert_eq!(reply.status, status, "{after}: {}", reply.text);
    }
    for after in [STEP, 0] {
        let reply = shop.half().await.second(&app.code(&shop, after)).await;
        assert_eq!(reply.refusal().1, "second_factor_failed", "a code from before the last is no better than that");
    }
    shop.clock.advance(2 * STEP);
    shop.half().await.second(&app.code(&shop, 0)).await.ok();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_signs_one_in_however_many_try_it_at_once() {
    let shop = Shop::open().await;
    let app = shop.ada().await.with_authenticator(&shop).await;
    for code in [app.code(&shop, 0), app.recovery[0].clone()] {
        let mut halves = Vec::new();
        for _ in 0..5 {
            halves.push(shop.half().await);
        }
        let tried: Vec<_> = halves
            .into_iter()
            .map(|half| {
                let code = code.clone();
                tokio::spawn(async move { half.second(&code).await.status })
            })
            .collect();
        let mut statuses = Vec::new();
        for reply in tried {
            statuses.push(reply.await.unwrap());
        }
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 401, 401, 401, 401]);
        shop.clock.advance(61_000);
    }
    let half = shop.half().await;
    let code = app.code(&shop, 0);
    let (one, two) = tokio::join!(half.second(&code), half.second(&app.recovery[1]));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 401], "half a session becomes one");
}

#[tokio::test]
async fn half_a_session_lasts_five_minutes() {
    let shop = Shop::open().await;
    let app = shop.ada().await.with_authenticator(&shop).await;
    let half = shop.half().await;
    shop.clock.advance(5 * 60_000);
    assert_eq!(half.second(&app.code(&shop, 0)).await.refusal(), (401, "sign_in_required".into()));
    assert_eq!(shop.visitor().await.second(&app.code(&shop, 0)).await.refusal().1, "sign_in_required");
    shop.half().await.second(&app.code(&shop, 0)).await.ok();
}

#[tokio::test]
async fn each_recovery_code_is_good_once_and_new_ones_void_the_old() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let app = ada.with_authenticator(&shop).await;
    let typed = app.recovery[0].to_uppercase().replace('-', " ");
    shop.half().await.second(&typed).await.ok();
    assert_eq!(shop.half().await.second(&app.recovery[0]).await.refusal().1, "second_factor_failed");
    assert_eq!(ada.get("/factors").await.ok()["recovery_left"], 9);
    let told = letters(shop.folder.path(), 2).await;
    assert!(told.iter().any(|letter| letter.subject == "A recovery code of your account at Scrip was used"));
    let renew = || ada.send(ada.request(Method::POST, "/factors/recovery"));
    shop.clock.advance(5 * 60_000);
    let refused = renew().await;
    assert_eq!(refused.refusal(), (403, "step_up_required".into()));
    assert_eq!(refused.json()["methods"], json!(["password", "totp", "recovery"]));
    ada.proves("demo shopper", Some(&app.code(&shop, 0))).await.ok();
    let codes = renew().await.ok()["codes"].clone();
    assert_eq!(shop.half().await.second(&app.recovery[1]).await.refusal().1, "second_factor_failed");
    shop.half().await.second(codes[0].as_str().unwrap()).await.ok();
    let bo = shop.bo().await;
    bo.proves("demo shopper", None).await.ok();
    let none = bo.send(bo.request(Method::POST, "/factors/recovery")).await;
    assert_eq!(none.refusal(), (404, "not_found".into()), "there is nothing to recover");
}
