//! The reference server of Scrip's API: the rules of `domain`, a database, and HTTP around them.
//!
//! `route` knows HTTP, `store` knows SQL, `refusal` knows statuses, `ledger` knows none of them.
#![warn(missing_docs)]

pub mod attempts;
pub mod books;
pub mod browser;
pub mod cart;
pub mod case;
pub mod catalog;
pub mod clock;
pub mod config;
pub mod course;
pub mod csv;
pub mod door;
pub mod embed;
pub mod events;
pub mod factor;
pub mod forget;
pub mod freeze;
pub mod gift;
pub mod handling;
pub mod import;
pub mod issue;
pub mod issuer;
pub mod jobs;
pub mod keys;
pub mod ledger;
pub mod licence;
pub mod log;
pub mod mail;
pub mod mailed;
pub mod metrics;
pub mod new_email;
pub mod once;
pub mod order;
pub mod outside;
pub mod passkey;
pub mod password;
pub mod past;
pub mod payment;
pub mod points;
pub mod promos;
pub mod push;
pub mod redeem;
pub mod refusal;
pub mod route;
pub mod secret;
pub mod seed;
pub mod site;
pub mod statement;
pub mod store;
pub mod subscription;
mod words;

use clock::Clock;
use config::Settings;
use domain::api::config::Config;
use door::{Certificate, CertificateFault, Room};
use std::{future::Future, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

/// What is still being answered when the server ends has so long.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// Whoever reads the figures needs no more lines than this.
const FIGURES: usize = 16;

/// Everything that answers a request.
#[derive(Debug)]
pub struct App {
    /// How the server is set up.
    pub settings: Settings,
    /// The shop.
    pub config: Config,
    /// The database.
    pub store: store::Store,
    /// What time it is.
    pub clock: Clock,
    /// Who is told what happens.
    pub events: events::Events,
    /// Who listens.
    pub seats: events::Seats,
    /// What is counted.
    pub metrics: metrics::Metrics,
    /// Checks passwords.
    pub passwords: password::Passwords,
    /// What was last seen of the limits that everybody shares.
    pub tight: attempts::Tight,
    /// Attempts under way.
    pub running: once::Running,
    /// Who takes what the balance does not pay.
    pub payments: payment::Providers,
    /// The test provider of a demonstration.
    pub sandbox: Option<payment::Sandbox>,
    /// Whose codes are money here.
    pub issuers: issuer::Issuers,
    /// What carries letters.
    pub carrier: mail::Carrier,
    /// What speaks to servers elsewhere.
    pub http: reqwest::Client,
    /// The built app.
    pub site: site::Site,
    /// What the server shows of itself where it speaks TLS.
    pub certificate: Option<Arc<Certificate>>,
    /// True once the server ends.
    pub ending: watch::Sender<bool>,
}

/// Why a server did not start, or did not end well.
#[derive(Debug, thiserror::Error)]
pub enum ServeFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] store::Fault),
    /// The secrets are not those that the database needs.
    #[error(transparent)]
    Keys(#[from] keys::KeyFault),
    /// The seed of a demonstration.
    #[error(transparent)]
    Seed(#[from] seed::SeedFault),
    /// The address is taken, or not this machine's.
    #[error("listening on {0} failed: {1}")]
    Listen(SocketAddr, io::Error),
    /// The network.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The certificate.
    #[error(transparent)]
    Certificate(#[from] CertificateFault),
    /// A part of the server that has to be there broke off.
    #[error("the server broke off")]
    Broken,
    /// Nothing can speak to servers elsewhere.
    #[error("servers elsewhere can't be reached: {0}")]
    Outside(outside::OutsideFault),
}

impl App {
    /// Opens the database, seeds a demonstration, reads the built app.
    pub async fn open(settings: Settings, clock: Clock) -> Result<Arc<App>, ServeFault> {
        let (events, metrics) = (events::Events::default(), metrics::Metrics::default());
        let store = store::Store::open(&settings.database, clock.clone(), events.clone(), metrics.clone()).await?;
        keys::take_up(&store, &settings.secret).await?;
        if settings.demo {
            seed::seed(&store, &settings.secret, &clock).await?;
        }
        let http = outside::client().map_err(ServeFault::Outside)?;
        let sandbox = settings.demo.then(|| payment::Sandbox::new(store.clone(), clock.clone()));
        let payments = payment::Providers::new(&settings.handling, sandbox.clone(), &http);
        let mut config = config::shop(settings.demo);
        config.features.methods = payments.methods();
        for region in &mut config.regions {
            let own = settings.points.iter().find(|(id, _)| *id == region.id);
            region.points = own.map(|(_, rate)| *rate).or(region.points);
        }
        let issuers = issuer::Issuers::new(settings.handling.issuer.as_ref(), &settings.secret, &http);
        issuers.switch_on(&mut config);
        let certificate = settings.door.tls.clone().map(Certificate::open).transpose()?;
        let here = || format!("{}://{}", settings.scheme(), settings.addr);
        let origin = settings.public_url.clone().unwrap_or_else(here);
        let carrier = mail::Carrier::new(&settings.handling.mail, &config.shop, &origin);
        Ok(Arc::new(App {
            config,
            carrier,
            certificate,
            http,
            issuers,
            site: site::Site::read(&settings.dist),
            passwords: password::Passwords::default(),
            tight: attempts::Tight::default(),
            running: once::Running::new(store.clone()),
            ending: watch::Sender::new(false),
            payments,
            sandbox,
            settings,
            store,
            clock,
            events,
            seats: events::Seats::default(),
            metrics,
        }))
    }
}

/// Answers until told to end; then finishes what is being answered, and closes the database.
pub async fn serve(app: Arc<App>, listener: TcpListener, end: impl Future<Output = ()>) -> Result<(), ServeFault> {
    let mut doors = JoinSet::new();
    let tls = app.certificate.as_ref().map(Certificate::acceptor).transpose()?;
    let (router, room) = (route::router(app.clone()), Room::new(app.settings.door.lines));
    if !listener.local_addr()?.ip().is_loopback() && !app.settings.is_sealed() {
        tracing::warn!(
            "people are answered in clear: set SCRIP_TLS_CERT and SCRIP_TLS_KEY, or SCRIP_PUBLIC_URL=https://…"
        );
    }
    let answer = move |peer, line| route::served(router.clone(), peer, line);
    doors.spawn(door::open(listener, room, tls, app.ending.subscribe(), answer));
    if let Some(address) = app.settings.door.metrics {
        let listener = TcpListener::bind(address).await.map_err(|fault| ServeFault::Listen(address, fault))?;
        let router = route::figures(app.clone());
        let answer = move |peer, line| route::served(router.clone(), peer, line);
        doors.spawn(door::open(listener, Room::new(FIGURES), None, app.ending.subscribe(), answer));
    }
    if let Some(certificate) = app.certificate.clone() {
        let follows = certificate.follow(app.ending.subscribe());
        doors.spawn(async move {
            if let Err(fault) = follows.await {
                tracing::error!(%fault, "a renewed certificate needs a new start");
            }
        });
    }
    let jobs = tokio::spawn(jobs::run(app.clone()));
    let broke = tokio::select! {
        () = end => false,
        () = all(&mut doors) => true,
    };
    app.ending.send_replace(true);
    // Whoever is still being answered then is cut off.
    let _ = tokio::time::timeout(LAST_ANSWERS, all(&mut doors)).await;
    if jobs.await.is_err() {
        tracing::error!("the jobs broke off");
    }
    app.store.close().await;
    if broke { Err(ServeFault::Broken) } else { Ok(()) }
}

/// Until the last has ended, or the first has broken off.
async fn all(doors: &mut JoinSet<()>) {
    while let Some(Ok(())) = doors.join_next().await {}
}
