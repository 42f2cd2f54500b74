//! The lines of the cart.

use crate::{
    browser::document,
    session::{Session, session},
    ui::stepper::Stepper,
    words,
};
use domain::{
    api::catalog::Product,
    cart::Edit,
    quote::{MOST_OF_ONE, Standing},
};
use leptos::prelude::*;

/// A line that was just taken out, and where it stood.
#[derive(Clone)]
pub struct Removed {
    product: Product,
    quantity: u32,
    every: Option<u32>,
    place: usize,
}

/// Every line, and the one that was just taken out.
#[component]
pub fn Lines(removed: RwSignal<Option<Removed>>) -> impl IntoView {
    let session = session();
    let ids = Memo::new(move |_| {
        let lines =
            |priced: &crate::session::Priced| priced.input.lines.iter().map(|line| line.id.clone()).collect::<Vec<_>>();
        session.basket().priced.with(|priced| priced.as_ref().map(lines).unwrap_or_default())
    });
    let on_remove = Callback::new(move |id: String| {
        let place = ids.with_untracked(|ids| ids.iter().position(|known| *known == id)).unwrap_or(0);
        let taken = untrack(|| {
            session.basket().line(&id, |line, _| Removed {
                product: line.product.clone(),
                quantity: line.quantity,
                every: line.every,
                place,
            })
        });
        if let Some(taken) = &taken {
            session.say(words::cart::removed(&taken.product.name));
        }
        removed.set(taken);
        session.basket().edit(Edit::RemoveLine { line: id });
        document::focus_soon(".undo button");
    });
    let rows = move || {
        let mut rows: Vec<AnyView> =
            ids.get().into_iter().map(|id| view! { <CartLine session id on_remove/> }.into_any()).collect();
        if let Some(taken) = removed.get() {
            rows.insert(taken.place.min(rows.len()), view! { <Undo session removed taken/> }.into_any());
        }
        rows
    };
    view! { <ul class="lines" aria-label=words::cart::lines()>{rows}</ul> }
}

/// In the place of a line that was taken out.
#[component]
fn Undo(session: Session, removed: RwSignal<Option<Removed>>, taken: Removed) -> impl IntoView {
    let text = words::cart::removed(&taken.product.name);
    let undo = move |_| {
        let Removed { product, quantity, every, .. } = taken.clone();
        removed.set(None);
        session.say(words::catalog::added(&product.name));
        session.basket().edit(Edit::Add { product: Box::new(product), quantity, every });
        document::focus_soon(".lines li:last-child input");
    };
    view! { <li class="undo"><p>{text}</p><button type="button" class="button quiet" on:click=undo>{words::cart::undo()}</button></li> }
}

#[component]
fn CartLine(session: Session, id: String, on_remove: Callback<String>) -> impl IntoView {
    let basket = session.basket();
    let product = untrack(|| basket.line(&id, |line, _| line.product.clone()));
    let Some(product) = product else { return ().into_any() };
    let (name, picture) = (product.name.clone(), product.picture.clone());
    let line = StoredValue::new(id.clone());
    let on_this = move |read: fn(&domain::quote::Line, &domain::quote::QuotedLine) -> AnyView| {
        move || line.with_value(|id| basket.line(id, read))
    };
    let quantity = Signal::derive(move || line.with_value(|id| basket.line(id, |line, _| line.quantity)).unwrap_or(1));
    let change = Callback::new(move |quantity| basket.edit(Edit::Quantity { line: line.get_value(), quantity }));
    let category = product.category.clone();
    let facts = move || {
        let sale = product
            .sale
            .as_ref()
            .filter(|_| line.with_value(|id| basket.line(id, |_, quoted| quoted.on_sale)) == Some(true));
        let sale = sale.map(|sale| [" · ", &words::cart::sale(sale.until)].concat()).unwrap_or_default();
        [session.shop.category(&category), sale].concat()
    };
    let few = on_this(|line, quoted| {
        (quoted.counted < line.quantity)
            .then(|| view! { <p class="fault">{words::cart::counted(quoted.counted)}</p> })
            .into_any()
    });
    let price = on_this(|line, quoted| {
        let full = domain::Money::new(
            line.product.price.minor.saturating_mul(i64::from(quoted.counted)),
            quoted.amount.currency,
        );
        let before = (full != quoted.amount).then(|| view! { <span class="unseen">{words::catalog::before()}" "</span><s class="hint"><bdi>{words::amount(full)}</bdi></s> });
        view! { <bdi class="strong">{words::amount(quoted.amount)}</bdi>{before} }.into_any()
    });
    let shares = move || {
        line.with_value(|id| {
        let shares = basket.line(id, |_, quoted| quoted.shares.clone()).unwrap_or_default();
        shares.into_iter().map(|share| view! { <span class="hint share-off">{words::cart::share(share.amount, &called(session, &share.promo))}</span> }).collect::<Vec<_>>()
    })
    };
    let rhythms = (!product.every.is_empty())
        .then(|| view! { <Rhythm session line name=name.clone() offered=product.every.clone()/> });
    let remove = move |_| on_remove.run(line.get_value());
    view! {
        <li class="cart-line">
            <img src=picture alt="" width="64" height="64"/>
            <div class="what">
                <p class="strong">{name.clone()}</p>
                <p class="hint">{facts}</p>
                {few}
            </div>
            <p class="price">{price}</p>
            <p class="shares-off">{shares}</p>
            <div class="how">
                <Stepper name=words::cart::quantity_of(&name) value=quantity most=MOST_OF_ONE on_change=change/>
                {rhythms}
                <button type="button" class="button quiet" aria-label=words::cart::remove(&name) on:click=remove>{words::cart::remove_label()}</button>
            </div>
        </li>
    }
    .into_any()
}

/// What a promo is called beside its share: its code, or its name.
fn called(session: Session, promo: &str) -> String {
    session.basket().priced.with(|priced| {
        let codes = priced.iter().flat_map(|priced| priced.quote.codes.iter().chain(&priced.quote.automatic));
        let held = codes.filter(|held| matches!(held.state, Standing::Applied { .. })).find(|held| held.id == promo);
        held.map(|held| if held.code.is_empty() { held.name.clone() } else { held.code.clone() }).unwrap_or_default()
    })
}

/// Once, or again and again.
#[component]
fn Rhythm(session: Session, line: StoredValue<String>, name: String, offered: Vec<u32>) -> impl IntoView {
    let now = move || line.with_value(|id| session.basket().line(id, |line, _| line.every)).flatten();
    let options: Vec<_> = [0]
        .into_iter()
        .chain(offered)
        .map(|weeks| {
            let text = if weeks == 0 { words::cart::once().to_owned() } else { words::cart::every(weeks) };
            view! { <option value=weeks.to_string() selected=move || now().unwrap_or(0) == weeks>{text}</option> }
        })
        .collect();
    let change = move |event| {
        let weeks: u32 = event_target_value(&event).parse().unwrap_or(0);
        session.basket().edit(Edit::Every { line: line.get_value(), every: (weeks > 0).then_some(weeks) });
    };
    view! { <select class="select" aria-label=words::cart::rhythm_of(&name) on:change=change>{options}</select> }
}
