//! News from the server, in every tab, over one connection.
//!
//! A browser opens only a few connections to one server, and a stream of events keeps one. So one tab holds the
//! stream (a Web Lock says which) and tells the others over a broadcast channel.

use js_sys::{Function, Promise};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{
    JsCast, JsValue,
    prelude::{Closure, wasm_bindgen},
};
use web_sys::{BroadcastChannel, EventSource, MessageEvent};

#[wasm_bindgen]
extern "C" {
    /// Throws where the browser knows no locks.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request_lock(name: &str, granted: &Function) -> Result<Promise, JsValue>;
}

/// The name of the lock and of the channel.
const NAME: &str = "scrip.live";

/// What a tab hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The balance moved, or may have moved while nobody listened.
    Balance,
    /// The cart changed.
    Cart,
    /// An order moved on.
    Order,
    /// A gift that was sent moved on.
    Gift,
    /// Another issuer answered about a card.
    Redemption,
    /// The shop answered a report, or closed it.
    Case,
    /// It may have while nobody listened.
    Cases,
    /// The account was frozen or unfrozen, or prefers something else.
    Account,
    /// Someone signed in, in some tab.
    SignedIn,
    /// This session was ended, here or elsewhere.
    SignedOut,
}

impl News {
    /// What the stream says.
    const SAID: [News; 8] = [
        News::Balance,
        News::Cart,
        News::Order,
        News::Gift,
        News::Redemption,
        News::Case,
        News::Account,
        News::SignedOut,
    ];
    /// What may have been missed while nobody listened.
    const MISSED: [News; 5] = [News::Balance, News::Order, News::Gift, News::Redemption, News::Cases];

    /// The name of the event on the stream and of the message between tabs.
    fn name(self) -> &'static str {
        match self {
            News::Balance => "balance",
            News::Cart => "cart",
            News::Order => "order",
            News::Gift => "gift",
            News::Redemption => "redemption",
            News::Case => "case",
            News::Cases => "cases",
            News::Account => "account",
            News::SignedIn => "signed_in",
            News::SignedOut => "signed_out",
        }
    }
}

/// The ear of this tab. Cheap to clone.
#[derive(Clone)]
pub struct Live {
    address: &'static str,
    channel: Option<BroadcastChannel>,
    standing: Rc<Cell<Standing>>,
    source: Rc<RefCell<Option<EventSource>>>,
    then: Rc<dyn Fn(News)>,
}

/// Whether this tab holds the stream.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Listening,
    Waiting,
    Leading,
}

impl Live {
    /// Hears what other tabs say, and, once started, what the server says on the stream at `address`.
    pub fn new(address: &'static str, then: impl Fn(News) + 'static) -> Live {
        let live = Live {
            address,
            channel: BroadcastChannel::new(NAME).ok(),
            standing: Rc::new(Cell::new(Standing::Listening)),
            source: Rc::default(),
            then: Rc::new(then),
        };
        if let Some(channel) = &live.channel {
            let then = Rc::clone(&live.then);
            let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
                let name = message.data().as_string();
                let mut all = News::SAID.into_iter().chain([News::Cases, News::SignedIn]);
                let news = all.find(|news| Some(news.name()) == name.as_deref());
                news.into_iter().for_each(|news| then(news));
            });
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            on_message.forget();
        }
        live
    }

    /// Tells the other tabs.
    pub fn tell(&self, news: News) {
        if let Some(channel) = &self.channel {
            // A channel that is closing has no one left to tell.
            let _told = channel.post_message(&JsValue::from_str(news.name()));
        }
    }

    /// Somebody is signed in: opens the stream, or waits to be the tab that does. Again after every sign-in.
    pub fn start(&self) {
        match self.standing.get() {
            Standing::Leading => self.open(),
            Standing::Waiting => {}
            Standing::Listening => self.queue(),
        }
    }

    /// Nobody is signed in: closes the stream, and stays in line.
    pub fn stop(&self) {
        if let Some(source) = self.source.take() {
            source.close();
        }
    }

    /// Opens the stream once this tab is the one to hold it; at once where the browser knows no locks.
    fn queue(&self) {
        self.standing.set(Standing::Waiting);
        let leader = self.clone();
        let granted = Closure::<dyn Fn() -> Promise>::new(move || {
            leader.standing.set(Standing::Leading);
            leader.open();
            // Never settled: the lock is ours until the tab goes.
            Promise::new(&mut |_: Function, _: Function| {})
        });
        if request_lock(NAME, granted.as_ref().unchecked_ref()).is_err() {
            self.standing.set(Standing::Leading);
            self.open();
        }
        granted.forget();
    }

    /// Opens the stream. When it breaks the browser opens it again by itself, and what was missed is asked for.
    fn open(&self) {
        self.stop();
        let Ok(source) = EventSource::new(self.address) else { return };
        let names = News::SAID.map(|news| (news.name(), news));
        for (name, news) in names.into_iter().chain(News::MISSED.map(|news| ("open", news))) {
            let leader = self.clone();
            let on_event = Closure::<dyn Fn()>::new(move || {
                leader.tell(news);
                (leader.then)(news);
            });
            let _listening = source.add_event_listener_with_callback(name, on_event.as_ref().unchecked_ref());
            on_event.forget();
        }
        self.source.replace(Some(source));
    }
}
