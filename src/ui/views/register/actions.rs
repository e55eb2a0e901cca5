//! What one can take away of the rows shown: a link, a citation, a file, a table.

use leptos::prelude::*;

use engagements::commitment::Language;
use engagements::exchange::citation::Citation;
use engagements::exchange::{Extract, csv, json, table};
use engagements::i18n::export as words;
use engagements::i18n::texts::{CommonTexts, ExportTexts};
use engagements::query::Selection;

use crate::ui::browser::{clock, download};
use crate::ui::markup::{
    Children, Markup, attr, button, button_with, class, div, el, id, live_attr, say, several, text,
};
use crate::ui::parts::{Copied, Panel, citation_forms, copy_button, copy_link, panel, shareable_link};
use crate::ui::state::{Root, Shown};

/// How much of a file is shown before it is taken.
const SAMPLE_LINES: usize = 5;

/// The bar between the question and the rows.
pub(super) fn view_bar() -> Markup {
    let (root, shown) = (Root::here(), Shown::here());
    let (citing, downloading) = (RwSignal::new(false), RwSignal::new(false));
    let count = move || shown.selection.with(Selection::shown);
    let cite = move |extract: Extract<'_>| {
        let citation = Citation::of_list(extract, clock::today(), shareable_link(root, shown).as_deref());
        citation_forms(extract.language, &citation)
    };
    let cite_panel = Panel { name: "cite-panel", opener: "cite", classes: "panel wide", always_sheet: false };
    let files_panel = Panel { name: "download-panel", opener: "download", classes: "panel", always_sheet: false };
    let actions = vec![
        copy_link(),
        opener("cite", citing, |l| CommonTexts::of(l).cite),
        opener("download", downloading, |l| CommonTexts::of(l).download),
    ];
    let parts = vec![
        div("div", "actions", actions),
        panel(
            cite_panel,
            citing,
            move || words::cite_title(root.language.get(), count()),
            move || with_extract(root, shown, cite),
        ),
        panel(
            files_panel,
            downloading,
            move || words::download_title(root.language.get(), count()),
            move || with_extract(root, shown, |extract| files(root, shown, extract)),
        ),
    ];
    div("div", "view-bar panel-place", parts)
}

/// A button that opens and closes its panel.
fn opener(name: &'static str, open: RwSignal<bool>, words: fn(Language) -> &'static str) -> Markup {
    let attributes = vec![
        id(name),
        class("text-button"),
        attr("aria-haspopup", "dialog"),
        live_attr("aria-expanded", move || Some(open.get().to_string())),
    ];
    button_with(attributes, move || open.set(!open.get_untracked()), vec![say(words)])
}

/// Makes something of exactly the rows shown, in their order.
fn with_extract<Made>(root: Root, shown: Shown, make: impl FnOnce(Extract<'_>) -> Made) -> Made {
    let register = shown.register();
    let (rows, sentence) = (shown.rows.get(), shown.sentence.get());
    make(Extract {
        dataset: &register.dataset,
        rows: &rows,
        language: root.language.get(),
        sentence: &sentence,
        fingerprint: register.fingerprint,
    })
}

/// The forms in which the rows leave the page.
fn files(root: Root, shown: Shown, extract: Extract<'_>) -> Markup {
    let language = extract.language;
    let texts = ExportTexts::of(language);
    let rows = csv::write(extract);
    let sample: Vec<&str> = rows.trim_start_matches('\u{feff}').lines().take(SAMPLE_LINES).collect();
    let copy = copy_button(
        "button",
        |l| ExportTexts::of(l).copy_table,
        |l| ExportTexts::of(l).table_copied,
        move || {
            with_extract(root, shown, |extract| Copied::Table {
                html: table::html(extract),
                text: table::text(extract),
            })
        },
    );
    let save_csv = move || save(root, shown, "csv", "text/csv;charset=utf-8", csv::write);
    let save_json = move || {
        save(root, shown, "json", "application/json", |extract| json::write(extract, &shown.register().file));
    };
    several(vec![
        form(
            vec![text(texts.csv)],
            button("button primary", save_csv, vec![text(texts.download_csv)]),
            vec![
                line("small quiet", words::file_line(language, &extract.file_name("csv"), rows.len())),
                line("small", texts.csv_note),
                code_sample(sample.join("\n")),
            ],
        ),
        form(
            vec![text(texts.json)],
            button("button", save_json, vec![text(texts.download_json)]),
            vec![line("small", words::json_note(language, extract.rows.len())), code_sample(json::sample(extract))],
        ),
        form(
            vec![text(texts.clipboard), text(" "), div("span", "quiet note", vec![text(texts.clipboard_note)])],
            copy,
            vec![line("small", texts.clipboard_text)],
        ),
    ])
}

fn form(title: Children, action: Markup, mut body: Children) -> Markup {
    body.insert(0, div("div", "form-head", vec![el("h3", Vec::new(), title), action]));
    el("section", Vec::new(), body)
}

fn line(classes: &'static str, words: impl Into<String>) -> Markup {
    div("p", classes, vec![text(words)])
}

/// The beginning of a file: a look, not something to read out.
fn code_sample(content: String) -> Markup {
    el("pre", vec![class("sample"), attr("aria-hidden", "true")], vec![text(content)])
}

fn save(root: Root, shown: Shown, extension: &str, media_type: &str, write: impl FnOnce(Extract<'_>) -> String) {
    with_extract(root, shown, |extract| {
        download::save(&extract.file_name(extension), media_type, write(extract).as_bytes());
    });
}
