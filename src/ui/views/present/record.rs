//! The slide of one commitment: with whom, what, when, by whom, the Convention, and a passage that says it.

use crate::commitment::{Commitment, Field};
use crate::i18n::label;
use crate::i18n::texts::CommonTexts;
use crate::meeting::slide_passage;
use crate::record::pages;

use super::slide::SlideContext;
use crate::ui::element::{Element, element, fragment, span};
use crate::ui::parts::{convention_mark, quotation};

/// Longer names than this are set smaller, so that they stay on one line.
const LETTERS_OF_A_LARGE_NAME: usize = 17;

/// The body.
pub(super) fn record(context: SlideContext, row: usize) -> Vec<Element> {
    let Some(commitment) = context.register.commitment(row) else { return Vec::new() };
    let language = context.language;
    let partner = &commitment.partner;
    let state = partner.state.as_ref().map(|state| context.block("state", vec![fragment().child(state.get(language))]));
    let name = partner.name.get(language);
    let size = if name.chars().count() > LETTERS_OF_A_LARGE_NAME { "name long" } else { "name" };
    let mut parts = vec![
        fragment().child(state),
        context.heading(size, vec![fragment().child(name)]),
        context.block("title", vec![fragment().child(commitment.title.get(language))]),
        facts(context, commitment),
    ];
    if let Some(source) = slide_passage(commitment, language) {
        parts.push(context.block("passage", vec![quotation(&source.lang, &source.quote)]));
    }
    parts
}

fn facts(context: SlideContext, commitment: &Commitment) -> Element {
    let language = context.language;
    let mut rows = Vec::new();
    for fact in crate::i18n::meeting::facts(language, commitment) {
        let value = match fact.value {
            Some(value) if fact.is_inferred => vec![
                span().class("inferred").child(value),
                fragment().child(" "),
                span().class("second").child(CommonTexts::of(language).inferred),
            ],
            Some(value) => vec![fragment().child(value)],
            None => vec![span().class("quiet").child(["— ", fact.unstated].concat())],
        };
        rows.push(fact_row(context, fact.name, value));
    }
    let convention = convention_mark(language, commitment.convention());
    rows.push(fact_row(context, label::field(language, Field::Convention), vec![convention]));
    let tag = if context.is_current { "dl" } else { "span" };
    element(tag).class("facts").child(rows)
}

fn fact_row(context: SlideContext, name: &'static str, value: Vec<Element>) -> Element {
    let (term, said) = if context.is_current { ("dt", "dd") } else { ("span", "span") };
    context.block("fact", vec![element(term).class("term").child(name), element(said).class("said").child(value)])
}

/// Who says the passage; else the first page that the record cites.
pub(super) fn foot(context: SlideContext, row: usize) -> Element {
    let Some(commitment) = context.register.commitment(row) else { return fragment() };
    let source = slide_passage(commitment, context.language).or_else(|| pages(commitment).first().copied());
    span().child(source.map(|source| source.label(context.language).to_owned()).unwrap_or_default())
}
