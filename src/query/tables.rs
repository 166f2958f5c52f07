//! The searches of REST v2: each field, what it holds, and what the search's filter can ask of it.
//!
//! After the 8.8 specification, which every later cluster understands. A field that 8.9 filters and 8.8 doesn't
//! is filtered here. Timers are the embedded engine's addition, and in no specification.

use super::resource::Kind::{Any, Flag, Key, List, Number, State, Text, Time};
use super::resource::Ops::{self, Basic, Exact, Ordered};
use super::resource::{Field, Kind, Or, Place, Resource, VariableFilter};

pub(super) static TABLES: &[&Resource] = &[
    &PROCESS_INSTANCES,
    &INCIDENTS,
    &JOBS,
    &USER_TASKS,
    &VARIABLES,
    &PROCESS_DEFINITIONS,
    &DECISION_DEFINITIONS,
    &DECISION_INSTANCES,
    &DECISION_REQUIREMENTS,
    &ELEMENT_INSTANCES,
    &MESSAGE_SUBSCRIPTIONS,
    &CORRELATED_SUBSCRIPTIONS,
    &BATCH_OPERATIONS,
    &BATCH_OPERATION_ITEMS,
    &TIMERS,
];

/// A field that every item has.
const fn always(name: &'static str, kind: Kind, ops: Ops) -> Field {
    Field {
        name,
        kind,
        ops,
        place: Place::Item,
    }
}

/// A field that an item may be without.
const fn maybe(name: &'static str, kind: Kind, ops: Ops) -> Field {
    Field {
        name,
        kind,
        ops,
        place: Place::MaybeItem,
    }
}

/// A field of the filter that items don't show.
const fn hidden(name: &'static str, kind: Kind, ops: Ops) -> Field {
    Field {
        name,
        kind,
        ops,
        place: Place::FilterOnly,
    }
}

const NO_VARIABLES: VariableFilter = VariableFilter::Refused;
const INSTANCE: Option<&str> = Some("processInstanceKey");

const LIFE: Kind = State(&["ACTIVE", "COMPLETED", "TERMINATED"]);
const INCIDENT_STATE: Kind = State(&["ACTIVE", "MIGRATED", "PENDING", "RESOLVED", "UNKNOWN"]);
const JOB_STATE: Kind = State(&[
    "CANCELED",
    "COMPLETED",
    "CREATED",
    "ERROR_THROWN",
    "FAILED",
    "MIGRATED",
    "RETRIES_UPDATED",
    "TIMED_OUT",
]);
const JOB_KIND: Kind = State(&[
    "AD_HOC_SUB_PROCESS",
    "BPMN_ELEMENT",
    "EXECUTION_LISTENER",
    "TASK_LISTENER",
]);
const TASK_STATE: Kind = State(&[
    "ASSIGNING",
    "CANCELED",
    "CANCELING",
    "COMPLETED",
    "COMPLETING",
    "CREATED",
    "CREATING",
    "FAILED",
    "UPDATING",
]);
const BATCH_STATE: Kind = State(&[
    "ACTIVE",
    "CANCELED",
    "COMPLETED",
    "CREATED",
    "FAILED",
    "PARTIALLY_COMPLETED",
    "SUSPENDED",
]);

static PROCESS_INSTANCES: Resource = Resource {
    path: "/process-instances/search",
    fields: &[
        always("processInstanceKey", Key, Basic),
        always("processDefinitionId", Text, Ops::Text),
        maybe("processDefinitionName", Text, Ops::Text),
        always("processDefinitionVersion", Number, Ordered),
        maybe("processDefinitionVersionTag", Text, Ops::Text),
        always("processDefinitionKey", Key, Basic),
        always("startDate", Time, Ordered),
        maybe("endDate", Time, Ordered),
        always("state", LIFE, Ops::State),
        always("hasIncident", Flag, Exact),
        always("tenantId", Text, Ops::Text),
        maybe("parentProcessInstanceKey", Key, Basic),
        maybe("parentElementInstanceKey", Key, Basic),
        maybe("tags", List, Ops::None),
        // Of 8.9.
        maybe("businessId", Text, Ops::None),
        hidden("batchOperationId", Text, Ops::Text),
        hidden("errorMessage", Text, Ops::Text),
        hidden("hasRetriesLeft", Flag, Exact),
        hidden("elementId", Text, Ops::Text),
        hidden("elementInstanceState", LIFE, Ops::State),
        hidden("hasElementInstanceIncident", Flag, Exact),
        hidden("incidentErrorHashCode", Number, Ordered),
    ],
    or: Or::Taken,
    instance: INSTANCE,
    variables: VariableFilter::Taken,
    times: Some(("startDate", Some("endDate"))),
};

static INCIDENTS: Resource = Resource {
    path: "/incidents/search",
    fields: &[
        always("incidentKey", Key, Exact),
        always("processDefinitionId", Text, Exact),
        always("errorType", Text, Exact),
        maybe("errorMessage", Text, Exact),
        always("elementId", Text, Exact),
        always("creationTime", Time, Ordered),
        always("state", INCIDENT_STATE, Exact),
        always("tenantId", Text, Exact),
        always("processDefinitionKey", Key, Exact),
        always("processInstanceKey", Key, Exact),
        always("elementInstanceKey", Key, Exact),
        maybe("jobKey", Key, Exact),
    ],
    or: Or::Refused,
    instance: INSTANCE,
    variables: NO_VARIABLES,
    times: Some(("creationTime", None)),
};

static JOBS: Resource = Resource {
    path: "/jobs/search",
    fields: &[
        always("jobKey", Key, Basic),
        always("type", Text, Ops::Text),
        always("state", JOB_STATE, Ops::State),
        always("kind", JOB_KIND, Ops::State),
        always("listenerEventType", Text, Ops::State),
        always("retries", Number, Ordered),
        maybe("worker", Text, Ops::Text),
        maybe("deadline", Time, Ordered),
        maybe("endTime", Time, Ordered),
        // Of 8.9.
        maybe("creationTime", Time, Ops::None),
        maybe("lastUpdateTime", Time, Ops::None),
        maybe("errorCode", Text, Ops::Text),
        maybe("errorMessage", Text, Ops::Text),
        maybe("deniedReason", Text, Ops::Text),
        maybe("hasFailedWithRetriesLeft", Flag, Exact),
        maybe("isDenied", Flag, Exact),
        always("processDefinitionId", Text, Ops::Text),
        always("processDefinitionKey", Key, Basic),
        always("processInstanceKey", Key, Basic),
        maybe("elementId", Text, Ops::Text),
        always("elementInstanceKey", Key, Basic),
        always("tenantId", Text, Ops::Text),
        maybe("customHeaders", Any, Ops::None),
        maybe("tags", List, Ops::None),
    ],
    or: Or::Refused,
    instance: INSTANCE,
    variables: NO_VARIABLES,
    times: None,
};

static USER_TASKS: Resource = Resource {
    path: "/user-tasks/search",
    fields: &[
        always("userTaskKey", Key, Exact),
        maybe("name", Text, Ops::None),
        always("state", TASK_STATE, Ops::State),
        maybe("assignee", Text, Ops::Text),
        always("priority", Number, Ordered),
        always("elementId", Text, Exact),
        always("processDefinitionId", Text, Exact),
        maybe("processName", Text, Ops::None),
        maybe("processDefinitionVersion", Number, Ops::None),
        always("processDefinitionKey", Key, Exact),
        always("processInstanceKey", Key, Exact),
        always("elementInstanceKey", Key, Exact),
        always("creationDate", Time, Ordered),
        maybe("completionDate", Time, Ordered),
        maybe("dueDate", Time, Ordered),
        maybe("followUpDate", Time, Ordered),
        maybe("candidateGroups", List, Ops::None),
        maybe("candidateUsers", List, Ops::None),
        hidden("candidateGroup", Text, Ops::Text),
        hidden("candidateUser", Text, Ops::Text),
        maybe("formKey", Key, Ops::None),
        maybe("externalFormReference", Text, Ops::None),
        maybe("customHeaders", Any, Ops::None),
        always("tenantId", Text, Ops::Text),
        maybe("tags", List, Ops::None),
    ],
    or: Or::Refused,
    instance: INSTANCE,
    variables: NO_VARIABLES,
    times: Some(("creationDate", Some("completionDate"))),
};

static VARIABLES: Resource = Resource {
    path: "/variables/search",
    fields: &[
        always("variableKey", Key, Basic),
        always("name", Text, Ops::Text),
        // The filter compares JSON texts, as long as they aren't cut.
        always("value", Text, Ops::Text),
        always("isTruncated", Flag, Exact),
        always("scopeKey", Key, Basic),
        always("processInstanceKey", Key, Basic),
        always("tenantId", Text, Exact),
    ],
    or: Or::Refused,
    instance: None,
    variables: NO_VARIABLES,
    times: None,
};

static PROCESS_DEFINITIONS: Resource = Resource {
    path: "/process-definitions/search",
    fields: &[
        always("processDefinitionKey", Key, Exact),
        always("processDefinitionId", Text, Ops::Text),
        maybe("name", Text, Ops::Text),
        always("version", Number, Exact),
        maybe("versionTag", Text, Exact),
        maybe("resourceName", Text, Exact),
        maybe("hasStartForm", Flag, Exact),
        hidden("isLatestVersion", Flag, Exact),
        always("tenantId", Text, Exact),
    ],
    or: Or::Refused,
    instance: None,
    variables: NO_VARIABLES,
    times: None,
};

static DECISION_DEFINITIONS: Resource = Resource {
    path: "/decision-definitions/search",
    fields: &[
        always("decisionDefinitionKey", Key, Exact),
        always("decisionDefinitionId", Text, Exact),
        always("name", Text, Exact),
        always("version", Number, Exact),
        always("decisionRequirementsId", Text, Exact),
        always("decisionRequirementsKey", Key, Exact),
        always("tenantId", Text, Exact),
    ],
    or: Or::Refused,
    instance: None,
    variables: NO_VARIABLES,
    times: None,
};

static DECISION_INSTANCES: Resource = Resource {
    path: "/decision-instances/search",
    fields: &[
        always("decisionEvaluationInstanceKey", Text, Exact),
        always("decisionEvaluationKey", Key, Exact),
        always(
            "state",
            State(&["EVALUATED", "FAILED", "UNKNOWN", "UNSPECIFIED"]),
            Exact,
        ),
        always("evaluationDate", Time, Ordered),
        maybe("evaluationFailure", Text, Exact),
        always("decisionDefinitionKey", Key, Basic),
        always("decisionDefinitionId", Text, Exact),
        always("decisionDefinitionName", Text, Exact),
        always("decisionDefinitionVersion", Number, Exact),
        always("decisionDefinitionType", Text, Exact),
        maybe("result", Text, Ops::None),
        maybe("processDefinitionKey", Key, Exact),
        maybe("processInstanceKey", Key, Exact),
        maybe("elementInstanceKey", Key, Basic),
        always("tenantId", Text, Exact),
    ],
    or: Or::Refused,
    instance: INSTANCE,
    variables: NO_VARIABLES,
    times: Some(("evaluationDate", None)),
};

static DECISION_REQUIREMENTS: Resource = Resource {
    path: "/decision-requirements/search",
    fields: &[
        always("decisionRequirementsKey", Key, Exact),
        always("decisionRequirementsId", Text, Exact),
        always("decisionRequirementsName", Text, Exact),
        always("version", Number, Exact),
        always("resourceName", Text, Exact),
        always("tenantId", Text, Exact),
    ],
    or: Or::Refused,
    instance: None,
    variables: NO_VARIABLES,
    times: None,
};

static ELEMENT_INSTANCES: Resource = Resource {
    path: "/element-instances/search",
    fields: &[
        always("elementInstanceKey", Key, Exact),
        always("processInstanceKey", Key, Exact),
        always("processDefinitionKey", Key, Exact),
        always("processDefinitionId", Text, Exact),
        always("elementId", Text, Exact),
        maybe("elementName", Text, Exact),
        always("type", Text, Exact),
        always("state", LIFE, Ops::State),
        always("hasIncident", Flag, Exact),
        maybe("incidentKey", Key, Exact),
        always("startDate", Time, Ordered),
        maybe("endDate", Time, Ordered),
        always("tenantId", Text, Exact),
        hidden("elementInstanceScopeKey", Key, Exact),
    ],
    or: Or::Refused,
    instance: INSTANCE,
    variables: NO_VARIABLES,
    times: Some(("startDate", Some("endDate"))),
};

static MESSAGE_SUBSCRIPTIONS: Resource = Resource {
    path: "/message-subscriptions/search",
    fields: &[
        always("messageSubscriptionKey", Key, Basic),
        always("messageName", Text, Ops::Text),
        maybe("correlationKey", Text, Ops::Text),
        always(
            "messageSubscriptionState",
            State(&["CORRELATED", "CREATED", "DELETED", "MIGRATED"]),
            Ops::State,
        ),
        always("lastUpdatedDate", Time, Ordered),
        maybe("processDefinitionId", Text, Ops::Text),
        maybe("processDefinitionKey", Key, Ops::None),
        maybe("processInstanceKey", Key, Basic),
        maybe("elementId", Text, Ops::Text),
        maybe("elementInstanceKey", Key, Basic),
        always("tenantId", Text, Ops::Text),
    ],
    or: Or::Refused,
    instance: INSTANCE,
    variables: NO_VARIABLES,
    times: None,
};

static CORRELATED_SUBSCRIPTIONS: Resource = Resource {
    path: "/correlated-message-subscriptions/search",
    fields: &[
        always("subscriptionKey", Key, Basic),
        always("messageKey", Key, Basic),
        always("messageName", Text, Ops::Text),
        maybe("correlationKey", Text, Ops::Text),
        always("correlationTime", Time, Ordered),
        always("partitionId", Number, Ordered),
        maybe("processDefinitionId", Text, Ops::Text),
        maybe("processDefinitionKey", Key, Basic),
        maybe("processInstanceKey", Key, Basic),
        maybe("elementId", Text, Ops::Text),
        maybe("elementInstanceKey", Key, Basic),
        always("tenantId", Text, Ops::Text),
    ],
    or: Or::Refused,
    instance: INSTANCE,
    variables: NO_VARIABLES,
    times: Some(("correlationTime", None)),
};

static BATCH_OPERATIONS: Resource = Resource {
    path: "/batch-operations/search",
    fields: &[
        always("batchOperationKey", Key, Basic),
        always("state", BATCH_STATE, Ops::State),
        always("batchOperationType", Text, Ops::None),
        hidden("operationType", Text, Ops::State),
        maybe("startDate", Time, Ops::None),
        maybe("endDate", Time, Ops::None),
        maybe("operationsTotalCount", Number, Ops::None),
        maybe("operationsFailedCount", Number, Ops::None),
        maybe("operationsCompletedCount", Number, Ops::None),
    ],
    or: Or::Refused,
    instance: None,
    variables: NO_VARIABLES,
    times: Some(("startDate", Some("endDate"))),
};

static BATCH_OPERATION_ITEMS: Resource = Resource {
    path: "/batch-operation-items/search",
    fields: &[
        always("batchOperationKey", Key, Basic),
        always("itemKey", Key, Basic),
        always("processInstanceKey", Key, Basic),
        always(
            "state",
            State(&["ACTIVE", "CANCELED", "COMPLETED", "FAILED"]),
            Ops::State,
        ),
        maybe("processedDate", Time, Ops::None),
        maybe("errorMessage", Text, Ops::None),
    ],
    or: Or::Refused,
    instance: INSTANCE,
    variables: NO_VARIABLES,
    times: None,
};

static TIMERS: Resource = Resource {
    path: "/timers/search",
    fields: &[
        always("timerKey", Key, Basic),
        always("dueDate", Time, Ordered),
        always("repetitions", Number, Ordered),
        always("elementId", Text, Ops::Text),
        // A start event's has neither.
        maybe("elementInstanceKey", Key, Basic),
        maybe("processInstanceKey", Key, Basic),
        always("processDefinitionId", Text, Ops::Text),
        always("processDefinitionKey", Key, Basic),
        always("tenantId", Text, Ops::Text),
    ],
    or: Or::Refused,
    instance: INSTANCE,
    variables: NO_VARIABLES,
    times: None,
};
