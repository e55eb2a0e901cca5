//! The reference to the 2005 UNESCO Convention, which has three values.

use super::vocabulary::listed;

listed! {
    /// A question that a source may leave open, in the order of the facet. *Not stated* is never *no*.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Answer {
        /// A source says so.
        Yes = "yes",
        /// No source says anything.
        NotStated = "unstated",
        /// A source says that it is not so.
        No = "no",
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
