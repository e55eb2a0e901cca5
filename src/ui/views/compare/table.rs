//! The table: a column a record, a row a field. Where columns stand below one another, each cell names its record.

use crate::record::{ComparedField, ComparedValue, FieldOutcome, is_value_inferred};
use leptos::prelude::{Get, RwSignal};

use crate::address::{Location, View};
use crate::commitment::{Commitment, Dataset, Field, Language};
use crate::i18n::compare as words;
use crate::i18n::field_text::{self, FieldText};
use crate::i18n::label;
use crate::i18n::plural::capitalised;
use crate::i18n::texts::{CommonTexts, CompareTexts};

use crate::ui::browser::frame;
use crate::ui::markup::{Children, Markup, attr, class, div, el, leaf, link, live_flag, nothing, text};
use crate::ui::parts::{answer_mark, collection_mark, field_not_stated, href, second, told_text};

/// The whole table. The roles are written, since what stands below one another is no table to a browser.
pub(super) fn table(
    language: Language,
    here: &Location,
    records: &[&Commitment],
    fields: &[ComparedField],
    dataset: &Dataset,
    only_differences: RwSignal<bool>,
) -> Markup {
    // The list of a frame has nothing to tick.
    let add = match words::add_another(language, records.len()).filter(|_| !frame::is_embed()) {
        Some(words) => {
            let list = href(&Location { view: View::Register, ..here.clone() });
            el("a", vec![class("text-button"), attr("href", list)], vec![text(words)])
        }
        None => nothing(),
    };
    let corner = vec![div("span", "visually-hidden", vec![text(CompareTexts::of(language).field)]), text(" "), add];
    let mut heads = vec![el("th", vec![attr("role", "columnheader"), attr("scope", "col"), class("add")], corner)];
    heads.extend(records.iter().map(|record| column_head(language, here, record)));
    let mut rows = Vec::new();
    for field in fields {
        let hidden = field.outcome != FieldOutcome::Differs;
        let mut attributes = vec![attr("role", "row")];
        if hidden {
            attributes.push(live_flag("hidden", move || only_differences.get()));
        } else {
            attributes.push(class("differs"));
        }
        rows.push(el("tr", attributes, row(language, field, records, dataset)));
    }
    let classes = ["compared of-", &records.len().to_string()].concat();
    let parts = vec![
        el("thead", vec![attr("role", "rowgroup")], vec![el("tr", vec![attr("role", "row")], heads)]),
        el("tbody", vec![attr("role", "rowgroup")], rows),
    ];
    el("table", vec![class(classes), attr("role", "table")], parts)
}

/// A record at the head of its column: collection, partner, state, and the way out of the comparison.
fn column_head(language: Language, here: &Location, record: &Commitment) -> Markup {
    let name = record.partner.name.get(language);
    let to_record = href(&Location { view: View::Record, ids: vec![record.id.clone()], ..here.clone() });
    let left: Vec<String> = here.ids.iter().filter(|id| **id != record.id).cloned().collect();
    let view = if left.is_empty() { View::Register } else { View::Compare };
    let without = href(&Location { view, ids: left, ..here.clone() });
    let remove = vec![
        el("span", vec![attr("aria-hidden", "true")], vec![text(CommonTexts::of(language).remove)]),
        div("span", "visually-hidden", vec![text(words::remove(language, name))]),
    ];
    let below = vec![
        second(Some(record.partner.state.as_ref().map_or("", |state| state.get(language)))),
        el("a", vec![class("text-button"), attr("href", without)], remove),
    ];
    let parts = vec![
        div("span", "second", vec![collection_mark(language, &record.collection)]),
        div("span", "name", vec![link(to_record, name)]),
        div("span", "below", below),
    ];
    el("th", vec![attr("role", "columnheader"), attr("scope", "col"), attr("data-id", &*record.id)], parts)
}

fn row(language: Language, field: &ComparedField, records: &[&Commitment], dataset: &Dataset) -> Children {
    let name = vec![
        leaf("span", label::field(language, field.field)),
        text(" "),
        div("span", "outcome", vec![text(outcome(language, field))]),
    ];
    let mut cells = vec![el("th", vec![attr("role", "rowheader"), attr("scope", "row")], name)];
    for (values, record) in field.cells.iter().zip(records) {
        let partner = record.partner.name.get(language);
        let label = el("span", vec![class("label"), attr("aria-hidden", "true")], vec![text(partner)]);
        let content = el("div", Vec::new(), cell(language, field.field, values, record, dataset));
        cells.push(el("td", vec![attr("role", "cell")], vec![label, content]));
    }
    cells
}

fn outcome(language: Language, field: &ComparedField) -> String {
    match (field.outcome, field.stated()) {
        (FieldOutcome::Differs, _) => words::differs(language, field.unstated),
        (FieldOutcome::Identical, _) => words::identical(language, field.unstated),
        (FieldOutcome::NotStated, 0) => words::unstated_everywhere(language).to_owned(),
        (FieldOutcome::NotStated, _) => words::stated_once(language).to_owned(),
    }
}

fn cell(
    language: Language,
    field: Field,
    values: &[ComparedValue],
    record: &Commitment,
    dataset: &Dataset,
) -> Children {
    if values.is_empty() {
        let years = (field == Field::Date).then(|| field_text::between_years(language, record)).flatten();
        return vec![field_not_stated(language, field), second(years)];
    }
    let is_inferred = field.is_inferred(record);
    let mut parts = match field {
        Field::Domains | Field::Objectives => list(language, values, dataset, is_inferred),
        _ => values.iter().map(|value| line(language, field, value, record, dataset)).collect(),
    };
    if is_inferred {
        parts.push(second(Some(CommonTexts::of(language).inferred)));
    }
    parts
}

/// A value that differs from another known one is tinted.
fn tag(differs: bool) -> &'static str {
    if differs { "mark" } else { "span" }
}

/// Values on one line: the shared ones, then those that differ.
fn list(language: Language, values: &[ComparedValue], dataset: &Dataset, is_inferred: bool) -> Children {
    let mut parts = Vec::new();
    for differs in [false, true] {
        let told = values.iter().filter(|value| value.differs == differs);
        let told: Vec<String> =
            told.map(|value| field_text::short_field_text(language, value.value, dataset).text).collect();
        if told.is_empty() {
            continue;
        }
        let words = told.join(", ");
        let words = if parts.is_empty() { capitalised(&words) } else { words };
        if !parts.is_empty() {
            parts.push(text(", "));
        }
        parts.push(told_text(tag(differs), &FieldText::plain(words), is_inferred));
    }
    parts
}

fn line(language: Language, field: Field, value: &ComparedValue, record: &Commitment, dataset: &Dataset) -> Markup {
    let told = field_text::short_field_text(language, value.value, dataset);
    let content = if field == Field::Convention {
        let answer = record.convention();
        el(tag(value.differs), Vec::new(), vec![answer_mark(answer, label::answer(language, answer))])
    } else {
        told_text(tag(value.differs), &told, is_value_inferred(record, field, value.value))
    };
    div("span", "line", vec![content, text(" "), second(Some(told.second))])
}
