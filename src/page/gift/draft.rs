//! What is being written, as signals.

use super::{
    form::{self, Clocks, Faults},
    written,
};
use crate::{
    browser::{attempts, clock, document, seen, zone},
    session::{Session, Standing},
};
use domain::{
    api::gift::{Gift, Send},
    gift::{Design, Local, Palette, Terms, Way, recipient::Cells},
};
use leptos::{prelude::*, task::spawn_local};

/// What stands in the form. `Copy`, as signals are.
#[derive(Clone, Copy)]
pub struct Draft {
    pub session: Session,
    pub design: RwSignal<Design>,
    pub palette: RwSignal<Palette>,
    pub rosette: StoredValue<String>,
    pub amount: RwSignal<String>,
    pub way: RwSignal<Way>,
    pub rows: RwSignal<Vec<Cells>>,
    /// Grows when rows come or go: then the list is drawn anew. While cells are typed in, it is not.
    pub shape: RwSignal<u32>,
    /// The row that the preview shows.
    pub shown: RwSignal<usize>,
    pub from: RwSignal<String>,
    pub message: RwSignal<String>,
    pub dated: RwSignal<bool>,
    pub day: RwSignal<String>,
    pub hour: RwSignal<String>,
    pub zone: RwSignal<String>,
    pub code: RwSignal<String>,
    /// What is wrong is said: it was to be reviewed, or came from a file.
    pub asked: RwSignal<bool>,
    /// It was sent: nothing of it is kept.
    done: StoredValue<bool>,
    /// How often it has changed.
    changes: StoredValue<u32>,
}

/// Where it is kept on this device.
const PLACE: &str = "gift";
/// It is kept when nothing was typed for so long, in milliseconds.
const PAUSE: i32 = 400;

impl Draft {
    /// Nothing written yet; from who is signed in.
    pub fn new(session: Session) -> Draft {
        let empty = form::Draft {
            design: Design::Ribbon,
            palette: Palette::Ink,
            rosette: attempts::new_key(),
            amount: String::new(),
            way: Way::Email,
            rows: vec![Cells::default()],
            from: String::new(),
            message: String::new(),
            dated: false,
            day: String::new(),
            hour: "09:00".to_owned(),
            zone: zone::own(),
            code: String::new(),
        };
        let kept = session.take_draft().and_then(|draft| draft.downcast::<form::Draft>().ok()).map(|kept| *kept);
        let kept = kept.or_else(|| written::read(&seen::kept(PLACE)?));
        let draft = Draft::from_text(session, kept.unwrap_or(empty));
        draft.keep();
        if draft.from.with_untracked(String::is_empty)
            && let Standing::SignedIn(viewer) = session.visitor.standing.get_untracked()
        {
            draft.from.set(viewer.name);
        }
        // From who is signed in, as soon as that is known and as long as nothing else stands there.
        Effect::new(move |_| {
            if let Standing::SignedIn(viewer) = session.visitor.standing.get()
                && draft.from.with_untracked(String::is_empty)
            {
                document::fill("gift-from", &viewer.name);
                draft.from.set(viewer.name);
            }
        });
        // Whoever comes back, from signing in or from another page, finds it as it was.
        on_cleanup(move || {
            if !draft.done.get_value() {
                session.keep_draft(Box::new(untrack(|| draft.text())));
            }
        });
        draft
    }

    /// Of a gift that was sent, to be changed.
    pub fn of(session: Session, gift: &Gift) -> Draft {
        let on = gift.on.map(|on| on.to_string()).unwrap_or_default();
        let (day, hour) = on.split_once('T').unwrap_or(("", "09:00"));
        let cells = Cells {
            name: gift.name.clone().unwrap_or_default(),
            email: gift.email.clone().unwrap_or_default(),
            amount: gift.amount.to_string(),
            ..Cells::default()
        };
        // The preview appends the row; this rosette has it.
        let rosette = gift.cover.rosette.strip_suffix("-1").unwrap_or(&gift.cover.rosette).to_owned();
        Draft::from_text(
            session,
            form::Draft {
                design: gift.cover.design,
                palette: gift.cover.palette,
                rosette,
                amount: gift.amount.to_string(),
                way: gift.way,
                rows: vec![cells],
                from: gift.cover.from.clone(),
                message: gift.cover.message.clone(),
                dated: gift.on.is_some(),
                day: day.to_owned(),
                hour: hour.to_owned(),
                zone: gift.zone.clone(),
                code: String::new(),
            },
        )
    }

    /// Keeps what is written on this device, whenever it has rested for a moment.
    fn keep(self) {
        Effect::new(move |changes: Option<u32>| {
            self.touch();
            let changes = changes.map_or(0, |changes| changes.wrapping_add(1));
            self.changes.set_value(changes);
            let asked = seen::moment();
            spawn_local(async move {
                clock::wait(PAUSE).await;
                let rests = self.changes.try_get_value() == Some(changes) && self.done.try_get_value() == Some(false);
                if rests {
                    match written::write(untrack(|| self.text())) {
                        Some(text) => seen::keep(PLACE, &text, asked),
                        None => seen::let_go(PLACE),
                    }
                }
            });
            changes
        });
    }

    /// Hears of every change, and reads nothing.
    fn touch(self) {
        self.rows.track();
        self.design.track();
        self.palette.track();
        self.way.track();
        self.dated.track();
        for text in [self.amount, self.from, self.message, self.day, self.hour, self.zone] {
            text.track();
        }
    }

    /// It was sent: nothing of it is kept.
    pub fn finish(self) {
        self.session.forget_draft();
        self.done.try_set_value(true);
        seen::let_go(PLACE);
    }

    fn from_text(session: Session, from: form::Draft) -> Draft {
        Draft {
            session,
            design: RwSignal::new(from.design),
            palette: RwSignal::new(from.palette),
            rosette: StoredValue::new(from.rosette),
            amount: RwSignal::new(from.amount),
            way: RwSignal::new(from.way),
            rows: RwSignal::new(from.rows),
            shape: RwSignal::new(0),
            shown: RwSignal::new(0),
            from: RwSignal::new(from.from),
            message: RwSignal::new(from.message),
            dated: RwSignal::new(from.dated),
            day: RwSignal::new(from.day),
            hour: RwSignal::new(from.hour),
            zone: RwSignal::new(from.zone),
            code: RwSignal::new(from.code),
            asked: RwSignal::new(false),
            done: StoredValue::new(false),
            changes: StoredValue::new(0),
        }
    }

    /// What the region takes, once the shop has said.
    pub fn terms(self) -> Option<Terms> {
        self.session.gift_terms()
    }

    /// The day and the hour, if they are, and are to be.
    pub fn on(self) -> Option<Local> {
        let on = form::moment(&self.day.get(), &self.hour.get());
        on.filter(|_| self.dated.get() && self.way.get() == Way::Email)
    }

    /// As it stands: all of it, also a list of a thousand.
    pub fn text(self) -> form::Draft {
        form::Draft {
            design: self.design.get(),
            palette: self.palette.get(),
            rosette: self.rosette.get_value(),
            amount: self.amount.get(),
            way: self.way.get(),
            rows: self.rows.get(),
            from: self.from.get(),
            message: self.message.get(),
            dated: self.dated.get(),
            day: self.day.get(),
            hour: self.hour.get(),
            zone: self.zone.get(),
            code: self.code.get(),
        }
    }

    /// Reads all of it; nothing while the shop has not said what it takes.
    pub fn read(self) -> Option<Result<Send, Faults>> {
        let arrives = |local, zone: &str| zone::arrives(local, zone).map(domain::gift::Arrives::time);
        let clocks = Clocks { now: clock::now(), zones: &zone::is_known, arrives: &arrives };
        self.terms().map(|terms| self.text().read(&terms, &clocks))
    }

    /// Rows come or go.
    pub fn reshape(self, change: impl FnOnce(&mut Vec<Cells>)) {
        self.rows.update(|rows| {
            change(rows);
            if rows.is_empty() {
                rows.push(Cells::default());
            }
        });
        self.shown.update(|shown| *shown = (*shown).min(self.rows.with_untracked(Vec::len) - 1));
        self.shape.update(|shape| *shape += 1);
    }
}
