//! What a source says: a value with its second line, and a passage in its own language.

use crate::commitment::{Answer, Collection, Field, Language, Source};
use crate::i18n::field_text::{self, FieldText};
use crate::i18n::label;

use super::marks::{answer_sign, prose};
use crate::ui::element::{Element, a, element, fragment, q, span};

/// A text, underlined with dots where it is inferred, in the language that it has where that is not the reader's.
pub(crate) fn told_text(tag: &'static str, told: &FieldText, is_inferred: bool) -> Element {
    element(tag)
        .attr("class", is_inferred.then_some("inferred"))
        .attr("lang", told.language.map(Language::tag))
        .child(prose(&told.text))
}

/// A second line, where there is one.
pub(crate) fn second(line: Option<impl Into<String>>) -> Element {
    match line.map(Into::into) {
        Some(line) if !line.is_empty() => span().class("second").child(prose(&line)),
        _ => fragment(),
    }
}

/// « — non précisée », quiet: what no source says in a field.
pub(crate) fn field_not_stated(language: Language, field: Field) -> Element {
    span().class("quiet").child(["— ", label::field_not_stated(language, field)].concat())
}

/// The sign of an answer beside words that say it.
pub(crate) fn answer_mark(answer: Answer, words: &'static str) -> Element {
    let classes = ["mark ", answer.slug()].concat();
    span().class(classes).child(answer_sign(answer)).child(span().child(words))
}

/// The collection of a record in words, with its rule at the left.
pub(crate) fn collection_mark(language: Language, collection: &Collection) -> Element {
    let classes = if *collection == Collection::Report { "rule report" } else { "rule" };
    span().class(classes).child(prose(label::collection(language, collection)))
}

/// A passage between the quotation marks of its language, of which screen readers are told.
pub(crate) fn passage(source: &Source) -> Element {
    quotation(&source.lang, &source.quote)
}

/// A quotation in a language (BCP 47).
pub(crate) fn quotation(tag: &str, quote: &str) -> Element {
    q().attr("lang", tag).child(field_text::quotation(tag, quote))
}

/// A link to a page elsewhere, in a tab of its own so that the register stays. An address that is neither `http` nor
/// `https` is shown as a text.
pub(crate) fn outer_link(url: &str, words: impl Into<String>) -> Element {
    let scheme = url.split(':').next().unwrap_or_default();
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return fragment().child(words.into());
    }
    a().attr("href", url).attr("target", "_blank").attr("rel", "noreferrer").child(prose(&words.into()))
}
