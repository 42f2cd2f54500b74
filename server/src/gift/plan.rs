//! When each gift goes, and what stops them: decided by the review, and again when they are paid.

use super::{is_among, zone};
use crate::{
    App,
    store::{Fault, Look},
};
use domain::{
    Reason, Time,
    api::gift::{Cover, Send},
    gift::{
        Local, Terms, Way,
        interlock::{COOL_OFF, Warning, weigh},
        recipient::Recipient,
    },
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What is to be made once the gifts are paid. It stands in the order until then, or until that comes to nothing.
#[derive(Clone, Serialize, Deserialize)]
pub struct Plan {
    /// What all of them see.
    pub cover: Cover,
    /// How they reach their recipients.
    pub way: Way,
    /// The day and the hour that were chosen.
    pub on: Option<Local>,
    /// The interlock stopped them: until then they stay.
    pub cools_until: Option<Time>,
    /// Who receives them, and the instant that was chosen for each.
    pub recipients: Vec<(Recipient, Time)>,
}

/// Who sends what to whom is for no log.
impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plan({} recipients)", self.recipients.len())
    }
}

impl Plan {
    /// Plans what is sent. Refused where the day is over, or too far away, for one of them.
    pub fn new(send: &Send, cools_until: Option<Time>, now: Time) -> Result<Plan, Reason> {
        let mut recipients = Vec::with_capacity(send.recipients.len());
        for recipient in &send.recipients {
            let goes = match send.on {
                None => now,
                Some(on) => zone::at(on, &recipient.zone).ok_or(Reason::Malformed)?.time(),
            };
            zone::reach(goes, now)?;
            recipients.push((recipient.clone(), goes));
        }
        Ok(Plan { cover: send.cover.clone(), way: send.way, on: send.on, cools_until, recipients })
    }

    /// When the first of them goes, and when the last does.
    pub fn span(&self, now: Time) -> (Time, Time) {
        let least = self.cools_until.unwrap_or(now);
        let times = || self.recipients.iter().map(|(_, goes)| (*goes).max(least));
        (times().min().unwrap_or(least), times().max().unwrap_or(least))
    }
}

/// What is weighed of gifts before anybody knows who sends them: what they say takes a while to read, and nothing else
/// waits for that.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Why they are stopped for what they say.
    says: Vec<Warning>,
    /// Who receives them, without what is said.
    to: Vec<Recipient>,
}

impl Said {
    /// Reads what gifts say.
    pub fn read(send: &Send, terms: &Terms) -> Said {
        let says = weigh(&send.cover.message, &send.recipients, terms, 0, &|_| false);
        let to = send.recipients.iter().map(|recipient| Recipient { message: None, ..recipient.clone() });
        Said { says, to: to.collect() }
    }
}

/// Why these gifts of an account are stopped once.
pub(super) async fn warnings(
    look: &mut Look,
    app: &App,
    (account, terms): (&str, &Terms),
    said: &Said,
    now: Time,
) -> Result<Vec<Warning>, Fault> {
    let today = look.gifts_since(account, now.plus(-Time::DAY)).await?;
    let large = said.to.iter().any(|recipient| recipient.amount.minor >= terms.large.minor);
    let claimed = match large {
        true => look.claimed_macs(account).await?,
        false => Vec::new(),
    };
    let secret = &app.settings.secret;
    let is_new = |recipient: &Recipient| !is_among(secret, recipient.email.as_deref(), &claimed);
    let mut warnings = weigh("", &said.to, terms, today, &is_new);
    warnings.extend(said.says.iter().cloned());
    Ok(warnings)
}

/// Until when gifts that were stopped stay, should they be sent all the same.
pub(super) fn cools(warnings: &[Warning], now: Time) -> Option<Time> {
    (!warnings.is_empty()).then(|| now.plus(COOL_OFF))
}
