//! The spellings of zbctl and c8ctl that zcli takes, and what it calls them.

/// Other names of nouns.
pub const NOUNS: &[(&str, &str)] = &[
    ("pi", "instance"),
    ("instances", "instance"),
    ("process-instance", "instance"),
    ("process-instances", "instance"),
    ("pd", "process"),
    ("processes", "process"),
    ("process-definition", "process"),
    ("process-definitions", "process"),
    ("jobs", "job"),
    ("ut", "task"),
    ("user-task", "task"),
    ("user-tasks", "task"),
    ("tasks", "task"),
    ("inc", "incident"),
    ("incidents", "incident"),
    ("msg", "message"),
    ("messages", "message"),
    ("var", "variable"),
    ("vars", "variable"),
    ("variables", "variable"),
    ("signals", "signal"),
    ("decisions", "decision"),
    ("resources", "resource"),
    ("profiles", "profile"),
];

/// Other names of verbs, before or after their noun. The first that the noun has is taken.
pub const VERBS: &[(&str, &str)] = &[
    ("list", "list"),
    ("search", "list"),
    ("get", "get"),
    ("create", "create"),
    ("cancel", "cancel"),
    ("modify", "modify"),
    ("migrate", "migrate"),
    ("activate", "activate"),
    ("complete", "complete"),
    ("assign", "assign"),
    ("unassign", "unassign"),
    ("fail", "fail"),
    ("throwError", "throw-error"),
    ("throw-error", "throw-error"),
    ("update", "update"),
    ("work", "work"),
    ("resolve", "resolve"),
    ("tail", "tail"),
    ("publish", "publish"),
    ("correlate", "correlate"),
    ("set", "set"),
    ("broadcast", "broadcast"),
    ("evaluate", "evaluate"),
    ("delete", "delete"),
    ("delete", "remove"),
    ("rm", "delete"),
    ("rm", "cancel"),
    ("rm", "remove"),
    ("remove", "remove"),
    ("remove", "delete"),
    ("add", "add"),
    ("use", "use"),
    ("which", "show"),
    ("show", "show"),
    ("import", "import"),
    ("test", "test"),
];

/// Two words that are another command here.
pub const PAIRS: &[(&str, &str, &[&str])] = &[
    ("deploy", "resource", &["deploy"]),
    ("deploy", "process", &["deploy"]),
    ("create", "worker", &["job", "work", "--type"]),
    ("update", "retries", &["job", "update"]),
    ("update", "timeout", &["job", "update"]),
    ("get", "topology", &["cluster", "status"]),
    ("generate", "completion", &["completion"]),
];

/// One word that is another command here.
pub const SINGLE: &[(&str, &[&str])] = &[
    ("status", &["cluster", "status"]),
    ("topology", &["cluster", "status"]),
    ("version", &["--version"]),
];

/// What becomes of a flag.
pub enum To {
    /// It has another name.
    Flag(&'static str),
    /// It stands for these words.
    Words(&'static [&'static str]),
    /// Its value is an argument here.
    Positional,
    /// It means nothing here: it goes, with its value.
    Dropped,
    /// zbctl's `--handler`: a program with its arguments.
    Handler,
}

/// A flag in other tools' spelling, after `camelCase` has become `kebab-case`.
pub struct FlagAlias {
    /// The command that it belongs to; empty for all.
    pub command: &'static str,
    /// The other tools' name.
    pub from: &'static str,
    /// What it is here.
    pub to: To,
}

const fn flag(command: &'static str, from: &'static str, to: &'static str) -> FlagAlias {
    FlagAlias {
        command,
        from,
        to: To::Flag(to),
    }
}

/// All of them; a command's own come before those of all.
pub const FLAGS: &[FlagAlias] = &[
    // zbctl names the variables to fetch like the variables to give.
    flag("job activate", "variables", "fetch-variables"),
    flag("job activate", "fetch-variable", "fetch-variables"),
    flag("job activate", "max-jobs-to-activate", "max-jobs"),
    flag("job work", "fetch-variable", "fetch-variables"),
    flag("job work", "variables", "fetch-variables"),
    flag("job work", "max-jobs-active", "max-jobs"),
    flag("job work", "max-jobs-to-activate", "max-jobs"),
    flag("job work", "max-jobs-handle", "count"),
    flag("job work", "stream-enabled", "stream"),
    flag("job work", "name", "worker"),
    FlagAlias {
        command: "job work",
        from: "poll-threshold",
        to: To::Dropped,
    },
    FlagAlias {
        command: "job work",
        from: "handler",
        to: To::Handler,
    },
    flag("message publish", "time-to-live", "ttl"),
    flag("publish-message", "time-to-live", "ttl"),
    flag("instance create", "await-completion", "with-result"),
    flag("create-instance", "await-completion", "with-result"),
    FlagAlias {
        command: "instance create",
        from: "id",
        to: To::Positional,
    },
    FlagAlias {
        command: "instance create",
        from: "bpmn-process-id",
        to: To::Positional,
    },
    FlagAlias {
        command: "instance create",
        from: "process-definition-id",
        to: To::Positional,
    },
    flag("instance list", "id", "process"),
    flag("instance list", "parent-process-instance-key", "parent"),
    flag("process list", "id", "process"),
    flag("process list", "process-definition-id", "process"),
    flag("incident list", "id", "process"),
    flag("incident list", "error-type", "type"),
    flag("incident list", "error-message", "message"),
    FlagAlias {
        command: "completion",
        from: "shell",
        to: To::Positional,
    },
    flag("", "process-instance-key", "instance"),
    flag("", "process-definition-key", "definition"),
    flag("", "bpmn-process-id", "process"),
    flag("", "process-definition-id", "process"),
    flag("", "element-id", "element"),
    flag("", "sort-by", "sort"),
    flag("", "fields", "columns"),
    FlagAlias {
        command: "",
        from: "json",
        to: To::Words(&["--output", "json"]),
    },
    flag("", "base-url", "rest-address"),
    flag("", "cert-path", "ca-file"),
    flag("", "authz-url", "token-url"),
    flag("", "o-auth-url", "token-url"),
    flag("", "default-tenant-id", "tenant"),
    flag("", "tenant-id", "tenant"),
    FlagAlias {
        command: "",
        from: "client-cache",
        to: To::Dropped,
    },
];
