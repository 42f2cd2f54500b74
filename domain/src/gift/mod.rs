//! Gifts: cards bought for someone else. What may be sent, to whom, when it arrives, what stops it, and who may do what
//! with it afterwards.

pub mod art;
mod fold;
pub mod interlock;
pub mod mask;
mod message;
pub mod recipient;
pub mod rows;
mod terms;
mod when;

pub use message::{MESSAGE, characters, clean};
pub use terms::Terms;
pub use when::{Arrives, Local, NotADay, at};

use crate::json::wire;
use serde::{Deserialize, Serialize};

/// As many recipients as one order takes.
pub const RECIPIENTS: usize = 1_000;

/// The picture on a gift. Each is drawn once, in four inks, and takes its colours from a [`Palette`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Design {
    /// A parcel with a bow.
    Ribbon,
    /// A cake with candles.
    Candles,
    /// Flowers in a wrap.
    Bouquet,
    /// Lanterns at night.
    Lanterns,
    /// Fir trees in the snow.
    Firs,
    /// A kite in the wind.
    Kite,
    /// A pot and a cup of tea.
    Tea,
    /// A boat before a lighthouse.
    Harbour,
}

wire!(Design: "ribbon" => Ribbon, "candles" => Candles, "bouquet" => Bouquet, "lanterns" => Lanterns, "firs" => Firs,
    "kite" => Kite, "tea" => Tea, "harbour" => Harbour);

impl Design {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Design; 8] = [
        Design::Ribbon,
        Design::Candles,
        Design::Bouquet,
        Design::Lanterns,
        Design::Firs,
        Design::Kite,
        Design::Tea,
        Design::Harbour,
    ];

    /// Its word on the wire, and the name of its file.
    pub fn word(self) -> &'static str {
        match self {
            Design::Ribbon => "ribbon",
            Design::Candles => "candles",
            Design::Bouquet => "bouquet",
            Design::Lanterns => "lanterns",
            Design::Firs => "firs",
            Design::Kite => "kite",
            Design::Tea => "tea",
            Design::Harbour => "harbour",
        }
    }
}

/// The colours of a gift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Palette {
    /// Dark blue with mint and rose.
    Ink,
    /// Plum with gold.
    Dusk,
    /// Green with cream.
    Leaf,
    /// Red with sand.
    Ruby,
}

wire!(Palette: "ink" => Ink, "dusk" => Dusk, "leaf" => Leaf, "ruby" => Ruby);

impl Palette {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Palette; 4] = [Palette::Ink, Palette::Dusk, Palette::Leaf, Palette::Ruby];

    /// Its word on the wire, and the name of its class.
    pub fn word(self) -> &'static str {
        match self {
            Palette::Ink => "ink",
            Palette::Dusk => "dusk",
            Palette::Leaf => "leaf",
            Palette::Ruby => "ruby",
        }
    }

    /// Its four colours as `#rrggbb`: ground, second ground, and the two inks. Style sheets say the same
    /// (`style/ui/gift.css`); a test compares them.
    pub fn colours(self) -> [&'static str; 4] {
        match self {
            Palette::Ink => ["#171b56", "#2b318c", "#6fe3d2", "#ff8fb0"],
            Palette::Dusk => ["#3a1c4f", "#5c2f78", "#ffcf70", "#ff9fc2"],
            Palette::Leaf => ["#0c4a42", "#17695c", "#f3e3b3", "#8fe6b8"],
            Palette::Ruby => ["#741330", "#9c2246", "#ffd9a8", "#ff9d8f"],
        }
    }
}

/// How a gift reaches its recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The shop sends a message.
    Email,
    /// The sender hands over a link, or a printed page.
    Link,
}

wire!(Way: "email" => Email, "link" => Link);

/// How far a gift is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftState))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Paid; it has not been sent, or its link has not been made.
    Scheduled,
    /// On its way, or handed over.
    Sent,
    /// The message came back.
    Bounced,
    /// Its claim page was opened.
    Opened,
    /// In the recipient's balance.
    Claimed,
    /// Taken back, and paid back.
    Cancelled,
}

wire!(State: "scheduled" => Scheduled, "sent" => Sent, "bounced" => Bounced, "opened" => Opened, "claimed" => Claimed,
    "cancelled" => Cancelled);

impl State {
    /// All of them, in the order of their course.
    pub const ALL: [State; 6] =
        [State::Scheduled, State::Sent, State::Bounced, State::Opened, State::Claimed, State::Cancelled];

    /// Its word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            State::Scheduled => "scheduled",
            State::Sent => "sent",
            State::Bounced => "bounced",
            State::Opened => "opened",
            State::Claimed => "claimed",
            State::Cancelled => "cancelled",
        }
    }

    /// Nothing more happens to it.
    pub fn is_final(self) -> bool {
        matches!(self, State::Claimed | State::Cancelled)
    }

    /// What its sender may do with it now.
    pub fn may(self, act: Act, way: Way) -> bool {
        match act {
            Act::Cancel | Act::Edit => !self.is_final(),
            // What was never sent can't be sent again.
            Act::Resend => way == Way::Email && matches!(self, State::Sent | State::Bounced | State::Opened),
            Act::Link => way == Way::Link && !self.is_final(),
        }
    }
}

/// What a sender may do with a gift until it is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = GiftAct))]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Change what it says, to whom and when. What was sent is sent again.
    Edit,
    /// Send it again, with a new code; the old one is void.
    Resend,
    /// Make its link, with a new code; an older one is void.
    Link,
    /// Take it back; what was paid for it goes back to the payment card.
    Cancel,
}

wire!(Act: "edit" => Edit, "resend" => Resend, "link" => Link, "cancel" => Cancel);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn until_it_is_claimed_a_sender_may_change_his_mind() {
        for state in State::ALL {
            let open = !matches!(state, State::Claimed | State::Cancelled);
            for way in [Way::Email, Way::Link] {
                assert_eq!(state.may(Act::Cancel, way), open, "{state:?}");
                assert_eq!(state.may(Act::Edit, way), open, "{state:?}");
                assert_eq!(state.may(Act::Link, way), open && way == Way::Link, "{state:?}");
            }
        }
        assert!(!State::Scheduled.may(Act::Resend, Way::Email), "it has not been sent");
        assert!(State::Bounced.may(Act::Resend, Way::Email));
        assert!(!State::Sent.may(Act::Resend, Way::Link), "a link is made, not sent");
    }
}
