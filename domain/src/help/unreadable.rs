//! A code that can't be read: what helps.

use crate::profile::{Check, Profile};

/// As many unreadable symbols as a code's check symbols fill in.
pub const FILLED_IN: u32 = 2;

/// What helps with a code of which so many symbols can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Look-alikes do not matter: whichever is typed is read as the one that codes have.
    LookAlike,
    /// Each is typed as `?`, and the check symbols say what it is.
    FillIn,
    /// The shop has to look for the card.
    Report,
}

/// What helps, by the kinds of codes that are taken here.
pub fn unreadable(profiles: &[Profile], unread: u32) -> Way {
    let mends = profiles.iter().any(|profile| profile.check == Check::Gf32);
    match unread {
        0 => Way::LookAlike,
        1..=FILLED_IN if mends => Way::FillIn,
        _ => Way::Report,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_symbols_are_filled_in_where_codes_have_check_symbols_and_more_are_for_the_shop() {
        let all = Profile::all();
        let plain: Vec<Profile> = all.iter().filter(|profile| profile.check == Check::None).cloned().collect();
        assert_eq!(
            [0, 1, 2, 3].map(|unread| unreadable(&all, unread)),
            [Way::LookAlike, Way::FillIn, Way::FillIn, Way::Report]
        );
        assert_eq!([0, 1, 2].map(|unread| unreadable(&plain, unread)), [Way::LookAlike, Way::Report, Way::Report]);
    }
}
