//! How many of a hundred pictures are read: by the shop's page through its field for photos, and beside it by jsQR and
//! zxing-wasm, the same pictures in the same run. The codes are drawn by programs that nobody here wrote, and the pictures
//! taken by `xtask/tools/pictures`: the seed says which.

mod drawing;
mod peers;
mod table;

use drawing::Wanted;
use peers::Peers;
use scrip_tests::house::{browser::Browser, circumstance::Look, page::Page, shop::Shop};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use table::{Line, Table};

/// At least so many of a hundred QR pictures.
const LEAST: f64 = 95.0;

/// Measures, and prints a table.
pub async fn measure() {
    let seed = std::env::var("SCRIP_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(7);
    let folder = drawing::made(seed);
    let pictures = drawing::list(&folder);
    let shop = Shop::open().await;
    let browser = Browser::start(&shop.address(), Look::DESKTOP).await;
    let page = browser.page().await;
    let peers = Peers::ready(&browser).await;
    let mut table = Table::default();
    for picture in &pictures {
        let file = folder.join(picture.file.as_deref().expect("a picture that was taken"));
        let (ours, milliseconds) = read_by_the_page(&page, &file, picture).await;
        let mut line = Line::of(&picture.class);
        line.ours.add(ours, milliseconds);
        let is_bars = picture.class.starts_with("bars");
        for (read, theirs) in peers.read(&file, &picture.text, is_bars).await.into_iter().zip(line.peers()) {
            theirs.add(read.0, read.1);
        }
        table.add(&line);
    }
    browser.close().await;
    println!("{} pictures, seed {seed} (SCRIP_SEED), in {}", pictures.len(), folder.display());
    println!("{table}");
    println!("sizes (brotli): ours {}; {}", our_weight(), peers::weights());
    let rate = table.rate(|class| !class.starts_with("bars"));
    println!("QR pictures read through the page: {rate:.1} of 100, at least {LEAST}");
    assert!(rate >= LEAST, "the page reads only {rate:.1} of 100 QR pictures");
}

/// Gives the picture to the field of the panel, and says whether its code came into the code field, and how long that took:
/// from the file to the code, with opening the picture and starting the worker.
async fn read_by_the_page(page: &Page, file: &Path, picture: &Wanted) -> (bool, f64) {
    page.open("/redeem").await;
    page.press("Scan").await;
    page.the("region", "Scan a code").await;
    page.sees("No camera was found").await;
    page.script(WATCH).await;
    page.gives_photo(file).await;
    let answer = page.script("window.__answer").await;
    let (code, milliseconds) = (answer["code"].as_str().unwrap_or_default(), answer["ms"].as_f64());
    let bare = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    (bare(code) == bare(&picture.code), milliseconds.unwrap_or(f64::NAN))
}

/// From the moment a file is given, until a code is in the field or the page says that it found none.
const WATCH: &str = "window.__answer = new Promise(answered => {
    let since;
    document.addEventListener('change', () => { since = performance.now(); }, { once: true, capture: true });
    const look = () => {
        const code = document.querySelector('#code')?.value ?? '', none = document.querySelector('.scan .notice');
        if (since && (code || (none && none.textContent.includes('no code')))) {
            answered({ code, ms: performance.now() - since });
        } else if (since && performance.now() - since > 30000) {
            answered({ code: '', ms: performance.now() - since });
        } else {
            setTimeout(look, 5);
        }
    };
    look();
}), true";

/// What the worker and its module weigh, as the build has it.
fn our_weight() -> String {
    let list = std::fs::read_to_string(dist().join("files.json")).expect("the list of a build");
    let list: Value = serde_json::from_str(&list).expect("a list of files");
    let files = list.as_object().into_iter().flatten().filter(|(path, _)| path.starts_with("/scan"));
    let sum: u64 = files.filter_map(|(_, facts)| facts["brotli"].as_u64()).sum();
    kilobytes(sum)
}

fn dist() -> PathBuf {
    scrip_tests::house::named("SCRIP_DIST", "dist")
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1} kB", bytes as f64 / 1_000.0)
}

/// A wish in the browser's own protocol that both pages understand.
fn evaluated(expression: &str) -> Value {
    json!({ "expression": expression, "awaitPromise": true, "returnByValue": true })
}
