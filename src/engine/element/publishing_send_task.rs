//! Send tasks that are to publish a message: Zeebe takes them at deploy and has no way to run them.

use crate::engine::{process::Failure, record::IncidentType};

pub fn failure() -> Failure {
    Failure::new(
        IncidentType::Unknown,
        "Currently, only job worker-based implementation is supported for 'sendTask'. To recover, model the \
         task using a 'zeebe:taskDefinition' with a valid job type, deploy the updated process version, and \
         migrate the instance to it.",
    )
}
