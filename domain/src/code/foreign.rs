//! Codes that are known and not taken here: another issuer's, or another region's. Recognised by how they are printed,
//! so that a word that somebody made up is not taken for one.

use super::{
    one::{self, Outcome},
    read::{self, Fault, Reading, Whose},
    tidy::{Mark, mark},
};
use crate::profile::Profile;

/// A way to write codes, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// Whose.
    pub whose: Whose,
    /// How they are written.
    pub profile: Profile,
}

/// The `reading` of a text by `profiles`, which is somebody else's code where it plainly is one. A code that holds by its
/// own check, or that can be mended, is ours; and what the shopper says is right `as_typed` is not argued with.
pub fn settle(text: &str, reading: Reading, profiles: &[Profile], foreign: &[Foreign], as_typed: bool) -> Reading {
    let ours = match &reading {
        Reading::Empty => true,
        Reading::Complete(complete) => as_typed || complete.checked,
        Reading::Fault(Fault::CheckFailed { repair, .. }) => repair.is_some(),
        Reading::Incomplete { .. } | Reading::Fault(_) => false,
    };
    let known = foreign.iter().find(|foreign| !ours && is_printed_so(text, &foreign.profile));
    known.map_or(reading, |known| {
        let as_typed = matches!(read::read(text, profiles, true), Reading::Complete(_));
        Reading::Fault(Fault::Elsewhere { whose: known.whose.clone(), as_typed })
    })
}

/// Whether a text is a code of this profile in the groups that it is printed in, or in one piece where every code begins
/// alike; with letters and digits, since words have groups too.
fn is_printed_so(text: &str, profile: &Profile) -> bool {
    let sizes: Vec<usize> = text
        .trim()
        .split(|c| matches!(mark(c), Mark::Dash | Mark::Nothing))
        .map(|group| group.chars().count())
        .take(9)
        .collect();
    let printed: Vec<usize> = profile.groups.iter().filter_map(|&size| usize::try_from(size).ok()).collect();
    let all: usize = sizes.iter().sum();
    let whole = sizes.len() == 1 && !profile.prefix.is_empty();
    let in_groups = sizes == printed
        || (sizes.len() == printed.len() && sizes.len() > 1 && sizes.iter().all(|size| size * sizes.len() == all));
    let mixed = text.chars().any(char::is_alphabetic) && text.chars().any(char::is_numeric);
    mixed
        && (whole || (in_groups && profile.prefix.is_empty()))
        && matches!(one::read(text, profile).1, Outcome::Fits { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::read;

    fn profile(id: &str) -> Profile {
        Profile::all().into_iter().find(|profile| profile.id == id).unwrap()
    }

    fn settled(text: &str, as_typed: bool) -> Reading {
        let ours = ["scrip", "card-pin", "promo"].map(profile);
        let foreign = [
            Foreign { whose: Whose::Issuer("Amazon".into()), profile: profile("alnum-14") },
            Foreign { whose: Whose::Issuer("Apple".into()), profile: profile("x-16") },
            Foreign { whose: Whose::Region("DE".into()), profile: profile("clear-32") },
        ];
        settle(text, read(text, &ours, as_typed), &ours, &foreign, as_typed)
    }

    fn whose(text: &str) -> Option<Whose> {
        match settled(text, false) {
            Reading::Fault(Fault::Elsewhere { whose, .. }) => Some(whose),
            _ => None,
        }
    }

    #[test]
    fn codes_of_others_are_known_by_how_they_are_printed() {
        assert_eq!(whose("AQ2W-34RT56-789Q"), Some(Whose::Issuer("Amazon".into())));
        assert_eq!(whose("aq2w 34rt56 789q"), Some(Whose::Issuer("Amazon".into())));
        assert_eq!(whose("X7Q2M9X4K8RWD1F3"), Some(Whose::Issuer("Apple".into())));
        assert_eq!(whose("K4F-FE3-PAU-SEN"), Some(Whose::Region("DE".into())));
    }

    #[test]
    fn our_own_codes_and_words_stay_what_they_are() {
        for ours in
            ["GQ7T-2M9X-4K8R-WD1F", "GQ7T-2M9X-4K5R-WD1F", "SPRING15", "SUMMER-SALE-26", "BUY-TWO-GET-ONE", "", "GQ7T"]
        {
            assert_eq!(whose(ours), None, "{ours}");
        }
        // Ours with one wrong character, though it begins with an X and is written in one piece.
        let own = crate::code::issue([29; 13]).expose().replace('-', "");
        let wrong = [own.get(..15).unwrap(), if own.ends_with('7') { "8" } else { "7" }].concat();
        assert!(own.starts_with('X') && whose(&wrong).is_none());
    }

    #[test]
    fn who_says_that_it_is_right_is_not_argued_with() {
        assert!(matches!(settled("AQ2W-34RT56-789Q", true), Reading::Complete(_)));
        assert!(matches!(settled("AQ2W-34RT56-789Q", false), Reading::Fault(Fault::Elsewhere { as_typed: true, .. })));
    }
}
