//! What the register says now of a figure that is tied to a question.

use super::proposal::{Proposal, period};
use crate::commitment::{Collection, Commitment, Dataset};
use crate::draft::{Draft, Tie, condition_counts};
use crate::query::{Facet, Filters, Index};

/// What a tied figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieQuestion<'a> {
    /// The rows of the register that meet these filters, as an address has them.
    Rows(&'a Filters),
    /// The commitments on whose results the writer answers.
    Examined,
    /// The conditions that are answered for each of them.
    Answered,
    /// The other conditions.
    Unanswered,
}

/// What a question gives now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieCount {
    /// The number, and the ids of the rows that it counts (none for the answers on conditions).
    Counted {
        /// The number.
        number: usize,
        /// The ids, in the dataset's order.
        ids: Vec<String>,
    },
    /// The register no longer knows a value of the question.
    Unknown,
}

impl TieCount {
    /// Whether the figure of a tie is what is counted now.
    pub fn agrees_with(&self, tie: &Tie) -> bool {
        matches!(self, Self::Counted { number, .. } if *number == tie.number)
    }

    /// The rows that came since the figure was tied, and those that went.
    pub fn since(&self, tie: &Tie) -> (Vec<String>, Vec<String>) {
        let Self::Counted { ids, .. } = self else { return (Vec::new(), Vec::new()) };
        let without = |of: &[String], others: &[String]| of.iter().filter(|id| !others.contains(id)).cloned().collect();
        (without(ids, &tie.ids), without(&tie.ids, ids))
    }
}

/// The commitments on whose results the writer answers: those of the last edition, of the period, or chosen ones. Nothing is
/// chosen yet in a new draft: it has none.
pub fn examined<'a>(draft: &Draft, dataset: &'a Dataset) -> Vec<&'a Commitment> {
    match draft.text("examined") {
        "previous" => dataset.commitments.iter().filter(|row| row.collection == Collection::Report).collect(),
        "period" => {
            let Ok(years) = period(draft.text("period/from"), draft.text("period/to")) else { return Vec::new() };
            Proposal::of(dataset, years).entries.into_iter().map(|entry| entry.commitment).collect()
        }
        "others" => draft.members("examined_others").into_iter().filter_map(|id| dataset.get(id)).collect(),
        _ => Vec::new(),
    }
}

/// Counts what a tie asks.
pub fn counted_by(question: TieQuestion, draft: &Draft, dataset: &Dataset, index: &Index) -> TieCount {
    let of_rows = |rows: Vec<&Commitment>| {
        let ids: Vec<String> = rows.into_iter().map(|row| row.id.clone()).collect();
        TieCount::Counted { number: ids.len(), ids }
    };
    let conditions = dataset.measure.results.len();
    let answered = || {
        let rows: Vec<&str> = examined(draft, dataset).into_iter().map(|row| row.id.as_str()).collect();
        condition_counts(draft, &rows, conditions).answered.len()
    };
    match question {
        TieQuestion::Examined => of_rows(examined(draft, dataset)),
        TieQuestion::Answered => TieCount::Counted { number: answered(), ids: Vec::new() },
        TieQuestion::Unanswered => TieCount::Counted { number: conditions.saturating_sub(answered()), ids: Vec::new() },
        TieQuestion::Rows(filters) => {
            let is_known = |facet: Facet| filters.chosen(facet).all(|value| index.knows(facet, value));
            if !Facet::IN_ADDRESS.into_iter().all(is_known) {
                return TieCount::Unknown;
            }
            let selection = index.select(filters);
            of_rows(selection.rows().iter().filter_map(|row| dataset.commitments.get(*row)).collect())
        }
    }
}
