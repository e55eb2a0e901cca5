//! What a commitment is, and what makes a dataset valid.
//!
//! Knows nothing of queries, addresses, words on the screen, or browsers. Begin with [`Commitment`], then [`load`] for
//! how bytes become a [`Dataset`] or a list of problems, and [`check`] for the rules of evidence.

mod bilingual;
#[expect(clippy::module_inception, reason = "the room and the thing share the field's own word")]
mod commitment;
mod dataset;
mod date;
mod error;
mod evidence;
mod field;
mod fold;
mod form;
mod load;
mod partner;
mod reader;
mod reading_notice;
mod rules;
mod vocabulary;

pub use bilingual::{Bilingual, Language, Term};
pub use commitment::{Activity, Commitment, TitleStatus, TitleStatuses, WorkingGroup};
pub use dataset::{
    Dataset, Fingerprint, FingerprintError, ImplementingPartner, Measure, MeasureHeadings, SCHEMA_VERSION,
};
pub use date::{DateError, PartialDate, Precision, When, YearSpan};
pub use error::{CellForm, LoadErrors, Place, Problem, Reason, Shape};
pub use evidence::{Basis, Evidence, OneOrMore, Source};
pub use field::{Field, FieldGroup};
pub use fold::fold;
pub(crate) use fold::{fold_letter, is_dropped};
pub use form::slug;
pub(crate) use form::{is_language_tag, is_web_address};
pub use load::{load, load_valid};
pub(crate) use load::{load_record, load_top, parse_json};
pub use partner::{Partner, PartnerKind, Region, Seat};
pub use reading_notice::{ReadingNotice, ReadingNoticeKind};
pub use rules::check;
pub(crate) use vocabulary::listed;
pub use vocabulary::{Answer, Collection, Domain, Frequency, InstrumentType, Objective, Scope};
