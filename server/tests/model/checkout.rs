//! The steps of a checkout: what is laid on a cart, orders, their payment, what goes back.

use super::{
    house::{Ask, Reply},
    model::{Order, Standing},
    play::{Play, Played, holds, nth},
    step::{How, Nth, Pays},
};
use serde_json::{Value, json};

/// An order is asked for so often, with seconds of the shop's time between.
const TRIES: usize = 50;

impl Pays {
    pub fn body(self) -> Value {
        let number = match self {
            Pays::Nothing => return Value::Null,
            Pays::Approve => "4242424242424242",
            Pays::Decline => "4000000000000002",
            Pays::Challenge => "4000002760003184",
            Pays::LateApprove => "4000000000000341",
            Pays::LateDecline => "4000000000009995",
        };
        let card = json!({"number": number, "expires": "12/39", "security_code": "123"});
        json!({"method": "card", "card": card, "keep": false})
    }

    /// Something is due, and this does not pay it.
    pub fn fails(self, due: i64) -> bool {
        due > 0 && matches!(self, Pays::Nothing | Pays::Decline | Pays::LateDecline)
    }
}

fn sum(rows: &[Value], at: &str) -> i64 {
    rows.iter().filter_map(|row| row.pointer(at).and_then(Value::as_i64)).sum()
}

impl Play<'_> {
    async fn cart(&self, who: usize) -> Reply {
        self.send(who, Ask::new("GET", "/cart", Value::Null)).await
    }

    async fn edit(&self, who: usize, method: &'static str, path: &str, body: Value) -> Reply {
        let version = self.cart(who).await.body["version"].to_string();
        self.send(who, Ask::new(method, path, body).with("if-match", format!("\"{version}\""))).await
    }

    pub(super) async fn put(&mut self, who: usize, product: &str, quantity: u32) -> Played {
        let reply = self.edit(who, "POST", "/cart/lines", json!({"product": product, "quantity": quantity})).await;
        self.count("put", reply.is_done());
        Ok(())
    }

    /// Moves nothing, whatever it says; what it is worth is seen when the order is placed.
    pub(super) async fn lay(&mut self, who: usize, card: Nth) -> Played {
        let Some(card) = nth(&self.codes, card) else { return Ok(()) };
        let reply = self.edit(who, "POST", "/cart/codes", json!({"code": self.codes[card]})).await;
        self.count("lay", reply.is_done());
        Ok(())
    }

    pub(super) async fn use_balance(&mut self, who: usize, on: bool) -> Played {
        let tender = json!({"use_balance": on, "amounts": [], "payment": null});
        self.edit(who, "PUT", "/cart/tender", tender).await;
        Ok(())
    }

    pub(super) async fn place(&mut self, who: usize, pays: Pays, how: How) -> Played {
        let cart = self.cart(who).await;
        let (order, due) = (self.planned(who, &cart), cart.minor("/quote/due/minor"));
        let address = json!({"name": "A", "street": "1 Main", "city": "B", "postcode": "62701", "country": "US"});
        let mut body = json!({"version": cart.body["version"], "total": cart.body["quote"]["total"],
            "due": cart.body["quote"]["due"], "address": address});
        if pays != Pays::Nothing {
            body["payment"] = pays.body();
        }
        let mut other = body.clone();
        other["address"]["name"] = json!("B");
        let reply = self.keyed(who, Ask::new("POST", "/orders", body), other, how).await?;
        if let Some(waits) = cart.body["order"].as_str() {
            // A cart that is being paid has its order, and gets no other.
            return holds(!reply.is_done() || reply.text("/id") == waits, || format!("{waits} waits: {reply:?}"));
        }
        let empty = cart.list("/input/lines").is_empty();
        let fails = empty || pays.fails(due);
        if !reply.is_done() {
            let reason = reply.text("/reason");
            // What is laid on the cart may be gone by then, or be too much for the balance; goods may be sold out.
            let gone = ["already_redeemed", "already_in_your_account", "disabled", "expired", "on_hold"];
            let full = ["balance_limit", "sold_out", "price_changed"];
            let may = fails || gone.contains(&reason.as_str()) || full.contains(&reason.as_str());
            return holds(may, || format!("an order was refused: {reply:?}"));
        }
        // Should its provider take its time, it is placed, and released when that has been heard.
        let open = pays != Pays::Nothing && !empty && reply.text("/state/state") == "paying";
        holds(!fails || open, || format!("an order that can't be paid was placed: {reply:?}"))?;
        self.placed(order, &reply, fails).await
    }

    /// What the cart says that an order would set aside.
    fn planned(&self, who: usize, cart: &Reply) -> Order {
        let payments = cart.list("/quote/payments");
        let laid = cart.list("/input/lots").into_iter().filter(|lot| !lot["card"].is_null());
        let pays =
            |lot: &Value| payments.iter().filter(|payment| payment["lot"] == lot["id"]).cloned().collect::<Vec<_>>();
        let laid: Vec<Value> = laid.filter(|lot| sum(&pays(lot), "/amount/minor") > 0).collect();
        let from_cards: i64 = laid.iter().map(|lot| sum(&pays(lot), "/amount/minor")).sum();
        let card = |lot: &Value| {
            let ends = lot["card"].as_str().unwrap_or_default();
            let found = self.codes.iter().position(|code| code.ends_with(ends));
            found.unwrap_or_else(|| panic!("the cart has a card that nobody laid there: {lot}"))
        };
        let from_lots = sum(&payments, "/amount/minor") - from_cards;
        let cards = laid.iter().map(card).collect();
        let total = cart.minor("/quote/total/minor");
        Order { who, total, from_lots, from_cards, cards, ..Order::default() }
    }

    /// Follows an order that was placed until it is decided, or waits for its shopper.
    pub(super) async fn placed(&mut self, mut order: Order, reply: &Reply, fails: bool) -> Played {
        order.until = self.model.now + 15 * 60_000;
        let (who, id) = (order.who, reply.text("/id"));
        let now = match reply.text("/state/state").as_str() {
            "paying" => self.no_longer("paying", who, &id).await,
            _ => reply.clone(),
        };
        let nth = self.model.place(order);
        self.orders.push((id, now.text("/state/address")));
        let state = now.text("/state/state");
        self.lapse();
        self.count("order", state == "paid");
        match state.as_str() {
            "challenge" => self.count("challenge", true),
            "paid" | "released" => self.model.decide(nth, state == "paid"),
            _ => return Err(format!("an order that stays {}", now.body["state"])),
        }
        holds(!fails || state == "released", || format!("nothing pays it, and it is {state}"))
    }

    pub(super) async fn answer(&mut self, order: Nth, approve: bool) -> Played {
        let waits = |nth: &usize| self.model.orders[*nth].standing == Standing::Waits;
        let waiting: Vec<usize> = (0..self.orders.len()).filter(waits).collect();
        let Some(order) = nth(&waiting, order).map(|nth| waiting[nth]) else { return Ok(()) };
        let answer = if approve { "answer=approve" } else { "answer=decline" };
        let form = Ask::new("POST", self.orders[order].1.clone(), Value::String(answer.into()));
        let reply = self.send(self.model.orders[order].who, form).await;
        self.model.decide(order, approve);
        self.count("answer", approve);
        self.make_gifts(order)?;
        holds(reply.status == 303, || format!("the challenge: {reply:?}"))?;
        let (who, id) = (self.model.orders[order].who, self.orders[order].0.clone());
        self.no_longer("challenge", who, &id).await;
        self.lapse();
        Ok(())
    }

    /// An order once it has left this state. On a busy machine the server's patience with the provider ends before the
    /// provider's answer, and it asks again later.
    async fn no_longer(&self, state: &str, who: usize, id: &str) -> Reply {
        let ask = Ask::new("GET", format!("/orders/{id}"), Value::Null);
        let mut now = self.send(who, ask.clone()).await;
        for _ in 0..TRIES {
            if now.text("/state/state") != state {
                break;
            }
            self.house.wait(6_000).await;
            now = self.send(who, ask.clone()).await;
        }
        now
    }

    pub(super) async fn cancel(&mut self, order: Nth, line: Option<Nth>, by_shop: bool, how: How) -> Played {
        let Some(order) = nth(&self.orders, order) else { return Ok(()) };
        let (who, id) = (self.model.orders[order].who, self.orders[order].0.clone());
        let before = self.send(who, Ask::new("GET", format!("/orders/{id}"), Value::Null)).await;
        let lines = before.list("/lines");
        let chosen = line.and_then(|line| nth(&lines, line)).map(|nth| lines[nth].clone());
        let ids: Vec<Value> = chosen.iter().map(|line| line["id"].clone()).collect();
        let path = if by_shop { format!("/merchant/orders/{id}/refund") } else { format!("/orders/{id}/cancel") };
        let ask = Ask::new("POST", path, json!({"lines": ids}));
        let ask = if by_shop { ask.with("authorization", "Bearer sk_demo") } else { ask };
        let reply = self.keyed(who, ask, json!({"lines": ["another"]}), how).await?;
        let is_gift = self.gifts.iter().any(|gift| gift.order == order);
        let kept = chosen.is_none_or(|line| line["cancelled"] == false);
        let may = self.model.orders[order].standing == Standing::Paid && kept && !is_gift;
        self.count("cancel", may);
        holds(reply.is_done() == may, || format!("to cancel {ids:?} of {}: {reply:?}", before.body))?;
        if may { self.came_back(order, &reply) } else { Ok(()) }
    }

    /// Takes the last refund of an order into the model.
    pub(super) fn came_back(&mut self, order: usize, now: &Reply) -> Played {
        let refunds = now.list("/refunds");
        let Some(last) = refunds.last() else { return Err(format!("nothing came back: {}", now.body)) };
        let buckets: Vec<Value> = last["buckets"].as_array().cloned().unwrap_or_default();
        let (balance, card) = (sum(&buckets, "/amount/minor"), sum(std::slice::from_ref(last), "/card/minor"));
        self.model.give_back(order, balance, card, now.text("/state/state") == "cancelled");
        Ok(())
    }

    pub(super) async fn refunds_to(&mut self, who: usize, balance: bool) -> Played {
        let to = if balance { "balance" } else { "source" };
        let preferences = json!({"preferences": {"refunds_to": to, "auto_apply": true, "alerts": true}});
        let reply = self.send(who, Ask::new("PATCH", "/account", preferences)).await;
        holds(reply.is_done(), || format!("a preference: {reply:?}"))
    }

    /// Time passes. What was set aside stays so for a quarter of an hour.
    pub(super) async fn wait(&mut self, milliseconds: i64) -> Played {
        self.house.wait(milliseconds).await;
        self.lapse();
        Ok(())
    }

    fn lapse(&mut self) {
        self.model.now = self.house.clock.now().0;
        for order in 0..self.orders.len() {
            let Order { standing, until, .. } = self.model.orders[order];
            if standing == Standing::Waits && until <= self.model.now {
                self.model.decide(order, false);
                self.count("lapse", true);
            }
        }
    }

    pub(super) async fn compare_orders(&mut self) -> Played {
        for (order, (id, _)) in self.model.orders.iter().zip(&self.orders) {
            let now = self.send(order.who, Ask::new("GET", format!("/orders/{id}"), Value::Null)).await;
            let expected = match order.standing {
                Standing::Waits => "challenge",
                Standing::Paid => "paid",
                Standing::Released => "released",
                Standing::Cancelled => "cancelled",
            };
            let state = now.text("/state/state");
            holds(state == expected, || format!("order {id} is {state}, for the model {expected}"))?;
        }
        Ok(())
    }
}
