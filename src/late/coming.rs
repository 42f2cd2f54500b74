//! A page whose code is on its way: what is shown until it is there, and where it does not come.

use crate::{
    browser::{self, clock},
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};
use std::pin::Pin;

/// Silence before it is said that a page is on its way: usually it is there at once.
const PATIENCE: i32 = 500;

/// Makes a page, once its code is there: where it is shown, at once, and under the owner there.
pub type Made = Box<dyn Fn() -> Option<AnyView> + Send>;

/// A page on its way.
pub type Coming = Pin<Box<dyn Future<Output = Result<(), NotFetched>>>>;

/// The module did not come, or the words. Why, is in the browser's console.
pub struct NotFetched;

impl From<SplitLoaderError> for NotFetched {
    fn from(_: SplitLoaderError) -> NotFetched {
        NotFetched
    }
}

/// Until the words are there that these pages say.
pub async fn spoken() -> Result<(), NotFetched> {
    if !words::is_whole() {
        words::speak_all(browser::spoken::later().await.ok_or(NotFetched)?);
    }
    Ok(())
}

/// What nobody asked for: shown as soon as it is there, and else nothing is said.
pub fn unasked(made: Made, fetch: fn() -> Coming) -> AnyView {
    made().unwrap_or_else(move || {
        let came = RwSignal::new(false);
        spawn_local(async move {
            came.try_set(fetch().await.is_ok());
        });
        (move || came.get().then(&made).flatten()).into_any()
    })
}

/// The page as soon as it is there; until then that it is on its way, or that it did not come.
pub fn shown(made: Made, fetch: fn() -> Coming) -> AnyView {
    // One that is there is shown, and that is all: news that it came would draw it a second time.
    if let Some(page) = made() {
        return page;
    }
    let session = session();
    let [came, failed, asking, late] = [(); 4].map(|()| RwSignal::new(false));
    let ask = Callback::new(move |()| {
        asking.set(true);
        spawn_local(async move {
            if fetch().await.is_ok() {
                came.try_set(true);
            } else if failed.try_set(true).is_none() {
                session.say(words::frame::not_fetched());
            }
            asking.try_set(false);
        });
    });
    // Asked for now, and again whenever the line comes or goes.
    Effect::new(move |_| {
        session.connection.up.track();
        if !came.get_untracked() {
            ask.run(());
        }
    });
    spawn_local(async move {
        clock::wait(PATIENCE).await;
        late.try_set(true);
    });
    let so_far = move || {
        came.track();
        if let Some(page) = made() {
            return page;
        }
        if !failed.get() {
            return late.get().then(|| view! { <p class="lead">{words::frame::fetching()}</p> }).into_any();
        }
        // With a line it is most likely that a newer app has taken the place of this one.
        let reload = move || {
            let up = session.connection.up.get();
            up.then(|| view! { <a class="button" rel="external" href="">{words::frame::reload()}</a> })
        };
        view! {
            <Notice tone=Tone::Care><p class="strong">{words::frame::not_fetched()}</p></Notice>
            <div class="actions">
                <Button label=words::frame::fetch_again() weight=Weight::Plain busy=asking on_press=ask/>
                {reload}
            </div>
        }
        .into_any()
    };
    so_far.into_any()
}
