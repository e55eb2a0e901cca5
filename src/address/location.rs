//! Where the user is, as a closed type: the whole state of looking.

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
    /// The measure, the method, the sources.
    About,
}

impl View {
    /// All views, in the order of the documentation.
    pub const ALL: [Self; 4] = [Self::Register, Self::Record, Self::Compare, Self::About];

    /// The name in the address and in `<main data-view>`; the register's is not written in the address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Record => "record",
            Self::Compare => "compare",
            Self::About => "about",
        }
    }

    /// The view with this name; none where it is not built.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }

    /// How many records the view can hold in its address.
    pub(super) fn capacity(self) -> usize {
        match self {
            Self::Register | Self::Compare => MAX_COMPARED,
            Self::Record => 1,
            Self::About => 0,
        }
    }
}

/// Where the user is. The address is its written form, canonical: one location, one address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// What is shown.
    pub view: View,
    /// The record, the records compared, or, in the register, the rows ticked for comparison, in the order ticked.
    pub ids: Vec<String>,
    /// What is asked.
    pub filters: Filters,
    /// The order of the list.
    pub sort: Sort,
    /// The language, where the address names one.
    pub language: Option<Language>,
    /// The fingerprint of the data that a copied link was made from.
    pub data: Option<Fingerprint>,
}
