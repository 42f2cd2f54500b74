//! `/products`, and what a file of them does.

use super::{
    program::{Program, text, write},
    shop::Shop,
};
use serde_json::{Value, json};

fn ids(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|product| product["id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_shelves_are_in_order_and_at_the_regions_prices() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let all = visitor.get("/products").await.ok();
    assert_eq!((ids(&all).len(), ids(&all)[0], &all["next"]), (25, "cast-iron-pan", &json!(null)));
    assert_eq!(all["items"][0]["price"], json!({"minor": 3_800, "currency": "USD"}));
    let german = visitor.get("/products?region=DE").await.ok();
    assert_eq!(german["items"][0]["price"], json!({"minor": 3_600, "currency": "EUR"}));
    assert_eq!(shop.bo().await.get("/products?region=US").await.ok(), german, "an account has its own region");
    assert_eq!(visitor.get("/products?region=FR").await.refusal(), (422, "region".into()));
    let kitchen = visitor.get("/products?category=kitchen").await.ok();
    assert_eq!(ids(&kitchen), ["cast-iron-pan", "chef-knife", "mixing-bowls", "linen-apron"]);
    assert_eq!(ids(&visitor.get("/products?category=cellar").await.ok()), Vec::<&str>::new());
    let (mut paged, mut next) = (Vec::new(), String::new());
    loop {
        let page = visitor.get(&format!("/products?limit=4{next}")).await.ok();
        paged.extend(ids(&page).into_iter().map(str::to_owned));
        match page["next"].as_str() {
            Some(cursor) => next = format!("&cursor={cursor}"),
            None => break,
        }
    }
    assert_eq!(paged, ids(&all));
    for query in ["cursor=x", "cursor=_", "limit=x"] {
        assert_eq!(visitor.get(&format!("/products?{query}")).await.refusal().1, "malformed", "{query}");
    }
}

#[tokio::test]
async fn one_product_is_found_by_its_id() {
    let shop = Shop::open().await;
    let visitor = shop.visitor().await;
    let espresso = visitor.get("/products/house-espresso").await.ok();
    assert_eq!(
        (&espresso["every"], &espresso["tax"], &espresso["left"]),
        (&json!([2, 4, 8]), &json!("reduced"), &json!(null))
    );
    assert_eq!(espresso["picture"], "/goods/house-espresso.svg");
    assert_eq!(visitor.get("/products/ceramic-vase").await.ok()["left"], 3);
    let card = visitor.get("/products/gift-card-25?region=DE").await.ok();
    assert_eq!(
        (&card["kind"], &card["tax"], &card["name"]),
        (&json!("gift_card"), &json!("none"), &json!("Gift card, 25"))
    );
    assert_eq!(visitor.get("/products/nothing").await.refusal(), (404, "not_found".into()));
}

#[tokio::test]
async fn a_sale_runs_out() {
    let shop = Shop::open().await;
    let guest = shop.visitor().await.with_cart("desk-calendar", 1).await;
    let cart = guest.get("/cart").await.ok();
    assert_eq!(
        (&cart["quote"]["items"]["minor"], &cart["quote"]["lines"][0]["on_sale"]),
        (&json!(1_200), &json!(true))
    );
    shop.clock.advance(5 * 3_600_000 + 1);
    let cart = guest.get("/cart").await.ok();
    assert_eq!(
        (&cart["quote"]["items"]["minor"], &cart["quote"]["lines"][0]["on_sale"]),
        (&json!(1_900), &json!(false))
    );
}

#[test]
fn a_file_of_products_is_taken_over_or_refused_as_a_whole() {
    let program = Program::new();
    let product = |id: &str, minor: i64| {
        json!({"id": id, "name": "A", "about": "B.", "category": "home", "kind": "goods", "tax": "standard",
            "prices": [{"price": {"minor": minor, "currency": "USD"}}]})
    };
    let file = |products: Value| write(program.folder.path(), "goods.json", &products.to_string());
    let two = file(json!([product("a", 100), product("b", 200)]));
    assert_eq!(text(&program.run(&["catalog", "import", &two])), "2 new, 0 known\n");
    let other = file(json!([product("b", 300), product("c", 300)]));
    assert_eq!(text(&program.run(&["catalog", "import", &other])), "1 new, 1 known\n");
    let bad = file(json!([product("d", 300), product("e", 0)]));
    let refused = program.run(&["catalog", "import", &bad]);
    assert!(!refused.status.success());
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("item 2 (e): a price is not above zero"), "{said}");
    let again = file(json!([product("d", 300)]));
    assert_eq!(text(&program.run(&["catalog", "import", &again])), "1 new, 0 known\n", "nothing of it was taken over");
}
