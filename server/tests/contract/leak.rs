//! No code, security code, password or session is in anything the server writes.

use super::{
    client::{Client, key},
    database,
    program::{Program, text, write},
    shop::{SECRET, Shop},
};
use serde_json::{Value, json};

#[tokio::test]
async fn no_code_of_the_run_is_in_the_log_the_database_or_an_address() {
    let mut program = Program::new();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let bo = Client::new(&program.base).await.signed_in("bo@demo.example").await;
    let mut secrets: Vec<String> = ["demo shopper", "a wrong password", SECRET].map(str::to_owned).to_vec();
    secrets.extend([&ada, &bo].map(|who| who.cookie.clone().unwrap().split_once('=').unwrap().1.to_owned()));
    ada.post("/session", &json!({"email": "ada@demo.example", "password": "a wrong password"})).await;

    let issued = text(&program.run(&["codes", "issue", "--count", "3", "--amount", "5", "--currency", "USD"]));
    let pins = ["--profile", "card-pin", "--bucket", "promotional", "--expires", "2030-01-31"];
    let mut arguments = vec!["codes", "issue", "--count", "2", "--amount", "5", "--currency", "USD"];
    arguments.extend(pins);
    let with_pins = text(&program.run(&arguments));
    let import =
        "code,amount,currency,profile,expires\nMERRYHOLIDAYS24,5.00,EUR,clear-32,\nABCDEFGHJKLM,5.00,EUR,clear-32,\n";
    let outside = tempfile::TempDir::new().unwrap();
    let refused = program.run(&["codes", "import", &write(outside.path(), "codes.csv", import)]);
    assert!(!refused.status.success());
    for word in ["MERRYHOLIDAYS24", "ABCDEFGHJKLM"] {
        let said = [refused.stdout.clone(), refused.stderr.clone()].concat();
        assert!(!String::from_utf8_lossy(&said).contains(word), "an import tells the line, not the code");
        secrets.push(word.into());
    }
    let own = issued.lines().chain(with_pins.lines()).filter(|line| !line.starts_with("code,"));
    let mut codes: Vec<String> = own.map(|line| line.split(',').next().unwrap().to_owned()).collect();
    let demo: Value = serde_json::from_str(&text(&program.run(&["demo", "codes", "--json"]))).unwrap();
    codes.extend(demo.as_array().unwrap().iter().map(|code| code["code"].as_str().unwrap().to_owned()));
    let guest = Client::new(&program.base).await.with_cart("moss-game", 1).await;
    secrets.push(guest.cookie.clone().unwrap().split_once('=').unwrap().1.to_owned());
    for (nth, code) in codes.iter().enumerate() {
        let who = if nth % 8 < 6 { &ada } else { &bo };
        who.try_lay(code).await;
        if nth % 9 == 0 {
            guest.try_lay(code).await;
        }
        who.preview(code).await;
        let once = key();
        who.redeem(code, &once).await;
        who.get(&format!("/attempts/{once}")).await;
        who.redeem(&code.to_lowercase(), &key()).await;
    }
    // A program that puts a code where it does not belong finds it in no log either.
    let code = codes[0].clone();
    for path in [format!("/redemptions/{code}"), format!("/ledger?q={code}"), format!("/attempts/{code}")] {
        ada.get(&path).await;
    }
    reqwest::get(format!("{}/redeem?code={code}", program.base)).await.unwrap();
    reqwest::get(format!("{}/{code}", program.base)).await.unwrap();
    assert!(program.end());

    for code in codes {
        // A security code stands behind a space. Texts too short to be a secret would be found by chance.
        secrets.extend(code.split(' ').map(str::to_owned));
        secrets.push(code);
    }
    let forms = |secret: &String| {
        let plain: String = secret.chars().filter(|symbol| !matches!(symbol, '-' | ' ')).collect();
        [secret.clone(), secret.to_lowercase(), plain.to_lowercase(), plain]
    };
    let forms: Vec<String> = secrets.iter().flat_map(forms).filter(|form| form.len() >= 8).collect();
    let files = program.files();
    assert!(files.iter().any(|(path, bytes)| path.ends_with("log.1") && bytes.len() > 10_000));
    let kept = if database::is_file() { "scrip.db" } else { "the database" };
    assert!(files.iter().any(|(path, bytes)| path.ends_with(kept) && bytes.len() > 10_000));
    for (path, bytes) in files {
        for form in &forms {
            let found = bytes.windows(form.len()).any(|window| window == form.as_bytes());
            assert!(!found, "{} holds a secret: {form}", path.display());
        }
    }
}

#[tokio::test]
#[should_panic(expected = "a secret stands in")]
async fn what_any_test_used_is_found_in_a_file() {
    let shop = Shop::open().await;
    shop.ada().await;
    std::fs::write(shop.folder.path().join("note"), "Ada's is: Demo Shopper.").unwrap();
}

#[tokio::test]
#[should_panic(expected = "a secret stands in a log")]
async fn what_any_test_used_is_found_in_a_log() {
    let shop = Shop::open().await;
    let cookie = shop.ada().await.cookie.unwrap();
    tracing::trace!(target: "server::session", cookie);
}
