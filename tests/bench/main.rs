//! `cargo run --release -p scrip-tests --bin bench -- [keystroke] [quote] [redeem] [history] [mixed] [scan] [scroll] [widget]`: what the house costs, measured.
//! `-- peers [ROUNDS]`: beside the same pages in SolidJS and React; `-- lighthouse [RUNS]`: its scores of five pages; `-- vitals
//! [ROUNDS]`: when each page is seen, and how soon it answers. These only where they are asked for, since they take a while.

mod carts;
mod history;
mod keystroke;
mod lighthouse;
mod mixed;
mod peers;
mod pipe;
mod quote;
mod redeem;
mod scan;
mod scroll;
mod tab;
mod vitals;
mod widget;
mod wire;

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| word == name);
    if wanted("keystroke") {
        keystroke::measure().await;
    }
    if wanted("quote") {
        quote::measure();
    }
    if wanted("redeem") {
        redeem::measure().await;
    }
    if wanted("mixed") {
        mixed::measure().await;
    }
    if wanted("history") {
        history::measure().await;
    }
    if wanted("scan") {
        scan::measure().await;
    }
    if wanted("scroll") {
        scroll::measure().await;
    }
    if wanted("widget") {
        widget::measure().await;
    }
    let times = words.iter().find_map(|word| word.parse().ok());
    let asked = |name: &str| words.iter().any(|word| word == name);
    if asked("peers") {
        peers::measure(times.unwrap_or(15)).await;
    }
    if asked("vitals") {
        vitals::measure(times.unwrap_or(5)).await;
    }
    if asked("lighthouse") {
        lighthouse::measure(times.unwrap_or(5)).await;
    }
}

/// The value that this part of all (0.5, 0.99) does not exceed. Sorts them.
pub fn percentile(values: &mut [f64], part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = (values.len() as f64 * part).ceil() as usize;
    values.get(place.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}
