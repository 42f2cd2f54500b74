//! What became of a redemption, as its account may read it again.

use crate::{
    attempts::BY_ACCOUNT,
    refusal,
    store::{Errand, Fault, Look},
};
use domain::{
    Money, Reason,
    api::{
        balance::Bucket,
        redeem::{Receipt, Status},
    },
};
use std::sync::Arc;

/// The receipt of an account's own redemption, by its id or that of its line in the history; nothing for anyone else's.
/// One that another issuer is asked for has its receipt from the beginning.
pub async fn receipt(look: &mut Look, id: &str, account: &str) -> Result<Option<Receipt>, Fault> {
    if let Some(done) = look.receipt(id, account).await? {
        let licence = look.seat_of(&done.card).await?;
        return Ok(Some(Receipt { licence, ..done }));
    }
    let Some(errand) = look.errand(id).await?.filter(|errand| errand.account == account) else { return Ok(None) };
    let account = look.account(account).await?.ok_or(Fault::Corrupt("account"))?;
    Ok(Some(receipt_of(&errand, &account.email)))
}

/// The receipt of what another issuer was asked for and has not said yes to.
pub fn receipt_of(errand: &Errand, email: &str) -> Receipt {
    Receipt {
        id: errand.id.clone(),
        at: errand.at,
        status: errand.status,
        card: errand.card.clone(),
        last_four: errand.last_four.clone(),
        amount: errand.amount,
        bucket: Bucket::Gift,
        categories: Vec::new(),
        expires: None,
        account: email.to_owned(),
        balance_after: Money::new(errand.balance_after, errand.amount.currency),
        repeated: false,
        issuer: Some(errand.issuer.clone()),
        licence: None,
        problem: (errand.status == Status::Refused).then(|| Arc::new(refusal::problem(why(), errand.id.clone()))),
    }
}

/// Codes of other issuers may be short: whatever is no success is one reason, here as at the preview. It was no miss.
fn why() -> Reason {
    Reason::CodeNotUsable { attempts_left: u32::try_from(BY_ACCOUNT.a_minute).unwrap_or(u32::MAX) }
}
