//! Profiles, configuration layers with their origin, imports from other tools, secrets.
