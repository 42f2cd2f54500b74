//! The seats of a licence: who has taken which.

use crate::words;
use domain::api::licence::{SeatRow, SeatState};
use leptos::prelude::*;

/// Every seat.
#[component]
pub fn Seats(seats: Vec<SeatRow>, making: RwSignal<bool>, on_renew: Callback<u32>) -> impl IntoView {
    let shown = RwSignal::new(None::<SeatState>);
    let states = [SeatState::Free, SeatState::Out, SeatState::Taken];
    let choose = move |event| {
        let name = event_target_value(&event);
        shown.set(states.into_iter().find(|state| words::licence::state(*state) == name));
    };
    let rows = move || {
        let wanted = shown.get();
        let seats = seats.iter().filter(|seat| wanted.is_none_or(|wanted| seat.state == wanted));
        seats.cloned().map(|seat| row(seat, making, on_renew)).collect::<Vec<_>>()
    };
    view! {
        <div class="field">
            <label class="label" for="show">{words::licence::show()}</label>
            <select id="show" class="input" on:change=choose>
                <option>{words::licence::all()}</option>
                {states.into_iter().map(|state| view! { <option>{words::licence::state(state)}</option> }).collect::<Vec<_>>()}
            </select>
        </div>
        <div class="wide-table">
            <table role="table" class="results" aria-label=words::licence::seats()>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col" class="number">{words::licence::seat()}</th>
                        <th role="columnheader" scope="col">{words::licence::standing_label()}</th>
                        <th role="columnheader" scope="col">{words::licence::code()}</th>
                        <th role="columnheader"><span class="unseen">{words::licence::renew_label()}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

fn row(seat: SeatRow, making: RwSignal<bool>, on_renew: Callback<u32>) -> impl IntoView {
    let nth = seat.nth;
    let who = words::licence::who(&seat);
    let renew = (seat.state == SeatState::Out).then(|| {
        let press = move |_| {
            if !making.get_untracked() {
                on_renew.run(nth);
            }
        };
        view! {
            <button type="button" class="button quiet" aria-label=words::licence::renew(nth) on:click=press>{words::licence::renew_label()}</button>
        }
    });
    let last_four = seat.last_four.map(|last_four| words::redeem::masked(&last_four));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="number">{nth}</th>
            <td role="cell"><bdi>{who}</bdi></td>
            <td role="cell"><bdi>{last_four}</bdi></td>
            <td role="cell">{renew}</td>
        </tr>
    }
}
