//! What does the user read? The only room with visible words, dates and plurals, in French and in English.
//!
//! Knows no page and keeps no state: every function takes the [`Language`]. Begin with
//! [`texts`] for words that never change, [`label`] for the words of the dataset's own values, and [`date`].
//! A value that this version does not know is shown as written.

pub mod about;
pub mod chart;
pub mod compare;
pub mod date;
pub mod drafts;
pub mod editor;
pub mod embed;
pub mod export;
pub mod failure;
pub mod field_text;
pub mod found;
mod fragment;
pub mod handout;
pub mod keeping;
pub mod label;
pub mod meaning;
pub mod meeting;
pub mod moment;
pub mod none;
pub mod notice;
pub mod plural;
pub mod problem;
pub mod record;
pub mod register;
pub mod remedy;
pub mod sentence;
pub mod sheet;
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

/// What stands between a name and what is said of it: « : ».
pub fn colon(language: Language) -> &'static str {
    pick(language, "\u{a0}: ", ": ")
}

/// A line with a part of it to be set apart, in bold or marked. Write the three one after another, nothing between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// What stands before.
    pub before: String,
    /// What is set apart.
    pub found: String,
    /// What follows.
    pub after: String,
}

impl std::fmt::Display for Passage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        [&self.before, &self.found, &self.after].into_iter().try_for_each(|part| f.write_str(part))
    }
}
