//! What the shop knows of what a case is about, at the moment at which it is filed.

use crate::{
    once::{self, Answer},
    refusal,
    store::{EntryFacts, Look, Stop, Tried, Tx},
};
use domain::{
    Reason, Time,
    api::{
        case::About,
        redeem::{Attempt, Receipt},
    },
};
use serde::Serialize;

/// Attempts are looked back at for so long.
const LOOKED_BACK: i64 = 7 * Time::DAY;

/// The evidence of a case. A receipt has the last four of its code, an attempt not even these.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Evidence {
    Entry(EntryFacts),
    Code { redeemed: Vec<Receipt>, tried: Vec<Try> },
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
            let since = tx.now().plus(-LOOKED_BACK);
            let redeemed = redeemed(tx, account, &last_four.to_uppercase()).await?;
            let tried = tx.tried(account, since).await?.into_iter().map(became).collect();
            Evidence::Code { redeemed, tried }
        }
    };
    Ok(once::json(&evidence))
}

async fn redeemed(look: &mut Look, account: &str, last_four: &str) -> Result<Vec<Receipt>, Stop> {
    let mut receipts = Vec::new();
    for id in look.redemptions_of(account, last_four).await? {
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
