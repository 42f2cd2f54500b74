//! Carts drawn at random, such as do most harm: scopes that overlap, minimums that other promos undo, tiny and odd
//! amounts, prices of nothing, promos that shut each other out.

use super::cart::{Cart, Deal, cart, deal, eur};
use crate::{
    Time,
    api::{
        balance::Bucket,
        catalog::{Kind, TaxClass},
    },
    promo::{Class, Discount, Needs},
    quote::{Input, Line, Lot},
};
use proptest::{option, prelude::*, sample::select};

const SHELVES: [&str; 3] = ["a", "b", "c"];

/// Carts with up to so many promos, without a balance.
pub(crate) fn carts(promos: usize) -> impl Strategy<Value = Input> {
    let few_or_many = prop_oneof![0..=promos, promos * 3 / 4..=promos];
    let deals = few_or_many.prop_flat_map(|many| prop::collection::vec(deals(), many));
    (lines(), deals, taxes(), option::of(0..7_00_i64), any::<bool>(), any::<bool>()).prop_map(
        |(lines, mut deals, (included, standard, reduced), delivery, guest, friendly)| {
            for deal in deals.iter_mut().filter(|_| friendly) {
                deal.0.promo.combines = vec![Class::Item, Class::Order, Class::Shipping];
            }
            let mut cart = cart().tax(included, standard, reduced);
            cart.0.lines = lines;
            if let Some(price) = delivery {
                cart = cart.delivery(price);
            }
            cart.0.customer.signed_in = !guest;
            numbered(deals).into_iter().fold(cart, Cart::promo).0
        },
    )
}

/// Carts of a few cents whose promos all go together: wherever a cent is rounded, it shows.
pub(crate) fn cent_carts(promos: usize) -> impl Strategy<Value = Input> {
    let cents = prop::collection::vec((select(SHELVES.to_vec()), 0..40_i64, 1..3_u32), 1..6);
    let scope = prop_oneof![prop::sample::subsequence(SHELVES.to_vec(), 1..=2), Just(Vec::new())];
    let deal = (deals(), scope).prop_map(|(deal, scope)| {
        deal.on(&scope).combines(&[Class::Item, Class::Order, Class::Shipping]).with(|offer| {
            offer.promo.exclusive = false;
            offer.promo.needs = Needs::default();
            offer.budget_left = None;
            if let Discount::Fixed { amounts } | Discount::PerItem { amounts } = &mut offer.promo.discount {
                *amounts = vec![eur(1 + amounts.iter().map(|money| money.minor).sum::<i64>() % 9)];
            }
        })
    });
    (cents, prop::collection::vec(deal, 0..=promos), taxes(), option::of(0..40_i64)).prop_map(
        |(cents, deals, (included, standard, reduced), delivery)| {
            let mut cart = cart().tax(included, standard, reduced);
            for (at, (shelf, price, many)) in cents.into_iter().enumerate() {
                cart = cart.line(&format!("l{at}"), shelf, price, many);
            }
            if let Some(price) = delivery {
                cart = cart.delivery(price);
            }
            numbered(deals).into_iter().fold(cart, Cart::promo).0
        },
    )
}

/// Carts with a few promos and a balance.
pub(crate) fn paid_carts() -> impl Strategy<Value = Input> {
    let amounts = prop::collection::vec((buckets(), select(vec![0, 1, 50, 5_00, 20_00, 99_99])), 0..3);
    (carts(4), lots(), any::<bool>(), amounts, prop::bool::weighted(0.9)).prop_map(
        |(input, lots, frozen, amounts, use_balance)| {
            let mut cart = Cart(input);
            cart.0.customer.frozen = frozen && lots.len() > 4;
            cart.0.lots = lots;
            cart.0.tender.use_balance = use_balance;
            amounts.into_iter().fold(cart, |cart, (bucket, minor)| cart.exactly(bucket, minor)).0
        },
    )
}

/// Ids that do not stand in the promos' order.
fn numbered(deals: Vec<Deal>) -> Vec<Deal> {
    let named = deals.into_iter().enumerate().map(|(at, deal)| {
        deal.with(|offer| {
            let id = format!("P{}{at}", (at * 7 + 3) % 10);
            offer.promo.name.clone_from(&id);
            offer.promo.code = offer.promo.code.as_ref().map(|_| id.clone());
            offer.promo.id = id;
        })
    });
    named.collect()
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let price = prop_oneof![2 => 0..30_i64, 3 => 1..50_00_i64, 2 => select(vec![0, 1, 33, 1_00, 9_99, 10_00, 50_00])];
    let kind = prop_oneof![8 => Just(Kind::Goods), 1 => Just(Kind::Digital), 1 => Just(Kind::GiftCard)];
    let class = select(vec![TaxClass::Standard, TaxClass::Standard, TaxClass::Reduced, TaxClass::None]);
    let line = (select(SHELVES.to_vec()), price, 1..5_u32, kind, class, option::weighted(0.1, 0..20_00_i64), 0..20_u32);
    prop::collection::vec(line, 1..7).prop_map(|drawn| {
        let mut cart = cart();
        for (at, (shelf, price, many, kind, class, sale, other)) in drawn.into_iter().enumerate() {
            cart = cart.line(&format!("l{at}"), shelf, price, many).kind(kind).last(|line| {
                line.product.tax = class;
                line.product.left = (other == 0).then_some(1);
                line.every = (other == 1).then_some(4);
            });
            if let Some(price) = sale {
                cart = cart.sale(price);
            }
        }
        cart.0.lines
    })
}

fn deals() -> impl Strategy<Value = Deal> {
    let amount = || prop_oneof![1..10_i64, 1..30_00_i64, select(vec![1_00, 5_00, 10_00])];
    let part = || prop_oneof![select(vec![1, 50, 10_00, 15_00, 33_33, 50_00, 10_000]), 1..=10_000_u32];
    let discount = prop_oneof![
        4 => part().prop_map(|basis_points| Discount::Percent { basis_points }),
        3 => amount().prop_map(|minor| Discount::Fixed { amounts: vec![eur(minor)] }),
        2 => amount().prop_map(|minor| Discount::PerItem { amounts: vec![eur(minor)] }),
        2 => (1..4_u32, 1..3_u32, part())
            .prop_map(|(buy, get, basis_points)| Discount::BuyGet { buy, get, basis_points }),
        1 => amount().prop_map(|minor| Discount::Credit { amounts: vec![eur(minor)], days: 30 }),
    ];
    let class = select(vec![Class::Item, Class::Item, Class::Order, Class::Order, Class::Shipping]);
    let scope = prop::sample::subsequence(SHELVES.to_vec(), 0..=2);
    let scope = prop_oneof![scope, Just(Vec::new())];
    let combines = prop_oneof![
        1 => Just(Vec::new()),
        3 => Just(vec![Class::Item, Class::Order, Class::Shipping]),
        2 => prop::sample::subsequence(vec![Class::Item, Class::Order, Class::Shipping], 1..=2),
    ];
    let bounds =
        (option::weighted(0.3, 0..60_00_i64), option::weighted(0.1, 0..15_000_i64), option::weighted(0.1, amount()));
    (discount, class, scope, combines, bounds, 0..100_u32, -1..2_i64).prop_map(
        |(discount, class, scope, combines, (min, max, budget), odd, priority)| {
            let fixed_class = match discount {
                Discount::PerItem { .. } | Discount::BuyGet { .. } => Some(Class::Item),
                Discount::Credit { .. } => Some(Class::Order),
                _ => None,
            };
            deal("P", discount).class(fixed_class.unwrap_or(class)).on(&scope).combines(&combines).with(|offer| {
                let promo = &mut offer.promo;
                promo.needs.min_spend = min.map(eur).into_iter().collect();
                promo.needs.max_spend = max.map(eur).into_iter().collect();
                promo.exclusive = odd < 3;
                promo.scope.without_sale = odd % 10 == 9;
                promo.needs.signed_in = odd == 50;
                promo.priority = priority;
                offer.budget_left = budget.map(eur);
                if odd % 4 == 0 {
                    promo.code = None;
                }
            })
        },
    )
}

fn taxes() -> impl Strategy<Value = (bool, u32, u32)> {
    let rates = select(vec![(0, 0), (19_00, 7_00), (8_25, 0), (10_00, 8_00), (10_000, 1)]);
    (any::<bool>(), rates).prop_map(|(included, (standard, reduced))| (included, standard, reduced))
}

fn buckets() -> impl Strategy<Value = Bucket> {
    select(vec![Bucket::Restricted, Bucket::Promotional, Bucket::Refund, Bucket::Gift, Bucket::Points])
}

fn lots() -> impl Strategy<Value = Vec<Lot>> {
    let amount = prop_oneof![0..10_i64, 0..20_00_i64, 0..20_000_i64];
    let lot = (buckets(), amount, prop::sample::subsequence(vec!["a", "b", "c", "d"], 0..=3), 0..12_i64, -3..3_i64);
    prop::collection::vec(lot, 0..6).prop_map(|drawn| {
        let mut cart = cart();
        for (at, (bucket, minor, categories, odd, days)) in drawn.into_iter().enumerate() {
            let limits = if bucket == Bucket::Restricted || odd == 0 { categories } else { Vec::new() };
            cart = cart.lot(&format!("v{at}"), bucket, minor, &limits);
            if let Some(lot) = cart.0.lots.last_mut() {
                lot.expires = (odd % 3 == 1).then(|| cart.0.at.plus(days * Time::DAY));
                lot.card = (odd == 2 || odd == 5).then(|| "WD1F".into());
                if odd == 3 {
                    lot.amount.currency = crate::Currency::USD;
                }
            }
        }
        cart.0.lots
    })
}
