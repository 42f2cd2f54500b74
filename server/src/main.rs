//! The command line of the server.

use clap::{Parser, Subcommand};
use domain::api::balance::Bucket;
use server::{
    App,
    clock::Clock,
    config::{Settings, SettingsFault},
    events::Events,
    issue::{self, IssueFault, Line, Purpose},
    metrics::Metrics,
    seed, serve,
    store::{Fault, Store},
};
use std::{
    future::Future,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

/// Scrip's reference server.
#[derive(Parser)]
#[command(version)]
struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Answers requests until it is told to end.
    Serve,
    /// Makes codes, or takes them over.
    #[command(subcommand)]
    Codes(Codes),
    /// Looks after the books.
    #[command(subcommand)]
    Ledger(Ledger),
    /// A demonstration's data.
    #[command(subcommand)]
    Demo(Demo),
}

#[derive(Subcommand)]
enum Codes {
    /// Draws codes, stores their hashes, and prints them: the only time that they are seen.
    Issue {
        /// How many.
        #[arg(long)]
        count: usize,
        /// What each is worth: 25.00
        #[arg(long)]
        amount: String,
        /// ISO 4217: USD
        #[arg(long)]
        currency: String,
        /// How the codes are written.
        #[arg(long, default_value = "scrip")]
        profile: String,
        /// The last day they are taken: 2027-01-31
        #[arg(long)]
        expires: Option<String>,
        #[command(flatten)]
        purpose: PurposeArgs,
    },
    /// Reads codes from a file of the same columns.
    Import {
        /// The file, or - for standard input.
        file: PathBuf,
        #[command(flatten)]
        purpose: PurposeArgs,
    },
}

#[derive(clap::Args)]
struct PurposeArgs {
    /// Where the value goes: gift, promotional or restricted.
    #[arg(long, default_value = "gift", value_parser = bucket)]
    bucket: Bucket,
    /// The categories it may pay for, a comma between.
    #[arg(long, value_delimiter = ',')]
    categories: Vec<String>,
}

#[derive(Subcommand)]
enum Ledger {
    /// Reads everything again and compares what is kept twice.
    Verify,
}

#[derive(Subcommand)]
enum Demo {
    /// Makes the shoppers and the cards of a demonstration, where they are missing.
    Seed,
    /// Prints the codes of the demonstration.
    Codes {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Whatever ends the program early.
type Outcome = Result<ExitCode, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> ExitCode {
    server::log::begin();
    let outcome = match Command::parse().what {
        What::Serve => listen().await,
        What::Codes(Codes::Issue { count, amount, currency, profile, expires, purpose }) => {
            issue_codes(count, &amount, &currency, &profile, expires, purpose.into()).await
        }
        What::Codes(Codes::Import { file, purpose }) => import_codes(file, purpose.into()).await,
        What::Ledger(Ledger::Verify) => verify().await,
        What::Demo(Demo::Seed) => seed_demo().await,
        What::Demo(Demo::Codes { json }) => print_codes(json),
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
    writeln!(io::stdout(), "listening on http://{address}")?;
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
    let store = open(&settings.database).await?;
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

async fn import_codes(file: PathBuf, purpose: Purpose) -> Outcome {
    let settings = settings()?;
    let text = match file.as_os_str() == "-" {
        true => io::read_to_string(io::stdin())?,
        false => std::fs::read_to_string(&file)?,
    };
    let rows = text.lines().zip(1..).skip_while(|(line, _)| *line == issue::HEADER);
    let rows = rows.filter(|(line, _)| !line.trim().is_empty());
    let lines: Result<Vec<Line>, IssueFault> = rows.map(|(line, nth)| Line::read(nth, line)).collect();
    let lines = lines?;
    let store = open(&settings.database).await?;
    let mut new = 0;
    for batch in lines.chunks(issue::BATCH) {
        new += issue::store(&store, &settings.secret, batch, &purpose).await?;
    }
    store.close().await;
    writeln!(io::stdout(), "{new} new, {} known", lines.len().saturating_sub(new))?;
    Ok(ExitCode::SUCCESS)
}

async fn verify() -> Outcome {
    let store = open(&server::config::database(|name| std::env::var(name).ok())).await?;
    let adds_up = server::books::verify(&store, &mut io::stdout().lock()).await?;
    Ok(if adds_up { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn seed_demo() -> Outcome {
    let settings = settings()?;
    let store = open(&settings.database).await?;
    seed::seed(&store, &settings.secret, &Clock::default()).await?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

fn print_codes(json: bool) -> Outcome {
    let mut out = io::stdout().lock();
    match json {
        true => writeln!(out, "{}", seed::list_json())?,
        false => write!(out, "{}", seed::list())?,
    }
    Ok(ExitCode::SUCCESS)
}

fn bucket(word: &str) -> Result<Bucket, String> {
    match word {
        "gift" => Ok(Bucket::Gift),
        "promotional" => Ok(Bucket::Promotional),
        "restricted" => Ok(Bucket::Restricted),
        _ => Err("gift, promotional or restricted".into()),
    }
}

impl From<PurposeArgs> for Purpose {
    fn from(args: PurposeArgs) -> Purpose {
        Purpose { bucket: args.bucket, categories: args.categories }
    }
}
