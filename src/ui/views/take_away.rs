//! The rows shown, as they leave the page: a citation, files, a table. In a part of its own, behind its buttons.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::exchange::citation::Citation;
use crate::exchange::{Extract, csv, json, table};
use crate::i18n::export as words;
use crate::i18n::texts::{ExportTexts, HandoutTexts};

use crate::ui::browser::{clock, download};
use crate::ui::markup::{Children, Markup, attr, button, class, div, el, leaf, live, several, text};
use crate::ui::parts::{Copied, citation_forms, copy_button, print_in, shareable_link};
use crate::ui::state::{AppContext, SelectionContext};

/// How much of a file is shown before it is taken.
const SAMPLE_LINES: usize = 5;

/// The citation of the list, in its forms.
pub(crate) fn list_citation() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    live(move || {
        with_extract(app, shown, |extract| {
            let citation = Citation::of_list(extract, clock::today(), shareable_link(app, shown).as_deref());
            citation_forms(extract.language, &citation)
        })
    })
}

/// The forms in which the rows leave the page.
pub(crate) fn list_files() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    live(move || with_extract(app, shown, |extract| files(app, shown, extract)))
}

/// Makes something of exactly the rows shown, in their order.
fn with_extract<Made>(app: AppContext, shown: SelectionContext, make: impl FnOnce(Extract<'_>) -> Made) -> Made {
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

fn files(app: AppContext, shown: SelectionContext, extract: Extract<'_>) -> Markup {
    let language = extract.language;
    let texts = ExportTexts::of(language);
    let rows = csv::write(extract);
    let data = json::write(extract, &shown.register().file);
    let sample: Vec<&str> = rows.trim_start_matches('\u{feff}').lines().take(SAMPLE_LINES).collect();
    let copy = copy_button(
        "button",
        |l| ExportTexts::of(l).copy_table,
        |l| ExportTexts::of(l).table_copied,
        move || {
            with_extract(app, shown, |extract| Copied::Table { html: table::html(extract), text: table::text(extract) })
        },
    );
    let save_csv = move || save(app, shown, "csv", "text/csv;charset=utf-8", csv::write);
    let save_json = move || {
        save(app, shown, "json", "application/json", |extract| json::write(extract, &shown.register().file));
    };
    several(vec![
        form(
            texts.csv,
            Some(words::file_line(language, &extract.file_name("csv"), rows.len())),
            button("button primary", save_csv, vec![text(texts.download_csv)]),
            vec![line("small", texts.csv_note), code_sample(sample.join("\n"))],
        ),
        form(
            texts.json,
            Some(words::file_line(language, &extract.file_name("json"), data.len())),
            button("button", save_json, vec![text(texts.download_json)]),
            vec![line("small", words::json_note(language, extract.rows.len())), code_sample(json::sample(extract))],
        ),
        form(texts.clipboard, Some(texts.clipboard_note.to_owned()), copy, vec![line("small", texts.clipboard_text)]),
        on_paper(app, language),
    ])
}

/// The sheet that is handed out, in either language or in both.
fn on_paper(app: AppContext, language: Language) -> Markup {
    let texts = HandoutTexts::of(language);
    let print = |words: &'static str, languages: &'static [Language]| {
        button("button", move || print_in(app, languages), vec![text(words)])
    };
    let buttons = vec![
        print(texts.in_french, &[Language::Fr]),
        print(texts.in_english, &[Language::En]),
        print(texts.in_both, &Language::ALL),
    ];
    form(texts.paper, None, div("div", "form-actions", buttons), vec![line("small", texts.paper_note)])
}

/// One way to take the rows away: its name, with a line below it where there is one, its button, and more about it.
fn form(name: &'static str, below: Option<String>, action: Markup, mut body: Children) -> Markup {
    let mut title = vec![leaf("h3", name)];
    title.extend(below.map(|below| line("second", below)));
    body.insert(0, div("div", "form-head", vec![el("div", Vec::new(), title), action]));
    el("section", Vec::new(), body)
}

fn line(classes: &'static str, words: impl Into<String>) -> Markup {
    div("p", classes, vec![text(words)])
}

/// The beginning of a file: a look, not something to read out.
fn code_sample(content: String) -> Markup {
    el("pre", vec![class("sample"), attr("aria-hidden", "true")], vec![text(content)])
}

fn save(
    app: AppContext,
    shown: SelectionContext,
    extension: &str,
    media_type: &str,
    write: impl FnOnce(Extract<'_>) -> String,
) {
    with_extract(app, shown, |extract| {
        download::save(&extract.file_name(extension), media_type, write(extract).as_bytes());
    });
}
