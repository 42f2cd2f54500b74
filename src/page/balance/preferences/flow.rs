//! What the shopper prefers: shown at once, saved one after the other, and taken back where the shop says no. No Leptos
//! in here.

use domain::api::account::{Account, Preferences};

/// What is known, what is wanted, and what is on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// As the shop has it.
    known: Preferences,
    /// As the shopper has left it.
    wanted: Preferences,
    /// What was sent and is not answered.
    sent: Option<Preferences>,
}

impl Flow {
    /// As the shop has it.
    pub fn new(known: Preferences) -> Flow {
        Flow { wanted: known.clone(), known, sent: None }
    }

    /// What is shown.
    pub fn shown(&self) -> &Preferences {
        &self.wanted
    }

    /// The shopper chooses. What to send now, unless something is on its way: then it follows.
    pub fn choose(&mut self, change: impl FnOnce(&mut Preferences)) -> Option<Preferences> {
        change(&mut self.wanted);
        self.next()
    }

    /// It is saved. What to send next, where something else was chosen meanwhile.
    pub fn saved(&mut self, account: &Account) -> Option<Preferences> {
        self.sent = None;
        self.known = account.preferences.clone();
        self.next()
    }

    /// It is not saved: what is shown goes back to what the shop has, whatever was chosen since.
    pub fn failed(&mut self) {
        self.sent = None;
        self.wanted = self.known.clone();
    }

    /// The shop says what it has; what is on its way is not undone by that.
    pub fn heard(&mut self, account: &Account) {
        self.known = account.preferences.clone();
        if self.sent.is_none() {
            self.wanted = self.known.clone();
        }
    }

    fn next(&mut self) -> Option<Preferences> {
        if self.sent.is_some() || self.wanted == self.known {
            return None;
        }
        self.sent = Some(self.wanted.clone());
        self.sent.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Currency, api::account::RefundsTo};

    const KNOWN: Preferences = Preferences { refunds_to: RefundsTo::Source, auto_apply: true, alerts: true };

    fn account(preferences: Preferences) -> Account {
        let text = String::new;
        Account {
            id: text(),
            email: text(),
            new_email: None,
            confirmed: true,
            name: text(),
            region: text(),
            currency: Currency::USD,
            language: text(),
            frozen: false,
            preferences,
            address: None,
            card: None,
        }
    }

    fn quiet(preferences: &mut Preferences) {
        preferences.alerts = false;
    }

    #[test]
    fn a_choice_is_shown_at_once_and_sent_once() {
        let mut flow = Flow::new(KNOWN);
        let sent = flow.choose(quiet).expect("it is sent");
        assert!(!flow.shown().alerts);
        assert_eq!(flow.choose(quiet), None, "it is on its way already");
        assert_eq!(flow.saved(&account(sent)), None);
        assert!(!flow.shown().alerts);
    }

    #[test]
    fn what_is_chosen_meanwhile_follows() {
        let mut flow = Flow::new(KNOWN);
        let sent = flow.choose(quiet).expect("it is sent");
        assert_eq!(flow.choose(|wanted| wanted.auto_apply = false), None);
        let next = flow.saved(&account(sent)).expect("the rest follows");
        assert_eq!(next, Preferences { alerts: false, auto_apply: false, ..KNOWN });
        assert_eq!(flow.saved(&account(next)), None);
    }

    #[test]
    fn what_is_not_saved_is_taken_back_for_all_to_see() {
        let mut flow = Flow::new(KNOWN);
        assert!(flow.choose(quiet).is_some());
        flow.failed();
        assert_eq!(flow.shown(), &KNOWN);
        assert!(flow.choose(quiet).is_some(), "it can be tried again");
    }

    #[test]
    fn news_from_elsewhere_show_unless_something_is_on_its_way() {
        let elsewhere = Preferences { refunds_to: RefundsTo::Balance, ..KNOWN };
        let mut flow = Flow::new(KNOWN);
        flow.heard(&account(elsewhere.clone()));
        assert_eq!(flow.shown(), &elsewhere);
        let mut flow = Flow::new(KNOWN);
        flow.choose(quiet);
        flow.heard(&account(elsewhere));
        assert!(!flow.shown().alerts);
    }
}
