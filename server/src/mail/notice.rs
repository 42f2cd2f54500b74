//! What the owner of an account is told of it: that it was frozen or unfrozen, and a week before some of the balance runs
//! out; who signed in, and how; and the links that confirm an e-mail or lead to another password. No code that is money is ever
//! in such a letter.

use super::{
    compose::Content,
    html::{self, safe},
    words,
};
use crate::{
    App,
    store::{Fault, Notice, RunsOut, Stop},
};
use domain::{Time, api::config::Config};
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
    let (name, shop, minute) = (owner.name.as_str(), app.config.shop.as_str(), words::minute(at));
    let enclosed = || enclosed.clone().ok_or(Fault::Corrupt("letter"));
    let (balance, account) = ((words::BALANCE, "/balance"), (words::ACCOUNT, "/account"));
    let (mut word, mut to) = (String::new(), owner.email.clone());
    let elsewhere = || {
        enclosed().and_then(|both| {
            let both = both.split_once(' ').ok_or(Fault::Corrupt("letter"))?;
            Ok((both.0.to_owned(), both.1.to_owned()))
        })
    };
    let (subject, says, (button, path)) = match notice {
        Notice::Frozen => (words::frozen_subject(shop), words::frozen(name, shop, &minute), balance),
        Notice::Unfrozen => (words::unfrozen_subject(shop), words::unfrozen(name, shop, &minute), balance),
        Notice::RunsOut(lot) => {
            let lot = look.runs_out(lot).await?.ok_or(Fault::Corrupt("lot"))?;
            (words::runs_out_subject(lot.left, &last_day(&lot)), runs_out(name, &lot, &app.config), balance)
        }
        Notice::Confirm => {
            word = enclosed()?;
            (words::confirm_subject(shop), words::confirm(name, shop), (words::CONFIRM, "/confirm#token="))
        }
        Notice::Reset => {
            word = enclosed()?;
            (words::reset_subject(shop), words::reset(name, shop), (words::RESET, "/reset#token="))
        }
        Notice::NewEmail => {
            (to, word) = elsewhere()?;
            (words::new_email_subject(shop), words::new_email(name, shop), (words::NEW_EMAIL, "/confirm#token="))
        }
        Notice::EmailAsked => {
            (to, _) = elsewhere()?;
            (words::email_asked_subject(shop), words::email_asked(name, shop, &minute), account)
        }
        Notice::EmailChanged => {
            (to, _) = elsewhere()?;
            (words::email_changed_subject(shop), words::email_changed(name, shop, &minute), account)
        }
        Notice::NewBrowser => {
            let browser = words::browser(&enclosed()?);
            (words::new_browser_subject(shop), words::new_browser(name, shop, (&browser, &minute)), account)
        }
        Notice::NewPassword => (words::new_password_subject(shop), words::new_password(name, shop, &minute), account),
        Notice::FactorOn => (words::factor_subject(shop, true), words::factor(name, shop, (true, &minute)), account),
        Notice::FactorOff => {
            let left = look.count_passkeys(&owner.id).await? > 0;
            let subject = if left { words::app_off_subject(shop) } else { words::factor_subject(shop, false) };
            (subject, words::factor(name, shop, (false, &minute)), account)
        }
        Notice::RecoveryUsed => (words::recovery_subject(shop), words::recovery(name, shop, &minute), account),
        Notice::PasskeyOn => {
            (words::passkey_on_subject(shop), words::passkey_on(name, shop, (&enclosed()?, &minute)), account)
        }
        Notice::PasskeyOff => {
            (words::passkey_off_subject(shop), words::passkey_off(name, shop, (&enclosed()?, &minute)), account)
        }
        Notice::PasskeyBack => {
            (words::passkey_back_subject(shop), words::passkey_back(name, shop, (&enclosed()?, &minute)), account)
        }
        Notice::CaseAnswered => {
            word = enclosed()?;
            (words::case_subject(&word, shop), words::case_answered(name, &word, shop), (words::CASE, "/help#"))
        }
    };
    let address = [app.carrier.origin.as_str(), path, word.as_str()].concat();
    Ok(written((to, owner.name), subject, &says, (button, &address)))
}

fn runs_out(name: &str, lot: &RunsOut, shop: &Config) -> Vec<String> {
    let called = |id: &String| shop.categories.iter().find(|known| known.id == *id).map(|known| known.name.clone());
    let categories: Vec<String> = lot.categories.iter().filter_map(called).collect();
    words::runs_out(name, (lot.left, lot.bucket), &last_day(lot), &categories)
}

/// The last day on which it can be spent: what is good for a whole day runs out with the first instant of the next.
fn last_day(lot: &RunsOut) -> String {
    words::day(lot.on.plus(-1))
}

/// Some paragraphs, and a way on.
fn written((to, name): (String, String), subject: String, says: &[String], (button, address): (&str, &str)) -> Content {
    let text = says.iter().map(|line| format!("{line}\n\n")).collect::<String>() + &format!("{button}:\n{address}\n");
    let (first, rest) = says.split_first().map_or(("", says), |(first, rest)| (first.as_str(), rest));
    let mut rows = vec![html::row(&html::text(&safe(first)), "padding-top:32px")];
    rows.extend(rest.iter().map(|line| html::row(&html::text(&safe(line)), "padding-top:16px")));
    rows.push(html::row(&html::button(button, address), "padding-top:28px;padding-bottom:32px"));
    let html = html::letter(&subject, first, &rows.concat());
    Content { to, name: Some(name), subject, text, html, picture: None }
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
        let says = runs_out("Ada", &lot, &crate::config::shop(true));
        let content = written(
            ("a@b.example".into(), "Ada".into()),
            "s".into(),
            &says,
            (words::BALANCE, "https://shop.example/balance"),
        );
        for part in ["$15.00", "26 November 2026", "Apps and Games", "https://shop.example/balance"] {
            assert!(content.text.contains(part), "{part}: {}", content.text);
            assert!(content.html.contains(part), "{part}");
        }
    }
}
