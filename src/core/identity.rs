//! Who calls: credentials, kept until they are about to expire.

use std::error::Error as StdError;
use std::fmt;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_smithy_runtime_api::client::identity::{Identity, IdentityCacheLocation, IdentityFuture, ResolveIdentity};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::error::ErrorMetadata;
use aws_types::region::Region;

use super::credential_provider::Kit;
use super::credential_source::{self, Source, TOLD};
use super::error::Error;
use super::lender::{Lender, Refusal};
use super::shared_files::SharedFiles;
use super::sources::Sources;
use super::target;

/// Credentials are renewed when they have that long to live.
const MARGIN: Duration = Duration::from_mins(5);
/// A lender that does not say how long they live is asked again after that long.
const UNKNOWN_LIFE: Duration = Duration::from_mins(15);
/// While old ones still live, a renewal that failed is tried again after that long.
const PAUSE: Duration = Duration::from_mins(1);
/// What a lender is called in messages.
const LENDER: &str = "credentials";

/// The credentials of a client.
#[derive(Clone)]
pub(super) struct Wallet(Arc<Inner>);

struct Inner {
    origin: Origin,
    held: Mutex<Option<Held>>,
    /// One asks, the others wait for what it gets.
    asking: tokio::sync::Mutex<()>,
    /// How often somebody asked, and which time it was for nothing.
    asked: AtomicU64,
    failed: Mutex<Option<(u64, Missing)>>,
    /// How many ask, or wait for who asks. The last one forgets what failed: it may have what a lender raised, and that
    /// the lender.
    waiting: AtomicUsize,
    /// How often the service refused credentials as expired.
    expired: AtomicU64,
}

/// Where credentials come from.
enum Origin {
    Lent(Lender),
    Found(Box<Finder>),
}

/// Finds the source, anew whenever it is asked again: files may have changed.
struct Finder {
    sources: Sources,
    kit: Kit,
    current: Mutex<(Source, Option<SharedCredentialsProvider>)>,
}

struct Held {
    identity: Identity,
    expired: u64,
    since: Instant,
    tried: Instant,
}

/// Why there are no credentials.
#[derive(Debug, Clone, thiserror::Error)]
pub(super) enum Missing {
    #[error("{0}")]
    Nowhere(String),
    #[error("{provider}: {refusal}")]
    Refused { provider: String, refusal: Refusal },
    /// The shared files are not what they were.
    #[error("{0}")]
    Broken(Error),
}

impl Missing {
    fn refused(provider: &str, refusal: Refusal) -> Self {
        Self::Refused { provider: provider.to_owned(), refusal }
    }
}

impl fmt::Debug for Wallet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wallet")
    }
}

impl Wallet {
    /// Finds where credentials are. Nobody is asked for them before the first call.
    pub(super) fn new(sources: Sources, region: &Region) -> Result<Self, Error> {
        let origin = if let Some(lender) = sources.told.lender.clone() {
            Origin::Lent(lender)
        } else {
            let source = credential_source::find(&sources)?;
            if let Source::Keys { keys, from: TOLD } = &source {
                sendable(keys).map_err(|problem| Error::Configuration(problem.to_owned()))?;
            }
            let kit = Kit::new(&sources, region)?;
            Origin::Found(Box::new(Finder { sources, kit, current: Mutex::new((source, None)) }))
        };
        Ok(Self(Arc::new(Inner {
            origin,
            held: Mutex::default(),
            asking: tokio::sync::Mutex::default(),
            asked: AtomicU64::new(0),
            failed: Mutex::default(),
            waiting: AtomicUsize::new(0),
            expired: AtomicU64::new(0),
        })))
    }

    /// A mark for [`Wallet::expire`], to be taken before a call.
    pub(super) fn mark(&self) -> u64 {
        self.0.expired.load(Ordering::Acquire)
    }

    fn identity(&self) -> IdentityFuture<'_> {
        match self.0.held() {
            Some((identity, false)) => IdentityFuture::ready(Ok(identity)),
            // Somebody renews them, and they still live.
            Some((identity, true)) if self.0.asking.try_lock().is_err() => IdentityFuture::ready(Ok(identity)),
            _ => IdentityFuture::new(async move { self.0.renewed().await.map_err(Into::into) }),
        }
    }

    /// The service refused the credentials as expired. Whether it is worth another call: not if there are no others.
    pub(super) fn expire(&self, mark: u64) -> bool {
        if let Origin::Found(finder) = &self.0.origin
            && !lock(&finder.current).0.is_renewable()
        {
            return false;
        }
        // Of the calls that were refused with the same credentials, the first one counts.
        let _ = self.0.expired.compare_exchange(mark, mark + 1, Ordering::AcqRel, Ordering::Acquire);
        true
    }
}

impl Inner {
    /// Credentials that will do, and whether it is time to renew them all the same.
    fn held(&self) -> Option<(Identity, bool)> {
        let held = lock(&self.held);
        let held = held.as_ref()?;
        if held.expired != self.expired.load(Ordering::Acquire) {
            return None;
        }
        let is_due = match held.identity.expiration() {
            Some(at) => at.duration_since(SystemTime::now()).ok().filter(|left| !left.is_zero())? < MARGIN,
            None => matches!(self.origin, Origin::Lent(_)) && held.since.elapsed() >= UNKNOWN_LIFE,
        };
        Some((held.identity.clone(), is_due && held.tried.elapsed() >= PAUSE))
    }

    async fn renewed(&self) -> Result<Identity, Missing> {
        let _waiting = Waiting::of(self);
        let before = self.asked.load(Ordering::Acquire);
        let _asking = self.asking.lock().await;
        let old = match self.held() {
            Some((identity, false)) => return Ok(identity), // somebody else asked
            Some((identity, true)) => Some(identity),
            None => None,
        };
        // Of many that wait, each would fail after the other.
        if let Some((_, missing)) = lock(&self.failed).as_ref().filter(|(asked, _)| *asked > before) {
            return Err(missing.clone());
        }
        let asked_now = self.asked.fetch_add(1, Ordering::AcqRel) + 1;
        let expired = self.expired.load(Ordering::Acquire);
        let forced = lock(&self.held).as_ref().is_some_and(|held| held.expired != expired);
        let asked = self.ask(forced).await.map(Identity::from);
        let now = Instant::now();
        match (asked, old) {
            (Ok(identity), _) => {
                *lock(&self.held) = Some(Held { identity: identity.clone(), expired, since: now, tried: now });
                Ok(identity)
            }
            (Err(_), Some(old)) => {
                if let Some(held) = lock(&self.held).as_mut() {
                    held.tried = now;
                }
                Ok(old)
            }
            (Err(missing), None) => {
                *lock(&self.failed) = Some((asked_now, missing.clone()));
                Err(missing)
            }
        }
    }

    async fn ask(&self, forced: bool) -> Result<Credentials, Missing> {
        let (provider, given) = match &self.origin {
            Origin::Lent(lender) => {
                (LENDER, lender.0.lend(forced).await.map_err(|refusal| Missing::refused(LENDER, refusal))?)
            }
            Origin::Found(finder) => finder.ask().await?,
        };
        let unsendable = |problem: &str| Refusal { message: problem.to_owned(), cause: None };
        sendable(&given).map_err(|problem| Missing::refused(provider, unsendable(problem)))?;
        Ok(given)
    }
}

/// One of those that [`Inner::waiting`] counts.
struct Waiting<'a>(&'a Inner);

impl<'a> Waiting<'a> {
    fn of(inner: &'a Inner) -> Self {
        inner.waiting.fetch_add(1, Ordering::AcqRel);
        Self(inner)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if self.0.waiting.fetch_sub(1, Ordering::AcqRel) == 1 {
            let failed = lock(&self.0.failed).take();
            drop(failed); // outside the lock: it may run Python code
        }
    }
}

impl Finder {
    /// Credentials, and the name of where they are from.
    async fn ask(&self) -> Result<(&'static str, Credentials), Missing> {
        let (known, asked) = lock(&self.current).clone();
        // What was found when the client was made is good for the first time.
        let source = if asked.is_none() { known.clone() } else { self.find().map_err(Missing::Broken)? };
        let provider = match asked.filter(|_| known == source) {
            Some(provider) => provider,
            None => self.kit.provider(&source).await.map_err(Missing::Broken)?,
        };
        *lock(&self.current) = (source.clone(), Some(provider.clone()));
        let given = provider.provide_credentials().await.map_err(|e| self.missing(&source, &e))?;
        Ok((source.name(), given))
    }

    /// The source, as it is now. What told and environment say is as it was when the client was made.
    fn find(&self) -> Result<Source, Error> {
        let Sources { told, environment, .. } = &self.sources;
        let files = SharedFiles::read(told.profile_name.as_deref(), environment)?;
        credential_source::find(&Sources { told: told.clone(), environment: environment.clone(), files })
    }

    fn missing(&self, source: &Source, error: &CredentialsError) -> Missing {
        let mut message = target::without_users(&why(error));
        if matches!(source, Source::Sso(_)) {
            message += " (to log in: aws sso login)";
        }
        if !matches!(source, Source::Instance { last: true }) {
            return Missing::refused(source.name(), Refusal { message, cause: None });
        }
        let variables = match self.sources.told.profile_name {
            Some(_) => "",
            None => "AWS_ACCESS_KEY_ID and AWS_WEB_IDENTITY_TOKEN_FILE (not set), ",
        };
        Missing::Nowhere(format!(
            "looked in {variables}the profile {:?} in {}, AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and \
             AWS_CONTAINER_CREDENTIALS_FULL_URI (not set), the instance's metadata at {} ({message})",
            self.sources.files.profile(),
            self.sources.files.places(),
            self.kit.instance_endpoint(),
        ))
    }
}

impl ResolveIdentity for Wallet {
    fn resolve_identity<'a>(&'a self, _: &'a RuntimeComponents, _: &'a ConfigBag) -> IdentityFuture<'a> {
        self.identity()
    }

    fn cache_location(&self) -> IdentityCacheLocation {
        IdentityCacheLocation::IdentityResolver
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a provider says: the end of the chain of causes, and what that is the cause of.
fn why(error: &CredentialsError) -> String {
    let mut outer = None;
    let mut inner: &dyn StdError = error;
    while let Some(source) = inner.source() {
        outer = Some(inner).filter(|outer| !outer.is::<CredentialsError>());
        inner = source;
    }
    if let Some(answer) = inner.downcast_ref::<ErrorMetadata>() {
        return format!("{}: {}", answer.code().unwrap_or("unknown"), answer.message().unwrap_or_default());
    }
    let inner = inner.to_string();
    outer.map_or(inner.clone(), |outer| format!("{outer}: {inner}")).trim_end().to_owned()
}

/// Credentials end up in headers: a stray newline at the end of a mounted secret does not go there.
fn sendable(credentials: &Credentials) -> Result<(), &'static str> {
    let visible = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
    if !visible(credentials.access_key_id()) {
        return Err("The access key id has a character that no header can carry: a space or a line break?");
    }
    if !credentials.session_token().is_none_or(visible) {
        return Err("The session token has a character that no header can carry: a space or a line break?");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::future::{Future, pending, ready};
    use std::pin::Pin;

    use super::*;
    use crate::core::lender::Lend;
    use crate::core::settings::Settings;

    type Lent = Pin<Box<dyn Future<Output = Result<Credentials, Refusal>> + Send>>;

    /// Gives credentials of that lifetime once, and something else from then on.
    struct Once {
        life: Option<Duration>,
        asked: AtomicUsize,
        later: fn() -> Lent,
    }

    impl Lend for Once {
        fn lend(&self, _: bool) -> Lent {
            if self.asked.fetch_add(1, Ordering::AcqRel) > 0 {
                return (self.later)();
            }
            let until = self.life.map(|life| SystemTime::now() + life);
            Box::pin(ready(Ok(Credentials::new("AKID", "s", None, until, "test"))))
        }
    }

    fn wallet(life: Option<Duration>, later: fn() -> Lent) -> (Wallet, Arc<Once>) {
        let once = Arc::new(Once { life, asked: AtomicUsize::new(0), later });
        let settings = Settings { lender: Some(Lender(once.clone())), ..Settings::default() };
        (Wallet::new(Sources::of(settings, []), &Region::from_static("us-east-1")).unwrap(), once)
    }

    /// Lets what is held be older than it is.
    fn age(wallet: &Wallet, by: Duration) {
        let mut held = lock(&wallet.0.held);
        let held = held.as_mut().unwrap();
        held.since -= by;
        held.tried -= by;
    }

    fn no_more() -> Lent {
        Box::pin(ready(Err(Refusal { message: "no more".to_owned(), cause: None })))
    }

    #[tokio::test]
    async fn old_ones_serve_while_new_ones_cannot_be_had() {
        for (life, since) in [(None, UNKNOWN_LIFE), (Some(MARGIN / 2), PAUSE)] {
            let (wallet, lender) = wallet(life, no_more);
            wallet.identity().await.unwrap();
            age(&wallet, since);
            for _ in 0..3 {
                wallet.identity().await.unwrap();
            }
            assert_eq!(lender.asked.load(Ordering::Acquire), 2, "again after a pause only");
        }
    }

    #[tokio::test]
    async fn nobody_waits_for_new_ones_while_old_ones_live_but_who_asks() {
        let (wallet, lender) = wallet(Some(MARGIN / 2), || Box::pin(pending()));
        wallet.identity().await.unwrap();
        age(&wallet, PAUSE);
        let asking = wallet.clone();
        let asking = tokio::spawn(async move { asking.identity().await.is_ok() });
        while lender.asked.load(Ordering::Acquire) < 2 {
            tokio::task::yield_now().await;
        }
        let other = tokio::time::timeout(Duration::from_secs(5), wallet.identity()).await;
        assert!(other.is_ok_and(|identity| identity.is_ok()));
        assert!(!asking.is_finished());
        asking.abort();
    }

    #[tokio::test]
    async fn keys_that_are_found_do_not_grow_old() {
        let keys = [("AWS_ACCESS_KEY_ID", "AKID"), ("AWS_SECRET_ACCESS_KEY", "s")];
        let wallet = Wallet::new(Sources::of(Settings::default(), keys), &Region::from_static("us-east-1")).unwrap();
        wallet.identity().await.unwrap();
        age(&wallet, 2 * UNKNOWN_LIFE);
        assert!(matches!(wallet.0.held(), Some((_, false))));
    }

    #[tokio::test]
    async fn what_failed_is_not_kept() {
        let (wallet, _) = wallet(Some(Duration::ZERO), no_more);
        wallet.identity().await.unwrap();
        assert!(wallet.identity().await.is_err());
        assert!(lock(&wallet.0.failed).is_none());
    }
}
