//! Looking below an error.

use std::error::Error as StdError;
use std::io;

/// The first error of type `T` in the chain, the error itself included.
///
/// An [`io::Error`] hides the error it wraps from [`StdError::source`]: it's opened here.
pub(crate) fn find<'a, T: StdError + 'static>(
    error: &'a (dyn StdError + 'static),
) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<T>() {
            return Some(found);
        }
        next = match error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
        {
            Some(wrapped) => Some(wrapped as _),
            None => error.source(),
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error, PartialEq)]
    #[error("inner")]
    struct Inner;

    #[test]
    fn looks_into_io_errors() {
        let error = io::Error::other(io::Error::other(Inner));
        assert_eq!(find::<Inner>(&error), Some(&Inner));
        assert!(find::<std::fmt::Error>(&error).is_none());
    }
}
