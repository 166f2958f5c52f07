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

/// Memory that what is active may take, by its size: variables, messages, element instances. Half of
/// what the process may have where that is less. Past it no new work is taken.
pub const HELD_BYTES_MAX: usize = 2 * 1024 * 1024 * 1024;

/// The longest the loop sleeps while something is due later: how late it notices a clock that jumped.
pub const SLEEP_MAX: Duration = Duration::from_millis(500);

/// How long the loop waits after a tick that found nothing to do, though something seemed due.
pub const EMPTY_TICK_PAUSE: Duration = Duration::from_millis(50);

/// How long a query may take.
pub const QUERY_TIME_MAX: Duration = Duration::from_secs(10);

/// Connections to both ports; fewer where the process may open fewer files.
pub const CONNECTIONS_MAX: usize = 8_192;

/// Streams (requests in progress) on one HTTP/2 connection.
pub const STREAMS_A_CONNECTION_MAX: u32 = 1_024;

/// All headers of one request.
pub const HEADER_BYTES_MAX: u32 = 16 * 1024;

/// Headers of one HTTP/1 request.
pub const HEADERS_MAX: usize = 64;

/// Time to send the headers of an HTTP/1 request, or the first request of a connection.
pub const HEADER_TIME_MAX: Duration = Duration::from_secs(30);

/// One gRPC message or REST body (Zeebe's maximum message size).
pub const MESSAGE_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Bytes buffered for one HTTP/2 stream whose client doesn't read.
pub const SEND_BUFFER_BYTES_MAX: usize = 64 * 1024;

/// How often an idle HTTP/2 connection is asked whether it's still there, and how long it may take to answer.
pub const KEEP_ALIVE_INTERVAL: Duration = Duration::from_secs(30);
pub const KEEP_ALIVE_TIMEOUT: Duration = Duration::from_secs(20);

/// How long a client may take nothing of what was written to it, before its connection is cut. The system's
/// buffers hold megabytes and tell of room in big steps: one who reads slowly looks idle for that long.
pub const STALL_TIME_MAX: Duration = Duration::from_secs(120);

/// How long a request's body may take to come in, beside what its bytes take at the slowest rate.
pub const BODY_TIME_MAX: Duration = Duration::from_secs(60);

/// The slowest a body may come in: 4 MiB in about four minutes.
pub const BODY_BYTES_A_SECOND_MIN: u32 = 16 * 1024;

/// Requests in progress that bring new work.
pub const NEW_WORK_REQUESTS_MAX: usize = 8_192;

/// Requests in progress that wait for jobs.
pub const WAITING_REQUESTS_MAX: usize = 8_192;

/// Streams of jobs.
pub const JOB_STREAMS_MAX: usize = 8_192;

/// Requests in progress that ask something.
pub const QUESTIONS_MAX: usize = 1_024;

/// Requests in progress of all other kinds: what lets the engine drain.
pub const RELIEF_REQUESTS_MAX: usize = 16_384;

/// Bytes of bodies that are coming in or being read, of one kind of request.
pub const BODY_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Bytes of answers that clients have not taken yet; past it nothing is asked and no jobs are activated.
pub const ANSWER_BYTES_MAX: usize = 256 * 1024 * 1024;

/// Bytes of an answer handed to the connection at a time.
pub const ANSWER_PIECE_BYTES: usize = 32 * 1024;

/// Queries at work at the same time; each has an SQLite connection with its cache.
pub const QUERIES_AT_ONCE_MAX: usize = 8;

/// Streams of one HTTP/2 connection that a client has reset and that nobody has looked at yet.
pub const STREAMS_RESET_MAX: usize = 32;

/// Connections past the limit that are told so at the same time, and how long that may take.
pub const REFUSED_CONNECTIONS_MAX: usize = 64;
pub const REFUSAL_TIME_MAX: Duration = Duration::from_secs(5);

/// Open files that are not connections: the data file, its readers, the log, the listeners.
pub const OTHER_FILES_MAX: usize = 128;

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
