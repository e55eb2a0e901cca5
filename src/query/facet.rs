//! The questions that a reader can narrow the register by.

use super::word::holds;
use super::years::YearRange;
use crate::commitment::{
    Answer, Collection, Commitment, InstrumentType, Precision, Region, Scope, TitleStatus, fold, listed,
};

listed! {
    /// A facet, in the order in which facets are shown. The slugs are their parameters in the address.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Facet {
        /// Reference to the 2005 Convention: `yes`, `unstated`, `no`.
        Convention = "convention",
        /// The partner's part of the world.
        Region = "region",
        /// When it was signed: year ranges; the facet lists decades.
        Period = "period",
        /// The type of instrument.
        Type = "type",
        /// The partner.
        Partner = "partner",
        /// Culture alone or several sectors: `multisectoral`, `sectoral`, `unstated`.
        Scope = "scope",
        /// Said to be in force: `yes`, `unstated`, `no`.
        Force = "force",
        /// The collection.
        Collection = "collection",
        /// What is missing: see [`Missing`].
        Missing = "missing",
    }
}

/// Where the values of a facet come from.
pub(super) enum FacetValues {
    /// Three answers, of which each commitment has one.
    Answers(fn(&Commitment) -> Answer),
    /// The words that the program knows, then those that only the data have; each commitment has one.
    Words { known: fn() -> Vec<&'static str>, of: fn(&Commitment) -> &str },
    /// Decades; a commitment may touch several, or none.
    Years,
    /// What a commitment may lack.
    Missing,
}

impl Facet {
    /// The order in which addresses write facets. Changing it changes every address.
    pub const IN_ADDRESS: [Self; Self::ALL.len()] = [
        Self::Partner,
        Self::Type,
        Self::Convention,
        Self::Scope,
        Self::Region,
        Self::Period,
        Self::Force,
        Self::Collection,
        Self::Missing,
    ];

    /// Where its values come from.
    pub(super) fn values(self) -> FacetValues {
        use FacetValues::{Answers, Words};
        match self {
            Self::Convention => Answers(Commitment::convention),
            Self::Region => Words {
                known: || Region::ALL.iter().map(Region::slug).collect(),
                of: |commitment| commitment.partner.region.slug(),
            },
            Self::Period => FacetValues::Years,
            Self::Type => Words {
                known: || InstrumentType::ALL.iter().map(InstrumentType::slug).collect(),
                of: |commitment| commitment.instrument_type.slug(),
            },
            Self::Partner => Words { known: Vec::new, of: |commitment| &commitment.partner.id },
            Self::Scope => Words {
                known: || Scope::ALL.iter().map(Scope::slug).chain([Answer::NotStated.slug()]).collect(),
                of: |commitment| commitment.scope.as_ref().map_or(Answer::NotStated.slug(), Scope::slug),
            },
            Self::Force => Answers(Commitment::force),
            Self::Collection => Words {
                known: || Collection::ALL.iter().map(Collection::slug).collect(),
                of: |commitment| commitment.collection.slug(),
            },
            Self::Missing => FacetValues::Missing,
        }
    }

    /// Whether its values are shown before anything is chosen in it.
    pub fn is_open_at_first(self) -> bool {
        match self {
            Self::Convention | Self::Region | Self::Period | Self::Type => true,
            Self::Partner | Self::Scope | Self::Force | Self::Collection | Self::Missing => false,
        }
    }

    /// Whether a dataset adds values of its own, which no other place can know.
    pub fn has_open_values(self) -> bool {
        matches!(self.values(), FacetValues::Words { .. })
    }

    /// A value in its canonical form; none where no dataset could know it.
    pub fn parse_value(self, value: &str) -> Option<String> {
        let is_known = match self.values() {
            FacetValues::Answers(_) => Answer::from_slug(value).is_some(),
            FacetValues::Words { .. } => true,
            FacetValues::Years => return value.parse().ok().map(|range: YearRange| range.to_string()),
            FacetValues::Missing => Missing::from_slug(value).is_some(),
        };
        is_known.then(|| value.to_owned())
    }

    /// The value of a commitment, as the address writes it, in a facet in which each has exactly one; none in
    /// [`Facet::Period`] and [`Facet::Missing`], in which it may have several or none.
    pub fn value_of(self, commitment: &Commitment) -> Option<&str> {
        match self.values() {
            FacetValues::Answers(of) => Some(of(commitment).slug()),
            FacetValues::Words { of, .. } => Some(of(commitment)),
            FacetValues::Years | FacetValues::Missing => None,
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
    #[expect(clippy::indexing_slicing, reason = "there is a thing for each facet")]
    pub(super) fn get_mut(&mut self, facet: Facet) -> &mut T {
        &mut self.0[facet as usize]
    }

    /// The thing of one facet.
    #[expect(clippy::indexing_slicing, reason = "there is a thing for each facet")]
    pub(super) fn get(&self, facet: Facet) -> &T {
        &self.0[facet as usize]
    }
}

listed! {
    /// Something that a record does not say, in the order in which the facet lists it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Missing {
        /// No date: none at all, or only a span of years.
        Date = "date",
        /// A date without its day.
        Day = "day",
        /// An official title in neither language.
        OfficialTitle = "official-title",
        /// No place.
        Place = "place",
        /// No signatory.
        Signatories = "signatories",
        /// No working group.
        WorkingGroup = "working-group",
        /// No quotation names culture.
        CultureQuote = "culture-quote",
    }
}

impl Missing {
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
            Self::CultureQuote => commitment.sources.iter().all(|source| !holds(&fold(&source.quote), "cultur")),
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

    #[test]
    fn an_address_has_a_place_for_every_facet() {
        assert!(Facet::ALL.iter().all(|facet| Facet::IN_ADDRESS.contains(facet)));
    }
}
