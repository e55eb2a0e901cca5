//! Words of the sheet that is handed out that depend on numbers and names.

use super::field_text::readable_address;
use super::plural::{agree, number};
use super::{Passage, pick};
use crate::commitment::{Answer, Language, Source};

/// How many commitments give an answer to the Convention, in short: « 3 », « se réfèrent à la Convention de 2005 »; « 0 », « non ».
pub fn answered(language: Language, answer: Answer, count: usize) -> Passage {
    let words = match (language, answer) {
        (Language::Fr, Answer::Yes) => {
            agree(language, count, "se réfère à la Convention de 2005", "se réfèrent à la Convention de 2005")
        }
        (Language::Fr, Answer::NotStated) => agree(language, count, "ne le précise pas", "ne le précisent pas"),
        (Language::Fr, Answer::No) => "non",
        (Language::En, Answer::Yes) => {
            agree(language, count, "refers to the 2005 Convention", "refer to the 2005 Convention")
        }
        (Language::En, Answer::NotStated) => agree(language, count, "does not state it", "do not state it"),
        (Language::En, Answer::No) => "no",
    };
    Passage { before: String::new(), found: number(language, count), after: [" ", words].concat() }
}

/// What follows « Souligné » below the table: what the marks mean, and what the list is not.
pub fn marks(language: Language) -> &'static str {
    pick(
        language,
        "\u{a0}: déduit, non dit par la source. «\u{a0}Non précisé\u{a0}» ne veut pas dire non. La liste n’est pas complète.",
        ": inferred, not said by the source. “Not stated” does not mean no. The list is not complete.",
    )
}

/// A page that is cited: what it is, and whose: « Communiqué du premier ministre du Québec, 31 octobre 2017, quebec.ca ».
pub fn source(language: Language, source: &Source) -> String {
    let address = readable_address(&source.url);
    let host = address.split('/').next().unwrap_or_default();
    let label = source.label(language);
    if label.contains(host) { label.to_owned() } else { [label, ", ", host].concat() }
}
