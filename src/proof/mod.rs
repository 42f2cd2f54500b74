//! Proving again who is signed in, where the shop asks for that: by the password, and a code where the account has a second
//! factor. In place, where it was asked for.

mod code;
mod download;
pub mod flow;
pub mod form;
mod passkey;
mod view;

pub use code::CodeField;
pub use download::Download;
pub use passkey::{Missing, PasskeyButton, used};
pub use view::{ProofForm, wrong_code};

use crate::{api::ApiError, late, ui::trouble::Trouble};
use flow::Wanted;
use leptos::prelude::*;

/// What the form is called by, where it stands.
#[derive(Clone, Copy)]
pub struct Labels {
    /// The ids of its two fields.
    pub ids: [&'static str; 2],
    /// The button that goes through with it.
    pub confirm: &'static str,
    /// The button that does not.
    pub stay: &'static str,
}

/// One thing, or some that belong together, for which the shop may ask for a proof. `Copy`, as signals are.
#[derive(Clone, Copy)]
pub struct Proving {
    labels: Labels,
    /// What the shop asks for, while it does.
    wanted: RwSignal<Option<Wanted>>,
    /// What goes on once it is proved.
    then: StoredValue<Option<Callback<()>>>,
    /// Where who leaves it goes back to.
    on_leave: Callback<()>,
    /// What went wrong with the thing itself.
    pub trouble: RwSignal<String>,
}

impl Proving {
    /// Nothing is asked for yet.
    pub fn new(labels: Labels, on_leave: Callback<()>) -> Proving {
        let (wanted, then, trouble) = (RwSignal::new(None), StoredValue::new(None), RwSignal::new(String::new()));
        Proving { labels, wanted, then, on_leave, trouble }
    }

    /// Asks for the proof, where a refusal is about that; says whether it is. `then` goes on once it is proved.
    pub fn asks(self, error: &ApiError, then: Callback<()>) -> bool {
        let Some(wanted) = Wanted::by(error) else { return false };
        self.then.try_set_value(Some(then));
        self.trouble.try_set(String::new());
        self.wanted.try_set(Some(wanted));
        true
    }

    /// Whether the form is there.
    pub fn is_open(self) -> bool {
        self.wanted.with(Option::is_some)
    }

    /// Nothing is asked for any more.
    pub fn close(self) {
        if self.wanted.try_with_untracked(Option::is_some) == Some(true) {
            self.wanted.set(None);
        }
    }

    /// The form while it is asked for, or what went wrong.
    pub fn view(self) -> impl IntoView {
        let trouble = self.trouble;
        view! {
            {move || self.wanted.with(Option::is_some).then(|| late::prove(self))}
            <Trouble text=trouble/>
        }
    }
}
