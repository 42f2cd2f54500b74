//! What the owner of an account is told of it: that it was frozen or unfrozen, and a week before some of the balance runs
//! out. No code is ever in such a letter.

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

/// The letter: what is said, and where to look.
pub(super) async fn content(app: &App, account: &str, notice: &Notice, at: Time) -> Result<Content, Fault> {
    let mut look = app.store.look().await?;
    let owner = look.account(account).await?.ok_or(Fault::Corrupt("account"))?;
    let shop = &app.config.shop;
    let (subject, says) = match notice {
        Notice::Frozen => (words::frozen_subject(shop), words::frozen(&owner.name, shop, &words::minute(at))),
        Notice::Unfrozen => (words::unfrozen_subject(shop), words::unfrozen(&owner.name, shop, &words::minute(at))),
        Notice::RunsOut(lot) => {
            let lot = look.runs_out(lot).await?.ok_or(Fault::Corrupt("lot"))?;
            (words::runs_out_subject(lot.left, &last_day(&lot)), runs_out(&owner.name, &lot, &app.config))
        }
    };
    Ok(written((owner.email, owner.name), subject, &says, &format!("{}/balance", app.carrier.origin)))
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

/// Some paragraphs, and a way to the balance.
fn written((to, name): (String, String), subject: String, says: &[String], address: &str) -> Content {
    let text = says.iter().map(|line| format!("{line}\n\n")).collect::<String>()
        + &format!("{}:\n{address}\n", words::BALANCE);
    let (first, rest) = says.split_first().map_or(("", says), |(first, rest)| (first.as_str(), rest));
    let mut rows = vec![html::row(&html::text(&safe(first)), "padding-top:32px")];
    rows.extend(rest.iter().map(|line| html::row(&html::text(&safe(line)), "padding-top:16px")));
    rows.push(html::row(&html::button(words::BALANCE, address), "padding-top:28px;padding-bottom:32px"));
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
        let content = written(("a@b.example".into(), "Ada".into()), "s".into(), &says, "https://shop.example/balance");
        for part in ["$15.00", "26 November 2026", "Apps and Games", "https://shop.example/balance"] {
            assert!(content.text.contains(part), "{part}: {}", content.text);
            assert!(content.html.contains(part), "{part}");
        }
    }
}
