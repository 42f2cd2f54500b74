//! Lives of many seeds: each comes to its number of lines, and to nothing.

use super::{
    Who,
    life::{Life, Stuck},
};
use crate::{
    config,
    ledger::Account,
    store::{Past, PastOrder},
};
use domain::{
    Currency, Money, Time,
    api::catalog::{Kind, Product, TaxClass},
};
use std::collections::HashMap;

fn who(lines: usize, seed: u64) -> Who {
    let shop = config::shop(true);
    // In the one region prices contain the tax, in the other they do not.
    let currency = if seed.is_multiple_of(2) { Currency::EUR } else { Currency::USD };
    let region = shop.regions.into_iter().find(|region| region.currency == currency).unwrap();
    let product = |id: &str, kind, category: &str, minor| Product {
        id: id.into(),
        name: id.into(),
        about: String::new(),
        category: category.into(),
        kind,
        picture: String::new(),
        price: Money::new(minor, currency),
        sale: None,
        left: None,
        every: Vec::new(),
        tax: TaxClass::Standard,
    };
    Who {
        account: "a".into(),
        email: "a@demo.example".into(),
        address: None,
        terms: config::terms(&region),
        region,
        shelves: vec![
            product("tea", Kind::Goods, "pantry", 1_190),
            product("pan", Kind::Goods, "kitchen", 3_600),
            product("pen", Kind::Goods, "stationery", 4_600),
            product("moss", Kind::Digital, "games", 890),
            product("stars", Kind::Digital, "apps", 449),
        ],
        mac_key: "k".into(),
        seed,
        lines,
        from: Time(1_600_000_000_000),
        to: Time(1_757_680_000_000),
    }
}

fn lived(who: &Who) -> Result<Past, Stuck> {
    let mut life = Life::new(who);
    while !life.is_over() {
        life.go_on()?;
    }
    life.past()
}

/// What each order moved, went back and costs agrees; all lines follow from one another and end with nothing.
fn adds_up(past: &Past, lines: usize) {
    let (mut total, mut count, mut lots, mut ids) = (0, 0, HashMap::<String, i64>::new(), Vec::new());
    let mut at = Time(0);
    for (posting, _) in &past.postings {
        for line in posting.lines() {
            let Account::Customer(customer) = &line.account else { continue };
            assert!(posting.at >= at, "in the order of time");
            at = posting.at;
            total += line.amount.minor;
            count += 1;
            *lots.entry(customer.lot.clone()).or_default() += line.amount.minor;
            assert_eq!(customer.total_after, total);
            assert!(total >= 0 && lots[&customer.lot] >= 0);
            ids.push(customer.entry.clone());
        }
    }
    assert_eq!((total, count), (0, lines));
    assert!(lots.values().all(|left| *left == 0));
    assert!(ids.is_sorted() && ids.windows(2).all(|pair| pair[0] != pair[1]), "in the order of their ids");
    for order in &past.orders {
        let PastOrder { lines, payments, refunds, .. } = order;
        assert_eq!(lines.iter().map(|(of, _)| of.paid).sum::<i64>(), order.total.minor);
        assert_eq!(payments.iter().map(|(_, _, paid)| paid).sum::<i64>(), order.total.minor - order.due.minor);
        let back: i64 = lines.iter().filter(|(_, refund)| refund.is_some()).map(|(of, _)| of.paid).sum();
        assert_eq!(refunds.iter().map(|refund| refund.amount).sum::<i64>(), back);
        assert!(refunds.iter().map(|refund| refund.card).sum::<i64>() <= order.due.minor);
    }
}

#[test]
fn every_life_comes_to_its_lines_and_to_nothing() {
    for seed in 0..200 {
        for lines in [2, 3, 4, 7, 31, 32, 33, 50, 200] {
            let who = who(lines, seed);
            let past = lived(&who).unwrap_or_else(|_| panic!("{lines} lines of seed {seed} lead nowhere"));
            adds_up(&past, lines);
        }
    }
}

#[test]
fn a_long_life_has_all_that_happens_to_an_account() {
    for seed in 0..4 {
        let past = lived(&who(20_000, seed)).unwrap_or_else(|_| panic!("seed {seed} leads nowhere"));
        adds_up(&past, 20_000);
        let refunds = past.orders.iter().filter(|order| !order.refunds.is_empty()).count();
        let credit = past.lots.iter().filter(|lot| matches!(&lot.order, Some((_, Some(_))))).count();
        let by_card = past.orders.iter().filter(|order| order.due.minor > 0).count();
        assert!(past.cards.len() > 2_000 && past.orders.len() > 5_000, "{} {}", past.cards.len(), past.orders.len());
        assert!(refunds > 300 && credit > 200 && by_card > 200, "{refunds} {credit} {by_card}");
    }
}

#[test]
fn the_same_seed_lives_the_same_life() {
    let text = |seed| format!("{:?}", lived(&who(300, seed)).map_err(|_| ()).map(|past| past.orders));
    assert_eq!(text(5), text(5));
    assert_ne!(text(5), text(6));
}
