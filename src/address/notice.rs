//! Notices about an address that could not be followed as written. Their words are in `i18n`.

use super::location::{Location, ViewKind};
use super::parameter::Parameter;
use crate::commitment::{Fingerprint, PartialDate};

/// A location, and what was changed on the way to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Where the user is; always one that [`print`](super::print) writes whole.
    pub location: Location,
    /// What was left out or changed, in the order of the address.
    pub notices: Vec<Notice>,
}

/// A part of an address that was not followed. The rest of the address is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A value that means nothing here; it was left out.
    UnknownValue {
        /// Where it stood.
        parameter: Parameter,
        /// The value as written, cut to [`Notice::NAMED_CHARACTERS`] with an ellipsis.
        value: String,
    },
    /// So many more unknown values of a parameter, beyond the [`Notice::NAMED_VALUES`] that are named.
    MoreUnknownValues {
        /// Where they stood.
        parameter: Parameter,
        /// How many.
        count: usize,
    },
    /// A parameter came more than once; the first counts.
    Repeated {
        /// Which.
        parameter: Parameter,
    },
    /// The search words were longer than an address holds.
    WordsCut {
        /// How many characters were kept, 200 at most.
        kept: usize,
    },
    /// More records than the view can hold.
    TooManyIds {
        /// How many it holds: four, or one in the view of one record.
        kept: usize,
        /// How many were left out.
        left_out: usize,
    },
    /// The list has fewer pages; the last is shown.
    PageBeyondLast {
        /// Its number, from 1 on.
        last: usize,
    },
    /// No commitment of the dataset has this id; it was left out.
    UnknownRecord {
        /// The id, cut like an unknown value.
        id: String,
    },
    /// The view of one record without a record; the register is shown.
    NoRecord,
    /// A view that a frame does not show; the register is shown.
    NotInFrame {
        /// Which.
        view: ViewKind,
    },
    /// The link was copied from another edition of the data than the one shown.
    OtherData {
        /// The date of the data shown.
        updated: PartialDate,
        /// The fingerprint of the data shown.
        fingerprint: Fingerprint,
    },
    /// Values that do not fit into an address of 2,000 characters.
    TooLong {
        /// Where they stood.
        parameter: Parameter,
        /// How many were left out.
        left_out: usize,
    },
}

impl Notice {
    /// How many characters of a wrong value are repeated to the reader.
    pub const NAMED_CHARACTERS: usize = 60;

    /// How many wrong values of one parameter are named; the others are counted.
    pub const NAMED_VALUES: usize = 5;

    /// Whether the whole address was followed all the same, so that the notice need not catch the eye.
    pub fn is_quiet(&self) -> bool {
        matches!(self, Self::OtherData { .. })
    }

    /// Whether it is about a parameter whose value was not taken.
    pub(super) fn is_of(&self, of: Parameter) -> bool {
        match self {
            Self::UnknownValue { parameter, .. } | Self::Repeated { parameter } => *parameter == of,
            _ => false,
        }
    }

    /// One notice for each wrong value, the first few named, the rest counted.
    pub(super) fn unknown_values(parameter: Parameter, values: &[String]) -> Vec<Self> {
        let named = values.iter().take(Self::NAMED_VALUES).map(|value| match parameter {
            Parameter::Id => Self::UnknownRecord { id: shortened(value) },
            _ => Self::unknown(parameter, value),
        });
        let count = values.len().saturating_sub(Self::NAMED_VALUES);
        let more = (count > 0).then_some(Self::MoreUnknownValues { parameter, count });
        named.chain(more).collect()
    }

    /// The notice of one wrong value.
    pub(super) fn unknown(parameter: Parameter, value: &str) -> Self {
        Self::UnknownValue { parameter, value: shortened(value) }
    }
}

fn shortened(value: &str) -> String {
    match value.char_indices().nth(Notice::NAMED_CHARACTERS) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value.to_owned(),
    }
}
