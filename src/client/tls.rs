//! TLS for both transports: system roots, an own CA, a client certificate, another server name.
//!
//! Gives a rustls configuration with the ring provider; what went wrong in a handshake is told by [`trouble`].

pub(crate) mod trouble;
mod verifier;

use std::path::PathBuf;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};

use super::error::{Error, Kind};

/// How a TLS connection is made; whether there is one at all is the address's scheme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// CA certificates trusted beside the system's.
    pub ca: Option<Pem>,
    /// The client's certificate chain; needs `client_key` too.
    pub client_certificate: Option<Pem>,
    /// The client's private key, unencrypted.
    pub client_key: Option<Pem>,
    /// The name to expect in the server's certificate instead of the host's (and to send as SNI over gRPC).
    pub server_name: Option<String>,
    /// Whether the server's certificate is checked.
    pub verification: Verification,
}

/// PEM text, from a file or at hand.
#[derive(Clone, PartialEq, Eq)]
pub enum Pem {
    File(PathBuf),
    Inline(String),
}

/// Whether the server's certificate is checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verification {
    #[default]
    Full,
    /// `--insecure`: any certificate is taken. Never stored in a profile.
    Off,
}

impl Options {
    /// The configuration for connections that offer these ALPN protocols.
    ///
    /// # Errors
    /// `Configuration` where a file can't be read or holds no usable certificate or key.
    pub fn client_config(&self, alpn: &[&str]) -> Result<ClientConfig, Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = verifier::of(self, self.roots()?, &provider)?;
        let builder = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| Error::new(Kind::Bug, "no TLS version is left").with_source(error))?
            .dangerous()
            .with_custom_certificate_verifier(verifier);
        let mut config = match self.identity()? {
            Some((chain, key)) => builder.with_client_auth_cert(chain, key).map_err(|error| {
                Error::new(
                    Kind::Configuration,
                    "the client certificate and its key don't fit",
                )
                .with_source(error)
            })?,
            None => builder.with_no_client_auth(),
        };
        config.alpn_protocols = alpn.iter().map(|name| name.as_bytes().to_vec()).collect();
        Ok(config)
    }

    /// The name the server's certificate has to carry, if not the host's own.
    pub(crate) fn expected_name(&self) -> Result<Option<ServerName<'static>>, Error> {
        self.server_name
            .as_ref()
            .map(|name| {
                ServerName::try_from(name.clone()).map_err(|error| {
                    Error::new(Kind::Configuration, format!("{name:?} isn't a server name"))
                        .with_source(error)
                })
            })
            .transpose()
    }

    fn roots(&self) -> Result<RootCertStore, Error> {
        let mut roots = RootCertStore::empty();
        if self.verification == Verification::Off {
            return Ok(roots);
        }
        // A machine without roots, or with a few broken ones, can still use an own CA.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if let Some(ca) = &self.ca {
            for certificate in ca.certificates()? {
                roots.add(certificate).map_err(|error| {
                    Error::new(
                        Kind::Configuration,
                        format!("{} isn't a CA certificate", ca.name()),
                    )
                    .with_source(error)
                })?;
            }
        }
        if roots.is_empty() {
            return Err(Error::new(
                Kind::Configuration,
                "this machine has no trusted CA certificates",
            )
            .with_hint("install the ca-certificates package, or name the CA with --ca-file"));
        }
        Ok(roots)
    }

    fn identity(
        &self,
    ) -> Result<Option<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)>, Error> {
        match (&self.client_certificate, &self.client_key) {
            (None, None) => Ok(None),
            (Some(chain), Some(key)) => Ok(Some((chain.certificates()?, key.private_key()?))),
            (Some(_), None) => Err(Error::new(
                Kind::Configuration,
                "a client certificate is set without its key",
            )
            .with_hint("give the key with --client-key")),
            (None, Some(_)) => Err(Error::new(
                Kind::Configuration,
                "a client key is set without its certificate",
            )
            .with_hint("give the certificate with --client-certificate")),
        }
    }
}

impl Pem {
    /// The file's path, or `inline PEM`.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Inline(_) => "inline PEM".to_owned(),
        }
    }

    fn text(&self) -> Result<Vec<u8>, Error> {
        match self {
            Self::File(path) => std::fs::read(path).map_err(|error| {
                Error::new(
                    Kind::Configuration,
                    format!("can't read {}: {error}", path.display()),
                )
                .with_source(error)
            }),
            Self::Inline(text) => Ok(text.clone().into_bytes()),
        }
    }

    fn certificates(&self) -> Result<Vec<CertificateDer<'static>>, Error> {
        let certificates =
            CertificateDer::pem_slice_iter(&self.text()?).collect::<Result<Vec<_>, _>>();
        match certificates {
            Ok(certificates) if !certificates.is_empty() => Ok(certificates),
            Ok(_) => Err(Error::new(
                Kind::Configuration,
                format!("{} holds no PEM certificate", self.name()),
            )),
            Err(error) => Err(Error::new(
                Kind::Configuration,
                format!("{} isn't PEM: {error}", self.name()),
            )),
        }
    }

    fn private_key(&self) -> Result<PrivateKeyDer<'static>, Error> {
        let text = self.text()?;
        PrivateKeyDer::from_pem_slice(&text).map_err(|error| {
            // The key's text must not get into the error: only what is wrong with it.
            let encrypted = String::from_utf8_lossy(&text).contains("ENCRYPTED");
            let error = Error::new(Kind::Configuration, format!("{} holds no usable key: {error}", self.name()));
            if encrypted {
                error.with_hint("the key is encrypted: `openssl pkey -in KEY -out PLAIN` takes the passphrase off")
            } else {
                error
            }
        })
    }
}

/// Paths only: inline PEM may be a key.
impl std::fmt::Debug for Pem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(ca: &str) -> Options {
        Options {
            ca: Some(Pem::Inline(ca.to_owned())),
            ..Options::default()
        }
    }

    #[test]
    fn files_that_hold_no_certificate_are_named() {
        let error = options("hello").client_config(&[]).expect_err("no PEM");
        assert_eq!(error.kind(), Kind::Configuration);
        assert_eq!(error.message(), "inline PEM holds no PEM certificate");
        let missing = Options {
            ca: Some(Pem::File("/no/such.pem".into())),
            ..Options::default()
        };
        let error = missing.client_config(&[]).expect_err("no file");
        assert!(
            error.message().starts_with("can't read /no/such.pem"),
            "{error}"
        );
    }

    #[test]
    fn a_certificate_needs_its_key() {
        let half = Options {
            client_certificate: Some(Pem::Inline(String::new())),
            verification: Verification::Off,
            ..Options::default()
        };
        assert!(
            half.client_config(&[])
                .expect_err("half")
                .message()
                .contains("without its key")
        );
    }

    #[test]
    fn a_key_never_shows_up() {
        let key = Pem::Inline("-----BEGIN PRIVATE KEY-----\nsecret\n".to_owned());
        assert_eq!(format!("{key:?}"), "inline PEM");
        let error = key.private_key().expect_err("broken");
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
    }
}
