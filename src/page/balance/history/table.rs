//! Which lines of the table are in the page, where they stand, what is open and what has the keyboard.

use super::{line::line_id, reading::Reading};
use crate::browser::{clock, document, scroll};
use domain::scroll::Rows;
use leptos::{prelude::*, task::spawn_local};
use std::ops::Range;

/// What is scrolled.
pub const VIEW: &str = "history-view";
/// As high as a row.
pub const ROW: &str = "history-row";
/// The names of the columns, which stay on top.
pub const HEAD: &str = "history-head";
/// As many lines are drawn above and below those in view.
const MORE: u32 = 8;
/// How long after a leap, in milliseconds.
const MOMENT: i32 = 120;

/// The table's own circumstances: where it is scrolled to, what is open, what has the keyboard. Lines are meant by their
/// numbers, the oldest is 0, which stay when new ones come on top; rows by their places, the newest is 0.
#[derive(Clone, Copy)]
pub struct Table {
    /// What is looked at.
    pub reading: Reading,
    /// The line that is open.
    pub open: RwSignal<Option<usize>>,
    /// By how much it is taller.
    pub taller: RwSignal<u32>,
    /// The line that the Tab key comes to: the one it last was on, or, where that is out of view, one that is drawn.
    pub stops: Memo<usize>,
    pub(super) stop: RwSignal<usize>,
    /// Whether it has the keyboard.
    pub(super) held: RwSignal<bool>,
    pub(super) scrolled: RwSignal<u32>,
    more: RwSignal<u32>,
    leaps: StoredValue<u32>,
    pub(super) heights: RwSignal<[u32; 3]>,
    /// All rows.
    pub rows: Memo<Rows>,
    /// As many lines came on top while others were read.
    pub fresh: RwSignal<usize>,
}

impl Table {
    /// At its begin.
    pub fn new(reading: Reading) -> Table {
        let (open, taller, heights) = (RwSignal::new(None), RwSignal::new(0), RwSignal::new([0; 3]));
        let rows = Memo::new(move |_| {
            let [view, row, head] = heights.get();
            let count = u32::try_from(reading.total().unwrap_or(0)).unwrap_or(u32::MAX);
            let open = open.get().map(|number| (place(reading, number), taller.get()));
            Rows { count, row, view: view.saturating_sub(head), open }
        });
        let (stop, held) = (RwSignal::new(usize::MAX), RwSignal::new(false));
        // It stays as long as it is drawn, so that who scrolls does not move it with every row.
        let stops = Memo::new(move |before: Option<&usize>| {
            let (stop, drawn) = (stop.get(), reading.drawn.get());
            let there = |number: &usize| held.get() || drawn.contains(number) || open.get() == Some(*number);
            let known = [Some(stop), before.copied()].into_iter().flatten().find(there);
            known.unwrap_or(drawn.end.saturating_sub(1))
        });
        let table = Table {
            reading,
            open,
            taller,
            stops,
            stop,
            held,
            scrolled: RwSignal::new(0),
            more: RwSignal::new(MORE),
            leaps: StoredValue::new(0),
            heights,
            rows,
            fresh: RwSignal::new(0),
        };
        table.begin_where_it_was_left();
        table
    }

    /// The line of a row.
    fn number(self, place: u32) -> usize {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        self.reading.total().unwrap_or(0).saturating_sub(place).saturating_sub(1)
    }

    /// The row of a line.
    pub fn place(self, number: usize) -> u32 {
        place(self.reading, number)
    }

    /// Where a line is drawn, and where what it opens is: moved to there, since what is moved is not laid out again.
    pub fn tops(self, number: usize) -> [String; 2] {
        let (rows, place) = (self.rows.get(), self.place(number));
        // Only where the list is squeezed do its rows move when it is scrolled.
        let squeezed = rows.height() < rows.top(rows.count);
        let top = rows.drawn(place, if squeezed { self.scrolled.get() } else { 0 });
        [top, top.saturating_add(i64::from(rows.row))].map(|top| ["0 ", &top.to_string(), "px"].concat())
    }

    /// The rows that are drawn whatever is open and has the keyboard.
    pub fn window(self) -> Range<u32> {
        self.rows.get().window(self.scrolled.get(), self.more.get())
    }

    /// The numbers of the lines that are in the page, the newest first: those in view, the open one, and the one that has
    /// the keyboard.
    pub fn drawn(self) -> Vec<usize> {
        let mut places: Vec<u32> = self.window().collect();
        let held = self.held.get().then(|| self.stop.get());
        let kept = [self.open.get(), held].into_iter().flatten().map(|number| self.place(number));
        for place in kept {
            let at = places.partition_point(|known| *known < place);
            if places.get(at) != Some(&place) {
                places.insert(at, place);
            }
        }
        places.into_iter().map(|place| self.number(place)).collect()
    }

    /// A line has got the keyboard, or lost it.
    pub fn hold(self, number: usize, held: bool) {
        self.stop.set(number);
        self.held.set(held);
    }

    /// Opens a line, or closes it again.
    pub fn toggle(self, number: usize) {
        self.taller.set(0);
        self.open.update(|open| *open = Some(number).filter(|number| *open != Some(*number)));
    }

    /// Somebody scrolled. Who leaps sees first what is there, and a moment later there is more around it.
    pub fn scrolled(self, to: u32) {
        let leap = to.abs_diff(self.scrolled.get_untracked()) > self.rows.get_untracked().view;
        if leap {
            self.leaps.update_value(|leaps| *leaps = leaps.wrapping_add(1));
            let this = self.leaps.get_value();
            self.more.set(0);
            spawn_local(async move {
                clock::wait(MOMENT).await;
                if self.leaps.try_get_value() == Some(this) {
                    self.more.set(MORE);
                }
            });
        }
        self.scrolled.set(to);
        if to == 0 {
            self.fresh.set(0);
        }
    }

    /// Scrolls so that a row is in view.
    pub fn show_row(self, place: u32) {
        let to = self.rows.get_untracked().to_show(place, self.scrolled.get_untracked());
        self.scroll(to);
    }

    /// Scrolls to there.
    pub(super) fn scroll(self, to: u32) {
        if to != self.scrolled.get_untracked() {
            self.scrolled.set(to);
            scroll::scroll_soon(VIEW, to);
        }
    }

    /// Goes to a row with the keyboard.
    fn go(self, place: u32) {
        let number = untrack(|| self.number(place));
        self.show_row(place);
        self.hold(number, true);
        document::focus_one_soon(vec![["#", &line_id(number)].concat()]);
    }

    /// Shows a line wherever it is, opens it, and goes there.
    pub fn show(self, number: usize) {
        self.taller.set(0);
        self.open.set(Some(number));
        self.go(untrack(|| self.place(number)));
    }

    /// To the begin.
    pub fn to_top(self) {
        self.scroll(0);
        self.fresh.set(0);
    }

    /// What a key does on a line. Says whether it does something.
    pub fn key(self, number: usize, key: &str) -> bool {
        let rows = self.rows.get_untracked();
        let place = untrack(|| self.place(number));
        let page = rows.view.checked_div(rows.row).unwrap_or(1).saturating_sub(1).max(1);
        let last = rows.count.saturating_sub(1);
        let to = match key {
            "ArrowDown" => place.saturating_add(1),
            "ArrowUp" => place.saturating_sub(1),
            "PageDown" => place.saturating_add(page),
            "PageUp" => place.saturating_sub(page),
            "Home" => 0,
            "End" => last,
            _ => return false,
        };
        self.go(to.min(last));
        true
    }
}

/// The row of a line.
fn place(reading: Reading, number: usize) -> u32 {
    let before = reading.total().unwrap_or(0).saturating_sub(number).saturating_sub(1);
    u32::try_from(before).unwrap_or(u32::MAX)
}
