//! From what went wrong to a gRPC status, as Zeebe's gateway maps it.

use tonic::{Code, Status};

use crate::{engine::rejection::RejectionType, server::Error};

/// The status of a command that got no reply.
pub fn of(error: Error) -> Status {
    let code = match &error {
        Error::Rejected(rejection) => code(rejection.kind),
        Error::Overloaded | Error::DiskFull | Error::TooManyConnections { .. } => {
            Code::ResourceExhausted
        }
        Error::BodyTooSlow => Code::Cancelled,
        // Not UNAVAILABLE: whether the command was carried out isn't known, so no client should just repeat it.
        Error::ReadOnly(_) | Error::ResultLost => Code::Internal,
        Error::Stopped => Code::Unavailable,
    };
    Status::new(code, error.to_string())
}

fn code(kind: RejectionType) -> Code {
    match kind {
        RejectionType::InvalidArgument => Code::InvalidArgument,
        RejectionType::NotFound => Code::NotFound,
        RejectionType::AlreadyExists => Code::AlreadyExists,
        RejectionType::InvalidState => Code::FailedPrecondition,
        RejectionType::ProcessingError | RejectionType::ExceededBatchRecordSize => Code::Internal,
    }
}
