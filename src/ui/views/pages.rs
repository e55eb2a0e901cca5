//! The pages of a list, above and below it: what part of the list is shown, and the ways to another one.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::Location;
use crate::commitment::Language;
use crate::exchange::site;
use crate::i18n::paging as words;
use crate::i18n::texts::{PagingTexts, SiteTexts};
use crate::query::{MAX_PRINTED, last_page, rows_of_page};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::browser::native::{self, RecordPages};
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, a, button, div, input, label, nav, p, span, strong, t};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of what is above the list.
const LIST_HEAD: &str = "list-head";

/// A list in pages, of as many rows as the selection has.
#[derive(Clone, Copy)]
struct Pager {
    app: AppContext,
    shown: SelectionContext,
}

/// Above the list: which rows are shown, and the pages.
pub(crate) fn pages_above() -> Element {
    let pager = Pager::here();
    let rows = move || {
        words::rows_of_all(pager.app.language.get(), &rows_of_page(pager.page_index(), pager.rows()), pager.rows())
    };
    div()
        .id(LIST_HEAD)
        .class("list-head")
        .child(
            div()
                .child(p().child(strong().child(rows)))
                .child(p().class("second").child(t(|l| PagingTexts::of(l).find))),
        )
        .child(native::script_free().is_none().then(|| pager.pages("", |l| PagingTexts::of(l).above)))
}

/// Below the list: that what is taken away is all of it, and the pages. Without a script, the way to the rows that are not shown.
pub(crate) fn pages_below() -> Element {
    if let Some(page) = native::script_free() {
        return div().class("list-foot").child(all_records(page.records));
    }
    let pager = Pager::here();
    let takes_all = move || words::takes_all(pager.app.language.get(), pager.rows(), pager.rows() <= MAX_PRINTED);
    div()
        .class("list-foot")
        .child(p().class("second").child(takes_all))
        .child(pager.pages("-below", |l| PagingTexts::of(l).below))
}

/// « Toutes les fiches », where there are any.
fn all_records(records: RecordPages) -> Option<Element> {
    let link = a().child(t(|l| SiteTexts::of(l).all_records));
    match records {
        RecordPages::InFolder(folder) => Some(link.attr("href", [folder, &site::list_path(1)].concat())),
        RecordPages::InTab => {
            Some(link.attr("href", site::list_path(1)).attr("target", "_blank").attr("rel", "noopener"))
        }
        RecordPages::None => None,
    }
}

impl Pager {
    fn here() -> Self {
        Self { app: AppContext::here(), shown: SelectionContext::here() }
    }

    /// How many rows the list has.
    fn rows(self) -> usize {
        self.shown.rows.with(Vec::len)
    }

    fn last(self) -> usize {
        last_page(self.rows())
    }

    fn page_index(self) -> usize {
        self.app.location.with(|location| location.page_index).min(self.last())
    }

    /// The page before, a field, the page after. At an end the button stays, and so keeps the focus.
    fn pages(self, id_end: &'static str, name: fn(Language) -> &'static str) -> Element {
        let language = self.app.language;
        let field = label().child(t(|l| PagingTexts::of(l).page)).child(self.field(["page", id_end].concat()));
        nav()
            .class("pages")
            .attr("aria-label", t(name))
            .child(
                self.turn_button(["previous-page", id_end].concat(), |page| page.checked_sub(1))
                    .child(t(|l| PagingTexts::of(l).previous)),
            )
            .child(field)
            .child(span().child(move || words::of_pages(language.get(), self.last() + 1)))
            .child(
                self.turn_button(["next-page", id_end].concat(), |page| Some(page + 1))
                    .child(t(|l| PagingTexts::of(l).next)),
            )
    }

    fn turn_button(self, id: String, to: fn(usize) -> Option<usize>) -> Element {
        let target = move || to(self.page_index()).filter(|page| *page <= self.last());
        button().id(id).class("text-button").attr("aria-disabled", move || target().is_none().then_some("true")).on(
            ev::click,
            move |_| {
                if let Some(page) = untrack(target) {
                    self.turn_to(page);
                }
            },
        )
    }

    /// The number of the page. It acts on Enter, and on leaving where it was changed: the browser's own event of a change. Esc takes
    /// back what was typed.
    fn field(self, id: String) -> Element {
        let number = move || (self.page_index() + 1).to_string();
        let turn = move |event: web_sys::Event| {
            let typed = event_target_value(&event);
            let digits: String = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != ',').collect();
            let page = digits.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            if let Some(page) =
                page.map(|page| page.min(untrack(|| self.last()))).filter(|page| *page != untrack(|| self.page_index()))
            {
                self.turn_to(page);
            }
            set_value(&event, &untrack(number));
        };
        let restore = move |event: web_sys::KeyboardEvent| {
            if event.key() == "Escape" {
                set_value(&event, &untrack(number));
            }
        };
        input()
            .id(id)
            .class("field")
            .attr("type", "text")
            .attr("inputmode", "numeric")
            .attr("autocomplete", "off")
            .attr("aria-label", move || words::field(self.app.language.get(), self.last() + 1))
            .prop("value", number)
            .on(ev::change, turn)
            .on(ev::keydown, restore)
    }

    /// Shows another page: the top of the list in sight, the focus where it is.
    fn turn_to(self, page_index: usize) {
        let app = self.app;
        app.navigate(Location { page_index, ..app.location.get_untracked() }, HistoryMode::Push);
        Scope::page().after_render(move || {
            if document::top_px(LIST_HEAD).is_some_and(|top| top < 0.0) {
                document::scroll_to(LIST_HEAD);
            }
            let announcement = untrack(|| {
                let pages = (self.page_index() + 1, self.last() + 1);
                words::announcement(app.language.get(), pages, &rows_of_page(self.page_index(), self.rows()))
            });
            app.announce(announcement);
        });
    }
}

fn set_value(event: &web_sys::Event, value: &str) {
    if let Some(field) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.set_value(value);
    }
}
