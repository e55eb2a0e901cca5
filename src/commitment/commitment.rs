//! One commitment, as the dataset states it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::bilingual::{Bilingual, Language, Term};
use super::date::{PartialDate, When, YearSpan};
use super::error::Reason;
use super::evidence::{self, Basis, Evidence, Source};
use super::partner::{self, Partner};
use super::reader::{Problems, Reader};
use super::vocabulary::{Answer, Collection, Domain, Frequency, InstrumentType, Objective, Scope};

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

/// Reads a commitment as far as it goes: a field that cannot be read is reported and left empty, so that the rules can still
/// be held against the others.
pub(super) fn read<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Commitment> {
    let mut object = reader.object(value)?;
    let fields = &mut object;
    let descriptive = TitleStatuses { fr: TitleStatus::Descriptive, en: TitleStatus::Descriptive };
    Some(Commitment {
        id: reader.required(fields, "id", Reader::slug).unwrap_or_default(),
        partner: reader.required(fields, "partner", partner::read).unwrap_or_else(partner::unreadable),
        title: reader.required(fields, "title", Reader::bilingual).unwrap_or_default(),
        title_status: reader.required(fields, "title_status", title_status).unwrap_or(descriptive),
        instrument_type: reader
            .required(fields, "instrument_type", Reader::word)
            .unwrap_or(InstrumentType::Other(String::new())),
        instrument_term: reader.required(fields, "instrument_term", term).unwrap_or_default(),
        collection: reader.required(fields, "collection", Reader::word).unwrap_or(Collection::Other(String::new())),
        scope: reader.optional(fields, "scope", Reader::word),
        signed: reader.optional(fields, "signed", Reader::date),
        period: reader.optional(fields, "period", period),
        place: reader.optional(fields, "place", Reader::bilingual),
        signatories: reader.items(fields, "signatories", Reader::bilingual),
        content: reader.items(fields, "content", Reader::bilingual),
        in_force: reader.optional(fields, "in_force", Reader::bool),
        convention_reference: reader.optional(fields, "convention_reference", Reader::bool),
        domains: reader.items(fields, "domains", Reader::word),
        objectives: reader.items(fields, "objectives", Reader::word),
        working_group: reader.optional(fields, "working_group", working_group),
        activities: reader.items(fields, "activities", activity),
        follows: reader.optional(fields, "follows", Reader::text),
        sources: reader.items(fields, "sources", evidence::read_source),
        evidence: reader.required(fields, "evidence", evidence::read).unwrap_or_default(),
        unknown: object.rest(),
    })
}

fn title_status<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<TitleStatuses> {
    let mut object = reader.object(value)?;
    let fr = reader.required(&mut object, "fr", status);
    let en = reader.required(&mut object, "en", status);
    reader.nothing_else(object);
    Some(TitleStatuses { fr: fr?, en: en? })
}

fn status<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<TitleStatus> {
    let found = reader.text(value)?;
    match found.as_str() {
        "official" => Some(TitleStatus::Official),
        "descriptive" => Some(TitleStatus::Descriptive),
        _ => reader.wrong(Reason::UnknownWord { found, known: &["official", "descriptive"] }),
    }
}

fn term<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Term> {
    let mut object = reader.object(value)?;
    let fr = reader.optional(&mut object, "fr", Reader::text);
    let en = reader.optional(&mut object, "en", Reader::text);
    reader.nothing_else(object);
    Some(Term { fr, en })
}

fn period<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<YearSpan> {
    let mut object = reader.object(value)?;
    let from = reader.required(&mut object, "from", Reader::year);
    let to = reader.required(&mut object, "to", Reader::year);
    reader.nothing_else(object);
    Some(YearSpan { from: from?, to: to? })
}

fn working_group<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<WorkingGroup> {
    let mut object = reader.object(value)?;
    let meets = reader.optional(&mut object, "meets", Reader::word);
    let last_met = reader.optional(&mut object, "last_met", Reader::date);
    reader.nothing_else(object);
    Some(WorkingGroup { meets, last_met })
}

fn activity<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Activity> {
    let mut object = reader.object(value)?;
    let when = reader.required(&mut object, "when", |reader, value| {
        let text = reader.text(value)?;
        reader.dated(text.parse())
    });
    let text: Option<Bilingual> = reader.required(&mut object, "text", Reader::bilingual);
    let source = reader.required(&mut object, "source", Reader::text);
    reader.nothing_else(object);
    Some(Activity { when: when?, text: text?, source: source? })
}
