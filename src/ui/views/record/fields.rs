//! The fields in their groups: the name, what is said, the source and the passage that says it.

use crate::record::{self, field_values, is_value_inferred, page_number, passages, speaks_of_all};
use leptos::prelude::Get;

use crate::address::{Location, View};
use crate::commitment::{Collection, Commitment, Dataset, Field, Language, Source};
use crate::i18n::field_text::{self as words, FieldText};
use crate::i18n::label;
use crate::i18n::record::group as group_heading;
use crate::i18n::texts::{CommonTexts, RecordTexts};

use super::sources::page_mark;
use crate::ui::element::{Element, a, dd, div, dl, dt, fragment, h2, p, section, span};
use crate::ui::parts::{convention_mark, field_not_stated, field_text, href, quotation, second_line};
use crate::ui::state::AppContext;

/// What the rows of one record share.
struct Rows<'a> {
    app: AppContext,
    language: Language,
    commitment: &'a Commitment,
    dataset: &'a Dataset,
    pages: Vec<&'a Source>,
}

/// Every field of a record, then what the measure says of all.
pub(super) fn fields(app: AppContext, language: Language, commitment: &Commitment, dataset: &Dataset) -> Element {
    let rows = Rows { app, language, commitment, dataset, pages: record::pages(commitment) };
    let texts = RecordTexts::of(language);
    let mut before: Vec<&Source> = Vec::new();
    let mut groups = Vec::new();
    let heading = |field: Field| group_heading(language, field.group());
    for (place, fields) in Field::ALL.chunk_by(|a, b| heading(*a) == heading(*b)).enumerate() {
        let title = fields.first().map_or("", |field| heading(*field));
        let mut of_group = Vec::new();
        for field in fields {
            let passages = passages(commitment, *field);
            of_group.push(rows.field(*field, &passages, &before));
            before = passages;
        }
        let heads = if place == 0 { [texts.what_is_said, texts.source_and_passage] } else { [""; 2] };
        groups.push(group(title, heads, of_group));
    }
    // The measure speaks of the report's commitments; of the others nothing says that they belong to it.
    if commitment.collection == Collection::Report {
        groups.push(super::measure::whole_measure(language, &dataset.measure, &rows.pages));
    }
    fragment().child(groups)
}

/// A group of rows below its head.
pub(super) fn group(title: &str, heads: [&str; 2], rows: Vec<Element>) -> Element {
    let [said, evidence] = heads;
    let head = vec![h2().child(title), span().child(said), span().child(evidence)];
    section().class("fields").child(div().class("field-row group-head").child(head)).child(dl().child(rows))
}

/// A field: its name, what is said, what says it.
pub(super) fn row(name: &str, said: Vec<Element>, evidence: Vec<Element>) -> Element {
    div()
        .class("field-row")
        .child(dt().child(name))
        .child(dd().class("said").child(said))
        .child(dd().class("evidence").child(evidence))
}

impl Rows<'_> {
    /// `before` are the passages of the field before, which are not said again.
    fn field(&self, field: Field, passages: &[&Source], before: &[&Source]) -> Element {
        let is_same = |source: &Source| before.iter().any(|earlier| earlier.id == source.id);
        let evidence = passages.iter().map(|source| self.evidence(field, source, is_same(source))).collect();
        row(label::field(self.language, field), self.said(field), evidence)
    }

    fn said(&self, field: Field) -> Vec<Element> {
        let Self { language, commitment, dataset, .. } = *self;
        let values = field_values(commitment, field);
        if values.is_empty() {
            return vec![field_not_stated(language, field), second_line(self.why_empty(field))];
        }
        if field == Field::Convention {
            return vec![convention_mark(language, commitment.convention())];
        }
        let is_inferred = field.is_inferred(commitment);
        let told = |value| words::field_text(language, value, dataset);
        let mut lines: Vec<Element> = match field {
            Field::Domains | Field::Objectives => {
                let told: Vec<FieldText> = values.into_iter().map(told).collect();
                let list = FieldText::plain(label::listed(told.iter().map(|told| told.text.as_str())));
                vec![field_text(span(), &list, is_inferred)]
            }
            _ => {
                let line = |value| self.line(field, &told(value), is_value_inferred(commitment, field, value));
                values.into_iter().map(line).collect()
            }
        };
        if is_inferred {
            lines.push(second_line(Some(CommonTexts::of(language).inferred)));
        }
        lines
    }

    fn line(&self, field: Field, told: &FieldText, is_inferred: bool) -> Element {
        let mut content = field_text(span(), told, is_inferred);
        if let (Field::Follows, Some(id)) = (field, &self.commitment.follows) {
            let address = href(&Location { view: View::Record(id.clone()), ..self.app.location.get() });
            content = a().attr("href", address).child(content);
        }
        span().class("line").child(content).child(second_line(Some(&*told.second)))
    }

    /// What can be said where a field is not stated.
    fn why_empty(&self, field: Field) -> Option<String> {
        match field {
            Field::OfficialTitle => Some(RecordTexts::of(self.language).descriptive_title.to_owned()),
            Field::Date => words::between_years(self.language, self.commitment),
            _ => None,
        }
    }

    fn evidence(&self, field: Field, source: &Source, is_same: bool) -> Element {
        let texts = RecordTexts::of(self.language);
        let is_general = speaks_of_all(&self.dataset.measure, source) && field != Field::Collection;
        let note = is_general.then_some(match field {
            Field::Force => texts.said_at_report,
            _ => texts.said_of_all_not_this,
        });
        let quote = if is_same {
            span().class("quiet").child(texts.same_passage)
        } else {
            quotation(&source.lang, &source.quote)
        };
        p().child(page_mark(page_number(&self.pages, &source.url))).child(" ").child(quote).child(second_line(note))
    }
}
