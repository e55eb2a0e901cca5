//! What does the user read? The only room with visible words, dates and plurals, in French and in English.
//!
//! Knows no page and keeps no state: every function takes the [`Language`](crate::commitment::Language). Begin with
//! [`texts`] for words that never change, [`label`] for the words of the dataset's own values, and [`date`].
//! A value that this version does not know is shown as written.

pub mod date;
mod fragment;
pub mod label;
pub mod plural;
mod sentence;
pub mod texts;

pub use sentence::{Sentence, compare_sentence, sentence};

use crate::commitment::Language;

/// The one of two texts that is in this language.
pub(crate) fn pick<'a>(language: Language, fr: &'a str, en: &'a str) -> &'a str {
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}
