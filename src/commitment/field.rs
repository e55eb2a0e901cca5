//! The one list of fields that record, compare, editor and draft comparison share, in its order.

use super::commitment::{Commitment, TitleStatus, TitleStatuses};
use super::evidence::{Basis, Evidence};

/// A row of the record: what a reader can ask of a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// With whom.
    Partner,
    /// The type, grouped.
    Type,
    /// The source's own word.
    Term,
    /// The full title, where one was read in a source.
    OfficialTitle,
    /// Where the record comes from.
    Collection,
    /// When it was signed: a date, or a span of years.
    Date,
    /// Where it was signed.
    Place,
    /// Who signed it.
    Signatories,
    /// Culture alone, or several sectors.
    Scope,
    /// What it is about.
    Content,
    /// The fields of cooperation.
    Domains,
    /// The objectives.
    Objectives,
    /// The reference to the 2005 Convention.
    Convention,
    /// Said to be in force.
    Force,
    /// Its own body: when it last met.
    WorkingGroup,
    /// How often that body meets.
    Frequency,
    /// The commitment that it renews or widens.
    Follows,
    /// What was done under it, or led to it.
    Activities,
}

impl Field {
    /// All fields, in the order in which they are shown.
    pub const ALL: [Self; 18] = [
        Self::Partner,
        Self::Type,
        Self::Term,
        Self::OfficialTitle,
        Self::Collection,
        Self::Date,
        Self::Place,
        Self::Signatories,
        Self::Scope,
        Self::Content,
        Self::Domains,
        Self::Objectives,
        Self::Convention,
        Self::Force,
        Self::WorkingGroup,
        Self::Frequency,
        Self::Follows,
        Self::Activities,
    ];

    /// The names under which the dataset keeps it and its evidence; several where it is made of parts.
    pub fn paths(self) -> &'static [&'static str] {
        match self {
            Self::Partner => &["partner"],
            Self::Type => &["instrument_type"],
            Self::Term => &["instrument_term.fr", "instrument_term.en"],
            Self::OfficialTitle => &["title.fr", "title.en"],
            Self::Collection => &["collection"],
            Self::Date => &["signed", "period"],
            Self::Place => &["place"],
            Self::Signatories => &["signatories"],
            Self::Scope => &["scope"],
            Self::Content => &["content"],
            Self::Domains => &["domains"],
            Self::Objectives => &["objectives"],
            Self::Convention => &["convention_reference"],
            Self::Force => &["in_force"],
            Self::WorkingGroup => &["working_group"],
            Self::Frequency => &["working_group.meets"],
            Self::Follows => &["follows"],
            Self::Activities => &["activities"],
        }
    }

    /// Whether the commitment says anything here; where not, it is shown as « non précisé ».
    ///
    /// Fully destructured, so that a new field of the dataset has to be given its row, or none, here.
    pub fn is_stated(self, commitment: &Commitment) -> bool {
        let Commitment {
            id: _,
            partner: _,
            title: _,
            title_status: TitleStatuses { fr, en },
            instrument_type: _,
            instrument_term,
            collection: _,
            scope,
            signed,
            period,
            place,
            signatories,
            content,
            in_force,
            convention_reference,
            domains,
            objectives,
            working_group,
            activities,
            follows,
            sources: _,
            evidence: _,
            unknown: _,
        } = commitment;
        match self {
            Self::Partner | Self::Type | Self::Collection => true,
            Self::Term => instrument_term.fr.is_some() || instrument_term.en.is_some(),
            Self::OfficialTitle => *fr == TitleStatus::Official || *en == TitleStatus::Official,
            Self::Date => signed.is_some() || period.is_some(),
            Self::Place => place.is_some(),
            Self::Signatories => !signatories.is_empty(),
            Self::Scope => scope.is_some(),
            Self::Content => !content.is_empty(),
            Self::Domains => !domains.is_empty(),
            Self::Objectives => !objectives.is_empty(),
            Self::Convention => convention_reference.is_some(),
            Self::Force => in_force.is_some(),
            Self::WorkingGroup => working_group.is_some(),
            Self::Frequency => working_group.as_ref().is_some_and(|group| group.meets.is_some()),
            Self::Follows => follows.is_some(),
            Self::Activities => !activities.is_empty(),
        }
    }

    /// Its evidence, in the order of its parts, each once; several where its parts rest on different passages.
    ///
    /// Parts that have evidence of their own (`place.fr`) come after that of the whole.
    pub fn evidence(self, commitment: &Commitment) -> Vec<&Evidence> {
        let mut found: Vec<&Evidence> = Vec::new();
        let whole = self.paths().iter().filter_map(|path| commitment.evidence_of(path));
        let parts = commitment.evidence.iter().filter(|(key, _)| self.paths().iter().any(|path| is_part(key, path)));
        for evidence in whole.chain(parts.map(|(_, evidence)| evidence)) {
            if !found.iter().any(|earlier| std::ptr::eq(*earlier, evidence)) {
                found.push(evidence);
            }
        }
        found
    }

    /// Whether what it says is concluded, at least in part, rather than stated: shown as « déduit ».
    pub fn is_inferred(self, commitment: &Commitment) -> bool {
        let is_within =
            |key: &str| self.paths().iter().any(|path| key == *path || is_part(key, path) || is_part(path, key));
        commitment.evidence.iter().any(|(key, evidence)| evidence.basis == Basis::Inferred && is_within(key))
    }
}

/// Whether a key of the evidence lies within a field (`place.fr` within `place`).
fn is_part(key: &str, path: &str) -> bool {
    key.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'))
}
