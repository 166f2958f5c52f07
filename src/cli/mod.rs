//! The command line: the clap tree, one folder a noun, one file a verb.
