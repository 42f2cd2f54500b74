//! `/signin`: in, and back to where one came from; with a new account for who has none, a code where the account has a
//! second factor, and what comes back from letters: `/reset` and `/confirm`.

mod confirm;
mod door;
mod forgotten;
mod form;
mod passkey;
mod password;
mod reset;
mod second;
mod time;

pub use confirm::ConfirmPage;
pub use reset::ResetPage;

use door::{Door, Step};
use forgotten::Forgotten;
use leptos::prelude::*;
use password::PasswordStep;
use second::SecondStep;

/// The page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let door = Door::new();
    let email = door.email;
    let back = Callback::new(move |()| door.to(Step::Password, "#email"));
    move || match door.step.get() {
        Step::Password => view! { <PasswordStep door/> }.into_any(),
        Step::Code(wanted) => view! { <SecondStep door wanted/> }.into_any(),
        Step::Forgotten => view! { <Forgotten email on_leave=back/> }.into_any(),
    }
}
