//! The matrix: types by regions or by partners, a number in each cell and one mark a commitment; the chosen cell is listed beside it.
//! Tab enters the table once, arrows go to the next heading or filled cell.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View, ViewKind};
use crate::chart::{FocusKey, Matrix, MatrixCell, MatrixColumns, MatrixHead, MatrixLine, NamedCell, by_convention};
use crate::commitment::{Answer, Collection, Commitment, Field, Language};
use crate::i18n::plural::number;
use crate::i18n::texts::{ChartTexts, PagingTexts, RegisterTexts};
use crate::i18n::{chart as words, date, facet, label, paging};
use crate::query::{Condition, Facet, Filters, ROWS_PER_PAGE, last_page, rows_of_page};

use crate::ui::browser::{document, native};
use crate::ui::element::{
    Element, a, button, caption, div, fragment, h2, li, nav, p, section, span, strong, t, table as table_tag, tbody,
    td, tfoot, th, thead, tr, ul,
};
use crate::ui::parts::{answer_sign, chart_section, convention_mark, href, inferred, prose, segmented};
use crate::ui::state::{AppContext, SelectionContext};

/// A cell of more commitments than this has their number alone.
const MOST_MARKS: usize = 12;

/// The view.
pub(crate) fn matrix() -> Element {
    let state = MatrixState::new();
    let chart = chart_section("matrix-pictures", |l| RegisterTexts::of(l).matrix)
        .child(bar(state))
        .child(partner_pages(state))
        .child(table(state))
        .child(legend());
    div().class("chart-page matrix-page").child(chart).child(cell_list(state))
}

/// The choice of the columns.
fn bar(state: MatrixState) -> Element {
    let app = AppContext::here();
    let choice = move |place| {
        let language = app.language.get();
        match place {
            0 => words::regions_choice(language, matrix_of(MatrixColumns::Regions).slugs.len()),
            _ => words::partners_choice(language, matrix_of(MatrixColumns::Partners).slugs.len()),
        }
    };
    div()
        .class("matrix-bar")
        .child(segmented(|l| ChartTexts::of(l).columns, state.columns, choice))
        .child(p().class("quiet").child(t(|l| ChartTexts::of(l).matrix_note)))
}

/// The pages of many partners.
fn partner_pages(state: MatrixState) -> Element {
    let app = AppContext::here();
    let partners =
        Memo::new(move |_| state.matrix.with(|matrix| if matrix.has_partner_rows() { matrix.slugs.len() } else { 0 }));
    let turn_button = move |to: fn(usize) -> Option<usize>, words: fn(Language) -> &'static str| {
        let target = move || {
            let last = last_page(partners.get());
            to(state.page_index.get().min(last)).filter(|page| *page <= last)
        };
        let turn = move |_| {
            if let Some(page) = untrack(target) {
                state.page_index.set(page);
            }
        };
        button()
            .class("text-button")
            .attr("aria-disabled", move || target().is_none().then_some("true"))
            .on(ev::click, turn)
            .child(t(words))
    };
    let shown = move || {
        let rows = rows_of_page(state.page_index.get(), partners.get());
        paging::partners_of_all(app.language.get(), &rows, partners.get())
    };
    let pages = move || {
        let buttons = nav()
            .class("pages")
            .attr("aria-label", t(|l| ChartTexts::of(l).partner_pages))
            .child(turn_button(|page| page.checked_sub(1), |l| PagingTexts::of(l).previous))
            .child(turn_button(|page| Some(page + 1), |l| PagingTexts::of(l).next));
        div().class("list-head").child(p().attr("role", "status").child(strong().child(shown))).child(buttons)
    };
    let has_pages = Memo::new(move |_| partners.get() > ROWS_PER_PAGE);
    fragment().child(move || has_pages.get().then(pages))
}

fn legend() -> Element {
    let app = AppContext::here();
    let line = |answer| {
        let words = span().child(span().child(move || label::answer(app.language.get(), answer)));
        li().child(answer_sign(answer)).child(words)
    };
    ul().class("legend dates").child(li().child(t(|l| RegisterTexts::of(l).convention))).child(Answer::ALL.map(line))
}

/// The list.
fn cell_list(state: MatrixState) -> Element {
    let list = move || {
        let (kind, column) = state.listed.get()?;
        state.matrix.with(|matrix| {
            let listed = matrix.listed(Some((&kind, &column)))?;
            Some(list_of(matrix.facet(), listed))
        })
    };
    fragment().child(list)
}

fn list_of(facet: Facet, listed: NamedCell) -> Element {
    let (language, register) = (AppContext::here().language.get(), SelectionContext::here().register());
    let NamedCell { instrument_type, column, cell } = listed;
    let title = format!("{}, {}", named(language, Facet::Type, instrument_type), named(language, facet, column));
    let heading = h2()
        .id("the-same")
        .child(span().child(title))
        .child(" ")
        .child(span().class("count").child(number(language, cell.count())));
    // The link below leads to all of them, in pages.
    let cards = cell.rows.iter().take(ROWS_PER_PAGE).filter_map(|row| register.commitment(*row)).map(card);
    let way = a()
        .class("text-button")
        .attr("href", href(&narrowed(&[(Facet::Type, instrument_type), (facet, column)])))
        .child(words::filter_on(language, cell.count()));
    section()
        .class("the-same cell-list")
        .attr("aria-labelledby", "the-same")
        .child(heading)
        .child(ul().class("cards").child(cards.collect::<Vec<_>>()))
        .child(way)
}

fn card(commitment: &Commitment) -> Element {
    let app = AppContext::here();
    let language = app.language.get();
    let record = Location { view: View::Record(commitment.id.clone()), ..app.location.get() };
    let is_inferred = Field::Date.is_inferred(commitment);
    let head = div()
        .class("card-head")
        .child(a().attr("href", href(&record)).child(commitment.partner.name.get(language)))
        .child(" ")
        .child(span().class("when").child(inferred(language, date::table(language, commitment), is_inferred)));
    li().class(if commitment.collection == Collection::Report { "report" } else { "other" })
        .child(head)
        .child(p().child(prose(commitment.title.get(language))))
        .child(p().child(convention_mark(language, commitment.convention())))
}

/// What the table and the list share. The signals end with the view.
#[derive(Clone, Copy)]
struct MatrixState {
    /// 0 for regions, 1 for partners.
    columns: RwSignal<usize>,
    /// The page of partners, where they are rows.
    page_index: RwSignal<usize>,
    /// The type and the column of the cell that was chosen.
    chosen: RwSignal<Option<(String, String)>>,
    /// The counts.
    matrix: Memo<Matrix>,
    /// The type and the column of the cell whose rows are listed.
    listed: Memo<Option<(String, String)>>,
    /// The row and the column of what had the focus last in the table.
    current: RwSignal<Option<(usize, usize)>>,
    /// The row and the column of what Tab leads to.
    entry: Memo<Option<(usize, usize)>>,
}

impl MatrixState {
    fn new() -> Self {
        let columns = RwSignal::new(usize::from(native::opens("matrix-partners")));
        let (page_index, current) = (RwSignal::new(0), RwSignal::new(None));
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
            let stops = matrix.with(|matrix| matrix.table(page_index.get()).stops());
            stops.entry(last.as_ref(), |stop| stop.key.0 > 0 && stop.key.1 > 0).map(|stop| stop.key)
        });
        Self { columns, page_index, chosen, matrix, listed, current, entry }
    }

    /// Makes an element one that takes the focus at this row and column.
    fn stop(self, at: (usize, usize), element: Element) -> Element {
        let Self { matrix, page_index, current, entry, .. } = self;
        let press = move |event: web_sys::KeyboardEvent| {
            let Some(key) = FocusKey::of_grid_key(&event.key(), event.ctrl_key()) else { return };
            event.prevent_default();
            let stops = matrix.with_untracked(|matrix| matrix.table(page_index.get_untracked()).stops());
            if let Some(next) = stops.next(&at, key) {
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
fn matrix_of(columns: MatrixColumns) -> Matrix {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let register = shown.register();
    shown.rows.with(|rows| Matrix::of(&register.dataset, rows, columns, app.language.get()))
}

/// The register narrowed to a type, a column, or both.
fn narrowed(to: &[(Facet, &str)]) -> Location {
    let here = AppContext::here().location.get();
    let one = |filters: Filters, (facet, value): &(Facet, &str)| {
        filters.without(Condition::Facet(*facet)).with(*facet, *value)
    };
    let filters = to.iter().fold(here.filters.clone(), one);
    here.in_view(here.view.seen_as(ViewKind::Register)).with_filters(filters)
}

/// The name of a facet's value.
fn named(language: Language, facet: Facet, slug: &str) -> String {
    facet::value(language, facet, slug, &SelectionContext::here().register().dataset)
}

/// The table.
fn table(state: MatrixState) -> Element {
    let shown = SelectionContext::here();
    let keys = p().id("matrix-keys").class("visually-hidden").child(t(|l| ChartTexts::of(l).matrix_keys));
    let caption = caption().class("visually-hidden").child(move || shown.sentence.with(ToString::to_string));
    let table = table_tag()
        .class("matrix")
        .class_if("by-partner", move || state.columns.get() != 0)
        .attr("aria-describedby", "matrix-keys")
        .child(caption)
        .child(move || sections(state));
    div().class("matrix-scroll").child(keys).child(table)
}

/// Head, body and foot.
fn sections(state: MatrixState) -> [Element; 3] {
    let language = AppContext::here().language.get();
    state.matrix.with(|matrix| {
        let table = matrix.table(state.page_index.get());
        let total = ChartTexts::of(language).total;
        let columns = table.columns.iter().zip(1..).map(|(head, column)| column_heading(state, column, *head));
        let head = tr()
            .child(td())
            .child(columns.collect::<Vec<_>>())
            .child(th().attr("scope", "col").class("total").child(total));
        let line = |(line, row): (&MatrixLine, usize)| {
            let link = heading(state, (row, 0), line.head);
            let cells = line.cells.iter().zip(1..).map(|(named, column)| filled(state, (row, column), *named));
            tr().child(th().attr("scope", "row").child(link))
                .child(cells.collect::<Vec<_>>())
                .child(count(line.total).class("total"))
        };
        let foot = tr()
            .child(th().attr("scope", "row").child(total))
            .child(table.totals.iter().map(|cell| count(cell)).collect::<Vec<_>>())
            .child(count(&matrix.total).class("total"));
        let body = tbody().child(table.lines.iter().zip(1..).map(line).collect::<Vec<_>>());
        [thead().child(head), body, tfoot().child(foot)]
    })
}

fn column_heading(state: MatrixState, column: usize, names: MatrixHead) -> Element {
    th().attr("scope", "col").child(heading(state, (0, column), names))
}

/// A heading filters the register by what it names.
fn heading(state: MatrixState, at: (usize, usize), (facet, slug): MatrixHead) -> Element {
    let words = named(AppContext::here().language.get(), facet, slug);
    let slug = slug.to_owned();
    state.stop(at, a()).attr("href", move || href(&narrowed(&[(facet, &slug)]))).child(words)
}

fn count(cell: &MatrixCell) -> Element {
    td().child(number(AppContext::here().language.get(), cell.count()))
}

fn filled(state: MatrixState, at: (usize, usize), names: NamedCell) -> Element {
    let NamedCell { instrument_type, column, cell } = names;
    if cell.count() == 0 {
        return td().class("zero").child("0");
    }
    let (language, register) = (AppContext::here().language.get(), SelectionContext::here().register());
    let facet = state.matrix.with_untracked(Matrix::facet);
    let (type_name, column_name) = (named(language, Facet::Type, instrument_type), named(language, facet, column));
    let name = words::cell_name(language, cell.count(), &type_name, &column_name);
    let rows = if cell.count() > MOST_MARKS { &[][..] } else { &cell.rows };
    let marks = by_convention(&register.dataset, rows).into_iter().map(mark);
    let here = (instrument_type.to_owned(), column.to_owned());
    let chosen = here.clone();
    let is_listed = move || state.listed.with(|listed| listed.as_ref() == Some(&here));
    let button = state
        .stop(at, button())
        .attr("aria-pressed", move || is_listed().to_string())
        .on(ev::click, move |_| state.chosen.set(Some(chosen.clone())))
        .child(strong().child(number(language, cell.count())))
        .child(span().class("visually-hidden").child(name))
        .child(span().class("signs").child(marks.collect::<Vec<_>>()));
    td().child(button)
}

/// One commitment.
fn mark(commitment: &Commitment) -> Element {
    span().attr("data-id", &*commitment.id).child(answer_sign(commitment.convention()))
}
