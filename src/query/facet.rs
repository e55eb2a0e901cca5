//! The questions that a reader can narrow the register by.

use crate::commitment::{Answer, Commitment, Precision, TitleStatus, fold};

/// A facet, in the order in which facets are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Reference to the 2005 Convention: `yes`, `unstated`, `no`.
    Convention,
    /// The partner's part of the world.
    Region,
    /// When it was signed: year ranges; the facet lists decades.
    Period,
    /// The type of instrument.
    Type,
    /// The partner.
    Partner,
    /// Culture alone or several sectors: `multisectoral`, `sectoral`, `unstated`.
    Scope,
    /// Said to be in force: `yes`, `unstated`, `no`.
    Force,
    /// The collection.
    Collection,
    /// What is missing: see [`Missing`].
    Missing,
}

impl Facet {
    /// All facets, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Convention,
        Self::Region,
        Self::Period,
        Self::Type,
        Self::Partner,
        Self::Scope,
        Self::Force,
        Self::Collection,
        Self::Missing,
    ];

    /// The value of a commitment, as the address writes it, in a facet in which each has exactly one; none in
    /// [`Facet::Period`] and [`Facet::Missing`], in which it may have several or none.
    pub fn value_of(self, commitment: &Commitment) -> Option<&str> {
        match self {
            Self::Convention => Some(commitment.convention().slug()),
            Self::Region => Some(commitment.partner.region.slug()),
            Self::Type => Some(commitment.instrument_type.slug()),
            Self::Partner => Some(&commitment.partner.id),
            Self::Scope => Some(commitment.scope.as_ref().map_or(Answer::NotStated.slug(), |scope| scope.slug())),
            Self::Force => Some(commitment.force().slug()),
            Self::Collection => Some(commitment.collection.slug()),
            Self::Period | Self::Missing => None,
        }
    }
}

/// One thing for each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PerFacet<T>([T; Facet::ALL.len()]);

impl<T> PerFacet<T> {
    /// Makes the thing of each facet.
    pub(super) fn new(make: impl FnMut(Facet) -> T) -> Self {
        Self(Facet::ALL.map(make))
    }

    /// The thing of one facet, to be changed.
    pub(super) fn get_mut(&mut self, facet: Facet) -> &mut T {
        let [convention, region, period, kind, partner, scope, force, collection, missing] = &mut self.0;
        match facet {
            Facet::Convention => convention,
            Facet::Region => region,
            Facet::Period => period,
            Facet::Type => kind,
            Facet::Partner => partner,
            Facet::Scope => scope,
            Facet::Force => force,
            Facet::Collection => collection,
            Facet::Missing => missing,
        }
    }

    /// The thing of one facet.
    pub(super) fn get(&self, facet: Facet) -> &T {
        let [convention, region, period, kind, partner, scope, force, collection, missing] = &self.0;
        match facet {
            Facet::Convention => convention,
            Facet::Region => region,
            Facet::Period => period,
            Facet::Type => kind,
            Facet::Partner => partner,
            Facet::Scope => scope,
            Facet::Force => force,
            Facet::Collection => collection,
            Facet::Missing => missing,
        }
    }
}

/// Something that a record does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// No date: none at all, or only a span of years.
    Date,
    /// A date without its day.
    Day,
    /// An official title in neither language.
    OfficialTitle,
    /// No place.
    Place,
    /// No signatory.
    Signatories,
    /// No working group.
    WorkingGroup,
    /// No quotation names culture.
    CultureQuote,
}

impl Missing {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Date,
        Self::Day,
        Self::OfficialTitle,
        Self::Place,
        Self::Signatories,
        Self::WorkingGroup,
        Self::CultureQuote,
    ];

    /// The value as the address writes it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Day => "day",
            Self::OfficialTitle => "official-title",
            Self::Place => "place",
            Self::Signatories => "signatories",
            Self::WorkingGroup => "working-group",
            Self::CultureQuote => "culture-quote",
        }
    }

    /// Reads a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|missing| missing.slug() == slug)
    }

    /// Whether a commitment lacks it.
    pub fn concerns(self, commitment: &Commitment) -> bool {
        match self {
            Self::Date => commitment.signed.is_none(),
            Self::Day => commitment.signed.is_some_and(|date| date.precision() != Precision::Day),
            Self::OfficialTitle => {
                let status = commitment.title_status;
                [status.fr, status.en].into_iter().all(|status| status != TitleStatus::Official)
            }
            Self::Place => commitment.place.is_none(),
            Self::Signatories => commitment.signatories.is_empty(),
            Self::WorkingGroup => commitment.working_group.is_none(),
            Self::CultureQuote => commitment.sources.iter().all(|source| !fold(&source.quote).contains("cultur")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_for_a_facet_is_found_there() {
        let names = PerFacet::new(|facet| facet);
        assert!(Facet::ALL.into_iter().all(|facet| *names.get(facet) == facet));
    }
}
