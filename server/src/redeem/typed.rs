//! What was typed, as it is looked up.

use crate::secret::{Hash, Secret};
use domain::{
    Code, Reason,
    api::redeem::Request,
    code::{self, Candidate},
    profile::{Check, Profile},
};

/// One of the things that a text may be.
#[derive(Clone, Debug)]
pub struct Tried {
    /// The profile's id.
    pub profile: String,
    /// In its canonical form.
    pub code: Code,
    /// What it is looked up by.
    pub hash: Hash,
    /// The id of the secret by which that is so.
    pub key: String,
    /// What it is looked up by where an older secret was used.
    pub older: Vec<Hash>,
}

impl Tried {
    /// All that it is looked up by.
    pub fn hashes(&self) -> impl Iterator<Item = Hash> {
        [self.hash].into_iter().chain(self.older.iter().copied())
    }
}

/// The hashes that a request is looked up by, most specific first; or why it is no code. That is no miss.
pub fn hashes(ask: &Request, profiles: &[Profile], secret: &Secret) -> Result<Vec<Hash>, Reason> {
    Ok(tried(ask, profiles, secret)?.iter().flat_map(Tried::hashes).collect())
}

/// What a request may be, most specific first; or why it is no code. That is no miss.
pub fn tried(ask: &Request, profiles: &[Profile], secret: &Secret) -> Result<Vec<Tried>, Reason> {
    let reading = code::read(ask.code.expose(), profiles, ask.as_typed);
    let complete = match (reading.refusal(), reading) {
        (None, code::Reading::Complete(complete)) => complete,
        (reason, _) => return Err(reason.unwrap_or(Reason::Empty)),
    };
    let tried = |candidate: &Candidate| {
        let pin = pin(candidate, ask.pin.as_ref())?;
        let hash = secret.code(&candidate.profile, &candidate.code, pin.as_ref());
        let older = secret.older_codes(&candidate.profile, &candidate.code, pin.as_ref());
        Ok(Tried {
            profile: candidate.profile.clone(),
            code: candidate.code.clone(),
            hash,
            key: secret.id().into(),
            older,
        })
    };
    complete.candidates.iter().map(tried).collect()
}

/// The security code of a card that has one: typed behind the number, or by itself.
fn pin(candidate: &Candidate, sent: Option<&Code>) -> Result<Option<Code>, Reason> {
    if candidate.pin == 0 {
        return Ok(None);
    }
    if let Some(typed) = &candidate.typed_pin {
        return Ok(Some(typed.clone()));
    }
    let sent = sent.filter(|pin| !pin.expose().trim().is_empty()).ok_or(Reason::PinRequired)?;
    let digits = Profile {
        id: "pin".into(),
        name: String::new(),
        alphabet: "0123456789".into(),
        min: candidate.pin,
        max: candidate.pin,
        groups: Vec::new(),
        case_sensitive: false,
        folds: Vec::new(),
        prefix: String::new(),
        check: Check::None,
        pin: 0,
        bits: 0,
        opens: candidate.opens,
    };
    let reading = code::read(sent.expose(), &[digits], true);
    match (reading.refusal(), reading) {
        (None, code::Reading::Complete(complete)) => Ok(complete.candidates.into_iter().next().map(|pin| pin.code)),
        (reason, _) => Err(reason.unwrap_or(Reason::PinRequired)),
    }
}
