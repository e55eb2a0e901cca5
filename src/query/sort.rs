//! The order of a list.

/// What a list is ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortKey {
    /// The first day that the date or span can mean. A record with neither stands last in both directions.
    #[default]
    Date,
    /// The partner's name in the reader's language, folded.
    Partner,
    /// The type, in the order of the facet.
    Type,
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

impl SortKey {
    /// All keys.
    pub const ALL: [Self; 3] = [Self::Date, Self::Partner, Self::Type];

    /// The direction that a reader expects first: newest date, names from A.
    pub fn usual_direction(self) -> Direction {
        match self {
            Self::Date => Direction::Descending,
            Self::Partner | Self::Type => Direction::Ascending,
        }
    }
}

/// A key and a direction. Ties are broken by id, ascending, whatever the language and the direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sort {
    /// What it is ordered by.
    pub key: SortKey,
    /// Up or down.
    pub direction: Direction,
}

impl Sort {
    /// The key in its usual direction.
    pub fn by(key: SortKey) -> Self {
        Self { key, direction: key.usual_direction() }
    }

    /// What a click on a column's head asks: its usual direction first, then the other one.
    #[must_use]
    pub fn clicked(self, key: SortKey) -> Self {
        let direction = match (self.key == key, self.direction) {
            (false, _) => key.usual_direction(),
            (true, Direction::Ascending) => Direction::Descending,
            (true, Direction::Descending) => Direction::Ascending,
        };
        Self { key, direction }
    }
}

impl Default for Sort {
    fn default() -> Self {
        Self::by(SortKey::Date)
    }
}
