//! One commitment, as the dataset states it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bilingual::{Bilingual, Language, Term};
use super::convention::Answer;
use super::date::{PartialDate, When, YearSpan};
use super::evidence::{Basis, Evidence, Source};
use super::instrument::{Collection, Domain, Frequency, InstrumentType, Objective, Scope};
use super::partner::Partner;

/// An international culture commitment: what the sources say of it, and on what evidence. An empty field means *not stated*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Commitment {
    /// Slug, stable: partner and year (`pays-basque-2017`).
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
    pub id: String,
    /// With whom.
    pub partner: Partner,
    /// The title; a descriptive one leaves the partner out.
    pub title: Bilingual,
    /// Whether each title was read in a source.
    pub title_status: TitleStatuses,
    /// The type, grouped.
    pub instrument_type: InstrumentType,
    /// The source's own word.
    pub instrument_term: Term,
    /// Where the record comes from.
    pub collection: Collection,
    /// Culture alone, or several sectors.
    pub scope: Option<Scope>,
    /// When it was signed, as precisely as the source says.
    pub signed: Option<PartialDate>,
    /// The years in which it was signed, only where `signed` is null.
    pub period: Option<YearSpan>,
    /// Where it was signed.
    pub place: Option<Bilingual>,
    /// Who signed it: the name, then a comma and the office.
    pub signatories: Vec<Bilingual>,
    /// What it is about.
    pub content: Vec<Bilingual>,
    /// Whether it is said to be in force.
    pub in_force: Option<bool>,
    /// Whether it refers to the 2005 Convention; null is *not stated*, never no.
    pub convention_reference: Option<bool>,
    /// The fields of cooperation that the sources name.
    pub domains: Vec<Domain>,
    /// The objectives.
    pub objectives: Vec<Objective>,
    /// What a source says of this instrument's own body.
    pub working_group: Option<WorkingGroup>,
    /// What was done under it, or led to it.
    pub activities: Vec<Activity>,
    /// Id of the record that this one renews or widens.
    pub follows: Option<String>,
    /// The passages on which the record rests.
    pub sources: Vec<Source>,
    /// Field name, dotted where nested, to its evidence. No key for an empty field.
    pub evidence: BTreeMap<String, Evidence>,
    /// Fields that this version does not know, kept on the way out.
    #[serde(flatten)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

/// Whether a title was read in full in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum TitleStatus {
    /// A full title read in a source.
    Official,
    /// Words of the register.
    Descriptive,
}

/// The status of the title in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TitleStatuses {
    /// Of the French title.
    pub fr: TitleStatus,
    /// Of the English title.
    pub en: TitleStatus,
}

impl TitleStatuses {
    /// The status in one language.
    pub fn get(self, language: Language) -> TitleStatus {
        match language {
            Language::Fr => self.fr,
            Language::En => self.en,
        }
    }
}

/// A body that follows one instrument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingGroup {
    /// How often it meets.
    pub meets: Option<Frequency>,
    /// When it last met.
    pub last_met: Option<PartialDate>,
}

/// Something done under a commitment, or that led to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// When.
    pub when: When,
    /// What.
    pub text: Bilingual,
    /// Id of the source that says so.
    pub source: String,
}

impl Commitment {
    /// The reference to the 2005 Convention, as one of three answers.
    pub fn convention(&self) -> Answer {
        self.convention_reference.into()
    }

    /// Whether it is said to be in force, as one of three answers.
    pub fn force(&self) -> Answer {
        self.in_force.into()
    }

    /// The evidence of a field, or of the nearest field that holds it (`title.fr`, then `title`).
    pub fn evidence_of(&self, path: &str) -> Option<&Evidence> {
        self.evidence.get(path).or_else(|| path.rsplit_once('.').and_then(|(parent, _)| self.evidence_of(parent)))
    }

    /// Whether an activity is concluded rather than stated: the evidence of the activities then names its source.
    pub fn is_activity_inferred(&self, activity: &Activity) -> bool {
        self.evidence_of("activities").is_some_and(|evidence| {
            evidence.basis == Basis::Inferred && evidence.source.ids().contains(&activity.source)
        })
    }

    /// A source of this record by its id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The years that this commitment touches, both included; none without date and span.
    pub fn years(&self) -> Option<YearSpan> {
        self.signed.map(|date| YearSpan { from: date.year(), to: date.year() }).or(self.period)
    }

    /// The source's own word for the instrument in one language, if a source uses one there.
    pub fn term(&self, language: Language) -> Option<&str> {
        self.instrument_term.get(language)
    }
}
