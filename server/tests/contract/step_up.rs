//! `/session/step-up`: who is signed in proves it again.

use super::{mail::letters, shop::Shop};
use serde_json::json;

#[tokio::test]
async fn only_who_proves_it_again_unfreezes_and_only_for_five_minutes() {
    let shop = Shop::open().await;
    let (here, there) = (shop.ada().await, shop.ada().await);
    here.freeze().await;
    let refused = here.unfreeze().await;
    assert_eq!(refused.refusal(), (403, "step_up_required".into()));
    assert_eq!(refused.json()["methods"], json!(["password"]));
    assert_eq!(here.step_up("another password").await.refusal(), (401, "sign_in_failed".into()));
    assert_eq!(here.unfreeze().await.refusal().1, "step_up_required");
    let proved = here.step_up("demo shopper").await.ok();
    assert!(proved["until"].as_str().is_some());
    assert_eq!(there.unfreeze().await.refusal().1, "step_up_required", "elsewhere nothing is proved");
    assert_eq!(here.unfreeze().await.ok()["frozen"], false);
    assert_eq!(here.unfreeze().await.ok()["frozen"], false, "who is not frozen stays so");
    let subjects: Vec<String> = letters(shop.folder.path(), 2).await.into_iter().map(|letter| letter.subject).collect();
    assert_eq!(subjects.len(), 2, "{subjects:?}");

    here.freeze().await;
    shop.clock.advance(5 * 60_000 + 1_000);
    assert_eq!(here.unfreeze().await.refusal().1, "step_up_required");
    let visitor = shop.visitor().await;
    assert_eq!(visitor.step_up("demo shopper").await.refusal(), (401, "sign_in_required".into()));
}

#[tokio::test]
async fn passwords_are_not_guessed_on_this_way_either() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    for _ in 0..10 {
        assert_eq!(ada.step_up("wrong").await.refusal().1, "sign_in_failed");
    }
    assert_eq!(ada.step_up("demo shopper").await.refusal(), (429, "rate_limited".into()));
    let body = json!({"email": "ada@demo.example", "password": "demo shopper"});
    assert_eq!(
        shop.visitor().await.post("/session", &body).await.refusal().1,
        "rate_limited",
        "both ways count as one"
    );
    shop.clock.advance(61_000);
    ada.step_up("demo shopper").await.ok();
}
