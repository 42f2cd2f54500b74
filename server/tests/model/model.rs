//! What should be true: balances, codes and orders, known only as sums. Each method says whether something may go
//! through, and has then done it. Nothing of the server is in here.

use std::collections::BTreeMap;

/// As many of the smallest unit as an account may hold.
pub const MOST: i64 = 200_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shopper {
    pub money: i64,
    /// Set aside for orders that wait, and no part of `money`.
    pub held: i64,
    /// Points, by the time at which they run out.
    pub points: BTreeMap<i64, i64>,
    pub frozen: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    Open,
    /// Set aside whole for an order that waits.
    Held,
    Void,
    Taken(usize),
}

#[derive(Clone, Debug)]
pub struct Card {
    pub worth: i64,
    pub points: bool,
    pub ends: i64,
    pub state: Code,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    #[default]
    Waits,
    Paid,
    Released,
    Cancelled,
}

#[derive(Clone, Debug, Default)]
pub struct Order {
    pub who: usize,
    pub total: i64,
    pub from_lots: i64,
    /// Of what the cards laid on the cart are worth.
    pub from_cards: i64,
    pub cards: Vec<usize>,
    pub back: i64,
    pub until: i64,
    pub standing: Standing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    Moves,
    Again,
    Refused,
}

#[derive(Clone, Debug, Default)]
pub struct Model {
    pub now: i64,
    pub shoppers: Vec<Shopper>,
    pub cards: Vec<Card>,
    pub orders: Vec<Order>,
}

impl Model {
    pub fn issue(&mut self, worth: i64, points: bool, ends: i64) -> usize {
        self.cards.push(Card { worth, points, ends, state: Code::Open });
        self.cards.len() - 1
    }

    pub fn redeem(&mut self, who: usize, card: usize) -> Says {
        let Card { worth, points, ends, state } = self.cards[card].clone();
        let whose = &mut self.shoppers[who];
        let room = points || whose.money + whose.held + worth <= MOST;
        match state {
            Code::Taken(by) if by == who => return Says::Again,
            Code::Open if ends > self.now && room => {}
            _ => return Says::Refused,
        }
        match points {
            true => *whose.points.entry(ends).or_default() += worth,
            false => whose.money += worth,
        }
        self.cards[card].state = Code::Taken(who);
        Says::Moves
    }

    pub fn points(&self, who: usize) -> i64 {
        self.shoppers[who].points.range(self.now + 1..).map(|(_, points)| points).sum()
    }

    /// Those that run out first go first.
    pub fn convert(&mut self, who: usize, count: i64) -> Says {
        let (there, now, whose) = (self.points(who), self.now, &mut self.shoppers[who]);
        if whose.frozen || count > there || whose.money + whose.held + count > MOST {
            return Says::Refused;
        }
        let mut rest = count;
        for (_, left) in whose.points.range_mut(now + 1..) {
            let taken = rest.min(*left);
            (*left, rest) = (*left - taken, rest - taken);
        }
        whose.money += count;
        Says::Moves
    }

    /// An order sets aside what it is paid with.
    pub fn place(&mut self, order: Order) -> usize {
        let whose = &mut self.shoppers[order.who];
        (whose.money, whose.held) = (whose.money - order.from_lots, whose.held + order.from_lots);
        assert!(whose.money >= 0, "more is set aside than there is: {order:?}");
        order.cards.iter().for_each(|card| self.cards[*card].state = Code::Held);
        self.orders.push(order);
        self.orders.len() - 1
    }

    /// It is paid for, or everything is as before.
    pub fn decide(&mut self, nth: usize, paid: bool) {
        let Order { who, from_lots, from_cards, cards, .. } = self.orders[nth].clone();
        let worth: i64 = cards.iter().map(|card| self.cards[*card].worth).sum();
        let whose = &mut self.shoppers[who];
        whose.held -= from_lots;
        whose.money += if paid { worth - from_cards } else { from_lots };
        let (taken, open) = ((Code::Taken(who), Standing::Paid), (Code::Open, Standing::Released));
        let (state, standing) = if paid { taken } else { open };
        cards.iter().for_each(|card| self.cards[*card].state = state);
        self.orders[nth].standing = standing;
    }

    /// Some of an order goes back: so much to the balance, so much to the payment card.
    pub fn give_back(&mut self, nth: usize, balance: i64, card: i64, whole: bool) {
        let order = &mut self.orders[nth];
        order.back += balance + card;
        assert!(order.back <= order.total && (order.back == order.total) >= whole, "more or less came back: {order:?}");
        order.standing = if whole { Standing::Cancelled } else { Standing::Paid };
        self.shoppers[order.who].money += balance;
    }
}
