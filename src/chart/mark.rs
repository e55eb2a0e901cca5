//! The marks of the map: one for each partner of a selection.

use std::collections::BTreeMap;

use super::frame::Frame;
use super::position::Position;
use crate::commitment::{Answer, Commitment, Dataset};

/// A partner at the seat of its government.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The partner's id.
    pub partner: String,
    /// Where its seat is.
    pub position: Position,
    /// Its commitments in the selection, in the order of the file.
    pub rows: Vec<usize>,
    /// What its mark shows; see [`strongest`].
    pub convention: Answer,
}

/// A partner that no source gives a place on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// The partner's id.
    pub partner: String,
    /// Its commitments in the selection, in the order of the file.
    pub rows: Vec<usize>,
}

/// The partners of a selection: on the map, and beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// Those with a seat, in the order of their ids.
    pub placed: Vec<Mark>,
    /// Those without one, in the order of their ids.
    pub unplaced: Vec<Unplaced>,
}

impl Marks {
    /// The partners of some rows. Where records disagree on a seat, the first of the file that has one counts.
    pub fn of(dataset: &Dataset, rows: &[usize]) -> Self {
        let mut partners: BTreeMap<&str, Vec<(usize, &Commitment)>> = BTreeMap::new();
        for (row, commitment) in rows.iter().filter_map(|row| Some((*row, dataset.commitments.get(*row)?))) {
            partners.entry(&commitment.partner.id).or_default().push((row, commitment));
        }
        let mut marks = Self::default();
        for (partner, mut entries) in partners {
            entries.sort_unstable_by_key(|(row, _)| *row);
            let partner = partner.to_owned();
            let rows = entries.iter().map(|(row, _)| *row).collect();
            let seat = |(_, commitment): &(usize, &Commitment)| commitment.partner.seat.as_ref().and_then(Position::of);
            match entries.iter().find_map(seat) {
                Some(position) => {
                    let convention = strongest(entries.iter().map(|(_, commitment)| commitment.convention()));
                    marks.placed.push(Mark { partner, position, rows, convention });
                }
                None => marks.unplaced.push(Unplaced { partner, rows }),
            }
        }
        marks
    }

    /// The frame that shows all of them largest: Europe, the world or the globe. The world where there are none.
    pub fn frame(&self) -> Frame {
        let holds_all = |frame: &Frame| self.placed.iter().all(|mark| frame.holds(mark.position));
        let frames = if self.placed.is_empty() { &[][..] } else { &[Frame::EUROPE, Frame::WORLD, Frame::GLOBE] };
        frames.iter().copied().find(holds_all).unwrap_or(Frame::WORLD)
    }
}

/// What one mark for several commitments shows: yes if one of them says yes; no only if all say no, because what is
/// not stated is never shown as no.
pub fn strongest(answers: impl IntoIterator<Item = Answer>) -> Answer {
    answers.into_iter().min().unwrap_or(Answer::NotStated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_yes_makes_a_yes_and_only_noes_make_a_no() {
        use Answer::{No, NotStated, Yes};
        assert_eq!(strongest([No, NotStated, Yes]), Yes);
        assert_eq!(strongest([No, NotStated]), NotStated);
        assert_eq!(strongest([No, No]), No);
        assert_eq!(strongest([]), NotStated);
    }
}
