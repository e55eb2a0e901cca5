//! The questions that a reader can narrow the register by.

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
}
