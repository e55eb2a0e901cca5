//! Up to four commitments side by side, field by field; below one another on a narrow window.

mod table;

use crate::record::{self, ComparedField, FieldOutcome};
use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, ViewKind};
use crate::commitment::{Commitment, Language};
use crate::i18n::compare as words;
use crate::i18n::record::back;
use crate::i18n::texts::{CommonTexts, CompareTexts};
use crate::i18n::{Passage, Sentence, compare_sentence};
use crate::query::{Filters, insert_in_order};

use crate::ui::browser::{document, frame};
use crate::ui::element::{Element, a, button, div, fragment, h1, p, span, strong};
use crate::ui::parts::{copy_link, href, second_line};
use crate::ui::state::{AppContext, HEADING, Register, SelectionContext};

/// The whole view. Whether only differences are shown is not in the address, and stays when a column goes.
pub(crate) fn compare() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let only_differences = RwSignal::new(false);
    Effect::new(move |_| {
        let title = heading(app, shown).to_string();
        document::set_title(&[&title, " | ", CommonTexts::of(app.language.get()).app_name].concat());
    });
    fragment().child(move || page(app, shown, only_differences))
}

/// The heading: with the question where the records compared are all that answer it.
fn heading(app: AppContext, shown: SelectionContext) -> Sentence {
    let (language, register) = (app.language.get(), shown.register());
    app.location.with(|location| {
        let mut rows = Vec::new();
        for row in location.ids().iter().filter_map(|id| register.dataset.row(id)) {
            insert_in_order(&mut rows, row);
        }
        if rows.is_empty() {
            return Sentence { count: CompareTexts::of(language).nothing_chosen.to_owned(), rest: String::new() };
        }
        let is_all = shown.selection.with(|selection| selection.rows() == rows);
        let filters = if is_all { location.filters.clone() } else { Filters::default() };
        compare_sentence(language, &filters, rows.len(), &register.dataset)
    })
}

fn page(app: AppContext, shown: SelectionContext, only_differences: RwSignal<bool>) -> Element {
    let (language, register, here) = (app.language.get(), shown.register(), app.location.get());
    let records: Vec<&Commitment> = here.ids().iter().filter_map(|id| register.dataset.get(id)).collect();
    let list = href(&here.in_view(here.view.seen_as(ViewKind::Register)));
    let words = if frame::is_embed() {
        back(language, shown.rows.with(Vec::len))
    } else {
        CommonTexts::of(language).back_to_register.to_owned()
    };
    let back = a().id("back").attr("href", list).child(words);
    let Sentence { count, rest } = heading(app, shown);
    let heading = h1()
        .class("sentence")
        .id(HEADING)
        .attr("tabindex", "-1")
        .attr("data-sentence", "")
        .child(strong().child(count))
        .child(if rest.is_empty() { rest } else { [" ", &rest].concat() });
    let content = if records.is_empty() {
        p().class("how-to").child(CompareTexts::of(language).how_to_choose)
    } else {
        side_by_side(language, &here, &records, &register, only_differences)
    };
    fragment()
        .child(div().class("back to-list").child(back))
        .child(div().class("compare").child(heading).child(content))
}

fn side_by_side(
    language: Language,
    here: &Location,
    records: &[&Commitment],
    register: &Register,
    only_differences: RwSignal<bool>,
) -> Element {
    let texts = CompareTexts::of(language);
    let fields = record::compare(records);
    let differing = count(&fields, FieldOutcome::Differs);
    let none = match differing {
        0 => p().class("no-difference").attr("hidden", move || !only_differences.get()).child(texts.no_difference),
        _ => fragment(),
    };
    let bar = vec![
        counts(language, &fields, differing),
        div().class("actions").child(copy_link()),
        choice(language, differing, only_differences),
    ];
    fragment()
        .child(div().class("compare-bar").child(bar))
        .child(table::compared_table(language, here, records, &fields, &register.dataset, only_differences))
        .child(none)
        .child(p().class("legend").child(second_line(Some(texts.blue_note))))
}

fn count(fields: &[ComparedField], outcome: FieldOutcome) -> usize {
    fields.iter().filter(|field| field.outcome == outcome).count()
}

/// « 6 champs diffèrent », « 3 identiques », « 2 non précisés partout », and those that one record alone states.
fn counts(language: Language, fields: &[ComparedField], differing: usize) -> Element {
    let identical = count(fields, FieldOutcome::Identical);
    let nowhere = fields.iter().filter(|field| field.stated() == 0).count();
    let once = count(fields, FieldOutcome::NotStated) - nowhere;
    let [differ, same, unstated] = words::summary(language, differing, identical, nowhere);
    let once = (once > 0).then(|| words::stated_once_count(language, once));
    let mut parts = Vec::new();
    for Passage { before, found, after } in [Some(differ), Some(same), once, Some(unstated)].into_iter().flatten() {
        parts.push(span().child(before).child(strong().child(found)).child(after));
    }
    p().class("second tally").child(parts)
}

/// Everything, or only the fields that differ.
fn choice(language: Language, differing: usize, only_differences: RwSignal<bool>) -> Element {
    let texts = CompareTexts::of(language);
    let option = |own_id: &'static str, value: bool, words: String| {
        button()
            .id(own_id)
            .attr("aria-pressed", move || (only_differences.get() == value).to_string())
            .on(ev::click, move |_| only_differences.set(value))
            .child(words)
    };
    div()
        .class("segmented")
        .attr("role", "group")
        .attr("aria-label", texts.fields_shown)
        .child(option("everything", false, texts.everything.to_owned()))
        .child(option("differences", true, words::differences(language, differing)))
}
