//! What is looked for in the history.

use super::reading::Reading;
use crate::{
    api::balance::Filter,
    browser::{clock, document, zone},
    ui::{
        button::{Button, Weight},
        field::{Field, Kind},
    },
    words,
};
use domain::{Time, api::balance::Bucket, gift::Local};
use leptos::{prelude::*, task::spawn_local};

/// Who is still typing is not asked for, in milliseconds.
const PAUSE: i32 = 300;

/// What there is to choose from.
const BUCKETS: [Bucket; 5] = [Bucket::Gift, Bucket::Refund, Bucket::Promotional, Bucket::Restricted, Bucket::Points];

/// What is filled in.
#[derive(Clone, Copy)]
pub struct Find {
    text: RwSignal<String>,
    /// The place of a bucket; none means all.
    bucket: RwSignal<Option<usize>>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    /// Grows with every edit.
    edits: StoredValue<u32>,
}

impl Find {
    /// Nothing.
    pub fn new() -> Find {
        let empty = || RwSignal::new(String::new());
        Find { text: empty(), bucket: RwSignal::new(None), from: empty(), to: empty(), edits: StoredValue::new(0) }
    }

    /// What is wanted; none where the last day is before the first.
    fn filter(self) -> Option<Filter> {
        let (from, to) = (self.from.with(|day| midnight(day, 0)), self.to.with(|day| midnight(day, 1)));
        let backwards = from.is_some_and(|from| to.is_some_and(|to| to <= from));
        let bucket = self.bucket.get().and_then(|place| BUCKETS.get(place).copied());
        (!backwards).then(|| Filter { text: self.text.with(|text| text.trim().to_owned()), bucket, from, to })
    }

    fn is_empty(self) -> bool {
        self.filter().is_some_and(|filter| filter.is_all())
    }

    /// Wants everything again.
    pub fn empty(self, reading: Reading) {
        for (id, field) in [("history-q", self.text), ("history-from", self.from), ("history-to", self.to)] {
            field.set(String::new());
            document::fill(id, "");
        }
        self.bucket.set(None);
        reading.want(Filter::default());
    }

    /// The same, for who goes on looking.
    pub fn clear(self, reading: Reading) {
        self.empty(reading);
        document::focus_soon("#history-q");
    }

    /// Asks for what is filled in, once nothing has been edited for a moment.
    fn follow(self, reading: Reading) {
        Effect::new(move |before: Option<()>| {
            let wanted = self.filter();
            self.edits.update_value(|edits| *edits = edits.wrapping_add(1));
            let edit = self.edits.get_value();
            if before.is_none()
                || wanted.as_ref().is_none_or(|wanted| reading.wanted.with_untracked(|now| now == wanted))
            {
                return;
            }
            spawn_local(async move {
                clock::wait(PAUSE).await;
                if self.edits.try_get_value() == Some(edit)
                    && let Some(wanted) = wanted
                {
                    reading.want(wanted);
                }
            });
        });
    }
}

/// When a day, or one so many days later, begins on the clocks here.
fn midnight(day: &str, later: i64) -> Option<Time> {
    let there: Time = [day, "T00:00:00Z"].concat().parse().ok()?;
    let text = there.plus(later.saturating_mul(Time::DAY)).to_string();
    let local: Local = text.get(..16)?.parse().ok()?;
    zone::arrives(local, &zone::own()).map(|arrives| arrives.time())
}

/// The fields.
#[component]
pub fn FindForm(find: Find, reading: Reading) -> impl IntoView {
    find.follow(reading);
    let choose = move |event| find.bucket.set(event_target_value(&event).parse().ok());
    let options: Vec<_> = BUCKETS
        .into_iter()
        .enumerate()
        .map(|(place, bucket)| {
            let chosen = move || find.bucket.get() == Some(place);
            view! { <option value=place.to_string() prop:selected=chosen>{words::bucket(bucket)}</option> }
        })
        .collect();
    let all = move || find.bucket.get().is_none();
    let fault =
        Signal::derive(move || if find.filter().is_some() { "" } else { words::history::backwards() }.to_owned());
    let filled = Memo::new(move |_| !find.is_empty());
    let clear = Callback::new(move |()| find.clear(reading));
    view! {
        <form class="history-find" role="search" aria-label=words::history::find() on:submit=|event| event.prevent_default()>
            <Field id="history-q" kind=Kind::Words label=words::history::search() hint=words::history::search_hint() text=find.text/>
            <div class="field">
                <label class="label" for="history-show">{words::history::show()}</label>
                <p class="hint"></p>
                <select id="history-show" class="input" on:change=choose>
                    <option value="" prop:selected=all>{words::history::everything()}</option>
                    {options}
                </select>
            </div>
            <Field id="history-from" kind=Kind::Day label=words::history::from() hint="" text=find.from/>
            <Field id="history-to" kind=Kind::Day label=words::history::to() hint="" text=find.to fault/>
            {move || filled.get().then(|| view! { <Button label=words::history::clear() weight=Weight::Quiet on_press=clear/> })}
        </form>
    }
}
