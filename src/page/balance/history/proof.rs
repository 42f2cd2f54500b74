//! The running proof: the lines are added up again, and it is said that they agree, or which is the first that does not.

use super::{find::Find, off::OneIsOff, reading::ADDED_UP, table::Table};
use crate::{
    api::{self, ApiError},
    browser::{clock, document},
    proof::{Labels, Proving},
    session::{Wallet, session},
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
    },
    words,
};
use domain::{
    Money,
    api::balance::Balance,
    statement::{Differs, Off, Proof, Reader, against},
};
use leptos::{prelude::*, task::spawn_local};

/// Where the balance moves while it is added up, it is added up again so often.
const ROUNDS: u32 = 3;
/// After so many pieces the page has its turn.
const BREATH: u32 = 4;

/// What the proof of who asks is called by here.
fn labels() -> Labels {
    Labels { ids: ["sum-password", "sum-code"], confirm: words::history::confirm_sum(), stay: words::proof::stay() }
}

/// Why nothing can be said.
enum Stop {
    /// Said so.
    Text(&'static str),
    /// The shop does not give the statement.
    NotGiven(ApiError),
}

/// How far it is, and what came of it.
#[derive(Clone, Debug, PartialEq)]
enum Sum {
    /// Nothing to say.
    Nothing,
    /// The newest lines agree, and there are older ones.
    SoFar(usize),
    /// It is being added up.
    Adding(usize),
    /// All lines agree, come to this, and of it this has run out.
    Agrees(usize, Vec<Money>, Vec<Money>),
    /// The line with this number does not.
    Off(Box<Off>, usize),
    /// The lines agree, but not with the balance.
    Differs(Differs),
    /// Nothing can be said.
    Trouble(&'static str),
}

/// The proof of the lines that have come without asking.
fn of_newest(wallet: Wallet) -> Sum {
    wallet.book.with(|book| {
        let mut proof = Proof::new();
        book.newest().take(ADDED_UP).for_each(|entry| proof.add(entry.as_ref().into()));
        let (total, lines) = (book.total().unwrap_or(0), usize::try_from(proof.lines()).unwrap_or(0));
        if lines < total {
            let off = proof.off().cloned();
            return off.map_or(Sum::SoFar(lines), |off| of(off, total));
        }
        let sums = proof.newest().to_vec();
        match proof.end() {
            Ok(0) => Sum::Nothing,
            Ok(_) => Sum::Agrees(lines, sums, Vec::new()),
            Err(off) => of(off, total),
        }
    })
}

/// A line that is off, of so many.
fn of(off: Off, total: usize) -> Sum {
    let place = usize::try_from(off.place).unwrap_or(usize::MAX);
    Sum::Off(Box::new(off), total.saturating_sub(place).saturating_sub(1))
}

/// Adds up the whole statement, as the shop sends it, and says how far it is; stops where that is no longer heard.
async fn of_all(heard: impl Fn(usize) -> bool) -> Result<Sum, Stop> {
    let balance = async || api::balance::balance().await.map_err(|_| Stop::Text(words::history::cut()));
    for _ in 0..ROUNDS {
        let before = balance().await?;
        let Some(proof) = read(&heard).await? else { return Ok(Sum::Nothing) };
        let after = balance().await?;
        if before.version == after.version {
            return Ok(judged(proof, &after));
        }
    }
    Err(Stop::Text(words::history::moved()))
}

/// Reads a statement to its end; none where it was stopped.
async fn read(heard: &impl Fn(usize) -> bool) -> Result<Option<Proof>, Stop> {
    let cut = || Stop::Text(words::history::cut());
    let stream = api::balance::statement().await.map_err(Stop::NotGiven)?;
    let (mut reader, mut proof, mut pieces) = (Reader::new(), Proof::new(), 0_u32);
    while let Some(piece) = stream.next().await.map_err(|_| cut())? {
        reader.push(&piece, &mut |line| proof.add(line)).map_err(|_| cut())?;
        pieces = pieces.wrapping_add(1);
        if pieces % BREATH == 0 {
            clock::wait(0).await;
        }
        if !heard(usize::try_from(proof.lines()).unwrap_or(usize::MAX)) {
            return Ok(None);
        }
    }
    reader.end(&mut |line| proof.add(line)).map_err(|_| cut())?;
    Ok(Some(proof))
}

fn judged(proof: Proof, balance: &Balance) -> Sum {
    let lines = usize::try_from(proof.lines()).unwrap_or(usize::MAX);
    let sums = proof.newest().to_vec();
    match proof.end() {
        Err(off) => of(off, lines),
        Ok(_) => match against(&sums, balance) {
            Ok(gone) => Sum::Agrees(lines, sums, gone),
            Err(differs) => Sum::Differs(differs),
        },
    }
}

/// What is said of it, for who listens.
fn said(sum: &Sum) -> String {
    match sum {
        Sum::Nothing | Sum::Adding(_) => String::new(),
        Sum::SoFar(lines) => words::history::so_far(*lines),
        Sum::Agrees(lines, sums, gone) => {
            let gone = gone.iter().map(|gone| [" ", &words::history::ran_out(*gone)].concat());
            [words::history::adds_up(*lines, sums)].into_iter().chain(gone).collect()
        }
        Sum::Off(off, _) => words::history::off(off),
        Sum::Differs(differs) => words::history::differs(differs.sum, differs.balance),
        Sum::Trouble(text) => (*text).to_owned(),
    }
}

/// What is known of it, and the way to know all of it.
#[component]
pub fn ProofOf(table: Table, find: Find) -> impl IntoView {
    let session = session();
    let wallet = session.wallet;
    let asked = RwSignal::new(Sum::Nothing);
    let unasked = Memo::new(move |_| of_newest(wallet));
    // What was asked for is told as long as no line has come since.
    Effect::new(move |before: Option<Option<usize>>| {
        let now = table.reading.whole();
        if before.is_some_and(|before| before != now) {
            asked.update(|asked| {
                if !matches!(asked, Sum::Adding(_)) {
                    *asked = Sum::Nothing
                }
            });
        }
        now
    });
    let proving = Proving::new(labels(), Callback::new(|()| document::focus_soon("#history-proof button")));
    // It goes on with itself once it is proved who asks.
    let anew = StoredValue::new(None::<Callback<()>>);
    let add_up = Callback::new(move |()| {
        proving.close();
        asked.set(Sum::Adding(0));
        session.say(words::history::adding(0, untrack(|| table.reading.whole()).unwrap_or(0)));
        spawn_local(async move {
            let heard = |lines: usize| {
                let told = asked.try_update(|asked| {
                    let goes_on = matches!(asked, Sum::Adding(_));
                    if goes_on {
                        *asked = Sum::Adding(lines);
                    }
                    goes_on
                });
                told == Some(true)
            };
            let sum = match of_all(heard).await {
                Ok(sum) => sum,
                Err(Stop::Text(text)) => Sum::Trouble(text),
                Err(Stop::NotGiven(error)) => {
                    session.notice(&error);
                    let again = anew.try_get_value().flatten();
                    match again.filter(|again| proving.asks(&error, *again)) {
                        Some(_) => Sum::Trouble(words::proof::asked()),
                        None => Sum::Trouble(words::history::cut()),
                    }
                }
            };
            if asked.try_with_untracked(|asked| matches!(asked, Sum::Adding(_))) == Some(true) {
                session.say(said(&sum));
                asked.set(sum);
            }
        });
        document::focus_soon("#history-stop");
    });
    anew.set_value(Some(add_up));
    let stop = Callback::new(move |()| {
        asked.set(Sum::Trouble(words::history::stopped()));
        session.say(words::history::stopped());
        document::focus_soon("#history-proof button");
    });
    let known =
        Memo::new(move |_| if asked.with(|asked| *asked == Sum::Nothing) { unasked.get() } else { asked.get() });
    view! {
        <div class="proof" id="history-proof">{move || shown(known.get(), table, find, add_up, stop)}</div>
        {proving.view()}
    }
}

fn shown(sum: Sum, table: Table, find: Find, add_up: Callback<()>, stop: Callback<()>) -> AnyView {
    let offline = Signal::derive(move || !session().connection.up.get());
    let all =
        move || view! { <Button label=words::history::add_up() weight=Weight::Quiet busy=offline on_press=add_up/> };
    let text = said(&sum);
    match sum {
        Sum::Nothing => ().into_any(),
        Sum::Adding(lines) => {
            let whole = untrack(|| table.reading.whole()).unwrap_or(lines).max(lines);
            view! {
                <p class="hint">{words::history::adding(lines, whole)}</p>
                <button type="button" id="history-stop" class="button quiet" on:click=move |_| stop.run(())>
                    {words::history::stop()}
                </button>
            }
            .into_any()
        }
        Sum::SoFar(_) => view! { <p class="adds-up">{text}</p>{all()} }.into_any(),
        Sum::Agrees(..) => view! { <p class="adds-up">{text}</p> }.into_any(),
        Sum::Trouble(_) => view! { <p class="hint">{text}</p>{all()} }.into_any(),
        Sum::Differs(_) => view! { <Notice tone=Tone::Stop><p>{text}</p></Notice>{all()} }.into_any(),
        Sum::Off(off, number) => view! { <OneIsOff text number table find id=off.line.id/> }.into_any(),
    }
}
