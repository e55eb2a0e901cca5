//! What the entry says of all its commitments: how groups meet, who implements them, and an evaluation left empty.

use crate::commitment::{Field, Language, Measure, Source};
use crate::i18n::label::{self, Gender};
use crate::i18n::texts::RecordTexts;
use crate::record::page_number;

use super::fields::{group, row};
use super::sources::page_mark;
use crate::ui::element::{Element, fragment, p, span};
use crate::ui::parts::{not_stated, quotation, second_line};

/// The group that comes last. Its passages are the entry's English, its heading of the evaluation the form's French.
pub(super) fn whole_measure(language: Language, measure: &Measure, pages: &[&Source]) -> Element {
    let texts = RecordTexts::of(language);
    let cited = |tag: &str, quote: &str, note: Option<&'static str>| {
        let mark = page_mark(page_number(pages, &measure.source_url));
        p().child(mark).child(" ").child(quotation(tag, quote)).child(second_line(note))
    };
    // Official names of Québec bodies stay French.
    let bodies = measure.partners.iter().map(|body| {
        let name = span().attr("lang", "fr").child(&*body.name.fr);
        span().class("line").child(name).child(second_line(Some(body.entity_type.get(language))))
    });
    let names: Vec<Element> = measure.partners.iter().map(|body| cited("en", &body.name.en, None)).collect();
    let (evaluation, note) = match &measure.evaluation {
        Some(answer) => (fragment().child(answer.get(language)), None),
        None => (not_stated(language, Gender::Feminine), Some(texts.empty_answer)),
    };
    group(
        texts.whole_measure,
        [texts.said_of_all, ""],
        vec![
            row(
                label::field(language, Field::WorkingGroup),
                vec![fragment().child(measure.working_groups.get(language))],
                vec![cited("en", &measure.working_groups.en, Some(texts.general_rule))],
            ),
            row(texts.implementation, bodies.collect(), names),
            row(texts.evaluation, vec![evaluation], vec![cited("fr", &measure.headings.evaluation.fr, note)]),
        ],
    )
}
