//! DMN decisions. Empty until the engine evaluates decisions; business rule tasks run as jobs.
