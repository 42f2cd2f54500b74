//! A file that the shop gives to who has proved of late to be the owner.

use super::Proving;
use crate::{
    api::{self, ApiError},
    browser::document,
    session::session,
    words,
};
use leptos::{prelude::*, task::spawn_local};

/// A link to the file. Pressed, it first hears whether a proof is wanted; the file comes by the link itself.
#[component]
pub fn Download(
    id: &'static str,
    label: &'static str,
    /// Where it is; nowhere while there is no line.
    #[prop(into)]
    address: Signal<Option<String>>,
    #[prop(optional)] described_by: &'static str,
    proving: Proving,
) -> impl IntoView {
    let session = session();
    let (asking, passes) = (StoredValue::new(false), StoredValue::new(false));
    let go = Callback::new(move |()| {
        passes.set_value(true);
        document::press(id);
    });
    let press = move |event: leptos::ev::MouseEvent| {
        if passes.try_update_value(std::mem::take) == Some(true) || address.with_untracked(Option::is_none) {
            return;
        }
        event.prevent_default();
        if asking.try_update_value(|asking| std::mem::replace(asking, true)) == Some(true) {
            return;
        }
        proving.trouble.set(String::new());
        spawn_local(async move {
            let answer = api::session::proved().await;
            asking.try_set_value(false);
            let Err(error) = answer else {
                proving.close();
                go.try_run(());
                return;
            };
            session.notice(&error);
            if proving.asks(&error, go) {
                return session.say(words::proof::asked());
            }
            let text = match error {
                ApiError::Refused(problem) => words::refusal::sentence(&problem),
                ApiError::Unreachable | ApiError::Garbled => words::proof::no_file().to_owned(),
            };
            session.say(text.clone());
            proving.trouble.try_set(text);
        });
    };
    view! {
        <a
            id=id class="button" role="link" rel="external" download href=move || address.get()
            aria-disabled=move || address.with(Option::is_none).then_some("true")
            aria-describedby=(!described_by.is_empty()).then_some(described_by)
            on:click=press
        >
            {label}
        </a>
    }
}
