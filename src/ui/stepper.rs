//! A number with a step down and a step up.

use leptos::prelude::*;

/// A spin button from 1 on. Typing counts at once; what is no number waits until it is one, or is left.
#[component]
pub fn Stepper(
    /// What it counts, to a screen reader.
    name: String,
    #[prop(into)] value: Signal<u32>,
    most: u32,
    on_change: Callback<u32>,
) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    let write = move |number: u32| {
        if let Some(input) = input.get_untracked() {
            input.set_value(&number.to_string());
        }
    };
    Effect::new(move |_| {
        let now = value.get();
        let typed = input.get().map(|input| input.value()).unwrap_or_default();
        // An emptied field is being typed in: it is not filled under the fingers.
        if !typed.is_empty() && typed.parse() != Ok(now) {
            write(now);
        }
    });
    let to = move |number: u32| {
        if (1..=most).contains(&number) && number != value.get_untracked() {
            on_change.run(number);
        }
    };
    let step = move |number: u32| {
        to(number);
        write(value.get_untracked());
    };
    view! {
        <span class="stepper">
            <button type="button" tabindex="-1" aria-hidden="true" disabled=move || value.get() < 2 on:click=move |_| step(value.get_untracked().saturating_sub(1))>"\u{2212}"</button>
            <input
                node_ref=input type="number" inputmode="numeric" min="1" max=most.to_string() step="1" aria-label=name
                value=value.get_untracked().to_string()
                on:input=move |event| _ = event_target_value(&event).parse().map(to)
                on:blur=move |_| _ = value.try_get_untracked().map(write)
            />
            <button type="button" tabindex="-1" aria-hidden="true" disabled=move || { value.get() >= most } on:click=move |_| step(value.get_untracked() + 1)>"+"</button>
        </span>
    }
}
