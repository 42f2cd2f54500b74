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
    /// What shoppers report.
    #[command(subcommand)]
    Cases(Cases),
    /// What is sold.
    #[command(subcommand)]
    Catalog(Shelf),
    /// What is promoted.
    #[command(subcommand)]
    Promos(Shelf),
    /// The secrets of the codes, by their ids: which were ever written with, and what needs each.
    Keys {
        /// What is done with them; they are listed unless told.
        #[command(subcommand)]
        what: Option<Keys>,
    },
    /// Looks after the books.
    #[command(subcommand)]
    Ledger(Ledger),
    /// Which pages may show the shop's frames.
    #[command(subcommand)]
    Origins(Origins),
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
        /// Issues them as a licence of this name: seats of one buyer, who asks for their codes. None is printed.
        #[arg(long, requires = "buyer", conflicts_with_all = ["profile", "bucket"])]
        licence: Option<String>,
        /// The e-mail of the account that buys the licence.
        #[arg(long, requires = "licence")]
        buyer: Option<String>,
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
    /// Where the value goes: gift, promotional, restricted, or points (whose currency is XXX).
    #[arg(long, default_value = "gift", value_parser = bucket)]
    bucket: Bucket,
    /// The categories it may pay for, a comma between.
    #[arg(long, value_delimiter = ',')]
    categories: Vec<String>,
}

/// What shoppers report.
#[derive(Subcommand)]
pub enum Cases {
    /// Prints the cases that are open, the oldest first, a line of JSON each, with the evidence.
    List,
    /// Closes a case.
    Close {
        /// Its number.
        id: String,
    },
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

/// What is done with the origins that may show the shop's frames.
#[derive(Subcommand)]
pub enum Origins {
    /// Lets pages of an origin show them.
    Add {
        /// As browsers write it: https://store.example
        origin: String,
    },
    /// Prints those that may, a line each.
    List,
    /// Lets them no more.
    Remove {
        /// As it is in the list.
        origin: String,
    },
}

/// What is done with secrets.
#[derive(Subcommand)]
pub enum Keys {
    /// Seals by the current secret what older ones sealed: letters that wait, second factors.
    Renew,
    /// Forgets one that nothing needs.
    Forget {
        /// As it is in the list.
        id: String,
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
    /// Gives an account a long past: five years of cards, orders, refunds and credit that add up, before its first line.
    History {
        /// Whose.
        #[arg(long)]
        email: String,
        /// How many lines.
        #[arg(long)]
        entries: usize,
        /// The same seed makes the same past; printed where it is drawn.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Makes one line of an account's history wrong, for a test of what finds it.
    Plant {
        /// Whose.
        #[arg(long)]
        email: String,
        /// The line's id; the one in the middle unless told.
        #[arg(long)]
        line: Option<String>,
    },
}

fn bucket(word: &str) -> Result<Bucket, String> {
    match word {
        "gift" => Ok(Bucket::Gift),
        "promotional" => Ok(Bucket::Promotional),
        "restricted" => Ok(Bucket::Restricted),
        "points" => Ok(Bucket::Points),
        _ => Err("gift, promotional, restricted or points".into()),
    }
}

impl From<PurposeArgs> for Purpose {
    fn from(args: PurposeArgs) -> Purpose {
        Purpose { bucket: args.bucket, categories: args.categories }
    }
}
