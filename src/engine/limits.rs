//! Every number the engine stops at, in one place.

/// Follow-ups carried out in one step; the rest waits for a later one, so that an endless loop in a
/// model doesn't hold up others.
pub const FOLLOW_UPS_A_STEP_MAX: usize = 1_000;

/// Items of a batch operation: about as many as there can be active process instances.
pub const BATCH_ITEMS_MAX: u32 = 2_000_000;

/// Items of a batch operation written out in one step.
pub const BATCH_ITEMS_A_PART: usize = 1_000;

/// Items of a batch operation worked on in one step, so that it doesn't hold up others.
pub const BATCH_ITEMS_A_STEP_MAX: usize = 50;

/// Depth of a chain of call activities (Zeebe's default).
pub const CALL_DEPTH_MAX: u32 = 1_000;

/// Bytes of variables in one answer to `ActivateJobs` (Zeebe's maximum message size).
pub const JOB_BATCH_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Bytes of all variables given with one command.
pub const DOCUMENT_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Due timers, locks, backoffs and expired messages handled in one tick.
pub const DUE_A_TICK_MAX: usize = 512;

/// Tags of a process instance (Zeebe's limit).
pub const TAGS_MAX: usize = 10;

/// Characters of one tag (Zeebe's limit).
pub const TAG_LENGTH_MAX: usize = 100;
/// Letters (UTF-16 units) of a business id.
pub const BUSINESS_ID_LENGTH_MAX: usize = 256;
