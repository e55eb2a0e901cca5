//! The catalogue: the words of the page that never change, both languages side by side.
//!
//! **To add a text**, write one line in the file of its area, French first:
//!
//! ```text
//! search: "Chercher" / "Search",
//! ```
//!
//! and read it with `RegisterTexts::of(language).search`. A text without one of its languages does not compile; a text
//! that nothing reads fails `tests/texts.rs`, which also holds the typography: ’ and never ', a no-break space inside
//! « » and before « : » in French, none before ; ? !, curly quotes in English. Two texts that are equal in both
//! languages are listed there. Words that depend on a number, a name or a date are functions, in the room above.
//!
//! **To add an area**, add its file, its `mod` and `use`, and its line in [`CATALOGUE`].

mod about;
mod chart;
mod common;
mod compare;
mod drafts;
mod editor;
mod embed;
mod export;
mod failure;
mod handout;
mod meeting;
mod record;
mod register;

pub use about::AboutTexts;
pub use chart::ChartTexts;
pub use common::CommonTexts;
pub use compare::CompareTexts;
pub use drafts::DraftsTexts;
pub use editor::EditorTexts;
pub use embed::EmbedTexts;
pub use export::ExportTexts;
pub use failure::FailureTexts;
pub use handout::HandoutTexts;
pub use meeting::MeetingTexts;
pub use record::RecordTexts;
pub use register::RegisterTexts;

/// One text: its name, in French, in English.
pub type Entry = (&'static str, &'static str, &'static str);

/// Every text of every area, for the tests.
pub const CATALOGUE: &[(&str, &[Entry])] = &[
    ("about", AboutTexts::ENTRIES),
    ("chart", ChartTexts::ENTRIES),
    ("common", CommonTexts::ENTRIES),
    ("compare", CompareTexts::ENTRIES),
    ("drafts", DraftsTexts::ENTRIES),
    ("editor", EditorTexts::ENTRIES),
    ("embed", EmbedTexts::ENTRIES),
    ("export", ExportTexts::ENTRIES),
    ("failure", FailureTexts::ENTRIES),
    ("handout", HandoutTexts::ENTRIES),
    ("meeting", MeetingTexts::ENTRIES),
    ("record", RecordTexts::ENTRIES),
    ("register", RegisterTexts::ENTRIES),
];

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
            pub(super) const ENTRIES: &'static [super::Entry] = &[$((stringify!($name), $fr, $en),)+];

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
use texts;
