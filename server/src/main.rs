//! The command line of the server.

mod command;
mod demo;
mod key_commands;

use clap::Parser;
use command::{Cases, Codes, Command, Demo, Ledger, Origins, Shelf, What};
use domain::api::licence::NewBatch;
use server::{
    App, case, catalog,
    clock::Clock,
    config::{Settings, SettingsFault},
    embed,
    events::Events,
    issue::{self, IssueFault, Line, Purpose},
    licence,
    metrics::Metrics,
    promos, serve,
    store::{Fault, Store},
};
use std::{
    future::Future,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// The C library's own keeps what each thread once needed: 19 MiB for a password, for every thread that ever hashed one.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Whatever ends the program early.
type Outcome = Result<ExitCode, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> ExitCode {
    server::log::begin();
    let outcome = match Command::parse().what {
        What::Serve => listen().await,
        What::Codes(Codes::Issue { count, amount, currency, expires, licence, buyer, purpose, .. })
            if licence.is_some() =>
        {
            let (name, buyer) = (licence.unwrap_or_default(), buyer.unwrap_or_default());
            issue_licence((name, buyer), count, issue::worth(&amount, &currency), expires, purpose.into()).await
        }
        What::Codes(Codes::Issue { count, amount, currency, profile, expires, purpose, .. }) => {
            issue_codes(count, &amount, &currency, &profile, expires, purpose.into()).await
        }
        What::Codes(Codes::Import { file, purpose }) => import_codes(file, purpose.into()).await,
        What::Cases(Cases::List) => list_cases().await,
        What::Cases(Cases::Close { id }) => close_case(id).await,
        What::Catalog(Shelf::Import { file }) => import_goods(file).await,
        What::Promos(Shelf::Import { file }) => import_promos(file).await,
        What::Keys { what } => key_commands::run(what).await,
        What::Ledger(Ledger::Verify) => verify().await,
        What::Origins(asked) => origins(asked).await,
        What::Demo(Demo::Seed) => demo::seed().await,
        What::Demo(Demo::Codes { json }) => demo::codes(json),
        What::Demo(Demo::History { email, entries, seed }) => demo::past(&email, entries, seed).await,
        What::Demo(Demo::Plant { email, line }) => demo::plant(&email, line).await,
    };
    outcome.unwrap_or_else(|fault| {
        eprintln!("scrip-server: {fault}");
        ExitCode::FAILURE
    })
}

fn settings() -> Result<Settings, SettingsFault> {
    Settings::read(|name| std::env::var(name).ok())
}

async fn open(database: &str) -> Result<Store, Fault> {
    Store::open(database, Clock::default(), Events::default(), Metrics::default()).await
}

async fn listen() -> Outcome {
    let settings = settings()?;
    let listener = tokio::net::TcpListener::bind(settings.addr).await?;
    let address = listener.local_addr()?;
    let app = App::open(settings, Clock::default()).await?;
    writeln!(io::stdout(), "listening on {}://{address}", app.settings.scheme())?;
    io::stdout().flush()?;
    tracing::info!(%address, demo = app.settings.demo, "listening");
    serve(app, listener, end()?).await?;
    tracing::info!("ended");
    Ok(ExitCode::SUCCESS)
}

/// Ends when the process is asked to: by the terminal, or by whoever runs it.
fn end() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut term, mut int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
        tracing::info!("ending");
    })
}

async fn issue_codes(
    count: usize,
    amount: &str,
    currency: &str,
    profile: &str,
    expires: Option<String>,
    purpose: Purpose,
) -> Outcome {
    let settings = settings()?;
    let lines = issue::draw(count, issue::worth(amount, currency)?, profile, expires)?;
    let store = key_commands::opened(&settings).await?;
    let mut out = io::stdout().lock();
    writeln!(out, "{}", issue::HEADER)?;
    for batch in lines.chunks(issue::BATCH) {
        issue::store(&store, &settings.secret, batch, &purpose).await?;
        // Printed once they are stored: a printed code always works.
        for line in batch {
            writeln!(out, "{}", line.csv())?;
        }
        out.flush()?;
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn issue_licence(
    (name, buyer): (String, String),
    count: usize,
    worth: Result<domain::Money, IssueFault>,
    expires: Option<String>,
    purpose: Purpose,
) -> Outcome {
    let settings = settings()?;
    let (seats, worth) = (u32::try_from(count)?, worth?);
    let expires = expires.as_deref().map(issue::after).transpose()?;
    let new = NewBatch { buyer, name, seats, worth, categories: purpose.categories, expires };
    let store = key_commands::opened(&settings).await?;
    let issued = licence::sell(&store, &settings, new).await;
    store.close().await;
    let batch = issued?;
    writeln!(io::stdout(), "{}: {} seats of {} {}", batch.id, batch.seats, batch.worth, batch.worth.currency)?;
    Ok(ExitCode::SUCCESS)
}

async fn list_cases() -> Outcome {
    let store = open(&server::config::database(|name| std::env::var(name).ok())).await?;
    let printed = case::list(&store, &mut io::stdout().lock()).await;
    store.close().await;
    printed.map(|()| ExitCode::SUCCESS).map_err(Into::into)
}

async fn close_case(id: String) -> Outcome {
    let store = open(&server::config::database(|name| std::env::var(name).ok())).await?;
    let closed = case::close(&store, &id).await;
    store.close().await;
    match closed? {
        true => Ok(ExitCode::SUCCESS),
        false => Err(format!("no case {id} is open").into()),
    }
}

async fn origins(asked: Origins) -> Outcome {
    let store = open(&server::config::database(|name| std::env::var(name).ok())).await?;
    let done = match asked {
        Origins::Add { origin } => embed::allow(&store, &origin).await,
        Origins::Remove { origin } => embed::forbid(&store, &origin).await,
        Origins::List => embed::list(&store).await,
    };
    store.close().await;
    write!(io::stdout(), "{}", done?)?;
    Ok(ExitCode::SUCCESS)
}

async fn import_codes(file: PathBuf, purpose: Purpose) -> Outcome {
    let settings = settings()?;
    let text = read(&file)?;
    let rows = text.lines().zip(1..).skip_while(|(line, _)| *line == issue::HEADER);
    let rows = rows.filter(|(line, _)| !line.trim().is_empty());
    let lines: Result<Vec<Line>, IssueFault> = rows.map(|(line, nth)| Line::read(nth, line)).collect();
    let lines = lines?;
    let store = key_commands::opened(&settings).await?;
    let mut new = 0;
    for batch in lines.chunks(issue::BATCH) {
        new += issue::store(&store, &settings.secret, batch, &purpose).await?;
    }
    store.close().await;
    said(new, lines.len())
}

async fn import_goods(file: PathBuf) -> Outcome {
    let text = read(&file)?;
    let store = open(&server::config::database(|name| std::env::var(name).ok())).await?;
    let imported = catalog::import(&store, &text).await;
    store.close().await;
    let (new, all) = imported?;
    said(new, all)
}

async fn import_promos(file: PathBuf) -> Outcome {
    let text = read(&file)?;
    let store = open(&server::config::database(|name| std::env::var(name).ok())).await?;
    let imported = promos::import(&store, &text).await;
    store.close().await;
    let (new, all) = imported?;
    said(new, all)
}

fn read(file: &Path) -> io::Result<String> {
    match file.as_os_str() == "-" {
        true => io::read_to_string(io::stdin()),
        false => std::fs::read_to_string(file),
    }
}

fn said(new: usize, all: usize) -> Outcome {
    writeln!(io::stdout(), "{new} new, {} known", all.saturating_sub(new))?;
    Ok(ExitCode::SUCCESS)
}

async fn verify() -> Outcome {
    let store = open(&server::config::database(|name| std::env::var(name).ok())).await?;
    let adds_up = server::books::verify(&store, &mut io::stdout().lock()).await?;
    Ok(if adds_up { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
