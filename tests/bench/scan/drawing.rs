//! The pictures: what is wanted, and what the packages make of it.

use scrip_tests::house::at;
use serde::{Deserialize, Serialize};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Pictures of each class.
const EACH: usize = 10;

const CLASSES: [&str; 12] = [
    "screenshot",
    "rotated",
    "perspective",
    "blurred",
    "shaken",
    "dark",
    "shadow",
    "small",
    "low resolution",
    "low contrast",
    "noisy",
    "all together",
];

const GENERATORS: [&str; 4] = ["python-qrcode", "segno", "npm-qrcode", "npm-qr-image"];
const BARS: [&str; 4] = ["bwip-code128", "bwip-upca", "bwip-ean13", "bwip-itf14"];

/// One picture.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Wanted {
    /// How it is taken.
    pub class: String,
    /// Who draws the code.
    pub generator: String,
    /// What the code says.
    pub text: String,
    /// What of that comes into the code field.
    pub code: String,
    /// Its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// Makes all pictures of a seed, in a folder that the machine clears away.
pub fn made(seed: u64) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("scrip-pictures-{seed}"));
    fs::create_dir_all(&folder).expect("there is room for pictures");
    let wanted = serde_json::to_string(&wanted(seed)).expect("a list");
    fs::write(folder.join("wanted.json"), wanted).expect("there is room for a list");
    let tools = at("xtask/tools/pictures");
    run(Command::new("node").arg(tools.join("plain.mjs")).arg(&folder));
    let python = packages().join("python/bin/python");
    run(Command::new(python).arg(tools.join("pictures.py")).arg(&folder).arg(seed.to_string()));
    folder
}

/// What was made.
pub fn list(folder: &Path) -> Vec<Wanted> {
    let list = fs::read_to_string(folder.join("pictures.json")).expect("the list of pictures");
    serde_json::from_str(&list).expect("a list of pictures")
}

/// The folder of the packages.
pub fn packages() -> PathBuf {
    std::env::var_os("SCRIP_PICTURES").map(PathBuf::from).expect("`cargo xtask bench scan` names the packages")
}

/// Runs a program in the folder of the packages.
pub fn run(command: &mut Command) -> String {
    let output = command.current_dir(packages()).output().unwrap_or_else(|problem| panic!("{command:?}: {problem}"));
    assert!(output.status.success(), "{command:?} failed:\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn wanted(seed: u64) -> Vec<Wanted> {
    let mut dice = Dice(seed);
    let qr = CLASSES.iter().flat_map(|class| std::iter::repeat_n(*class, EACH)).enumerate().map(|(number, class)| {
        let code = domain::code::issue(std::array::from_fn(|_| dice.throw())).expose().to_owned();
        let text = match dice.throw() % 3 {
            0 => code.clone(),
            1 => format!("https://shop.example/redeem#code={code}"),
            _ => format!("Your gift card: {code}\nThank you, and enjoy it"),
        };
        let generator = GENERATORS[number % GENERATORS.len()].to_owned();
        Wanted { class: class.to_owned(), generator, text, code, file: None }
    });
    let qr: Vec<Wanted> = qr.collect();
    let bars = (0..EACH * BARS.len() / 2).map(|number| {
        let generator = BARS[number % BARS.len()];
        let code = bars_of(generator, &mut dice);
        let class = format!("bars: {}", generator.trim_start_matches("bwip-"));
        Wanted { class, generator: generator.to_owned(), text: code.clone(), code, file: None }
    });
    qr.into_iter().chain(bars).collect()
}

/// What bars of this kind may say: a number with its last digit guarding it, or the number of a card.
fn bars_of(generator: &str, dice: &mut Dice) -> String {
    let mut digits = |count: usize| (0..count).map(|_| char::from(b'0' + dice.throw() % 10)).collect::<String>();
    match generator {
        "bwip-upca" => guarded(&digits(11)),
        "bwip-ean13" => guarded(&format!("4{}", digits(11))),
        "bwip-itf14" => guarded(&format!("1{}", digits(12))),
        _ => digits(16),
    }
}

fn guarded(digits: &str) -> String {
    let weighed = digits.bytes().rev().zip([3_u32, 1].into_iter().cycle());
    let sum: u32 = weighed.map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// The same numbers for the same seed (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u8 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u8
    }
}
