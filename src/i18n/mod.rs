//! What does the user read? The only room with visible words, dates and plurals, in French and in English.
//!
//! Knows no page and keeps no state: every function takes the [`Language`]. Begin with
//! [`texts`] for words that never change, [`label`] for the words of the dataset's own values, and [`date`].
//! A value that this version does not know is shown as written.

/// Declares the texts of an area: a struct with one field a text and one constant a language.
macro_rules! texts {
    ($(#[$meta:meta])* $area:ident { $($name:ident: $fr:literal / $en:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub struct $area {
            $(#[doc = concat!("`", $fr, "`")]
            pub $name: &'static str,)+
        }

        impl $area {
            /// In French.
            pub const FR: Self = Self { $($name: $fr,)+ };
            /// In English.
            pub const EN: Self = Self { $($name: $en,)+ };
            /// Each text with its name, for the tests.
            pub(super) const ENTRIES: &'static [$crate::i18n::texts::Entry] = &[$((stringify!($name), $fr, $en),)+];

            /// The texts in one language.
            pub fn of(language: $crate::commitment::Language) -> &'static Self {
                match language {
                    $crate::commitment::Language::Fr => &Self::FR,
                    $crate::commitment::Language::En => &Self::EN,
                }
            }
        }
    };
}

pub mod about;
pub mod chart;
pub mod cli;
pub mod compare;
pub mod date;
pub mod drafts;
pub mod editor;
pub mod embed;
pub mod export;
pub mod facet;
pub mod failure;
pub mod field_text;
pub mod handout;
pub mod import;
pub mod keeping;
pub mod label;
pub mod meeting;
pub mod notice;
pub mod page;
pub mod paging;
pub mod plural;
pub mod problem;
pub mod record;
pub mod register;
pub mod report;
pub mod sentence;
pub mod site;
pub mod working_group;

pub use sentence::{Sentence, compare_sentence, sentence};

use crate::commitment::Language;

/// The one of two texts that is in this language.
pub(crate) fn pick<'a>(language: Language, fr: &'a str, en: &'a str) -> &'a str {
    match language {
        Language::Fr => fr,
        Language::En => en,
    }
}

/// What separates a name and what is said of it: « : ».
pub fn colon(language: Language) -> &'static str {
    pick(language, "\u{a0}: ", ": ")
}

/// A line with a part of it to be set apart, in bold or marked. Write the three one after another, nothing between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// What precedes.
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

/// The catalogue: the words of the page that never change, both languages side by side.
///
/// **To add a text**, write one line in the `texts!` of its area's file, French first:
///
/// ```text
/// search: "Chercher" / "Search",
/// ```
///
/// and read it with `RegisterTexts::of(language).search`. A text without one of its languages does not compile; a text
/// that nothing reads fails `tests/texts.rs`, which also holds the typography: ’ and never ', a no-break space inside
/// « » and before « : » in French, none before ; ? !, curly quotes in English. Two texts that are equal in both
/// languages are listed there. Words that depend on a number, a name or a date are functions, in the same file.
///
/// **To add an area**, add its file, its `mod`, its `use` and its line in [`texts::CATALOGUE`].
pub mod texts {
    pub use crate::i18n::about::AboutTexts;
    pub use crate::i18n::chart::ChartTexts;
    pub use crate::i18n::cli::CliTexts;
    pub use crate::i18n::compare::CompareTexts;
    pub use crate::i18n::drafts::DraftsTexts;
    pub use crate::i18n::editor::EditorTexts;
    pub use crate::i18n::embed::EmbedTexts;
    pub use crate::i18n::export::ExportTexts;
    pub use crate::i18n::failure::FailureTexts;
    pub use crate::i18n::handout::HandoutTexts;
    pub use crate::i18n::import::ImportTexts;
    pub use crate::i18n::meeting::MeetingTexts;
    pub use crate::i18n::page::{BootTexts, CommonTexts, ManifestTexts, StoppedTexts};
    pub use crate::i18n::paging::PagingTexts;
    pub use crate::i18n::record::RecordTexts;
    pub use crate::i18n::register::RegisterTexts;
    pub use crate::i18n::site::SiteTexts;

    /// One text: its name, in French, in English.
    pub type Entry = (&'static str, &'static str, &'static str);

    /// Every text of every area, for the tests.
    pub const CATALOGUE: &[(&str, &[Entry])] = &[
        ("about", AboutTexts::ENTRIES),
        ("boot", BootTexts::ENTRIES),
        ("chart", ChartTexts::ENTRIES),
        ("cli", CliTexts::ENTRIES),
        ("common", CommonTexts::ENTRIES),
        ("compare", CompareTexts::ENTRIES),
        ("drafts", DraftsTexts::ENTRIES),
        ("editor", EditorTexts::ENTRIES),
        ("embed", EmbedTexts::ENTRIES),
        ("export", ExportTexts::ENTRIES),
        ("failure", FailureTexts::ENTRIES),
        ("handout", HandoutTexts::ENTRIES),
        ("import", ImportTexts::ENTRIES),
        ("manifest", ManifestTexts::ENTRIES),
        ("meeting", MeetingTexts::ENTRIES),
        ("paging", PagingTexts::ENTRIES),
        ("record", RecordTexts::ENTRIES),
        ("register", RegisterTexts::ENTRIES),
        ("site", SiteTexts::ENTRIES),
        ("stopped", StoppedTexts::ENTRIES),
    ];
}
