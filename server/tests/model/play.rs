//! Plays steps against the server and the model, and says where they part.

use super::{
    house::{Ask, House, Reply, Who},
    model::{Code, Model, Says, Shopper},
    step::{How, Nth, Step},
};
use domain::api::balance::Bucket;
use serde_json::{Value, json};
use server::issue::{self, Purpose};
use std::collections::BTreeMap;

/// Where server and model part, or nothing.
pub type Played = Result<(), String>;

/// How often each kind of step went through, so that no step is one that never does.
pub type Counts = BTreeMap<&'static str, u64>;

/// A gift that was paid for.
pub struct Gift {
    pub id: String,
    pub from: usize,
    pub order: usize,
    pub worth: i64,
    /// The card its last link opens.
    pub card: Option<usize>,
    pub is_back: bool,
}

/// Gifts that an order is for.
pub struct Present {
    pub order: usize,
    pub worth: i64,
    pub gifts: i64,
}

/// Two seats of a licence.
pub struct Batch {
    pub id: String,
    pub buyer: usize,
    pub worth: i64,
    pub cards: [Option<usize>; 2],
}

/// A sequence under way.
pub struct Play<'h> {
    pub house: &'h House,
    pub model: Model,
    pub who: Vec<Who>,
    /// The code of each card of the model.
    pub codes: Vec<String>,
    /// The number of each order of the model, and the page where its payment is decided.
    pub orders: Vec<(String, String)>,
    pub presents: Vec<Present>,
    pub gifts: Vec<Gift>,
    pub batches: Vec<Batch>,
    pub counts: Counts,
}

/// Fails unless something holds.
pub fn holds(it: bool, what: impl FnOnce() -> String) -> Played {
    if it { Ok(()) } else { Err(what()) }
}

/// Which of a list, round and round.
pub fn nth<T>(list: &[T], nth: Nth) -> Option<usize> {
    nth.checked_rem(list.len())
}

impl<'h> Play<'h> {
    pub async fn new(house: &'h House) -> Play<'h> {
        let who = vec![house.newcomer().await, house.newcomer().await];
        let model = Model { shoppers: vec![Shopper::default(); 2], ..Model::default() };
        let (presents, gifts, batches) = (vec![], vec![], vec![]);
        Play { house, model, who, codes: vec![], orders: vec![], presents, gifts, batches, counts: Counts::new() }
    }

    pub async fn step(&mut self, step: Step) -> Played {
        self.model.now = self.house.clock.now().0;
        match step {
            Step::Issue { worth, points, days } => self.issue(worth, points, days).await,
            Step::Redeem { who, card, how } => self.redeem(who, card, how, "/redemptions").await,
            Step::Claim { who, card, how } => self.redeem(who, card, how, "/claims").await,
            Step::Guess { who } => self.guess(who).await,
            Step::Put { who, product, quantity } => self.put(who, product, quantity).await,
            Step::Lay { who, card } => self.lay(who, card).await,
            Step::UseBalance { who, on } => self.use_balance(who, on).await,
            Step::Place { who, pays, how } => self.place(who, pays, how).await,
            Step::Answer { order, approve } => self.answer(order, approve).await,
            Step::Cancel { order, line, by_shop, how } => self.cancel(order, line, by_shop, how).await,
            Step::RefundsTo { who, balance } => self.refunds_to(who, balance).await,
            Step::Send { who, worth, gifts, pays, how } => self.give(who, (worth, gifts), pays, how).await,
            Step::Link { gift } => self.link(gift).await,
            Step::TakeBack { gift, how } => self.take_back(gift, how).await,
            Step::Convert { who, hundreds, how } => self.convert(who, hundreds * 100, how).await,
            Step::Freeze { who, frozen } => self.freeze(who, frozen).await,
            Step::Seats { buyer, worth, how } => self.seats(buyer, worth, how).await,
            Step::HandOut { batch, seat } => self.hand_out(batch, seat).await,
            Step::Wait { milliseconds } => self.wait(milliseconds).await,
        }
    }

    pub fn count(&mut self, what: &'static str, done: bool) {
        *self.counts.entry(what).or_default() += u64::from(done);
    }

    pub async fn send(&self, who: usize, ask: Ask) -> Reply {
        self.house.send(&self.who[who], ask).await
    }

    async fn issue(&mut self, worth: i64, points: bool, days: Option<i64>) -> Played {
        let (currency, bucket) = if points { ("XXX", Bucket::Points) } else { ("USD", Bucket::Gift) };
        let written = if points { worth.to_string() } else { format!("{}.{:02}", worth / 100, worth % 100) };
        let day = days.map(|days| self.house.clock.now().plus(days * 86_400_000).to_string()[..10].to_owned());
        let ends = day.as_ref().map_or(i64::MAX, |day| issue::after(day).unwrap().0);
        let lines = issue::draw(1, issue::worth(&written, currency).unwrap(), "scrip", day).unwrap();
        let purpose = Purpose { bucket, categories: vec![] };
        issue::store(&self.house.app.store, &self.house.app.settings.secret, &lines, &purpose).await.unwrap();
        self.codes.push(lines[0].code.expose().to_owned());
        self.model.issue(worth, points, ends);
        Ok(())
    }

    async fn redeem(&mut self, who: usize, card: Nth, how: How, path: &'static str) -> Played {
        let Some(card) = nth(&self.codes, card) else { return Ok(()) };
        let is_gift = self.gifts.iter().any(|gift| gift.card == Some(card));
        let void = self.model.cards[card].state == Code::Void;
        let other = json!({"code": self.codes[(card + 1) % self.codes.len()]});
        let other = if self.codes.len() > 1 { other } else { Value::Null };
        let ask = Ask::new("POST", path, json!({"code": self.codes[card]}));
        let reply = self.keyed(who, ask, other, how).await?;
        if path == "/claims" && !is_gift && !void {
            return holds(reply.status == 404, || format!("what is no gift was claimed: {reply:?}"));
        }
        let says = self.model.redeem(who, card);
        self.count(path, says == Says::Moves);
        let repeated = reply.body["repeated"] == true;
        let fits = match says {
            Says::Moves => reply.is_done() && !repeated,
            Says::Again => reply.is_done() && repeated,
            Says::Refused => !reply.is_done(),
        };
        holds(fits, || format!("{path} of card {card} by {who}: the model says {says:?}, the server {reply:?}"))
    }

    async fn guess(&mut self, who: usize) -> Played {
        let unknown = json!({"code": "TEST-NEVE-RMAD-E97J"});
        let reply = self.keyed(who, Ask::new("POST", "/redemptions", unknown), Value::Null, How::Once).await?;
        holds(!reply.is_done(), || format!("a code that nobody issued: {reply:?}"))
    }

    async fn convert(&mut self, who: usize, count: i64, how: How) -> Played {
        let body = |count: i64| json!({"points": count, "worth": {"minor": count, "currency": "USD"}});
        let ask = Ask::new("POST", "/points/conversions", body(count));
        let reply = self.keyed(who, ask, body(count + 100), how).await?;
        let says = self.model.convert(who, count);
        self.count("convert", says == Says::Moves);
        holds(reply.is_done() == (says == Says::Moves), || format!("{count} points: {says:?}, the server {reply:?}"))
    }

    async fn freeze(&mut self, who: usize, frozen: bool) -> Played {
        if !frozen {
            self.house.proves(&self.who[who]).await;
        }
        let path = if frozen { "/account/freeze" } else { "/account/unfreeze" };
        let reply = self.send(who, Ask::new("POST", path, Value::Null)).await;
        self.model.shoppers[who].frozen = frozen;
        self.count("freeze", frozen);
        holds(reply.body["frozen"] == frozen, || format!("{path}: {reply:?}"))
    }

    /// The model's sums are the server's, and the books add up.
    pub async fn compare(&mut self) -> Played {
        self.model.now = self.house.clock.now().0;
        for who in 0..self.who.len() {
            let balance = self.send(who, Ask::new("GET", "/balance", Value::Null)).await;
            let sum = |list: &str, name: &str, value: &str, what: &str| -> i64 {
                let rows = balance.list(list).into_iter().filter(|row| row[name] == value);
                rows.filter_map(|row| row[what]["minor"].as_i64()).sum()
            };
            let total = |what: &str| sum("/totals", "currency", "USD", what);
            let theirs = (total("available"), total("held"), sum("/buckets", "bucket", "points", "available"));
            let Shopper { money, held, frozen, .. } = self.model.shoppers[who];
            let ours = (money, held, self.model.points(who));
            holds(theirs == ours, || format!("of {who} the server has {theirs:?}, the model {ours:?}"))?;
            holds(balance.body["frozen"] == frozen, || format!("frozen: {}", balance.body["frozen"]))?;
        }
        self.compare_orders().await?;
        self.house.verify().await
    }
}
