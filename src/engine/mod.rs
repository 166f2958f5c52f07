//! The engine: a pure step from `(state, command, now)` to events and effects.
//!
//! No clock, file, socket, randomness or printing in here; time and ids come in with the command.
