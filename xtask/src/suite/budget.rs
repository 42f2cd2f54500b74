//! What the app may weigh. A budget is a test: over it, the build is broken.

use super::count::Tally;
use crate::build::{Listing, parts};
use crate::say;

/// A limit in bytes as they travel (brotli; fonts as they are), and the files it is for.
struct Budget {
    what: &'static str,
    limit: u64,
    counts: fn(&str) -> bool,
}

const BUDGETS: [Budget; 6] = [
    Budget { what: "what /redeem loads first: page, scripts, app, fonts", limit: 170_000, counts: loads_first },
    Budget { what: "the page, with its style", limit: 14_000, counts: |path| path == "/index.html" },
    Budget { what: "the typeface of headings", limit: 20_000, counts: |path| path.starts_with("/fonts/bricolage") },
    Budget { what: "the typeface of codes", limit: 5_000, counts: |path| path.starts_with("/fonts/plex-mono") },
    Budget { what: "the widget's loader", limit: 2_000, counts: |path| path == "/embed/v1.js" },
    Budget { what: "what reads codes in pictures", limit: 32_000, counts: |path| path.starts_with("/scan") },
];

/// What each part of the app may weigh, with the chunks that it shares with others.
const PARTS: [(&str, &str, u64); 7] = [
    ("what /signin fetches besides", "signin", 20_000),
    ("what /balance fetches besides", "balance", 32_000),
    ("what the shop fetches besides", "market", 155_000),
    ("what /gift fetches besides", "gift", 172_000),
    ("what every frame on another page fetches besides", "widget", 12_000),
    ("what /embed/promo fetches besides that", "promo", 120_000),
    ("what /claim fetches besides", "claim", 30_000),
];

/// Page, start script, glue, module and fonts; not the service worker, the icons, the widget or the parts that are fetched later.
fn loads_first(path: &str) -> bool {
    path == "/index.html" || ["/boot-", "/scrip-", "/scrip_bg-", "/fonts/"].iter().any(|start| path.starts_with(start))
}

/// Holds the app against every budget. A budget whose files are missing is not kept either.
pub fn check(listing: &Listing, glue: &str) -> Tally {
    let mut tally = Tally::default();
    for Budget { what, limit, counts } in &BUDGETS {
        tally += held(what, listing.travelling(counts), *limit);
    }
    for (what, part, limit) in PARTS {
        let files = parts::files_of(glue, part);
        tally += held(what, listing.travelling(|path| files.iter().any(|file| file == path)), limit);
    }
    tally
}

fn held(what: &str, weight: u64, limit: u64) -> Tally {
    let kept = (1..=limit).contains(&weight);
    println!("{} {what}: {} of {}", if kept { "✓" } else { "✗" }, say::size(weight), say::size(limit));
    Tally::one(kept)
}
