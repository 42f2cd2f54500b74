//! The notation of the examples: what is given, line by line. See `examples/README.md`.

use super::cart::{Cart, cart, deal};
use crate::{
    Currency, Money,
    api::{
        balance::Bucket,
        catalog::{Kind, TaxClass},
        order::Method,
    },
    promo::{Class, Discount, Hours, Purchase},
    quote::{Barred, Delivery, Input, Offer, Taxes},
};
use std::str::FromStr;

/// Reads what is given.
pub fn read(given: &str) -> Input {
    given.lines().fold(cart(), add).0
}

fn add(mut cart: Cart, line: &str) -> Cart {
    let words: Vec<&str> = line.split_whitespace().collect();
    let input = &mut cart.0;
    match words.as_slice() {
        [] => {}
        [note, ..] if note.starts_with(';') => {}
        ["currency", code] => input.currency = parse(code),
        ["region", region] => input.region = (*region).into(),
        ["time", at] => input.at = parse(at),
        ["tax", how, standard, reduced, delivery @ ..] => {
            let delivery = delivery.first().map_or(TaxClass::Standard, |class| tax_class(class));
            let (standard, reduced) = (basis_points(standard), basis_points(reduced));
            input.taxes = Taxes { included: *how == "included", standard, reduced, delivery };
        }
        ["delivery", id, price] => {
            let (id, price) = ((*id).to_owned(), money(price, input.currency));
            input.deliveries.push(Delivery { name: id.clone(), id, price });
        }
        ["way", id] => input.delivery = (*id).into(),
        ["guest"] => input.customer = crate::quote::Customer { signed_in: false, orders: 0, frozen: false },
        ["orders", many] => input.customer.orders = parse(many),
        ["frozen"] => input.customer.frozen = true,
        ["pays", "card"] => input.payment = Some(Method::Card),
        ["pays", "redirect"] => input.payment = Some(Method::Redirect),
        ["chooses", ids @ ..] => input.chosen = ids.iter().map(|id| (*id).to_owned()).collect(),
        ["balance", "off"] => input.tender.use_balance = false,
        ["use", bucket, amount] => {
            let minor = money(amount, input.currency).minor;
            return cart.exactly(bucket_named(bucket), minor);
        }
        ["line", id, category, quantity, "x", price, more @ ..] => {
            let minor = money(price, input.currency).minor;
            return more.iter().fold(cart.line(id, category, minor, parse(quantity)), |cart, word| of_line(cart, word));
        }
        ["promo", id, discount, more @ ..] => {
            let currency = input.currency;
            let deal = more.iter().fold(deal(id, discount_of(discount, currency)), |deal, word| {
                deal.with(|offer| of_promo(offer, word, currency))
            });
            return cart.promo(deal);
        }
        ["lot", id, bucket, amount, more @ ..] => {
            let minor = money(amount, input.currency).minor;
            return more.iter().fold(cart.lot(id, bucket_named(bucket), minor, &[]), |cart, word| of_lot(cart, word));
        }
        _ => panic!("not in the notation: {line}"),
    }
    cart
}

fn of_line(cart: Cart, word: &str) -> Cart {
    let currency = cart.0.currency;
    match word.split_once('=').unwrap_or((word, "")) {
        ("digital", _) => cart.kind(Kind::Digital),
        ("gift-card", _) => cart.kind(Kind::GiftCard).last(|line| line.product.tax = TaxClass::None),
        ("sale", price) => cart.sale(money(price, currency).minor),
        ("sale-until", at) => cart.last(|line| {
            line.product.sale.as_mut().expect("a sale before").until = parse(at);
        }),
        ("left", many) => cart.last(|line| line.product.left = Some(parse(many))),
        ("every", weeks) => cart.last(|line| line.every = Some(parse(weeks))),
        ("product", id) => cart.last(|line| line.product.id = id.into()),
        (class, _) => cart.last(|line| line.product.tax = tax_class(class)),
    }
}

fn of_promo(offer: &mut Offer, word: &str, currency: Currency) {
    let Offer { promo, barred, budget_left } = offer;
    let (scope, needs) = (&mut promo.scope, &mut promo.needs);
    let (name, value) = word.split_once('=').unwrap_or((word, ""));
    let list = || value.split(',').map(str::to_owned).collect::<Vec<_>>();
    match name {
        "item" | "order" | "shipping" => promo.class = class(name),
        "on" => scope.categories = list(),
        "product" => scope.products = list(),
        "except" => scope.except_categories = list(),
        "except-product" => scope.except_products = list(),
        "no-sale" => scope.without_sale = true,
        "once" => scope.purchase = Some(Purchase::OneTime),
        "subscription" => scope.purchase = Some(Purchase::Subscription),
        "with" => promo.combines = value.split(',').map(class).collect(),
        "exclusive" => promo.exclusive = true,
        "auto" => promo.code = None,
        "priority" => promo.priority = parse(value),
        "min" => needs.min_spend = vec![money(value, currency)],
        "max" => needs.max_spend = vec![money(value, currency)],
        "quantity" => needs.min_quantity = parse(value),
        "needs" => needs.products = list(),
        "region" => needs.regions = list(),
        "way" => needs.deliveries = list(),
        "pays" => needs.payment = Some(if value == "card" { Method::Card } else { Method::Redirect }),
        "signed-in" => needs.signed_in = true,
        "first-order" => needs.first_order = true,
        "from" => promo.when.from = Some(parse(value)),
        "until" => promo.when.until = Some(parse(value)),
        "hours" => promo.when.hours = Some(hours(value)),
        "budget" => *budget_left = Some(money(value, currency)),
        "used-up" => *barred = Some(Barred::UsageLimit),
        "used-by-you" => *barred = Some(Barred::CustomerLimit),
        "not-for-you" => *barred = Some(Barred::NotEligible),
        _ => panic!("no word about promos: {word}"),
    }
}

fn of_lot(mut cart: Cart, word: &str) -> Cart {
    let lot = cart.0.lots.last_mut().expect("a lot before");
    match word.split_once('=').unwrap_or((word, "")) {
        ("expires", at) => lot.expires = Some(parse(at)),
        ("since", at) => lot.since = parse(at),
        ("for", list) => lot.categories = list.split(',').map(str::to_owned).collect(),
        ("laid", last_four) => lot.card = Some(last_four.into()),
        ("in", code) => lot.amount = Money::new(lot.amount.minor, parse(code)),
        _ => panic!("no word about lots: {word}"),
    }
    cart
}

/// `15%`, `-5.00`, `-5.00USD`, `-2.00/item`, `buy2get1`, `buy2get1@50%`, `credit10.00`.
fn discount_of(word: &str, currency: Currency) -> Discount {
    if let Some(counts) = word.strip_prefix("buy") {
        let (counts, part) = counts.split_once('@').unwrap_or((counts, "100%"));
        let (buy, get) = counts.split_once("get").expect("buyNgetM");
        return Discount::BuyGet { buy: parse(buy), get: parse(get), basis_points: basis_points(part) };
    }
    if let Some(amount) = word.strip_prefix("credit") {
        return Discount::Credit { amounts: vec![money(amount, currency)], days: 90 };
    }
    let Some(amount) = word.strip_prefix('-') else { return Discount::Percent { basis_points: basis_points(word) } };
    match (amount.strip_suffix("/item"), amount.strip_suffix("USD")) {
        (Some(each), _) => Discount::PerItem { amounts: vec![money(each, currency)] },
        (_, Some(dollars)) => Discount::Fixed { amounts: vec![money(dollars, Currency::USD)] },
        _ => Discount::Fixed { amounts: vec![money(amount, currency)] },
    }
}

/// `17:00-19:00+60`: from, until, minutes that the shop's time is ahead of UTC.
fn hours(word: &str) -> Hours {
    let (range, offset) = word.split_once('+').expect("hours with an offset");
    let minutes = |time: &str| {
        let (hour, minute) = time.split_once(':').expect("HH:MM");
        parse::<u32>(hour) * 60 + parse::<u32>(minute)
    };
    let (from, until) = range.split_once('-').expect("from-until");
    Hours { from: minutes(from), until: minutes(until), offset: parse(offset) }
}

fn class(word: &str) -> Class {
    match word {
        "item" => Class::Item,
        "order" => Class::Order,
        "shipping" => Class::Shipping,
        _ => panic!("no class: {word}"),
    }
}

fn tax_class(word: &str) -> TaxClass {
    match word {
        "standard" => TaxClass::Standard,
        "reduced" => TaxClass::Reduced,
        "untaxed" => TaxClass::None,
        _ => panic!("no word about lines: {word}"),
    }
}

fn bucket_named(word: &str) -> Bucket {
    match word {
        "gift" => Bucket::Gift,
        "refund" => Bucket::Refund,
        "promotional" => Bucket::Promotional,
        "restricted" => Bucket::Restricted,
        "points" => Bucket::Points,
        _ => panic!("no bucket: {word}"),
    }
}

fn basis_points(word: &str) -> u32 {
    let hundredths = Money::parse(word.trim_end_matches('%'), Currency::EUR).expect(word);
    u32::try_from(hundredths.minor).expect(word)
}

fn money(word: &str, currency: Currency) -> Money {
    Money::parse(word, currency).expect(word)
}

fn parse<T: FromStr>(word: &str) -> T {
    word.parse().unwrap_or_else(|_| panic!("not readable: {word}"))
}
