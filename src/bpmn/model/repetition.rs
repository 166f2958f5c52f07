//! Activities that run several times over: multi-instance loops and ad-hoc sub-processes.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::Value as Json;

use super::{ElementIndex, JobDefinition};
use crate::feel;

/// Over what an activity is repeated.
#[derive(Debug)]
pub struct Loop {
    /// The repeated activity.
    pub inner: ElementIndex,
    /// One after the other, instead of all at once.
    pub is_sequential: bool,
    /// Evaluates to a list: one instance for each item.
    pub input_collection: feel::Expression,
    /// The variable that has the item.
    pub input_element: Option<Arc<str>>,
    pub output: Option<OutputCollection>,
    /// Evaluated as each instance completes; true ends the others.
    pub completion_condition: Option<feel::Expression>,
}

/// What a multi-instance activity collects.
#[derive(Debug)]
pub struct OutputCollection {
    /// Takes a list with one item for each of the input's.
    pub variable: Arc<str>,
    /// Evaluated as each instance completes.
    pub element: feel::Expression,
}

/// How an ad-hoc sub-process chooses its elements and ends.
#[derive(Debug)]
pub struct AdHoc {
    /// The element that stands for [`ElementKind::AdHocInnerInstance`] in here.
    pub inner_instance: ElementIndex,
    /// What can be chosen, by id: no flow leads to it.
    pub activities: BTreeMap<Arc<str>, ElementIndex>,
    /// The same as a worker is told: the value of the variable `adHocSubProcessElements`.
    pub descriptions: Json,
    /// Evaluates to the ids of those that are entered at once.
    pub active_elements: Option<feel::Expression>,
    /// Asked whenever a chosen element has ended.
    pub completion_condition: Option<feel::Expression>,
    /// Whether what is left is cancelled once the completion condition holds.
    pub cancels_remaining: bool,
    pub output: Option<AdHocOutput>,
    /// Present where a job worker chooses the elements.
    pub job: Option<JobDefinition>,
}

/// What an ad-hoc sub-process collects of each chosen element.
#[derive(Debug)]
pub struct AdHocOutput {
    /// Takes a list with one item for each.
    pub collection: Arc<str>,
    /// Evaluated as each ends.
    pub element: feel::Expression,
    /// The variable the item is read from, which is each inner instance's own.
    pub variable: Option<Arc<str>>,
}
