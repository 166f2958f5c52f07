//! The bounds of a DMN file and of one evaluation; all are far beyond what a person draws. The file's size,
//! its depth and its attributes are bounded as BPMN's are, an expression's work as FEEL's.

/// Decisions, or knowledge models, that require each other in a row; they are evaluated by recursion.
pub const REQUIREMENTS_DEPTH_MAX: usize = 200;

/// Decisions and knowledge models evaluated for one decision. One that two others require counts twice.
pub const EVALUATED_MAX: usize = 10_000;

/// Rules of a table that an outline shows.
pub const OUTLINE_RULES_MAX: usize = 10_000;
