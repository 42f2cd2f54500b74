//! Sending a gift.

mod list;
mod review;
mod stop;

pub use list::*;
pub use review::*;
pub use stop::*;

use domain::gift::{Design, Palette};

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

/// In the message.
pub fn from(name: &str) -> String {
    ["From ", if name.trim().is_empty() { YOU } else { name.trim() }].concat()
}

/// The subject of the message.
pub fn subject(name: &str) -> String {
    [named(name), " sent you a gift"].concat()
}

/// Over it.
pub fn for_whom(name: &str) -> String {
    ["For ", if name.trim().is_empty() { SOMEBODY } else { name.trim() }].concat()
}

/// Under the figure.
pub fn to_spend(shop: &str) -> String {
    ["to spend at ", shop].concat()
}

/// The sender, or where the name will stand.
pub fn named(name: &str) -> &str {
    if name.trim().is_empty() { YOU } else { name.trim() }
}
