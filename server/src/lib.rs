//! The reference server of Scrip's API: the rules of `domain`, a database, and HTTP around them.
//!
//! `route` knows HTTP, `store` knows SQL, `refusal` knows statuses, `ledger` knows none of them.
#![warn(missing_docs)]

pub mod attempts;
pub mod books;
pub mod cart;
pub mod case;
pub mod catalog;
pub mod clock;
pub mod config;
pub mod course;
pub mod csv;
pub mod embed;
pub mod events;
pub mod freeze;
pub mod gift;
pub mod handling;
pub mod import;
pub mod issue;
pub mod issuer;
pub mod jobs;
pub mod ledger;
pub mod licence;
pub mod log;
pub mod mail;
pub mod metrics;
pub mod once;
pub mod order;
pub mod outside;
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

use clock::Clock;
use config::Settings;
use domain::api::config::Config;
use std::{future::Future, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::watch};

/// What is still being answered when the server ends has so long.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

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
    /// What is counted.
    pub metrics: metrics::Metrics,
    /// Checks passwords.
    pub passwords: password::Passwords,
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
    /// True once the server ends.
    pub ending: watch::Sender<bool>,
}

/// Why a server did not start, or did not end well.
#[derive(Debug, thiserror::Error)]
pub enum ServeFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] store::Fault),
    /// The seed of a demonstration.
    #[error(transparent)]
    Seed(#[from] seed::SeedFault),
    /// The address is taken, or not this machine's.
    #[error("listening on {0} failed: {1}")]
    Listen(SocketAddr, io::Error),
    /// The network.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Nothing can speak to servers elsewhere.
    #[error("servers elsewhere can't be reached: {0}")]
    Outside(outside::OutsideFault),
}

impl App {
    /// Opens the database, seeds a demonstration, reads the built app.
    pub async fn open(settings: Settings, clock: Clock) -> Result<Arc<App>, ServeFault> {
        let (events, metrics) = (events::Events::default(), metrics::Metrics::default());
        let store = store::Store::open(&settings.database, clock.clone(), events.clone(), metrics.clone()).await?;
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
        let origin = settings.public_url.clone().unwrap_or_else(|| format!("http://{}", settings.addr));
        let carrier = mail::Carrier::new(&settings.handling.mail, &config.shop, &origin);
        Ok(Arc::new(App {
            config,
            carrier,
            http,
            issuers,
            site: site::Site::read(&settings.dist),
            passwords: password::Passwords::default(),
            running: once::Running::default(),
            ending: watch::Sender::new(false),
            payments,
            sandbox,
            settings,
            store,
            clock,
            events,
            metrics,
        }))
    }
}

/// Answers until told to end; then finishes what is being answered, and closes the database.
pub async fn serve(app: Arc<App>, listener: TcpListener, end: impl Future<Output = ()>) -> Result<(), ServeFault> {
    let service = route::router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let mut ending = app.ending.subscribe();
    let stop = async move {
        let _ = ending.wait_for(|ending| *ending).await;
    };
    let jobs = tokio::spawn(jobs::run(app.clone()));
    let mut answering = std::pin::pin!(axum::serve(listener, service).with_graceful_shutdown(stop).into_future());
    tokio::select! {
        ended = &mut answering => ended?,
        () = end => {
            app.ending.send_replace(true);
            if let Ok(ended) = tokio::time::timeout(LAST_ANSWERS, answering).await {
                ended?;
            }
        }
    }
    app.ending.send_replace(true);
    if jobs.await.is_err() {
        tracing::error!("the jobs broke off");
    }
    app.store.close().await;
    Ok(())
}
