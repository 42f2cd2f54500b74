//! Every page as somebody has it who comes with a phone for the first time, signed in and with a full cart: when its largest
//! part is seen, what moves by itself, and how long the slowest of all answers takes.

use crate::{
    peers::{leafing, pricing},
    percentile,
    pipe::Pipe,
    tab::{Hands, Line, SLOWER, Tab},
};
use scrip_tests::house::shop::Shop;
use serde_json::Value;

const PAGES: [&str; 18] = [
    "/",
    "/redeem",
    "/redeem/many",
    "/cart",
    "/checkout",
    "/orders",
    "/gift",
    "/gifts",
    "/claim",
    "/balance",
    "/signin",
    "/reset",
    "/confirm",
    "/account",
    "/licences",
    "/help",
    "/help?about=scam",
    "/nowhere",
];

/// What is asked of each, by the web's own measures: milliseconds to the largest part, milliseconds of an answer, shift.
const LARGEST: f64 = 1_800.0;
const ANSWER: f64 = 50.0;

/// Things that can be pressed without leaving the page.
const PRESSED: &str = "main :is(summary, input:is([type=radio], [type=checkbox]))";
/// So many of them.
const PRESSES: usize = 4;
/// The keyboard goes into the first field for text.
const WRITES: &str = "(() => { const field = document.querySelector('main :is(input:not([type=radio], [type=checkbox], [type=date], [type=time]), textarea)');
    field?.focus(); return !!field; })()";
/// From one page to another and back, within the app.
const PLACES: [&str; 2] = ["nav.places a[href='/redeem']", "nav.places a[href='/balance']"];

/// Opens each page so many times, and prints medians of what is seen and the slowest of all answers.
pub async fn measure(rounds: usize) {
    let shop = Shop::open().await;
    let address = shop.address();
    let pipe = Pipe::start();
    let cookies = leafing::signs_in(&pipe, &address).await;
    let filling = Tab::open(&pipe, Hands::Still, &cookies).await;
    pricing::begins(&filling, &address).await;
    filling.close().await;
    println!("vitals: medians of {rounds}, slowest answer of all; CPU {SLOWER}× slower, slow 4G, a phone's size");
    println!(
        "  {:<18} {:>6} {:>8} {:>7} {:>7} {:>8} {:>16}",
        "page", "first", "largest", "shift", "answers", "slowest", "to another page"
    );
    let mut kept = 0;
    for page in PAGES {
        let (mut first, mut largest, mut shift, mut answers) = (vec![], vec![], vec![], 0.0);
        let (mut slowest, mut changed) = ((0.0, String::new()), 0.0_f64);
        for _ in 0..rounds {
            let tab = Tab::open(&pipe, Hands::Still, &cookies).await;
            tab.line(Line::Slow4G).await;
            tab.go(&[&address, page].concat()).await;
            tab.until("document.querySelector('main:not([aria-busy]) > *') && document.title.includes(' · ')").await;
            tab.rests().await;
            first.push(tab.number("__seen.painted").await);
            largest.push(tab.number("__seen.largest").await);
            shift.push(tab.number("__seen.shift").await);
            uses(&tab).await;
            answers += tab.number("__seen.answers").await;
            let within = tab.script("__seen.slowest").await;
            for link in PLACES {
                tab.script("__seen.slowest = null").await;
                clicks(&tab, link, 0).await;
                tab.rests().await;
                changed = changed.max(tab.number("__seen.slowest?.duration ?? 0").await);
            }
            let took = within["duration"].as_f64().unwrap_or(0.0);
            if took > slowest.0 {
                slowest = (took, within["what"].as_str().unwrap_or_default().to_owned());
            }
            let moved = tab.script("__seen.moved.join(' | ')").await;
            if let Some(moved) = moved.as_str().filter(|moved| !moved.is_empty()) {
                println!("    moved: {moved}");
            }
            tab.close().await;
        }
        let [first, largest, shift] = [first, largest, shift].map(|mut values| percentile(&mut values, 0.5));
        let good = largest <= LARGEST && shift == 0.0 && slowest.0 <= ANSWER;
        kept += usize::from(good);
        let (took, what) = slowest;
        let what = if took > ANSWER { what } else { String::new() };
        println!(
            "{} {page:<18} {first:>6.0} {largest:>8.0} {shift:>7.4} {answers:>7.0} {took:>8.0} {changed:>16.0} {what}",
            if good { "✓" } else { "✗" }
        );
    }
    pipe.close().await;
    println!("  {kept} of {} pages: largest ≤ {LARGEST} ms, shift 0, answers within it ≤ {ANSWER} ms\n", PAGES.len());
}

/// The keyboard through the page, a word into its first field, a press on what opens or chooses.
async fn uses(tab: &Tab<'_>) {
    for _ in 0..12 {
        tab.tabs_on().await;
    }
    if tab.script(WRITES).await == Value::Bool(true) {
        for sign in "kite7".chars() {
            tab.press(sign).await;
        }
    }
    for which in 0..PRESSES {
        clicks(tab, PRESSED, which).await;
    }
}

/// Presses what a selector finds, where it is there and can be.
async fn clicks(tab: &Tab<'_>, selector: &str, which: usize) {
    let script = format!(
        "(() => {{ const one = [...document.querySelectorAll({selector:?})].filter(one => one.checkVisibility() && !one.disabled)[{which}];
            one?.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const at = one?.getBoundingClientRect(); return at && [at.x + at.width / 2, at.y + at.height / 2]; }})()"
    );
    let place = tab.script(&script).await;
    if place.is_array() {
        tab.clicks(&place).await;
    }
}
