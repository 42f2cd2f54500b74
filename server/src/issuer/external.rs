//! An issuer elsewhere, asked over HTTP. Every call is signed, and may be sent again.

use super::{
    Answer, Issuer, Own, Partner, Presented, Taking, Word,
    message::{self, LOOK, Look, REDEMPTIONS, Redeem, Said},
};
use crate::{
    clock::Clock,
    mail::seal,
    payment::sign,
    redeem::{self, Tried},
    secret::Secret,
    store::{Card, CardState, Errand, Fault, Stop, Tx},
};
use domain::{
    Code, Money,
    api::redeem::{Receipt, Status},
};
use futures_util::future::BoxFuture;
use reqwest::Method;
use serde::Serialize;
use std::time::Duration;
use uuid::{Builder, Uuid};

/// A look that went wrong is tried again after so long, and then after that.
const PAUSES: [Duration; 2] = [Duration::from_millis(150), Duration::from_millis(600)];

/// An issuer elsewhere, for the codes of one profile.
#[derive(Clone, Debug)]
pub struct External {
    partner: Partner,
    profile: String,
    secret: Secret,
    clock: Clock,
    http: reqwest::Client,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
enum Failed {
    /// It could not be reached, or not in time.
    #[error("{0}")]
    Line(#[from] reqwest::Error),
    /// What came is none of its answers: whoever stands in between may have said it.
    #[error("an answer that is none, with status {0}")]
    Garbled(u16),
}

impl External {
    /// One that is reached as set up. What is signed says the time by the issuer's clock, which no test moves.
    pub fn new(partner: &Partner, profile: &str, secret: &Secret, http: reqwest::Client) -> External {
        External {
            partner: partner.clone(),
            profile: profile.to_owned(),
            secret: secret.clone(),
            clock: Clock::default(),
            http,
        }
    }

    async fn call(&self, method: Method, path: &str, body: Option<&impl Serialize>) -> Result<Said, Failed> {
        let body = body.and_then(|body| serde_json::to_vec(body).ok()).unwrap_or_default();
        let now = self.clock.now();
        let signature = sign::sign(&self.partner.secret, now, &message::signed(method.as_str(), path, &body));
        let call = self.http.request(method, [&self.partner.url, path].concat()).timeout(self.partner.patience);
        let call = call.header(sign::TIME, now.0).header(sign::SIGNATURE, signature);
        let answer = call.header("content-type", "application/json").body(body).send().await?;
        let status = answer.status().as_u16();
        let said: Option<Said> = serde_json::from_slice(&answer.bytes().await?).ok();
        said.filter(|_| status < TROUBLE).ok_or(Failed::Garbled(status))
    }

    async fn looked(&self, code: &Code) -> Word {
        let look = Look { code: code.clone() };
        for pause in PAUSES.map(Some).into_iter().chain([None]) {
            match (self.call(Method::POST, LOOK, Some(&look)).await, pause) {
                (Ok(Said::Good { card, amount }), _) if amount.minor > 0 => {
                    return Word::Good { card: self.public(&card), amount };
                }
                (Ok(Said::Refused { .. } | Said::Missing), _) => return Word::Bad,
                (Ok(Said::Good { .. } | Said::Working | Said::Done { .. }), _) => {
                    tracing::error!(issuer = self.partner.name, "an issuer's answer to a look is none");
                    return Word::Silent;
                }
                (Err(fault), None) => self.complain(&fault),
                (Err(_), Some(pause)) => tokio::time::sleep(pause).await,
            }
        }
        Word::Silent
    }

    /// A card's public id here: two issuers may call two cards the same.
    fn public(&self, card: &str) -> String {
        let key = self.secret.key(&["card of ", &self.profile, " ", card].concat());
        Builder::from_random_bytes(key.first_chunk().copied().unwrap_or_default()).into_uuid().to_string()
    }

    /// Only what went wrong: a fault of the line names the address, and no address has a code in it.
    fn complain(&self, fault: &Failed) {
        tracing::warn!(issuer = self.partner.name, %fault, "an issuer could not be asked");
    }

    async fn carried(&self, errand: &Errand, code: &Code) -> Result<Answer, Failed> {
        let path = [REDEMPTIONS, &errand.id].concat();
        // What it was asked before it may know; a code travels no more often than it has to.
        if errand.asks > 1 {
            match self.call(Method::GET, &path, None::<&Redeem>).await? {
                Said::Missing => {}
                said => return Ok(heard(said, errand.amount)),
            }
        }
        let redeem = Redeem { code: code.clone(), amount: errand.amount };
        Ok(heard(self.call(Method::PUT, &path, Some(&redeem)).await?, errand.amount))
    }

    fn own<'t>(&self, tried: &'t [Tried]) -> Option<&'t Tried> {
        tried.iter().find(|tried| tried.profile == self.profile)
    }

    fn errand(&self, taking: &Taking<'_>, own: &Tried, at: domain::Time) -> Result<Errand, Fault> {
        let id = Uuid::now_v7().to_string();
        let sealed = seal::seal(&self.secret, &id, own.code.expose()).map_err(|_| Fault::Corrupt("code"))?;
        Ok(Errand {
            id,
            issuer: self.partner.name.clone(),
            account: taking.who.account.clone(),
            card: taking.card.id.clone(),
            mac: own.hash,
            mac_key: self.secret.id().to_owned(),
            last_four: taking.card.last_four.clone(),
            profile: self.profile.clone(),
            amount: taking.card.amount,
            at,
            status: Status::Pending,
            balance_after: taking.purse.available(),
            sealed: Some(sealed),
            asks: 0,
        })
    }
}

/// From here on a status is no answer but trouble.
const TROUBLE: u16 = 500;

/// An issuer that gives anything else than was agreed has not done what it was asked for: somebody has to look.
fn heard(said: Said, agreed: Money) -> Answer {
    match said {
        Said::Done { amount } if amount == agreed => Answer::Done,
        Said::Refused { reason } => Answer::Refused(reason),
        Said::Working => Answer::Working,
        Said::Done { .. } | Said::Missing | Said::Good { .. } => {
            tracing::error!("an issuer's answer is not what was agreed");
            Answer::Silent
        }
    }
}

impl Issuer for External {
    fn name(&self, card: &Card) -> Option<String> {
        (card.profile == self.profile).then(|| self.partner.name.clone())
    }

    fn look<'a>(&'a self, tried: &'a [Tried]) -> BoxFuture<'a, Word> {
        Box::pin(async move {
            match self.own(tried) {
                // All tries together take no longer than one may.
                Some(own) => {
                    let looked = tokio::time::timeout(self.partner.patience, self.looked(&own.code));
                    looked.await.unwrap_or(Word::Silent)
                }
                None => Word::InTheBooks,
            }
        })
    }

    fn card<'t>(&'t self, tx: &'t mut Tx, presented: &'t Presented) -> BoxFuture<'t, Result<Option<Card>, Fault>> {
        Box::pin(async move {
            if let Some(card) = tx.card(presented.hashes()).await? {
                return Ok(Some(card));
            }
            let Some(own) = self.own(presented.tried()) else { return Ok(None) };
            for hash in own.hashes() {
                if let Some(errand) = tx.errand_of_code(&hash).await? {
                    let (redemption, account, at) = (errand.id.clone(), errand.account.clone(), errand.at);
                    return Ok(Some(errand.card(CardState::Redeemed { redemption, account, at }).card));
                }
            }
            let Word::Good { card, amount } = presented.word() else { return Ok(None) };
            Ok(Some(Card::of_issuer(card.clone(), own.code.last_four(), &self.profile, *amount, CardState::Active)))
        })
    }

    fn take<'t>(
        &'t self,
        tx: &'t mut Tx,
        taking: Taking<'t>,
        presented: &'t Presented,
    ) -> BoxFuture<'t, Result<Receipt, Stop>> {
        Box::pin(async move {
            let Some(own) = self.own(presented.tried()).filter(|_| taking.card.profile == self.profile) else {
                // The same text was a card of ours.
                return Own.take(tx, taking, presented).await;
            };
            let errand = self.errand(&taking, own, tx.now())?;
            // The rules saw a code that nobody asks for. Should another server have begun since, nothing of this stays.
            if !tx.begin_errand(&errand).await? {
                return Err(Fault::NotCommitted.into());
            }
            tx.moved(&errand.account).await?;
            Ok(redeem::receipt_of(&errand, &taking.who.email))
        })
    }

    fn carry<'a>(&'a self, errand: &'a Errand, code: &'a Code) -> BoxFuture<'a, Answer> {
        Box::pin(async move {
            self.carried(errand, code).await.unwrap_or_else(|fault| {
                self.complain(&fault);
                Answer::Silent
            })
        })
    }
}
