//! BPMN XML to an executable, validated graph ([`model`]).
//!
//! Knows nothing of the engine. All problems of a file are reported at once, each with its element
//! and line; a model that would only half run is refused.
//!
//! The way of a file: `scan` (bytes to harmless text), `xml` (the document), `schema` (what BPMN's
//! XSD would refuse), [`parse`](mod@parse) (one file per family of elements), `check` (rules over
//! the whole graph).

mod check;
mod java;
pub mod limits;
pub mod mapping;
pub mod model;
mod parse;
mod problems;
pub(crate) mod scan;
mod schema;
pub mod timer;
mod xml;

pub use problems::{Problem, ProblemKind, Problems};

/// Reads all executable processes of a file (the others are ignored, as in Zeebe), at least one.
///
/// # Errors
/// Everything that's wrong with the file: XML, schema, elements, loops. A later kind is only looked
/// for when there's nothing of the former.
pub fn parse(resource_name: &str, xml: &[u8]) -> Result<Vec<model::Process>, Problems> {
    read(xml).map_err(|problems| Problems::new(resource_name, problems))
}

fn read(bytes: &[u8]) -> Result<Vec<model::Process>, Vec<Problem>> {
    let text = scan::decode(bytes).map_err(|refused| vec![undecodable(bytes, refused)])?;
    let lines = xml::Lines::new(&text);
    let document = xml::parse(&text, &lines).map_err(|problem| vec![problem])?;
    schema::check(&document, &lines)?;
    let processes = parse::definitions(document.root_element(), &lines)?;
    check::loops::check(&processes)?;
    Ok(processes)
}

/// Bytes that aren't text still have lines up to the place.
fn undecodable(bytes: &[u8], refused: scan::Refused) -> Problem {
    let valid = String::from_utf8_lossy(&bytes[..refused.at]);
    xml::not_xml(&xml::Lines::new(&valid), refused)
}

#[cfg(test)]
mod tests;
