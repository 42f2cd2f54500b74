//! The language that the shop speaks with the account.

use crate::{
    browser::address,
    route,
    ui::button::{Button, Weight},
    words,
};
use language::Language;
use leptos::prelude::*;

/// The section. Another language is another page; the account keeps it once that is there.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let chosen = RwSignal::new(None::<Language>);
    let option = |language: Language| {
        let (tag, selected) = (language.tag(), language == words::language());
        view! { <option value=tag lang=tag selected=selected>{language.name()}</option> }
    };
    let another = Memo::new(move |_| chosen.get().filter(|language| *language != words::language()));
    let change = Callback::new(move |()| {
        another.get_untracked().into_iter().for_each(|language| address::speak(route::ACCOUNT, language));
    });
    let confirm = move || {
        another.get().map(|_| {
            view! {
                <div class="actions"><Button label=words::account::change_language() weight=Weight::Plain on_press=change/></div>
            }
        })
    };
    view! {
        <section class="sheet" aria-labelledby="language-heading">
            <h2 id="language-heading">{words::account::language_heading()}</h2>
            <div class="field">
                <label class="label" for="language">{words::frame::languages()}</label>
                <select id="language" class="input" on:change=move |event| chosen.set(Language::of(&event_target_value(&event)))>
                    {Language::ALL.map(option).into_iter().collect::<Vec<_>>()}
                </select>
            </div>
            {confirm}
        </section>
    }
}
