//! Up to four commitments side by side, field by field; below one another on a narrow window.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View, ViewKind};
use crate::commitment::{Commitment, Dataset, Field, Language};
use crate::i18n::compare as words;
use crate::i18n::field_text::{FieldText, between_years, short_field_text};
use crate::i18n::record::back;
use crate::i18n::texts::{CommonTexts, CompareTexts};
use crate::i18n::{Passage, Sentence, compare_sentence, label};
use crate::query::{Filters, insert_in_order};
use crate::record::{self, ComparedField, ComparedValue, FieldOutcome, OutcomeCounts, is_value_inferred};

use crate::ui::browser::{document, frame};
use crate::ui::element::{
    Element, a, button, div, fragment, h1, mark, p, span, strong, table, tbody, td, th, thead, tr,
};
use crate::ui::parts::{answer_mark, collection_mark, copy_link, field_not_stated, field_text, href, second_line};
use crate::ui::state::{AppContext, HEADING, SelectionContext};

/// The whole view. Whether only differences are shown is not in the address, and stays when a record is removed.
pub(crate) fn compare() -> Element {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    let only_differences = RwSignal::new(false);
    Effect::new(move |_| {
        let app_name = CommonTexts::of(app.language.get()).app_name;
        document::set_title(&format!("{} | {app_name}", heading(app, selection)));
    });
    fragment().child(move || page(app, selection, only_differences))
}

/// The heading: with the query where the records compared are all its results.
fn heading(app: AppContext, selection: SelectionContext) -> Sentence {
    let (language, register) = (app.language.get(), selection.register());
    app.location.with(|location| {
        let mut rows = Vec::new();
        for row in location.ids().iter().filter_map(|id| register.dataset.row(id)) {
            insert_in_order(&mut rows, row);
        }
        if rows.is_empty() {
            return Sentence { count: CompareTexts::of(language).nothing_chosen.to_owned(), rest: String::new() };
        }
        let is_whole_selection = selection.selection.with(|selection| selection.rows() == rows);
        let filters = if is_whole_selection { location.filters.clone() } else { Filters::default() };
        compare_sentence(language, &filters, rows.len(), &register.dataset)
    })
}

fn page(app: AppContext, selection: SelectionContext, only_differences: RwSignal<bool>) -> Element {
    let (language, register, here) = (app.language.get(), selection.register(), app.location.get());
    let Sentence { count, rest } = heading(app, selection);
    let records: Vec<&Commitment> = here.ids().iter().filter_map(|id| register.dataset.get(id)).collect();
    let list = here.in_view(here.view.seen_as(ViewKind::Register));
    let back_words = if frame::is_embed() {
        back(language, selection.rows.with(Vec::len))
    } else {
        CommonTexts::of(language).back_to_register.to_owned()
    };
    let content = if records.is_empty() {
        p().class("how-to").child(CompareTexts::of(language).how_to_choose)
    } else {
        let dataset = &register.dataset;
        Comparison { language, here: &here, records: &records, dataset, only_differences }.render()
    };
    fragment()
        .child(div().class("back to-list").child(a().id("back").attr("href", href(&list)).child(back_words)))
        .child(
            div()
                .class("compare")
                .child(
                    h1().class("sentence")
                        .id(HEADING)
                        .attr("tabindex", "-1")
                        .attr("data-sentence", "")
                        .child(strong().child(count))
                        .child(if rest.is_empty() { rest } else { format!(" {rest}") }),
                )
                .child(content),
        )
}

/// Records that are compared.
#[derive(Clone, Copy)]
struct Comparison<'a> {
    language: Language,
    here: &'a Location,
    records: &'a [&'a Commitment],
    dataset: &'a Dataset,
    only_differences: RwSignal<bool>,
}

impl Comparison<'_> {
    fn render(self) -> Element {
        let Self { language, only_differences, .. } = self;
        let texts = CompareTexts::of(language);
        let fields = record::compare(self.records);
        let counts = OutcomeCounts::of(&fields);
        let no_difference = (counts.differing == 0).then(|| {
            p().class("no-difference").attr("hidden", move || !only_differences.get()).child(texts.no_difference)
        });
        let count = |Passage { before, found, after }| span().child(before).child(strong().child(found)).child(after);
        fragment()
            .child(
                div()
                    .class("compare-bar")
                    .child(p().class("second tally").children(words::summary(language, counts).into_iter().map(count)))
                    .child(div().class("actions").child(copy_link()))
                    .child(self.choice(counts.differing)),
            )
            .child(self.table(&fields))
            .child(no_difference)
            .child(p().class("legend").child(second_line(Some(texts.blue_note))))
    }

    /// All fields, or only those that differ.
    fn choice(self, differing: usize) -> Element {
        let Self { language, only_differences, .. } = self;
        let texts = CompareTexts::of(language);
        let option = |id: &'static str, value: bool| {
            button()
                .id(id)
                .attr("aria-pressed", move || (only_differences.get() == value).to_string())
                .on(ev::click, move |_| only_differences.set(value))
        };
        div()
            .class("segmented")
            .attr("role", "group")
            .attr("aria-label", texts.fields_shown)
            .child(option("everything", false).child(texts.everything))
            .child(option("differences", true).child(words::differences(language, differing)))
    }

    /// A column for each record, a row for each field. Roles are explicit: a table whose cells are below one another is none to
    /// browsers.
    fn table(self, fields: &[ComparedField]) -> Element {
        let head = tr()
            .attr("role", "row")
            .child(self.corner())
            .children(self.records.iter().map(|record| self.column_head(record)));
        table()
            .class(format!("compared of-{}", self.records.len()))
            .attr("role", "table")
            .child(thead().attr("role", "rowgroup").child(head))
            .child(tbody().attr("role", "rowgroup").children(fields.iter().map(|field| self.row(field))))
    }

    /// The head of the column of fields, with the way to compare one more.
    fn corner(self) -> Element {
        // The list of a frame has no boxes to tick.
        let words = words::add_another(self.language, self.records.len()).filter(|_| !frame::is_embed());
        let add = words.map(|words| {
            let list = self.here.in_view(self.here.view.seen_as(ViewKind::Register));
            a().class("text-button").attr("href", href(&list)).child(words)
        });
        th().attr("role", "columnheader")
            .attr("scope", "col")
            .class("add")
            .child(span().class("visually-hidden").child(CompareTexts::of(self.language).field))
            .child(" ")
            .child(add)
    }

    /// A record: collection, partner, state, and the link that removes it.
    fn column_head(self, record: &Commitment) -> Element {
        let Self { language, here, .. } = self;
        let name = record.partner.name.get(language);
        let state = record.partner.state.as_ref().map(|state| state.get(language));
        let to_record = here.in_view(View::Record(record.id.clone()));
        let others: Vec<String> = here.ids().iter().filter(|id| **id != record.id).cloned().collect();
        let without = here.in_view(if others.is_empty() { View::default() } else { View::Compare(others) });
        th().attr("role", "columnheader")
            .attr("scope", "col")
            .attr("data-id", &record.id)
            .child(span().class("second").child(collection_mark(language, &record.collection)))
            .child(span().class("name").child(a().attr("href", href(&to_record)).child(name)))
            .child(
                span().class("below").child(second_line(state)).child(
                    a().class("text-button")
                        .attr("href", href(&without))
                        .child(span().attr("aria-hidden", "true").child(CommonTexts::of(language).remove))
                        .child(span().class("visually-hidden").child(words::remove(language, name))),
                ),
            )
    }

    fn row(self, field: &ComparedField) -> Element {
        let Self { language, only_differences, .. } = self;
        let differs = field.outcome == FieldOutcome::Differs;
        let cells = field.cells.iter().zip(self.records).map(|(values, record)| {
            let partner = record.partner.name.get(language);
            td().attr("role", "cell")
                .child(span().class("label").attr("aria-hidden", "true").child(partner))
                .child(div().child(self.cell(field.field, values, record)))
        });
        tr().attr("role", "row")
            .attr("class", differs.then_some("differs"))
            .attr("hidden", move || !differs && only_differences.get())
            .child(
                th().attr("role", "rowheader")
                    .attr("scope", "row")
                    .child(span().child(label::field(language, field.field)))
                    .child(" ")
                    .child(span().class("outcome").child(words::outcome(language, field))),
            )
            .children(cells)
    }

    fn cell(self, field: Field, values: &[ComparedValue], record: &Commitment) -> Element {
        let Self { language, dataset, .. } = self;
        if values.is_empty() {
            let years = (field == Field::Date).then(|| between_years(language, record)).flatten();
            return fragment().child(field_not_stated(language, field)).child(second_line(years));
        }
        let is_inferred = field.is_inferred(record);
        let lines: Vec<Element> = if matches!(field, Field::Domains | Field::Objectives) {
            let parts = words::listed(language, values, dataset).into_iter().enumerate();
            let part = |(place, (text, differs))| {
                fragment().child((place > 0).then_some(", ")).child(field_text(
                    tinted(differs),
                    &FieldText::plain(text),
                    is_inferred,
                ))
            };
            parts.map(part).collect()
        } else {
            values.iter().map(|value| self.line(field, value, record)).collect()
        };
        fragment().child(lines).child(is_inferred.then(|| second_line(Some(CommonTexts::of(language).inferred))))
    }

    fn line(self, field: Field, value: &ComparedValue, record: &Commitment) -> Element {
        let text = short_field_text(self.language, value.value, self.dataset);
        let element = tinted(value.differs);
        let content = if field == Field::Convention {
            let answer = record.convention();
            element.child(answer_mark(answer, label::answer(self.language, answer)))
        } else {
            field_text(element, &text, is_value_inferred(record, field, value.value))
        };
        span().class("line").child(content).child(" ").child(second_line(Some(text.second)))
    }
}

/// The element of a value: one that differs from another known value is tinted.
fn tinted(differs: bool) -> Element {
    if differs { mark() } else { span() }
}
