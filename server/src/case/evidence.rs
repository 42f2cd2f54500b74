//! What the shop knows of what a case is about, at the moment at which it is filed.

use crate::{
    once::{self, Answer},
    refusal,
    store::{EntryFacts, Look, Place, Sought as Wished, Stop, Tried, Tx, Wanted, plain},
};
use domain::{
    Reason, Time,
    api::{
        balance::Entry,
        case::{About, Sought},
        redeem::{Attempt, Receipt},
    },
};
use serde::Serialize;

/// Attempts are looked back at for so long.
const LOOKED_BACK: i64 = 7 * Time::DAY;
/// As many lines of the history as are kept with a case.
const LINES: i64 = 20;

/// The evidence of a case. A receipt has the last four of its code, an attempt not even these.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Evidence {
    Entry(EntryFacts),
    Code { redeemed: Vec<Receipt>, tried: Vec<Try> },
    Missing { found: Vec<Entry>, newest: Vec<Entry>, tried: Vec<Try> },
    Scam { frozen: bool, redeemed: Vec<Receipt>, newest: Vec<Entry>, tried: Vec<Try> },
}

/// An attempt to redeem something.
#[derive(Serialize)]
struct Try {
    at: Time,
    became: String,
}

/// Collects it, as JSON. An entry has to be the account's own.
pub(super) async fn of(tx: &mut Tx, account: &str, about: &About) -> Result<String, Stop> {
    let evidence = match about {
        About::Entry { id } => Evidence::Entry(tx.entry_facts(account, id).await?.ok_or(Reason::NotFound)?),
        About::Code { last_four } => {
            Evidence::Code { redeemed: redeemed(tx, account, Some(last_four)).await?, tried: tried(tx, account).await? }
        }
        About::Unreadable { last_four, .. } => Evidence::Code {
            redeemed: redeemed(tx, account, last_four.as_ref()).await?,
            tried: tried(tx, account).await?,
        },
        About::Missing { sought, .. } => Evidence::Missing {
            found: lines(tx, account, wanted(sought)).await?,
            newest: lines(tx, account, Wanted::default()).await?,
            tried: tried(tx, account).await?,
        },
        About::Scam { last_four, .. } => Evidence::Scam {
            frozen: tx.account(account).await?.is_some_and(|known| known.frozen),
            redeemed: redeemed(tx, account, last_four.as_ref()).await?,
            newest: lines(tx, account, Wanted::default()).await?,
            tried: tried(tx, account).await?,
        },
    };
    Ok(once::json(&evidence))
}

async fn lines(look: &mut Look, account: &str, wanted: Wanted) -> Result<Vec<Entry>, Stop> {
    Ok(look.entries(account, &wanted, &Place::After(0), LINES).await?)
}

/// What is sought, as the history finds it.
fn wanted(sought: &Sought) -> Wanted {
    match sought {
        Sought::LastFour { last_four } => {
            let sought = Some(Wished { text: plain(last_four), ..Wished::default() });
            Wanted { sought, ..Wanted::default() }
        }
        // No line has the end of a text in it, so that it is the amount alone that counts.
        Sought::Amount { amount } => {
            let sought =
                Some(Wished { text: "\u{3}".into(), amounts: [Some(*amount), None, None], ..Wished::default() });
            Wanted { sought, ..Wanted::default() }
        }
        Sought::Day { from, to } => Wanted { from: Some(*from), to: Some(*to), ..Wanted::default() },
    }
}

async fn tried(tx: &mut Tx, account: &str) -> Result<Vec<Try>, Stop> {
    let since = tx.now().plus(-LOOKED_BACK);
    Ok(tx.tried(account, since).await?.into_iter().map(became).collect())
}

async fn redeemed(look: &mut Look, account: &str, last_four: Option<&String>) -> Result<Vec<Receipt>, Stop> {
    let mut receipts = Vec::new();
    let Some(last_four) = last_four.map(|text| text.to_uppercase()) else { return Ok(receipts) };
    for id in look.redemptions_of(account, &last_four).await? {
        receipts.extend(look.receipt(&id, account).await?);
    }
    Ok(receipts)
}

fn became(tried: Tried) -> Try {
    let status = u16::try_from(tried.status).unwrap_or_default();
    let became = match once::became(&Answer { status, body: tried.answer }) {
        Ok(Attempt::Refused { problem }) => refusal::name(&problem.reason),
        Ok(Attempt::Redeemed { receipt }) => format!("redeemed {}", receipt.last_four),
        _ => "unknown".to_owned(),
    };
    Try { at: tried.at, became }
}
