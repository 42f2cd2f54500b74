use super::queue::{Change, Next, Queue};
use crate::api::ApiError;
use domain::{
    Currency, Money, Problem, Reason, Time,
    api::{
        cart::{AddCode, Cart},
        catalog::{Kind, Product, TaxClass},
    },
    cart::Edit,
    quote::{Customer, Delivery, Input, Line, Taxes, Tender, quote},
};
use std::sync::Arc;

const NOW: Time = Time(1_795_269_720_000);

fn euros(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn product(id: &str) -> Product {
    Product {
        id: id.into(),
        name: id.into(),
        about: String::new(),
        category: "kitchen".into(),
        kind: Kind::Goods,
        picture: String::new(),
        price: euros(10_00),
        sale: None,
        left: None,
        every: Vec::new(),
        tax: TaxClass::None,
    }
}

fn cart(version: u64, lines: &[(&str, u32)]) -> Cart {
    let line = |(id, quantity): &(&str, u32)| Line {
        id: ["l-", id].concat(),
        product: product(id),
        quantity: *quantity,
        every: None,
    };
    let input = Input {
        at: NOW,
        region: "DE".into(),
        currency: Currency::EUR,
        lines: lines.iter().map(line).collect(),
        offers: Vec::new(),
        chosen: Vec::new(),
        deliveries: vec![Delivery { id: "standard".into(), name: String::new(), price: euros(4_00) }],
        delivery: "standard".into(),
        taxes: Taxes { included: true, standard: 1_900, reduced: 700, delivery: TaxClass::Standard },
        customer: Customer { signed_in: false, orders: 0, frozen: false },
        payment: None,
        lots: Vec::new(),
        tender: Tender::auto(),
    };
    Cart { id: "c".into(), version, quote: quote(&input).unwrap(), input, order: None }
}

fn with(cart: Cart) -> Queue {
    let mut queue = Queue::default();
    queue.arrived(cart, NOW);
    queue
}

fn quantity(line: &str, quantity: u32) -> Change {
    Change::Edit(Edit::Quantity { line: line.into(), quantity })
}

fn add(id: &str, quantity: u32) -> Change {
    Change::Edit(Edit::Add { product: Box::new(product(id)), quantity, every: None })
}

fn refused(reason: Reason) -> ApiError {
    ApiError::Refused(Arc::new(Problem {
        kind: String::new(),
        title: String::new(),
        status: 409,
        detail: String::new(),
        instance: String::new(),
        reason,
    }))
}

fn total(queue: &Queue) -> (i64, bool) {
    let shown = queue.shown(NOW).unwrap().unwrap();
    (shown.quote.total.minor, shown.estimated)
}

#[test]
fn a_change_shows_at_once_as_an_estimate_until_the_server_agrees() {
    let mut queue = with(cart(1, &[("pan", 1)]));
    assert_eq!(total(&queue), (14_00, false));
    queue.change(quantity("l-pan", 3), NOW).unwrap();
    assert_eq!(total(&queue), (34_00, true));
    assert_eq!(queue.send().unwrap(), (quantity("l-pan", 3), 1));
    let settled = queue.answered(Ok(cart(2, &[("pan", 3)])), NOW);
    assert_eq!((settled.next, settled.differs), (Next::GoOn, None));
    assert_eq!(total(&queue), (34_00, false));
}

#[test]
fn only_the_last_of_many_steps_is_sent_but_never_the_one_on_its_way() {
    let mut queue = with(cart(1, &[("pan", 1)]));
    queue.change(quantity("l-pan", 2), NOW).unwrap();
    queue.send().unwrap();
    for many in 3..=9 {
        queue.change(quantity("l-pan", many), NOW).unwrap();
    }
    queue.answered(Ok(cart(2, &[("pan", 2)])), NOW);
    assert_eq!(total(&queue), (94_00, true));
    assert_eq!(queue.send().unwrap(), (quantity("l-pan", 9), 2));
    queue.answered(Ok(cart(3, &[("pan", 9)])), NOW);
    assert!(queue.is_idle());
}

#[test]
fn a_server_that_prices_otherwise_is_shown() {
    let mut queue = with(cart(1, &[("pan", 1)]));
    queue.change(quantity("l-pan", 2), NOW).unwrap();
    queue.send().unwrap();
    let mut dearer = cart(2, &[("pan", 2)]);
    dearer.input.lines[0].product.price = euros(12_00);
    dearer.quote = quote(&dearer.input).unwrap();
    let settled = queue.answered(Ok(dearer), NOW);
    assert_eq!(settled.differs, Some(euros(28_00)));
    assert_eq!(total(&queue), (28_00, false));
}

#[test]
fn what_met_a_newer_cart_is_made_again_on_that() {
    let mut queue = with(cart(1, &[("pan", 1)]));
    queue.change(quantity("l-pan", 2), NOW).unwrap();
    queue.send().unwrap();
    assert_eq!(queue.answered(Err(refused(Reason::VersionConflict)), NOW).next, Next::Fetch);
    queue.arrived(cart(5, &[("pan", 1), ("pot", 1)]), NOW);
    assert_eq!(total(&queue), (34_00, true));
    assert_eq!(queue.send().unwrap(), (quantity("l-pan", 2), 5));
}

#[test]
fn an_addition_whose_answer_was_lost_is_not_made_twice() {
    let mut queue = with(cart(1, &[("pan", 1)]));
    queue.change(add("pan", 1), NOW).unwrap();
    queue.send().unwrap();
    assert_eq!(queue.answered(Err(ApiError::Unreachable), NOW).next, Next::Wait);
    assert_eq!(total(&queue), (24_00, true), "it stays on the page");
    queue.arrived(cart(2, &[("pan", 2)]), NOW);
    assert!(queue.is_idle());
    assert_eq!(total(&queue), (24_00, false));
}

#[test]
fn an_addition_that_never_arrived_is_sent_again() {
    let mut queue = with(cart(1, &[("pan", 1)]));
    queue.change(add("pan", 1), NOW).unwrap();
    queue.send().unwrap();
    queue.answered(Err(ApiError::Unreachable), NOW);
    queue.arrived(cart(1, &[("pan", 1)]), NOW);
    assert_eq!(queue.send().unwrap(), (add("pan", 1), 1));
}

#[test]
fn a_refused_change_is_undone_and_told() {
    let mut queue = with(cart(1, &[("pan", 1)]));
    queue.change(quantity("l-pan", 7), NOW).unwrap();
    queue.send().unwrap();
    let settled = queue.answered(Err(refused(Reason::SoldOut { lines: Vec::new() })), NOW);
    assert_eq!(settled.next, Next::Fetch);
    assert_eq!(settled.refused.unwrap().reason, Reason::SoldOut { lines: Vec::new() });
    assert_eq!(total(&queue), (14_00, false));
}

#[test]
fn what_is_to_be_gone_and_is_gone_is_as_it_should_be() {
    let mut queue = with(cart(1, &[("pan", 1)]));
    queue.change(Change::Edit(Edit::RemoveLine { line: "l-pan".into() }), NOW).unwrap();
    queue.send().unwrap();
    assert_eq!(queue.answered(Err(refused(Reason::NotFound)), NOW).refused, None);
}

#[test]
fn a_line_that_was_added_here_takes_the_servers_id() {
    let mut queue = with(cart(1, &[]));
    queue.change(add("pan", 1), NOW).unwrap();
    queue.send().unwrap();
    queue.change(quantity("new pan", 4), NOW).unwrap();
    queue.answered(Ok(cart(2, &[("pan", 1)])), NOW);
    assert_eq!(queue.send().unwrap(), (quantity("l-pan", 4), 2));
}

#[test]
fn a_code_without_an_answer_is_not_sent_again_by_itself() {
    let mut queue = with(cart(1, &[("pan", 1)]));
    let code = Change::Code(AddCode { code: domain::Code::typed("SPRING15"), pin: None, as_typed: false });
    queue.change(code.clone(), NOW).unwrap();
    queue.send().unwrap();
    let settled = queue.answered(Err(ApiError::Unreachable), NOW);
    assert_eq!((settled.change, settled.next), (Some(code), Next::Wait));
    assert!(queue.is_idle());
}

#[test]
fn more_than_a_shop_can_sell_is_refused_here() {
    let mut dear = cart(1, &[("pan", 1)]);
    dear.input.lines[0].product.price = euros(2_000_000_000);
    let mut queue = with(dear);
    assert!(queue.change(quantity("l-pan", 2), NOW).is_err());
    assert!(queue.is_idle());
}
