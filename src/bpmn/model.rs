//! The executable graph: what a BPMN file means to an engine, after parsing and validation.
//!
//! Plain data, built once at deploy and shared by reference. Elements and flows are addressed by
//! index, never by pointer; index 0 is the process itself. It knows nothing of instances.

mod event;
mod repetition;
mod task;

use std::{collections::HashMap, sync::Arc};

pub use event::{
    Conditional, ErrorCode, EscalationCode, Event, Message, PublishMessage, Signal, Throw, Timer,
};
pub use repetition::{AdHoc, AdHocOutput, Loop, OutputCollection};
pub use task::{
    Binding, BusinessRule, CalledDecision, CalledElement, CamundaUserTask, Form, Script,
    TaskListener, TaskListenerEvent, UserTaskProperties,
};

use crate::feel;

/// Position of an element in [`Process::elements`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementIndex(pub u32);

/// Position of a sequence flow in [`Process::flows`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FlowIndex(pub u32);

/// One executable process of a BPMN file.
#[derive(Debug)]
pub struct Process {
    pub id: Arc<str>,
    pub name: Option<String>,
    pub version_tag: Option<String>,
    /// The form that a start event of the process names (`zeebe:formDefinition formId=..`).
    pub start_form_id: Option<String>,
    /// `elements[0]` is the process itself; a scope stands before its children.
    pub elements: Vec<Element>,
    pub flows: Vec<SequenceFlow>,
    pub index_by_id: HashMap<Arc<str>, ElementIndex>,
}

impl Process {
    pub const ROOT: ElementIndex = ElementIndex(0);

    pub fn element(&self, index: ElementIndex) -> &Element {
        &self.elements[index.0 as usize]
    }

    pub fn flow(&self, index: FlowIndex) -> &SequenceFlow {
        &self.flows[index.0 as usize]
    }

    pub fn find(&self, id: &str) -> Option<&Element> {
        self.index_by_id.get(id).map(|index| self.element(*index))
    }

    /// Start events directly in the scope, in document order.
    pub fn start_events(&self, scope: ElementIndex) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(move |element| {
            element.scope == Some(scope) && matches!(element.kind, ElementKind::StartEvent(_))
        })
    }

    /// What an activity or a scope can catch beside its own event, in the order in which Zeebe handles
    /// it: the start events of its event sub-processes, then its boundary events, the last of the
    /// file first.
    pub fn attached_events(&self, index: ElementIndex) -> impl Iterator<Item = AttachedEvent<'_>> {
        let element = self.element(index);
        let starts = element.event_sub_processes.iter();
        let boundaries = element.boundary_events.iter().rev();
        starts
            .chain(boundaries)
            .filter_map(|index| self.attached_event(self.element(*index)))
    }

    fn attached_event<'a>(&'a self, element: &'a Element) -> Option<AttachedEvent<'a>> {
        match &element.kind {
            ElementKind::BoundaryEvent {
                event,
                interrupting,
                ..
            } => Some(AttachedEvent {
                element,
                event,
                interrupting: *interrupting,
            }),
            ElementKind::EventSubProcess(start) => {
                let element = self.element(start.element);
                let ElementKind::StartEvent(event) = &element.kind else {
                    return None;
                };
                Some(AttachedEvent {
                    element,
                    event,
                    interrupting: start.interrupting,
                })
            }
            _ => None,
        }
    }

    /// The event sub-process that the start event stands in, if it does in one.
    pub fn event_sub_process_of(
        &self,
        start_event: ElementIndex,
    ) -> Option<(ElementIndex, EventStart)> {
        let scope = self.element(self.element(start_event).scope?);
        match scope.kind {
            ElementKind::EventSubProcess(start) if start.element == start_event => {
                Some((scope.index, start))
            }
            _ => None,
        }
    }

    /// The start event without an event definition, if the scope has one.
    pub fn none_start_event(&self, scope: ElementIndex) -> Option<&Element> {
        self.start_events(scope)
            .find(|element| matches!(element.kind, ElementKind::StartEvent(Event::None)))
    }
}

/// An event that an activity or a scope catches: a boundary event, or the start of an event sub-process.
#[derive(Debug, Clone, Copy)]
pub struct AttachedEvent<'a> {
    pub element: &'a Element,
    pub event: &'a Event,
    pub interrupting: bool,
}

#[derive(Debug)]
pub struct Element {
    pub index: ElementIndex,
    pub id: Arc<str>,
    pub name: Option<String>,
    pub kind: ElementKind,
    /// The enclosing process, sub-process or multi-instance body; none for the process itself.
    pub scope: Option<ElementIndex>,
    pub incoming: Vec<FlowIndex>,
    pub outgoing: Vec<FlowIndex>,
    /// Compiled `zeebe:input` mappings (absent when there are none).
    pub input_mapping: Option<Mapping>,
    /// Compiled `zeebe:output` mappings (absent when there are none).
    pub output_mapping: Option<Mapping>,
    /// Boundary events attached to this activity, in document order.
    pub boundary_events: Vec<ElementIndex>,
    pub execution_listeners: ExecutionListeners,
    /// Event sub-processes directly in this scope, in document order.
    pub event_sub_processes: Vec<ElementIndex>,
    /// 1-based line of the element's start tag.
    pub line: u32,
}

impl Element {
    /// An element that isn't in the file: without name, flows, mappings and events.
    pub fn synthetic(
        index: ElementIndex,
        id: Arc<str>,
        kind: ElementKind,
        scope: ElementIndex,
        line: u32,
    ) -> Self {
        Self {
            index,
            id,
            name: None,
            kind,
            scope: Some(scope),
            incoming: Vec::new(),
            outgoing: Vec::new(),
            input_mapping: None,
            output_mapping: None,
            boundary_events: Vec::new(),
            execution_listeners: ExecutionListeners::default(),
            event_sub_processes: Vec::new(),
            line,
        }
    }

    /// The name Camunda's API gives this element's type, as in `SERVICE_TASK`.
    pub fn type_name(&self) -> &'static str {
        match &self.kind {
            ElementKind::Process => "PROCESS",
            ElementKind::SubProcess => "SUB_PROCESS",
            ElementKind::EventSubProcess(_) => "EVENT_SUB_PROCESS",
            ElementKind::StartEvent(_) => "START_EVENT",
            ElementKind::EndEvent(_) => "END_EVENT",
            ElementKind::IntermediateCatchEvent(_) => "INTERMEDIATE_CATCH_EVENT",
            ElementKind::IntermediateThrowEvent(_) => "INTERMEDIATE_THROW_EVENT",
            ElementKind::BoundaryEvent { .. } => "BOUNDARY_EVENT",
            ElementKind::UndefinedTask => "TASK",
            ElementKind::ManualTask => "MANUAL_TASK",
            ElementKind::ServiceTask(_) => "SERVICE_TASK",
            ElementKind::SendTask(_) | ElementKind::PublishingSendTask => "SEND_TASK",
            ElementKind::BusinessRuleTask(_) => "BUSINESS_RULE_TASK",
            ElementKind::ScriptTask(_) => "SCRIPT_TASK",
            ElementKind::UserTask(_) | ElementKind::CamundaUserTask(_) => "USER_TASK",
            ElementKind::ReceiveTask(_) => "RECEIVE_TASK",
            ElementKind::CallActivity(_) => "CALL_ACTIVITY",
            ElementKind::MultiInstanceBody(_) => "MULTI_INSTANCE_BODY",
            ElementKind::AdHocSubProcess(_) => "AD_HOC_SUB_PROCESS",
            ElementKind::AdHocInnerInstance => "AD_HOC_SUB_PROCESS_INNER_INSTANCE",
            ElementKind::ExclusiveGateway { .. } => "EXCLUSIVE_GATEWAY",
            ElementKind::InclusiveGateway { .. } => "INCLUSIVE_GATEWAY",
            ElementKind::ParallelGateway => "PARALLEL_GATEWAY",
            ElementKind::EventBasedGateway => "EVENT_BASED_GATEWAY",
        }
    }
}

/// The jobs of `zeebe:executionListeners`, in document order.
#[derive(Debug, Default)]
pub struct ExecutionListeners {
    /// Before the element does its work.
    pub start: Vec<JobDefinition>,
    /// After it has done it.
    pub end: Vec<JobDefinition>,
}

#[derive(Debug)]
pub enum ElementKind {
    Process,
    SubProcess,
    /// A sub-process with `triggeredByEvent`.
    EventSubProcess(EventStart),
    StartEvent(Event),
    EndEvent(Event),
    IntermediateCatchEvent(Event),
    IntermediateThrowEvent(Throw),
    BoundaryEvent {
        attached_to: ElementIndex,
        interrupting: bool,
        event: Event,
    },
    UndefinedTask,
    ManualTask,
    ServiceTask(JobDefinition),
    SendTask(JobDefinition),
    /// A send task with `zeebe:publishMessage`, which Zeebe takes at deploy and can't run.
    PublishingSendTask,
    BusinessRuleTask(BusinessRule),
    ScriptTask(Script),
    /// A user task worked as a job of type `io.camunda.zeebe:userTask`.
    UserTask(JobDefinition),
    /// A user task that the engine itself looks after (`zeebe:userTask`).
    CamundaUserTask(Box<CamundaUserTask>),
    ReceiveTask(Message),
    CallActivity(CalledElement),
    /// What repeats an activity. It has the activity's id, flows and boundary events; the activity
    /// itself is the only element in it.
    MultiInstanceBody(Box<Loop>),
    AdHocSubProcess(Box<AdHoc>),
    /// The scope of one chosen element of an ad-hoc sub-process and what follows it; not in the file.
    AdHocInnerInstance,
    ExclusiveGateway {
        default_flow: Option<FlowIndex>,
    },
    InclusiveGateway {
        default_flow: Option<FlowIndex>,
    },
    ParallelGateway,
    EventBasedGateway,
}

/// How an event sub-process starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventStart {
    /// Its one start event.
    pub element: ElementIndex,
    /// Whether it ends what else goes on in the scope around it.
    pub interrupting: bool,
}

#[derive(Debug)]
pub struct JobDefinition {
    pub job_type: feel::Expression,
    /// Defaults to `3`.
    pub retries: feel::Expression,
    /// `zeebe:taskHeaders` as written; a user task's reserved headers are all in `user_task`.
    pub headers: Arc<[(String, String)]>,
    /// Present on user tasks only.
    pub user_task: Option<Box<UserTaskProperties>>,
    /// Service tasks only.
    pub linked_resources: Vec<LinkedResource>,
}

/// `zeebe:linkedResource`: a deployed generic resource whose key the job's worker is told.
#[derive(Debug)]
pub struct LinkedResource {
    /// Never an expression.
    pub resource_id: String,
    /// What the worker takes it for, such as `RPA`; it selects nothing.
    pub resource_type: String,
    pub link_name: Option<String>,
    pub binding: Binding,
}

#[derive(Debug)]
pub struct SequenceFlow {
    pub index: FlowIndex,
    pub id: Arc<str>,
    pub source: ElementIndex,
    pub target: ElementIndex,
    pub condition: Option<feel::Expression>,
}

/// The compiled input or output mappings of one element; made by [`mapping`](super::mapping).
#[derive(Debug)]
pub struct Mapping {
    /// Evaluates to a context: the variables to set.
    pub expression: feel::Expression,
}

#[derive(Debug)]
pub struct MappingEntry {
    pub source: feel::Expression,
    /// `a.b.c` split at the dots; never empty.
    pub target: Vec<String>,
}
