//! What holds until it is changed.

/// The heading.
pub const HEADING: &str = "Preferences";
/// The switch.
pub const AUTO_APPLY: &str = "Use my balance at checkout";
/// Under it.
pub const AUTO_APPLY_HINT: &str =
    "It pays first, and a card pays the rest. Each checkout shows it and lets you change it.";
/// The switch.
pub const ALERTS: &str = "Write to me a week before something runs out";
/// Under it.
pub const ALERTS_HINT: &str = "One e-mail for each part of your balance that has an end.";
/// The group of choices.
pub const REFUNDS: &str = "Refunds go to";
/// A choice.
pub const TO_SOURCE: &str = "Where the money came from";
/// Under it.
pub const TO_SOURCE_HINT: &str = "Your card gets back what it paid, your balance what it paid.";
/// A choice.
pub const TO_BALANCE: &str = "My balance";
/// Under it.
pub const TO_BALANCE_HINT: &str = "There at once, for anything in the shop, and it never runs out.";
/// Said when it is saved.
pub const SAVED: &str = "Saved.";
/// No answer.
pub const LOST: &str = "The shop did not answer, so this is as it was before. Try again in a moment.";
/// There is no line.
pub const OFFLINE: &str = "You are offline. Preferences can be changed when the line is back.";
/// No answer, and nothing was seen before.
pub const UNREACHABLE: &str = "The shop did not answer. Your preferences are safe with it.";
/// The button.
pub const AGAIN: &str = "Try again";
