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

const BUDGETS: [Budget; 6] = [
    Budget { what: "what /redeem loads first: page, scripts, app, fonts", limit: 170_000, counts: loads_first },
    Budget { what: "what /balance fetches besides", limit: 26_000, counts: |path| path.starts_with("/split_balance-") },
    Budget {
        what: "what the shop fetches besides",
        limit: 145_000,
        counts: |path| path.starts_with("/split_market-") || path.starts_with("/chunk_"),
    },
    Budget { what: "the page, with its style", limit: 14_000, counts: |path| path == "/index.html" },
    Budget { what: "the typeface of headings", limit: 20_000, counts: |path| path.starts_with("/fonts/bricolage") },
    Budget { what: "the typeface of codes", limit: 5_000, counts: |path| path.starts_with("/fonts/plex-mono") },
];

/// Page, start script, glue, module and fonts; not the service worker, the icons, the widget or the parts that are fetched later.
fn loads_first(path: &str) -> bool {
    path == "/index.html" || ["/boot-", "/scrip-", "/scrip_bg-", "/fonts/"].iter().any(|start| path.starts_with(start))
}

/// Holds the app against every budget. A budget whose files are missing is not kept either.
pub fn check(listing: &Listing) -> Tally {
    let mut tally = Tally::default();
    for Budget { what, limit, counts } in &BUDGETS {
        let weight = listing.travelling(counts);
        let kept = (1..=*limit).contains(&weight);
        println!("{} {what}: {} of {}", if kept { "✓" } else { "✗" }, say::size(weight), say::size(*limit));
        tally += Tally::one(kept);
    }
    tally
}
