//! The rows shown as a citation, as files and as a table. A lazy part, behind its buttons.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::exchange::citation::Citation;
use crate::exchange::{Extract, csv, json, table};
use crate::i18n::export as words;
use crate::i18n::texts::{ExportTexts, HandoutTexts};
use crate::query::MAX_PRINTED;

use crate::ui::browser::{clock, download, paper};
use crate::ui::element::{Element, IntoNode, button, div, fragment, h3, p, pre, section};
use crate::ui::lazy;
use crate::ui::parts::{Copied, CopyButton, citation_forms, copy_button, shareable_link};
use crate::ui::state::{AppContext, SelectionContext};

/// How many lines of a file are shown before the download.
const SAMPLE_LINES: usize = 5;

/// The citation of the list, in its forms.
pub(crate) fn list_citation() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let citation = move || {
        with_extract(app, shown, |extract| {
            let citation = Citation::of_list(extract, clock::today(), shareable_link(app, shown).as_deref());
            citation_forms(extract.language, &citation)
        })
    };
    fragment().child(citation)
}

/// The downloads, the copy for a word processor, and the print.
pub(crate) fn list_files() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let files = move || with_extract(app, shown, |extract| files(app, shown, extract));
    fragment().child(files)
}

/// Calls `make` with exactly the rows shown, in their order.
fn with_extract<T>(app: AppContext, shown: SelectionContext, make: impl FnOnce(Extract<'_>) -> T) -> T {
    let register = shown.register();
    let (rows, sentence) = (shown.rows.get(), shown.sentence.get());
    make(Extract {
        dataset: &register.dataset,
        rows: &rows,
        language: app.language.get(),
        sentence: &sentence,
        fingerprint: register.fingerprint,
    })
}

/// A way to export the rows.
struct ExportForm<T> {
    title: &'static str,
    /// The line below the title.
    subtitle: Option<String>,
    action: T,
    note: String,
    /// The beginning of the file.
    sample: Option<String>,
}

fn files(app: AppContext, shown: SelectionContext, extract: Extract<'_>) -> Element {
    fragment()
        .child(csv_form(app, shown, extract))
        .child(json_form(app, shown, extract))
        .child(table_form(app, shown, extract))
        .child(print_form(app, extract.language, extract.rows.len()))
}

fn csv_form(app: AppContext, shown: SelectionContext, extract: Extract<'_>) -> Element {
    let language = extract.language;
    let texts = ExportTexts::of(language);
    let file = csv::write(extract);
    let sample: Vec<&str> = file.trim_start_matches('\u{feff}').lines().take(SAMPLE_LINES).collect();
    let save = move |_| {
        with_extract(app, shown, |extract| {
            download::save(&extract.file_name("csv"), "text/csv;charset=utf-8", csv::write(extract).as_bytes());
        });
    };
    let form = ExportForm {
        title: texts.csv,
        subtitle: Some(words::file_line(language, &extract.file_name("csv"), file.len())),
        action: button().class("button primary").on(ev::click, save).child(texts.download_csv),
        note: texts.csv_note.to_owned(),
        sample: Some(sample.join("\n")),
    };
    form.view()
}

fn json_form(app: AppContext, shown: SelectionContext, extract: Extract<'_>) -> Element {
    let language = extract.language;
    let texts = ExportTexts::of(language);
    let write = move |extract: Extract<'_>| json::write(extract, &shown.register().file);
    let save = move |_| {
        with_extract(app, shown, |extract| {
            download::save(&extract.file_name("json"), "application/json", write(extract).as_bytes());
        });
    };
    let form = ExportForm {
        title: texts.json,
        subtitle: Some(words::file_line(language, &extract.file_name("json"), write(extract).len())),
        action: button().class("button").on(ev::click, save).child(texts.download_json),
        note: words::json_note(language, extract.rows.len()),
        sample: Some(json::sample(extract)),
    };
    form.view()
}

/// The table for a word processor.
fn table_form(app: AppContext, shown: SelectionContext, extract: Extract<'_>) -> Element {
    let (texts, is_too_long) = (ExportTexts::of(extract.language), extract.rows.len() > MAX_PRINTED);
    let copy = CopyButton {
        classes: "button",
        words: |l| ExportTexts::of(l).copy_table,
        done_words: |l| ExportTexts::of(l).table_copied,
    };
    let copied = move || {
        with_extract(app, shown, |extract| Copied::Table { html: table::html(extract), text: table::text(extract) })
    };
    let form = ExportForm {
        title: texts.clipboard,
        subtitle: Some(texts.clipboard_note.to_owned()),
        action: if is_too_long { fragment() } else { copy_button(copy, copied) },
        note: if is_too_long { words::too_long_to_copy(extract.language) } else { texts.clipboard_text.to_owned() },
        sample: None,
    };
    form.view()
}

/// The printed handout, in one language or in both.
fn print_form(app: AppContext, language: Language, rows: usize) -> Element {
    let texts = HandoutTexts::of(language);
    let print = |label: &'static str, languages: &'static [Language]| {
        let print = move |_| {
            lazy::HANDOUT.when_loaded(move || {
                app.printed.set(languages.to_vec());
                paper::print_sheet();
            });
        };
        button().class("button").on(ev::click, print).child(label)
    };
    let buttons = div()
        .class("form-actions")
        .child(print(texts.in_french, &[Language::Fr]))
        .child(print(texts.in_english, &[Language::En]))
        .child(print(texts.in_both, &Language::ALL));
    let form = ExportForm {
        title: texts.paper,
        subtitle: None,
        action: buttons,
        note: [texts.paper_note, &words::amount_of_paper(language, rows)].concat(),
        sample: None,
    };
    form.view()
}

impl<T: IntoNode> ExportForm<T> {
    fn view(self) -> Element {
        let Self { title, subtitle, action, note, sample } = self;
        let title = div().child(h3().child(title)).child(subtitle.map(|line| p().class("second").child(line)));
        section()
            .child(div().class("form-head").child(title).child(action))
            .child(p().class("small").child(note))
            // A preview for the eye: not read aloud.
            .child(sample.map(|sample| pre().class("sample").attr("aria-hidden", "true").child(sample)))
    }
}
