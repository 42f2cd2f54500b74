//! A real mail server: what arrives there, a recipient would have.
//!
//! The server's own tests use this file too, so it knows nothing else of the house.

use mail_parser::{MessageParser, MimeHeaders, PartType};
use serde_json::Value;
use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// How long a letter may be on its way.
const PATIENCE: Duration = Duration::from_secs(60);

/// The mail server; it ends with the test.
pub struct MailServer {
    folder: PathBuf,
    port: u16,
    program: Option<Child>,
    secure: bool,
}

/// A message as it arrived.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Who the mail server was told it is from.
    pub from: String,
    /// Who the mail server was told it is for.
    pub to: String,
    /// Nobody could listen.
    pub encrypted: bool,
    /// The name of who signed in.
    pub name: Option<String>,
    /// Its `Message-ID`.
    pub id: String,
    /// What it is about.
    pub subject: String,
    /// What it says, as text.
    pub text: String,
    /// What it says, as HTML.
    pub html: String,
    /// Its pictures, by the names that the HTML knows them by.
    pub pictures: Vec<(String, Vec<u8>)>,
    /// All of it as it came.
    pub raw: String,
}

/// How the mail server is to be spoken to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    /// Signing in is necessary, as `name:password`.
    pub user: Option<&'static str>,
    /// There is STARTTLS.
    pub starttls: bool,
    /// TLS from the beginning.
    pub secure: bool,
}

impl MailServer {
    /// Starts one that takes everything in clear, with what arrives in a folder.
    pub fn start(folder: &Path) -> MailServer {
        MailServer::start_as(folder, Manner::default())
    }

    /// Starts one that is to be spoken to in this manner.
    pub fn start_as(folder: &Path, manner: Manner) -> MailServer {
        let mut server = MailServer { folder: folder.to_owned(), port: 0, program: None, secure: manner.secure };
        server.begin(manner);
        server
    }

    /// Starts again, at the same address, with what has arrived so far.
    pub fn begin(&mut self, manner: Manner) {
        let mut command = Command::new("node");
        command.arg(place("server.mjs")).arg(modules()).arg(&self.folder).arg(self.port.to_string());
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        if let Some(user) = manner.user {
            command.env("SMTP_USER", user);
        }
        if manner.starttls || manner.secure {
            command.env("SMTP_CERT", certificate()).env("SMTP_KEY", place("localhost.key"));
        }
        if manner.secure {
            command.env("SMTP_SECURE", "1");
        }
        let mut program = command.spawn().expect("node starts");
        let mut line = String::new();
        let said = program.stdout.take().expect("node says something");
        BufReader::new(said).read_line(&mut line).expect("the mail server says its port");
        self.port = line.trim().parse().unwrap_or_else(|_| panic!("the mail server did not start: {line:?}"));
        self.program = Some(program);
    }

    /// Ends it at once.
    pub fn end(&mut self) {
        if let Some(mut program) = self.program.take() {
            let _ended_by_itself = program.kill();
            let _ = program.wait();
        }
    }

    /// What `SCRIP_SMTP_URL` is.
    pub fn url(&self) -> String {
        format!("{}://localhost:{}", if self.secure { "smtps" } else { "smtp" }, self.port)
    }

    /// Everything that arrived, in its order.
    pub fn mails(&self) -> Vec<Mail> {
        let mut files: Vec<PathBuf> =
            fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|file| file.path()).collect();
        files.retain(|file| file.extension().is_some_and(|end| end == "json"));
        files.sort();
        files.iter().map(|file| read(&fs::read_to_string(file).expect("a message can be read"))).collect()
    }

    /// Everything that was refused, as a code and an address.
    pub fn refused(&self) -> Vec<String> {
        let refused = fs::read_to_string(self.folder.join("refused")).unwrap_or_default();
        refused.lines().map(str::to_owned).collect()
    }

    /// Waits for so many messages to an address, and says all that came there.
    pub async fn waits_for(&self, count: usize, to: &str) -> Vec<Mail> {
        let begun = Instant::now();
        loop {
            let mails: Vec<Mail> = self.mails().into_iter().filter(|mail| mail.to == to).collect();
            if mails.len() >= count {
                return mails;
            }
            assert!(begun.elapsed() < PATIENCE, "{} of {count} messages to {to}", mails.len());
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.end();
    }
}

impl Mail {
    /// The address behind the button, as a recipient clicks it.
    pub fn link(&self) -> String {
        let link = self.html.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        link.map(|link| link.replace("&amp;", "&")).find(|link| link.contains("/claim#")).expect("a link to the gift")
    }

    /// The code, as a recipient reads it.
    pub fn code(&self) -> String {
        self.link().split("#code=").nth(1).expect("a code in the link").to_owned()
    }

    /// The HTML with its pictures in it, for a browser.
    pub fn page(&self) -> String {
        self.pictures.iter().fold(self.html.clone(), |html, (name, bytes)| {
            let hex: String = bytes.iter().map(|byte| format!("%{byte:02x}")).collect();
            html.replace(&format!("cid:{name}"), &format!("data:image/png,{hex}"))
        })
    }
}

fn read(taken: &str) -> Mail {
    let taken: Value = serde_json::from_str(taken).expect("a message is kept as JSON");
    let raw = taken["raw"].as_str().expect("a message").to_owned();
    let bytes: Vec<u8> = raw.chars().map(|c| u8::try_from(u32::from(c)).expect("a byte")).collect();
    let message = MessageParser::default().parse(&bytes).expect("a message that can be read");
    let picture = |part: &mail_parser::MessagePart<'_>| match &part.body {
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            Some((part.content_id()?.to_owned(), bytes.to_vec()))
        }
        _ => None,
    };
    let said = |name: &str| taken[name].as_str().map(str::to_owned);
    Mail {
        from: said("from").unwrap_or_default(),
        to: taken["to"][0].as_str().expect("a recipient").to_owned(),
        encrypted: taken["encrypted"] == true,
        name: said("name"),
        id: message.message_id().unwrap_or_default().to_owned(),
        subject: message.subject().unwrap_or_default().to_owned(),
        text: message.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
        html: message.body_html(0).unwrap_or_default().into_owned(),
        pictures: message.parts.iter().filter_map(picture).collect(),
        raw,
    }
}

/// The certificate of the mail server, for `SSL_CERT_FILE`.
pub fn certificate() -> PathBuf {
    place("localhost.pem")
}

/// A file of the mail server, from wherever in the repository the tests are.
fn place(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().find(|folder| folder.join("Cargo.lock").is_file());
    root.expect("the tests lie in the repository").join("tests/smtp").join(name)
}

/// The npm packages that `cargo xtask setup` has installed.
fn modules() -> PathBuf {
    let named = std::env::var_os("SCRIP_NPM").map(PathBuf::from);
    named.unwrap_or_else(|| panic!("name the folder of the npm packages in SCRIP_NPM, as cargo xtask test does"))
}
