//! The rows in a frame, in pages. Those of a frame of fixed height have as many rows as fit: a list that scrolls within a page that
//! scrolls traps the reader.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::{Collection, Commitment, Field, Language};
use crate::i18n::embed as words;
use crate::i18n::texts::{CommonTexts, EmbedTexts, RegisterTexts};
use crate::i18n::{date, label};
use crate::query::{PageCapacity, PageStarts, ROWS_PER_PAGE};

use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, frame};
use crate::ui::element::{
    Element, IntoNode, button, caption, div, fragment, nav, p, span, t, table, tbody, td, th, thead, tr,
};
use crate::ui::lazy;
use crate::ui::parts::{convention_mark, href, not_stated, prose, record_link};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of the element that the rows must fit into.
const LIST: &str = "embed-list";

#[derive(Clone, Copy)]
struct PagedList {
    app: AppContext,
    shown: SelectionContext,
    /// Whether the frame grows with its rows.
    grows: bool,
    starts: RwSignal<PageStarts>,
    capacity: RwSignal<PageCapacity>,
}

/// The rows; in a frame that grows with them, pages only where they are many.
pub(super) fn list(grows: bool) -> impl IntoNode {
    let list = PagedList {
        app: AppContext::here(),
        shown: SelectionContext::here(),
        grows,
        starts: RwSignal::new(PageStarts::FIRST),
        capacity: RwSignal::new(PageCapacity::WHOLE),
    };
    list.follow_rows();
    if !grows {
        list.follow_size();
    }
    let has_pager = Memo::new(move |_| !grows || list.shown.rows.with(Vec::len) > ROWS_PER_PAGE);
    move || {
        if list.shown.rows.with(Vec::is_empty) {
            return div().class("embed-none").child(lazy::WHY_NONE.show());
        }
        let rows = div().id(LIST).class("embed-list").child(list.table());
        fragment().child(rows).child(move || has_pager.get().then(|| list.pager()))
    }
}

impl PagedList {
    /// Other rows begin on the first page.
    fn follow_rows(self) {
        let Self { shown, starts, .. } = self;
        let scope = Scope::here();
        Effect::new(move |before: Option<Vec<usize>>| {
            let rows = shown.rows.get();
            if before.is_some_and(|before| before != rows) {
                scope.after_render(move || starts.set(PageStarts::FIRST));
            }
            rows
        });
    }

    /// Measures how many rows fit whenever the rows, the language, the page or the size of the frame change.
    fn follow_size(self) {
        let Self { app, shown, starts, capacity, .. } = self;
        let measure = move || {
            if let Some(rows) = document::rows_within(LIST) {
                capacity.set(PageCapacity::measured(rows));
            }
        };
        let scope = Scope::here();
        Effect::new(move |_| {
            shown.rows.track();
            app.language.track();
            starts.track();
            scope.after_render(measure);
        });
        frame::on_resize(measure);
    }

    fn table(self) -> Element {
        let Self { app, shown, starts, .. } = self;
        let rows = move || {
            let (language, register) = (app.language.get(), shown.register());
            let start = starts.with(PageStarts::start);
            let rows = shown.rows.get().into_iter().skip(start).take(ROWS_PER_PAGE).enumerate();
            rows.filter_map(|(place, row)| Some(self.row(place, register.commitment(row)?, language)))
                .collect::<Vec<_>>()
        };
        let titles: [fn(Language) -> &'static str; 4] = [
            |l| RegisterTexts::of(l).partner,
            |l| EmbedTexts::of(l).title,
            |l| RegisterTexts::of(l).signed,
            |l| RegisterTexts::of(l).convention,
        ];
        let titles = titles.map(|title| th().attr("scope", "col").child(t(title)));
        table()
            .child(caption().class("visually-hidden").child(move || shown.sentence.with(ToString::to_string)))
            .child(thead().class("visually-hidden").child(tr().child(titles)))
            .child(tbody().child(rows))
    }

    /// The row at a place of the page, from 0 on. One that does not fit is laid out only while rows are measured.
    fn row(self, place: usize, commitment: &Commitment, language: Language) -> Element {
        let Self { app, capacity, .. } = self;
        let record = commitment.id.clone();
        let address = move || {
            let here = app.location.get();
            href(&Location { view: View::Record(record.clone()), ..here })
        };
        let partner = record_link(&commitment.id, address).child(commitment.partner.name.get(language));
        let collection =
            span().class("visually-hidden").child(format!(", {}", label::collection(language, &commitment.collection)));
        tr().attr("data-id", &*commitment.id)
            .class(if commitment.collection == Collection::Report { "report" } else { "other" })
            .class_if("beyond", move || !capacity.with(|capacity| capacity.holds(place)))
            .child(td().class("partner").child(partner).child(collection))
            .child(td().child(prose(commitment.title.get(language))))
            .child(td().class("signed").child(signed(language, commitment)))
            .child(td().class("convention").child(convention_mark(language, commitment.convention())))
    }

    /// « 1 à 5 sur 10 », and the buttons of the pages before and after.
    fn pager(self) -> Element {
        let Self { app, shown, grows, starts, capacity } = self;
        let count = move || shown.rows.with(Vec::len);
        let range = move || {
            let rows = starts.with(|starts| starts.rows(capacity.get(), count()));
            words::page(app.language.get(), rows.start + 1, rows.end, count())
        };
        let previous = move || starts.with(PageStarts::previous);
        let next = move || starts.with(|starts| starts.next(capacity.get(), count()));
        let scope = Scope::here();
        let turn = move |page: Option<PageStarts>| {
            if let Some(page) = page {
                if !grows {
                    capacity.set(PageCapacity::UNMEASURED);
                }
                starts.set(page);
                // The first frame renders the page, the second one its measured range.
                scope.after_render(move || scope.after_render(move || app.announce(untrack(range))));
            }
        };
        let previous_button = pager_button(move || previous().is_some())
            .id("previous-page")
            .on(ev::click, move |_| turn(untrack(previous)))
            .child(t(|l| EmbedTexts::of(l).previous));
        let next_button = pager_button(move || next().is_some())
            .id("next-page")
            .on(ev::click, move |_| turn(untrack(next)))
            .child(t(|l| EmbedTexts::of(l).next));
        nav()
            .class("embed-pages")
            .attr("aria-label", t(|l| EmbedTexts::of(l).pages))
            .child(p().child(range))
            .child(previous_button)
            .child(next_button)
    }
}

/// A button that stays where it is, and so keeps the focus, where there is no such page.
fn pager_button(is_enabled: impl Fn() -> bool + Send + 'static) -> Element {
    button().class("text-button").attr("aria-disabled", move || (!is_enabled()).then_some("true"))
}

fn signed(language: Language, commitment: &Commitment) -> Element {
    let date = date::table(language, commitment);
    match (commitment.signed, commitment.period) {
        (None, None) => fragment().child(not_stated(language, label::Gender::Feminine)),
        _ if Field::Date.is_inferred(commitment) => inferred(language, date),
        _ => fragment().child(date),
    }
}

/// A date underlined with dots, as the footer explains; screen readers read the word.
fn inferred(language: Language, date: String) -> Element {
    let word = format!(" ({})", CommonTexts::of(language).inferred);
    fragment().child(span().class("inferred").child(date)).child(span().class("visually-hidden").child(word))
}
