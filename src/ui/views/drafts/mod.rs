//! The drafts of this browser: their state, import and download, and how to erase them. It works without the data of the register.

mod bin;
mod context;
mod entry;
mod export;
mod import;
mod list;
mod notices;
mod outcome;
mod storage;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::i18n::texts::{CommonTexts, DraftsTexts};
use crate::i18n::{colon, drafts as words};
use crate::storage::DraftSync;

use context::DraftListContext;

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{document, sight};
use crate::ui::draft_store::DraftStore;
use crate::ui::element::{Element, IntoNode, button, div, fragment, h1, input, p, span, strong, t};
use crate::ui::parts::{framed, without_register};
use crate::ui::state::{AppContext, Data, HEADING};

/// The whole view.
pub(crate) fn drafts() -> Element {
    let app = AppContext::here();
    if sight::is_framed() {
        return framed();
    }
    let store = DraftStore::here();
    // Where the data failed to load, the page stays `failed` after the drafts are read.
    if !matches!(app.data.get_untracked(), Data::Failed(_)) {
        store.answer_when_read();
    }
    let is_ready = Memo::new(move |_| store.with(DraftSync::is_ready));
    let content = move || {
        if is_ready.get() {
            page(DraftListContext::new(app, store))
        } else {
            p().class("waiting quiet").child(t(|l| DraftsTexts::of(l).reading))
        }
    };
    fragment().child(band(app)).child(content)
}

/// The band that says that drafts are not published, above the page's header.
fn band(app: AppContext) -> Element {
    p().class("draft-band")
        .child(strong().child(t(|l| CommonTexts::of(l).drafts)))
        .child(move || colon(app.language.get()))
        .child(t(|l| DraftsTexts::of(l).band))
        .child(span().class("more").child(" ").child(t(|l| DraftsTexts::of(l).band_more)))
}

fn page(list: DraftListContext) -> Element {
    let main = div()
        .child(head(list))
        .child(notices::notice(list))
        .child(notices::import_conflicts(list))
        .child(notices::save_failures(list))
        .child(without_register())
        .child(search(list))
        .child(list::list(list))
        .child(bin::quarantine(list))
        .child(bin::bin(list));
    let beside = div()
        .class("drafts-beside")
        .child(storage::usage(list))
        .child(export::copies(list))
        .child(export::publish(list))
        .child(storage::erase(list));
    div().class("drafts").child(main).child(beside)
}

fn head(list: DraftListContext) -> Element {
    let language = list.app.language;
    let count = Memo::new(move |_| list.active_count());
    Effect::new(move |_| {
        let heading = words::heading(language.get(), count.get());
        document::set_title(&format!("{heading} | {}", CommonTexts::of(language.get()).app_name));
    });
    let heading = move || {
        let heading = words::heading(language.get(), count.get());
        fragment().child(strong().child(heading.found)).child(heading.after)
    };
    let create = move |_| {
        let draft = Location { view: View::Draft("new".to_owned()), ..list.app.location.get_untracked() };
        list.app.navigate(draft, HistoryMode::Push);
    };
    let create = button()
        .class("button primary")
        .attr("data-new-draft", "commitment")
        .on(ev::click, create)
        .child(t(|l| DraftsTexts::of(l).new_draft));
    let heading = h1().id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(heading);
    div().class("drafts-head").child(heading).child(create)
}

/// The search field; an introduction where there are no drafts.
fn search(list: DraftListContext) -> impl IntoNode {
    let has_drafts = Memo::new(move |_| list.active_count() > 0);
    move || {
        if !has_drafts.get() {
            return p().class("lead").child(t(|l| DraftsTexts::of(l).none_yet));
        }
        let field = input()
            .class("field")
            .attr("type", "search")
            .attr("autocomplete", "off")
            .attr("aria-label", t(|l| DraftsTexts::of(l).search))
            .attr("placeholder", t(|l| DraftsTexts::of(l).search))
            .prop("value", move || list.query.get())
            .on(ev::input, move |event| list.search(event_target_value(&event)));
        div().class("drafts-search").child(field)
    }
}
