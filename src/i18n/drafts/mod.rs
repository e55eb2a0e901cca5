//! Words of the list of drafts that depend on numbers, names and moments, by what they speak of.

mod choice;
mod file;
mod list;
mod removal;
mod trouble;

pub use choice::{both_moments, change, changed_at, choice_waits, is_replaced, says_otherwise, told_apart, version};
pub use file::{
    aside, copies, download_all, last_full_copy, not_opened, not_published, opened, refused, refused_draft, retouched,
    unreadable,
};
pub use list::{
    changes, contested, copied, drafts, found, heading, is_duplicated, missing_in_french, moved, nameless, of_draft,
    still_asked, texts_missing,
};
pub use removal::{aside_word, drafts_word, erase_all, erased, is_binned, is_removed, left, with_history};
pub use trouble::{not_saved, several_not_saved, store_trouble};
