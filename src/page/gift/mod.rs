//! `/gift`: choose, write, see what arrives, look at it once more, pay.

mod cells;
mod delivery;
mod draft;
mod form;
mod list;
mod look;
mod preview;
mod review;
mod sending;
mod sent;
mod stop;
mod table;
mod writing;
mod written;

pub use sent::{GiftsPage, SentPage};

use crate::{
    route,
    session::session,
    ui::{
        notice::{Notice, Tone},
        soon::soon,
    },
    words,
};
use draft::Draft;
use leptos::prelude::*;
use preview::Preview;
use review::ReviewStep;
use sending::Reviewing;
use writing::GiftForm;

/// The page.
#[component]
pub fn GiftPage() -> impl IntoView {
    let session = session();
    let draft = Draft::new(session);
    let reviewing = Reviewing::new(draft);
    reviewing.sending.recover_when_known();
    let reviewed = Memo::new(move |_| reviewing.review.with(Option::is_some));
    // A list needs room.
    let many = move || draft.rows.with(|rows| rows.len() > 1) && !reviewed.get();
    let finding = move || {
        let text = match reviewing.sending.flow.with(|flow| (flow.is_moving(), reviewing.review.with(Option::is_none)))
        {
            // Found out after a crash or a reload: there is no review to say it in.
            (true, true) => Some(words::gift::finding()),
            _ => None,
        };
        text.map(|text| view! { <Notice tone=Tone::Care><p class="strong">{text}</p></Notice> })
    };
    view! {
        <p class="ways after-lead"><a href=route::GIFTS>{words::frame::sent_gifts()}</a></p>
        {finding}
        <div class="two gift" class:many=many>
            <div>
                {move || if reviewed.get() {
                    view! { <ReviewStep draft reviewing/> }.into_any()
                } else {
                    view! { <GiftForm draft reviewing/> }.into_any()
                }}
            </div>
            {soon(move || view! { <Preview draft/> }.into_any())}
        </div>
    }
}
