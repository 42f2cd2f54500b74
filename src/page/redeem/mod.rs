//! `/redeem`: type a code, see what it is worth, add it to the balance.

mod flow;
mod kept;
mod outcome;
mod seen;
mod sending;
mod step;
mod view;

use crate::{
    browser::{clipboard, document},
    late, route,
    session::{Typed, session},
    ui::{
        button::{Button, Weight},
        ticket::EmptyTicket,
    },
    words,
};
use domain::{
    Code,
    code::{
        Repair,
        entry::{self, Draft, Pasted, Wrong},
        link::{self, Link},
    },
};
use flow::Flow;
pub use kept::KeptCode;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use outcome::{Preview, Receipt};
use seen::Seen;
use sending::Sending;
use step::Step;
use view::{CodeForm, Fields};

/// The page.
#[component]
pub fn RedeemPage() -> impl IntoView {
    let session = session();
    let typed = session.take_typed();
    let resume = typed.as_ref().is_some_and(|typed| typed.checking);
    let exposed = |code: fn(&Typed) -> &Code| typed.as_ref().map(|typed| code(typed).expose().to_owned());
    let foreign = Memo::new(move |_| session.shop.foreign_of(session.visitor.region().as_deref()));
    let fields = Fields {
        code: RwSignal::new(exposed(|typed| &typed.code).unwrap_or_default()),
        pin: RwSignal::new(exposed(|typed| &typed.pin).unwrap_or_default()),
        as_typed: RwSignal::new(false),
        submitted: RwSignal::new(false),
        note: RwSignal::new(String::new()),
        flow: RwSignal::new(Flow::new()),
        scanning: RwSignal::new(false),
    };
    let flow = fields.flow;
    let navigate = use_navigate();
    let sign_in = Callback::new(move |checking: bool| {
        let kept = |text: RwSignal<String>| Code::typed(text.get_untracked());
        session.keep(Typed { code: kept(fields.code), pin: kept(fields.pin), checking });
        navigate(&route::sign_in_for(route::REDEEM), NavigateOptions::default());
    });
    let sending = Sending::new(flow, sign_in);

    let seen = Memo::new(move |_| {
        fields.code.with(|code| {
            session.profiles.with(|ours| foreign.with(|foreign| Seen::of(code, ours, foreign, fields.as_typed.get())))
        })
    });

    let verdict = Memo::new(move |_| {
        let submitted = fields.submitted.get();
        seen.with(|seen| seen.verdict(submitted))
    });

    // At every key press: whatever says the same as before is not said again.
    let edited = Callback::new(move |()| {
        if fields.as_typed.get_untracked() {
            fields.as_typed.set(false);
        }
        if fields.submitted.get_untracked() {
            fields.submitted.set(false);
        }
        if !fields.note.with_untracked(String::is_empty) {
            fields.note.set(String::new());
        }
        if !flow.with_untracked(Flow::is_at_rest) {
            flow.update(Flow::edited);
        }
    });
    let put = move |code: &str| {
        edited.run(());
        let grouped = session.profiles.with_untracked(|profiles| entry::in_groups(code, profiles));
        fields.set_code(grouped);
    };
    let leave_for = use_navigate();
    let paste = Callback::new(move |text: String| {
        match link::read(&text) {
            Link::Claim(code) => {
                session.keep(Typed { code, pin: Code::typed(""), checking: false });
                return leave_for(route::CLAIM, NavigateOptions::default());
            }
            Link::Promo(code) => return flow.update(|flow| flow.keep(code)),
            Link::Code(_) | Link::Text => {}
        }
        let Pasted { code, several } = session.profiles.with_untracked(|profiles| entry::pasted(&text, profiles));
        put(&code);
        fields.submitted.set(true);
        if several {
            fields.note.set(words::redeem::several().to_owned());
            session.keep_draft(Box::new(Code::typed(text)));
        }
    });
    let read = Callback::new(move |()| {
        if flow.with_untracked(Flow::is_moving) {
            return;
        }
        fields.submitted.set(true);
        let draft = Draft {
            code: fields.code.get_untracked(),
            pin: fields.pin.get_untracked(),
            as_typed: fields.as_typed.get_untracked(),
        };
        let elsewhere = || seen.with_untracked(Seen::elsewhere).map(Wrong::Code).map_or(Ok(()), Err);
        let parsed = session.profiles.with_untracked(|profiles| {
            let request = elsewhere().and_then(|()| entry::parse(&draft, profiles))?;
            let promo = entry::promo(&request, profiles);
            Ok((request, promo))
        });
        match parsed {
            Err(wrong) => {
                let field = if matches!(wrong, Wrong::Code(_)) { "#code" } else { "#pin" };
                document::focus(field);
                session.say(words::redeem::wrong(&wrong));
            }
            Ok(_) if !session.connection.up.get_untracked() => {
                flow.update(Flow::stay_offline);
                session.say(words::redeem::offline());
            }
            Ok((_, Some(promo))) => flow.update(|flow| flow.keep(promo)),
            Ok(_) if session.visitor.is_guest() => sign_in.run(true),
            Ok((request, None)) => sending.check(request),
        }
    });
    let check = Callback::new(move |()| session.shop.once_asked(move || _ = read.try_run(())));
    let accept = Callback::new(move |repair: Repair| {
        put(repair.code.expose());
        document::focus("#code");
    });
    let as_typed = Callback::new(move |()| {
        fields.as_typed.set(true);
        check.run(());
    });
    let stop_scanning = Callback::new(move |()| {
        fields.scanning.set(false);
        document::focus_soon("#scan");
    });
    let scanned = Callback::new(move |text: String| {
        fields.scanning.set(false);
        paste.run(text);
        document::focus_soon("#code");
    });
    let from_clipboard = Callback::new(move |()| {
        spawn_local(async move {
            match clipboard::read().await {
                Some(text) => paste.run(text),
                None => fields.note.set(words::redeem::no_clipboard().to_owned()),
            }
            document::focus("#code");
        });
    });
    let leave = Callback::new(move |()| {
        let grouped = fields
            .code
            .with_untracked(|code| session.profiles.with_untracked(|profiles| entry::in_groups(code, profiles)));
        if fields.code.with_untracked(|code| *code != grouped) {
            fields.set_code(grouped);
        }
    });
    let start_over = Callback::new(move |()| {
        fields.set_code(String::new());
        fields.pin.set(String::new());
        edited.run(());
        document::focus_soon("#code");
    });

    sending.recover_when_known();
    sending.follow();
    Effect::new(move |resumed: Option<bool>| {
        let ready = resume && session.visitor.is_known();
        if ready && resumed != Some(true) {
            check.run(());
        }
        ready
    });

    let end = Memo::new(move |_| flow.with(|flow| Some(flow.step.clone()).filter(Step::is_end)));
    view! {
        {move || match end.get() {
            Some(Step::Done(receipt)) => view! { <Receipt receipt on_another=start_over/> }.into_any(),
            Some(Step::Kept(code)) => view! {
                {late::kept(code.expose().to_owned())}
                <div class="actions"><Button label=words::redeem::another() weight=Weight::Plain on_press=start_over/></div>
            }
            .into_any(),
            _ => view! {
                <div class="two">
                    <div class="typing">
                    <CodeForm
                        fields
                        seen verdict
                        on_check=check on_edit=edited on_paste=paste on_leave=leave on_clipboard=from_clipboard
                        on_accept=accept on_as_typed=as_typed
                    />
                    {move || fields.scanning.get().then(|| late::scan(scanned, stop_scanning))}
                    </div>
                    <div class="beside">
                        <Preview
                            flow
                            on_redeem=Callback::new(move |()| sending.redeem())
                            on_not_mine=start_over
                        />
                        {move || flow.with(|flow| matches!(flow.step, Step::Entering | Step::Checking)).then(|| {
                            view! { <EmptyTicket text=words::redeem::empty_ticket()/> }
                        })}
                    </div>
                </div>
            }
            .into_any()
        }}
    }
}
