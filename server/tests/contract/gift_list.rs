//! `/gifts`, once they are sent: the list, its filter and its search, and the table to keep.

use super::{
    client::Client,
    gift::{gifts, to, with},
    shop::Shop,
};
use serde_json::{Value, json};

fn names(list: &[Value]) -> Vec<&str> {
    list.iter().map(|gift| gift["name"].as_str().unwrap()).collect()
}

/// Two orders of Ada's: three gifts by e-mail, then two by link.
async fn two_orders(ada: &Client) -> (String, String) {
    let first = gifts(&[
        to("Bo Berg", "bo.berg@demo.example", 2_500),
        to("Änne Öztürk", "anne@demo.example", 5_000),
        to("=SUM(A1)", "cy@other.example", 7_550),
    ]);
    let second = with(&gifts(&[to("Di, \"D\"", "", 2_500), to("Ed", "", 3_000)]), "way", json!("link"));
    let (first, second) = (ada.give(&first).await, ada.give(&second).await);
    (first["id"].as_str().unwrap().to_owned(), second["id"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn the_list_shows_the_newest_first_and_nobodys_name() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (first, second) = two_orders(&ada).await;
    let all = ada.get("/gifts").await.ok();
    let items = all["items"].as_array().unwrap();
    assert_eq!(names(items), ["D•••", "E•••", "B•••", "Ä•••", "=•••"]);
    let emails: Vec<&Value> = items.iter().map(|gift| &gift["email"]).collect();
    assert_eq!(
        emails,
        [
            &json!(null),
            &json!(null),
            &json!("b•••@demo.example"),
            &json!("a•••@demo.example"),
            &json!("c•••@other.example")
        ]
    );
    assert!(items.iter().all(|gift| gift["cover"]["message"] == "" && gift["course"] == json!([])));
    assert_eq!((&items[0]["order"], &items[2]["order"], &all["next"]), (&json!(second), &json!(first), &json!(null)));
    let mut pages = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = ada.get(&format!("/gifts?limit=2{cursor}")).await.ok();
        pages.extend(page["items"].as_array().unwrap().clone());
        let Some(next) = page["next"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    // A letter may go out between two pages, and its gift's state is another one then.
    let ids = |gifts: &[Value]| gifts.iter().map(|gift| gift["id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&pages), ids(items), "page by page it is the same");
    for bad in ["cursor=x", "state=lost", "limit=x"] {
        assert_eq!(ada.get(&format!("/gifts?{bad}")).await.refusal(), (400, "malformed".into()), "{bad}");
    }
}

#[tokio::test]
async fn the_list_is_filtered_and_searched_among_ones_own() {
    let shop = Shop::open().await;
    let (ada, bo) = (shop.ada().await, shop.bo().await);
    let (first, second) = two_orders(&ada).await;
    for (query, found) in [
        ("&q=berg", vec!["B•••"]),
        ("&q=BO.BERG%40DEMO", vec!["B•••"]),
        ("&q=%C3%A4nne%20%C3%B6z", vec!["Ä•••"]),
        ("&q=25", vec!["D•••", "B•••"]),
        ("&q=25.00", vec!["D•••", "B•••"]),
        ("&q=75%2C50", vec!["=•••"]),
        ("&q=other.example", vec!["=•••"]),
        ("&q=nobody", vec![]),
        ("&state=claimed", vec![]),
        ("&state=scheduled&q=ed", vec!["E•••"]),
    ] {
        assert_eq!(names(&ada.sent(query).await), found, "{query}");
    }
    assert_eq!(ada.sent(&format!("&q={}", first.to_lowercase())).await.len(), 3);
    assert_eq!(ada.sent(&format!("&order={second}")).await.len(), 2);
    assert_eq!(names(&ada.sent(&format!("&order={first}&q=%C3%84NNE")).await), ["Ä•••"]);
    assert_eq!(bo.sent("").await.len(), 0);
    assert_eq!(bo.sent(&format!("&order={first}")).await.len(), 0);
    assert_eq!(bo.get(&format!("/gifts/{first}-1")).await.refusal(), (404, "not_found".into()));
    assert_eq!(ada.get(&format!("/gifts/{first}-4")).await.refusal(), (404, "not_found".into()));
    let guest = shop.visitor().await;
    for path in ["/gifts", "/gifts.csv", &format!("/gifts/{first}-1")] {
        assert_eq!(guest.get(path).await.refusal(), (401, "sign_in_required".into()), "{path}");
    }
}

#[tokio::test]
async fn the_table_opens_in_a_spreadsheet_and_runs_nothing() {
    let shop = Shop::open().await;
    let ada = shop.ada().await;
    let (first, second) = two_orders(&ada).await;
    ada.proves("demo shopper", None).await.ok();
    let reply = ada.get("/gifts.csv").await;
    assert_eq!(reply.header("content-disposition"), "attachment; filename=\"gifts.csv\"");
    let mut lines = reply.text.split("\r\n");
    let header = "\u{feff}id,order,paid,state,name,email,amount,currency,way,goes,sent,opened,claimed,cancelled";
    assert_eq!(lines.next(), Some(header));
    let rows: Vec<&str> = lines.collect();
    assert_eq!((rows.len(), rows[5]), (6, ""));
    let begins = |row: usize, id: String| assert!(rows[row].starts_with(&id), "{}", rows[row]);
    begins(0, format!("{second}-1,{second},20"));
    begins(2, format!("{first}-1,{first},20"));
    assert!(rows[0].contains(",\"Di, \"\"D\"\"\",,25.00,USD,link,"), "{}", rows[0]);
    assert!(rows[2].contains(",Bo Berg,bo.berg@demo.example,25.00,USD,email,"), "{}", rows[2]);
    assert!(rows[4].contains(",'=SUM(A1),cy@other.example,75.50,USD,email,"), "{}", rows[4]);
    let some = ada.get("/gifts.csv?q=%C3%84nne&state=claimed").await;
    assert_eq!(some.text.lines().count(), 1);
    let bo = shop.bo().await;
    bo.proves("demo shopper", None).await.ok();
    assert_eq!(bo.get("/gifts.csv").await.text.lines().count(), 1);
}
