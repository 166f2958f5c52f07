//! What a BPMN file may be at most; all are far beyond what a person draws.

/// Zeebe takes 4 MiB in a command.
pub const FILE_SIZE_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Nesting of XML elements. Sub-processes are read by recursion, and each is two or three levels.
pub const XML_DEPTH_MAX: usize = 256;

/// The XML parser compares each attribute of an element with each other.
pub const ATTRIBUTES_PER_ELEMENT_MAX: usize = 256;

/// Namespaces in the whole file; the XML parser looks each one up among all.
pub const NAMESPACE_DECLARATIONS_MAX: usize = 4096;

/// Names in a mapping's target (`a.b.c` has three); they are compiled by recursion.
pub const MAPPING_TARGET_NAMES_MAX: usize = 32;

/// The compiled text of an element's input or output mappings. A nested output target doubles it.
pub const MAPPING_TEXT_BYTES_MAX: usize = 1024 * 1024;
