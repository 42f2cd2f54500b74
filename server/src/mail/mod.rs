//! Letters: an order that is paid sends its receipt, with the codes of gift cards that were bought; a gift goes to its
//! recipient; who owns an account hears that it was frozen, that some of its balance runs out, who signed in, and has links
//! that confirm an e-mail or lead to another password.
//!
//! A letter is put into the outbox in the transaction that it is about, so there is one for each. It is made when it goes
//! out; until then its codes are sealed, and afterwards they are forgotten. Any number of servers drain one outbox
//! ([`outbox`]); what carries a letter is a mail server, or a folder where there is none ([`carrier`]).

mod bounce;
mod carrier;
mod compose;
mod gift;
mod html;
pub mod kept;
mod notice;
mod outbox;
mod picture;
mod receipt;
pub(crate) mod seal;
pub mod shown;
mod smtp;
#[cfg(test)]
mod spoken_tests;
mod told;

pub use bounce::bounced;
pub use carrier::{Carrier, Key, MailFault, Post};
pub use html::{HERE, around, safe};
pub use notice::warn;
pub use outbox::send;
pub use smtp::Relay;

use crate::{
    App,
    store::{Fault, NewLetter, Notice, Stop, Subject, Tx},
};
use domain::{Code, Money, Time};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A code in a letter, with what it is worth.
#[derive(Serialize, Deserialize)]
struct Enclosed {
    code: Code,
    worth: Money,
}

/// Puts an order's receipt into the outbox, with the codes of the gift cards that were bought.
pub async fn receipt(tx: &mut Tx, app: &App, order: &str, codes: Vec<(Code, Money)>) -> Result<(), Stop> {
    let enclosed: Vec<Enclosed> = codes.into_iter().map(|(code, worth)| Enclosed { code, worth }).collect();
    let (id, at) = (Uuid::now_v7().to_string(), tx.now());
    let sealed = match &enclosed[..] {
        [] => None,
        _ => Some(sealed(app, &id, &enclosed)?),
    };
    Ok(tx.add_letter(&NewLetter { id, about: Subject::Order(order.to_owned()), sealed, at }).await?)
}

/// Puts a gift's letter into the outbox, to go out at a time. Nothing but the letter has the code.
pub async fn gift(tx: &mut Tx, app: &App, gift: &str, code: &Code, at: Time) -> Result<(), Stop> {
    let id = Uuid::now_v7().to_string();
    let sealed = Some(sealed(app, &id, code)?);
    Ok(tx.add_letter(&NewLetter { id, about: Subject::Gift(gift.to_owned()), sealed, at }).await?)
}

/// Puts a letter about an account into the outbox, to its owner.
pub async fn notice(tx: &mut Tx, account: &str, notice: Notice) -> Result<(), Stop> {
    let (id, at) = (Uuid::now_v7().to_string(), tx.now());
    Ok(tx.add_letter(&NewLetter { id, about: Subject::Account(account.to_owned(), notice), sealed: None, at }).await?)
}

/// The same, with something in it that nobody but its reader may see.
pub async fn sealed_notice(tx: &mut Tx, app: &App, (account, notice): (&str, Notice), what: &str) -> Result<(), Stop> {
    let (id, at) = (Uuid::now_v7().to_string(), tx.now());
    let sealed = Some(sealed(app, &id, &what)?);
    Ok(tx.add_letter(&NewLetter { id, about: Subject::Account(account.to_owned(), notice), sealed, at }).await?)
}

/// The same, to an e-mail that is not the account's, or may not be when it goes out; with something that its reader alone may
/// see.
pub async fn notice_to(tx: &mut Tx, app: &App, about: (&str, Notice), (to, what): (&str, &str)) -> Result<(), Stop> {
    sealed_notice(tx, app, about, &[to, what].join(" ")).await
}

/// Takes a gift's letter out of the outbox again, and gives back the code that it had. Nothing where it went out already,
/// or is going out at this moment.
pub async fn recall(tx: &mut Tx, app: &App, gift: &str) -> Result<Option<Code>, Stop> {
    match tx.recall_letter(gift).await? {
        Some((id, sealed)) => Ok(Some(opened(app, &id, &sealed.ok_or(Fault::Corrupt("letter"))?)?)),
        None => Ok(None),
    }
}

fn sealed(app: &App, letter: &str, what: &impl Serialize) -> Result<String, Fault> {
    let text = serde_json::to_string(what).map_err(|_| Fault::Corrupt("letter"))?;
    seal::seal(&app.settings.secret, letter, &text).map_err(|_| Fault::Corrupt("letter"))
}

fn opened<T: for<'de> Deserialize<'de>>(app: &App, letter: &str, sealed: &str) -> Result<T, Fault> {
    let text = seal::open(&app.settings.secret, letter, sealed).map_err(|_| Fault::Corrupt("letter"))?;
    serde_json::from_str(&text).map_err(|_| Fault::Corrupt("letter"))
}
