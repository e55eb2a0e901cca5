//! What the table and the list of the matrix share, and moving in the table with the keys.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::chart::{FocusKey, Matrix, MatrixColumns};
use crate::commitment::Language;
use crate::i18n::facet;
use crate::query::{Condition, Facet, Filters};

use crate::ui::browser::document;
use crate::ui::element::Element;
use crate::ui::state::{AppContext, SelectionContext};

/// The signals end with the view.
#[derive(Clone, Copy)]
pub(super) struct MatrixState {
    /// 0 for regions, 1 for partners.
    pub(super) columns: RwSignal<usize>,
    /// The type and the column of the cell that was chosen.
    pub(super) chosen: RwSignal<Option<(String, String)>>,
    /// The counts.
    pub(super) matrix: Memo<Matrix>,
    /// The type and the column of the cell whose rows are listed.
    pub(super) listed: Memo<Option<(String, String)>>,
    /// The row and the column of what had the focus last in the table.
    current: RwSignal<Option<(usize, usize)>>,
    /// The row and the column of what Tab leads to.
    entry: Memo<Option<(usize, usize)>>,
}

impl MatrixState {
    pub(super) fn new() -> Self {
        let (columns, current) = (RwSignal::new(0), RwSignal::new(None));
        let chosen = RwSignal::new(None::<(String, String)>);
        let matrix = Memo::new(move |_| {
            matrix_of(if columns.get() == 0 { MatrixColumns::Regions } else { MatrixColumns::Partners })
        });
        let listed = Memo::new(move |_| {
            let chosen = chosen.get();
            let chosen = chosen.as_ref().map(|(kind, column)| (kind.as_str(), column.as_str()));
            matrix.with(|matrix| {
                matrix.listed(chosen).map(|named| (named.instrument_type.to_owned(), named.column.to_owned()))
            })
        });
        let entry = Memo::new(move |_| {
            let last = current.get();
            // A filled cell rather than a heading.
            let stops = matrix.with(Matrix::stops);
            stops.entry(last.as_ref(), |stop| stop.key.0 > 0 && stop.key.1 > 0).map(|stop| stop.key)
        });
        Self { columns, chosen, matrix, listed, current, entry }
    }

    /// Makes an element one that takes the focus at this row and column.
    pub(super) fn stop(self, at: (usize, usize), element: Element) -> Element {
        let Self { matrix, current, entry, .. } = self;
        let press = move |event: web_sys::KeyboardEvent| {
            let Some(key) = FocusKey::of_grid_key(&event.key(), event.ctrl_key()) else { return };
            event.prevent_default();
            if let Some(next) = matrix.with_untracked(Matrix::stops).next(&at, key) {
                current.set(Some(next.key));
                document::focus(&element_id(next.key));
            }
        };
        element
            .id(element_id(at))
            .attr("tabindex", move || if entry.get() == Some(at) { "0" } else { "-1" })
            .on(ev::focus, move |_| current.set(Some(at)))
            .on(ev::keydown, press)
    }
}

fn element_id((row, column): (usize, usize)) -> String {
    format!("cell-{row}-{column}")
}

/// The matrix of the selection.
pub(super) fn matrix_of(columns: MatrixColumns) -> Matrix {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let register = shown.register();
    shown.rows.with(|rows| Matrix::of(&register.dataset, rows, columns, app.language.get()))
}

/// The register narrowed to a type, a column, or both.
pub(super) fn narrowed(to: &[(Facet, &str)]) -> Location {
    let here = AppContext::here().location.get();
    let one = |filters: Filters, (facet, value): &(Facet, &str)| {
        filters.without(Condition::Facet(*facet)).with(*facet, *value)
    };
    Location { view: View::Register, filters: to.iter().fold(here.filters.clone(), one), ..here }
}

/// The name of a facet's value.
pub(super) fn named(language: Language, facet: Facet, slug: &str) -> String {
    facet::value(language, facet, slug, &SelectionContext::here().register().dataset)
}
