//! Where the user is, as a closed type: the whole state of looking.

use std::num::NonZeroU16;

use crate::commitment::{Fingerprint, Language};
use crate::query::{Filters, Sort};

/// The most rows that can be compared side by side.
pub const MAX_COMPARED: usize = 4;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Search, facets and results.
    #[default]
    Register,
    /// One commitment.
    Record,
    /// Up to four side by side.
    Compare,
    /// The selection on a map of the world.
    Map,
    /// The selection along the years.
    Timeline,
    /// The selection by partner or region, and by type.
    Matrix,
    /// Meeting mode: the selection, slide by slide.
    Present,
    /// The window that the room sees: slides only.
    Audience,
    /// The drafts of this browser.
    Drafts,
    /// One draft, in the editor.
    Draft,
    /// The measure, the method, the sources.
    About,
}

impl View {
    /// All views that are built, in the order of the documentation.
    pub const ALL: [Self; 11] = [
        Self::Register,
        Self::Record,
        Self::Compare,
        Self::Map,
        Self::Timeline,
        Self::Matrix,
        Self::Present,
        Self::Audience,
        Self::Drafts,
        Self::Draft,
        Self::About,
    ];

    /// The ways of seeing one selection, in the order of their tabs.
    pub const OF_SELECTION: [Self; 4] = [Self::Register, Self::Map, Self::Timeline, Self::Matrix];

    /// The name in the address and in `<main data-view>`; the register's is not written in the address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Record => "record",
            Self::Compare => "compare",
            Self::Map => "map",
            Self::Timeline => "timeline",
            Self::Matrix => "matrix",
            Self::Present => "present",
            Self::Audience => "audience",
            Self::Drafts => "drafts",
            Self::Draft => "draft",
            Self::About => "about",
        }
    }

    /// Whether the view shows the rows of a selection: they then stand in one frame, and only what is in it changes.
    pub fn shows_selection(self) -> bool {
        Self::OF_SELECTION.contains(&self)
    }

    /// The view with this name; none where it is not built.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }

    /// How many ids the view can hold in its address. Rows stay ticked while the same selection is seen in another way.
    pub(super) fn capacity(self) -> usize {
        match self {
            Self::Register | Self::Compare | Self::Map | Self::Timeline | Self::Matrix => MAX_COMPARED,
            Self::Record | Self::Draft => 1,
            Self::Present | Self::Audience | Self::Drafts | Self::About => 0,
        }
    }

    /// Whether the ids are those of the dataset's records, and not of a draft.
    pub(super) fn names_records(self) -> bool {
        self != Self::Draft
    }
}

/// Where the user is. The address is its written form, canonical: one location, one address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// What is shown.
    pub view: View,
    /// The record, the records compared, or, in the register, the rows ticked for comparison, in the order ticked.
    pub ids: Vec<String>,
    /// The question.
    pub filters: Filters,
    /// The order of the list.
    pub sort: Sort,
    /// The slide of a meeting, from 1; where the address names none, the first.
    pub slide: Option<NonZeroU16>,
    /// What the windows of one meeting share, to tell its messages from those of another.
    pub session: Option<String>,
    /// The language, where the address names one.
    pub language: Option<Language>,
    /// The fingerprint of the data that a copied link was made from.
    pub data: Option<Fingerprint>,
}
