//! Gifts: cards bought for someone else. How they are bought, and what their sender sees of them.

mod buy;
mod cancel;
mod change;
pub(crate) mod checks;
mod claim;
mod forget;
mod life;
mod list;
mod plan;
mod price;
mod review;
pub(crate) mod zone;

pub use buy::{Buying, make, place};
pub use cancel::cancel;
pub use change::{Own, change, link, resend};
pub use claim::{Visitor, claim, look};
pub use forget::forget;
pub use life::{bounced, claimed, renew, sent};
pub use list::{Wanted, list, table};
pub use plan::Plan;
pub use price::SoldGifts;
pub use review::review;

use crate::{
    events::Told,
    secret::{Hash, Secret},
    store::{GiftRow, Tx},
};
use domain::{
    api::{
        balance::Event,
        gift::{Gift, Step},
    },
    gift::{Act, mask},
};

/// A gift as its sender sees it: in lists without what would show who receives it.
pub fn shown(row: GiftRow, course: Vec<Step>, masked: bool) -> Gift {
    let acts = [Act::Edit, Act::Resend, Act::Link, Act::Cancel];
    let may = acts.into_iter().filter(|act| row.state.may(*act, row.way)).collect();
    let goes = row.goes_at();
    let (name, email) = match masked {
        true => (row.name.as_deref().map(mask::name), row.email.as_deref().map(mask::email)),
        false => (row.name, row.email),
    };
    let mut cover = row.cover;
    if masked {
        cover.message.clear();
    }
    Gift {
        id: row.id,
        order: row.order,
        at: row.at,
        state: row.state,
        cover,
        name,
        email,
        amount: row.amount,
        way: row.way,
        zone: row.zone,
        on: row.on,
        goes,
        cools_until: row.cools_until,
        may,
        course,
    }
}

/// Tells the sender's pages that a gift moved on.
pub fn tell(tx: &mut Tx, row: &GiftRow) {
    let event = Event::Gift { id: row.id.clone() };
    tx.tell(Told { account: row.account.clone(), session: None, event });
}

/// What an e-mail is known by once it is deleted; capitals make no difference.
pub fn email_mac(secret: &Secret, email: &str) -> Option<Hash> {
    macs(secret, email).into_iter().next()
}

/// Whether an e-mail is one of these, whichever of the secrets they were hashed with.
fn is_among(secret: &Secret, email: Option<&str>, known: &[Hash]) -> bool {
    email.is_some_and(|email| macs(secret, email).iter().any(|mac| known.contains(mac)))
}

fn macs(secret: &Secret, email: &str) -> Vec<Hash> {
    secret.emails(&email.trim().to_lowercase())
}
