//! What a commitment is, and what makes a dataset valid.
//!
//! Knows nothing of queries, addresses, words on the screen, or browsers. Begin with [`Commitment`], then [`load`] for
//! how bytes become a [`Dataset`] or a list of problems.

mod bilingual;
#[expect(clippy::module_inception, reason = "the room and the thing share the field's own word")]
mod commitment;
mod convention;
mod dataset;
mod date;
mod evidence;
mod fingerprint;
mod instrument;
mod partner;
mod vocabulary;

pub use bilingual::{Bilingual, Language, Term};
pub use commitment::{Activity, Commitment, TitleStatus, TitleStatuses, WorkingGroup};
pub use convention::Answer;
pub use dataset::{Dataset, ImplementingPartner, Measure, MeasureHeadings, SCHEMA_VERSION};
pub use date::{DateError, PartialDate, Precision, When, YearSpan};
pub use evidence::{Basis, Evidence, OneOrMore, Source};
pub use fingerprint::{Fingerprint, FingerprintError};
pub use instrument::{Collection, Domain, Frequency, InstrumentType, Objective, Scope};
pub use partner::{Partner, PartnerKind, Region, Seat};
