//! How values of the register look: signs that always come with their word, and texts that say what is inferred or not stated.

use crate::commitment::{Answer, Collection, Field, Language};
use crate::i18n::date;
use crate::i18n::field_text::{self, FieldText};
use crate::i18n::label::{self, Gender};
use crate::i18n::texts::CommonTexts;

use crate::ui::element::{Element, fragment, q, span, svg};

/// The sign of an answer: a filled disc, an empty dashed ring, a crossed ring.
pub(crate) fn answer_sign(answer: Answer) -> Element {
    let sign = icon(answer.slug(), "16");
    let circle = |radius| svg::circle().attr("cx", "8").attr("cy", "8").attr("r", radius);
    let ring = || stroked(circle("5.75").attr("fill", "none"));
    match answer {
        Answer::Yes => sign.child(circle("6.5").attr("fill", "currentColor")),
        Answer::NotStated => sign.child(ring().attr("stroke-dasharray", "2.4 2.1")),
        Answer::No => sign.child(ring()).child(stroked(svg::path().attr("d", "M4 12 12 4"))),
    }
}

/// The cross of a button that removes something.
pub(crate) fn cross() -> Element {
    icon("cross", "10").child(stroked(svg::path().attr("d", "M1 1 9 9M9 1 1 9")).attr("fill", "none"))
}

/// A drawing beside words, hidden from screen readers. `side` is its width and height.
pub(crate) fn icon(classes: &'static str, side: &'static str) -> Element {
    svg::svg()
        .class(classes)
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("width", side)
        .attr("height", side)
        .attr("aria-hidden", "true")
}

fn stroked(shape: Element) -> Element {
    shape.attr("stroke", "currentColor").attr("stroke-width", "1.5")
}

/// Whether a commitment refers to the 2005 Convention: the sign and the word.
pub(crate) fn convention_mark(language: Language, answer: Answer) -> Element {
    mark(answer).child(label::answer(language, answer))
}

/// The sign of an answer beside words that say it.
pub(crate) fn answer_mark(answer: Answer, words: &'static str) -> Element {
    mark(answer).child(span().child(words))
}

fn mark(answer: Answer) -> Element {
    span().class("mark").class(answer.slug()).child(answer_sign(answer))
}

/// The collection of a record in words, with its rule at the left.
pub(crate) fn collection_mark(language: Language, collection: &Collection) -> Element {
    rule(*collection == Collection::Report).child(prose(label::collection(language, collection)))
}

/// What has the left rule of a collection.
pub(super) fn rule(is_report: bool) -> Element {
    span().class(if is_report { "rule report" } else { "rule" })
}

/// « — non précisé », quiet: what no source says.
pub(crate) fn not_stated(language: Language, gender: Gender) -> Element {
    quiet_dash(label::not_stated(language, gender))
}

/// « — non précisée », quiet: what no source says in a field.
pub(crate) fn field_not_stated(language: Language, field: Field) -> Element {
    quiet_dash(label::field_not_stated(language, field))
}

fn quiet_dash(words: &str) -> Element {
    span().class("quiet").child(format!("— {words}"))
}

/// A text whose dates and spans of years are each kept on one line.
pub(crate) fn prose(text: &str) -> Element {
    let Some((before, whole, after)) = date::parted(text) else { return fragment().child(text) };
    fragment().child(before).child(span().class("whole").child(whole)).child(prose(after))
}

/// A value, underlined with dots and followed by « déduit » where it is inferred.
pub(crate) fn inferred(language: Language, value: impl Into<String>, is_inferred: bool) -> Element {
    let value = value.into();
    if !is_inferred {
        return fragment().child(value);
    }
    fragment()
        .child(span().class("inferred").child(value))
        .child(" ")
        .child(span().class("second").child(CommonTexts::of(language).inferred))
}

/// Puts the text of a field into an element: underlined with dots where it is inferred, and with its language where that is not
/// the reader's.
pub(crate) fn field_text(element: Element, text: &FieldText, is_inferred: bool) -> Element {
    let element = if is_inferred { element.class("inferred") } else { element };
    element.attr("lang", text.language.map(Language::tag)).child(prose(&text.text))
}

/// A quiet second line, where there is one.
pub(crate) fn second_line(line: Option<impl AsRef<str>>) -> Element {
    match line.as_ref().map(AsRef::as_ref) {
        None | Some("") => fragment(),
        Some(line) => span().class("second").child(prose(line)),
    }
}

/// A quotation between the quotation marks of its language (BCP 47), which screen readers announce.
pub(crate) fn quotation(tag: &str, quote: &str) -> Element {
    q().attr("lang", tag).child(field_text::quotation(tag, quote))
}
