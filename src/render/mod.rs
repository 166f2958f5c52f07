//! Everything that is printed: tables, JSON, YAML, CSV, progress, styles, the terminal sanitizer.
