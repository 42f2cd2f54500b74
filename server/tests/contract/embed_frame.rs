//! Who may show the shop's frames, and how somebody signs in to one.

use super::{
    client::Client,
    program::{Program, text},
    shop::Shop,
};
use domain::Time;
use reqwest::Method;
use serde_json::json;

const HOST: &str = "https://store.example";

async fn shop() -> Shop {
    let folder = tempfile::TempDir::new().unwrap().keep();
    std::fs::create_dir_all(folder.join("embed")).unwrap();
    std::fs::write(folder.join("index.html"), "<header></header>app").unwrap();
    std::fs::write(folder.join("embed.html"), "frame").unwrap();
    std::fs::write(folder.join("embed/v1.js"), "loader").unwrap();
    std::fs::write(folder.join("embed/v1-0123456789ab.js"), "loader").unwrap();
    Shop::open_with(|settings| settings.dist = folder).await
}

async fn get(base: &str, path: &str) -> (u16, String, impl Fn(&str) -> String + use<>) {
    let reply = reqwest::get(format!("{base}{path}")).await.unwrap();
    let headers = reply.headers().clone();
    let header = move |name: &str| headers.get(name).map_or(String::new(), |value| value.to_str().unwrap().to_owned());
    (reply.status().as_u16(), reply.text().await.unwrap(), header)
}

fn ancestors(policy: &str) -> &str {
    policy.split("frame-ancestors ").nth(1).unwrap().split(';').next().unwrap()
}

#[tokio::test]
async fn a_frame_is_shown_on_pages_of_the_origins_that_the_shop_lets_in_and_on_no_others() {
    let shop = shop().await;
    let guest = shop.visitor().await;
    let asked = format!("/embed/redeem?host={}", HOST.replace(':', "%3A").replace('/', "%2F"));
    let (status, page, header) = get(&shop.base, &asked).await;
    assert_eq!((status, page.as_str()), (200, "frame"));
    assert_eq!(ancestors(&header("content-security-policy")), "'none'");

    let host = json!({"origin": "https://STORE.example/"});
    let added = guest.as_merchant(Method::POST, "/merchant/origins", Some(&host)).await;
    assert_eq!(added.ok(), json!({"origin": HOST}));
    for face in ["redeem", "balance", "promo"] {
        let (_, _, header) = get(&shop.base, &asked.replace("redeem", face)).await;
        assert_eq!(ancestors(&header("content-security-policy")), HOST);
        assert_eq!(header("cross-origin-embedder-policy"), "require-corp");
        assert_eq!(header("cross-origin-resource-policy"), "cross-origin");
        assert_eq!((header("cache-control"), header("x-frame-options")), ("no-store".into(), String::new()));
    }
    for other in ["", "?host=https%3A%2F%2Fevil.example", "?host=null", "?host=https%3A%2F%2Fstore.example%3B%20*"] {
        let (_, _, header) = get(&shop.base, &format!("/embed/redeem{other}")).await;
        assert_eq!(ancestors(&header("content-security-policy")), "'none'", "{other}");
    }
    for page in ["/", "/redeem", "/balance", "/embed/signin", "/embed/nothing", "/embed.html"] {
        let (_, _, header) = get(&shop.base, &format!("{page}?host=https%3A%2F%2Fstore.example")).await;
        let policy = header("content-security-policy");
        assert!(policy.is_empty() || ancestors(&policy) == "'none'", "{page}");
    }
    let gone = guest.as_merchant(Method::DELETE, "/merchant/origins?origin=https://store.example", None).await;
    assert_eq!(gone.status, 204);
    let (_, _, header) = get(&shop.base, &asked).await;
    assert_eq!(ancestors(&header("content-security-policy")), "'none'");
    for odd in ["*", "https://*.example", "http://store.example", "store.example", "https://a.example/b"] {
        let refused = guest.as_merchant(Method::POST, "/merchant/origins", Some(&json!({"origin": odd}))).await;
        assert_eq!(refused.refusal(), (422, "not_eligible".into()), "{odd}");
    }
}

#[tokio::test]
async fn the_loader_is_for_any_page_and_the_window_keeps_who_opened_it() {
    let shop = shop().await;
    for (path, keep) in
        [("/embed/v1.js", "no-cache"), ("/embed/v1-0123456789ab.js", "public, max-age=31536000, immutable")]
    {
        let (status, _, header) = get(&shop.base, path).await;
        assert_eq!((status, header("cache-control")), (200, keep.to_owned()), "{path}");
        assert_eq!(header("cross-origin-resource-policy"), "cross-origin");
        assert_eq!(header("access-control-allow-origin"), "*");
    }
    let (_, _, header) = get(&shop.base, "/embed/signin").await;
    assert_eq!(header("cross-origin-opener-policy"), "unsafe-none");
    let (_, _, header) = get(&shop.base, "/redeem").await;
    assert_eq!(header("cross-origin-opener-policy"), "same-origin");
    assert_eq!(header("cross-origin-resource-policy"), "same-origin");
    assert_eq!(header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn a_ticket_signs_a_frame_in_once_and_within_a_minute() {
    let shop = shop().await;
    let (ada, frame) = (shop.ada().await, shop.visitor().await);
    let ticket = async || ada.send(ada.request(Method::POST, "/session/tickets")).await.ok();
    let taken = ticket().await;
    let entered = frame.post("/session/embedded", &taken).await;
    assert_eq!(entered.ok()["viewer"]["email"], "ada@demo.example");
    let cookie = entered.header("set-cookie").to_owned();
    for part in ["__Host-scrip-embed=", "Secure", "HttpOnly", "SameSite=None", "Partitioned", "Path=/"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Domain"));
    let inside = frame.holding(cookie.split(';').next().unwrap());
    inside.get("/balance").await.ok();
    assert_eq!(frame.post("/session/embedded", &taken).await.refusal(), (401, "sign_in_required".into()), "once");
    let late = ticket().await;
    shop.clock.advance(61 * Time::SECOND);
    assert_eq!(frame.post("/session/embedded", &late).await.refusal().0, 401);
    let nobody = frame.send(frame.request(Method::POST, "/session/tickets")).await;
    assert_eq!(nobody.refusal(), (401, "sign_in_required".into()));
    // Signing out in the frame ends that session and takes its cookie away.
    let out = inside.delete("/session").await;
    let ended: Vec<&str> = out.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
    assert!(
        ended.iter().any(|line| line.starts_with("__Host-scrip-embed=;") && line.contains("Max-Age=0")),
        "{ended:?}"
    );
    assert_eq!(inside.get("/balance").await.refusal().0, 401);
}

#[tokio::test]
async fn origins_are_looked_after_on_the_command_line_while_the_server_runs() {
    let mut program = Program::new();
    program.start();
    let says = |words: &[&str]| text(&program.run(words));
    assert_eq!(says(&["origins", "list"]), "");
    assert_eq!(says(&["origins", "add", "https://Store.example"]), "https://store.example\n");
    assert_eq!(says(&["origins", "add", "https://store.example"]), "https://store.example was let in already\n");
    assert_eq!(says(&["origins", "list"]), "https://store.example\n");
    let shop = Client::new(&program.base).await;
    let listed = shop.as_merchant(Method::GET, "/merchant/origins", None).await.ok();
    assert_eq!(listed["items"], json!([{"origin": HOST}]));
    let odd = program.run(&["origins", "add", "http://store.example"]);
    assert!(!odd.status.success() && String::from_utf8_lossy(&odd.stderr).contains("TLS"));
    assert!(program.run(&["origins", "remove", "https://store.example"]).status.success());
    assert!(!program.run(&["origins", "remove", "https://store.example"]).status.success());
    assert_eq!(shop.as_merchant(Method::GET, "/merchant/origins", None).await.ok()["items"], json!([]));
}
