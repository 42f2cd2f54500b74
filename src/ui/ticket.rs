//! The ticket: what can be redeemed, or has been. A sheet perforated across; above the line what it is, below the facts.

use super::figure::Figure;
use leptos::prelude::*;

/// How whole a ticket is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ticket {
    /// Not redeemed.
    Whole,
    /// Redeemed just now: it tears along the line, once.
    Torn,
}

/// One fact below the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is.
    pub name: &'static str,
    /// What it says.
    pub value: String,
}

/// A ticket as a region of the page.
#[component]
pub fn TicketCard(
    /// The region's name.
    name: &'static str,
    state: Ticket,
    /// The public id that its rosette is drawn from.
    of: String,
    /// Over the figure: what it is.
    title: &'static str,
    /// The figure.
    amount: String,
    /// What the heading says to who can't see it.
    spoken: String,
    facts: Vec<Fact>,
) -> impl IntoView {
    let facts: Vec<_> = facts
        .into_iter()
        .map(|fact| view! { <div class="fact"><dt>{fact.name}</dt><dd><bdi>{fact.value}</bdi></dd></div> })
        .collect();
    view! {
        <section class="ticket" class:torn=state == Ticket::Torn aria-label=name>
            <div class="face">
                <Figure of/>
                <h2 class="worth" tabindex="-1">
                    <span class="title" aria-hidden="true">{title}</span>
                    <span class="sum" aria-hidden="true"><bdi>{amount}</bdi></span>
                    <span class="unseen">{spoken}</span>
                </h2>
            </div>
            <dl class="stub">{facts}</dl>
        </section>
    }
}

/// Where a ticket will be.
#[component]
pub fn EmptyTicket(text: &'static str) -> impl IntoView {
    view! { <div class="ticket-place"><p>{text}</p></div> }
}
