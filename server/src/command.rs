//! What can be asked of the program on the command line.

use clap::{Parser, Subcommand};
use domain::api::balance::Bucket;
use server::issue::Purpose;
use std::path::PathBuf;

/// Scrip's reference server.
#[derive(Parser)]
#[command(version)]
pub struct Command {
    /// What is wanted.
    #[command(subcommand)]
    pub what: What,
}

/// What it does.
#[derive(Subcommand)]
pub enum What {
    /// Answers requests until it is told to end.
    Serve,
    /// Makes codes, or takes them over.
    #[command(subcommand)]
    Codes(Codes),
    /// What is sold.
    #[command(subcommand)]
    Catalog(Shelf),
    /// What is promoted.
    #[command(subcommand)]
    Promos(Shelf),
    /// Looks after the books.
    #[command(subcommand)]
    Ledger(Ledger),
    /// A demonstration's data.
    #[command(subcommand)]
    Demo(Demo),
}

/// What is done with codes.
#[derive(Subcommand)]
pub enum Codes {
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

/// Where the value of codes goes.
#[derive(clap::Args)]
pub struct PurposeArgs {
    /// Where the value goes: gift, promotional or restricted.
    #[arg(long, default_value = "gift", value_parser = bucket)]
    bucket: Bucket,
    /// The categories it may pay for, a comma between.
    #[arg(long, value_delimiter = ',')]
    categories: Vec<String>,
}

/// What is done with goods and promos.
#[derive(Subcommand)]
pub enum Shelf {
    /// Takes over a file: a JSON array. What is new is added, what is there becomes what the file says. All of it, or
    /// none where something is wrong.
    Import {
        /// The file, or - for standard input.
        file: PathBuf,
    },
}

/// What is done with the books.
#[derive(Subcommand)]
pub enum Ledger {
    /// Reads everything again and compares what is kept twice.
    Verify,
}

/// What is done with a demonstration's data.
#[derive(Subcommand)]
pub enum Demo {
    /// Makes the shoppers and the cards of a demonstration, where they are missing.
    Seed,
    /// Prints the codes of the demonstration, and its promos.
    Codes {
        /// As JSON, the codes alone.
        #[arg(long)]
        json: bool,
    },
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
