//! How one issuer writes its codes. A profile is data, not code: a shop switches on what it takes.

use crate::json::wire;
use serde::{Deserialize, Serialize};

/// How one issuer writes its codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Profile {
    /// Short and stable: `scrip`.
    pub id: String,
    /// What people call such a code: "Gift card".
    pub name: String,
    /// The symbols, in their order; a value is an index.
    pub alphabet: String,
    /// The fewest symbols.
    pub min: u32,
    /// The most symbols.
    pub max: u32,
    /// How the symbols are grouped when printed, with a dash between; empty means in one piece.
    pub groups: Vec<u32>,
    /// Whether `a` and `A` are two symbols.
    pub case_sensitive: bool,
    /// Pairs of look-alikes beyond the usual: `from` is folded where the alphabet lacks it.
    pub folds: Vec<Fold>,
    /// Every code begins with this.
    pub prefix: String,
    /// How a code proves itself.
    pub check: Check,
    /// Symbols of the security code that comes with it; 0 where there is none.
    pub pin: u32,
    /// Bits of chance in a code. From 60 on, holding a code proves possession.
    pub bits: u32,
    /// What such a code opens.
    pub opens: Opens,
}

wire!(Profile { id, name, alphabet, min, max, groups, case_sensitive, folds, prefix, check, pin, bits, opens });

/// A look-alike pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fold {
    /// What is read.
    pub from: char,
    /// What is meant.
    pub to: char,
}

wire!(Fold { from, to });

/// How a code proves itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// It does not.
    None,
    /// Three check symbols over GF(32): finds and mends.
    Gf32,
    /// One check digit by Luhn (ISO/IEC 7812-1): finds, does not mend.
    Luhn,
}

wire!(Check: "none" => None, "gf32" => Gf32, "luhn" => Luhn);

/// What a code opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Opens {
    /// Stored value.
    Value,
    /// A discount.
    Promo,
}

wire!(Opens: "value" => Value, "promo" => Promo);

/// The symbols of Scrip's own codes, a value being an index: no I, L, O, U.
pub const SCRIP_ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DIGITS: &str = "0123456789";
const LETTERS_AND_DIGITS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CLEAR: &str = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const PROMO: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

impl Profile {
    /// Who holds such a code has proved possession by holding it, and is told what helps.
    pub fn proves_possession(&self) -> bool {
        self.bits >= 60
    }

    /// Whether the profile's words are dashes too, as in promo codes.
    pub fn keeps_dashes(&self) -> bool {
        self.alphabet.contains('-')
    }

    /// Every profile known, most specific first. Sources: rules of the issue programme; facts about other issuers' codes.
    pub fn all() -> Vec<Profile> {
        let plain = |id: &str, name: &str, alphabet: &str, (min, max): (u32, u32), groups: &[u32]| Profile {
            id: id.into(),
            name: name.into(),
            alphabet: alphabet.into(),
            min,
            max,
            groups: groups.to_vec(),
            case_sensitive: false,
            folds: Vec::new(),
            prefix: String::new(),
            check: Check::None,
            pin: 0,
            // An imported code promises nothing about how it was drawn.
            bits: 0,
            opens: Opens::Value,
        };
        vec![
            Profile {
                check: Check::Gf32,
                bits: 65,
                ..plain("scrip", "Gift card", SCRIP_ALPHABET, (16, 16), &[4, 4, 4, 4])
            },
            Profile {
                check: Check::Luhn,
                pin: 8,
                ..plain("card-pin", "Gift card with a security code", DIGITS, (16, 16), &[4, 4, 4, 4])
            },
            Profile { case_sensitive: true, ..plain("hex-12", "Gift card", "0123456789abcdef", (12, 12), &[4, 4, 4]) },
            Profile { prefix: "X".into(), ..plain("x-16", "Gift card", LETTERS_AND_DIGITS, (16, 16), &[4, 4, 4, 4]) },
            plain("clear-32", "Gift card", CLEAR, (12, 16), &[4, 4, 4, 4]),
            plain("alnum-14", "Gift card", LETTERS_AND_DIGITS, (14, 16), &[4, 6, 4]),
            plain("gan-16", "Gift card", LETTERS_AND_DIGITS, (8, 20), &[]),
            plain("shop-16", "Gift card", LETTERS_AND_DIGITS, (8, 20), &[]),
            Profile { opens: Opens::Promo, ..plain("promo", "Promo code", PROMO, (3, 50), &[]) },
        ]
    }
}
