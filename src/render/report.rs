//! How an error looks: what failed, why in the server's own words, what to do next.

use super::sanitize;
use super::style::Style;
use super::surface::Surface;

/// An error as the last layer prints it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What failed, a lower-case fragment: `could not complete job 12`.
    pub what: String,
    /// Why, outermost first, in the server's own words.
    pub causes: Vec<String>,
    /// What to do next, a sentence or a command each.
    pub hints: Vec<String>,
}

impl Report {
    /// The report as lines for `surface`.
    pub fn render(&self, surface: &Surface) -> String {
        let safe = |text: &str| {
            if surface.is_terminal() {
                sanitize::block(text).into_owned()
            } else {
                text.to_owned()
            }
        };
        let paint = |style: Style, text: &str| style.paint(text, surface.colour);
        let mut out = format!("{} {}\n", paint(Style::Bad, "error:"), safe(&self.what));
        for cause in &self.causes {
            let text = safe(cause);
            let lines: Vec<&str> = text
                .lines()
                .filter(|line| !line.trim().is_empty())
                .collect();
            let indented = lines.join("\n       ");
            out.push_str(&format!("{} {indented}\n", paint(Style::Dim, "  why:")));
        }
        for hint in &self.hints {
            let indented = safe(hint).replace('\n', "\n       ");
            out.push_str(&format!("{} {indented}\n", paint(Style::Dim, " next:")));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_parts_in_order() {
        let report = Report {
            what: "could not complete job 12".to_owned(),
            causes: vec!["NOT_FOUND: no such job".to_owned()],
            hints: vec!["list jobs with `zcli job list`".to_owned()],
        };
        assert_eq!(
            report.render(&Surface::PIPE),
            "error: could not complete job 12\n  why: NOT_FOUND: no such job\n next: list jobs with `zcli job list`\n"
        );
    }
}
