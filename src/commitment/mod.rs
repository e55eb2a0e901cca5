//! What a commitment is, and what makes a dataset valid.
//!
//! Knows nothing of queries, addresses, words on the screen, or browsers. Begin with [`Commitment`], then [`load`] for
//! how bytes become a [`Dataset`] or a list of problems, and [`check`] for the rules of evidence.

mod bilingual;
#[expect(clippy::module_inception, reason = "the room and the thing share the field's own word")]
mod commitment;
mod convention;
mod dataset;
mod date;
mod error;
mod evidence;
mod field;
mod fingerprint;
mod fold;
mod form;
mod instrument;
mod load;
mod partner;
mod rules;
mod slug;
mod vocabulary;

pub use bilingual::{Bilingual, Language, Term};
pub use commitment::{Activity, Commitment, TitleStatus, TitleStatuses, WorkingGroup};
pub use convention::Answer;
pub use dataset::{Dataset, ImplementingPartner, Measure, MeasureHeadings, SCHEMA_VERSION};
pub use date::{DateError, PartialDate, Precision, When, YearSpan};
pub use error::{LoadErrors, Place, Problem, Reason, Shape};
pub use evidence::{Basis, Evidence, OneOrMore, Source};
pub use field::{Field, FieldGroup};
pub use fingerprint::{Fingerprint, FingerprintError};
pub use fold::fold;
pub(crate) use fold::{fold_letter, is_dropped};
pub(crate) use form::{is_language_tag, is_web_address};
pub use instrument::{Collection, Domain, Frequency, InstrumentType, Objective, Scope};
pub use load::load;
pub(crate) use load::parse_json;
pub use partner::{Partner, PartnerKind, Region, Seat};
pub use rules::check;
pub use slug::slug;
pub(crate) use vocabulary::listed;
