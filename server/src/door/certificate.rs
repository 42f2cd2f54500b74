//! The certificate by which the server is known, read again when its files change: a renewal needs no new start.

use rustls::{
    ServerConfig,
    crypto::{CryptoProvider, ring},
    pki_types::{
        CertificateDer, PrivateKeyDer,
        pem::{self, PemObject},
    },
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, SystemTime},
};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
    time,
};
use tokio_rustls::TlsAcceptor;

/// The files are looked at this often.
const EVERY: Duration = Duration::from_secs(5);

/// Where a certificate and its key are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// `SCRIP_TLS_CERT`: the certificate, and those above it, as PEM.
    pub certificate: PathBuf,
    /// `SCRIP_TLS_KEY`: its key, as PEM.
    pub key: PathBuf,
}

/// Why a certificate can't be shown.
#[derive(Debug, thiserror::Error)]
pub enum CertificateFault {
    /// A file that is not there, or that this user may not read, or that is something else.
    #[error("{0} can't be read as PEM: {1}")]
    Pem(PathBuf, pem::Error),
    /// The key is another's, or of a kind that is not spoken.
    #[error("the certificate and its key do not go together: {0}")]
    Pair(rustls::Error),
    /// Nothing that is safe can be spoken.
    #[error("TLS can't be set up: {0}")]
    Tls(rustls::Error),
    /// The operating system.
    #[error("SIGHUP can't be heard: {0}")]
    Signal(io::Error),
}

/// The certificate as it is now.
#[derive(Debug)]
pub struct Certificate {
    files: Files,
    shown: RwLock<Arc<CertifiedKey>>,
}

impl Certificate {
    /// Reads it for the first time.
    pub fn open(files: Files) -> Result<Arc<Certificate>, CertificateFault> {
        let shown = RwLock::new(Arc::new(read(&files)?));
        Ok(Arc::new(Certificate { files, shown }))
    }

    /// Speaks TLS 1.2 and 1.3 with whoever comes.
    pub fn acceptor(self: &Arc<Certificate>) -> Result<TlsAcceptor, CertificateFault> {
        let versions = ServerConfig::builder_with_provider(provider()).with_safe_default_protocol_versions();
        let config = versions.map_err(CertificateFault::Tls)?.with_no_client_auth();
        let mut config = config.with_cert_resolver(self.clone());
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }

    /// Reads it again when its files change and on SIGHUP, until the server ends. Where it can't be read, the one before is
    /// shown on.
    pub async fn follow(self: Arc<Certificate>, mut ending: watch::Receiver<bool>) -> Result<(), CertificateFault> {
        let mut asked = signal(SignalKind::hangup()).map_err(CertificateFault::Signal)?;
        let mut known = self.files.stamp();
        loop {
            let again = tokio::select! {
                ended = ending.wait_for(|ending| *ending) => { drop(ended); return Ok(()) }
                _ = asked.recv() => true,
                () = time::sleep(EVERY) => false,
            };
            let now = self.files.stamp();
            if again || now != known {
                known = now;
                self.again();
            }
        }
    }

    fn again(&self) {
        match read(&self.files) {
            Ok(read) => {
                *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(read);
                tracing::info!("the certificate was read again");
            }
            Err(fault) => tracing::error!(%fault, "the certificate could not be read again; the one before is shown"),
        }
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.shown.read().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

impl Files {
    /// What changes with either of the files.
    fn stamp(&self) -> [Option<(SystemTime, u64)>; 2] {
        [&self.certificate, &self.key].map(|file| {
            let about = fs::metadata(file).ok()?;
            Some((about.modified().ok()?, about.len()))
        })
    }
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

fn read(files: &Files) -> Result<CertifiedKey, CertificateFault> {
    let fault = |file: &Path| {
        let file = file.to_owned();
        move |fault| CertificateFault::Pem(file, fault)
    };
    let chain = CertificateDer::pem_file_iter(&files.certificate).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let chain = chain.map_err(fault(&files.certificate))?;
    let key = PrivateKeyDer::from_pem_file(&files.key).map_err(fault(&files.key))?;
    CertifiedKey::from_der(chain, key, &provider()).map_err(CertificateFault::Pair)
}
