//! Pages that are fetched when they are first opened: in a release each is a module of its own beside the app's.

use crate::{
    browser::clock,
    page::{
        balance::BalancePage,
        cart::{CartPage, CheckoutPage, DiscountPage},
        catalog::ShopPage,
        claim::ClaimPage,
        gift::{GiftPage, GiftsPage, SentPage},
        order::{OrderPage, OrdersPage},
        signin::SignInPage,
    },
    route::Place,
    session::session,
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};
use std::{pin::Pin, sync::OnceLock};

/// Silence before it is said that a page is on its way: usually it is there at once.
const PATIENCE: i32 = 500;

/// Makes the page of a place, once its code is there: where it is shown, at once, and under the owner there.
type Page = fn(Place) -> AnyView;

/// A page on its way.
type Coming = Pin<Box<dyn Future<Output = Result<Page, NotFetched>>>>;

/// The module did not come. Why, is in the browser's console.
struct NotFetched;

impl From<SplitLoaderError> for NotFetched {
    fn from(_: SplitLoaderError) -> NotFetched {
        NotFetched
    }
}

/// A part: what is reached from its page alone is its module. Without `split` it is a part of the app as any other.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident, $page:expr) => {
        $(#[$doc])*
        pub fn $name(place: Place) -> AnyView {
            #[cfg_attr(split, leptos::wasm_split::wasm_split($name, wasm_split_path = ::leptos::wasm_split, fallible))]
            fn fetched() -> Result<Page, NotFetched> {
                Ok($page)
            }
            static PAGE: OnceLock<Page> = OnceLock::new();
            let fetch = || -> Coming {
                Box::pin(async {
                    let page = fetched();
                    #[cfg(split)]
                    let page = page.await;
                    page
                })
            };
            shown(&PAGE, fetch, place)
        }
    };
}

part!(
    /// `/balance`.
    balance,
    |_| BalancePage().into_any()
);

part!(
    /// The shop, the cart and the orders.
    market,
    |place| match place {
        Place::Cart => CartPage().into_any(),
        Place::Discount(code) => view! { <DiscountPage code/> }.into_any(),
        Place::Checkout => CheckoutPage().into_any(),
        Place::Orders => OrdersPage().into_any(),
        Place::Order(id) => view! { <OrderPage id/> }.into_any(),
        _ => ShopPage().into_any(),
    }
);

part!(
    /// Sending gifts, and what became of them.
    gift,
    |place| match place {
        Place::Gifts => GiftsPage().into_any(),
        Place::Sent(id) => view! { <SentPage id/> }.into_any(),
        _ => GiftPage().into_any(),
    }
);

part!(
    /// Signing in, and making an account.
    signin,
    |_| SignInPage().into_any()
);

part!(
    /// A gift, to whom it was sent.
    claim,
    |_| ClaimPage().into_any()
);

/// The page as soon as it is there; until then that it is on its way, or that it did not come.
fn shown(page: &'static OnceLock<Page>, fetch: fn() -> Coming, place: Place) -> AnyView {
    let session = session();
    let [came, failed, asking, late] = [(); 4].map(|()| RwSignal::new(false));
    let ask = Callback::new(move |()| {
        asking.set(true);
        spawn_local(async move {
            if let Ok(come) = fetch().await {
                page.get_or_init(|| come);
                came.try_set(true);
            } else if failed.try_set(true).is_none() {
                session.say(words::frame::NOT_FETCHED);
            }
            asking.try_set(false);
        });
    });
    // Asked for now, and again whenever the line comes or goes.
    Effect::new(move |_| {
        session.connection.up.track();
        if page.get().is_none() {
            ask.run(());
        }
    });
    spawn_local(async move {
        clock::wait(PATIENCE).await;
        late.try_set(true);
    });
    let so_far = move || {
        came.track();
        if let Some(page) = page.get() {
            return page(place.clone());
        }
        if !failed.get() {
            return late.get().then(|| view! { <p class="lead">{words::frame::FETCHING}</p> }).into_any();
        }
        // With a line it is most likely that a newer app has taken the place of this one.
        let reload = move || {
            let up = session.connection.up.get();
            up.then(|| view! { <a class="button" rel="external" href="">{words::frame::RELOAD}</a> })
        };
        view! {
            <Notice tone=Tone::Care><p class="strong">{words::frame::NOT_FETCHED}</p></Notice>
            <div class="actions">
                <Button label=words::frame::FETCH_AGAIN weight=Weight::Plain busy=asking on_press=ask/>
                {reload}
            </div>
        }
        .into_any()
    };
    so_far.into_any()
}
