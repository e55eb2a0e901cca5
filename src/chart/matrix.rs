//! Types by regions, or by partners: one mark a commitment.

use std::collections::{BTreeMap, BTreeSet};

use crate::commitment::{Answer, Commitment, Dataset, InstrumentType, Language, Region};
use crate::query::{Facet, partners_by_name};

/// What the columns of the matrix are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MatrixColumns {
    /// Regions.
    #[default]
    Regions,
    /// Partners.
    Partners,
}

/// Commitments that share a type, a column, both, or nothing: a cell, a total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixCell {
    /// The rows, in the order given.
    pub rows: Vec<usize>,
    /// Their Convention values, one mark a commitment: yes, not stated, no.
    pub marks: Vec<Answer>,
}

/// A type with its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The type.
    pub instrument_type: InstrumentType,
    /// One cell a column.
    pub cells: Vec<MatrixCell>,
    /// All of the type.
    pub total: MatrixCell,
}

/// A selection by type and by region or partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What the columns are.
    pub columns: MatrixColumns,
    /// Slug of each column, as the address writes it.
    pub slugs: Vec<String>,
    /// The types.
    pub rows: Vec<MatrixRow>,
    /// The total of each column.
    pub totals: Vec<MatrixCell>,
    /// The whole selection.
    pub total: MatrixCell,
}

impl Matrix {
    /// Counts a selection. Types and regions are those of the whole dataset, in the order of their facets, so that none
    /// vanishes as the reader narrows; partners are those of the selection, by name in a language.
    pub fn of(dataset: &Dataset, rows: &[usize], columns: MatrixColumns, language: Language) -> Self {
        let selected: Vec<(usize, &Commitment)> =
            rows.iter().filter_map(|row| Some((*row, dataset.commitments.get(*row)?))).collect();
        let slugs: Vec<&str> = match columns {
            MatrixColumns::Regions => {
                let regions: BTreeSet<_> = dataset.commitments.iter().map(|row| &row.partner.region).collect();
                regions.into_iter().map(Region::slug).collect()
            }
            MatrixColumns::Partners => {
                let present: BTreeSet<&str> = selected.iter().map(|(_, row)| row.partner.id.as_str()).collect();
                let partners = partners_by_name(dataset, language).into_iter().map(|partner| partner.id.as_str());
                partners.filter(|id| present.contains(id)).collect()
            }
        };
        let places: BTreeMap<&str, usize> = slugs.iter().enumerate().map(|(place, slug)| (*slug, place)).collect();
        let place_of = |row: &Commitment| match columns {
            MatrixColumns::Regions => places.get(row.partner.region.slug()).copied(),
            MatrixColumns::Partners => places.get(row.partner.id.as_str()).copied(),
        };
        let types: BTreeSet<&InstrumentType> = dataset.commitments.iter().map(|row| &row.instrument_type).collect();
        let mut by_type: BTreeMap<&InstrumentType, Vec<(usize, &Commitment)>> =
            types.into_iter().map(|kind| (kind, Vec::new())).collect();
        for (row, commitment) in &selected {
            by_type.entry(&commitment.instrument_type).or_default().push((*row, commitment));
        }
        let by_column = |entries: &[(usize, &Commitment)]| {
            let mut cells = vec![Vec::new(); slugs.len()];
            for (row, commitment) in entries {
                if let Some(cell) = place_of(commitment).and_then(|place| cells.get_mut(place)) {
                    cell.push((*row, *commitment));
                }
            }
            cells.into_iter().map(|entries| MatrixCell::of(&entries)).collect()
        };
        Self {
            columns,
            rows: by_type
                .into_iter()
                .map(|(kind, entries)| MatrixRow {
                    instrument_type: kind.clone(),
                    cells: by_column(&entries),
                    total: MatrixCell::of(&entries),
                })
                .collect(),
            totals: by_column(&selected),
            total: MatrixCell::of(&selected),
            slugs: slugs.into_iter().map(str::to_owned).collect(),
        }
    }

    /// The facet that a column's heading filters by.
    pub fn facet(&self) -> Facet {
        match self.columns {
            MatrixColumns::Regions => Facet::Region,
            MatrixColumns::Partners => Facet::Partner,
        }
    }
}

impl MatrixCell {
    /// How many commitments there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    fn of(entries: &[(usize, &Commitment)]) -> Self {
        let mut marks: Vec<Answer> = entries.iter().map(|(_, commitment)| commitment.convention()).collect();
        marks.sort_unstable();
        Self { rows: entries.iter().map(|(row, _)| *row).collect(), marks }
    }
}
