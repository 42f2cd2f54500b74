//! Pages that are fetched when they are first opened: in a release each is a module of its own beside the app's.

mod coming;

pub use crate::page::install::{Offer, Told};
use crate::{
    case::Reports,
    page::{
        account::AccountPage,
        balance::{BalancePage, Past},
        cart::{CartPage, CheckoutPage, DiscountPage, PromoBox},
        catalog::ShopPage,
        claim::ClaimPage,
        gift::{GiftPage, GiftsPage, SentPage},
        help::HelpPage,
        install,
        licence::{LicencePage, LicencesPage},
        many::ManyPage,
        order::{OrderPage, OrdersPage},
        redeem::KeptCode,
        scan::Scan,
        signin::{ConfirmPage, ResetPage, SignInPage},
    },
    proof::{ProofForm, Proving},
    route::{Face, Place},
    session::Wallet,
    widget::Widget,
};
use coming::{Coming, NotFetched, shown, spoken, unasked};
use leptos::prelude::*;
use std::sync::OnceLock;

/// A part: what is reached from its page alone is its module. Without `split` it is a part of the app as any other. Its
/// page is made from its place, or from what else is named.
macro_rules! part {
    ($(#[$doc:meta])* $vis:vis $name:ident, $page:expr) => {
        part!($(#[$doc])* $vis $name(Place), $page);
    };
    ($(#[$doc:meta])* $vis:vis $name:ident($given:ty), $page:expr) => {
        part!($(#[$doc])* $vis $name($given), $page, shown);
    };
    ($(#[$doc:meta])* $vis:vis $name:ident($given:ty), $page:expr, $shown:ident) => {
        mod $name {
            use super::*;

            #[cfg_attr(split, leptos::wasm_split::wasm_split($name, wasm_split_path = ::leptos::wasm_split, fallible))]
            fn fetched() -> Result<fn($given) -> AnyView, NotFetched> {
                Ok($page)
            }
            pub static PAGE: OnceLock<fn($given) -> AnyView> = OnceLock::new();
            pub fn fetch() -> Coming {
                Box::pin(async {
                    spoken().await?;
                    let page = fetched();
                    #[cfg(split)]
                    let page = page.await;
                    PAGE.get_or_init({
                        let page = page?;
                        move || page
                    });
                    Ok(())
                })
            }
        }
        $(#[$doc])*
        $vis fn $name(given: $given) -> AnyView {
            $shown(Box::new(move || $name::PAGE.get().map(|page| page(given.clone()))), $name::fetch)
        }
    };
}

part!(
    /// The balance.
    pub balance,
    |_| BalancePage().into_any()
);

part!(
    /// The account, and what comes back from letters about it.
    pub account,
    |place| match place {
        Place::Reset => ResetPage().into_any(),
        Place::Confirm => ConfirmPage().into_any(),
        _ => AccountPage().into_any(),
    }
);

part!(
    /// Proving again who is signed in, where the shop asks for that.
    pub prove(Proving),
    |proving| view! { <ProofForm proving/> }.into_any()
);

part!(
    /// The lower half of the balance's page: its history above all.
    pub past(Wallet),
    |wallet| view! { <Past wallet/> }.into_any()
);

/// What is shown of the shop.
#[derive(Clone)]
enum Shown {
    At(Place),
    /// A promo code that was typed to redeem it.
    Kept(String),
}

part!(
    /// The shop, the cart and the orders.
    shop(Shown),
    |shown| match shown {
        Shown::Kept(code) => view! { <KeptCode code/> }.into_any(),
        Shown::At(Place::Cart) => CartPage().into_any(),
        Shown::At(Place::Discount(code)) => view! { <DiscountPage code/> }.into_any(),
        Shown::At(Place::Checkout) => CheckoutPage().into_any(),
        Shown::At(Place::Orders) => OrdersPage().into_any(),
        Shown::At(Place::Order(id)) => view! { <OrderPage id/> }.into_any(),
        Shown::At(_) => ShopPage().into_any(),
    }
);

/// The shop, the cart and the orders.
pub fn market(place: Place) -> AnyView {
    shop(Shown::At(place))
}

/// Until what the shop's pages are drawn with is there, or has not come.
pub async fn market_came() {
    let _not_fetched_is_said_by_the_page = shop::fetch().await;
}

/// What becomes of a promo code that was typed where gift cards are redeemed: it waits for the cart, whose part keeps it.
pub fn kept(code: String) -> AnyView {
    shop(Shown::Kept(code))
}

part!(
    /// Sending gifts, and what became of them.
    pub gift,
    |place| match place {
        Place::Gifts => GiftsPage().into_any(),
        Place::Sent(id) => view! { <SentPage id/> }.into_any(),
        _ => GiftPage().into_any(),
    }
);

part!(
    /// Several codes at once, and licences.
    pub many,
    |place| match place {
        Place::Licences => LicencesPage().into_any(),
        Place::Licence(id) => view! { <LicencePage id/> }.into_any(),
        _ => ManyPage().into_any(),
    }
);

part!(
    /// Help, and what was reported.
    pub help,
    |_| HelpPage().into_any()
);

part!(
    /// What was reported, and what was said of it since: within the pages that show it.
    pub reports,
    |_| Reports().into_any()
);

part!(
    /// Signing in, and making an account.
    pub signin,
    |_| SignInPage().into_any()
);

part!(
    /// A gift, to whom it was sent.
    pub claim,
    |_| ClaimPage().into_any()
);

part!(
    /// Something small that is offered, and is fetched when it is.
    pub offer(Offer),
    install::offer,
    unasked
);

part!(
    /// A frame on a page of another origin.
    pub widget(Face),
    |face| view! { <Widget face/> }.into_any()
);

part!(
    /// The codes on a cart, alone.
    pub promo(Face),
    |_| PromoBox().into_any()
);

/// What is done with a code that was read, and when the shopper stops.
type Scanning = (Callback<String>, Callback<()>);

part!(
    /// Reading codes by the camera or from a photo.
    scanner(Scanning),
    |(on_found, on_leave)| view! { <Scan on_found on_leave/> }.into_any()
);

/// The panel that reads codes by the camera or from a photo, in the place where it is put. `on_found` is told once what was
/// read, several codes one a line; `on_leave` that the shopper has had enough. The camera goes off with the panel.
pub fn scan(on_found: Callback<String>, on_leave: Callback<()>) -> AnyView {
    scanner((on_found, on_leave))
}
