//! `/`: what is sold.

use crate::{
    session::{Session, session},
    ui::{
        button::{Button, Weight},
        loading::Loading,
        notice::{Notice, Tone},
        soon::soon,
    },
    words,
};
use domain::{
    api::catalog::{Category, Product},
    cart::Edit,
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ShopPage() -> impl IntoView {
    let session = session();
    let shelf = session.shelf();
    let region = Memo::new(move |_| session.shop.region(session.visitor.region()));
    // The region is known once it is known who is here.
    let open = move || {
        let region = region.get();
        if session.visitor.asked.get() && !region.is_empty() {
            shelf.open(region);
        }
    };
    Effect::new(move |_| {
        session.connection.up.track();
        open();
    });
    let empty = Memo::new(move |_| shelf.products.with(Vec::is_empty));
    let shown = RwSignal::new(String::new());
    move || {
        if !empty.get() {
            let stale = move || {
                let stale = || view! { <Notice tone=Tone::Care><p>{words::catalog::as_seen()}</p></Notice> };
                shelf.failed.get().then(stale)
            };
            return view! { {stale} <Shelves session shown/> }.into_any();
        }
        if shelf.failed.get() || !session.connection.up.get() {
            let again = Callback::new(move |()| {
                session.shop.load();
                open();
            });
            return view! {
                <Notice tone=Tone::Care><p class="strong">{words::catalog::unreachable()}</p></Notice>
                <div class="actions"><Button label=words::catalog::again() weight=Weight::Plain on_press=again/></div>
            }
            .into_any();
        }
        view! { <Loading label=words::catalog::loading()/> }.into_any()
    }
}

/// Every shelf, or the one that is chosen.
#[component]
fn Shelves(session: Session, shown: RwSignal<String>) -> impl IntoView {
    let chip = move |id: String, name: String| {
        let is_shown = {
            let id = id.clone();
            move || shown.with(|shown| *shown == id)
        };
        view! { <button type="button" class="chip" aria-pressed=move || if is_shown() { "true" } else { "false" } on:click=move |_| shown.set(id.clone())>{name}</button> }
    };
    let categories = Memo::new(move |_| session.shop.categories());
    // Those below the first are not seen at once.
    let shelf = move |(nth, category): (usize, Category)| {
        let shelf = move || shelf(session, shown, category.clone());
        if nth == 0 { shelf.into_any() } else { soon(shelf) }
    };
    view! {
        <div class="chips" role="group" aria-label=words::catalog::shelves()>
            {chip(String::new(), words::catalog::all().to_owned())}
            {move || categories.get().into_iter().map(|category| chip(category.id, category.name)).collect::<Vec<_>>()}
        </div>
        {move || categories.get().into_iter().enumerate().map(shelf).collect::<Vec<_>>()}
    }
}

/// A shelf.
fn shelf(session: Session, shown: RwSignal<String>, Category { id, name }: Category) -> AnyView {
    let products: Vec<_> = session.shelf().products.with(|products| {
        products
            .iter()
            .filter(|product| product.category == id)
            .cloned()
            .map(|product| card(session, product))
            .collect()
    });
    let hidden = move || shown.with(|shown| !shown.is_empty() && *shown != id);
    view! {
        <section class="shelf" hidden=hidden>
            <h2>{name}</h2>
            <div class="goods">{products}</div>
        </section>
    }
    .into_any()
}

/// One product.
fn card(session: Session, product: Product) -> impl IntoView + use<> {
    let basket = session.basket();
    let (sku, name) = (product.id.clone(), product.name.clone());
    let at = crate::browser::clock::now();
    let sale = product.running_sale(at).cloned();
    let heading = ["product-", &sku].concat();
    let named = heading.clone();
    let in_cart = move || {
        let quantity = basket.priced.with(|priced| {
            let lines = priced.iter().flat_map(|priced| &priced.input.lines);
            lines.filter(|line| line.product.id == sku).map(|line| line.quantity).sum::<u32>()
        });
        (quantity > 0).then(|| view! { <span class="tag good">{words::catalog::in_cart(quantity)}</span> })
    };
    let facts = [
        product.left.filter(|left| (1..=5).contains(left)).map(words::catalog::left),
        sale.as_ref().map(|sale| words::catalog::sale(sale.until)),
        (!product.every.is_empty()).then(|| words::catalog::subscribable().to_owned()),
    ];
    let price = match &sale {
        Some(sale) => view! {
            <bdi>{words::amount(sale.price)}</bdi>" "<span class="unseen">{words::catalog::before()}" "</span>
            <s><bdi>{words::amount(product.price)}</bdi></s>
        }
        .into_any(),
        None => view! { <bdi>{words::amount(product.price)}</bdi> }.into_any(),
    };
    let sold_out = product.left == Some(0);
    let (picture, about) = (product.picture.clone(), product.about.clone());
    let add = move |_| {
        if !sold_out {
            basket.edit(Edit::Add { product: Box::new(product.clone()), quantity: 1, every: None });
            session.say(words::catalog::added(&product.name));
        }
    };
    // What is seen is a part of what is heard, in its order, so that it can be spoken to as well.
    let label = match sold_out {
        true => view! { {words::catalog::sold_out()}<span class="unseen">": "{name.clone()}</span> }.into_any(),
        false => {
            let [before, after] = words::catalog::add();
            view! { {before}<span class="unseen">{name.clone()}" "</span>{after} }.into_any()
        }
    };
    view! {
        <article class="good-card" aria-labelledby=named>
            <img src=picture alt="" width="400" height="400" loading="lazy" decoding="async"/>
            <h3 id=heading>{name}</h3>
            <p class="hint">{about}</p>
            <p class="facts">{facts.into_iter().flatten().map(|fact| view! { <span class="hint">{fact}</span> }).collect::<Vec<_>>()}</p>
            <div class="buy">
                <p class="price">{price}</p>
                {in_cart}
                <button type="button" class="button" aria-disabled=sold_out.then_some("true") on:click=add>
                    // One piece, so that the space between its words stays.
                    <span>{label}</span>
                </button>
            </div>
        </article>
    }
}
