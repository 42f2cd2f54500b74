//! Switches and choices.

use leptos::prelude::*;

/// On or off, at once.
#[component]
pub fn Switch(
    label: &'static str,
    #[prop(into)] on: Signal<bool>,
    /// It stays as it is, and why stands beside it.
    #[prop(optional, into)]
    locked: Signal<bool>,
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                type="checkbox" role="switch" aria-disabled=move || locked.get().then_some("true")
                prop:checked=move || on.get()
                on:click=move |event| stay(locked, &event)
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
}

/// One of several.
#[component]
pub fn Choice(
    /// All of one group have the same.
    group: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(into)] chosen: Signal<bool>,
    /// It stays as it is, and why stands beside it.
    #[prop(optional, into)]
    locked: Signal<bool>,
    on_choose: Callback<()>,
) -> impl IntoView {
    let hint = (!hint.is_empty()).then(|| view! { <span class="hint">{hint}</span> });
    view! {
        <label class="choice">
            <input
                type="radio" name=group aria-disabled=move || locked.get().then_some("true")
                prop:checked=move || chosen.get()
                on:click=move |event| stay(locked, &event)
                on:change=move |_| on_choose.run(())
            />
            <span>{label}{hint}</span>
        </label>
    }
}

/// What is locked is not pressed, and keeps the focus.
fn stay(locked: Signal<bool>, event: &leptos::ev::MouseEvent) {
    if locked.get_untracked() {
        event.prevent_default();
    }
}

/// Yes or no, with a form.
#[component]
pub fn CheckBox(label: &'static str, checked: RwSignal<bool>) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=move || checked.get() on:change=move |event| checked.set(event_target_checked(&event))/>
            <span>{label}</span>
        </label>
    }
}
