//! Freezing the account in one tap, and unfreezing it with the password.

mod flow;

use crate::{
    api::{self, Answer},
    browser::{clock, document},
    proof::{Labels, Proving},
    session::{Session, Wallet, session},
    ui::{
        button::{Button, Weight},
        trouble::Trouble as Said,
    },
    words,
};
use domain::api::account::Account;
use flow::{Flow, Step, Trouble};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

/// The heading of the section, which the address `/balance#freeze` leads to.
const HEADING: &str = "#freeze h2";

/// The fragment of that address.
const FRAGMENT: &str = "#freeze";

/// What is done here.
#[derive(Clone, Copy)]
struct Freezing {
    session: Session,
    wallet: Wallet,
    flow: RwSignal<Flow>,
    proving: Proving,
}

/// What the proof is called by here.
fn labels() -> Labels {
    Labels { ids: ["freeze-password", "freeze-code"], confirm: words::freeze::confirm(), stay: words::freeze::stay() }
}

/// The section.
#[component]
pub fn Freeze(wallet: Wallet) -> impl IntoView {
    let session = session();
    let freezing = Freezing {
        session,
        wallet,
        flow: RwSignal::new(Flow::new()),
        proving: Proving::new(labels(), Callback::new(|()| document::focus_soon(HEADING))),
    };
    let (flow, proving) = (freezing.flow, freezing.proving);
    let frozen = Memo::new(move |_| wallet.balance.with(|balance| balance.as_ref().is_some_and(|known| known.frozen)));
    // It has become otherwise, here or elsewhere: nothing is left to ask, or to be unsure of.
    Effect::new(move |_| {
        frozen.track();
        proving.close();
        flow.update(|flow| flow.leave(false));
    });
    let hash = use_location().hash;
    Effect::new(move |_| {
        if hash.with(|hash| hash == FRAGMENT) {
            spawn_local(async {
                // After the heading of the page has had the focus.
                clock::wait(80).await;
                document::focus(HEADING);
            });
        }
    });
    let offline = move || !session.connection.up.get();
    let waiting = Signal::derive(move || offline() || flow.with(Flow::is_asking));
    let freeze = Callback::new(move |()| freezing.freeze());
    let unfreeze = Callback::new(move |()| freezing.unfreeze());
    let trouble = Signal::derive(move || {
        flow.with(|flow| match &flow.trouble {
            None => String::new(),
            Some(Trouble::Refused(problem)) => words::refusal::sentence(problem),
            Some(Trouble::FreezeLost) => words::freeze::freeze_lost().to_owned(),
            Some(Trouble::UnfreezeLost) => words::freeze::unfreeze_lost().to_owned(),
        })
    });
    let asked = Memo::new(move |_| proving.is_open());
    let act = move || {
        match (frozen.get(), asked.get()) {
        (true, true) => ().into_any(),
        (true, false) => view! {
            <div class="actions"><Button label=words::freeze::unfreeze() weight=Weight::Plain busy=waiting on_press=unfreeze/></div>
        }
        .into_any(),
        (false, _) => view! {
            <div class="actions"><Button label=words::freeze::freeze() weight=Weight::Plain busy=waiting on_press=freeze/></div>
        }
        .into_any(),
    }
    };
    let heading = move || if frozen.get() { words::freeze::frozen() } else { words::freeze::heading() };
    let about = move || {
        if !frozen.get() {
            return view! { <p class="hint">{words::freeze::lead()}</p> }.into_any();
        }
        view! {
            <div class="stopped">
                <div><p class="strong">{words::freeze::waits()}</p>{list(words::freeze::stopped())}</div>
                <div><p class="strong">{words::freeze::works()}</p>{list(words::freeze::goes_on())}</div>
            </div>
        }
        .into_any()
    };
    view! {
        <section id="freeze" class="sheet freeze" class:frozen=frozen aria-labelledby="freeze-heading">
            <h2 id="freeze-heading" tabindex="-1">{heading}</h2>
            {about}
            <Said text=trouble/>
            {move || offline().then(|| view! { <p class="hint">{words::freeze::offline()}</p> })}
            {act}
            {proving.view()}
            {move || flow.with(Flow::is_asking).then(|| view! { <p class="hint unhurried">{words::freeze::asking()}</p> })}
        </section>
    }
}

/// At the head of the page: the account is frozen, and the way to what can be done.
#[component]
pub fn Banner() -> impl IntoView {
    let go = Callback::new(move |()| _ = document::focus(HEADING));
    view! {
        <div class="frozen-banner">
            <p><span class="strong">{words::freeze::frozen()}". "</span>{words::freeze::banner()}</p>
            <Button label=words::freeze::to_freeze() weight=Weight::Quiet on_press=go/>
        </div>
    }
}

fn list(texts: [&'static str; 4]) -> impl IntoView {
    view! { <ul>{texts.into_iter().map(|text| view! { <li>{text}</li> }).collect::<Vec<_>>()}</ul> }
}

impl Freezing {
    fn freeze(self) {
        if self.flow.try_update(|flow| flow.begin(Step::Freezing)) == Some(true) {
            spawn_local(async move { self.hear(api::account::freeze().await) });
        }
    }

    fn unfreeze(self) {
        if self.flow.try_update(|flow| flow.begin(Step::Opening)) == Some(true) {
            spawn_local(async move { self.hear(api::account::unfreeze().await) });
        }
    }

    /// What the shop says to freezing or unfreezing.
    fn hear(self, answer: Answer<Account>) {
        answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
        if let Err(error) = &answer
            && self.proving.asks(error, Callback::new(move |()| self.unfreeze()))
        {
            self.flow.try_update(|flow| flow.leave(true));
            return;
        }
        // What is known is asked for anew in any case: of a lost answer it tells what happened.
        self.wallet.refresh();
        let Some(frozen) = self.flow.try_update(|flow| flow.answered(answer)).flatten() else { return self.tell() };
        self.wallet.balance.update(|balance| balance.iter_mut().for_each(|balance| balance.frozen = frozen));
        self.session.say(if frozen { words::freeze::now_frozen() } else { words::freeze::now_open() });
        document::focus_soon(HEADING);
    }

    /// Says what went wrong.
    fn tell(self) {
        match self.flow.try_with_untracked(|flow| flow.trouble.clone()).flatten() {
            None => {}
            Some(Trouble::Refused(problem)) => self.session.say(words::refusal::sentence(&problem)),
            Some(Trouble::FreezeLost) => self.session.say(words::freeze::freeze_lost()),
            Some(Trouble::UnfreezeLost) => self.session.say(words::freeze::unfreeze_lost()),
        }
    }
}
