//! The schema's types: which attributes and children an element may have, in which order.

use super::Version;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Anything,
    /// `xsd:string`.
    Text,
    Extensions,
    Reference,
    Definitions,
    Import,
    ImportedValues,
    ElementCollection,
    Decision,
    KnowledgeModel,
    DecisionService,
    InputData,
    KnowledgeSource,
    InformationRequirement,
    KnowledgeRequirement,
    AuthorityRequirement,
    ItemDefinition,
    FunctionItem,
    InformationItem,
    Literal,
    Invocation,
    Binding,
    Table,
    Input,
    Output,
    RuleAnnotationClause,
    Rule,
    RuleAnnotation,
    UnaryTests,
    Context,
    ContextEntry,
    Function,
    Relation,
    List,
    Group,
    TextAnnotation,
    Association,
    PerformanceIndicator,
    OrganizationUnit,
}

/// What may stand in a place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Group {
    Named(&'static str, Kind),
    /// A reference by one of these names.
    Reference(&'static [&'static str]),
    Expression,
    DrgElement,
    Artifact,
    BusinessContext,
    Diagram,
}

/// One place in a sequence of children.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub group: Group,
    pub required: bool,
    pub many: bool,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Allowed {
    pub name: &'static str,
    pub required: bool,
    /// Empty for any value.
    pub values: &'static [&'static str],
}

#[derive(Debug)]
pub(super) struct Shape {
    /// It has an id, a label, a description, extensions, and attributes of other namespaces.
    pub is_element: bool,
    pub attributes: Vec<Allowed>,
    pub slots: Vec<Slot>,
}

impl Slot {
    pub(super) const fn optional(name: &'static str, kind: Kind) -> Self {
        Self::of(Group::Named(name, kind)).maybe()
    }

    const fn one(name: &'static str, kind: Kind) -> Self {
        Self::of(Group::Named(name, kind))
    }

    const fn any(name: &'static str, kind: Kind) -> Self {
        Self::of(Group::Named(name, kind)).maybe().repeated()
    }

    const fn of(group: Group) -> Self {
        Self {
            group,
            required: true,
            many: false,
        }
    }

    const fn maybe(mut self) -> Self {
        self.required = false;
        self
    }

    const fn repeated(mut self) -> Self {
        self.many = true;
        self
    }
}

const fn may(name: &'static str) -> Allowed {
    Allowed {
        name,
        required: false,
        values: &[],
    }
}

const fn must(name: &'static str) -> Allowed {
    Allowed {
        name,
        required: true,
        values: &[],
    }
}

const fn among(name: &'static str, values: &'static [&'static str]) -> Allowed {
    Allowed {
        name,
        required: false,
        values,
    }
}

const HIT_POLICIES: &[&str] = &[
    "UNIQUE",
    "FIRST",
    "PRIORITY",
    "ANY",
    "COLLECT",
    "RULE ORDER",
    "OUTPUT ORDER",
];
const AGGREGATIONS: &[&str] = &["SUM", "COUNT", "MIN", "MAX"];
const ORIENTATIONS: &[&str] = &["Rule-as-Row", "Rule-as-Column", "CrossTable"];
const BOOLEANS: &[&str] = &["true", "false", "0", "1"];
const DIRECTIONS: &[&str] = &["None", "One", "Both"];
const FUNCTION_KINDS: &[&str] = &["FEEL", "Java", "PMML"];

const EXPRESSION: Slot = Slot::of(Group::Expression);

pub(super) fn expression(name: &str, version: Version) -> Option<Kind> {
    Some(match name {
        "literalExpression" => Kind::Literal,
        "invocation" => Kind::Invocation,
        "decisionTable" => Kind::Table,
        "context" => Kind::Context,
        "functionDefinition" => Kind::Function,
        "relation" => Kind::Relation,
        "list" => Kind::List,
        "for" | "every" | "some" | "conditional" | "filter" if version >= Version::V1_4 => {
            Kind::Anything
        }
        _ => return None,
    })
}

pub(super) fn drg_element(name: &str, version: Version) -> Option<Kind> {
    Some(match name {
        "decision" => Kind::Decision,
        "businessKnowledgeModel" => Kind::KnowledgeModel,
        "inputData" => Kind::InputData,
        "knowledgeSource" => Kind::KnowledgeSource,
        "decisionService" if version >= Version::V1_2 => Kind::DecisionService,
        "decisionService" => Kind::Anything,
        _ => return None,
    })
}

pub(super) fn artifact(name: &str, version: Version) -> Option<Kind> {
    Some(match name {
        "textAnnotation" => Kind::TextAnnotation,
        "association" => Kind::Association,
        "group" if version >= Version::V1_3 => Kind::Group,
        _ => return None,
    })
}

pub(super) fn business_context(name: &str) -> Option<Kind> {
    Some(match name {
        "performanceIndicator" => Kind::PerformanceIndicator,
        "organizationUnit" => Kind::OrganizationUnit,
        _ => return None,
    })
}

/// A type's attributes and children.
pub(super) fn shape(kind: Kind, version: Version) -> Shape {
    let (is_element, attributes) = attributes(kind, version);
    Shape {
        is_element,
        attributes,
        slots: slots(kind, version),
    }
}

/// Whether the type is an element with id and extensions, and its own attributes.
fn attributes(kind: Kind, version: Version) -> (bool, Vec<Allowed>) {
    let later = version > Version::V1_1;
    let type_ref = || vec![may("typeRef")];
    let named = || vec![must("name")];
    match kind {
        Kind::Reference => (false, vec![must("href")]),
        Kind::Definitions => (true, definitions_attributes()),
        Kind::Import => (later, import_attributes(version)),
        Kind::ImportedValues => {
            let mut all = import_attributes(version);
            all.push(may("expressionLanguage"));
            (later, all)
        }
        Kind::ElementCollection
        | Kind::Decision
        | Kind::KnowledgeModel
        | Kind::DecisionService
        | Kind::InputData => (true, named()),
        Kind::KnowledgeSource => (true, vec![must("name"), may("locationURI")]),
        Kind::PerformanceIndicator | Kind::OrganizationUnit => {
            (true, vec![must("name"), may("URI")])
        }
        Kind::InformationRequirement | Kind::KnowledgeRequirement | Kind::AuthorityRequirement => {
            (later, Vec::new())
        }
        Kind::ContextEntry => (later, Vec::new()),
        Kind::ItemDefinition => {
            let collection = among("isCollection", BOOLEANS);
            (true, vec![must("name"), may("typeLanguage"), collection])
        }
        Kind::FunctionItem => (true, vec![may("outputTypeRef")]),
        Kind::InformationItem => (true, vec![must("name"), may("typeRef")]),
        Kind::Literal => (true, vec![may("typeRef"), may("expressionLanguage")]),
        Kind::Function if later => (true, vec![may("typeRef"), among("kind", FUNCTION_KINDS)]),
        Kind::Invocation | Kind::Context | Kind::Function | Kind::Relation | Kind::List => {
            (true, type_ref())
        }
        Kind::Table => (true, table_attributes()),
        Kind::Output => (true, vec![may("name"), may("typeRef")]),
        Kind::Input | Kind::Rule => (true, Vec::new()),
        Kind::UnaryTests if version >= Version::V1_4 => {
            (true, vec![may("expressionLanguage"), may("typeRef")])
        }
        Kind::UnaryTests => (true, vec![may("expressionLanguage")]),
        Kind::RuleAnnotationClause => (false, vec![may("name")]),
        Kind::Group => (true, vec![may("name")]),
        Kind::TextAnnotation => (true, vec![may("textFormat")]),
        Kind::Association => (true, vec![among("associationDirection", DIRECTIONS)]),
        Kind::Binding | Kind::RuleAnnotation | Kind::Anything | Kind::Text | Kind::Extensions => {
            (false, Vec::new())
        }
    }
}

fn definitions_attributes() -> Vec<Allowed> {
    vec![
        must("name"),
        must("namespace"),
        may("expressionLanguage"),
        may("typeLanguage"),
        may("exporter"),
        may("exporterVersion"),
    ]
}

fn import_attributes(version: Version) -> Vec<Allowed> {
    let mut all = vec![must("namespace"), may("locationURI"), must("importType")];
    if version > Version::V1_1 {
        all.push(must("name"));
    }
    all
}

fn table_attributes() -> Vec<Allowed> {
    vec![
        may("typeRef"),
        among("hitPolicy", HIT_POLICIES),
        among("aggregation", AGGREGATIONS),
        among("preferredOrientation", ORIENTATIONS),
        may("outputLabel"),
    ]
}

fn slots(kind: Kind, version: Version) -> Vec<Slot> {
    let references = |names| Slot::of(Group::Reference(names));
    match kind {
        Kind::Definitions => definitions_slots(version),
        Kind::ImportedValues => vec![Slot::one("importedElement", Kind::Text)],
        Kind::ElementCollection => vec![Slot::any("drgElement", Kind::Reference)],
        Kind::Decision => decision_slots(),
        Kind::KnowledgeModel => knowledge_model_slots(version),
        Kind::DecisionService => [
            "outputDecision",
            "encapsulatedDecision",
            "inputDecision",
            "inputData",
        ]
        .into_iter()
        .map(|name| Slot::any(name, Kind::Reference))
        .fold(
            vec![Slot::optional("variable", Kind::InformationItem)],
            |mut all, slot| {
                all.push(slot);
                all
            },
        ),
        Kind::InputData => vec![Slot::optional("variable", Kind::InformationItem)],
        Kind::KnowledgeSource => vec![
            Slot::any("authorityRequirement", Kind::AuthorityRequirement),
            Slot::optional("type", Kind::Text),
            Slot::optional("owner", Kind::Reference),
        ],
        Kind::InformationRequirement => vec![references(&["requiredDecision", "requiredInput"])],
        Kind::KnowledgeRequirement => vec![references(&["requiredKnowledge"])],
        Kind::AuthorityRequirement => {
            vec![references(&[
                "requiredDecision",
                "requiredInput",
                "requiredAuthority",
            ])]
        }
        Kind::ItemDefinition => item_definition_slots(version),
        Kind::FunctionItem => vec![Slot::any("parameters", Kind::InformationItem)],
        Kind::PerformanceIndicator => vec![Slot::any("impactingDecision", Kind::Reference)],
        Kind::OrganizationUnit => vec![
            Slot::any("decisionMade", Kind::Reference),
            Slot::any("decisionOwned", Kind::Reference),
        ],
        Kind::Association => vec![
            Slot::one("sourceRef", Kind::Reference),
            Slot::one("targetRef", Kind::Reference),
        ],
        Kind::TextAnnotation | Kind::RuleAnnotation => vec![Slot::optional("text", Kind::Text)],
        Kind::Anything
        | Kind::Text
        | Kind::Extensions
        | Kind::Reference
        | Kind::Import
        | Kind::InformationItem
        | Kind::RuleAnnotationClause
        | Kind::Group => Vec::new(),
        logic => logic_slots(logic, version),
    }
}

fn definitions_slots(version: Version) -> Vec<Slot> {
    let mut slots = vec![
        Slot::any("import", Kind::Import),
        Slot::any("itemDefinition", Kind::ItemDefinition),
        Slot::of(Group::DrgElement).maybe().repeated(),
        Slot::of(Group::Artifact).maybe().repeated(),
        Slot::any("elementCollection", Kind::ElementCollection),
        Slot::of(Group::BusinessContext).maybe().repeated(),
    ];
    if version > Version::V1_1 {
        slots.push(Slot::of(Group::Diagram).maybe());
    }
    slots
}

fn decision_slots() -> Vec<Slot> {
    let mut slots = vec![
        Slot::optional("question", Kind::Text),
        Slot::optional("allowedAnswers", Kind::Text),
        Slot::optional("variable", Kind::InformationItem),
        Slot::any("informationRequirement", Kind::InformationRequirement),
        Slot::any("knowledgeRequirement", Kind::KnowledgeRequirement),
        Slot::any("authorityRequirement", Kind::AuthorityRequirement),
    ];
    let references = [
        "supportedObjective",
        "impactedPerformanceIndicator",
        "decisionMaker",
        "decisionOwner",
        "usingProcess",
        "usingTask",
    ];
    slots.extend(references.map(|name| Slot::any(name, Kind::Reference)));
    slots.push(EXPRESSION.maybe());
    slots
}

fn knowledge_model_slots(version: Version) -> Vec<Slot> {
    let mut slots = vec![
        Slot::optional("variable", Kind::InformationItem),
        Slot::optional("encapsulatedLogic", Kind::Function),
        Slot::any("knowledgeRequirement", Kind::KnowledgeRequirement),
        Slot::any("authorityRequirement", Kind::AuthorityRequirement),
    ];
    if version == Version::V1_1 {
        slots.swap(0, 1);
    }
    slots
}

fn item_definition_slots(version: Version) -> Vec<Slot> {
    let mut slots = vec![
        Slot::optional("typeRef", Kind::Text),
        Slot::optional("allowedValues", Kind::UnaryTests),
        Slot::any("itemComponent", Kind::ItemDefinition),
    ];
    if version >= Version::V1_5 {
        slots.insert(2, Slot::optional("typeConstraint", Kind::UnaryTests));
    }
    if version >= Version::V1_3 {
        slots.push(Slot::optional("functionItem", Kind::FunctionItem));
    }
    slots
}

fn logic_slots(kind: Kind, version: Version) -> Vec<Slot> {
    match kind {
        Kind::Literal => vec![
            Slot::optional("text", Kind::Text),
            Slot::optional("importedValues", Kind::ImportedValues),
        ],
        Kind::Invocation => vec![EXPRESSION.maybe(), Slot::any("binding", Kind::Binding)],
        Kind::Binding => vec![
            Slot::one("parameter", Kind::InformationItem),
            EXPRESSION.maybe(),
        ],
        Kind::Table => table_slots(version),
        Kind::Input => vec![
            Slot::one("inputExpression", Kind::Literal),
            Slot::optional("inputValues", Kind::UnaryTests),
        ],
        Kind::Output => vec![
            Slot::optional("outputValues", Kind::UnaryTests),
            Slot::optional("defaultOutputEntry", Kind::Literal),
        ],
        Kind::Rule => {
            let mut slots = vec![
                Slot::any("inputEntry", Kind::UnaryTests),
                Slot::one("outputEntry", Kind::Literal).repeated(),
            ];
            if version > Version::V1_1 {
                slots.push(Slot::any("annotationEntry", Kind::RuleAnnotation));
            }
            slots
        }
        Kind::UnaryTests => vec![Slot::one("text", Kind::Text)],
        Kind::Context => vec![Slot::any("contextEntry", Kind::ContextEntry)],
        Kind::ContextEntry => vec![
            Slot::optional("variable", Kind::InformationItem),
            EXPRESSION,
        ],
        Kind::Function => vec![
            Slot::any("formalParameter", Kind::InformationItem),
            EXPRESSION.maybe(),
        ],
        Kind::Relation => vec![
            Slot::any("column", Kind::InformationItem),
            Slot::any("row", Kind::List),
        ],
        Kind::List => vec![EXPRESSION.maybe().repeated()],
        _ => Vec::new(),
    }
}

fn table_slots(version: Version) -> Vec<Slot> {
    let mut slots = vec![
        Slot::any("input", Kind::Input),
        Slot::one("output", Kind::Output).repeated(),
        Slot::any("rule", Kind::Rule),
    ];
    if version > Version::V1_1 {
        slots.insert(2, Slot::any("annotation", Kind::RuleAnnotationClause));
    }
    slots
}
