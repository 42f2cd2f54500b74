//! Which compiler builds for browsers: the usual one if it has the WASM library and the sources of all libraries, else
//! Debian's.

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
    /// Debian's compiler, which has no such library and is linked by this `wasm-ld`.
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
/// The part of a toolchain that the standard library is built from.
const SOURCES: &str = "rust-src";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_SOURCES: &str = "/usr/lib/rustlib/src/rust/library";

/// Flags of every release build. Leptos forgets the types of components, so that a page is not compiled anew for each
/// shape of its parts; and the linker keeps its relocations, along which the module is cut (`build/split.rs`).
const RELEASE_FLAGS: &str = "--cfg erase_components --cfg split -Clink-arg=--emit-relocs";

/// Flags of every build whose standard library is built along with it; what each is worth:
/// docs/decisions/0003-wasm-size.md.
const SMALL_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

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
            ("plain", library) if is_whole(Path::new(library)) => Some(World::Plain { library: library.into() }),
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
        if let World::Debian { linker } = self {
            // Cargo and trunk must not be led back to the usual toolchain by what rustup left in the environment.
            for name in ["RUSTUP_TOOLCHAIN", "RUSTC", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
                command.env_remove(name);
            }
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        let with_std = |command: &mut Command, parts: &str| {
            command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", parts);
        };
        let released = |command: &mut Command, flags: &str| {
            with_std(command, "std,panic_abort");
            command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size").env("RUSTFLAGS", flags);
        };
        command.env_remove("CARGO_ENCODED_RUSTFLAGS");
        match (flavour, self) {
            (Flavour::Release, _) => released(command, &[RELEASE_FLAGS, SMALL_FLAGS].join(" ")),
            (Flavour::Whole, _) => released(command, SMALL_FLAGS),
            (Flavour::Debug, World::Debian { .. }) => {
                with_std(command, "std,panic_abort,test");
                command.env_remove("RUSTFLAGS");
            }
            (Flavour::Debug, World::Plain { .. }) => {}
        }
    }
}

impl Flavour {
    /// For stamps: what makes a build another one.
    pub fn facts(self) -> String {
        match self {
            Flavour::Release => ["release", RELEASE_FLAGS, SMALL_FLAGS].join(" "),
            Flavour::Whole => ["whole", SMALL_FLAGS].join(" "),
            Flavour::Debug => "debug".into(),
        }
    }
}

impl fmt::Display for World {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            World::Plain { .. } => write!(out, "compiler for browsers: the usual one, with {TARGET} and {SOURCES}"),
            World::Debian { linker } => write!(out, "compiler for browsers: Debian's, with {linker}"),
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
    is_whole(&library).then_some(World::Plain { library })
}

/// Whether the library of a target is there, and the sources of all libraries, of which a small app is built.
fn is_whole(library: &Path) -> bool {
    let sources = library.ancestors().nth(2).map(|all| all.join("src/rust/library"));
    library.is_dir() && sources.is_some_and(|sources| sources.is_dir())
}

fn rustup_adds_target(house: &House) -> bool {
    if on_path("rustup").is_none() {
        return false;
    }
    say::working(TARGET, "asking rustup for it");
    let gives = |words: [&str; 3]| process::succeeds(house.command("rustup").args(words));
    gives(["target", "add", TARGET]) && gives(["component", "add", SOURCES])
}

fn debian_world() -> Option<World> {
    if debian_parts_are_there() { newest_linker().map(|linker| World::Debian { linker }) } else { None }
}

fn debian_packages(house: &House) -> Result<World, Fault> {
    debian::install(house, "compiler for browsers", &pins::DEBIAN_WASM).map_err(|fault| match fault {
        Fault::Missing { what, mut remedies } => {
            remedies.push(format!("or, where rustup reaches its server: {}", by_rustup()));
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

fn by_rustup() -> String {
    format!("rustup target add {TARGET} && rustup component add {SOURCES}")
}

fn nowhere() -> Fault {
    Fault::Missing {
        what: format!("No Rust compiler here builds for {TARGET}."),
        remedies: vec![by_rustup(), debian::by_hand(&pins::DEBIAN_WASM)],
    }
}
