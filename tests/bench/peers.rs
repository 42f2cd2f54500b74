//! The same pages in SolidJS and in React (`bench/peers`), side by side in one run: for the first time, while typing,
//! while pricing and in a long history. One app after the other, round by round, so that what else the machine does
//! falls on all.

mod arrival;
pub mod leafing;
pub mod pricing;
mod sheet;
mod typing;

use crate::{
    pipe::Pipe,
    tab::{self, Hands, Line, Tab},
};
use scrip_tests::house::{
    mistake::{one_wrong, without_dashes},
    named,
    shop::{ADA, Second, Shop},
};
use serde_json::Value;
use sheet::{APPS, Sheet};
use std::time::Instant;

/// Entries of the history.
const ENTRIES: usize = 10_000;
/// Rounds before measuring, of what is measured in pages that are there: code is compiled while it runs.
const WARM_UP: usize = 2;
/// Codes that are typed, and changes of a quantity, in a round.
const OFTEN: usize = 3;

/// Measures so many rounds, and prints a table.
pub async fn measure(rounds: usize) {
    let mut shop = Shop::open().await;
    shop.gives_a_past(ADA, ENTRIES);
    let code = without_dashes(&shop.one_code());
    let servers = [
        serves(&mut shop, "SCRIP_DIST", "dist", "").await,
        serves(&mut shop, "SCRIP_PEERS", "target/peers", "solid/dist").await,
        serves(&mut shop, "SCRIP_PEERS", "target/peers", "react/dist").await,
    ];
    let addresses = [0, 1, 2].map(|app| servers[app].address.as_str());
    let pipe = Pipe::start();
    let (mut sheet, begun) = (Sheet::default(), Instant::now());
    for round in 0..rounds {
        for (app, address) in addresses.into_iter().enumerate() {
            arrival::looks(&pipe, address, &mut sheet, app).await;
            arrival::types(&pipe, address, &mut sheet, app).await;
        }
        eprintln!("peers: arrived {} times of {rounds}", round + 1);
    }
    types(&pipe, addresses, &code, rounds, &mut sheet).await;
    prices(&pipe, addresses, rounds, &mut sheet).await;
    leafs(&pipe, addresses, rounds, &mut sheet).await;
    pipe.close().await;
    let (apps, minutes, slower) = (APPS.join(", "), begun.elapsed().as_secs_f64() / 60.0, tab::SLOWER);
    println!("peers: medians of {rounds} rounds, {apps} by turns in one run of {minutes:.0} min");
    println!("       CPU {slower}× slower, a phone's size, headless Chromium without GPU");
    sheet.print();
    println!();
}

/// A server of the same shop that gives out one of the apps, so that all are compressed and kept alike.
async fn serves(shop: &mut Shop, variable: &str, otherwise: &str, below: &str) -> Second {
    let built = named(variable, otherwise).join(below);
    assert!(built.join("index.html").is_file(), "{} is built: cargo xtask bench peers", built.display());
    shop.tell("SCRIP_DIST", built.to_string_lossy());
    shop.second().await
}

/// A tab of each app.
async fn tabs<'a>(pipe: &'a Pipe) -> Vec<Tab<'a>> {
    let mut tabs = Vec::new();
    for _ in APPS {
        tabs.push(Tab::open(pipe, Hands::Still, &Value::Null).await);
    }
    tabs
}

async fn closes(tabs: Vec<Tab<'_>>) {
    for tab in tabs {
        tab.is_content().await;
        tab.close().await;
    }
}

async fn types(pipe: &Pipe, addresses: [&str; 3], code: &str, rounds: usize, sheet: &mut Sheet) {
    let tabs = tabs(pipe).await;
    for (tab, address) in tabs.iter().zip(addresses) {
        tab.go(&format!("{address}/redeem")).await;
        tab.until("window.__seen?.mounted").await;
        tab.rests().await;
    }
    for round in 0..rounds + WARM_UP {
        for (app, tab) in tabs.iter().enumerate() {
            for time in 0..OFTEN {
                let text = if time % 2 == 0 { code.to_owned() } else { one_wrong(code, 7) };
                typing::types(tab, &text, (round >= WARM_UP).then_some(&mut *sheet), app).await;
            }
        }
        eprintln!("peers: typed {} times of {}", round + 1, rounds + WARM_UP);
    }
    closes(tabs).await;
}

async fn prices(pipe: &Pipe, addresses: [&str; 3], rounds: usize, sheet: &mut Sheet) {
    let tabs = tabs(pipe).await;
    for (tab, address) in tabs.iter().zip(addresses) {
        pricing::begins(tab, address).await;
    }
    let mut digits = ['2', '3', '4', '5', '6', '7'].into_iter().cycle();
    for round in 0..rounds + WARM_UP {
        for time in 0..OFTEN {
            let digit = digits.next().expect("it goes round");
            let line = if time == 0 { Line::Slow4G } else { Line::Fast };
            let mut sums = Vec::new();
            for (app, tab) in tabs.iter().enumerate() {
                let noted = (round >= WARM_UP).then_some(&mut *sheet);
                sums.push(pricing::changes(tab, digit, line, noted, app).await);
            }
            assert!(sums.iter().all(|sum| *sum == sums[0]), "the same cart costs {sums:?}");
        }
        eprintln!("peers: priced {} times of {}", round + 1, rounds + WARM_UP);
    }
    closes(tabs).await;
}

async fn leafs(pipe: &Pipe, addresses: [&str; 3], rounds: usize, sheet: &mut Sheet) {
    let mut cookies = Vec::new();
    for address in addresses {
        cookies.push(leafing::signs_in(pipe, address).await);
    }
    for round in 0..rounds {
        for (app, address) in addresses.into_iter().enumerate() {
            leafing::leafs(pipe, address, &cookies[app], sheet, app).await;
        }
        eprintln!("peers: leafed {} times of {rounds}", round + 1);
    }
}
