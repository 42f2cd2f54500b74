//! `/claim#code=…`: a gift, as its recipient sees it.

mod flow;
mod keep;
mod sending;

use crate::{
    browser::document,
    route,
    session::{Typed, session},
    ui::{
        button::{Button, Weight},
        gift::GiftFace,
        loading::Loading,
        notice::{Notice, Tone},
        ticket::{Fact, Ticket, TicketCard},
    },
    words,
};
use domain::{
    Code, Reason,
    api::{
        gift::{Claim, Standing},
        redeem::Receipt,
    },
};
use flow::{Flow, Step, Trouble};
use keep::Keep;
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use sending::Sending;

/// The page.
#[component]
pub fn ClaimPage() -> impl IntoView {
    let session = session();
    let typed = session.take_typed();
    let resume = typed.as_ref().is_some_and(|typed| typed.checking);
    let code = StoredValue::new(typed.map(|typed| typed.code));
    let flow = RwSignal::new(Flow::new(code.with_value(Option::is_some)));
    let navigate = use_navigate();
    let signing_in = StoredValue::new(false);
    let sign_in = Callback::new(move |()| {
        signing_in.set_value(true);
        navigate(&route::sign_in_for(route::CLAIM), NavigateOptions::default());
    });
    // The code stays in the open page: for signing in, and for who looks around first.
    on_cleanup(move || {
        let done = flow.with_untracked(|flow| matches!(flow.step, Step::Done(_)));
        if let Some(code) = code.get_value().filter(|_| !done) {
            session.keep(Typed { code, pin: Code::typed(""), checking: signing_in.get_value() });
        }
    });
    let sending = Sending::new(flow, code, sign_in);
    sending.recover_when_known();
    // Looked at once there is a line and it is known who asks, and again for who has signed in.
    Effect::new(move |_| {
        if session.connection.up.get() && session.visitor.asked.get() {
            session.visitor.standing.track();
            sending.look();
        }
    });
    let ready = Memo::new(move |_| flow.with(Flow::is_open) && session.visitor.is_known());
    Effect::new(move |resumed: Option<bool>| {
        let begin = resume && ready.get();
        if begin && resumed != Some(true) {
            sending.claim();
        }
        begin || resumed == Some(true)
    });
    let add = Callback::new(move |()| if session.visitor.is_known() { sending.claim() } else { sign_in.run(()) });
    let step = Memo::new(move |_| flow.with(|flow| flow.step.clone()));
    let claim = Memo::new(move |_| flow.with(|flow| flow.claim.clone()));
    let again = Callback::new(move |()| sending.look());
    move || match (step.get(), claim.get()) {
        (Step::Done(receipt), claim) => view! { <Done receipt=*receipt claim/> }.into_any(),
        (Step::Finding, None) => {
            view! { <Notice tone=Tone::Care><p class="strong">{words::claim::finding()}</p></Notice> }.into_any()
        }
        (Step::Nothing, _) => nothing(words::claim::no_code()).into_any(),
        (_, Some(claim)) if claim.standing == Standing::Open => view! { <Open claim flow code on_add=add/> }.into_any(),
        (_, Some(claim)) => over(&claim).into_any(),
        (Step::Shown, None) => view! { <Unknown flow on_again=again/> }.into_any(),
        (_, None) => view! { <Loading label=words::claim::looking()/> }.into_any(),
    }
}

/// Nothing came with the page.
fn nothing(text: &'static str) -> impl IntoView {
    view! {
        <p>{text}</p>
        <p><a class="button" href=route::REDEEM>{words::claim::enter()}</a></p>
    }
}

/// The gift, to be opened.
#[component]
fn Open(claim: Claim, flow: RwSignal<Flow>, code: StoredValue<Option<Code>>, on_add: Callback<()>) -> impl IntoView {
    let session = session();
    let busy = Signal::derive(move || flow.with(Flow::is_moving) || !session.connection.up.get());
    let said = move || {
        let (finding, trouble) = flow.with(|flow| (flow.step == Step::Finding, flow.trouble.clone()));
        let (tone, text) = match (finding, trouble) {
            (true, _) => (Tone::Care, words::claim::finding().to_owned()),
            (false, Some(Trouble::Refused(problem))) => (Tone::Stop, words::refusal::sentence(&problem)),
            (false, Some(Trouble::Unreachable)) => (Tone::Care, words::claim::unreachable().to_owned()),
            (false, None) if !session.connection.up.get() => (Tone::Care, words::claim::offline().to_owned()),
            (false, None) => return None,
        };
        Some(view! { <div id="claim-trouble" tabindex="-1"><Notice tone><p class="strong">{text}</p></Notice></div> })
    };
    let Claim { cover, name, amount, .. } = claim;
    let message =
        (!cover.message.is_empty()).then(|| view! { <p class="gift-message" dir="auto">{cover.message.clone()}</p> });
    let worth = words::figure(amount);
    let (from, paper) = (cover.from.clone(), (cover.clone(), worth.clone()));
    view! {
        <div class="two gift opened">
            <GiftFace design=cover.design palette=cover.palette rosette=cover.rosette worth=worth.clone()/>
            <div class="beside">
                {name.map(|name| view! { <p class="hint">{words::claim::to(&name)}</p> })}
                <p class="gift-from">{words::claim::from(&from)}</p>
                {message}
                <p class="gift-sum"><bdi>{worth}</bdi></p>
                {said}
                <div class="actions reach">
                    <Button label=words::claim::add() weight=Weight::Primary busy on_press=on_add/>
                </div>
                {move || session.visitor.is_guest().then(|| view! { <p class="hint">{words::claim::guest()}</p> })}
                <Keep code cover=paper.0 worth=paper.1/>
            </div>
        </div>
    }
}

/// A gift that can't be claimed any more.
fn over(claim: &Claim) -> impl IntoView + use<> {
    let (title, next, on) = match &claim.standing {
        Standing::Claimed { on, yours: true } => (words::claim::yours(), "", Some(*on)),
        Standing::Claimed { on, yours: false } => (words::claim::claimed(), words::claim::claimed_next(), Some(*on)),
        Standing::Cancelled { on } => (words::claim::cancelled(), words::claim::cancelled_next(), Some(*on)),
        Standing::Replaced { on } => (words::claim::replaced(), words::claim::replaced_next(), Some(*on)),
        Standing::Open => ("", "", None),
    };
    let cover = claim.cover.clone();
    let yours = title == words::claim::yours();
    let (to, label) =
        if yours { (route::BALANCE, words::claim::see_balance()) } else { (route::SHOP, words::claim::to_shop()) };
    view! {
        <div class="two gift over">
            <GiftFace design=cover.design palette=cover.palette rosette=cover.rosette/>
            <div class="beside">
                <h2>{title}</h2>
                <p>{words::sentences(on.map(words::claim::on).into_iter().chain([next.to_owned()]))}</p>
                <p class="gift-from">{words::claim::from(&cover.from)}</p>
                <p><a class="button" href=to>{label}</a></p>
            </div>
        </div>
    }
}

/// No gift has this code, or nobody answered.
#[component]
fn Unknown(flow: RwSignal<Flow>, on_again: Callback<()>) -> impl IntoView {
    move || {
        match flow.with(|flow| flow.trouble.clone()) {
        Some(Trouble::Refused(problem)) => {
            let (title, next) = match problem.reason {
                Reason::CodeNotUsable { .. } => (words::claim::unknown(), words::claim::unknown_next().to_owned()),
                Reason::NotFound => (words::claim::unknown(), words::claim::plain().to_owned()),
                _ => (words::claim::unknown(), words::refusal::sentence(&problem)),
            };
            view! {
                <Notice tone=Tone::Stop><p class="strong">{title}</p><p>{next}</p></Notice>
                <p class="after-notice"><a class="button" href=route::REDEEM>{words::claim::enter()}</a></p>
            }
            .into_any()
        }
        _ => view! {
            <Notice tone=Tone::Care><p class="strong">{words::claim::unreachable()}</p></Notice>
            <div class="actions after-notice"><Button label=words::claim::again() weight=Weight::Plain on_press=on_again/></div>
        }
        .into_any(),
    }
    }
}

/// It is in the balance: the ticket tears.
#[component]
fn Done(receipt: Receipt, claim: Option<Claim>) -> impl IntoView {
    let of = claim.as_ref().map_or(receipt.card.clone(), |claim| claim.cover.rosette.clone());
    let mut facts = vec![
        Fact { name: words::redeem::went_to(), value: receipt.account.clone() },
        Fact { name: words::redeem::when(), value: words::day(receipt.at) },
        Fact { name: words::redeem::balance_now(), value: words::amount(receipt.balance_after) },
    ];
    if let Some(claim) = &claim {
        facts.insert(0, Fact { name: words::redeem::card(), value: words::claim::from(&claim.cover.from) });
    }
    document::focus_soon(".worth");
    view! {
        <div class="alone">
            <TicketCard
                name=words::claim::receipt() state=if receipt.repeated { Ticket::Whole } else { Ticket::Torn } of title=words::claim::done()
                amount=words::figure(receipt.amount) spoken=words::claim::added(receipt.amount) facts
            />
            <div class="actions reach">
                <a class="button primary" href=route::BALANCE>{words::claim::see_balance()}</a>
                <a class="button" href=route::SHOP>{words::claim::to_shop()}</a>
            </div>
        </div>
    }
}
