//! The one place where YAML is read and written, with its strictest options.
//!
//! Duplicate keys are refused, `yes` and `010` stay text, and an error names line and column. No text of the
//! file gets into an error: it may be a secret.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value with the place it was written at.
pub(crate) use serde_saphyr::Spanned;

/// Why a text can't be read: the place (from 1) where known, and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Broken {
    pub(crate) place: Option<(u64, u64)>,
    pub(crate) reason: String,
}

/// Reads one document.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Broken> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let place = error.location().map(|place| (place.line(), place.column()));
        let mut reason = error.without_snippet().to_string();
        // The place is told once, before the file's name.
        if let Some(end) = reason.find(" at line ") {
            reason.truncate(end);
        }
        Broken {
            place: place.filter(|(line, _)| *line > 0),
            reason,
        }
    })
}

/// Writes one document.
pub(crate) fn write<T: Serialize>(value: &T) -> Result<String, String> {
    serde_saphyr::to_string(value).map_err(|error| error.to_string())
}
