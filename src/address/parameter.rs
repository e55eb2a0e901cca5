//! The names that the address uses, in the order in which it writes them.

use std::fmt;

use crate::query::Facet;

/// A parameter of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Parameter {
    /// `view`: what is shown.
    View,
    /// `id`: the record, the records compared, or the rows ticked.
    Id,
    /// `q`: the search words.
    Words,
    /// The values chosen in a facet.
    Facet(Facet),
    /// `sort`: what the list is ordered by.
    Sort,
    /// `dir`: up or down.
    Direction,
    /// `slide`: the slide of a meeting.
    Slide,
    /// `session`: what the windows of one meeting share.
    Session,
    /// `lang`: the language.
    Language,
    /// `data`: the fingerprint of the data that a copied link was made from.
    Data,
    /// `theme`: how a frame looks.
    Theme,
    /// `height`: whether a frame may grow.
    Height,
    /// `search`: whether a frame has a search box.
    Search,
    /// `host`: who is told the height of a frame.
    Host,
}

impl Parameter {
    /// The parameters that only the address of a frame has, after the others.
    pub const OF_FRAMES: [Self; 4] = [Self::Theme, Self::Height, Self::Search, Self::Host];

    /// All parameters of the page, in the order in which an address writes them.
    pub const ALL: [Self; 18] = [
        Self::View,
        Self::Id,
        Self::Words,
        Self::Facet(Facet::Partner),
        Self::Facet(Facet::Type),
        Self::Facet(Facet::Convention),
        Self::Facet(Facet::Scope),
        Self::Facet(Facet::Region),
        Self::Facet(Facet::Period),
        Self::Facet(Facet::Force),
        Self::Facet(Facet::Collection),
        Self::Facet(Facet::Missing),
        Self::Sort,
        Self::Direction,
        Self::Slide,
        Self::Session,
        Self::Language,
        Self::Data,
    ];

    /// The name as the address writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Id => "id",
            Self::Words => "q",
            Self::Facet(Facet::Convention) => "convention",
            Self::Facet(Facet::Region) => "region",
            Self::Facet(Facet::Period) => "period",
            Self::Facet(Facet::Type) => "type",
            Self::Facet(Facet::Partner) => "partner",
            Self::Facet(Facet::Scope) => "scope",
            Self::Facet(Facet::Force) => "force",
            Self::Facet(Facet::Collection) => "collection",
            Self::Facet(Facet::Missing) => "missing",
            Self::Sort => "sort",
            Self::Direction => "dir",
            Self::Slide => "slide",
            Self::Session => "session",
            Self::Language => "lang",
            Self::Data => "data",
            Self::Theme => "theme",
            Self::Height => "height",
            Self::Search => "search",
            Self::Host => "host",
        }
    }

    /// The parameter of the page with this name; names are lower case.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|parameter| parameter.name() == name)
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The name that the address gives to a facet; also its `data-facet`.
pub fn parameter(facet: Facet) -> &'static str {
    Parameter::Facet(facet).name()
}

/// The facet that a parameter's name stands for.
pub fn facet_of(parameter: &str) -> Option<Facet> {
    match Parameter::from_name(parameter)? {
        Parameter::Facet(facet) => Some(facet),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_facet_has_a_name_of_its_own() {
        for facet in Facet::ALL {
            assert_eq!(facet_of(parameter(facet)), Some(facet));
        }
        assert_eq!(facet_of("q"), None);
    }
}
