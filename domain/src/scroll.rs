//! Which rows of a long list are in view, and where each is drawn. Whole pixels; nothing is measured here.
//!
//! Browsers stop laying out somewhere (Firefox at 17.8 million pixels). A list that is taller is drawn as one of
//! [`TALLEST`] pixels, in which a step of the scroll bar goes so much further.

use std::ops::Range;

/// No element is made taller than this many pixels.
pub const TALLEST: u32 = 16_000_000;

/// A list of rows of one height, of which one may be open and taller by something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// How many.
    pub count: u32,
    /// The height of a row, in pixels.
    pub row: u32,
    /// The height of the window through which they are seen, in pixels.
    pub view: u32,
    /// The place of the open row, counted from 0, and by how many pixels it is taller.
    pub open: Option<(u32, u32)>,
}

impl Rows {
    /// The height of all rows.
    fn whole(self) -> u32 {
        self.top(self.count)
    }

    /// The height of what is scrolled.
    pub fn height(self) -> u32 {
        self.whole().min(TALLEST.max(self.view))
    }

    /// Where a row begins among all rows; for the row past the last, where the last ends.
    pub fn top(self, place: u32) -> u32 {
        let taller = self.open.filter(|(open, _)| *open < place).map_or(0, |(_, by)| by);
        place.saturating_mul(self.row).saturating_add(taller)
    }

    /// By how much the row at a place is taller than the others.
    fn taller(self, place: u32) -> u32 {
        self.open.filter(|(open, _)| *open == place).map_or(0, |(_, by)| by)
    }

    /// How far into all rows one is who has scrolled so far.
    pub fn depth(self, scrolled: u32) -> u32 {
        across(scrolled, self.height().saturating_sub(self.view), self.whole().saturating_sub(self.view))
    }

    /// How far to scroll to be this far into all rows.
    pub fn scrolled(self, depth: u32) -> u32 {
        across(depth, self.whole().saturating_sub(self.view), self.height().saturating_sub(self.view))
    }

    /// The row that is this far into all rows, or the last.
    pub fn at(self, depth: u32) -> u32 {
        let place = |depth: u32| depth.checked_div(self.row).unwrap_or(0);
        let row = match self.open {
            Some((open, by)) if depth >= self.top(open.saturating_add(1)) => place(depth.saturating_sub(by)),
            Some((open, _)) if depth >= self.top(open) => open,
            _ => place(depth),
        };
        row.min(self.count.saturating_sub(1))
    }

    /// The rows to be drawn: those in view, and so many more on either side.
    pub fn window(self, scrolled: u32, more: u32) -> Range<u32> {
        if self.count == 0 || self.row == 0 {
            return 0..0;
        }
        let depth = self.depth(scrolled);
        let last = self.at(depth.saturating_add(self.view));
        self.at(depth).saturating_sub(more)..last.saturating_add(more).saturating_add(1).min(self.count)
    }

    /// Where a row is drawn in what is scrolled, by who has scrolled so far.
    pub fn drawn(self, place: u32, scrolled: u32) -> i64 {
        i64::from(self.top(place)) + i64::from(scrolled) - i64::from(self.depth(scrolled))
    }

    /// How far to scroll so that a row is in view, by as little as does it.
    pub fn to_show(self, place: u32, scrolled: u32) -> u32 {
        let (depth, top) = (self.depth(scrolled), self.top(place));
        let end = top.saturating_add(self.row).saturating_add(self.taller(place));
        let lowest = end.saturating_sub(self.view);
        // Where a row is taller than the window its begin is shown.
        if top < depth || lowest > top {
            self.scrolled(top)
        } else if lowest > depth {
            self.scrolled(lowest)
        } else {
            scrolled
        }
    }

    /// How far to scroll when so many rows came on top, and nothing of what is seen is to move.
    pub fn after_more(self, more: u32, scrolled: u32) -> (Rows, u32) {
        let open = self.open.map(|(open, by)| (open.saturating_add(more), by));
        let grown = Rows { count: self.count.saturating_add(more), open, ..self };
        let depth = self.depth(scrolled).saturating_add(more.saturating_mul(self.row));
        (grown, grown.scrolled(depth))
    }
}

/// A place on a way of one length, as the place on another: the same place where the lengths are the same.
fn across(place: u32, from: u32, to: u32) -> u32 {
    if from == to {
        return place.min(to);
    }
    let there = u64::from(place.min(from)) * u64::from(to);
    there.checked_div(u64::from(from)).and_then(|there| u32::try_from(there).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIST: Rows = Rows { count: 100_000, row: 60, view: 600, open: None };

    #[test]
    fn the_rows_in_view_and_some_more_are_drawn_where_they_belong() {
        assert_eq!((LIST.height(), LIST.window(0, 3)), (6_000_000, 0..14));
        assert_eq!(LIST.window(6_000, 3), 97..114);
        assert_eq!(LIST.window(5_999_400, 3), 99_987..100_000);
        assert_eq!(LIST.drawn(100, 6_000), 6_000);
        assert_eq!(Rows { count: 0, ..LIST }.window(0, 3), 0..0);
        assert_eq!(Rows::default().window(50, 3), 0..0, "nothing is known of the heights yet");
    }

    #[test]
    fn an_open_row_moves_those_below_it_and_no_other() {
        let list = Rows { open: Some((2, 100)), ..LIST };
        assert_eq!([1, 2, 3].map(|place| list.top(place)), [60, 120, 280]);
        assert_eq!([119, 120, 279, 280].map(|depth| list.at(depth)), [1, 2, 2, 3]);
        assert_eq!(list.height(), 6_000_100);
        let opened_low = Rows { open: Some((9, 100)), ..LIST };
        assert_eq!(opened_low.to_show(9, 0), 100, "all of it is shown, the window moves down");
        assert_eq!(Rows { open: Some((9, 900)), ..LIST }.to_show(9, 0), 540, "its begin, where all does not fit");
    }

    #[test]
    fn a_row_out_of_view_is_scrolled_to_and_one_in_view_is_left_alone() {
        assert_eq!(LIST.to_show(9, 0), 0);
        assert_eq!(LIST.to_show(10, 0), 60);
        assert_eq!(LIST.to_show(5, 600), 300);
        assert_eq!(LIST.to_show(99_999, 0), 5_999_400);
    }

    #[test]
    fn a_million_rows_fit_into_what_browsers_lay_out() {
        let list = Rows { count: 1_000_000, ..LIST };
        assert_eq!(list.height(), TALLEST);
        assert_eq!(list.window(0, 0).start, 0);
        assert_eq!(list.window(TALLEST - 600, 0), 999_990..1_000_000);
        let end = list.to_show(999_999, 0);
        assert!(list.window(end, 0).contains(&999_999));
        // Drawn just above the end of what is scrolled.
        assert!(list.drawn(999_999, end) + 60 <= i64::from(TALLEST) + 4);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn every_pixel_of_the_window_is_covered(
            count in 1_u32..3_000_000, row in 20_u32..200, view in 0_u32..2_000, scrolled in 0_u32..20_000_000,
            open in proptest::option::of((0_u32..3_000_000, 0_u32..1_500)),
        ) {
            let open = open.filter(|(place, _)| *place < count);
            let list = Rows { count, row, view, open };
            let scrolled = scrolled.min(list.height().saturating_sub(view));
            let window = list.window(scrolled, 0);
            prop_assert!(window.end <= count && !window.is_empty());
            let depth = list.depth(scrolled);
            prop_assert!(list.top(window.start) <= depth);
            prop_assert!(list.top(window.end) >= (depth + view).min(list.whole()));
            // Rows in the window lie one under the other, however far the list is squeezed.
            let drawn: Vec<i64> = window.clone().map(|place| list.drawn(place, scrolled)).collect();
            for (pair, place) in drawn.windows(2).zip(window) {
                prop_assert_eq!(pair[1] - pair[0], i64::from(row + list.taller(place)));
            }
        }

        #[test]
        fn what_is_to_be_shown_is_shown(
            count in 1_u32..3_000_000, row in 20_u32..200, view in 300_u32..2_000,
            place in 0_u32..3_000_000, scrolled in 0_u32..20_000_000,
        ) {
            let list = Rows { count, row, view, open: None };
            let (place, scrolled) = (place.min(count - 1), scrolled.min(list.height().saturating_sub(view)));
            let depth = list.depth(list.to_show(place, scrolled));
            // A list that is squeezed is shown to within what one pixel of its scroll bar is.
            let step = list.whole() / list.height() + 1;
            let slack = if list.whole() == list.height() { 0 } else { step };
            prop_assert!(list.top(place) + slack >= depth);
            prop_assert!(list.top(place) + row <= depth + view + slack);
        }

        #[test]
        fn more_rows_on_top_move_nothing_that_is_seen(
            count in 20_u32..200_000, more in 1_u32..5_000, scrolled in 0_u32..10_000_000,
        ) {
            let list = Rows { count, row: 60, view: 600, open: None };
            let scrolled = scrolled.min(list.height() - 600);
            let (grown, after) = list.after_more(more, scrolled);
            let first = list.at(list.depth(scrolled));
            prop_assert_eq!(grown.at(grown.depth(after)), first + more);
            let seen = |list: Rows, place: u32, scrolled: u32| list.drawn(place, scrolled) - i64::from(scrolled);
            prop_assert_eq!(seen(grown, first + more, after), seen(list, first, scrolled));
        }
    }
}
