//! The steps by which value is handed to others: gifts and seats.

use super::{
    house::Ask,
    model::{Code, Order, Standing},
    play::{Batch, Gift, Play, Played, Present, holds, nth},
    step::{How, Nth, Pays},
};
use serde_json::{Value, json};

fn dollars(minor: i64) -> Value {
    json!({"minor": minor, "currency": "USD"})
}

fn present(worth: i64, gifts: i64, from: &str) -> Value {
    let one =
        json!({"name": "Bo", "email": null, "amount": dollars(worth), "message": null, "zone": "America/New_York"});
    let cover = json!({"design": "kite", "palette": "dusk", "rosette": "r1", "from": from, "message": "For you"});
    let to: Vec<Value> = (0..gifts).map(|_| one.clone()).collect();
    json!({"cover": cover, "way": "link", "recipients": to, "total": dollars(worth * gifts), "understood": true})
}

impl Play<'_> {
    pub(super) async fn give(&mut self, who: usize, (worth, gifts): (i64, i64), pays: Pays, how: How) -> Played {
        let (mut body, mut other) = (present(worth, gifts, "A"), present(worth, gifts, "B"));
        if pays != Pays::Nothing {
            (body["payment"], other["payment"]) = (pays.body(), pays.body());
        }
        let reply = self.keyed(who, Ask::new("POST", "/gifts", body), other, how).await?;
        let open = pays != Pays::Nothing && reply.text("/state/state") == "paying";
        if !reply.is_done() {
            let stopped = reply.text("/reason") == "frozen" && self.model.shoppers[who].frozen;
            let may = pays.fails(worth) || stopped || reply.text("/reason") == "gift_limit";
            return holds(may, || format!("a gift was refused: {reply:?}"));
        }
        holds(!pays.fails(worth) || open, || format!("a gift that nobody pays: {reply:?}"))?;
        let order = Order { who, total: worth * gifts, ..Order::default() };
        self.presents.push(Present { order: self.orders.len(), worth, gifts });
        self.placed(order, &reply, pays.fails(worth)).await?;
        self.make_gifts(self.orders.len() - 1)
    }

    /// Once their order is paid, there are gifts.
    pub(super) fn make_gifts(&mut self, order: usize) -> Played {
        let Some(present) = self.presents.iter().find(|present| present.order == order) else { return Ok(()) };
        if self.model.orders[order].standing != Standing::Paid {
            return Ok(());
        }
        let (from, number) = (self.model.orders[order].who, &self.orders[order].0);
        for nth in 1..=present.gifts {
            let id = format!("{number}-{nth}");
            self.gifts.push(Gift { id, from, order, worth: present.worth, card: None, is_back: false });
        }
        self.count("gift", true);
        Ok(())
    }

    /// A card that was handed out, if it was: whether it may be made void.
    fn is_free(&self, card: Option<usize>) -> bool {
        card.is_none_or(|card| self.model.cards[card].state == Code::Open)
    }

    /// Another code takes the place of the one before.
    fn hand(&mut self, before: Option<usize>, code: String, worth: i64) -> usize {
        if let Some(card) = before {
            self.model.cards[card].state = Code::Void;
        }
        self.codes.push(code);
        self.model.issue(worth, false, i64::MAX)
    }

    pub(super) async fn link(&mut self, gift: Nth) -> Played {
        let Some(gift) = nth(&self.gifts, gift) else { return Ok(()) };
        let Gift { id, from, card, worth, is_back, .. } = &self.gifts[gift];
        let (from, card, worth) = (*from, *card, *worth);
        let may = !is_back && self.is_free(card) && !self.model.shoppers[from].frozen;
        let reply = self.send(from, Ask::new("POST", format!("/gifts/{id}/link"), Value::Null)).await;
        self.count("link", reply.is_done());
        if reply.is_done() {
            let new = self.hand(card, reply.text("/code"), worth);
            self.gifts[gift].card = Some(new);
        }
        // A gift that was stopped rests for hours, and links are made so often a day.
        let rests = ["on_hold", "rate_limited"].contains(&reply.text("/reason").as_str());
        holds(if may { reply.is_done() || rests } else { !reply.is_done() }, || format!("a link ({may}): {reply:?}"))
    }

    pub(super) async fn take_back(&mut self, gift: Nth, how: How) -> Played {
        let Some(gift) = nth(&self.gifts, gift) else { return Ok(()) };
        let Gift { id, from, card, order, is_back, .. } = &self.gifts[gift];
        let (from, card, order) = (*from, *card, *order);
        let may = !is_back && self.is_free(card);
        let ask = Ask::new("POST", format!("/gifts/{id}/cancel"), Value::Null);
        let reply = self.keyed(from, ask, Value::Null, how).await?;
        self.count("take back", may);
        holds(reply.is_done() == may, || format!("to take a gift back ({may}): {reply:?}"))?;
        if !may {
            return Ok(());
        }
        self.gifts[gift].is_back = true;
        if let Some(card) = card {
            self.model.cards[card].state = Code::Void;
        }
        let now = Ask::new("GET", format!("/orders/{}", self.orders[order].0), Value::Null);
        let now = self.send(from, now).await;
        self.came_back(order, &now)
    }

    pub(super) async fn seats(&mut self, buyer: usize, worth: i64, how: How) -> Played {
        let body = |seats: i64| json!({"buyer": self.who[buyer].email, "name": "Seats", "seats": seats, "worth": dollars(worth)});
        let ask = Ask::new("POST", "/merchant/licences", body(2)).with("authorization", "Bearer sk_demo");
        let other = body(3);
        let reply = self.keyed(buyer, ask, other, how).await?;
        self.batches.push(Batch { id: reply.text("/id"), buyer, worth, cards: [None; 2] });
        self.count("seats", true);
        holds(reply.is_done(), || format!("a licence: {reply:?}"))
    }

    pub(super) async fn hand_out(&mut self, batch: Nth, seat: usize) -> Played {
        let Some(batch) = nth(&self.batches, batch) else { return Ok(()) };
        let Batch { id, buyer, worth, cards } = &self.batches[batch];
        let (buyer, worth, card) = (*buyer, *worth, cards[seat]);
        let ask = Ask::new("POST", format!("/licences/{id}/codes"), json!({"seats": [seat + 1]}));
        let reply = self.send(buyer, ask).await;
        if !reply.is_done() {
            let may = self.model.shoppers[buyer].frozen || reply.text("/reason") == "rate_limited";
            return holds(may, || format!("a seat was refused: {reply:?}"));
        }
        let handed = reply.list("/seats");
        let free = self.is_free(card);
        self.count("hand out", free);
        holds(handed.len() == usize::from(free), || format!("a seat ({free}): {reply:?}"))?;
        if let Some(code) = handed.first().and_then(|seat| seat["code"].as_str()) {
            let new = self.hand(card, code.to_owned(), worth);
            self.batches[batch].cards[seat] = Some(new);
        }
        holds(!self.model.shoppers[buyer].frozen, || "who is frozen handed out a seat".into())
    }
}
