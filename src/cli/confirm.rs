//! Questions before something is changed.

use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};
use dialoguer::{Confirm, Input};

use super::context::{Consent, Context, Person};
use super::error::Error;
use super::exit_code::ExitCode;
use crate::render::Printer;
use crate::render::surface::Colour;

/// How many objects a confirmation lists one by one.
const LISTED_MAX: usize = 20;

/// Asks before changing `objects` (one line each). One object needs no question; `--yes` skips it;
/// without a terminal nobody can agree, so it's refused.
pub async fn several(
    ctx: &Context,
    will: &str,
    nouns: &str,
    objects: &[String],
) -> Result<(), Error> {
    // Before any progress bar or prompt of the change itself.
    ctx.agree().await?;
    if objects.len() <= 1 || ctx.consent == Consent::Given {
        return Ok(());
    }
    let what = format!("{will} {} {nouns}", objects.len());
    if ctx.person == Person::Absent {
        return Err(
            Error::usage(format!("refused to {what} without a confirmation"))
                .hint("add --yes if you mean it"),
        );
    }
    for object in objects.iter().take(LISTED_MAX) {
        ctx.printer.say(&format!("  {object}"));
    }
    if objects.len() > LISTED_MAX {
        ctx.printer
            .say(&format!("  and {} more", objects.len() - LISTED_MAX));
    }
    if ask(ctx, format!("{what}?")).await? {
        Ok(())
    } else {
        Err(Error::new(ExitCode::Failed, "nothing was changed").because("not confirmed"))
    }
}

/// A yes-or-no question; Enter means no.
pub async fn ask(ctx: &Context, question: String) -> Result<bool, Error> {
    let theme = theme(ctx);
    blocking(move || {
        Confirm::with_theme(theme.as_ref())
            .with_prompt(capitalized(&question))
            .default(false)
            .interact()
    })
    .await
}

/// A question that is answered with a text.
pub async fn typed(printer: &Printer, question: String) -> Result<String, Error> {
    let theme = theme_on(printer);
    blocking(move || {
        Input::with_theme(theme.as_ref())
            .with_prompt(question)
            .allow_empty(true)
            .interact_text()
    })
    .await
}

/// The look of prompts, with or without colour.
pub fn theme(ctx: &Context) -> Box<dyn Theme + Send + Sync> {
    theme_on(&ctx.printer)
}

fn theme_on(printer: &Printer) -> Box<dyn Theme + Send + Sync> {
    if printer.err_surface().colour == Colour::On {
        Box::new(ColorfulTheme::default())
    } else {
        Box::new(SimpleTheme)
    }
}

/// Runs a prompt on a thread of its own; the cursor, which prompts hide, is shown again whatever happens.
///
/// # Errors
/// `Interrupted` at Ctrl-C, also for commands that listen for it only later.
pub async fn blocking<T: Send + 'static>(
    prompt: impl FnOnce() -> dialoguer::Result<T> + Send + 'static,
) -> Result<T, Error> {
    let _cursor = Cursor;
    let answer = tokio::select! {
        // First, or a signal ends the program as it ends any that doesn't listen.
        biased;
        interrupted = tokio::signal::ctrl_c() => {
            interrupted?;
            return Err(Error::silent(ExitCode::Interrupted));
        }
        answer = async { tokio::task::spawn_blocking(prompt).await } => answer,
    };
    match answer {
        Ok(answer) => answer.map_err(|dialoguer::Error::IO(error)| Error::from(error)),
        Err(panicked) => std::panic::resume_unwind(panicked.into_panic()),
    }
}

/// Shows the terminal's cursor again when dropped.
struct Cursor;

impl Drop for Cursor {
    fn drop(&mut self) {
        let _ = console::Term::stderr().show_cursor();
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
