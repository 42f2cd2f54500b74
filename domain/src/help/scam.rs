//! Whether it was a scam: what is to be done, and whom to tell.

use crate::gift::Act;

/// What may have happened to who asks whether it was a scam.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// Somebody has a code now: it was read out, photographed or sent.
    CodeTold,
    /// A gift was sent to somebody who is not who was pretended.
    GiftSent,
    /// Somebody may be in the account.
    AccountOpen,
    /// Nothing yet: somebody asks for it.
    AskedOnly,
}

/// What is to be done, what can't wait first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Freeze the account.
    Freeze,
    /// Sign out everywhere else.
    SignOut,
    /// Redeem the card before somebody else does.
    RedeemFirst,
    /// Take back gifts that can be.
    TakeBack,
    /// Have the shop block the card.
    Block,
    /// Another password.
    Password,
    /// Answer no more.
    Stop,
    /// Tell the bank, the police and a consumer agency.
    Tell,
}

/// What is to be done by whom that happened to. Nobody is signed in where `known` is false: then what needs an account is left
/// out.
pub fn scammed(happened: Happened, known: bool) -> Vec<Measure> {
    let all: &[Measure] = match happened {
        Happened::CodeTold => {
            &[Measure::RedeemFirst, Measure::Block, Measure::TakeBack, Measure::Freeze, Measure::Stop, Measure::Tell]
        }
        Happened::GiftSent => &[Measure::TakeBack, Measure::Block, Measure::Freeze, Measure::Stop, Measure::Tell],
        Happened::AccountOpen => {
            &[Measure::Freeze, Measure::SignOut, Measure::Password, Measure::TakeBack, Measure::Block, Measure::Tell]
        }
        Happened::AskedOnly => &[Measure::Stop, Measure::Tell],
    };
    let needs_account = |measure: &Measure| !matches!(measure, Measure::RedeemFirst | Measure::Stop | Measure::Tell);
    all.iter().copied().filter(|measure| known || !needs_account(measure)).collect()
}

/// Whether a gift can still be taken back.
pub fn can_take_back(may: &[Act]) -> bool {
    may.contains(&Act::Cancel)
}

/// Who is told of a scam in a country, besides the bank and the police.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agency {
    /// As it calls itself.
    pub name: &'static str,
    /// Where it takes reports, or says how.
    pub address: &'static str,
}

/// The agency of a country, as <https://consumer.ftc.gov/articles/avoiding-and-reporting-gift-card-scams> and the
/// Verbraucherzentrale name themselves.
pub fn agency(region: &str) -> Option<Agency> {
    let (name, address) = match region {
        "US" => ("Federal Trade Commission", "https://reportfraud.ftc.gov"),
        "DE" => ("Verbraucherzentrale", "https://www.verbraucherzentrale.de"),
        _ => return None,
    };
    Some(Agency { name, address })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_told_a_code_redeems_it_first_and_who_has_guests_freezes_first() {
        assert_eq!(scammed(Happened::CodeTold, true).first(), Some(&Measure::RedeemFirst));
        assert_eq!(scammed(Happened::AccountOpen, true).first(), Some(&Measure::Freeze));
        assert_eq!(scammed(Happened::AskedOnly, true), [Measure::Stop, Measure::Tell]);
    }

    #[test]
    fn nobody_is_shown_what_needs_an_account_without_one() {
        assert_eq!(scammed(Happened::CodeTold, false), [Measure::RedeemFirst, Measure::Stop, Measure::Tell]);
        assert_eq!(scammed(Happened::AccountOpen, false), [Measure::Tell]);
    }

    #[test]
    fn every_happening_ends_with_whom_to_tell() {
        for happened in [Happened::CodeTold, Happened::GiftSent, Happened::AccountOpen, Happened::AskedOnly] {
            assert_eq!(scammed(happened, true).last(), Some(&Measure::Tell));
        }
    }
}
