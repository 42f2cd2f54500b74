//! What the owner of an account is told of it: that it was frozen or unfrozen, and a week before some of the balance runs
//! out; who signed in, and how; and the links that confirm an e-mail or lead to another password. No code that is money is ever
//! in such a letter.

use super::{
    compose::Content,
    html::{self, safe},
    told::{self, Reader, Told},
};
use crate::{
    App,
    store::{Fault, Notice, RunsOut, Stop},
    words::said,
};
use domain::{Time, api::config::Config};
use language::Language;
use std::sync::Arc;

/// Owners hear of what runs out so long before it does.
const BEFORE: i64 = 7 * Time::DAY;

/// Tells owners what runs out soon, once for each lot. Any number of servers may: a lot is told of by a condition on it.
pub async fn warn(app: &Arc<App>) -> Result<(), Stop> {
    let now = app.clock.now();
    while app.store.look().await?.lots_to_alert(now.plus(BEFORE), now).await? {
        let told = app.store.write(|tx| {
            Box::pin(async move {
                let by = tx.now().plus(BEFORE);
                Ok(tx.alert_lots(by).await?)
            })
        });
        if told.await? == 0 {
            break;
        }
    }
    Ok(())
}

/// The letter: what is said, and where to look. Something in it may have been sealed.
pub(super) async fn content(
    app: &App,
    account: &str,
    (notice, enclosed): (&Notice, Option<String>),
    at: Time,
) -> Result<Content, Fault> {
    let mut look = app.store.look().await?;
    let owner = look.account(account).await?.ok_or(Fault::Corrupt("account"))?;
    let language = Language::of(&owner.language).unwrap_or_default();
    let shop = app.name().await;
    let reader = Reader { language, name: &owner.name, shop: &shop };
    let enclosed = || enclosed.clone().ok_or(Fault::Corrupt("letter"));
    let (mut word, mut to, mut path) = (String::new(), owner.email.clone(), "/account");
    let elsewhere = || {
        enclosed().and_then(|both| {
            let both = both.split_once(' ').ok_or(Fault::Corrupt("letter"))?;
            Ok((both.0.to_owned(), both.1.to_owned()))
        })
    };
    let told = match notice {
        Notice::Frozen => {
            path = "/balance";
            told::frozen(reader, at)
        }
        Notice::Unfrozen => {
            path = "/balance";
            told::unfrozen(reader, at)
        }
        Notice::RunsOut(lot) => {
            let lot = look.runs_out(lot).await?.ok_or(Fault::Corrupt("lot"))?;
            path = "/balance";
            told::runs_out(reader, &lot, &shelves(&lot, &app.config))
        }
        Notice::Confirm => {
            (word, path) = (enclosed()?, "/confirm#token=");
            told::confirm(reader)
        }
        Notice::Reset => {
            (word, path) = (enclosed()?, "/reset#token=");
            told::reset(reader)
        }
        Notice::NewEmail => {
            ((to, word), path) = (elsewhere()?, "/confirm#token=");
            told::new_email(reader)
        }
        Notice::EmailAsked => {
            (to, _) = elsewhere()?;
            told::email_asked(reader, at)
        }
        Notice::EmailChanged => {
            (to, _) = elsewhere()?;
            told::email_changed(reader, at)
        }
        Notice::NewBrowser => told::new_browser(reader, at, &enclosed()?),
        Notice::NewPassword => told::new_password(reader, at),
        Notice::FactorOn => told::factor_on(reader, at),
        Notice::FactorOff => told::factor_off(reader, at, look.count_passkeys(&owner.id).await? > 0),
        Notice::RecoveryUsed => told::recovery_used(reader, at),
        Notice::PasskeyOn => told::passkey_on(reader, at, &enclosed()?),
        Notice::PasskeyOff => told::passkey_off(reader, at, &enclosed()?),
        Notice::PasskeyBack => told::passkey_back(reader, at, &enclosed()?),
        Notice::CaseAnswered => {
            (word, path) = (enclosed()?, "/help#");
            told::case_answered(reader, &word)
        }
    };
    let address = [app.carrier.origin.as_str(), path, word.as_str()].concat();
    Ok(written(language, (to, owner.name.clone()), told, &address))
}

/// The shelves of the shop whose goods it may pay for, by their names.
fn shelves(lot: &RunsOut, shop: &Config) -> Vec<String> {
    let called = |id: &String| shop.categories.iter().find(|known| known.id == *id).map(|known| known.name.clone());
    lot.categories.iter().filter_map(called).collect()
}

/// Some paragraphs, and a way on.
fn written(language: Language, (to, name): (String, String), told: Told, address: &str) -> Content {
    let Told { subject, says, button } = told;
    let before = said::write::before(language, button);
    let text = says.iter().map(|line| format!("{line}\n\n")).collect::<String>() + &format!("{before}\n{address}\n");
    let (first, rest) = says.split_first().map_or(("", &says[..]), |(first, rest)| (first.as_str(), rest));
    let mut rows = vec![html::row(&html::text(&safe(first)), "padding-top:32px")];
    rows.extend(rest.iter().map(|line| html::row(&html::text(&safe(line)), "padding-top:16px")));
    rows.push(html::row(&html::button(button, address), "padding-top:28px;padding-bottom:32px"));
    let html = html::letter(language, (&subject, first), &rows.concat());
    Content { language, to, name: Some(name), subject, text, html, picture: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Currency, Money, api::balance::Bucket};

    #[test]
    fn a_letter_says_what_runs_out_when_and_for_what_it_is_good() {
        let lot = RunsOut {
            bucket: Bucket::Restricted,
            left: Money::new(1_500, Currency::USD),
            on: "2026-11-27T00:00:00Z".parse().unwrap(),
            categories: vec!["apps".into(), "games".into()],
        };
        for (language, parts) in [
            (Language::English, ["$15.00", "November 26, 2026", "Apps and Games"]),
            (Language::German, ["15,00\u{a0}$", "26. November 2026", "Apps und Games"]),
            (Language::Japanese, ["$15.00", "2026年11月26日", "Apps、Games"]),
        ] {
            let reader = Reader { language, name: "Ada", shop: "Scrip" };
            let told = told::runs_out(reader, &lot, &shelves(&lot, &crate::config::shop(true)));
            let to = ("a@b.example".into(), "Ada".into());
            let content = written(language, to, told, "https://shop.example/balance");
            for part in parts.into_iter().chain(["https://shop.example/balance"]) {
                assert!(content.text.contains(part), "{part}: {}", content.text);
                assert!(content.html.contains(part), "{part}");
            }
        }
    }
}
