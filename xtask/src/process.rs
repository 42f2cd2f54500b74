//! Running other programs.

use std::io::{BufRead, BufReader};
use std::process::{Command, Output, Stdio};

use crate::fault::{Doing, Fault};

/// Runs a program that speaks for itself, and waits for it.
pub fn run(command: &mut Command) -> Result<(), Fault> {
    let status = command.status().doing(|| format!("running {}", name(command)))?;
    if status.success() { Ok(()) } else { Err(Fault::Failed { program: line(command), status }) }
}

/// Runs a program and shows what it said only if it failed.
pub fn run_quietly(command: &mut Command) -> Result<(), Fault> {
    read(command).map(drop)
}

/// Runs a program for what it prints.
pub fn read(command: &mut Command) -> Result<String, Fault> {
    let Output { status, stdout, stderr } =
        command.stdin(Stdio::null()).output().doing(|| format!("running {}", name(command)))?;
    let said = String::from_utf8_lossy(&stdout).into_owned();
    if status.success() {
        return Ok(said);
    }
    eprint!("{said}{}", String::from_utf8_lossy(&stderr));
    Err(Fault::Failed { program: line(command), status })
}

/// Whether a program is there, runs and is content.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs a program, passes on each line it prints as it comes, and lets `look` see it too.
pub fn run_watched(command: &mut Command, mut look: impl FnMut(&str)) -> Result<(), Fault> {
    let mut child = command.stdout(Stdio::piped()).spawn().doing(|| format!("running {}", name(command)))?;
    if let Some(stdout) = child.stdout.take() {
        for bytes in BufReader::new(stdout).split(b'\n') {
            let bytes = bytes.doing(|| format!("listening to {}", name(command)))?;
            let text = String::from_utf8_lossy(&bytes);
            println!("{text}");
            look(&text);
        }
    }
    let status = child.wait().doing(|| format!("waiting for {}", name(command)))?;
    if status.success() { Ok(()) } else { Err(Fault::Failed { program: line(command), status }) }
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// The command as one could type it, less its environment.
fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
