//! A field of several lines.

use leptos::prelude::*;

/// One field of several lines, with a count of what is in it. No limit: anything that can be pasted is read.
#[component]
pub fn Area(
    /// Its id in the page; its hint and fault are `id-hint` and `id-fault`.
    id: &'static str,
    label: &'static str,
    /// What is typed. The field follows the person, not the signal.
    text: RwSignal<String>,
    /// How much of it there is.
    #[prop(into)]
    count: Signal<String>,
    /// What is wrong, under the field; empty where nothing is.
    #[prop(optional, into)]
    fault: Signal<String>,
) -> impl IntoView {
    let wrong = move || !fault.with(String::is_empty);
    let describes = [id, "-hint ", id, "-fault"].concat();
    view! {
        <div class="field">
            <label class="label" for=id>{label}</label>
            <textarea
                id=id class="input area" rows="4" dir="auto" aria-describedby=describes
                aria-invalid=move || wrong().then_some("true")
                prop:value=text.get_untracked()
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
            <p class="hint count-of" id=[id, "-hint"].concat()>{move || count.get()}</p>
            {move || wrong().then(|| view! { <p class="fault" id=[id, "-fault"].concat()>{fault.get()}</p> })}
        </div>
    }
}
