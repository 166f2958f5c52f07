//! Every number the server stops at, in one place; the engine's own are in `engine/limits.rs`.

use std::time::Duration;

/// Commands stepped before one commit.
pub const BATCH_COMMANDS_MAX: usize = 512;

/// Events gathered before one commit: a batch of huge commands is cut short here.
pub const BATCH_EVENTS_MAX: usize = 50_000;

/// Memory one unit of admission stands for; a command takes one and one more for each of these it's big.
pub const ADMISSION_UNIT_BYTES: usize = 16 * 1024;

/// Units of new work (deployments, instances, messages, signals) that may wait: 64 MiB.
pub const NEW_WORK_UNITS_MAX: usize = 4_096;

/// Units of what lets the engine drain (activate, complete, fail, throw, cancel, resolve) that may wait.
pub const RELIEF_UNITS_MAX: usize = 4_096;

/// Element instances held in memory; past it no new work is taken.
pub const ACTIVE_ELEMENT_INSTANCES_MAX: usize = 2_000_000;

/// Element instances and postponed work in memory past which a process instance that grows without end is banned; far
/// fewer in tests, which have to get there.
pub const SIZE_MAX: usize = if cfg!(test) { 10_000 } else { 3_000_000 };

/// The longest the loop sleeps while something is due later: how late it notices a clock that jumped.
pub const SLEEP_MAX: Duration = Duration::from_millis(500);

/// How long the loop waits after a tick that found nothing to do, though something seemed due.
pub const EMPTY_TICK_PAUSE: Duration = Duration::from_millis(50);

/// How long a query may take.
pub const QUERY_TIME_MAX: Duration = Duration::from_secs(10);

/// Connections to one port.
pub const CONNECTIONS_MAX: usize = 8_192;

/// Streams (requests in progress) on one HTTP/2 connection.
pub const STREAMS_A_CONNECTION_MAX: u32 = 1_024;

/// All headers of one request.
pub const HEADER_BYTES_MAX: u32 = 16 * 1024;

/// Headers of one HTTP/1 request.
pub const HEADERS_MAX: usize = 64;

/// Time to send the headers of an HTTP/1 request, or the first byte of a connection.
pub const HEADER_TIME_MAX: Duration = Duration::from_secs(30);

/// One gRPC message or REST body (Zeebe's maximum message size).
pub const MESSAGE_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Bytes buffered for one HTTP/2 stream whose client doesn't read.
pub const SEND_BUFFER_BYTES_MAX: usize = 64 * 1024;

/// How often an idle HTTP/2 connection is asked whether it's still there, and how long it may take to answer.
pub const KEEP_ALIVE_INTERVAL: Duration = Duration::from_secs(30);
pub const KEEP_ALIVE_TIMEOUT: Duration = Duration::from_secs(20);

/// How long connections may go on with what they have when the server shuts down.
pub const SHUTDOWN_TIME_MAX: Duration = Duration::from_secs(3);

/// What a long poll waits when the client names no request timeout (the gateway's default).
pub const LONG_POLL_DEFAULT: Duration = Duration::from_secs(10);

/// Jobs handed to one job stream that its client has not read yet.
pub const STREAM_JOBS_UNREAD_MAX: usize = 32;

/// What a creation with a result waits when the client names no request timeout (the gateway's default).
pub const AWAIT_RESULT_DEFAULT: Duration = Duration::from_secs(15);

/// Room on the disk below which no new work is taken.
pub const NEW_WORK_DISK_BYTES_MIN: u64 = 64 * 1024 * 1024;

/// Room on the disk below which nothing is taken: what a last batch and a checkpoint may need.
pub const DISK_BYTES_MIN: u64 = 24 * 1024 * 1024;

/// How often the room on the disk is looked at, while there is work.
pub const DISK_CHECK_INTERVAL: Duration = Duration::from_secs(1);
