//! The drafts of this browser: how each stands, their files, and the way to erase them. Works without the data of the register.

mod bin;
mod context;
mod entry;
mod erase;
mod file;
mod import;
mod list;
mod notice;
mod publish;
mod question;
mod set_aside;
mod space;
mod trouble;

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::i18n::texts::{CommonTexts, DraftsTexts};
use crate::i18n::{colon, drafts as words};

use context::DraftListContext;

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{document, sight};
use crate::ui::draft_store::DraftStore;
use crate::ui::markup::{
    Markup, attr, button_with, class, div, el, id, leaf, live, live_value, on, said, say, several, text,
};
use crate::ui::parts::{framed, without_register};
use crate::ui::state::{AppContext, Data, HEADING};

/// The whole view.
pub(crate) fn drafts() -> Markup {
    let app = AppContext::here();
    if sight::is_framed() {
        return framed();
    }
    let store = DraftStore::here();
    // Without the data the page has failed, whatever is read.
    if !matches!(app.data.get_untracked(), Data::Failed(_)) {
        store.answer_when_read();
    }
    let is_read = Memo::new(move |_| store.with(crate::storage::Keeper::is_ready));
    several(vec![
        band(),
        live(move || {
            if is_read.get() {
                page(DraftListContext::new(app, store))
            } else {
                div("p", "waiting quiet", vec![say(|l| DraftsTexts::of(l).reading)])
            }
        }),
    ])
}

/// The band that says that nothing of this is published. It stands above the page's header, so the root element is told.
fn band() -> Markup {
    document::set_root_attribute("data-band", "draft");
    on_cleanup(|| document::remove_root_attribute("data-band"));
    let separator = live(|| text(colon(AppContext::here().language.get())));
    let strong = el("strong", Vec::new(), vec![say(|l| CommonTexts::of(l).drafts)]);
    let more = div("span", "more", vec![text(" "), say(|l| DraftsTexts::of(l).band_more)]);
    div("p", "draft-band", vec![strong, separator, say(|l| DraftsTexts::of(l).band), more])
}

fn page(list: DraftListContext) -> Markup {
    let main = vec![
        head(list),
        notice::notice(list),
        question::questions(list),
        trouble::trouble(list),
        without_register(),
        search(list),
        list::list(list),
        set_aside::set_aside(list),
        bin::bin(list),
    ];
    let beside = vec![space::space(list), file::files(list), publish::publish(list), erase::erase(list)];
    div("div", "drafts", vec![el("div", Vec::new(), main), div("div", "drafts-beside", beside)])
}

fn head(list: DraftListContext) -> Markup {
    let language = list.app.language;
    let count = Memo::new(move |_| list.entries.with(|entries| entries.values().filter(|entry| !entry.binned).count()));
    Effect::new(move |_| {
        let heading = words::heading(language.get(), count.get()).to_string();
        document::set_title(&[&heading, " | ", CommonTexts::of(language.get()).app_name].concat());
    });
    let heading = live(move || {
        let passage = words::heading(language.get(), count.get());
        several(vec![leaf("strong", passage.found), text(passage.after)])
    });
    let begin = move || {
        let draft = Location { view: View::Draft, ids: vec!["new".to_owned()], ..list.app.location.get_untracked() };
        list.app.navigate(draft, HistoryMode::Push);
    };
    let attributes = vec![class("button primary"), attr("data-new-draft", "commitment")];
    let begin = button_with(attributes, begin, vec![say(|l| DraftsTexts::of(l).new_draft)]);
    let heading_attributes = vec![id(HEADING), attr("tabindex", "-1"), attr("data-sentence", "")];
    div("div", "drafts-head", vec![el("h1", heading_attributes, vec![heading]), begin])
}

fn search(list: DraftListContext) -> Markup {
    let has_drafts = Memo::new(move |_| list.entries.with(|entries| entries.values().any(|entry| !entry.binned)));
    live(move || {
        if !has_drafts.get() {
            return div("p", "lead", vec![say(|l| DraftsTexts::of(l).none_yet)]);
        }
        let typed = on("input", move |event| list.search(&event));
        let attributes = vec![
            class("field"),
            attr("type", "search"),
            attr("autocomplete", "off"),
            said("aria-label", |l| DraftsTexts::of(l).search),
            said("placeholder", |l| DraftsTexts::of(l).search),
            live_value(move || list.query.get()),
            typed,
        ];
        div("div", "drafts-search", vec![el("input", attributes, Vec::new())])
    })
}
