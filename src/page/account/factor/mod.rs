//! The second factor: what there is, setting it up, its recovery codes, and taking it off.

mod codes;
mod flow;
mod setting;

use crate::{
    api::{self, Answer, ApiError},
    browser::{clock, document},
    proof::{Labels, Proving},
    session::{Session, session},
    ui::{
        button::{Button, Weight},
        trouble::Trouble as Said,
    },
    words,
};
pub(super) use codes::Codes;
use domain::api::factor::{Factors, Proof};
use flow::{Act, Flow, Step, Trouble};
use leptos::{prelude::*, task::spawn_local};
use setting::SettingUp;

/// The heading of the section.
const HEADING: &str = "#factor-heading";

/// Few enough recovery codes to say that there should be more.
const FEW: u32 = 3;

/// What the proof is called by here.
fn labels() -> Labels {
    Labels { ids: ["factor-password", "factor-code"], confirm: words::proof::confirm(), stay: words::proof::stay() }
}

/// What is done here.
#[derive(Clone, Copy)]
struct Factor {
    session: Session,
    /// What there is, once it is known.
    known: RwSignal<Option<Factors>>,
    flow: RwSignal<Flow>,
    proving: Proving,
}

/// The section.
#[component]
pub fn SecondFactor() -> impl IntoView {
    let session = session();
    let factor = Factor {
        session,
        known: RwSignal::new(None),
        flow: RwSignal::new(Flow::new()),
        proving: Proving::new(labels(), Callback::new(|()| document::focus_soon(HEADING))),
    };
    let (known, flow, proving) = (factor.known, factor.flow, factor.proving);
    Effect::new(move |_| {
        session.account_moved.track();
        if session.connection.up.get() {
            spawn_local(factor.ask());
        }
    });
    let offline = move || !session.connection.up.get();
    let busy = Signal::derive(move || offline() || flow.with(|flow| flow.asking.is_some()));
    let trouble = Signal::derive(move || factor.trouble());
    let step = Memo::new(move |_| flow.with(|flow| flow.step.clone()));
    let shown = move || {
        match step.get() {
        Step::SettingUp(enrolment) => view! { <SettingUp factor enrolment busy trouble/> }.into_any(),
        Step::Codes(codes) => {
            let on_kept = Callback::new(move |()| factor.rest());
            view! { <Codes codes=codes.codes on_kept/> }.into_any()
        }
        Step::Resting => view! {
            {move || known.with(|known| known.as_ref().map(|known| factor.resting(known, busy)))}
            {move || known.with(Option::is_none).then(|| view! { <div class="skeleton late unhurried" aria-busy="true"><i></i></div> })}
            <Said text=trouble/>
            {proving.view()}
        }
        .into_any(),
    }
    };
    view! {
        <section class="sheet factor" aria-labelledby="factor-heading">
            <h2 id="factor-heading" tabindex="-1">{words::factor::heading()}</h2>
            {shown}
            {move || offline().then(|| view! { <p class="hint">{words::account::offline()}</p> })}
        </section>
    }
}

impl Factor {
    async fn ask(self) {
        let answer = api::factor::factors().await;
        answer.as_ref().err().into_iter().for_each(|error| self.session.notice(error));
        if let Ok(factors) = answer {
            self.known.try_set(Some(factors));
        }
    }

    /// What there is, and what can be done about it.
    fn resting(self, known: &Factors, busy: Signal<bool>) -> AnyView {
        let act = |act: Act| Callback::new(move |()| self.act(act));
        let (set_up, renew, remove) = (act(Act::SetUp), act(Act::Renew), act(Act::Remove));
        let open = self.proving;
        let Some(since) = known.totp else {
            return view! {
                <p class="hint">{if known.passkeys.is_empty() { words::factor::off() } else { words::passkey::beside() }}</p>
                {move || (!open.is_open()).then(|| view! {
                    <div class="actions"><Button label=words::factor::set_up() weight=Weight::Plain busy on_press=set_up/></div>
                })}
            }
            .into_any();
        };
        let class = if known.recovery_left > FEW { "hint" } else { "strong" };
        let left = words::factor::left(known.recovery_left);
        view! {
            <p><span class="tag good">{words::factor::on()}</span>" "{words::factor::since(since)}</p>
            <p class=class>{left}</p>
            {move || (!open.is_open()).then(|| view! {
                <div class="actions">
                    <Button label=words::factor::renew() weight=Weight::Plain busy on_press=renew/>
                    <Button label=words::factor::another() weight=Weight::Plain busy on_press=set_up/>
                    <Button label=words::factor::take_off() weight=Weight::Quiet busy on_press=remove/>
                </div>
            })}
        }
        .into_any()
    }

    /// A button is pressed, or it goes on after a proof.
    fn act(self, act: Act) {
        if self.flow.try_update(|flow| flow.begin(act)) != Some(true) {
            return;
        }
        spawn_local(async move {
            match act {
                Act::SetUp => self.heard(act, api::factor::enrol().await, Flow::set_up).await,
                Act::Renew => self.heard(act, api::factor::recovery().await, Flow::coded).await,
                Act::Remove => self.heard(act, api::factor::remove().await, Flow::removed).await,
                Act::Confirm => self.flow.update(Flow::wait),
            }
        });
    }

    /// The authenticator shows its first code.
    fn confirm(self, proof: Proof) {
        if self.flow.try_update(|flow| flow.begin(Act::Confirm)) == Some(true) {
            spawn_local(async move {
                self.heard(Act::Confirm, api::factor::confirm(&proof).await, Flow::coded).await;
            });
        }
    }

    async fn heard<T>(self, act: Act, answer: Answer<T>, hear: fn(&mut Flow, Answer<T>) -> bool) {
        if let Err(error) = &answer {
            self.session.notice(error);
            if act != Act::Confirm && self.proving.asks(error, Callback::new(move |()| self.act(act))) {
                self.flow.try_update(Flow::wait);
                return;
            }
        }
        let moved = !matches!(answer, Err(ApiError::Refused(_))) || act == Act::Confirm;
        let went_on = self.flow.try_update(|flow| hear(flow, answer));
        // Of a lost answer it tells what happened.
        if moved {
            self.ask().await;
        }
        match (went_on, act) {
            (Some(true), Act::SetUp) => document::focus_soon(HEADING),
            (Some(true), Act::Confirm | Act::Renew) => {
                self.session.say(words::factor::now_codes());
                document::focus_soon("#recovery-heading");
            }
            (Some(true), Act::Remove) => {
                self.session.say(words::factor::now_off());
                document::focus_soon(HEADING);
            }
            _ => {
                self.session.say(untrack(|| self.trouble()));
                document::focus_one_soon(vec!["#first-code".to_owned()]);
            }
        }
    }

    fn rest(self) {
        self.flow.update(Flow::rest);
        document::focus_soon(HEADING);
    }

    /// What went wrong, and what to do.
    fn trouble(self) -> String {
        let on = self.known.with(|known| known.as_ref().is_some_and(|known| known.totp.is_some()));
        let said = |trouble: &Trouble| match trouble {
            Trouble::Refused(problem) => words::proof::refused(problem, clock::now()),
            Trouble::Lost(Act::Confirm | Act::Renew) if on => words::factor::codes_lost().to_owned(),
            Trouble::Lost(Act::Confirm) => words::factor::lost().to_owned(),
            Trouble::Lost(_) => words::proof::lost().to_owned(),
            Trouble::Over if on => words::factor::codes_lost().to_owned(),
            Trouble::Over => words::factor::too_late().to_owned(),
        };
        self.flow.with(|flow| flow.trouble.as_ref().map(said).unwrap_or_default())
    }
}
