//! What moves the table without anybody's hand: lines that come, heights that change, another choice of lines.

use super::table::{HEAD, ROW, Table, VIEW};
use crate::{
    api::balance::Filter,
    browser::scroll::{self, Heights},
};
use domain::scroll::Rows;
use leptos::prelude::*;

impl Table {
    /// Who comes back from an order finds the history as it was.
    pub fn begin_where_it_was_left(self) {
        let left = self.reading.left();
        let (scrolled, open) = left.get_value();
        self.scrolled.set(scrolled);
        self.open.set(open);
        on_cleanup(move || {
            let whole = self.reading.filter.try_with_untracked(Filter::is_all) == Some(true);
            let now = self.scrolled.try_get_untracked().zip(self.open.try_get_untracked());
            left.try_set_value(now.filter(|_| whole).unwrap_or_default());
        });
    }

    /// What came on top moves nothing that is read.
    fn grow(self, more: usize) {
        let at_top = self.scrolled.get_untracked() == 0;
        if at_top && self.open.get_untracked().is_none() && !self.held.get_untracked() {
            return;
        }
        let grown = u32::try_from(more).unwrap_or(u32::MAX);
        let rows = self.rows.get_untracked();
        let before = Rows { count: rows.count.saturating_sub(grown), open: None, ..rows };
        self.scroll(before.after_more(grown, self.scrolled.get_untracked()).1);
        self.fresh.update(|fresh| *fresh = fresh.saturating_add(more));
    }

    /// Watches what it depends on.
    pub fn watch(self) {
        let kept = StoredValue::new_local(None);
        Effect::new(move |_| {
            let told = move |heights: Vec<u32>| {
                if self.heights.get_untracked() == [0; 3] {
                    scroll::scroll_soon(VIEW, self.scrolled.get_untracked());
                }
                if let Ok(heights) = heights.try_into() {
                    self.heights.set(heights);
                }
            };
            kept.set_value(Some(Heights::watch(&[VIEW, ROW, HEAD], told)));
        });
        let window = Memo::new(move |_| self.window());
        Effect::new(move |_| {
            let window = window.get();
            let total = self.reading.total().unwrap_or(0);
            let [from, to] = [window.end, window.start].map(|place| usize::try_from(place).unwrap_or(usize::MAX));
            self.reading.drawn.set(total.saturating_sub(from)..total.saturating_sub(to));
            self.reading.fill();
        });
        Effect::new(move |before: Option<(Filter, Option<usize>)>| {
            let now = (self.reading.filter.get(), self.reading.total());
            if let (Some((filter, Some(before))), Some(total)) = (before, now.1)
                && filter == now.0
                && total > before
            {
                self.grow(total.saturating_sub(before));
            }
            now
        });
        // Other lines begin at their begin.
        Effect::new(move |before: Option<()>| {
            self.reading.filter.track();
            if before.is_some() {
                self.open.set(None);
                self.held.set(false);
                self.to_top();
            }
        });
    }
}
