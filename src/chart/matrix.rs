//! Types by regions, or by partners: one mark a commitment.

use std::collections::{BTreeMap, BTreeSet};

use super::focus::Stops;
use super::geometry::Point;
use crate::commitment::{Answer, Commitment, Dataset, InstrumentType, Language, Region};
use crate::query::{Facet, partners_by_name, rows_of_page};

/// Up to so many partners they are columns; above, rows, in pages.
const MAX_PARTNER_COLUMNS: usize = 40;

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

/// A cell with what names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedCell<'a> {
    /// The slug of its type.
    pub instrument_type: &'a str,
    /// The slug of its column.
    pub column: &'a str,
    /// The cell.
    pub cell: &'a MatrixCell,
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

/// What a heading of the table names, and filters by.
pub type MatrixHead<'a> = (Facet, &'a str);

/// The matrix as a table, or a page of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixTable<'a> {
    /// The headings of the columns.
    pub columns: Vec<MatrixHead<'a>>,
    /// The rows of the page.
    pub lines: Vec<MatrixLine<'a>>,
    /// The total of each column, over all pages.
    pub totals: Vec<&'a MatrixCell>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixLine<'a> {
    /// Its heading.
    pub head: MatrixHead<'a>,
    /// One cell a column.
    pub cells: Vec<NamedCell<'a>>,
    /// All of the row.
    pub total: &'a MatrixCell,
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

    /// The cells, row by row.
    pub fn cells(&self) -> impl Iterator<Item = NamedCell<'_>> {
        self.rows.iter().flat_map(|row| {
            let instrument_type = row.instrument_type.slug();
            let cells = self.slugs.iter().zip(&row.cells);
            cells.map(move |(column, cell)| NamedCell { instrument_type, column, cell })
        })
    }

    /// The cell whose rows are listed: the chosen one (type, column) as long as it has rows, else the fullest, of several
    /// the first; none in an empty matrix.
    pub fn listed(&self, chosen: Option<(&str, &str)>) -> Option<NamedCell<'_>> {
        let filled = || self.cells().filter(|named| named.cell.count() > 0);
        let fullest = |best: NamedCell<'_>, next: NamedCell<'_>| next.cell.count() > best.cell.count();
        let is_chosen = |named: &NamedCell<'_>| chosen == Some((named.instrument_type, named.column));
        filled().find(is_chosen).or_else(|| filled().reduce(|best, next| if fullest(best, next) { next } else { best }))
    }

    /// Whether partners are the rows of the table.
    pub fn has_partner_rows(&self) -> bool {
        self.columns == MatrixColumns::Partners && self.slugs.len() > MAX_PARTNER_COLUMNS
    }

    /// The table that is read: types by regions or partners; partners by types where they are many, of which the page has some.
    pub fn table(&self, page_index: usize) -> MatrixTable<'_> {
        let facet = self.facet();
        let types = || self.rows.iter().map(|row| (Facet::Type, row.instrument_type.slug()));
        if !self.has_partner_rows() {
            let lines = types().zip(&self.rows).map(|(head, row)| {
                let cells = self.slugs.iter().zip(&row.cells);
                let cells = cells.map(|(column, cell)| NamedCell { instrument_type: head.1, column, cell });
                MatrixLine { head, cells: cells.collect(), total: &row.total }
            });
            let columns = self.slugs.iter().map(|slug| (facet, slug.as_str())).collect();
            return MatrixTable { columns, lines: lines.collect(), totals: self.totals.iter().collect() };
        }
        let page = rows_of_page(page_index, self.slugs.len());
        let partners = self.slugs.iter().zip(&self.totals).enumerate().skip(page.start).take(page.len());
        let lines = partners.map(|(place, (column, total))| {
            let cells = self.rows.iter().filter_map(|row| {
                let instrument_type = row.instrument_type.slug();
                Some(NamedCell { instrument_type, column, cell: row.cells.get(place)? })
            });
            MatrixLine { head: (facet, column), cells: cells.collect(), total }
        });
        let totals = self.rows.iter().map(|row| &row.total).collect();
        MatrixTable { columns: types().collect(), lines: lines.collect(), totals }
    }
}

impl MatrixTable<'_> {
    /// What takes the focus, by row and column: headings, which are in row or column 0, and filled cells.
    pub fn stops(&self) -> Stops<(usize, usize)> {
        let as_number = |place: usize| u32::try_from(place).map_or(0.0, f64::from);
        let columns = (1..=self.columns.len()).map(|column| (0, column));
        let rows = self.lines.iter().zip(1..).flat_map(|(line, row)| {
            let filled = line.cells.iter().zip(1..).filter(|(named, _)| named.cell.count() > 0);
            std::iter::once((row, 0)).chain(filled.map(move |(_, column)| (row, column)))
        });
        columns
            .chain(rows)
            .map(|(row, column)| ((row, column), Point { x: as_number(column), y: as_number(row) }))
            .collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Arrow, FocusKey};

    fn cell(count: usize) -> MatrixCell {
        MatrixCell { rows: (0..count).collect(), marks: vec![Answer::NotStated; count] }
    }

    fn matrix(lines: [[usize; 2]; 2]) -> Matrix {
        let row = |(instrument_type, counts): (&InstrumentType, [usize; 2])| MatrixRow {
            instrument_type: instrument_type.clone(),
            cells: counts.map(cell).into(),
            total: cell(counts.iter().sum()),
        };
        Matrix {
            columns: MatrixColumns::Regions,
            slugs: vec!["americas".to_owned(), "europe".to_owned()],
            rows: InstrumentType::ALL.iter().zip(lines).map(row).collect(),
            totals: Vec::new(),
            total: MatrixCell::default(),
        }
    }

    #[test]
    fn the_chosen_cell_is_listed_while_it_has_rows_else_the_first_of_the_fullest() {
        let matrix = matrix([[0, 3], [3, 1]]);
        let types: Vec<&str> = matrix.rows.iter().map(|row| row.instrument_type.slug()).collect();
        let listed = |chosen| matrix.listed(chosen).map(|named| (named.instrument_type, named.column));
        assert_eq!(listed(None), Some((types[0], "europe")));
        assert_eq!(listed(Some((types[1], "europe"))), Some((types[1], "europe")));
        assert_eq!(listed(Some((types[0], "americas"))), Some((types[0], "europe")));
        assert_eq!(self::matrix([[0, 0], [0, 0]]).listed(None), None);
    }

    #[test]
    fn many_partners_are_rows_in_pages_of_fifty() {
        let partners = |count: usize| Matrix {
            columns: MatrixColumns::Partners,
            slugs: (0..count).map(|place| format!("partner-{place}")).collect(),
            rows: InstrumentType::ALL
                .iter()
                .take(2)
                .zip(1..)
                .map(|(kind, each)| MatrixRow {
                    instrument_type: kind.clone(),
                    cells: vec![cell(each); count],
                    total: cell(each * count),
                })
                .collect(),
            totals: vec![cell(3); count],
            total: cell(3 * count),
        };
        let few = partners(40);
        assert!(!few.has_partner_rows());
        assert_eq!((few.table(0).columns.len(), few.table(0).lines.len()), (40, 2));
        let many = partners(775);
        let table = many.table(15);
        assert_eq!((table.columns.len(), table.lines.len()), (2, 25));
        let line = &table.lines[0];
        assert_eq!((line.head, line.total.count()), ((Facet::Partner, "partner-750"), 3));
        assert_eq!(line.cells.iter().map(|named| named.cell.count()).collect::<Vec<_>>(), [1, 2]);
        assert!(line.cells.iter().all(|named| named.column == "partner-750"));
        assert_eq!(table.totals.iter().map(|cell| cell.count()).collect::<Vec<_>>(), [775, 1550]);
        let all = (0..16).flat_map(|page| many.table(page).lines).map(|line| line.head.1);
        assert_eq!(all.collect::<Vec<_>>(), many.slugs);
    }

    #[test]
    fn headings_and_filled_cells_take_the_focus() {
        let matrix = matrix([[2, 3], [3, 0]]);
        let stops = matrix.table(0).stops();
        let next = |from, arrow| stops.next(&from, FocusKey::Arrow(arrow)).map(|stop| stop.key);
        assert_eq!(stops.find(&(2, 2)), None);
        assert_eq!(next((1, 0), Arrow::Right), Some((1, 1)));
        assert_eq!(next((1, 1), Arrow::Up), Some((0, 1)));
        assert_eq!(next((0, 1), Arrow::Left), Some((1, 0)));
    }
}
