//! The marks of the register: always with the word, never colour alone.

use crate::commitment::{Answer, Language};
use crate::i18n::date;
use crate::i18n::label::{self, Gender};
use crate::i18n::texts::CommonTexts;

use crate::ui::markup::{Markup, circle, class, div, drawing, el, path, several, text};

/// The sign of an answer: a filled disc, an empty dashed ring, a crossed ring.
pub(crate) fn answer_sign(answer: Answer) -> Markup {
    let ring = [
        ("cx", "8"),
        ("cy", "8"),
        ("r", "5.75"),
        ("fill", "none"),
        ("stroke", "currentColor"),
        ("stroke-width", "1.5"),
    ];
    let shapes = match answer {
        Answer::Yes => vec![circle(&[("cx", "8"), ("cy", "8"), ("r", "6.5"), ("fill", "currentColor")])],
        Answer::NotStated => vec![circle(&[&ring[..], &[("stroke-dasharray", "2.4 2.1")]].concat())],
        Answer::No => {
            vec![circle(&ring), path(&[("d", "M4 12 12 4"), ("stroke", "currentColor"), ("stroke-width", "1.5")])]
        }
    };
    drawing(answer_class(answer), "16", shapes)
}

fn answer_class(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::NotStated => "unstated",
        Answer::No => "no",
    }
}

/// Whether a commitment refers to the 2005 Convention: the sign and the word.
pub(crate) fn convention_mark(language: Language, answer: Answer) -> Markup {
    let classes = ["mark ", answer_class(answer)].concat();
    el("span", vec![class(classes)], vec![answer_sign(answer), text(label::answer(language, answer))])
}

/// « — non précisé », quiet: what no source says.
pub(crate) fn not_stated(language: Language, gender: Gender) -> Markup {
    div("span", "quiet", vec![text(["— ", label::not_stated(language, gender)].concat())])
}

/// A text whose dates and spans of years stay on one line each.
pub(crate) fn prose(content: &str) -> Markup {
    let mut parts = Vec::new();
    let mut rest = content;
    while let Some((before, whole, after)) = date::parted(rest) {
        parts.push(text(before));
        parts.push(div("span", "whole", vec![text(whole)]));
        rest = after;
    }
    parts.push(text(rest));
    several(parts)
}

/// A value, underlined with dots and followed by « déduit » where it is inferred.
pub(crate) fn inferred(language: Language, value: impl Into<String>, is_inferred: bool) -> Markup {
    if !is_inferred {
        return text(value);
    }
    several(vec![
        div("span", "inferred", vec![text(value)]),
        text(" "),
        div("span", "second", vec![text(CommonTexts::of(language).inferred)]),
    ])
}

/// The cross of what removes.
pub(crate) fn cross() -> Markup {
    let lines = [("d", "M1 1 9 9M9 1 1 9"), ("stroke", "currentColor"), ("stroke-width", "1.5"), ("fill", "none")];
    drawing("cross", "10", vec![path(&lines)])
}
