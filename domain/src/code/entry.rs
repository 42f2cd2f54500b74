//! From what was typed into a code field to a request, or to what is wrong with it.

use super::{
    Candidate, Code, Complete, Fault, Reading, find,
    link::{self, Link},
    read,
};
use crate::{
    api::redeem::Request,
    profile::{Check, Opens, Profile},
};

/// What stands in the fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The code field.
    pub code: String,
    /// The security code field.
    pub pin: String,
    /// The shopper says that it is right as typed.
    pub as_typed: bool,
}

/// What keeps a draft from being sent.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// The code field.
    Code(Reading),
    /// The card needs its security code, of so many digits.
    PinMissing,
    /// The security code has so many digits, and needs so many.
    PinLength {
        /// Digits typed.
        have: u32,
        /// Digits it has.
        need: u32,
    },
}

/// The reading of a code field that is complete, short or wrong; and the request where nothing is.
pub fn parse(draft: &Draft, profiles: &[Profile]) -> Result<Request, Wrong> {
    let complete = match read(&draft.code, profiles, draft.as_typed) {
        Reading::Complete(complete) => complete,
        other => return Err(Wrong::Code(other)),
    };
    let Some(first) = complete.candidates.into_iter().next() else { return Err(Wrong::Code(Reading::Empty)) };
    let pin = pin(&draft.pin, &first)?;
    Ok(Request { code: first.code, pin, as_typed: draft.as_typed })
}

/// The code of a promo, where a text that may be sent is nothing else.
pub fn promo(request: &Request, profiles: &[Profile]) -> Option<Code> {
    match read(request.code.expose(), profiles, request.as_typed) {
        Reading::Complete(Complete { candidates, .. }) => {
            let only = candidates.iter().all(|candidate| candidate.opens == Opens::Promo);
            candidates.into_iter().next().filter(|_| only).map(|candidate| candidate.code)
        }
        _ => None,
    }
}

/// The digits of a security code field, spaces and dashes dropped; none where the card has none.
fn pin(typed: &str, candidate: &Candidate) -> Result<Option<Code>, Wrong> {
    if candidate.pin == 0 {
        return Ok(None);
    }
    if let Some(pin) = &candidate.typed_pin {
        return Ok(Some(pin.clone()));
    }
    let digits: String = typed.chars().filter_map(|c| c.to_digit(10)).filter_map(|d| char::from_digit(d, 10)).collect();
    match u32::try_from(digits.len()).unwrap_or(u32::MAX) {
        0 => Err(Wrong::PinMissing),
        have if have != candidate.pin => Err(Wrong::PinLength { have, need: candidate.pin }),
        _ => Ok(Some(Code::typed(digits))),
    }
}

/// Whether a reading asks for a security code that was not typed behind the number.
pub fn needs_pin(reading: &Reading) -> bool {
    match reading {
        Reading::Complete(complete) => {
            complete.candidates.first().is_some_and(|first| first.pin > 0 && first.typed_pin.is_none())
        }
        _ => false,
    }
}

/// A text in the groups of the profile that it plainly belongs to; anything else as it stands.
pub fn in_groups(text: &str, profiles: &[Profile]) -> String {
    let plainly = match read(text, profiles, false) {
        Reading::Complete(complete) => complete.candidates.into_iter().next().map(|first| first.profile),
        // Only codes of the shop's own kind are mended.
        Reading::Fault(Fault::CheckFailed { repair: Some(_), .. }) => profiles.first().map(|own| own.id.clone()),
        Reading::Empty | Reading::Incomplete { .. } | Reading::Fault(_) => None,
    };
    let profile = profiles.iter().find(|profile| profile.check != Check::None && plainly.as_ref() == Some(&profile.id));
    profile.map_or_else(|| text.trim().to_owned(), |profile| super::grouped(text, profile))
}

/// What was pasted, and what of it goes into the field.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The code.
    pub code: String,
    /// There were others.
    pub several: bool,
}

/// Reads what was pasted: a code as it is, one in a link, or one in a letter.
pub fn pasted(text: &str, profiles: &[Profile]) -> Pasted {
    let alone = |code: &str| Pasted { code: code.trim().to_owned(), several: false };
    if let Link::Code(code) | Link::Claim(code) | Link::Promo(code) = link::read(text) {
        return alone(code.expose());
    }
    if matches!(read(text, profiles, false), Reading::Complete(_) | Reading::Fault(Fault::CheckFailed { .. })) {
        return alone(text);
    }
    let found = find::in_text(text, profiles);
    match found.first() {
        Some(code) => Pasted { code: code.expose().to_owned(), several: found.len() > 1 },
        None => alone(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "GQ7T-2M9X-4K8R-WD1F";

    fn profiles() -> Vec<Profile> {
        let on = ["scrip", "card-pin", "promo"];
        Profile::all().into_iter().filter(|profile| on.contains(&profile.id.as_str())).collect()
    }

    fn draft(code: &str, pin: &str) -> Draft {
        Draft { code: code.into(), pin: pin.into(), as_typed: false }
    }

    #[test]
    fn a_code_becomes_a_request_in_its_canonical_form() {
        let request = parse(&draft("gq7t 2m9x 4k8r wd1f", ""), &profiles()).unwrap();
        assert_eq!(request, Request { code: Code::typed(CODE), pin: None, as_typed: false });
    }

    #[test]
    fn a_card_number_waits_for_its_security_code() {
        let number = "4539 5787 6362 1486";
        assert_eq!(parse(&draft(number, ""), &profiles()), Err(Wrong::PinMissing));
        assert_eq!(parse(&draft(number, "1234"), &profiles()), Err(Wrong::PinLength { have: 4, need: 8 }));
        let request = parse(&draft(number, "1234 5678"), &profiles()).unwrap();
        assert_eq!(request.pin, Some(Code::typed("12345678")));
        let behind = parse(&draft("4539578763621486 12345678", ""), &profiles()).unwrap();
        assert_eq!(behind.pin, Some(Code::typed("12345678")));
    }

    #[test]
    fn what_is_wrong_is_never_a_request() {
        for typed in ["", "GQ7T", "GQ7T-2M9X-4K5R-WD1F", "GQ7T-2M9X-4K8R-WD1F-9", "GQ7T-2M9X-4K8R-WD!F"] {
            assert!(matches!(parse(&draft(typed, ""), &profiles()), Err(Wrong::Code(_))), "{typed}");
        }
    }

    #[test]
    fn a_code_is_taken_out_of_a_letter_and_of_a_link() {
        let letter = ["Dear Ada, here is your card: ", CODE, " (order 4711). Bo"].concat();
        assert_eq!(pasted(&letter, &profiles()), Pasted { code: CODE.into(), several: false });
        assert_eq!(pasted("https://shop.example/redeem#code=GQ7T2M9X4K8RWD1F", &profiles()).code, "GQ7T2M9X4K8RWD1F");
        let two = [CODE, "\n", "P5D0-N3V6-H1J8-B4P6"].concat();
        assert!(pasted(&two, &profiles()).several);
        assert_eq!(pasted(" what is this ", &profiles()).code, "what is this");
    }
}
