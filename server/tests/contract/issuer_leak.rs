//! No code of another issuer is in anything that either process writes.

use super::{
    client::{Client, key},
    harbour::{Harbour, SECRET, code, insist},
    issuer::settled,
};
use server::issuer::demo;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_code_of_another_issuer_is_in_a_log_a_table_or_its_books() {
    let mut harbour = Harbour::start(&["--fail=30", "--lose=30", "--twice=50", "--silent=50"]);
    let mut program = harbour.program();
    program.start();
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let mut receipts = Vec::new();
    for nth in [1, 2, 3, 7, 8] {
        ada.preview(&code(nth)).await;
        receipts.push(insist(&ada, &code(nth), &key()).await);
    }
    ada.redeem(&code(6), &key()).await;
    harbour.kill();
    ada.preview("b00c-1111-2222").await;
    // While some are pending, too: their codes are sealed.
    let looked: Vec<Vec<u8>> = program.files().into_iter().map(|(_, bytes)| bytes).collect();
    harbour.restart();
    for receipt in &receipts {
        settled(&ada, &receipt["id"]).await;
    }
    assert!(program.end());
    let codes = demo::cards().into_iter().map(|card| card.code.expose().to_owned()).chain(["b00c-1111-2222".into()]);
    let mut secrets: Vec<String> = codes.flat_map(|code| [code.clone(), code.replace('-', "")]).collect();
    secrets.push(SECRET.into());
    let written = program.files().into_iter().map(|(_, bytes)| bytes).chain(looked).chain(harbour.files());
    let written: Vec<Vec<u8>> = written.collect();
    assert!(written.iter().any(|bytes| bytes.windows(10).any(|window| window == b"redemption")), "something is there");
    for bytes in written {
        for secret in &secrets {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret} was written");
        }
    }
}
