//! Who leads a meeting, and what its leader says: the state with a stamp, so that what is later wins over what is earlier.

use super::state::{State, is_id, number};

/// Which of two things said is the later: first by the term, then by the leader, then by what this leader said before.
///
/// Each beginning to lead (also after a reload) takes the next term and is done by a window with an id of its own, so no two
/// different states ever bear one stamp.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// How often the lead was taken.
    pub term: u32,
    /// The random id of the window that leads. Of two that took one term at once, the greater leads.
    pub leader: String,
    /// The changes of the state in this term.
    pub sequence: u32,
}

/// What a leader says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// When.
    pub stamp: Stamp,
    /// The state of the meeting.
    pub state: State,
}

impl Stamp {
    /// Whether one window said both, without losing the lead between.
    pub(super) fn is_of_term_of(&self, other: &Self) -> bool {
        (self.term, &self.leader) == (other.term, &other.leader)
    }

    /// Whether this was said in the term of another, or later.
    pub(super) fn is_of_term_or_later(&self, other: &Self) -> bool {
        (self.term, &self.leader) >= (other.term, &other.leader)
    }

    pub(super) fn text(&self) -> String {
        [&self.term.to_string(), " ", &self.leader, " ", &self.sequence.to_string()].concat()
    }

    pub(super) fn read(words: &[&str]) -> Option<Self> {
        let [term, leader, sequence] = words else { return None };
        let leader = is_id(leader).then(|| (*leader).to_owned())?;
        Some(Self { term: number(term)?, leader, sequence: number(sequence)? })
    }
}

impl Lead {
    pub(super) fn text(&self) -> String {
        [&self.stamp.text(), " ", &self.state.text()].concat()
    }

    pub(super) fn read(words: &[&str]) -> Option<Self> {
        let (stamp, state) = words.split_at_checked(3)?;
        Some(Self { stamp: Stamp::read(stamp)?, state: State::read(state)? })
    }
}
