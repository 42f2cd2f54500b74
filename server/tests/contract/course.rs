//! `/balance/course`: how the balance went, and what it was spent on.

use super::{
    client::{Client, key},
    database,
    gift::{gifts, many},
    order::{APPROVE, card},
    shop::Shop,
};
use domain::{
    Currency, Time,
    api::spending::{Course, Spent},
};
use reqwest::Method;
use serde_json::{Value, json};
use server::past;

const DAY: i64 = Time::DAY;

impl Client {
    async fn course(&self, query: &str) -> Course {
        serde_json::from_str(&self.get(&format!("/balance/course?{query}")).await.text).unwrap()
    }

    /// What the ledger says that orders took, less what they gave back, in minor units.
    async fn booked(&self, query: &str) -> i64 {
        let lines = self.get(&format!("/ledger?limit=500&{query}")).await.ok()["items"].clone();
        let of = lines.as_array().unwrap().iter().filter(|line| line["source"]["kind"] == "order");
        -of.map(|line| line["amount"]["minor"].as_i64().unwrap()).sum::<i64>()
    }

    async fn give_back(&self, order: &Value, product: &str) {
        let lines = order["lines"].as_array().unwrap();
        let line = &lines.iter().find(|line| line["product"] == product).unwrap()["id"];
        let path = format!("/orders/{}/cancel", order["id"].as_str().unwrap());
        let request = self.request(Method::POST, &path).header("idempotency-key", key());
        self.send(request.json(&json!({"lines": [line]}))).await.ok();
    }
}

fn sums(course: &Course) -> Vec<(&str, i64)> {
    course.spent.iter().map(|Spent { category, amount }| (category.as_str(), amount.minor)).collect()
}

fn all(course: &Course) -> i64 {
    course.spent.iter().map(|spent| spent.amount.minor).sum()
}

#[tokio::test]
async fn what_the_balance_paid_for_is_told_by_category_and_what_went_back_is_not() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let back = json!({"preferences": {"refunds_to": "source", "auto_apply": true, "alerts": true}});
    ada.send(ada.request(Method::PATCH, "/account").json(&back)).await.ok();
    assert_eq!(all(&ada.course("").await), 0);

    // 8.25 % of tax on top: 12.50 becomes 12.50, since food is not taxed; 24.99 becomes 27.05; 15.00 becomes 16.24.
    ada.put("green-tea", 1).await;
    ada.put("writing-app", 1).await;
    ada.put("notebook-set", 1).await;
    let order = ada.buy(None).await.ok();
    assert_eq!(order["due"]["minor"], 0);
    let course = ada.course("").await;
    let expected = [("apps", 2_705), ("stationery", 1_624), ("pantry", 1_250), ("", 400)];
    assert_eq!(sums(&course), expected, "the delivery has no category");
    assert_eq!(all(&course), ada.booked("").await);

    ada.give_back(&order, "notebook-set").await;
    let course = ada.course("").await;
    assert_eq!(sums(&course), [("apps", 2_705), ("pantry", 1_250), ("", 400)]);
    assert_eq!(all(&course), ada.booked("").await, "to the cent");

    // More than there is: the rest is the payment card's, and no spending of the balance.
    ada.put("wool-throw", 1).await;
    let order = ada.buy(Some(card(APPROVE, false))).await.ok();
    assert!(order["due"]["minor"].as_i64().unwrap() > 0);
    let course = ada.course("").await;
    assert_eq!(all(&course), ada.booked("").await);
    assert!(course.spent.iter().any(|spent| spent.category == "home"));
    shop.verify().await;
}

#[tokio::test]
async fn what_the_payment_card_paid_and_the_balance_got_back_is_no_negative_spending() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    ada.put("wool-throw", 2).await;
    let order = ada.buy(Some(card(APPROVE, false))).await.ok();
    ada.give_back(&order, "wool-throw").await;
    assert!(ada.booked("").await < 0, "more came back to the balance than it had paid");
    assert_eq!(sums(&ada.course("").await), []);
}

#[tokio::test]
async fn orders_that_were_placed_before_lines_had_categories_are_told_by_category_too() {
    if database::left_out_on_postgres("it never had such orders") {
        return;
    }
    let mut old = Shop::open().await;
    let ada = old.ada().await;
    ada.put("green-tea", 1).await;
    ada.put("writing-app", 1).await;
    ada.put("wool-throw", 1).await;
    ada.buy(Some(card(APPROVE, false))).await.ok();
    ada.give(&gifts(&many(2, 1_000))).await;
    let told = ada.course("").await.spent;
    assert!(told.len() > 1);
    old.end().await;

    let database = old.app.settings.database.clone();
    let mut db = database::connect(&database).await;
    let all = "SELECT order_id, line, category FROM order_lines ORDER BY order_id, line";
    let placed: Vec<(String, String, String)> = sqlx::query_as(all).fetch_all(&mut db).await.unwrap();
    assert_eq!(placed.iter().filter(|(.., category)| category == "gift-cards").count(), 2);
    for statement in ["UPDATE order_lines SET category = ''", "DELETE FROM _sqlx_migrations WHERE version = 11"] {
        sqlx::query(statement).execute(&mut db).await.unwrap();
    }
    let shop = Shop::open_with(|settings| settings.database = database).await;
    let filled: Vec<(String, String, String)> = sqlx::query_as(all).fetch_all(&mut db).await.unwrap();
    assert_eq!(filled, placed);
    assert_eq!(shop.ada().await.course("").await.spent, told);
    shop.verify().await;
}

#[tokio::test]
async fn each_day_on_which_something_moved_ends_with_what_was_there() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let codes = shop.cards(4, "10.00", "USD").await;
    // To the middle of a day (UTC), so that a minute later is the same day.
    let noon = DAY / 2 - shop.clock.now().0.rem_euclid(DAY);
    shop.clock.advance(noon + DAY);
    let begun = shop.clock.now();
    for (code, wait) in codes.iter().zip([60_000, DAY, 3 * DAY, 0]) {
        ada.redeem(code, &key()).await.ok();
        shop.clock.advance(wait);
    }
    let from = begun.plus(-1);
    let course = ada.course(&format!("from={from}")).await;
    assert_eq!((course.currency, course.before.minor, course.from), (Currency::USD, 11_240, from));
    let days: Vec<(i64, i64)> = course.days.iter().map(|day| ((day.at.0 - begun.0) / DAY, day.total.minor)).collect();
    assert_eq!(days, [(0, 13_240), (1, 14_240), (4, 15_240)], "two cards on the first day");

    let to = begun.plus(DAY);
    let course = ada.course(&format!("from={from}&to={to}")).await;
    assert_eq!(course.days.iter().map(|day| day.total.minor).collect::<Vec<_>>(), [13_240]);
    let later = ada.course(&format!("from={}", begun.plus(2 * DAY))).await;
    assert_eq!((later.before.minor, later.days.len()), (14_240, 1));

    let year = ada.course("").await;
    assert_eq!((year.before.minor, year.to.0 - year.from.0), (0, 365 * DAY));
    assert_eq!(year.days.last().unwrap().total.minor, 15_240);
    let points = ada.course("currency=XXX").await;
    assert_eq!(points.days.iter().map(|day| day.total.minor).collect::<Vec<_>>(), [1_250]);
    let none = ada.course("currency=JPY").await;
    assert_eq!((none.before.minor, none.days.len(), none.spent.len()), (0, 0, 0));
    for bad in [format!("from={to}&to={from}"), "currency=usd".into(), "from=x".into(), format!("from={to}&to={to}")] {
        assert_eq!(ada.get(&format!("/balance/course?{bad}")).await.refusal(), (400, "malformed".into()), "{bad}");
    }
}

#[tokio::test]
async fn five_years_of_spending_are_what_the_books_say() {
    let shop = Shop::open().await;
    let (store, secret) = (&shop.app.store, &shop.app.settings.secret);
    let made = past::make(store, secret, "ada@demo.example", (5_000, 11), shop.clock.now()).await.unwrap();
    let ada = shop.ada().await;
    let whole = ada.course(&format!("from={}", made.from)).await;
    let mut db = database::connect(&shop.app.settings.database).await;
    let taken: i64 = sqlx::query_scalar(
        "SELECT CAST(-SUM(e.amount) AS BIGINT) FROM entries e JOIN transactions t ON t.id = e.tx
         WHERE t.kind = 'order' AND e.account = 'customer' AND e.owner = (SELECT id FROM accounts WHERE email = 'ada@demo.example')",
    )
    .fetch_one(&mut db)
    .await
    .unwrap();
    let back: i64 = sqlx::query_scalar(
        "SELECT CAST(SUM(p.amount) AS BIGINT) FROM order_payments p JOIN order_lines l ON l.order_id = p.order_id AND l.line = p.line
         WHERE l.refund IS NOT NULL",
    )
    .fetch_one(&mut db)
    .await
    .unwrap();
    assert!(back > 0);
    assert_eq!(all(&whole), taken - back);
    assert!(whole.spent.len() > 4 && whole.spent.is_sorted_by(|one, other| one.amount.minor >= other.amount.minor));
    assert!(whole.days.is_sorted_by(|one, other| one.at.0 / DAY < other.at.0 / DAY));

    // At the beginning of a day, which is then in one of the halves alone.
    let middle = Time((made.from.0 + made.to.0) / 2 / DAY * DAY);
    let (first, second) =
        (ada.course(&format!("from={}&to={middle}", made.from)).await, ada.course(&format!("from={middle}")).await);
    assert_eq!(all(&first) + all(&second), all(&whole), "no order is in both, or in none");
    assert_eq!(
        (first.days.last().unwrap().total, first.days.len() + second.days.len()),
        (second.before, whole.days.len())
    );
}
