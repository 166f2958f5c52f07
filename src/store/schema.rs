//! The tables: what each column holds, in which unit, and which index serves what.
//!
//! All are STRICT and keyed by the entity's key. Columns ending in `_at` are Unix milliseconds of the
//! engine's clock; NULL means "not yet". Names that follow from the process definition (process id,
//! version, element id and type) are not repeated in each row: join `process_definition` on
//! `process_definition_key`, and `element` on `(process_definition_key, element)`.
//! Objects and lists are JSON as TEXT. Partial indexes hold what is active, so that a start reads
//! nothing that has ended.

/// The format of the file, in SQLite's `user_version`; migrations count up to it.
pub const FORMAT: i64 = 1;

/// SQLite's `application_id` of a data file: "zcli".
pub const APPLICATION_ID: i64 = 0x7a63_6c69;

pub(in crate::store) const TABLES: &str = "
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;

-- state: ACTIVE, DELETED
CREATE TABLE process_definition (
    key INTEGER PRIMARY KEY,
    bpmn_process_id TEXT NOT NULL,
    name TEXT,
    version INTEGER NOT NULL,
    version_tag TEXT,
    start_form_id TEXT,
    deployment_key INTEGER NOT NULL,
    resource_name TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    deployed_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    deletion_key INTEGER,
    resource BLOB NOT NULL
) STRICT;
CREATE INDEX process_definition_id ON process_definition (bpmn_process_id, version);

-- A DMN file. state: ACTIVE, DELETED, as of the next two
CREATE TABLE decision_requirements (
    key INTEGER PRIMARY KEY,
    decision_requirements_id TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    namespace TEXT NOT NULL,
    resource_name TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    deployed_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    resource BLOB NOT NULL
) STRICT;

CREATE TABLE decision_definition (
    key INTEGER PRIMARY KEY,
    decision_id TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    version_tag TEXT,
    decision_requirements_key INTEGER NOT NULL,
    decision_requirements_id TEXT NOT NULL,
    deployment_key INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    state TEXT NOT NULL,
    deletion_key INTEGER
) STRICT;

-- kind: FORM, GENERIC
CREATE TABLE resource (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    version_tag TEXT,
    deployment_key INTEGER NOT NULL,
    resource_name TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    deployed_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    deletion_key INTEGER,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX resource_id ON resource (kind, resource_id, version);

-- The decisions of an evaluation, counted from 1. state: EVALUATED, FAILED. result, inputs,
-- matched_rules: JSON. The last three columns are NULL where no process asked.
CREATE TABLE decision_instance (
    evaluation_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    state TEXT NOT NULL,
    evaluated_at INTEGER NOT NULL,
    failure TEXT,
    decision_key INTEGER NOT NULL,
    decision_id TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    result TEXT NOT NULL,
    inputs TEXT,
    matched_rules TEXT,
    decision_requirements_key INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    process_definition_key INTEGER,
    process_instance_key INTEGER,
    element_instance_key INTEGER,
    PRIMARY KEY (evaluation_key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_instance_process ON decision_instance (process_instance_key)
    WHERE process_instance_key IS NOT NULL;

-- What the elements of a definition are called; type as the API names it, SERVICE_TASK.
CREATE TABLE element (
    process_definition_key INTEGER NOT NULL,
    element INTEGER NOT NULL,
    element_id TEXT NOT NULL,
    name TEXT,
    type TEXT NOT NULL,
    PRIMARY KEY (process_definition_key, element)
) STRICT, WITHOUT ROWID;

-- The root element instances. lifecycle: 0 activating, 1 activated, 2 completing, 3 terminating,
-- 4 completed, 5 terminated; state is what the API shows of it.
CREATE TABLE process_instance (
    key INTEGER PRIMARY KEY,
    process_definition_key INTEGER NOT NULL,
    lifecycle INTEGER NOT NULL,
    state TEXT NOT NULL GENERATED ALWAYS AS (CASE lifecycle
        WHEN 4 THEN 'COMPLETED' WHEN 5 THEN 'TERMINATED' ELSE 'ACTIVE' END) VIRTUAL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    parent_process_instance_key INTEGER,
    parent_element_instance_key INTEGER,
    depth INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    tags TEXT,
    business_id TEXT,
    correlation_key TEXT,
    correlation_message TEXT,
    runtime TEXT
) STRICT;
CREATE INDEX process_instance_active ON process_instance (key) WHERE ended_at IS NULL;
CREATE INDEX process_instance_terminated ON process_instance (key) WHERE lifecycle = 5;
CREATE INDEX process_instance_started ON process_instance (started_at);
CREATE INDEX process_instance_ended ON process_instance (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX process_instance_definition ON process_instance (process_definition_key);
CREATE INDEX process_instance_parent ON process_instance (parent_process_instance_key)
    WHERE parent_process_instance_key IS NOT NULL;

-- All element instances but the roots. scope_key: the enclosing element or process instance.
CREATE TABLE element_instance (
    key INTEGER PRIMARY KEY,
    process_instance_key INTEGER NOT NULL,
    process_definition_key INTEGER NOT NULL,
    element INTEGER NOT NULL,
    scope_key INTEGER NOT NULL,
    lifecycle INTEGER NOT NULL,
    state TEXT NOT NULL GENERATED ALWAYS AS (CASE lifecycle
        WHEN 4 THEN 'COMPLETED' WHEN 5 THEN 'TERMINATED' ELSE 'ACTIVE' END) VIRTUAL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    job_key INTEGER,
    called_instance_key INTEGER,
    runtime TEXT
) STRICT;
CREATE INDEX element_instance_process ON element_instance (process_instance_key);
CREATE INDEX element_instance_active ON element_instance (key) WHERE ended_at IS NULL;

-- value: JSON.
CREATE TABLE variable (
    key INTEGER PRIMARY KEY,
    scope_key INTEGER NOT NULL,
    process_instance_key INTEGER NOT NULL,
    process_definition_key INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX variable_process ON variable (process_instance_key, scope_key);

-- Items of a list that were changed one by one since the variable's row was written. value: JSON.
CREATE TABLE variable_item (
    variable_key INTEGER NOT NULL,
    item INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (variable_key, item)
) STRICT, WITHOUT ROWID;

-- state: CREATED, COMPLETED, FAILED, TIMED_OUT, RETRIES_UPDATED, ERROR_THROWN, CANCELED as the API; a
-- worker holds it while there is a deadline. kind, listener_event: as the API names them. headers, tags, variables: JSON.
CREATE TABLE job (
    key INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    kind TEXT NOT NULL,
    listener_event TEXT NOT NULL,
    state TEXT NOT NULL,
    retries INTEGER NOT NULL,
    process_instance_key INTEGER NOT NULL,
    process_definition_key INTEGER NOT NULL,
    element_id TEXT NOT NULL,
    element_instance_key INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    headers TEXT,
    tags TEXT,
    worker TEXT NOT NULL,
    deadline_at INTEGER,
    available_at INTEGER,
    error_code TEXT,
    error_message TEXT,
    denied_reason TEXT,
    variables TEXT,
    incident_key INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX job_process ON job (process_instance_key);
CREATE INDEX job_active ON job (type) WHERE ended_at IS NULL;

-- state: ACTIVE, RESOLVED. error_type as the API names it. error_hash: the message as Java hashes a text.
CREATE TABLE incident (
    key INTEGER PRIMARY KEY,
    error_type TEXT NOT NULL,
    error_message TEXT NOT NULL,
    error_hash INTEGER NOT NULL,
    state TEXT NOT NULL,
    process_instance_key INTEGER NOT NULL,
    process_definition_key INTEGER NOT NULL,
    element_id TEXT NOT NULL,
    element_instance_key INTEGER NOT NULL,
    job_key INTEGER,
    variable_scope_key INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    resolved_at INTEGER
) STRICT;
CREATE INDEX incident_process ON incident (process_instance_key);
CREATE INDEX incident_active ON incident (element_instance_key) WHERE state = 'ACTIVE';

-- state: CREATED, TRIGGERED, CANCELED. repetitions: how many more, -1 without end.
CREATE TABLE timer (
    key INTEGER PRIMARY KEY,
    due_at INTEGER NOT NULL,
    repetitions INTEGER NOT NULL,
    element_instance_key INTEGER,
    process_instance_key INTEGER,
    process_definition_key INTEGER NOT NULL,
    element INTEGER NOT NULL,
    cycle TEXT,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX timer_active ON timer (due_at) WHERE state = 'CREATED';
CREATE INDEX timer_process ON timer (process_instance_key) WHERE process_instance_key IS NOT NULL;

-- state: PUBLISHED, EXPIRED (then the variables are dropped). variables, correlated_to: JSON.
CREATE TABLE message (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    correlation_key TEXT NOT NULL,
    message_id TEXT NOT NULL,
    variables TEXT,
    time_to_live_ms INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    correlated_to TEXT,
    state TEXT NOT NULL,
    published_at INTEGER NOT NULL
) STRICT;
CREATE INDEX message_active ON message (key) WHERE state = 'PUBLISHED';

-- Which message reached whom, or started what: then there is no element instance.
CREATE TABLE message_correlation (
    id INTEGER PRIMARY KEY,
    message_key INTEGER NOT NULL,
    message_name TEXT NOT NULL,
    correlation_key TEXT NOT NULL,
    subscription_key INTEGER NOT NULL,
    process_instance_key INTEGER NOT NULL,
    element_instance_key INTEGER,
    process_definition_key INTEGER NOT NULL,
    element_id TEXT NOT NULL,
    correlated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX message_correlation_process ON message_correlation (process_instance_key);

-- state: CREATED, CORRELATED, DELETED. The three nullable columns are NULL for a process's start event.
CREATE TABLE message_subscription (
    key INTEGER PRIMARY KEY,
    message_name TEXT NOT NULL,
    correlation_key TEXT,
    element_instance_key INTEGER,
    process_instance_key INTEGER,
    process_definition_key INTEGER NOT NULL,
    element INTEGER NOT NULL,
    element_id TEXT NOT NULL,
    is_interrupting INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    state TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX message_subscription_active ON message_subscription (key) WHERE state = 'CREATED';
CREATE INDEX message_subscription_process ON message_subscription (process_instance_key)
    WHERE process_instance_key IS NOT NULL;

CREATE TABLE signal_subscription (
    key INTEGER PRIMARY KEY,
    signal_name TEXT NOT NULL,
    element_instance_key INTEGER,
    process_instance_key INTEGER,
    process_definition_key INTEGER NOT NULL,
    element INTEGER NOT NULL,
    element_id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    is_open INTEGER NOT NULL
) STRICT;
CREATE INDEX signal_subscription_active ON signal_subscription (key) WHERE is_open = 1;
CREATE INDEX signal_subscription_process ON signal_subscription (process_instance_key)
    WHERE process_instance_key IS NOT NULL;

-- Camunda user tasks. lifecycle: CREATING, CREATED, ASSIGNING, CLAIMING, UPDATING, COMPLETING, CANCELING,
-- COMPLETED, CANCELED; state is what the API shows of it. Dates as they were given, and (_at) as instants.
-- transition: what a transition that waits for a listener will make of the task, JSON. candidate_groups,
-- candidate_users, headers: JSON.
CREATE TABLE user_task (
    key INTEGER PRIMARY KEY,
    lifecycle TEXT NOT NULL,
    state TEXT NOT NULL GENERATED ALWAYS AS (CASE lifecycle
        WHEN 'CLAIMING' THEN 'ASSIGNING' ELSE lifecycle END) VIRTUAL,
    assignee TEXT,
    candidate_groups TEXT,
    candidate_users TEXT,
    due_at INTEGER,
    due_date TEXT,
    follow_up_at INTEGER,
    follow_up_date TEXT,
    priority INTEGER NOT NULL,
    form_key INTEGER,
    external_form_reference TEXT,
    headers TEXT,
    process_instance_key INTEGER NOT NULL,
    process_definition_key INTEGER NOT NULL,
    element_id TEXT NOT NULL,
    element_instance_key INTEGER NOT NULL,
    tenant_id TEXT NOT NULL,
    initial_assignee TEXT,
    transition TEXT,
    created_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX user_task_process ON user_task (process_instance_key);
CREATE INDEX user_task_active ON user_task (key) WHERE ended_at IS NULL;

-- What steps have put off at their limit, in order; content: JSON.
CREATE TABLE follow_up (
    position INTEGER PRIMARY KEY,
    content TEXT NOT NULL
) STRICT;

-- What waits for a condition; without an element instance a start event of a process.
CREATE TABLE conditional_subscription (
    key INTEGER PRIMARY KEY,
    element_instance_key INTEGER,
    process_instance_key INTEGER,
    process_definition_key INTEGER NOT NULL,
    element INTEGER NOT NULL,
    is_interrupting INTEGER NOT NULL
) STRICT;

-- Of activities that may still be compensated, or are being; `thrown_by` is NULL until then.
CREATE TABLE compensation_subscription (
    key INTEGER PRIMARY KEY,
    process_instance_key INTEGER NOT NULL,
    activity INTEGER NOT NULL,
    activity_instance_key INTEGER NOT NULL,
    scope_key INTEGER NOT NULL,
    handler INTEGER,
    thrown_by INTEGER,
    handler_instance_key INTEGER
) STRICT;

-- state: CREATED, ACTIVE, SUSPENDED, COMPLETED, CANCELED; type as the API names it; plan: the rest of what
-- is done to each item, JSON.
CREATE TABLE batch_operation (
    key INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    plan TEXT,
    state TEXT NOT NULL,
    items_total INTEGER NOT NULL,
    items_completed INTEGER NOT NULL,
    items_failed INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX batch_operation_active ON batch_operation (key) WHERE ended_at IS NULL;

-- Items that are still to become rows, in parts: pairs of item and process instance key, JSON.
CREATE TABLE batch_operation_part (
    batch_operation_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    items TEXT NOT NULL,
    PRIMARY KEY (batch_operation_key, position)
) STRICT, WITHOUT ROWID;

-- state: ACTIVE, COMPLETED, SKIPPED, FAILED; one that is active as its batch operation is canceled stays so.
CREATE TABLE batch_operation_item (
    batch_operation_key INTEGER NOT NULL,
    item_key INTEGER NOT NULL,
    process_instance_key INTEGER NOT NULL,
    state TEXT NOT NULL,
    processed_at INTEGER,
    error_message TEXT,
    PRIMARY KEY (batch_operation_key, item_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_operation_item_active ON batch_operation_item (batch_operation_key, item_key)
    WHERE state = 'ACTIVE';
CREATE INDEX batch_operation_item_process ON batch_operation_item (process_instance_key);

-- Each sequence flow that an instance has taken, once.
CREATE TABLE input_collection (
    body_key INTEGER PRIMARY KEY,
    items TEXT NOT NULL
) STRICT;

CREATE TABLE sequence_flow (
    process_instance_key INTEGER NOT NULL,
    flow_id TEXT NOT NULL,
    PRIMARY KEY (process_instance_key, flow_id)
) STRICT, WITHOUT ROWID;
";
