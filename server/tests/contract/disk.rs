//! The disk under a file of a database is full, or can only be read any more. On a disk of its own, which takes root and
//! Linux to make.

use super::{
    client::{Client, Reply, key},
    database,
    program::{Program, text},
};
use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};
use tempfile::TempDir;

/// As many cards as a log that is written ahead does not have room for by chance.
const CARDS: usize = 60;

/// A file that is a disk, mounted in a folder.
struct Disk {
    folder: Arc<TempDir>,
}

impl Disk {
    fn new(folder: Arc<TempDir>) -> Option<Disk> {
        let disk = Disk { folder };
        File::create(disk.file()).and_then(|file| file.set_len(96 << 20)).ok()?;
        fs::create_dir(disk.place()).ok()?;
        let made = run("mkfs.ext4", &[Path::new("-q"), Path::new("-F"), &disk.file()]) && disk.mount();
        made.then_some(disk)
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("disk.img")
    }

    /// Where it is mounted.
    fn place(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    fn mount(&self) -> bool {
        run("mount", &[Path::new("-o"), Path::new("loop,errors=remount-ro"), &self.file(), &self.place()])
    }

    fn unmount(&self) -> bool {
        run("umount", &[&self.place()])
    }

    /// Takes all the room that is left.
    fn fill(&self) -> PathBuf {
        let ballast = self.place().join("ballast");
        let mut file = OpenOptions::new().create(true).append(true).open(&ballast).unwrap();
        for size in [1 << 20, 1 << 12, 1] {
            while file.write_all(&vec![0; size]).and_then(|()| file.sync_data()).is_ok() {}
        }
        ballast
    }

    /// The kernel finds a fault in it, as it does when hardware fails: from now on it can only be read.
    fn breaks(&self) {
        let mounted = Command::new("findmnt").args(["-no", "SOURCE"]).arg(self.place()).output().unwrap();
        let device = String::from_utf8(mounted.stdout).unwrap();
        let device = device.trim().rsplit('/').next().unwrap().to_owned();
        fs::write(format!("/sys/fs/ext4/{device}/trigger_fs_error"), "1").unwrap();
        assert!(File::create(self.place().join("anything")).is_err(), "nothing can be written");
    }

    /// Whoever runs the shop looks after it.
    fn mends(&self) {
        assert!(self.unmount());
        // It says 1 where it has mended something.
        run("e2fsck", &[Path::new("-fy"), &self.file()]);
        assert!(self.mount());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.unmount();
    }
}

fn run(program: &str, words: &[&Path]) -> bool {
    Command::new(program).args(words).output().is_ok_and(|output| output.status.success())
}

/// A shop whose database is on a disk of its own.
fn shop() -> Option<(Program, Disk)> {
    if database::left_out_on_postgres("its disk is its own") {
        return None;
    }
    let mut program = Program::new();
    let Some(disk) = Disk::new(program.folder.clone()) else {
        database::left_out("no disk can be made here");
        return None;
    };
    program.database = format!("sqlite://{}", disk.place().join("scrip.db").display());
    program.start();
    Some((program, disk))
}

fn cards(program: &Program) -> Vec<(String, String)> {
    let count = CARDS.to_string();
    let issued = program.run(&["codes", "issue", "--count", &count, "--amount", "1.00", "--currency", "USD"]);
    text(&issued).lines().skip(1).map(|line| (line.split(',').next().unwrap().to_owned(), key())).collect()
}

async fn send(client: &Client, cards: &[(String, String)]) -> Vec<Reply> {
    let sent: Vec<_> = cards
        .iter()
        .map(|(code, once)| {
            let (client, code, once) = (client.clone(), code.clone(), once.clone());
            tokio::spawn(async move { client.redeem(&code, &once).await })
        })
        .collect();
    let mut replies = Vec::new();
    for reply in sent {
        replies.push(reply.await.unwrap());
    }
    replies
}

/// What was acknowledged is there; what was refused was refused with its reason, and goes through once with the same key.
async fn all_is_well(program: &Program, client: &Client, before: i64, cards: &[(String, String)], replies: &[Reply]) {
    let acknowledged = replies.iter().filter(|reply| reply.status == 200).count() as i64;
    assert!(client.available("USD").await >= before + 100 * acknowledged, "what was acknowledged is there");
    for reply in send(client, cards).await {
        assert_eq!(reply.ok()["repeated"], false, "the same key gets the first answer");
    }
    assert_eq!(client.available("USD").await, before + 100 * CARDS as i64, "each card paid once");
    let verified = program.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", text(&verified));
}

fn refused(replies: &[Reply]) -> usize {
    let refused: Vec<&Reply> = replies.iter().filter(|reply| reply.status != 200).collect();
    refused.iter().for_each(|reply| assert_eq!(reply.refusal(), (503, "unavailable".into())));
    refused.len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_is_full_refuses_what_it_has_no_room_for_and_goes_on_when_it_has() {
    let Some((mut program, disk)) = shop() else { return };
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let (before, cards) = (ada.available("USD").await, cards(&program));
    let ballast = disk.fill();
    let replies = send(&ada, &cards).await;
    println!("of {CARDS} on a full disk {} were refused", refused(&replies));
    assert!(refused(&replies) > 0);
    ada.get("/balance").await.ok();
    fs::remove_file(ballast).unwrap();
    all_is_well(&program, &ada, before, &cards, &replies).await;
    assert!(program.end());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_killed_on_a_full_disk_has_all_that_it_acknowledged() {
    let Some((mut program, disk)) = shop() else { return };
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let (before, cards) = (ada.available("USD").await, cards(&program));
    let ballast = disk.fill();
    let replies = send(&ada, &cards).await;
    assert!(refused(&replies) > 0);
    program.kill();
    fs::remove_file(ballast).unwrap();
    program.start();
    all_is_well(&program, &ada.at(&program.base), before, &cards, &replies).await;
    assert!(program.end());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_can_only_be_read_refuses_and_forgets_nothing() {
    let Some((mut program, disk)) = shop() else { return };
    let ada = Client::new(&program.base).await.signed_in("ada@demo.example").await;
    let (before, cards) = (ada.available("USD").await, cards(&program));
    let mut replies = send(&ada, &cards[..CARDS / 2]).await;
    assert_eq!(refused(&replies), 0);
    disk.breaks();
    let after = send(&ada, &cards[CARDS / 2..]).await;
    assert_eq!(refused(&after), after.len(), "nothing is acknowledged that is not kept");
    replies.extend(after);
    // Whoever only looks is still answered, until somebody looks after the disk.
    assert_eq!(ada.available("USD").await, before + 100 * (CARDS / 2) as i64);
    program.kill();
    disk.mends();
    program.start();
    all_is_well(&program, &ada.at(&program.base), before, &cards, &replies).await;
    assert!(program.end());
}
