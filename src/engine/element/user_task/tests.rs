//! Camunda user tasks without listeners; listeners are in `process::user_tasks`.
