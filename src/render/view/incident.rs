//! Columns of incidents, of their groups, and how a new group is announced.

use serde_json::Value;

use super::{Kind, View, column, field, plain, roomy, wide};
use crate::render::options::Options;
use crate::render::sheet::{self, Sheet};
use crate::render::style::Style;
use crate::render::surface::Surface;
use crate::render::time;

/// Lines of a terminal that a group's error may take.
const ERROR_LINES_MAX: usize = 4;

/// An incident as REST describes it.
pub const INCIDENT: View = View {
    noun: "incident",
    nouns: "incidents",
    key: "incidentKey",
    columns: &[
        column("KEY", "incidentKey", Kind::Key),
        column("TYPE", "errorType", Kind::Text),
        roomy("STATE", "state", Kind::State),
        roomy("PROCESS", "processDefinitionId", Kind::Text),
        column("ELEMENT", "elementId", Kind::Text),
        roomy("INSTANCE", "processInstanceKey", Kind::Key),
        column("CREATED", "creationTime", Kind::Time),
        column("MESSAGE", "errorMessage", Kind::Text),
        wide("JOB", "jobKey", Kind::Key),
        wide("ELEMENT INSTANCE", "elementInstanceKey", Kind::Key),
        wide("DEFINITION", "processDefinitionKey", Kind::Key),
        wide("TENANT", "tenantId", Kind::Text),
    ],
};

/// What became of an incident after `incident resolve`.
pub const RESOLUTION: View = View {
    noun: "incident",
    nouns: "incidents",
    key: "incidentKey",
    columns: &[
        column("KEY", "incidentKey", Kind::Key),
        column("OUTCOME", "outcome", Kind::Text),
        column("JOB", "jobKey", Kind::Key),
        column("DETAIL", "detail", Kind::Text),
        wide("INSTANCE", "processInstanceKey", Kind::Key),
    ],
};

/// Incidents of one error.
pub const GROUP: View = View {
    noun: "group of incidents",
    nouns: "groups of incidents",
    key: "group",
    columns: &[
        column("GROUP", "group", Kind::Key),
        column("COUNT", "count", Kind::Text),
        roomy("TYPE", "errorType", Kind::Text),
        roomy("PLACE", "place", Kind::Text),
        wide("FIRST", "firstSeen", Kind::Time),
        column("LAST", "lastSeen", Kind::Time),
        column("ERROR", "pattern", Kind::Text),
        wide("NEWEST", "newestIncidentKey", Kind::Key),
    ],
};

/// An incident as `incident tail` tells it, with its group.
pub const TOLD: View = View {
    noun: "incident",
    nouns: "incidents",
    key: "incidentKey",
    columns: &[
        column("KEY", "incidentKey", Kind::Key),
        column("GROUP", "group", Kind::Key),
        roomy("NEW", "isNewGroup", Kind::Flag),
        column("TYPE", "errorType", Kind::Text),
        roomy("PROCESS", "processDefinitionId", Kind::Text),
        column("ELEMENT", "elementId", Kind::Text),
        roomy("INSTANCE", "processInstanceKey", Kind::Key),
        column("CREATED", "creationTime", Kind::Time),
        column("MESSAGE", "errorMessage", Kind::Text),
        wide("JOB", "jobKey", Kind::Key),
        wide("GROUP COUNT", "groupCount", Kind::Text),
    ],
};

/// Announces a group by its newest incident: `{"group": .., "incident": ..}`.
pub fn announce(item: &Value, options: &Options, surface: &Surface) -> String {
    let text = |path: &str| plain(field(item, path));
    let when = time::show(&text("incident.creationTime"), options);
    let id = text("group.group");
    let mut sheet = Sheet::new(surface);
    sheet.line(&[
        (Style::Bad, "NEW  ".to_owned()),
        (Style::Key, id.clone()),
        sheet::plain("  "),
        (Style::Heading, text("group.errorType")),
        sheet::plain(format!("  {}  ", text("group.place"))),
        (Style::Dim, when),
    ]);
    let message = match text("incident.errorMessage") {
        message if message.is_empty() => "(no message)".to_owned(),
        message => message,
    };
    sheet.paragraph(5, 5, ERROR_LINES_MAX, &[sheet::plain(message)]);
    sheet.line(&[
        (Style::Dim, "     incident ".to_owned()),
        (Style::Key, text("incident.incidentKey")),
        (Style::Dim, " in instance ".to_owned()),
        (Style::Key, text("incident.processInstanceKey")),
    ]);
    sheet.line(&[(
        Style::Dim,
        format!("     next: zcli incident triage --group {id}"),
    )]);
    sheet.finish()
}

/// Says in a line that a known group has grown.
pub fn grown(item: &Value, options: &Options, surface: &Surface) -> String {
    let mut sheet = Sheet::new(surface);
    sheet.line(&counter(item, options));
    sheet.finish()
}

/// A group's counter: id, how many, since when, which error.
pub fn counter(group: &Value, options: &Options) -> Vec<sheet::Span> {
    let text = |path: &str| plain(field(group, path));
    let when = |path: &str| time::show(&text(path), options);
    vec![
        (Style::Key, text("group")),
        (Style::Heading, format!("  x{:<5}", text("count"))),
        (
            Style::Dim,
            format!("  first {}, last {}  ", when("firstSeen"), when("lastSeen")),
        ),
        sheet::plain(text("pattern")),
    ]
}
