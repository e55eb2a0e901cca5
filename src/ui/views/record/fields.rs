//! The fields of a record in groups: name, value, source and passage; then what the measure says of all, and the sources.

use leptos::prelude::Get;

use crate::address::{Location, View};
use crate::commitment::{Collection, Commitment, Dataset, Field, Language, Source};
use crate::i18n::field_text::{self as words, FieldText};
use crate::i18n::label::{self, Gender};
use crate::i18n::record::group;
use crate::i18n::texts::{CommonTexts, RecordTexts};
use crate::record::{self, FieldValue, field_values, is_value_inferred, page_number, passages, speaks_of_all};

use crate::ui::element::{Element, IntoNode, Node, a, dd, div, dl, dt, fragment, h2, li, ol, p, section, span};
use crate::ui::parts::{
    convention_mark, field_not_stated, field_text, href, not_stated, outer_link, quotation, second_line,
};
use crate::ui::state::AppContext;

/// What all rows of a record are rendered from.
#[derive(Clone, Copy)]
struct RowContext<'a> {
    language: Language,
    commitment: &'a Commitment,
    dataset: &'a Dataset,
    /// The pages that the record cites.
    pages: &'a [&'a Source],
}

/// Every field of a record, what the measure says of all, and the sources.
pub(super) fn fields(language: Language, commitment: &Commitment, dataset: &Dataset) -> Element {
    let pages = record::pages(commitment);
    let context = RowContext { language, commitment, dataset, pages: &pages };
    // The measure speaks of the report's commitments; no source says that the others belong to it.
    let is_of_report = commitment.collection == Collection::Report;
    fragment()
        .child(context.groups())
        .child(is_of_report.then(|| context.whole_measure()))
        .child(sources(&pages, &[language]))
}

/// The fields in their groups, alone.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn groups(language: Language, commitment: &Commitment, dataset: &Dataset) -> Vec<Element> {
    RowContext { language, commitment, dataset, pages: &record::pages(commitment) }.groups()
}

/// A part of the page, below its head.
fn part(title: &str, [value, evidence]: [&str; 2]) -> Element {
    section().class("fields").child(
        div()
            .class("field-row group-head")
            .child(h2().child(title))
            .child(span().child(value))
            .child(span().child(evidence)),
    )
}

/// A field: its name, its value, its evidence.
fn row(name: &str, value: impl IntoNode, evidence: impl IntoNode) -> Element {
    div()
        .class("field-row")
        .child(dt().child(name))
        .child(dd().class("field-value").child(value))
        .child(dd().class("evidence").child(evidence))
}

impl RowContext<'_> {
    /// The fields in their groups.
    fn groups(self) -> Vec<Element> {
        let Self { language, commitment, .. } = self;
        let texts = RecordTexts::of(language);
        let mut before: Vec<&Source> = Vec::new();
        let mut parts: Vec<Element> = Vec::new();
        let heading = |field: Field| group(language, field.group());
        for fields in Field::ALL.chunk_by(|a, b| heading(*a) == heading(*b)) {
            let rows = fields.iter().map(|field| {
                let passages = passages(commitment, *field);
                let row = self.field(*field, &passages, &before);
                before = passages;
                row
            });
            let heads = if parts.is_empty() { [texts.what_is_said, texts.source_and_passage] } else { [""; 2] };
            let title = fields.first().map_or("", |field| heading(*field));
            parts.push(part(title, heads).child(dl().children(rows)));
        }
        parts
    }

    /// The row of a field. Passages of the field `before` are not repeated.
    fn field(self, field: Field, passages: &[&Source], before: &[&Source]) -> Element {
        let is_repeated = |source: &Source| before.iter().any(|earlier| earlier.id == source.id);
        let evidence: Vec<Element> =
            passages.iter().map(|source| self.evidence(field, source, is_repeated(source))).collect();
        row(label::field(self.language, field), self.value(field), evidence)
    }

    fn value(self, field: Field) -> Node {
        let Self { language, commitment, dataset, .. } = self;
        let values = field_values(commitment, field);
        if values.is_empty() {
            return [field_not_stated(language, field), second_line(self.why_not_stated(field))].into_node();
        }
        if field == Field::Convention {
            return convention_mark(language, commitment.convention()).into_node();
        }
        let is_inferred = field.is_inferred(commitment);
        let lines: Vec<Element> = if matches!(field, Field::Domains | Field::Objectives) {
            let texts: Vec<String> =
                values.into_iter().map(|value| words::field_text(language, value, dataset).text).collect();
            let list = FieldText::plain(label::listed(texts.iter().map(String::as_str)));
            vec![field_text(span(), &list, is_inferred)]
        } else {
            values.into_iter().map(|value| self.line(field, value)).collect()
        };
        fragment()
            .child(lines)
            .child(is_inferred.then(|| second_line(Some(CommonTexts::of(language).inferred))))
            .into_node()
    }

    fn line(self, field: Field, value: FieldValue) -> Element {
        let Self { language, commitment, dataset, .. } = self;
        let text = words::field_text(language, value, dataset);
        let content = field_text(span(), &text, is_value_inferred(commitment, field, value));
        let content = match &commitment.follows {
            Some(id) if field == Field::Follows => {
                let location = Location { view: View::Record(id.clone()), ..AppContext::here().location.get() };
                a().attr("href", href(&location)).child(content)
            }
            _ => content,
        };
        span().class("line").child(content).child(second_line(Some(text.second)))
    }

    /// What is known of a field that is not stated.
    fn why_not_stated(self, field: Field) -> Option<String> {
        match field {
            Field::OfficialTitle => Some(RecordTexts::of(self.language).descriptive_title.to_owned()),
            Field::Date => words::between_years(self.language, self.commitment),
            _ => None,
        }
    }

    fn evidence(self, field: Field, source: &Source, is_repeated: bool) -> Element {
        let texts = RecordTexts::of(self.language);
        let is_general = speaks_of_all(&self.dataset.measure, source) && field != Field::Collection;
        let note = is_general.then_some(match field {
            Field::Force => texts.said_at_report,
            _ => texts.said_of_all_not_this,
        });
        let quote = if is_repeated {
            span().class("quiet").child(texts.same_passage)
        } else {
            quotation(&source.lang, &source.quote)
        };
        p().child(self.page_mark(&source.url)).child(" ").child(quote).child(second_line(note))
    }

    /// « [3] », a link to the page in the list of sources; none for a page that is not in it.
    fn page_mark(self, url: &str) -> Option<Element> {
        let number = page_number(self.pages, url)?;
        Some(
            a().class("page-mark")
                .attr("href", format!("#{}", page_id(number)))
                .child(span().class("visually-hidden").child(words::PAGE_WORD).child(" "))
                .child(words::page_mark(number)),
        )
    }

    /// What the entry says of all its commitments. Its passages are the entry's English, the heading of its evaluation the form's
    /// French.
    fn whole_measure(self) -> Element {
        let language = self.language;
        let texts = RecordTexts::of(language);
        let measure = &self.dataset.measure;
        let cited = |tag: &str, quote: &str, note: Option<&'static str>| {
            p().child(self.page_mark(&measure.source_url))
                .child(" ")
                .child(quotation(tag, quote))
                .child(second_line(note))
        };
        // Official names of Québec bodies stay French.
        let bodies = measure.partners.iter().map(|body| {
            span()
                .class("line")
                .child(span().attr("lang", "fr").child(&body.name.fr))
                .child(second_line(Some(body.entity_type.get(language))))
        });
        let names = measure.partners.iter().map(|body| cited("en", &body.name.en, None));
        let (evaluation, note) = match &measure.evaluation {
            Some(answer) => (fragment().child(answer.get(language)), None),
            None => (not_stated(language, Gender::Feminine), Some(texts.empty_answer)),
        };
        part(texts.whole_measure, [texts.said_of_all, ""]).child(
            dl().child(row(
                label::field(language, Field::WorkingGroup),
                measure.working_groups.get(language),
                cited("en", &measure.working_groups.en, Some(texts.general_rule)),
            ))
            .child(row(texts.implementation, fragment().children(bodies), fragment().children(names)))
            .child(row(texts.evaluation, evaluation, cited("fr", &measure.headings.evaluation.fr, note))),
        )
    }
}

/// The pages that a record cites, in both languages.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn bilingual_sources(commitment: &Commitment) -> Element {
    sources(&record::pages(commitment), &Language::ALL)
}

/// The pages that the record cites, in the first of these languages and then in the others. Each has an id for the marks that lead to it.
fn sources(pages: &[&Source], languages: &[Language]) -> Element {
    let [language, others @ ..] = languages else { return fragment() };
    let texts = RecordTexts::of(*language);
    let item = |(number, page): (usize, &&Source)| {
        let address = span().class("second address").child(words::readable_address(&page.url));
        let label = |other: &Language| span().class("second").attr("lang", other.tag()).child(page.label(*other));
        li().id(page_id(number))
            .attr("tabindex", "-1")
            .child(span().class("page-mark").attr("aria-hidden", "true").child(words::page_mark(number)))
            .child(
                div()
                    .child(outer_link(&page.url, page.label(*language)))
                    .children(others.iter().map(label))
                    .child(address),
            )
    };
    section()
        .class("sources")
        .child(h2().child(texts.sources))
        .child(ol().children((1..).zip(pages).map(item)))
        .child(second_line(Some(texts.new_tab)))
}

/// The id of a page in the list of sources.
fn page_id(number: usize) -> String {
    format!("source-{number}")
}
