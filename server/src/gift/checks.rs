//! What is sent, tidied, and everything that is wrong with it at once.

use super::zone;
use domain::{
    Reason,
    api::gift::{Cover, Send},
    gift::{
        self, MESSAGE, RECIPIENTS, Terms, Way, characters, clean,
        recipient::{self, Column, Fault, House, NAME, Recipient, RowFault},
    },
};

/// The row of a fault in what is said to all: its `name` is the sender's.
const ALL: u32 = 0;
/// As long as the word is that a rosette is drawn from.
const ROSETTE: usize = 64;

/// What is sent, as it is kept. What pays is for the provider alone.
pub(super) fn tidied(mut send: Send) -> Send {
    tidy_cover(&mut send.cover);
    for recipient in &mut send.recipients {
        tidy_recipient(recipient, send.way);
    }
    send.code = send.code.map(|code| code.trim().to_owned()).filter(|code| !code.is_empty());
    send.payment = None;
    send
}

/// What all of them see, as it is kept.
pub(crate) fn tidy_cover(cover: &mut Cover) {
    cover.from = line(&cover.from);
    cover.message = clean(&cover.message);
}

/// A recipient as it is kept. A gift that goes by link has no e-mail.
pub(crate) fn tidy_recipient(recipient: &mut Recipient, way: Way) {
    recipient.name = line(&recipient.name);
    let email = recipient.email.as_deref().map(|email| email.trim().to_owned());
    recipient.email = email.filter(|email| way == Way::Email && !email.is_empty());
    let message = recipient.message.as_deref().map(clean);
    recipient.message = message.filter(|message| !message.is_empty());
    recipient.zone = recipient.zone.trim().to_owned();
}

/// A text that is one line.
fn line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// Refuses what can't be sent whatever the time and the price are, naming all that is wrong.
pub(super) fn refuse(send: &Send, terms: &Terms) -> Result<(), Reason> {
    let rosette = &send.cover.rosette;
    let word = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if !(1..=ROSETTE).contains(&rosette.len()) || !rosette.chars().all(word) {
        return Err(Reason::Malformed);
    }
    // A link is handed over by its sender, whenever that is.
    if !(1..=RECIPIENTS).contains(&send.recipients.len()) || send.way == Way::Link && send.on.is_some() {
        return Err(Reason::Malformed);
    }
    let mut faults = cover(&send.cover);
    faults.extend(recipients(&send.recipients, send.way, terms));
    if faults.is_empty() { Ok(()) } else { Err(Reason::Recipients { faults }) }
}

/// What is wrong with what all of them see.
pub(crate) fn cover(cover: &Cover) -> Vec<RowFault> {
    let fits = |column, text: &str, most: usize| {
        let have = characters(text);
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        let fault = Fault::TooLong { have: count(have), most: count(most) };
        (have > most).then_some(RowFault { row: ALL, column, fault })
    };
    let missing = RowFault { row: ALL, column: Column::Name, fault: Fault::Missing };
    let nobody = cover.from.is_empty().then_some(missing);
    let all = [nobody, fits(Column::Name, &cover.from, NAME), fits(Column::Message, &cover.message, MESSAGE)];
    all.into_iter().flatten().collect()
}

/// What is wrong with recipients.
pub(crate) fn recipients(recipients: &[Recipient], way: gift::Way, terms: &Terms) -> Vec<RowFault> {
    let house = House { terms, way, amount: None, zone: "", zones: &zone::known };
    recipient::faults(recipients, &house)
}
