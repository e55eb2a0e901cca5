//! The reference to the 2005 UNESCO Convention, which has three values.

/// A question that a source may leave open. *Not stated* is never *no*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// A source says so.
    Yes,
    /// No source says anything.
    NotStated,
    /// A source says that it is not so.
    No,
}

impl Answer {
    /// The three answers, in the order of the facet.
    pub const ALL: [Self; 3] = [Self::Yes, Self::NotStated, Self::No];

    /// The value as the address writes it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::NotStated => "unstated",
            Self::No => "no",
        }
    }
}

impl From<Option<bool>> for Answer {
    fn from(value: Option<bool>) -> Self {
        match value {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::NotStated,
        }
    }
}
