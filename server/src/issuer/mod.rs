//! Whose codes are money here: issuers, behind one small trait.
//!
//! Our own cards stand in our own books, and go into an account at once ([`Own`]). Those of another issuer stand in its
//! books: it is asked, by our redemption's id, so that asking twice is asking once ([`External`]). It has the last word, and
//! takes as long as it takes; until then the redemption is pending, and is asked about for ever ([`errand`]).

pub mod demo;
pub mod errand;
mod external;
pub mod message;
mod own;
mod partner;
mod present;

pub use external::External;
pub use own::Own;
pub use partner::{Partner, PartnerFault};
pub use present::Presented;

use crate::{
    redeem::{Redeemer, Tried},
    secret::Secret,
    store::{Card, Errand, Fault, Purse, Stop, Tx},
};
use domain::{
    Code, Money,
    api::{config::Config, redeem::Receipt},
    profile::Profile,
};
use futures_util::future::BoxFuture;
use std::{fmt::Debug, sync::Arc};
use tokio::sync::Notify;

/// The profile of another issuer's codes.
const PROFILE: &str = "hex-12";

/// What an issuer says of a code before anything is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// Nothing: our books say it.
    InTheBooks,
    /// It can be redeemed.
    Good {
        /// The card's public id.
        card: String,
        /// What it is worth.
        amount: Money,
    },
    /// It can't.
    Bad,
    /// It could not be reached, or not understood.
    Silent,
}

/// What an issuer says to a redemption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The value came.
    Done,
    /// It never will, for this reason in the issuer's own word.
    Refused(String),
    /// It takes a while.
    Working,
    /// It could not be reached, or not understood. It may have come, or not.
    Silent,
}

impl Answer {
    /// As it is counted.
    pub fn word(&self) -> &'static str {
        match self {
            Answer::Done => "done",
            Answer::Refused(_) => "refused",
            Answer::Working => "working",
            Answer::Silent => "silent",
        }
    }
}

/// A card that may go into an account: everything was seen to.
#[derive(Clone, Copy, Debug)]
pub struct Taking<'a> {
    /// Into whose.
    pub who: &'a Redeemer,
    /// The card.
    pub card: &'a Card,
    /// What the account has of its currency.
    pub purse: Purse,
    /// What other issuers have yet to bring, in minor units.
    pub promised: i64,
}

/// Somebody whose codes are money here. It serves whole code profiles.
pub trait Issuer: Debug + Send + Sync {
    /// Its name, where this card is not our own.
    fn name(&self, card: &Card) -> Option<String>;

    /// What it says of what was typed. Moves nothing, and is asked outside of any transaction.
    fn look<'a>(&'a self, tried: &'a [Tried]) -> BoxFuture<'a, Word>;

    /// The card that was presented, if there is one.
    fn card<'t>(&'t self, tx: &'t mut Tx, presented: &'t Presented) -> BoxFuture<'t, Result<Option<Card>, Fault>>;

    /// The card goes into the account, at once or once the issuer has said so: the receipt tells.
    fn take<'t>(
        &'t self,
        tx: &'t mut Tx,
        taking: Taking<'t>,
        presented: &'t Presented,
    ) -> BoxFuture<'t, Result<Receipt, Stop>>;

    /// Asks for what is pending. Asked again it is the same, however often; outside of any transaction.
    fn carry<'a>(&'a self, errand: &'a Errand, code: &'a Code) -> BoxFuture<'a, Answer>;
}

/// The issuers of this shop.
#[derive(Clone, Debug)]
pub struct Issuers {
    own: Arc<dyn Issuer>,
    other: Option<(Partner, Arc<dyn Issuer>)>,
    woken: Arc<Notify>,
}

impl Issuers {
    /// Ourselves, and the other one where it is set up.
    pub fn new(partner: Option<&Partner>, secret: &Secret, http: &reqwest::Client) -> Issuers {
        let external =
            |partner: &Partner| -> Arc<dyn Issuer> { Arc::new(External::new(partner, PROFILE, secret, http.clone())) };
        Issuers {
            own: Arc::new(Own),
            other: partner.map(|partner| (partner.clone(), external(partner))),
            woken: Arc::default(),
        }
    }

    /// Whoever issues codes of a profile, where it is not us.
    pub fn of(&self, profile: &str) -> Option<&Arc<dyn Issuer>> {
        self.other.as_ref().filter(|_| profile == PROFILE).map(|(_, issuer)| issuer)
    }

    /// The other issuer, as it is set up.
    pub fn partner(&self) -> Option<&Partner> {
        self.other.as_ref().map(|(partner, _)| partner)
    }

    /// Every region takes what the other issuer issues, too.
    pub fn switch_on(&self, shop: &mut Config) {
        let Some((partner, _)) = &self.other else { return };
        for region in &mut shop.regions {
            region.profiles.push(PROFILE.to_owned());
        }
        let known = Profile::all()
            .into_iter()
            .filter(|profile| profile.id == PROFILE || shop.profiles.iter().any(|taken| taken.id == profile.id));
        shop.profiles = known.collect();
        for profile in shop.profiles.iter_mut().filter(|profile| profile.id == PROFILE) {
            profile.name = [&partner.name, " card"].concat();
        }
    }

    /// An errand was begun: whoever waits for that need not wait for the next round.
    pub fn wake(&self) {
        self.woken.notify_one();
    }

    /// Waits for an errand to begin.
    pub async fn woken(&self) {
        self.woken.notified().await;
    }
}
