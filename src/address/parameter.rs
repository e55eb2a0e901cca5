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
    /// `page`: the page of a list, from 2 on.
    Page,
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
    /// `host`: the origin that the height of a frame is sent to.
    Host,
}

impl Parameter {
    /// The parameters that only the address of a frame has, after the others.
    pub const OF_FRAMES: [Self; 4] = [Self::Theme, Self::Height, Self::Search, Self::Host];

    /// The parameters of the page, in the order in which an address writes them.
    pub fn of_page() -> Vec<Self> {
        let mut all = vec![Self::View, Self::Id, Self::Words];
        all.extend(Facet::IN_ADDRESS.map(Self::Facet));
        all.extend([Self::Sort, Self::Direction, Self::Page, Self::Slide, Self::Session, Self::Language, Self::Data]);
        all
    }

    /// The name as the address writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Id => "id",
            Self::Words => "q",
            Self::Facet(facet) => facet.slug(),
            Self::Sort => "sort",
            Self::Direction => "dir",
            Self::Page => "page",
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
