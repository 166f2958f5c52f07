//! The token cache: one file a set of credentials, private, locked while a token is fetched.
//!
//! It is zcli's own: other tools' caches are neither read nor written. It is only a cache, so a file that is
//! broken, or readable by others, counts as none and is replaced.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{OAuth, Secret};
use crate::config::private_file;

/// Pause between two looks at a lock that another process holds.
const LOCK_PAUSE: Duration = Duration::from_millis(20);

/// A token and when to get the next one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) secret: Secret,
    /// Seconds since 1970.
    pub(super) renew_at: u64,
}

/// The cache file of one token URL, client, audience and scope.
#[derive(Debug)]
pub(super) struct Cache {
    file: PathBuf,
    key: Value,
}

impl Cache {
    pub(super) fn new(dir: &Path, oauth: &OAuth) -> Self {
        let key = json!([
            oauth.token_url,
            oauth.client_id,
            oauth.audience,
            oauth.scope
        ]);
        let name = name_of(&key.to_string());
        Self {
            file: dir.join("tokens").join(format!("{name}.json")),
            key,
        }
    }

    /// Waits for the lock, at most so long; a cache that can't be locked is used without.
    pub(super) async fn lock(&self, patience: Duration) -> Option<File> {
        let file = private_file::lock_file(&self.file.with_extension("lock")).ok()?;
        let deadline = Instant::now() + patience;
        loop {
            match file.try_lock() {
                Ok(()) => return Some(file),
                Err(std::fs::TryLockError::WouldBlock) if Instant::now() < deadline => {
                    tokio::time::sleep(LOCK_PAUSE).await;
                }
                Err(_) => return None,
            }
        }
    }

    /// The token in the file, if it is whole, private and of these credentials.
    pub(super) fn read(&self) -> Option<Token> {
        let text = match private_file::read(&self.file) {
            Ok(text) => text?,
            Err(error) => {
                tracing::debug!(%error, "the cached token isn't used");
                return None;
            }
        };
        let value: Value = serde_json::from_str(&text).ok()?;
        if value.get("key") != Some(&self.key) {
            return None;
        }
        Some(Token {
            secret: Secret::new(value.get("access_token")?.as_str()?),
            renew_at: value.get("renew_at")?.as_u64()?,
        })
    }

    /// Keeps a token for other processes; without a writable folder there is no cache, which is no error.
    pub(super) fn store(&self, token: &Token) {
        let content = json!({
            "key": self.key,
            "access_token": token.secret.reveal(),
            "renew_at": token.renew_at,
        });
        if let Err(error) = private_file::write(&self.file, &content.to_string()) {
            tracing::debug!(%error, "the token isn't cached");
        }
    }

    pub(super) fn clear(&self) {
        // Gone already is as good.
        let _ = std::fs::remove_file(&self.file);
    }
}

/// A file name for a key: FNV-1a over 128 bits. Two keys of one name only share a slot, as the key is in the file.
fn name_of(text: &str) -> String {
    let hash = text.bytes().fold(
        0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128,
        |hash, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        },
    );
    format!("{hash:032x}")
}
