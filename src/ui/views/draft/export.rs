//! The files of a draft: its own at any time, and the published data with the draft in them once nothing is missing.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::Problem;
use crate::i18n::editor as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts, EditorTexts};

use super::context::{EditorContext, ExportOutcome, dom_id};
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::draft_export::{self, FileFormat};
use crate::ui::element::{Element, a, button, div, fragment, h2, li, p, section, span, t, ul};
use crate::ui::parts::{Copied, CopyButton, copy_button};
use crate::ui::state::HEADING;

/// The id of the notice with the outcome.
const NOTICE: &str = "draft-exported";
/// The id of the heading above what is missing.
const MISSING: &str = "needs";

/// Downloads the draft, complete or not.
pub(super) fn download_button(editor: EditorContext) -> Element {
    let download = move |_| {
        let ids = [editor.id()];
        if draft_export::save(editor.store, editor.app.language.get_untracked(), &ids, FileFormat::Sheet) {
            editor.export_outcome.set(None);
        } else {
            report(editor, ExportOutcome::NotTaken(draft_export::as_text(editor.store, &ids)));
        }
    };
    button().class("text-button").on(ev::click, download).child(t(|l| DraftsTexts::of(l).download_file))
}

/// Downloads an updated `commitments.json`, or leads to what is missing for it.
pub(super) fn export_button(editor: EditorContext) -> Element {
    let export = move |_| {
        let missing = editor.problems.with_untracked(Vec::len);
        if missing > 0 {
            editor.app.announce(words::export_asks(editor.app.language.get_untracked(), missing));
            return show_missing();
        }
        let Some(register) = editor.register() else { return report(editor, ExportOutcome::NoRegister) };
        let outcome = match draft_export::published(editor.store, &register, &[editor.id()]) {
            Ok(bytes) if draft_export::save_dataset(&bytes) => ExportOutcome::Exported,
            Ok(bytes) => ExportOutcome::NotTaken(String::from_utf8_lossy(&bytes).into_owned()),
            Err(error) => ExportOutcome::NotExported(error.into()),
        };
        report(editor, outcome);
    };
    button().class("button primary export").on(ev::click, export).child(t(|l| EditorTexts::of(l).export))
}

/// Announces the outcome, shows its notice and focuses it.
fn report(editor: EditorContext, outcome: ExportOutcome) {
    editor.app.announce(outcome_text(editor, editor.app.language.get_untracked(), &outcome));
    editor.export_outcome.set(Some(outcome));
    Scope::page().after_render(|| {
        document::focus(NOTICE);
        document::scroll_to(NOTICE);
    });
}

fn outcome_text(editor: EditorContext, language: Language, outcome: &ExportOutcome) -> String {
    let texts = DraftsTexts::of(language);
    match outcome {
        ExportOutcome::Exported => texts.published.to_owned(),
        ExportOutcome::NotTaken(_) => texts.not_taken.to_owned(),
        ExportOutcome::NoRegister => EditorTexts::of(language).no_export.to_owned(),
        ExportOutcome::NotExported(error) => draft_export::not_published(editor.store, language, error),
    }
}

/// The outcome, until it is dismissed.
pub(super) fn export_notice(editor: EditorContext) -> Element {
    let dismiss = move |_| {
        editor.export_outcome.set(None);
        document::focus(HEADING);
    };
    let notice = move |outcome| {
        let language = editor.app.language.get();
        let text = p().child(outcome_text(editor, language, &outcome));
        let copy = match outcome {
            ExportOutcome::NotTaken(content) => {
                let words = CopyButton {
                    classes: "text-button",
                    words: |l| DraftsTexts::of(l).copy_text,
                    done_words: |l| CommonTexts::of(l).copied,
                };
                Some(copy_button(words, move || Copied::Text(content.clone())))
            }
            _ => None,
        };
        div()
            .id(NOTICE)
            .class("notice")
            .attr("tabindex", "-1")
            .child(div().child(text).child(copy))
            .child(button().class("text-button").on(ev::click, dismiss).child(CommonTexts::of(language).close))
    };
    fragment().child(move || editor.export_outcome.get().map(notice))
}

/// What is missing for export, each with a link to its field. Incomplete fields are no errors, so nothing is announced.
pub(super) fn missing_list(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let head = div()
        .class("side-head")
        .child(h2().id(MISSING).attr("tabindex", "-1").child(t(|l| EditorTexts::of(l).before_export)))
        .child(span().child(move || editor.problems.with(Vec::len).to_string()));
    let item = move |problem: Problem| {
        let words = editor.read(|draft| words::place(language.get(), draft, &problem.path));
        let link = a()
            .attr("href", format!("#{}", dom_id(problem.path.as_str())))
            .on(ev::click, move |event| {
                event.prevent_default();
                editor.reveal(problem.path.clone(), None);
            })
            .child(words);
        li().child(link).child(span().class("quiet").child(words::need_short(language.get(), &problem.need)))
    };
    let list = move || {
        let texts = EditorTexts::of(language.get());
        let problems = editor.problems.get();
        if problems.is_empty() {
            return p().class("second").child(texts.ready);
        }
        fragment()
            .child(p().class("second").child(texts.always_saved))
            .child(ul().children(problems.into_iter().map(item)))
    };
    section().class("needs").id("before-export").attr("aria-labelledby", MISSING).child(head).child(list)
}

/// The bar at the bottom of a narrow window: how much is missing, as a button that shows it, and the export.
pub(super) fn export_bar(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let count = move || words::export_asks(language.get(), editor.problems.with(Vec::len));
    div()
        .class("draft-bar")
        .child(button().class("text-button").on(ev::click, |_| show_missing()).child(count))
        .child(export_button(editor))
}

fn show_missing() {
    document::focus(MISSING);
    document::scroll_to(MISSING);
}
