//! What the app may weigh. A budget is a test: over it, the build is broken.

use super::count::Tally;
use crate::build::Listing;
use crate::say;

/// A limit in bytes as they travel (brotli; fonts as they are), and the files it is for.
struct Budget {
    what: &'static str,
    limit: u64,
    counts: fn(&str) -> bool,
}

const BUDGETS: [Budget; 9] = [
    Budget { what: "what /redeem loads first: page, scripts, app, words, fonts", limit: 189_500, counts: loads_first },
    Budget { what: "the page, with its style", limit: 6_000, counts: |path| path == "/index.html" },
    Budget { what: "the style of all other pages", limit: 8_000, counts: |path| path.starts_with("/late-") },
    Budget { what: "the words of all other pages", limit: 12_300, counts: |path| path.starts_with("/words/later/en-") },
    Budget { what: "the typeface of headings", limit: 20_000, counts: |path| path.starts_with("/fonts/bricolage") },
    Budget { what: "the typeface of codes", limit: 5_000, counts: |path| path.starts_with("/fonts/plex-mono") },
    Budget { what: "the worker that opens the app without a line", limit: 1_250, counts: |path| path == "/sw.js" },
    Budget { what: "the widget's loader", limit: 2_000, counts: |path| path == "/embed/v1.js" },
    Budget { what: "what reads codes in pictures", limit: 32_000, counts: |path| path.starts_with("/scan") },
];

/// What each part of the app may weigh, with all that it shares with others. Rust 1.95 and Debian's 1.96 write parts that
/// differ by up to three in a hundred: these bear both.
const PARTS: [(&str, &str, u64); 15] = [
    ("what /signin fetches besides", "signin", 24_900),
    ("what /account, /reset and /confirm fetch besides", "account", 74_500),
    ("what asks for a proof of who is signed in", "prove", 14_400),
    ("what /balance fetches besides", "balance", 73_000),
    ("what it fetches when it is there: the history", "past", 89_000),
    ("what the shop fetches besides", "shop", 149_500),
    ("what /gift fetches besides", "gift", 174_500),
    ("what /claim fetches besides", "claim", 25_300),
    ("what /help fetches besides", "help", 85_000),
    ("what it and /account fetch when they are there: reports", "reports", 30_500),
    ("what lists of codes and licences fetch besides", "many", 65_500),
    ("what the camera fetches besides", "scanner", 18_000),
    ("what offers to install the app, and to be told", "offer", 11_100),
    ("what every frame on another page fetches besides", "widget", 17_700),
    ("what /embed/promo fetches besides that", "promo", 65_500),
];

/// Page, start script, glue, module, words of one language and fonts; not the service worker, the icons, the widget or the parts that are fetched later.
fn loads_first(path: &str) -> bool {
    path == "/redeem.html"
        || ["/boot-", "/scrip-", "/scrip_bg-", "/fonts/", "/words/en-"].iter().any(|start| path.starts_with(start))
}

/// Holds the app against every budget. A budget whose files are missing is not kept either.
pub fn check(listing: &Listing) -> Tally {
    let mut tally = Tally::default();
    for Budget { what, limit, counts } in &BUDGETS {
        tally += held(what, listing.travelling(counts), *limit);
    }
    for (what, part, limit) in PARTS {
        let begins = format!("/split_{part}-");
        tally += held(what, listing.travelling(|path| path.starts_with(&begins)), limit);
    }
    tally
}

fn held(what: &str, weight: u64, limit: u64) -> Tally {
    let kept = (1..=limit).contains(&weight);
    println!("{} {what}: {} of {}", if kept { "✓" } else { "✗" }, say::size(weight), say::size(limit));
    Tally::one(kept)
}
