//! The matrix: types by regions or by partners, one mark a commitment; the chosen cell is listed beside it.

mod cell_list;
mod stops;
mod table;

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::chart::{Matrix, MatrixCell, MatrixColumns};
use crate::commitment::{Answer, Language};
use crate::i18n::texts::{ChartTexts, RegisterTexts};
use crate::i18n::{chart as words, facet, label};
use crate::query::{Condition, Facet, Filters};

use crate::ui::markup::{Markup, div, el, leaf, live, say, several, text};
use crate::ui::parts::{answer_sign, chart_section, segmented};
use crate::ui::state::{AppContext, SelectionContext};

/// What the table and the list share. The signals end with the view.
#[derive(Clone, Copy)]
struct MatrixState {
    /// 0 for regions, 1 for partners.
    columns: RwSignal<usize>,
    /// The type and the column of the cell that was chosen.
    chosen: RwSignal<Option<(String, String)>>,
    /// The id of what Tab leads to in the table.
    current: RwSignal<String>,
    /// What is counted.
    matrix: Memo<Matrix>,
}

impl MatrixState {
    fn new() -> Self {
        let (app, shown) = (AppContext::here(), SelectionContext::here());
        let columns = RwSignal::new(0);
        let matrix = Memo::new(move |_| {
            counted(app, shown, if columns.get() == 0 { MatrixColumns::Regions } else { MatrixColumns::Partners })
        });
        Self { columns, chosen: RwSignal::new(None), current: RwSignal::new(String::new()), matrix }
    }

    /// The cell whose rows are listed: the chosen one as long as it has rows, else the fullest.
    fn listed(self) -> Option<(String, String, MatrixCell)> {
        let chosen = self.chosen.get();
        self.matrix.with(|matrix| {
            let cells = || {
                matrix.rows.iter().flat_map(|row| {
                    let kind = row.instrument_type.slug();
                    matrix.slugs.iter().zip(&row.cells).map(move |(slug, cell)| (kind, slug.as_str(), cell))
                })
            };
            let is_chosen = |(kind, slug, cell): &(&str, &str, &MatrixCell)| {
                cell.count() > 0 && chosen.as_ref().is_some_and(|(k, s)| k == kind && s == slug)
            };
            let fullest = || {
                let mut fullest = None::<(&str, &str, &MatrixCell)>;
                for cell in cells() {
                    if cell.2.count() > fullest.map_or(0, |(.., cell)| cell.count()) {
                        fullest = Some(cell);
                    }
                }
                fullest
            };
            let (kind, slug, cell) = cells().find(is_chosen).or_else(fullest)?;
            Some((kind.to_owned(), slug.to_owned(), cell.clone()))
        })
    }
}

fn counted(app: AppContext, shown: SelectionContext, columns: MatrixColumns) -> Matrix {
    let register = shown.register();
    shown.rows.with(|rows| Matrix::of(&register.dataset, rows, columns, app.language.get()))
}

/// The whole view.
pub(crate) fn matrix() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let state = MatrixState::new();
    let choice = move |place| {
        let language = app.language.get();
        match place {
            0 => words::regions_choice(language, counted(app, shown, MatrixColumns::Regions).slugs.len()),
            _ => words::partners_choice(language, counted(app, shown, MatrixColumns::Partners).slugs.len()),
        }
    };
    let bar = vec![
        segmented(|l| ChartTexts::of(l).columns, 2, state.columns, choice),
        div("p", "quiet", vec![say(|l| ChartTexts::of(l).matrix_note)]),
    ];
    let sign = |answer| {
        let words = live(move || text(label::answer(app.language.get(), answer)));
        el("li", Vec::new(), vec![answer_sign(answer), el("span", Vec::new(), vec![words])])
    };
    let mut legend = vec![el("li", Vec::new(), vec![say(|l| RegisterTexts::of(l).convention)])];
    legend.extend(Answer::ALL.map(sign));
    let left = vec![div("div", "matrix-bar", bar), table::table(state), div("ul", "legend dates", legend)];
    let table = chart_section("matrix-pictures", |l| RegisterTexts::of(l).matrix, left);
    div("div", "chart-page matrix-page", vec![table, cell_list::cell_list(state)])
}

/// The register narrowed to a type, a column, or both.
fn narrowed(app: AppContext, narrow: &[(Facet, &str)]) -> Location {
    let here = app.location.get();
    let one = |filters: Filters, (facet, value): &(Facet, &str)| {
        filters.without(Condition::Facet(*facet)).with(*facet, *value)
    };
    Location { view: View::Register, filters: narrow.iter().fold(here.filters.clone(), one), ..here }
}

/// The name of a facet's value.
fn named(language: Language, facet: Facet, slug: &str) -> String {
    facet::value(language, facet, slug, &SelectionContext::here().register().dataset)
}

/// A heading with its number.
fn counted_heading(words: String, count: String) -> Markup {
    several(vec![leaf("span", words), text(" "), div("span", "count", vec![text(count)])])
}
