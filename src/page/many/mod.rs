//! `/redeem/many`: a list of codes, sent one at a time inside the limits.

mod flow;
mod reading;
mod row;
mod sending;
mod view;

use crate::{
    browser::{document, file, hand},
    route,
    session::{Session, session},
    ui::{
        button::{Button, Submit, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::{Code, code::many};
use flow::Batch;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use row::Course;
use sending::Sending;
use view::{Counts, Results};

/// The page.
#[component]
pub fn ManyPage() -> impl IntoView {
    let session = session();
    let batch = RwSignal::new(Batch::restored(sending::kept()));
    let reloaded = batch.with_untracked(|batch| !batch.rows.is_empty());
    let sending = Sending::new(batch);
    let text = RwSignal::new(String::new());
    let said = RwSignal::new((0_usize, 0_usize));
    let trouble = RwSignal::new("");
    let read = Callback::new(move |pasted: String| {
        trouble.set("");
        let list = session.profiles.with_untracked(|ours| many::list(&pasted, ours, &foreign(session)));
        said.set((list.skipped, list.surplus));
        batch.update(|batch| batch.read(list));
        text.set(pasted);
    });
    let fill = move |pasted: String| {
        document::fill_area("codes", &pasted);
        read.run(pasted);
    };
    // What was pasted on the page for one code, or typed here before signing in.
    if let Some(Ok(list)) = session.take_draft().map(|draft| draft.downcast::<Code>()) {
        text.set(list.expose().to_owned());
    }
    // Read again once it is known what is taken here.
    Effect::new(move |_| {
        session.profiles.track();
        read.run(text.get_untracked());
    });
    let counts = Memo::new(move |_| batch.with(Counts::of));
    let going = Memo::new(move |_| batch.with(|batch| batch.course != Course::Still));
    let navigate = use_navigate();
    let sign_in = move || {
        session.keep_draft(Box::new(Code::typed(text.get_untracked())));
        navigate(&route::sign_in_for(route::MANY), NavigateOptions::default());
    };
    let begin = move || {
        if session.visitor.is_guest() {
            return sign_in();
        }
        if counts.get_untracked().ready == 0 {
            trouble.set(words::many::none());
            document::focus("#codes");
            return session.say(words::many::none());
        }
        sending.go();
    };
    // What was sent before a reload is asked for as soon as it is known who is here.
    Effect::new(move |_| {
        if session.visitor.is_known() {
            sending.run();
        }
    });
    Effect::new(move |_| {
        session.redemptions_moved.track();
        sending.ask_issuers();
    });
    // Said when it ends or stops, with what came of it: also of the code that was on its way.
    Effect::new(move |before: Option<bool>| {
        let now = going.get() || batch.with(Batch::is_moving);
        if before == Some(true) && !now {
            let Counts { added, repeated, refused, look, ready, .. } = counts.get_untracked();
            session.say(words::many::over(added, repeated, refused, look + ready));
            session.wallet.refresh();
        }
        now
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if going.get_untracked() { batch.update(Batch::stop) } else { begin() }
    };
    let over = RwSignal::new(false);
    let take = move |given: Option<String>| match given {
        Some(text) => fill(text),
        None => trouble.set(words::many::unreadable()),
    };
    let dropped = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(given) = file::dropped(&event) {
            spawn_local(async move { take(file::text(&given).await) });
        }
    };
    let shown = Memo::new(move |_| batch.with(|batch| !batch.rows.is_empty()));
    view! {
        <div class="many">
            <form
                class="sheet drop" class:over=move || over.get() novalidate autocomplete="off"
                on:submit=submit on:drop=dropped
                on:dragover=move |event| { event.prevent_default(); over.set(true); }
                on:dragleave=move |_| over.set(false)
            >
                <div class="field">
                    <label class="label" for="codes">{words::many::codes()}</label>
                    <p class="hint" id="codes-hint">{words::many::codes_hint()}</p>
                    <textarea
                        id="codes" class="input area codes" rows="7" dir="ltr" aria-describedby="codes-hint codes-found"
                        autocomplete="off" autocapitalize="characters" spellcheck="false"
                        readonly=move || going.get()
                        prop:value=text.get_untracked()
                        on:input=move |event| read.run(event_target_value(&event))
                    ></textarea>
                    <p class="hint" id="codes-found">{move || found(&counts.get(), said.get(), text.with(String::is_empty))}</p>
                </div>
                {move || Some(trouble.get()).filter(|text| !text.is_empty()).map(|text| view! { <Notice tone=Tone::Stop><p class="strong">{text}</p></Notice> })}
                <div class="actions">
                    // One button for both: one that takes another's place while it is pressed would be pressed as well.
                    {move || {
                        let label = match going.get() {
                            true => words::many::stop(),
                            false if counts.get().done() > 0 => words::many::go_on(),
                            false => words::many::all(),
                        };
                        view! { <Submit label/> }
                    }}
                    <label class="button upload">
                        <input
                            type="file" class="unseen" accept=".csv,.tsv,.txt,.eml,text/csv,text/plain"
                            on:change=move |event| spawn_local(async move { take(file::chosen(event).await) })
                        />
                        {words::many::file()}
                    </label>
                </div>
                <p class="hint">{move || if session.visitor.is_guest() { words::many::guest() } else { words::many::drop() }}</p>
            </form>
            <Standing batch counts/>
            {reloaded.then(|| view! { <Notice tone=Tone::Care><p>{words::many::again()}</p></Notice> })}
            {move || shown.get().then(|| view! { <Results batch/> <Receipt batch sending going text/> })}
            <p class="ways"><a href=route::REDEEM>{words::many::one()}</a><a href=route::LICENCES>{words::many::licences()}</a></p>
        </div>
    }
}

fn foreign(session: Session) -> Vec<domain::code::foreign::Foreign> {
    session.shop.foreign_of(session.visitor.region().as_deref())
}

/// What stands in the text.
fn found(counts: &Counts, (skipped, surplus): (usize, usize), empty: bool) -> String {
    if empty || (counts.ready + counts.look == 0 && skipped == 0) {
        return String::new();
    }
    words::many::found(counts.ready, counts.look, skipped, surplus)
}

/// How far it is, what it waits for, and what came of it.
#[component]
fn Standing(batch: RwSignal<Batch>, counts: Memo<Counts>) -> impl IntoView {
    let session = session();
    let course = Memo::new(move |_| batch.with(|batch| (batch.course, batch.sign_in)));
    // A wait counts down.
    let tick = RwSignal::new(0_u32);
    Effect::new(move |_| {
        if matches!(course.get().0, Course::Waiting(_)) {
            tick.track();
            spawn_local(async move {
                crate::browser::clock::wait(1_000).await;
                tick.try_update(|tick| *tick = tick.wrapping_add(1));
            });
        }
    });
    move || {
        let counts = counts.get();
        let all = counts.ready + counts.moving + counts.done();
        let begun = counts.done() + counts.moving > 0;
        let line = begun.then(|| {
            view! {
                <progress max=all value=counts.done() aria-label=words::many::results()></progress>
                <p class="strong">{words::many::progress(counts.done(), all)}</p>
            }
        });
        let totals = batch.with_untracked(view::totals);
        let added = (!totals.is_empty()).then(|| view! { <p class="sum-line">{words::many::added(&totals)}</p> });
        let notice = match course.get() {
            (Course::Waiting(until), _) => {
                tick.track();
                Some(words::many::waiting(until))
            }
            (_, true) => Some(words::many::guest().to_owned()),
            _ if begun && counts.ready > 0 && !session.connection.up.get() => Some(words::many::offline().to_owned()),
            _ => None,
        };
        view! {
            <section class="progress" class:begun=begun>
                {added}{line}
                {notice.map(|text| view! { <Notice tone=Tone::Care><p>{text}</p></Notice> })}
            </section>
        }
    }
}

/// The receipt to keep, and a new list.
#[component]
fn Receipt(batch: RwSignal<Batch>, sending: Sending, going: Memo<bool>, text: RwSignal<String>) -> impl IntoView {
    let address = Memo::new(move |before: Option<&String>| {
        before.into_iter().for_each(|before| hand::let_go(before));
        if going.get() { String::new() } else { batch.with(|batch| hand::file(&view::csv(batch), "text/csv")) }
    });
    let anew = Callback::new(move |()| {
        sending.begin_anew();
        text.set(String::new());
        document::fill_area("codes", "");
        document::focus("#codes");
    });
    view! {
        <div class="actions">
            {move || Some(address.get()).filter(|address| !address.is_empty()).map(|address| view! {
                <a class="button" href=address download="redeemed.csv" rel="external">{words::many::download()}</a>
            })}
            <Button label=words::many::anew() weight=Weight::Quiet busy=going on_press=anew/>
        </div>
    }
}
