//! What outlives a page, and nothing else.

mod basket;
mod book;
mod connection;
mod market;
mod memory;
mod presence;
mod shelf;
mod shop;
mod visitor;
mod wallet;

pub use basket::{Basket, Priced, Trouble};
pub use book::Book;
pub use connection::Connection;
pub use market::{Heard, Market, MarketPlace};
use memory::Memory;
pub use memory::Typed;
pub use shelf::Shelf;
pub use shop::Shop;
pub use visitor::{Standing, Visitor};
pub use wallet::Wallet;

use crate::{
    api::{self, Answer, ApiError},
    browser::{
        clock, document,
        live::{Live, News},
    },
};
use domain::{Code, Reason, code::link::Brought, embed::FromFrame, gift::Terms, json::Wire, profile::Profile};
use leptos::prelude::*;

/// How long the live region keeps a sentence, in milliseconds.
const SAID_FOR: i32 = 10_000;

/// The longest pause between two questions, in milliseconds.
const LONGEST_PAUSE: i32 = 5_000;

/// Everything that outlives a page. `Copy`, as signals are.
#[derive(Clone, Copy)]
pub struct Session {
    /// The shop, as it says it is.
    pub shop: Shop,
    /// Who is here.
    pub visitor: Visitor,
    /// Whether there is a line.
    pub connection: Connection,
    /// The balance and history as last seen.
    pub wallet: Wallet,
    /// What is sold, and the cart.
    pub market: MarketPlace,
    /// The profiles by which codes are read here.
    pub profiles: RwSignal<Vec<Profile>>,
    /// Grows with every news of an order.
    pub orders_moved: RwSignal<u32>,
    /// Grows with every news of a gift.
    pub gifts_moved: RwSignal<u32>,
    /// Grows with every news of a redemption that another issuer is asked about.
    pub redemptions_moved: RwSignal<u32>,
    /// Grows with every news of a report: the shop has answered, or closed it.
    pub cases_moved: RwSignal<u32>,
    /// There is news of a report that nobody has looked at.
    pub case_news: RwSignal<bool>,
    /// Grows with every news of the account itself: frozen, preferences.
    pub account_moved: RwSignal<u32>,
    /// What a page around this frame, if there is one, is told.
    pub told: RwSignal<Option<FromFrame>>,
    /// What the polite live region says.
    pub said: RwSignal<String>,
    memory: StoredValue<Memory, LocalStorage>,
    /// How often it was asked who is here: an answer to an older question is dropped.
    asked: StoredValue<u32>,
}

impl Session {
    /// Begins: asks who is here and what the shop is, and listens for news. `opened_with` is what a link brought along.
    pub fn begin(opened_with: Option<Brought>) -> Session {
        let shop = Shop::new();
        let visitor = Visitor::new();
        let (typed, word) = match opened_with {
            Some(Brought::Code(code)) => (Some(Typed { code, pin: Code::typed(""), checking: false }), None),
            Some(Brought::Token(word)) => (None, Some(word)),
            None => (None, None),
        };
        let session = Session {
            shop,
            visitor,
            connection: Connection::watch(),
            wallet: Wallet::new(),
            market: MarketPlace::new(),
            profiles: RwSignal::default(),
            orders_moved: RwSignal::default(),
            gifts_moved: RwSignal::default(),
            redemptions_moved: RwSignal::default(),
            cases_moved: RwSignal::default(),
            case_news: RwSignal::default(),
            account_moved: RwSignal::default(),
            told: RwSignal::default(),
            said: RwSignal::default(),
            asked: StoredValue::new(0),
            memory: StoredValue::new_local(Memory::of(typed, word)),
        };
        let live = Live::new(api::EVENTS, move |news| session.hear(news));
        session.memory.update_value(|memory| memory.live = Some(live));
        Effect::new(move |_| session.profiles.set(shop.profiles_of(visitor.region().as_deref())));
        // The other tabs of a guest hear nothing from the server.
        Effect::new(move |before: Option<u32>| {
            let now = session.market.written.get();
            if before.is_some_and(|before| before != now) {
                session.with_live(|live| live.tell(News::Cart));
            }
            now
        });
        // Who comes back to the page sees the shop as it is now.
        document::listen("focus", move |_| shop.ask());
        // Whatever is still unknown is asked for again when the line comes back. The first time it is asked for without one,
        // too: then it is as it was last seen.
        Effect::new(move |begun: Option<()>| {
            if session.connection.up.get() || begun.is_none() {
                shop.load();
                session.recognise();
                session.wallet.refresh();
                session.market.hear(Heard::News);
            }
        });
        session
    }

    fn hear(self, news: News) {
        match news {
            News::Balance => {
                self.wallet.refresh();
                self.market.hear(Heard::News);
            }
            News::Cart => self.market.hear(Heard::News),
            News::Order => self.orders_moved.update(|moved| *moved += 1),
            News::Gift => self.gifts_moved.update(|moved| *moved += 1),
            News::Redemption => self.redemptions_moved.update(|moved| *moved += 1),
            News::Case => {
                self.case_news.set(true);
                self.hear(News::Cases);
            }
            News::Cases => self.cases_moved.update(|moved| *moved += 1),
            News::Account => {
                self.account_moved.update(|moved| *moved += 1);
                self.wallet.refresh();
            }
            News::SignedIn => self.recognise(),
            News::SignedOut => self.leave(),
        }
    }

    /// Takes notice of a failure that is about more than the page it happened on.
    pub fn notice(self, error: &ApiError) {
        // It may have been sent before somebody signed in here, or proved it: who is here now is asked.
        if let ApiError::Refused(problem) = error
            && problem.reason == Reason::SignInRequired
        {
            self.recognise();
        }
    }

    /// Says something to who listens. It does not stay: who comes by later would take it for news.
    pub fn say(self, text: impl Into<String>) {
        let text = text.into();
        self.said.set(text.clone());
        leptos::task::spawn_local(async move {
            clock::wait(SAID_FOR).await;
            if self.said.with_untracked(|said| *said == text) {
                self.said.set(String::new());
            }
        });
    }

    /// Asks what became of an attempt, again and again, until `hear` says that it is known.
    pub async fn find_out<T: Wire>(self, key: &str, hear: &dyn Fn(Answer<T>) -> bool) {
        let mut pause = 500;
        loop {
            let answer = api::account::attempt(key).await;
            // While this page's own request is on its way, not having arrived means nothing yet.
            if !self.is_sending(key) && hear(answer) {
                return;
            }
            clock::wait(pause).await;
            pause = LONGEST_PAUSE.min(pause * 2);
        }
    }

    /// The cart.
    pub fn basket(self) -> Basket {
        self.market.open().basket
    }

    /// What is sold.
    pub fn shelf(self) -> Shelf {
        self.market.open().shelf
    }

    /// What may be sent as a gift here.
    pub fn gift_terms(self) -> Option<Terms> {
        self.shop.gift_terms(&self.shop.region(self.visitor.region()))
    }

    fn with_live(self, act: impl Fn(&Live)) {
        self.memory.with_value(|memory| memory.live.iter().for_each(act));
    }
}

/// The session, from anywhere below the app.
pub fn session() -> Session {
    expect_context()
}
