//! The one list of fields that record, compare, editor and draft comparison share, in its order.

use super::commitment::{Commitment, TitleStatus, TitleStatuses};
use super::evidence::{Basis, Evidence};
use super::vocabulary::listed;

listed! {
    /// A row of the record: what a reader can ask of a commitment. In the order in which they
    /// are shown. The slugs are written in stored drafts, and so never change.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Field {
        /// With whom.
        Partner = "Partner",
        /// The type, grouped.
        Type = "Type",
        /// The source's own word.
        Term = "Term",
        /// The full title, where one was read in a source.
        OfficialTitle = "OfficialTitle",
        /// Where the record comes from.
        Collection = "Collection",
        /// When it was signed: a date, or a span of years.
        Date = "Date",
        /// Where it was signed.
        Place = "Place",
        /// Who signed it.
        Signatories = "Signatories",
        /// Culture alone, or several sectors.
        Scope = "Scope",
        /// What it is about.
        Content = "Content",
        /// The fields of cooperation.
        Domains = "Domains",
        /// The objectives.
        Objectives = "Objectives",
        /// The reference to the 2005 Convention.
        Convention = "Convention",
        /// Said to be in force.
        Force = "Force",
        /// Its own body: when it last met.
        WorkingGroup = "WorkingGroup",
        /// How often that body meets.
        Frequency = "Frequency",
        /// The commitment that it renews or widens.
        Follows = "Follows",
        /// What was done under it, or led to it.
        Activities = "Activities",
    }
}

impl Field {
    /// The field's row of the table.
    const fn row(self) -> Row {
        use FieldGroup as G;
        match self {
            Self::Partner => Row::new(G::Partner, &["partner"]),
            Self::Type => Row::new(G::Instrument, &["instrument_type"]),
            Self::Term => Row::new(G::Instrument, &["instrument_term.fr", "instrument_term.en"])
                .on(&[("instrument_term", &["instrument_term.fr", "instrument_term.en"])]),
            Self::OfficialTitle => {
                Row::new(G::Instrument, &["title.fr", "title.en"]).on(&[("title", &["title.fr", "title.en"])])
            }
            Self::Collection => Row::new(G::Instrument, &["collection"]),
            Self::Date => Row::new(G::Signature, &["signed", "period"])
                .on(&[("signed", &[]), ("period", &["period.from", "period.to"])]),
            Self::Place => Row::new(G::Signature, &["place"]).on(&[("place", &["place.fr", "place.en"])]),
            Self::Signatories => Row::new(G::Signature, &["signatories"]).on(&[("signatories", &[])]),
            Self::Scope => Row::new(G::Content, &["scope"]).on(&[("scope", &[])]),
            Self::Content => Row::new(G::Content, &["content"]).on(&[("content", &[])]),
            Self::Domains => Row::new(G::Content, &["domains"]).on(&[("domains", &[])]),
            Self::Objectives => Row::new(G::Content, &["objectives"]).on(&[("objectives", &[])]),
            Self::Convention => Row::new(G::Convention, &["convention_reference"]).on(&[("convention_reference", &[])]),
            Self::Force => Row::new(G::Convention, &["in_force"]).on(&[("in_force", &[])]),
            Self::WorkingGroup => Row::new(G::FollowUp, &["working_group"])
                .on(&[("working_group", &["working_group.meets", "working_group.last_met"])]),
            // Its evidence is that of the working group, or of its part.
            Self::Frequency => Row::new(G::FollowUp, &["working_group.meets"]),
            Self::Follows => Row::new(G::FollowUp, &["follows"]).on(&[("follows", &[])]),
            // Each activity names its own source.
            Self::Activities => Row::new(G::FollowUp, &["activities"]),
        }
    }

    /// The part of the record and of the form in which it is shown.
    pub fn group(self) -> FieldGroup {
        self.row().group
    }

    /// The names under which the dataset keeps it and its evidence; several where it is made of parts.
    pub fn paths(self) -> &'static [&'static str] {
        self.row().paths
    }

    /// What needs evidence where it is filled.
    pub(super) fn evidence_needed(self) -> &'static [NeedsEvidence] {
        self.row().evidence
    }

    /// The field that a name at the top of a record belongs to; where several share it, the first.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        let is_named = |path: &&str| path.split('.').next() == Some(name);
        Self::ALL.into_iter().find(|field| field.paths().iter().any(is_named))
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

listed! {
    /// Fields that are shown and edited together.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FieldGroup {
        /// With whom.
        Partner,
        /// What was signed, and where the record comes from.
        Instrument,
        /// When, where and by whom.
        Signature,
        /// What it is about.
        Content,
        /// The Convention, and whether it is in force.
        Convention,
        /// What came of it.
        FollowUp,
    }
}

/// A name of the dataset that needs evidence where it is filled, and its parts, each of which may have evidence of its own.
pub(super) type NeedsEvidence = (&'static str, &'static [&'static str]);

/// A row of the table of fields.
#[derive(Clone, Copy)]
struct Row {
    group: FieldGroup,
    /// The names under which the dataset keeps it and its evidence.
    paths: &'static [&'static str],
    evidence: &'static [NeedsEvidence],
}

impl Row {
    /// A field that needs no evidence.
    const fn new(group: FieldGroup, paths: &'static [&'static str]) -> Self {
        Self { group, paths, evidence: &[] }
    }

    /// A field that needs evidence.
    const fn on(self, evidence: &'static [NeedsEvidence]) -> Self {
        Self { evidence, ..self }
    }
}

/// Whether a key of the evidence lies within a field (`place.fr` within `place`).
fn is_part(key: &str, path: &str) -> bool {
    key.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'))
}
