//! Words of the editor that depend on the draft: sections, inputs, what is needed, three versions of a record.

mod input;
mod kind;
mod need;
mod versions;

pub use input::{input, item, item_small, list, not_stated, numbered, section, section_of_all, word};
pub use kind::{heading, kind, of_change};
pub use need::{column, export_asks, grain, missing_in, need, need_short, place, progress, sections_done, shown_as};
pub use versions::{Said, basis, counts, differing, fingerprint, identical, lines, published_on, revision, topic};
