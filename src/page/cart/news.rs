//! What the cart says aloud: a code that no longer applies never just vanishes, and one that switches itself on is heard.

use crate::{
    session::{Priced, Session},
    words,
};
use domain::{
    Money,
    quote::{HeldCode, Standing},
};
use leptos::prelude::*;

/// What was said last.
#[derive(Clone, PartialEq)]
struct Heard {
    codes: Vec<HeldCode>,
    total: Money,
    due: Money,
}

/// Says what changes, as long as the page is open.
pub fn tell(session: Session) {
    Effect::new(move |before: Option<Option<Heard>>| {
        let now = session.basket().priced.with(|priced| priced.as_ref().map(heard));
        if let (Some(Some(before)), Some(now)) = (before, &now)
            && before != *now
            && let Some(text) = news(&before, now)
        {
            session.say(text);
        }
        now
    });
}

fn heard(priced: &Priced) -> Heard {
    Heard { codes: priced.quote.codes.clone(), total: priced.quote.total, due: priced.quote.due }
}

fn applies(held: &HeldCode) -> bool {
    matches!(held.state, Standing::Applied { .. })
}

fn news(before: &Heard, now: &Heard) -> Option<String> {
    let was = |held: &&HeldCode| before.codes.iter().find(|known| known.id == held.id);
    let is_card = |held: &HeldCode| held.name.is_empty();
    let mut sentences: Vec<String> = Vec::new();
    for held in &now.codes {
        match was(&held) {
            None => sentences.push(words::code::landed(&held.code, &words::code::status(held, is_card(held)))),
            Some(known) if applies(known) && !applies(held) => sentences.push(words::code::fell_away(&held.code)),
            Some(known) if !applies(known) && applies(held) => {
                sentences.push(words::code::switched_on(&held.code, &words::code::status(held, is_card(held))));
            }
            Some(_) => {}
        }
    }
    if before.total != now.total || before.due != now.due {
        sentences.push(words::cart::total_aloud(now.total, now.due));
    }
    (!sentences.is_empty()).then(|| words::sentences(sentences))
}
