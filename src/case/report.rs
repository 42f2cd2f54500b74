//! Telling the shop that something is wrong with a card, or with a line of the history.

use crate::{
    api::{self, ApiError},
    browser::{attempts, document},
    route,
    session::session,
    ui::{
        area::Area,
        button::{Button, Weight},
        notice::{Notice, Tone},
        trouble::Trouble,
    },
    words,
};
use domain::api::case::{About, Case, NewCase, WORDS};
use leptos::{prelude::*, task::spawn_local};

/// The form, and after it the number of the report. It takes the keyboard when it appears; one at a time in a page.
#[component]
pub fn Report(
    about: About,
    /// It is left, sent or not.
    on_leave: Callback<()>,
) -> impl IntoView {
    let session = session();
    let (text, trouble) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (busy, sent) = (RwSignal::new(false), RwSignal::new(None::<Case>));
    let length = Memo::new(move |_| text.with(|text| text.chars().count()));
    let count = Signal::derive(move || words::case::count(length.get()));
    let fault = Signal::derive(move || {
        Some(length.get()).filter(|length| *length > WORDS).map(words::case::too_long).unwrap_or_default()
    });
    let offline = move || !session.connection.up.get();
    let waiting = Signal::derive(move || busy.get() || offline());
    // Sent again, it is filed once; what was changed meanwhile is another report.
    let key = StoredValue::new(attempts::new_key());
    let sent_last = StoredValue::new(String::new());
    let heading = words::case::heading(&about);
    let name = heading.clone();
    let about = StoredValue::new(about);
    let send = Callback::new(move |()| {
        trouble.set(String::new());
        if length.get_untracked() > WORDS {
            session.say(words::case::too_long(length.get_untracked()));
            document::focus("#report");
            return;
        }
        busy.set(true);
        let case = NewCase { about: about.get_value(), words: text.get_untracked().trim().to_owned() };
        if sent_last.with_value(|last| *last != case.words) {
            key.set_value(attempts::new_key());
            sent_last.set_value(case.words.clone());
        }
        spawn_local(async move {
            let answer = api::case::file(&case, &key.get_value()).await;
            busy.try_set(false);
            match answer {
                Ok(case) => {
                    session.cases_moved.update(|moved| *moved += 1);
                    session.say(words::case::sent(&case));
                    sent.try_set(Some(case));
                    document::focus_soon("#report-sent");
                }
                Err(error) => {
                    session.notice(&error);
                    let said = match error {
                        ApiError::Refused(problem) => words::case::refused(&problem),
                        ApiError::Unreachable | ApiError::Garbled => words::case::lost().to_owned(),
                    };
                    session.say(said.clone());
                    trouble.try_set(said);
                }
            }
        });
    });
    document::focus_soon("#report");
    let form = move || {
        view! {
            <p class="hint">{words::case::lead()}</p>
            <Area id="report" label=words::case::what() text count fault/>
            <Trouble text=trouble/>
            {move || offline().then(|| view! { <p class="hint">{words::case::offline()}</p> })}
            <div class="actions">
                <Button label=words::case::send() weight=Weight::Plain busy=waiting on_press=send/>
                <Button label=words::case::leave() weight=Weight::Quiet on_press=on_leave/>
            </div>
        }
    };
    let done = move |case: Case| {
        view! {
            <div id="report-sent" tabindex="-1">
                <Notice tone=Tone::Good>
                    <p class="strong">{words::case::sent(&case)}</p>
                    <p>{words::case::sent_next()}" "<a href=route::ACCOUNT>{words::case::to_reports()}</a></p>
                    <div class="actions"><Button label=words::case::close() weight=Weight::Quiet on_press=on_leave/></div>
                </Notice>
            </div>
        }
    };
    view! {
        <section class="report" aria-label=name>
            <p class="strong">{heading}</p>
            {move || match sent.get() {
                Some(case) => done(case).into_any(),
                None => form().into_any(),
            }}
        </section>
    }
}
