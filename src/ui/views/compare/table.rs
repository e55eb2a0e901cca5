//! The table: a column a record, a row a field. Where columns stand below one another, each cell names its record.

use crate::record::{ComparedField, ComparedValue, FieldOutcome, is_value_inferred};
use leptos::prelude::{Get, RwSignal};

use crate::address::{Location, View, ViewKind};
use crate::commitment::{Commitment, Dataset, Field, Language};
use crate::i18n::compare as words;
use crate::i18n::field_text::{self, FieldText};
use crate::i18n::label;
use crate::i18n::plural::capitalised;
use crate::i18n::texts::{CommonTexts, CompareTexts};

use crate::ui::browser::frame;
use crate::ui::element::{Element, a, div, element, fragment, span, table, tbody, td, th, thead, tr};
use crate::ui::parts::{answer_mark, collection_mark, field_not_stated, field_text, href, second_line};

/// The whole table. The roles are written, since what stands below one another is no table to a browser.
pub(super) fn compared_table(
    language: Language,
    here: &Location,
    records: &[&Commitment],
    fields: &[ComparedField],
    dataset: &Dataset,
    only_differences: RwSignal<bool>,
) -> Element {
    // The list of a frame has nothing to tick.
    let add = match words::add_another(language, records.len()).filter(|_| !frame::is_embed()) {
        Some(words) => {
            let list = href(&here.in_view(here.view.seen_as(ViewKind::Register)));
            a().class("text-button").attr("href", list).child(words)
        }
        None => fragment(),
    };
    let mut heads = vec![
        th().attr("role", "columnheader")
            .attr("scope", "col")
            .class("add")
            .child(span().class("visually-hidden").child(CompareTexts::of(language).field))
            .child(" ")
            .child(add),
    ];
    heads.extend(records.iter().map(|record| column_head(language, here, record)));
    let mut rows = Vec::new();
    for field in fields {
        let differs = field.outcome == FieldOutcome::Differs;
        let cells = row(language, field, records, dataset);
        rows.push(
            tr().attr("role", "row")
                .attr("class", differs.then_some("differs"))
                .attr("hidden", move || !differs && only_differences.get())
                .child(cells),
        );
    }
    let classes = ["compared of-", &records.len().to_string()].concat();
    table()
        .class(classes)
        .attr("role", "table")
        .child(thead().attr("role", "rowgroup").child(tr().attr("role", "row").child(heads)))
        .child(tbody().attr("role", "rowgroup").child(rows))
}

/// A record at the head of its column: collection, partner, state, and the way out of the comparison.
fn column_head(language: Language, here: &Location, record: &Commitment) -> Element {
    let name = record.partner.name.get(language);
    let to_record = href(&Location { view: View::Record(record.id.clone()), ..here.clone() });
    let left: Vec<String> = here.ids().iter().filter(|id| **id != record.id).cloned().collect();
    let view = if left.is_empty() { View::default() } else { View::Compare(left) };
    let without = href(&here.in_view(view));
    let below = vec![
        second_line(Some(record.partner.state.as_ref().map_or("", |state| state.get(language)))),
        a().class("text-button")
            .attr("href", without)
            .child(span().attr("aria-hidden", "true").child(CommonTexts::of(language).remove))
            .child(span().class("visually-hidden").child(words::remove(language, name))),
    ];
    th().attr("role", "columnheader")
        .attr("scope", "col")
        .attr("data-id", &*record.id)
        .child(span().class("second").child(collection_mark(language, &record.collection)))
        .child(span().class("name").child(a().attr("href", to_record).child(name)))
        .child(span().class("below").child(below))
}

fn row(language: Language, field: &ComparedField, records: &[&Commitment], dataset: &Dataset) -> Vec<Element> {
    let mut cells = vec![
        th().attr("role", "rowheader")
            .attr("scope", "row")
            .child(span().child(label::field(language, field.field)))
            .child(" ")
            .child(span().class("outcome").child(outcome(language, field))),
    ];
    for (values, record) in field.cells.iter().zip(records) {
        let partner = record.partner.name.get(language);
        let label = span().class("label").attr("aria-hidden", "true").child(partner);
        let content = div().child(cell(language, field.field, values, record, dataset));
        cells.push(td().attr("role", "cell").child(label).child(content));
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
) -> Vec<Element> {
    if values.is_empty() {
        let years = (field == Field::Date).then(|| field_text::between_years(language, record)).flatten();
        return vec![field_not_stated(language, field), second_line(years)];
    }
    let is_inferred = field.is_inferred(record);
    let mut parts = match field {
        Field::Domains | Field::Objectives => list(language, values, dataset, is_inferred),
        _ => values.iter().map(|value| line(language, field, value, record, dataset)).collect(),
    };
    if is_inferred {
        parts.push(second_line(Some(CommonTexts::of(language).inferred)));
    }
    parts
}

/// A value that differs from another known one is tinted.
fn tag(differs: bool) -> &'static str {
    if differs { "mark" } else { "span" }
}

/// Values on one line: the shared ones, then those that differ.
fn list(language: Language, values: &[ComparedValue], dataset: &Dataset, is_inferred: bool) -> Vec<Element> {
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
            parts.push(fragment().child(", "));
        }
        parts.push(field_text(element(tag(differs)), &FieldText::plain(words), is_inferred));
    }
    parts
}

fn line(language: Language, field: Field, value: &ComparedValue, record: &Commitment, dataset: &Dataset) -> Element {
    let told = field_text::short_field_text(language, value.value, dataset);
    let content = if field == Field::Convention {
        let answer = record.convention();
        element(tag(value.differs)).child(answer_mark(answer, label::answer(language, answer)))
    } else {
        field_text(element(tag(value.differs)), &told, is_value_inferred(record, field, value.value))
    };
    span().class("line").child(content).child(" ").child(second_line(Some(told.second)))
}
