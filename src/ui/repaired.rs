//! A repaired code, the change marked: the shopper decides.

use domain::code::{Change, Repair};
use leptos::prelude::*;

/// A code with what a repair would change marked.
#[component]
pub fn RepairedCode(repair: Repair) -> impl IntoView {
    view! { <p class="repaired" dir="ltr">{symbols(&repair)}</p> }
}

fn symbols(repair: &Repair) -> Vec<AnyView> {
    let changed = |at: u32| match &repair.change {
        Change::Symbol { position, .. } => at == *position,
        Change::Swap { position } => at == *position || at == position + 1,
        Change::Filled { positions } => positions.contains(&at),
    };
    let mut at = 0;
    let symbols = repair.code.expose().chars().map(|symbol| {
        at += u32::from(symbol != '-');
        if symbol != '-' && changed(at) { view! { <mark>{symbol}</mark> }.into_any() } else { symbol.into_any() }
    });
    symbols.collect()
}
