//! The board on a terminal: the summary, the three panels, the keys.
//!
//! Up to [`WIDE`] columns the panels stand below each other, beyond that processes and job types are side by side.
//! Nothing is told by colour alone.

use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Color, Modifier, Style as Look};
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::{Block, Borders, Clear, Paragraph, Row, Table, TableState};

use super::rows;
use super::state::{Help, Pace, Panel, State};
use crate::render::sanitize;
use crate::render::style::Style;
use crate::render::surface::Colour;

/// From this width on there are two panels side by side.
const WIDE: u16 = 140;

/// What the keys do.
const KEYS: [(&str, &str); 9] = [
    ("up, down, j, k", "choose a row"),
    ("tab, shift-tab", "go to the next panel, to the one before"),
    (
        "enter, e",
        "explain: the process's findings, the job's or the incident's instance",
    ),
    ("t", "triage the incidents"),
    ("s", "everything that stands still"),
    ("r", "look now"),
    ("p, space", "pause, go on"),
    ("?, h", "these keys"),
    ("q, esc, ctrl-c", "quit"),
];

/// Draws one frame.
pub fn draw(frame: &mut Frame<'_>, state: &State, now: Timestamp, colour: Colour) {
    let painter = Painter { colour };
    let [title, summary, panels, bottom] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(frame.area());
    painter.title(frame, title, state);
    let lines = rows::summary(&state.seen, usize::from(summary.width));
    frame.render_widget(Paragraph::new(lines.map(Line::from).to_vec()), summary);
    for (panel, area) in Panel::ALL.into_iter().zip(arrange(panels)) {
        painter.panel(frame, area, panel, state, now);
    }
    painter.bottom(frame, bottom, state);
    if state.help == Help::Shown {
        painter.help(frame, panels);
    }
}

/// Where the panels are.
fn arrange(area: Rect) -> [Rect; 3] {
    if area.width < WIDE {
        return Layout::vertical([
            Constraint::Fill(1),
            Constraint::Fill(1),
            Constraint::Fill(1),
        ])
        .areas(area);
    }
    let [above, incidents] =
        Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]).areas(area);
    let [processes, job_types] =
        Layout::horizontal([Constraint::Fill(2), Constraint::Fill(3)]).areas(above);
    [processes, job_types, incidents]
}

struct Painter {
    colour: Colour,
}

impl Painter {
    /// A meaning as the terminal shows it; without colours by weight alone.
    fn look(&self, style: Style) -> Look {
        let colour = match style {
            Style::Plain | Style::Heading | Style::Dim => None,
            Style::Good => Some(Color::Green),
            Style::Bad => Some(Color::Red),
            Style::Warning => Some(Color::Yellow),
            Style::Key => Some(Color::Cyan),
        };
        let look = match style {
            Style::Heading => Look::new().add_modifier(Modifier::BOLD),
            Style::Dim => Look::new().add_modifier(Modifier::DIM),
            _ => Look::new(),
        };
        match (self.colour, colour) {
            (Colour::On, Some(colour)) => look.fg(colour),
            _ => look,
        }
    }

    fn title(&self, frame: &mut Frame<'_>, area: Rect, state: &State) {
        let cluster = state.seen["cluster"].as_str().unwrap_or_default();
        let time = state.seen["time"].as_str().unwrap_or_default();
        let clock = time.get(11..19).unwrap_or_default();
        let pace = match state.pace {
            Pace::Live => format!("every {}", state.interval),
            Pace::Paused => "PAUSED".to_owned(),
        };
        let line = Line::from(vec![
            Span::styled("zcli top", self.look(Style::Heading)),
            Span::raw("  "),
            Span::styled(sanitize::line(cluster).into_owned(), self.look(Style::Key)),
            Span::raw(format!("  {clock}  {pace}")),
        ]);
        frame.render_widget(Paragraph::new(line), area);
    }

    fn panel(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        panel: Panel,
        state: &State,
        now: Timestamp,
    ) {
        let items = state.items(panel);
        let is_chosen = state.panel == panel;
        let mark = if is_chosen { ">" } else { " " };
        let heading = format!("{mark}{} ({})", panel.title(), items.len());
        let look = if is_chosen {
            Style::Heading
        } else {
            Style::Dim
        };
        let block = Block::new()
            .borders(Borders::TOP)
            .title(Span::styled(heading, self.look(look)));
        if items.is_empty() {
            let text = Paragraph::new(Span::styled("  none", self.look(Style::Dim)));
            frame.render_widget(text.block(block), area);
            return;
        }
        let columns = rows::columns(panel);
        let widths = columns.iter().map(|column| match column.width {
            0 => Constraint::Fill(1),
            width => Constraint::Length(width),
        });
        let titles = columns.iter().map(|column| column.title);
        let lines = items.iter().map(|item| {
            let row = rows::row(panel, item, now);
            Row::new(row.cells).style(self.look(row.style))
        });
        let table = Table::new(lines, widths)
            .header(Row::new(titles).style(self.look(Style::Heading)))
            .row_highlight_style(if is_chosen {
                Look::new().add_modifier(Modifier::REVERSED)
            } else {
                Look::new()
            })
            .highlight_symbol(if is_chosen { "> " } else { "  " })
            .block(block);
        let mut chosen = TableState::new().with_selected(state.selected(panel));
        frame.render_stateful_widget(table, area, &mut chosen);
    }

    fn bottom(&self, frame: &mut Frame<'_>, area: Rect, state: &State) {
        let line = match &state.message {
            Some(message) => Line::styled(
                sanitize::line(message).into_owned(),
                self.look(Style::Warning),
            ),
            None => Line::styled(
                "q quit  tab panel  enter explain  t triage  s stuck  r look now  p pause  ? keys",
                self.look(Style::Dim),
            ),
        };
        frame.render_widget(Paragraph::new(line), area);
    }

    fn help(&self, frame: &mut Frame<'_>, area: Rect) {
        let lines: Vec<Line<'_>> = KEYS
            .iter()
            .map(|(keys, what)| Line::from(format!(" {keys:<16} {what}")))
            .collect();
        let height = u16::try_from(KEYS.len())
            .unwrap_or(u16::MAX)
            .saturating_add(2);
        let over = Rect {
            height: height.min(area.height),
            ..area
        };
        frame.render_widget(Clear, over);
        let block = Block::new().borders(Borders::ALL).title("Keys");
        frame.render_widget(Paragraph::new(Text::from(lines)).block(block), over);
    }
}

#[cfg(test)]
mod tests {
    use ratatui::backend::TestBackend;
    use serde_json::json;

    use super::*;

    fn state() -> State {
        State {
            seen: json!({
                "cluster": "http://127.0.0.1:8080", "time": "2026-01-01T12:00:00Z",
                "totals": {"running": 1234, "withIncident": 3, "openJobs": 55, "openTasks": 2, "openIncidents": 3},
                "throughput": {"started": vec![1; 30], "ended": vec![2; 30], "startedPerSecond": 12.3, "endedPerSecond": 11.9},
                "latency": {"p50Ms": 1_200, "p99Ms": 40_000, "bucketsP50Ms": vec![5; 30]},
                "processes": [
                    {"processDefinitionId": "order", "running": 1200, "withIncident": 3},
                    {"processDefinitionId": "refund", "running": 34, "withIncident": 0},
                ],
                "jobTypes": [
                    {"type": "payment", "open": 55, "held": 2, "oldest": "2026-01-01T11:56:00Z", "perSecond": 3.2, "worker": "w1"},
                    {"type": "mail", "open": 1, "held": 0, "oldest": "2025-12-31T12:00:00Z", "perSecond": 0.0, "isUnworked": true},
                ],
                "incidents": [
                    {"count": 3, "errorType": "JOB_NO_RETRIES", "place": "order/charge", "lastSeen": "2026-01-01T11:59:57Z", "pattern": "no card on file \u{1b}[2J"},
                ],
            }),
            interval: "2s".to_owned(),
            ..State::default()
        }
    }

    /// The screen's lines, and whether any cell has a colour.
    fn drawn(width: u16, height: u16, state: &State, colour: Colour) -> (String, bool) {
        let mut terminal =
            ratatui::Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        let now = "2026-01-01T12:00:00Z".parse().expect("a time");
        terminal
            .draw(|frame| draw(frame, state, now, colour))
            .expect("drawn");
        let buffer = terminal.backend().buffer();
        let coloured = buffer.content().iter().any(|cell| cell.fg != Color::Reset);
        let lines: Vec<String> = buffer
            .content()
            .chunks(usize::from(width))
            .map(|line| {
                let line: String = line.iter().map(ratatui::buffer::Cell::symbol).collect();
                line.trim_end().to_owned()
            })
            .collect();
        (lines.join("\n"), coloured)
    }

    #[test]
    fn at_80_by_24() {
        insta::assert_snapshot!(drawn(80, 24, &state(), Colour::On).0);
    }

    #[test]
    fn at_200_by_50() {
        insta::assert_snapshot!(drawn(200, 50, &state(), Colour::On).0);
    }

    #[test]
    fn colours_only_where_wanted() {
        assert!(drawn(80, 24, &state(), Colour::On).1);
        let (text, coloured) = drawn(80, 24, &state(), Colour::Off);
        assert!(!coloured);
        assert!(text.contains("! nobody") && text.contains("! 3"), "{text}");
        assert!(!text.contains('\u{1b}'), "{text}");
    }

    #[test]
    fn a_look_that_brings_nothing_new_sends_few_bytes() {
        use ratatui::backend::CrosstermBackend;
        let sent = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
        struct Line(std::rc::Rc<std::cell::RefCell<Vec<u8>>>);
        impl std::io::Write for Line {
            fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
                self.0.borrow_mut().extend_from_slice(bytes);
                Ok(bytes.len())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let fixed = ratatui::TerminalOptions {
            viewport: ratatui::Viewport::Fixed(Rect::new(0, 0, 80, 24)),
        };
        let backend = CrosstermBackend::new(Line(sent.clone()));
        let mut terminal = ratatui::Terminal::with_options(backend, fixed).expect("a terminal");
        let now = "2026-01-01T12:00:00Z".parse().expect("a time");
        let mut state = state();
        let mut bytes_of = |state: &State| {
            terminal
                .draw(|frame| draw(frame, state, now, Colour::On))
                .expect("drawn");
            sent.borrow_mut().drain(..).count()
        };
        let first = bytes_of(&state);
        assert!((500..6_000).contains(&first), "{first}");
        state.seen["time"] = "2026-01-01T12:00:02Z".into();
        let next = bytes_of(&state);
        assert!(next < 100, "{next}");
    }

    #[test]
    fn any_size_is_drawn() {
        for (width, height) in [(1, 1), (10, 3), (79, 7), (141, 5), (500, 200)] {
            drawn(width, height, &state(), Colour::On);
            let mut with_help = state();
            with_help.help = Help::Shown;
            drawn(width, height, &with_help, Colour::On);
        }
        drawn(80, 24, &State::default(), Colour::Off);
    }
}
