//! What gifts cost: the same quote as a cart's, of gift cards alone, and nothing of the balance pays.

use super::Plan;
use crate::{
    App,
    attempts::{Counted, Tight},
    cart, promos,
    store::{AccountRow, Look, Stop},
};
use domain::{
    Money, Reason, Time,
    api::{
        catalog::{Kind, Product, TaxClass},
        config::Region,
        order::Method,
    },
    code::{self, Reading},
    gift::recipient::Recipient,
    profile::{Opens, Profile},
    quote::{Input, Line, MOST_OF_ONE, Quote, Tender, quote},
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What an order of gifts keeps beside what any order does.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SoldGifts {
    /// What it was priced from: when some are taken back, the others are priced by the same.
    pub input: Input,
    /// For each gift which of the lines it is part of, from 0.
    pub of: Vec<usize>,
    /// What is to be made; gone once it is, or never will be. Everything about recipients is in here.
    pub plan: Option<Plan>,
}

/// The id of the promo with a code that came with gifts. What is none counts as a miss.
pub async fn promo(
    app: &App,
    text: &str,
    (account, region): (&AccountRow, &Region),
    address: &str,
) -> Result<String, Stop> {
    let profiles: Vec<Profile> =
        app.config.profiles.iter().filter(|known| region.profiles.contains(&known.id)).cloned().collect();
    let promos: Vec<Profile> = profiles.into_iter().filter(|profile| profile.opens == Opens::Promo).collect();
    let Reading::Complete(complete) = code::read(text, &promos, true) else { return Err(Reason::NotFound.into()) };
    let read = complete.candidates.into_iter().next().ok_or(Reason::NotFound)?;
    let place = Tight::place(app, address, Some(&region.id)).await?;
    let (text, counted) = (read.code.expose().to_owned(), Counted::codes(&account.id, None, &place));
    let found = app.store.write(move |tx| {
        let (text, counted) = (text.clone(), counted.clone());
        Box::pin(async move {
            counted.admit(tx).await?;
            let found = tx.promo_of_code(&text).await?;
            if found.is_none() {
                counted.miss(tx).await?;
            }
            Ok(found)
        })
    });
    found.await?.ok_or(Reason::NotFound.into())
}

/// All that prices gifts for an account, and for each of them which line it is part of.
pub(super) async fn input(
    look: &mut Look,
    app: &App,
    (account, promo): (&AccountRow, Option<&str>),
    (recipients, method): (&[Recipient], Option<Method>),
    now: Time,
) -> Result<(Input, Vec<usize>), Stop> {
    let (mut input, _) = cart::without_cart(look, &app.config, &account.id, now).await?;
    if let Some(promo) = promo {
        let row = look.promo_for(promo, &account.id).await?.ok_or(Reason::NotFound)?;
        input.offers.insert(0, promos::offer(row, Some(&account.email)));
    }
    let of;
    (input.lines, of) = lines(recipients);
    input.payment = method;
    input.lots = Vec::new();
    input.tender = Tender { use_balance: false, amounts: Vec::new() };
    Ok((input, of))
}

/// The price of gifts.
pub(super) fn priced(input: &Input) -> Result<Quote, Reason> {
    quote(input).map_err(|_| cart::too_much(input))
}

/// A line for each amount, and one more where there are more of an amount than a line holds.
fn lines(recipients: &[Recipient]) -> (Vec<Line>, Vec<usize>) {
    let (mut lines, mut open) = (Vec::<Line>::new(), HashMap::<i64, usize>::new());
    let mut of = Vec::with_capacity(recipients.len());
    for recipient in recipients {
        let known = open.get(&recipient.amount.minor).copied();
        let known = known.and_then(|at| lines.get_mut(at).map(|line| (at, line)));
        if let Some((at, line)) = known.filter(|(_, line)| line.quantity < MOST_OF_ONE) {
            line.quantity = line.quantity.saturating_add(1);
            of.push(at);
            continue;
        }
        let at = lines.len();
        open.insert(recipient.amount.minor, at);
        of.push(at);
        let product = product(recipient.amount);
        lines.push(Line { id: format!("gifts-{}", at.saturating_add(1)), product, quantity: 1, every: None });
    }
    (lines, of)
}

/// A gift as something that is sold.
fn product(amount: Money) -> Product {
    Product {
        id: "gift".into(),
        name: "Gift card".into(),
        about: String::new(),
        category: "gift-cards".into(),
        kind: Kind::GiftCard,
        picture: "/goods/gift-card-50.svg".into(),
        price: amount,
        sale: None,
        left: None,
        every: Vec::new(),
        tax: TaxClass::None,
    }
}
