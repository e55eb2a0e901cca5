//! What does the next entry of the periodic report on the 2005 Convention say, and how does it differ from the last one?
//!
//! Knows the register and its questions; no browser, no words (they are in `i18n::report`), no files. Begin with
//! [`Proposal`], what the register has to say of a period, then [`Edition`], the texts of one entry.

mod comparison;
mod edition;
mod proposal;
mod tied;

pub use comparison::{
    ComparedParagraph, ComparedSection, Paragraph, ParagraphCounts, ParagraphOutcome, Piece, compare_editions,
    compare_texts,
};
pub use edition::{Edition, EditionField, Section, TextCounts};
pub use proposal::{PeriodError, Proposal, ProposedEntry, period};
pub use tied::{TieCount, TieQuestion, counted_by, examined};
