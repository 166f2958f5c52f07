//! Profiles, configuration layers with their origin, imports from other tools, secrets.
//!
//! The layers are flag > `ZCLI_*` > `CAMUNDA_*`/`ZEEBE_*` > profile > default, in [`connection`]. The
//! environment is a value ([`Env`]), so nothing here but [`Env::from_os`] reads the process's own.
//! Only this room writes the user's files.

pub mod audit;
pub mod connection;
pub mod env;

pub mod import;
pub mod keepsake;
pub mod paths;
pub(crate) mod private_file;
pub mod profile;
pub mod protection;
pub mod queries;
pub mod saas;
pub mod secret;
pub mod state_file;
pub(crate) mod yaml;

pub use connection::{Connection, Flags, Origin, Setting, resolve};
pub use env::Env;
pub use paths::Paths;
pub use profile::{Existing, Profile, Profiles};
pub use protection::{Cluster, Protection, SignColour};
pub use queries::{SavedQueries, SavedQuery};
pub use secret::SecretSource;
pub use state_file::StateFile;
