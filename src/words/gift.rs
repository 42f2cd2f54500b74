//! Sending a gift.

use super::amount;
use domain::{
    Money,
    gift::{
        Design, Palette, Way,
        interlock::{Scam, Warning},
        recipient::{Column, Fault},
        rows::NoList,
    },
};

/// The heading of the list, and the way to it.
pub const SENT: &str = "Gifts you sent";
/// Under the heading.
pub const LEAD: &str = "A card with your words, by e-mail, as a link, or on paper. You see when it is claimed, and can take it back until then.";
/// For guests.
pub const GUEST: &str = "Sign in to pay for the gift and to follow it. What you have written stays here.";
/// The link.
pub const SIGN_IN: &str = "Sign in";
/// The group.
pub const DESIGN: &str = "Design";
/// The group.
pub const COLOURS: &str = "Colours";
/// The field.
pub const AMOUNT: &str = "Amount";
/// The amounts to choose from.
pub const AMOUNTS: &str = "Amounts to choose from";
/// The group.
pub const HOW: &str = "How it gets there";
/// The choice.
pub const BY_EMAIL: &str = "By e-mail";
/// The choice.
pub const BY_LINK: &str = "As a link or a page to print";
/// Under the choice.
pub const BY_LINK_HINT: &str = "You get the link when it is paid, and hand it over yourself.";
/// The group.
pub const WHO: &str = "Who gets it";
/// The field.
pub const NAME: &str = "Recipient name";
/// The field.
pub const EMAIL: &str = "Recipient e-mail";
/// The column.
pub const OWN_AMOUNT: &str = "Own amount";
/// The column.
pub const OWN_MESSAGE: &str = "Own message";
/// The column.
pub const ZONE: &str = "Time zone";
/// The button.
pub const ADD: &str = "Add recipient";
/// The button.
pub const UPLOAD: &str = "Upload recipients";
/// Beside it.
pub const UPLOAD_HINT: &str = "A CSV file with names, e-mails and, if you like, amounts, messages and time zones. Drop it here, or paste the rows.";
/// The table.
pub const TABLE: &str = "Recipients";
/// Leaves a row out.
pub const LEAVE_OUT: &str = "Leave out";
/// Leaves all faulty rows out.
pub const LEAVE_ALL_OUT: &str = "Leave all of them out";
/// Which rows are shown.
pub const ONLY_FAULTY: &str = "Only those to mend";
/// The button.
pub const EARLIER: &str = "Rows before";
/// The button.
pub const LATER: &str = "Rows after";
/// Takes the whole list away.
pub const CLEAR: &str = "Start the list again";
/// The field.
pub const FROM: &str = "Your name";
/// The field.
pub const MESSAGE: &str = "Message";
/// The group.
pub const DELIVERY: &str = "Delivery";
/// The choice.
pub const NOW: &str = "Now";
/// The choice.
pub const ON_A_DAY: &str = "On a date";
/// The field.
pub const DAY: &str = "Date";
/// The field.
pub const HOUR: &str = "Time";
/// The field.
pub const ZONE_OF: &str = "Recipient's time zone";
/// The button.
pub const REVIEW: &str = "Review gift";
/// While the review is on its way.
pub const REVIEWING: &str = "Looking at it once more with the shop";
/// The region.
pub const PREVIEW: &str = "Preview";
/// A way of looking.
pub const AS_MAIL: &str = "Message";
/// A way of looking.
pub const AS_CARD: &str = "Card";
/// A way of looking.
pub const AS_PAGE: &str = "Page to print";
/// The ways of looking.
pub const AS: &str = "Show it as";
/// On the preview's button.
pub const SEE: &str = "See your gift";
/// On the preview.
pub const KEEP_SAFE: &str = "Whoever has the code has the money. Keep it safe.";
/// Where the code will stand.
pub const CODE_HERE: &str = "The code stands here once it is paid";
/// In the place of a message that is not there yet.
pub const NO_MESSAGE: &str = "Your message stands here.";
/// In the place of a name.
pub const SOMEBODY: &str = "somebody";
/// In the place of the sender.
pub const YOU: &str = "your name";
/// No line.
pub const OFFLINE: &str = "You are offline. Nothing was sent: what you have written stays here.";

/// The shop did not answer.
pub const OFFLINE_OR_SLOW: &str = "The shop did not answer. Nothing was sent: try again in a moment.";
/// Something is to be mended.
pub const TO_MEND: &str = "Something is to be mended before it can go. It is marked.";
/// It is through.
pub const PAID: &str = "Your gift is paid.";
/// A link is made by the sender.
pub const WHEN_LINKED: &str = "When you hand over the link";
/// At once.
pub const WHEN_PAID: &str = "As soon as it is paid";
/// Not at once.
pub const WHEN_COOL: &str = "After a pause in which you can take it back";
/// The promo gives its credit.
pub const CODE_APPLIES: &str = "This code applies.";

/// On a day and an hour of each recipient's clocks.
pub fn on_their_clocks(moment: &str) -> String {
    [moment, ", where each of them is"].concat()
}

/// Credit that comes with it.
pub fn credit(amount_of: Money, days: u32) -> String {
    ["+", &amount(amount_of), ", to spend within ", &days.to_string(), " days"].concat()
}

/// The heading of the review.
pub const REVIEW_TITLE: &str = "Before it goes";
/// The row.
pub const TO: &str = "To";
/// The row.
pub const WHEN: &str = "When";
/// The row.
pub const CREDIT: &str = "Credit for you";
/// The group.
pub const CODE_BOX: &str = "Promo code";
/// The field.
pub const CODE: &str = "Promo code";
/// The button.
pub const APPLY: &str = "Apply";
/// The rows.
pub const STEPS: &str = "What happens";
/// The button.
pub const SEND: &str = "Send gift";
/// The button.
pub const BACK: &str = "Change something";
/// While it is on its way.
pub const SENDING: &str = "Paying for the gift. It goes out once the payment is through.";
/// When no answer came.
pub const FINDING: &str = "We are finding out whether your gift went through. Do not send it again.";
/// When it is certain that nothing happened.
pub const NOT_THROUGH: &str = "Your gift did not go through. Nothing was taken; you can send it again.";
/// The payment card said no.
pub const DECLINED: &str = "Your card was declined. Nothing was taken and nothing was sent. Try another card, or ask your bank.";
/// The price changed.
pub const PRICE_CHANGED: &str = "The total has changed while you looked. Nothing was taken. This is the new one; send the gift if it suits you.";
/// No promo has this code.
pub const NO_SUCH_CODE: &str = "No promotion has this code. Compare it, or send the gift without it.";

/// The heading of the stop.
pub const STOP_TITLE: &str = "Take a moment";
/// What no office ever does.
pub const STOP_RULE: &str = "No company, office or police asks to be paid with gift cards. Whoever does is stealing. Once a code is claimed the money is gone.";
/// What to do.
pub const STOP_ASK: &str = "If somebody you have not met asked you to send this, or told you to hurry or to tell nobody, stop here and talk to someone you trust.";
/// The button.
pub const STOP_BACK: &str = "Do not send it";
/// The button.
pub const STOP_GO: &str = "I know this person: send it";

/// What a design shows.
pub fn design(design: Design) -> &'static str {
    match design {
        Design::Ribbon => "Parcel with a bow",
        Design::Candles => "Cake with candles",
        Design::Bouquet => "Bouquet",
        Design::Lanterns => "Lanterns",
        Design::Firs => "Fir trees in snow",
        Design::Kite => "Kite",
        Design::Tea => "Tea for two",
        Design::Harbour => "Harbour",
    }
}

/// What a set of colours is called.
pub fn palette(palette: Palette) -> &'static str {
    match palette {
        Palette::Ink => "Dark blue",
        Palette::Dusk => "Plum",
        Palette::Leaf => "Green",
        Palette::Ruby => "Red",
    }
}

/// What a column is called.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Name => NAME,
        Column::Email => EMAIL,
        Column::Amount => OWN_AMOUNT,
        Column::Message => OWN_MESSAGE,
        Column::Zone => ZONE,
    }
}

/// A cell of the table, to a screen reader.
pub fn cell(of: Column, row: usize) -> String {
    [column(of), ", row ", &row.to_string()].concat()
}

/// The button of a row.
pub fn leave_out(row: usize, name: &str) -> String {
    [LEAVE_OUT, ": row ", &row.to_string(), " ", name].concat()
}

/// What is wrong with a cell, or a field.
pub fn fault(of: Column, fault: &Fault) -> String {
    match fault {
        Fault::Missing => match of {
            Column::Name => "Enter a name.",
            Column::Email => "Enter an e-mail address.",
            _ => "Enter an amount.",
        }
        .to_owned(),
        Fault::TooLong { have, most } => {
            ["This has ", &have.to_string(), " characters; ", &most.to_string(), " fit. Shorten it."].concat()
        }
        Fault::NotAnEmail => "Check the address: it looks like bo@mail.example.".into(),
        Fault::Twice { row } => ["The same address stands in row ", &row.to_string(), "."].concat(),
        Fault::NotAnAmount => "Enter an amount, like 25 or 25.50.".into(),
        Fault::TooLittle { least } => ["The smallest gift is ", &amount(*least), "."].concat(),
        Fault::TooMuch { most } => ["The largest gift is ", &amount(*most), "."].concat(),
        Fault::NoSuchZone => "No time zone has this name. Write it like Europe/Berlin.".into(),
    }
}

/// Your own name is missing or too long.
pub fn from_fault(of: &Fault) -> String {
    match of {
        Fault::Missing => "Enter your name, so that it is clear who it is from.".to_owned(),
        other => fault(Column::Name, other),
    }
}

/// Under the amount.
pub fn range(least: Money, most: Money) -> String {
    ["Between ", &amount(least), " and ", &amount(most), "."].concat()
}

/// Under the message.
pub fn counted(have: usize, most: usize) -> String {
    if have > most {
        [&(have - most).to_string(), " characters too many"].concat()
    } else {
        [&have.to_string(), " of ", &most.to_string(), " characters"].concat()
    }
}

/// `12 recipients`.
pub fn recipients(count: usize) -> String {
    if count == 1 { "1 recipient".to_owned() } else { [&count.to_string(), " recipients"].concat() }
}

/// Over the table: how many, and how many of them are wrong.
pub fn standing(count: usize, faulty: usize) -> String {
    match faulty {
        0 => [&recipients(count), ", all of them ready."].concat(),
        1 => [&recipients(count), ", 1 of them to mend or to leave out."].concat(),
        _ => [&recipients(count), ", ", &faulty.to_string(), " of them to mend or to leave out."].concat(),
    }
}

/// More than one order takes.
pub fn too_many(count: usize, most: usize) -> String {
    [&count.to_string(), " recipients are more than one order takes. Leave out ", &(count - most).to_string(), "."].concat()
}

/// The rows on this page of the table.
pub fn rows_shown(first: usize, last: usize, of: usize) -> String {
    ["Rows ", &first.to_string(), " to ", &last.to_string(), " of ", &of.to_string()].concat()
}

/// Why a text is no list.
pub fn no_list(fault: &NoList) -> String {
    match fault {
        NoList::Empty => "There is nobody in this list. It needs a row for each recipient.".to_owned(),
        NoList::Unclosed { line, column } => [
            "A quotation mark in line ",
            &line.to_string(),
            ", column ",
            &column.to_string(),
            ", is never closed. Close it and try again.",
        ]
        .concat(),
        NoList::Lacks { column: of } => {
            ["The list has no column for the ", &column(*of).to_lowercase(), ". Add one and try again."].concat()
        }
    }
}

/// Columns that were not read.
pub fn unread(names: &[String]) -> String {
    ["Not read: ", &names.join(", "), "."].concat()
}

/// What is wrong with the day.
pub const DAY_ODD: &str = "Choose a date and a time.";
/// It is over.
pub const DAY_PAST: &str = "This is over already. Choose a later time, or send it now.";
/// It is too far away.
pub const DAY_FAR: &str = "Choose a day within a year from now.";

/// Above the preview.
pub fn sees(name: &str, when: &str) -> String {
    let name = if name.trim().is_empty() { SOMEBODY } else { name.trim() };
    ["What ", name, " will see", when].concat()
}

/// A place of a zone: `Europe/Berlin` is "Berlin".
pub fn place(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// `, Sunday, March 28, 2027 at 9:00 AM in Berlin`.
pub fn when(day: &str, zone: &str) -> String {
    [", ", day, " in ", &place(zone)].concat()
}

/// The clocks skip that hour.
pub fn skipped(at: &str) -> String {
    ["The clocks are put forward then: it arrives at ", at, "."].concat()
}

/// The clocks show that hour twice.
pub const TWICE: &str = "The clocks are put back then, and show this hour twice: it arrives the first time.";

/// In the message.
pub fn from(name: &str) -> String {
    ["From ", if name.trim().is_empty() { YOU } else { name.trim() }].concat()
}

/// The subject of the message.
pub fn subject(name: &str, worth: &str) -> String {
    [if name.trim().is_empty() { YOU } else { name.trim() }, " sent you a gift of ", worth].concat()
}

/// The first line of the message.
pub fn hello(name: &str) -> String {
    ["Hello ", if name.trim().is_empty() { SOMEBODY } else { name.trim() }].concat()
}

/// What happens first, by the way it goes.
pub fn happens(way: Way, dated: bool) -> [&'static str; 3] {
    let goes = match (way, dated) {
        (Way::Link, _) => "When it is paid, you make the link on the gift's page, and share it or print it.",
        (Way::Email, false) => "When it is paid, the message goes out.",
        (Way::Email, true) => "It waits with us, sealed, until its time.",
    };
    [
        goes,
        "You see when it was sent, opened and claimed.",
        "Until it is claimed you can change it, send it again, or take it back: then all you paid goes back to your card.",
    ]
}

/// Why it is stopped.
pub fn warning(warning: &Warning) -> String {
    match warning {
        Warning::LargeToNew { amount: large } => {
            [&amount(*large), " is a large gift to somebody you have not sent one to before."].concat()
        }
        Warning::Many { today } => ["These would be ", &today.to_string(), " gifts within a day."].concat(),
        Warning::Says { scam } => scam_named(*scam).to_owned(),
    }
}

/// The scam by its name, and how it goes.
fn scam_named(scam: Scam) -> &'static str {
    match scam {
        Scam::Authority => "The false office. Your message speaks of a fine, a tax or a bail. Callers who pretend to be the police or a tax office want gift cards, because nobody can get them back.",
        Scam::Support => "The false support. Your message speaks of a repair, a virus or a refund. Callers who pretend to be a computer company want gift cards for help that is none.",
        Scam::Boss => "The false boss. Your message speaks of cards for clients or colleagues. Messages that pretend to be from a superior who can't talk right now are a trick: call the person.",
        Scam::Family => "The false relative. Your message speaks of an emergency or a new number. Call the number you have always had before you send anything.",
        Scam::Prize => "The fee before the prize. Your message speaks of a prize, a loan or an inheritance. Whoever has to pay first never gets anything.",
        Scam::ReadOut => "The code that is to be read out. Your message asks for the numbers or a photo of a card. Whoever sees a code can spend it at once.",
        Scam::Secret => "The secret. Your message asks to tell nobody. A gift needs no secrets; a thief does.",
    }
}

/// How long it waits.
pub fn cools(until: &str) -> String {
    ["Sent all the same, it waits until ", until, ". Until then you can take it back with one tap."].concat()
}
