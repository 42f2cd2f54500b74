//! What a shopper does to a cart. The app applies an edit at once and shows what it costs; the server has the last word.
//!
//! Edits name what they want, not the way there (three of it, not one more), so one that met a newer cart can be made
//! again on that.

use crate::{
    api::{catalog::Product, order::Method},
    quote::{Input, Line, MOST_OF_ONE, Tender},
};

/// One thing that a shopper does to a cart.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// So many more of a product, beginning a line where there is none of this product and rhythm.
    Add {
        /// Of what.
        product: Box<Product>,
        /// How many more.
        quantity: u32,
        /// Every so many weeks, or once.
        every: Option<u32>,
    },
    /// So many of a line.
    Quantity {
        /// The line's id.
        line: String,
        /// How many.
        quantity: u32,
    },
    /// A line in this rhythm, or once.
    Every {
        /// The line's id.
        line: String,
        /// Every so many weeks.
        every: Option<u32>,
    },
    /// No such line.
    RemoveLine {
        /// The line's id.
        line: String,
    },
    /// No such code.
    RemoveCode {
        /// The promo's id, or the card's.
        code: String,
    },
    /// The promos that the shopper insists on.
    Choose {
        /// Their ids; none leaves the choice to the best set.
        promos: Vec<String>,
    },
    /// How the balance pays, and what pays the rest.
    Tender {
        /// The balance.
        tender: Tender,
        /// The rest.
        payment: Option<Method>,
    },
    /// The way of delivery.
    Delivery {
        /// Its id.
        way: String,
    },
}

/// The id that a line has until the server has given it one.
const UNNUMBERED: &str = "new";

impl Edit {
    /// What the cart becomes. An edit of something that is not there changes nothing.
    pub fn apply(&self, cart: &mut Input) {
        match self {
            Edit::Add { product, quantity, every } => {
                let same = |line: &&mut Line| line.product.id == product.id && line.every == *every;
                match cart.lines.iter_mut().find(same) {
                    Some(line) => line.quantity = line.quantity.saturating_add(*quantity).min(MOST_OF_ONE),
                    None => cart.lines.push(Line {
                        id: [UNNUMBERED, " ", &product.id].concat(),
                        product: product.as_ref().clone(),
                        quantity: (*quantity).min(MOST_OF_ONE),
                        every: *every,
                    }),
                }
            }
            Edit::Quantity { line, quantity } => {
                if let Some(line) = cart.lines.iter_mut().find(|known| known.id == *line) {
                    line.quantity = (*quantity).clamp(1, MOST_OF_ONE);
                }
            }
            Edit::Every { line, every } => {
                if let Some(line) = cart.lines.iter_mut().find(|known| known.id == *line) {
                    line.every = *every;
                }
            }
            Edit::RemoveLine { line } => cart.lines.retain(|known| known.id != *line),
            Edit::RemoveCode { code } => {
                cart.offers.retain(|offer| offer.promo.code.is_none() || offer.promo.id != *code);
                cart.lots.retain(|lot| lot.card.is_none() || lot.id != *code);
                cart.chosen.retain(|chosen| chosen != code);
            }
            Edit::Choose { promos } => cart.chosen.clone_from(promos),
            Edit::Tender { tender, payment } => {
                cart.tender = tender.clone();
                cart.payment = *payment;
            }
            Edit::Delivery { way } => cart.delivery.clone_from(way),
        }
    }

    /// Whether a newer edit leaves nothing of this one, so that only the newer has to be sent.
    pub fn is_replaced_by(&self, newer: &Edit) -> bool {
        match (self, newer) {
            (Edit::Quantity { line, .. }, Edit::Quantity { line: same, .. } | Edit::RemoveLine { line: same }) => {
                line == same
            }
            (Edit::Every { line, .. }, Edit::Every { line: same, .. } | Edit::RemoveLine { line: same }) => {
                line == same
            }
            (Edit::Choose { .. }, Edit::Choose { .. })
            | (Edit::Tender { .. }, Edit::Tender { .. })
            | (Edit::Delivery { .. }, Edit::Delivery { .. }) => true,
            _ => false,
        }
    }
}

/// How many items a cart has.
pub fn count(cart: &Input) -> u32 {
    cart.lines.iter().fold(0, |sum, line| sum.saturating_add(line.quantity))
}
