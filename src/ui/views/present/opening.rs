//! The first slide: the sentence, its number in large figures, and how many refer to the Convention.

use leptos::prelude::*;

use crate::commitment::Answer;
use crate::i18n::meeting as words;

use super::slide::SlideContext;
use crate::ui::element::{Element, fragment, span, strong};
use crate::ui::parts::answer_sign;

/// Sentences of more letters are set smaller, and those of more still smaller again, so that none leaves its place.
const LETTERS_OF_A_LONG_SENTENCE: usize = 120;
const LETTERS_OF_THE_LONGEST: usize = 320;

/// The body.
pub(super) fn opening(context: SlideContext) -> Vec<Element> {
    let sentence = context.shown.sentence.get_untracked();
    let lead = match sentence.to_string().chars().count() {
        letters if letters > LETTERS_OF_THE_LONGEST => "lead longest",
        letters if letters > LETTERS_OF_A_LONG_SENTENCE => "lead long",
        _ => "lead",
    };
    let sentence = match words::numeral(&sentence) {
        Some((numeral, rest)) => {
            let digits = if numeral.chars().count() > 2 { "numeral long" } else { "numeral" };
            vec![strong().class(digits).child(numeral), fragment().child(" "), span().child(rest)]
        }
        None => vec![span().child(sentence.to_string())],
    };
    let rows = context.walk.rows();
    let commitments = || rows.iter().filter_map(|row| context.register.commitment(*row));
    let mut answers = Vec::new();
    for answer in Answer::ALL {
        let count = commitments().filter(|commitment| commitment.convention() == answer).count();
        let told = words::answered(context.language, answer, count);
        let classes = ["answer ", answer.slug()].concat();
        answers.push(
            span()
                .class(classes)
                .child(answer_sign(answer))
                .child(span().child(strong().child(told.found)).child(told.after)),
        );
    }
    vec![context.heading(lead, sentence), context.block("answers", answers)]
}

/// Where the rows come from, and the edition of the data.
pub(super) fn foot(context: SlideContext) -> Element {
    let dataset = &context.register.dataset;
    let origins: Vec<String> =
        words::origins(context.language, context.walk.rows(), dataset).into_iter().map(|(_, line)| line).collect();
    let edition = words::edition(context.language, dataset, context.register.fingerprint);
    let lead = if origins.is_empty() { String::new() } else { origins.join(", ") + ". " };
    span().child(lead + &edition)
}
