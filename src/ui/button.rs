//! Buttons. One primary action a page; buttons are verbs.

use leptos::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do here.
    Primary,
    /// Something else to do here.
    Plain,
    /// Words with a line under them.
    Quiet,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Weight::Primary => "button primary",
            Weight::Plain => "button",
            Weight::Quiet => "button quiet",
        }
    }
}

/// A button that acts when pressed. While `busy` it stays where it is, keeps the focus, and does nothing.
#[component]
pub fn Button(
    label: &'static str,
    weight: Weight,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    let press = move |_| {
        if !busy.get_untracked() {
            on_press.run(());
        }
    };
    view! {
        <button type="button" class=weight.class() aria-disabled=move || busy.get().then_some("true") on:click=press>
            {label}
        </button>
    }
}

/// The button that sends a form; the form's own submit handler acts.
#[component]
pub fn Submit(label: &'static str, #[prop(optional, into)] busy: Signal<bool>) -> impl IntoView {
    view! {
        <button type="submit" class=Weight::Primary.class() aria-disabled=move || busy.get().then_some("true")>
            {label}
        </button>
    }
}
