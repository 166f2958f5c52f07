//! BPMN XML to an executable, validated graph ([`model`]).
//!
//! Knows nothing of the engine. All problems of a file are reported at once, each with its element
//! and line; a model that would only half run is refused.

pub mod mapping;
pub mod model;
pub mod timer;

// Until the parser lands.
pub fn parse(_resource_name: &str, _xml: &[u8]) -> Result<Vec<model::Process>, String> {
    Ok(Vec::new())
}
