//! Which compiler builds for browsers: the usual one if it has the WASM library, else Debian's.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{debian, on_path};
use crate::fault::Fault;
use crate::folder::{make_folder, write_file};
use crate::house::House;
use crate::{pins, process, say};

/// The two worlds a WASM build can live in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum World {
    /// The usual toolchain, whose library for the target lies in this folder.
    Plain { library: PathBuf },
    /// Debian's compiler, which builds the standard library along with the app and is linked by this `wasm-ld`.
    Debian { linker: String },
}

/// What a WASM build is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// For shoppers: small before all else. A panic traps at once, without words.
    Release,
    /// As a release, for a module that is not cut into parts.
    Whole,
    /// For development and tests: panics say what went wrong.
    Debug,
}

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_SOURCES: &str = "/usr/lib/rustlib/src/rust/library";

/// Flags of every release build. Leptos forgets the types of components, so that a page is not compiled anew for each
/// shape of its parts; and the linker keeps its relocations, along which the module is cut (`build/split.rs`).
const RELEASE_FLAGS: &str = "--cfg erase_components --cfg split -Clink-arg=--emit-relocs";

/// What Debian's compiler takes besides; what each is worth: docs/decisions/0003-wasm-size.md.
const DEBIAN_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Finds out, once for all builds: asking rustup for a target it cannot reach takes seconds.
pub fn settle(house: &House) -> Result<World, Fault> {
    if let Some(world) = World::remembered(house) {
        say::found(&world.to_string());
        return Ok(world);
    }
    // What is there comes before what would have to be fetched.
    let world = match plain(house).or_else(debian_world) {
        Some(world) => world,
        None if rustup_adds_target(house) => plain(house).ok_or_else(nowhere)?,
        None => debian_packages(house)?,
    };
    make_folder(&house.tools())?;
    write_file(&memory(house), world.to_memory())?;
    say::found(&world.to_string());
    Ok(world)
}

impl World {
    /// The world of last time, if it is still there.
    pub fn remembered(house: &House) -> Option<World> {
        let kept = fs::read_to_string(memory(house)).ok()?;
        match kept.split_once(' ')? {
            ("plain", library) if Path::new(library).is_dir() => Some(World::Plain { library: library.into() }),
            ("debian", linker) if debian_parts_are_there() && on_path(linker).is_some() => {
                Some(World::Debian { linker: linker.to_owned() })
            }
            _ => None,
        }
    }

    fn to_memory(&self) -> String {
        match self {
            World::Plain { library } => format!("plain {}", library.display()),
            World::Debian { linker } => format!("debian {linker}"),
        }
    }

    /// Where this world's compiler lies, if not in its usual place.
    pub fn programs(&self) -> Option<PathBuf> {
        match self {
            World::Plain { .. } => None,
            World::Debian { .. } => Path::new(DEBIAN_RUSTC).parent().map(Path::to_owned),
        }
    }

    /// Gives a build what it needs in this world.
    pub fn equip(&self, command: &mut Command, flavour: Flavour) {
        let World::Debian { linker } = self else {
            if matches!(flavour, Flavour::Release) {
                command.env("RUSTFLAGS", RELEASE_FLAGS);
            }
            return;
        };
        // Cargo and trunk must not be led back to the usual toolchain by what rustup left in the environment.
        for name in ["RUSTUP_TOOLCHAIN", "RUSTC", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER", "CARGO_ENCODED_RUSTFLAGS"]
        {
            command.env_remove(name);
        }
        command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        let released = |command: &mut Command, flags: &str| {
            command
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env("RUSTFLAGS", flags);
        };
        match flavour {
            Flavour::Release => released(command, &[RELEASE_FLAGS, DEBIAN_FLAGS].join(" ")),
            Flavour::Whole => released(command, DEBIAN_FLAGS),
            Flavour::Debug => {
                command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort,test").env_remove("RUSTFLAGS");
            }
        }
    }
}

impl Flavour {
    /// For stamps.
    pub fn name(self) -> &'static str {
        match self {
            Flavour::Release => "release",
            Flavour::Whole => "whole",
            Flavour::Debug => "debug",
        }
    }
}

impl fmt::Display for World {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            World::Plain { .. } => write!(out, "compiler for browsers: the usual one, with {TARGET}"),
            World::Debian { linker } => write!(out, "compiler for browsers: Debian's, with its own std and {linker}"),
        }
    }
}

fn memory(house: &House) -> PathBuf {
    house.tools().join("world")
}

fn plain(house: &House) -> Option<World> {
    let sysroot = Command::new("rustc").current_dir(house.root()).args(["--print", "sysroot"]).output().ok()?;
    let library =
        Path::new(String::from_utf8_lossy(&sysroot.stdout).trim()).join("lib/rustlib").join(TARGET).join("lib");
    library.is_dir().then_some(World::Plain { library })
}

fn rustup_adds_target(house: &House) -> bool {
    if on_path("rustup").is_none() {
        return false;
    }
    say::working(TARGET, "asking rustup for it");
    process::succeeds(house.command("rustup").args(["target", "add", TARGET]))
}

fn debian_world() -> Option<World> {
    if debian_parts_are_there() { newest_linker().map(|linker| World::Debian { linker }) } else { None }
}

fn debian_packages(house: &House) -> Result<World, Fault> {
    debian::install(house, "compiler for browsers", &pins::DEBIAN_WASM).map_err(|fault| match fault {
        Fault::Missing { what, mut remedies } => {
            remedies.push(format!("or, where rustup reaches its server: rustup target add {TARGET}"));
            Fault::Missing { what, remedies }
        }
        other => other,
    })?;
    debian_world().ok_or_else(nowhere)
}

fn debian_parts_are_there() -> bool {
    Path::new(DEBIAN_RUSTC).is_file() && Path::new(DEBIAN_SOURCES).is_dir()
}

/// `wasm-ld-NN` with the highest number, if that is high enough.
fn newest_linker() -> Option<String> {
    let number = |name: &str| name.strip_prefix("wasm-ld-")?.parse::<u32>().ok();
    let highest =
        fs::read_dir("/usr/bin").ok()?.flatten().filter_map(|entry| number(entry.file_name().to_str()?)).max()?;
    (highest >= pins::WASM_LD).then(|| format!("wasm-ld-{highest}"))
}

fn nowhere() -> Fault {
    Fault::Missing {
        what: format!("No Rust compiler here builds for {TARGET}."),
        remedies: vec![format!("rustup target add {TARGET}"), debian::by_hand(&pins::DEBIAN_WASM)],
    }
}
