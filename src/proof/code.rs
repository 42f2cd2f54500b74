//! The field for a code: what an authenticator shows, or a recovery code.

use crate::{
    browser::document,
    ui::{
        button::{Button, Weight},
        field::{Field, Kind},
    },
    words,
};
use leptos::prelude::*;

/// The field, and the way to type the other kind of code.
#[component]
pub fn CodeField(
    id: &'static str,
    code: RwSignal<String>,
    /// What is wrong with it.
    fault: RwSignal<String>,
    /// A recovery code does as well.
    recovery: Signal<bool>,
    #[prop(optional)] described_by: &'static str,
    #[prop(optional, into)] wrong: Signal<bool>,
    on_edit: Callback<()>,
) -> impl IntoView {
    let paper = RwSignal::new(false);
    let turn = Callback::new(move |()| {
        code.set(String::new());
        on_edit.run(());
        paper.update(|paper| *paper = !*paper);
        document::focus_one_soon(vec![["#", id].concat()]);
    });
    let field = move || {
        let (kind, label, hint) = match paper.get() {
            true => (Kind::Recovery, words::proof::recovery(), words::proof::recovery_hint()),
            false => (Kind::OneTime, words::proof::code(), words::proof::code_hint()),
        };
        view! { <Field id kind label hint text=code fault described_by wrong on_edit/> }
    };
    let other = move || {
        recovery.get().then(|| {
            let label = if paper.get() { words::proof::by_app() } else { words::proof::by_recovery() };
            view! { <Button label weight=Weight::Quiet on_press=turn/> }
        })
    };
    view! { <div class="one-time">{field}{other}</div> }
}
