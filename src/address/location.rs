//! Where the user is, as a closed type: the whole state of looking.

use std::num::NonZeroU16;

use crate::commitment::{Fingerprint, Language, listed};
use crate::query::{Filters, Sort};

/// The most rows that can be compared side by side.
pub const MAX_COMPARED: usize = 4;

listed! {
    /// What the page shows, without what the view is of. The slugs are in the address and in `<main data-view>`; the register's is not
    /// written in the address. In the order of the documentation.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub enum ViewKind {
        /// Search, facets and results.
        #[default]
        Register = "register",
        /// One commitment.
        Record = "record",
        /// Up to four side by side.
        Compare = "compare",
        /// The selection on a map of the world.
        Map = "map",
        /// The selection along the years.
        Timeline = "timeline",
        /// The selection by partner or region, and by type.
        Matrix = "matrix",
        /// Meeting mode: the selection, slide by slide.
        Present = "present",
        /// The window that the room sees: slides only.
        Audience = "audience",
        /// The drafts of this browser.
        Drafts = "drafts",
        /// One draft, in the editor.
        Draft = "draft",
        /// A file of the reader's own: choosing it, and what was read of it.
        Import = "import",
        /// The measure, the method, the sources.
        About = "about",
    }
}

impl ViewKind {
    /// The ways of seeing one selection, in the order of their tabs.
    pub const OF_SELECTION: [Self; 4] = [Self::Register, Self::Map, Self::Timeline, Self::Matrix];

    /// Whether the view shows the rows of a selection: they then share one frame, and only what is in it changes.
    pub fn shows_selection(self) -> bool {
        Self::OF_SELECTION.contains(&self)
    }

    /// Whether its address names the page of its list.
    pub fn has_pages(self) -> bool {
        matches!(self, Self::Register | Self::Map | Self::Matrix)
    }

    /// How many ids the view can hold in its address. Rows stay ticked while the same selection is seen in another way.
    pub(super) fn capacity(self) -> usize {
        match self {
            Self::Register | Self::Compare | Self::Map | Self::Timeline | Self::Matrix => MAX_COMPARED,
            Self::Record | Self::Draft => 1,
            Self::Present | Self::Audience | Self::Drafts | Self::Import | Self::About => 0,
        }
    }

    /// Whether the ids are those of the dataset's records, and not of a draft.
    pub(super) fn names_records(self) -> bool {
        self != Self::Draft
    }
}

/// What is shown, with what only that view is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// The selection as a list; the rows ticked for comparison, in the order ticked.
    Register(Vec<String>),
    /// The selection on a map; the rows ticked.
    Map(Vec<String>),
    /// The selection along the years; the rows ticked.
    Timeline(Vec<String>),
    /// The selection by partner or region, and by type; the rows ticked.
    Matrix(Vec<String>),
    /// One commitment, by its id.
    Record(String),
    /// Commitments side by side, by their ids.
    Compare(Vec<String>),
    /// Meeting mode.
    Present(MeetingPlace),
    /// The window that the room sees.
    Audience(MeetingPlace),
    /// The drafts of this browser.
    Drafts,
    /// One draft: its id, `new` for an empty one, or the id of a record for a change of it.
    Draft(String),
    /// A file of the reader's own.
    Import,
    /// The measure, the method, the sources.
    About,
}

/// Where a meeting is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingPlace {
    /// The slide, from 1; the first is not written.
    pub slide: NonZeroU16,
    /// What the windows of one meeting share, to tell its messages from those of another.
    pub session: Option<String>,
}

impl Default for MeetingPlace {
    fn default() -> Self {
        Self { slide: NonZeroU16::MIN, session: None }
    }
}

impl Default for View {
    fn default() -> Self {
        Self::Register(Vec::new())
    }
}

impl View {
    /// The view of a kind, of these ids; none where it is of one thing and there is no id.
    pub fn new(kind: ViewKind, ids: Vec<String>) -> Option<Self> {
        let first = |ids: Vec<String>| ids.into_iter().next();
        Some(match kind {
            ViewKind::Register => Self::Register(ids),
            ViewKind::Map => Self::Map(ids),
            ViewKind::Timeline => Self::Timeline(ids),
            ViewKind::Matrix => Self::Matrix(ids),
            ViewKind::Record => Self::Record(first(ids)?),
            ViewKind::Compare => Self::Compare(ids),
            ViewKind::Present => Self::Present(MeetingPlace::default()),
            ViewKind::Audience => Self::Audience(MeetingPlace::default()),
            ViewKind::Drafts => Self::Drafts,
            ViewKind::Draft => Self::Draft(first(ids)?),
            ViewKind::Import => Self::Import,
            ViewKind::About => Self::About,
        })
    }

    /// Its kind.
    pub fn kind(&self) -> ViewKind {
        match self {
            Self::Register(_) => ViewKind::Register,
            Self::Map(_) => ViewKind::Map,
            Self::Timeline(_) => ViewKind::Timeline,
            Self::Matrix(_) => ViewKind::Matrix,
            Self::Record(_) => ViewKind::Record,
            Self::Compare(_) => ViewKind::Compare,
            Self::Present(_) => ViewKind::Present,
            Self::Audience(_) => ViewKind::Audience,
            Self::Drafts => ViewKind::Drafts,
            Self::Draft(_) => ViewKind::Draft,
            Self::Import => ViewKind::Import,
            Self::About => ViewKind::About,
        }
    }

    /// The ids that its address holds.
    pub fn ids(&self) -> &[String] {
        match self {
            Self::Register(ids) | Self::Map(ids) | Self::Timeline(ids) | Self::Matrix(ids) | Self::Compare(ids) => ids,
            Self::Record(id) | Self::Draft(id) => std::slice::from_ref(id),
            Self::Present(_) | Self::Audience(_) | Self::Drafts | Self::Import | Self::About => &[],
        }
    }

    /// Where the meeting is that it shows.
    pub fn meeting(&self) -> Option<&MeetingPlace> {
        match self {
            Self::Present(place) | Self::Audience(place) => Some(place),
            _ => None,
        }
    }

    /// The view of a kind, of the same ids as far as it holds them; the register where there is none.
    #[must_use]
    pub fn seen_as(&self, kind: ViewKind) -> Self {
        Self::new(kind, self.ids().to_vec()).unwrap_or_default()
    }
}

/// Where the user is. The address is its written form, canonical: one location, one address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// What is shown.
    pub view: View,
    /// The question.
    pub filters: Filters,
    /// The order of the list.
    pub sort: Sort,
    /// The page of the list, from 0 on; 0 in views whose address names none ([`ViewKind::has_pages`]).
    pub page_index: usize,
    /// The language, where the address names one.
    pub language: Option<Language>,
    /// The fingerprint of the data that a copied link was made from.
    pub data: Option<Fingerprint>,
}

impl Location {
    /// The kind of what is shown.
    pub fn kind(&self) -> ViewKind {
        self.view.kind()
    }

    /// The ids of what is shown: the record, the records compared, the rows ticked, the draft.
    pub fn ids(&self) -> &[String] {
        self.view.ids()
    }

    /// The slide of a meeting; the first elsewhere.
    pub fn slide(&self) -> NonZeroU16 {
        self.view.meeting().map_or(NonZeroU16::MIN, |place| place.slide)
    }

    /// The session of a meeting.
    pub fn session(&self) -> Option<&str> {
        self.view.meeting()?.session.as_deref()
    }

    /// The same question in another view, on the same page where that view has pages.
    #[must_use]
    pub fn in_view(&self, view: View) -> Self {
        let page_index = if view.kind().has_pages() { self.page_index } else { 0 };
        Self { view, page_index, ..self.clone() }
    }

    /// Another question in the same view, from the first page on.
    #[must_use]
    pub fn with_filters(self, filters: Filters) -> Self {
        Self { filters, page_index: 0, ..self }
    }

    /// The same meeting with its place changed; elsewhere the same location.
    #[must_use]
    pub fn with_meeting(mut self, change: impl FnOnce(&mut MeetingPlace)) -> Self {
        if let View::Present(place) | View::Audience(place) = &mut self.view {
            change(place);
        }
        self
    }
}
