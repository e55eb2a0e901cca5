//! The drafts of this browser: how each stands, their files, and the way to erase them. Works without the data of the register.

mod bin;
mod desk;
mod entry;
mod erase;
mod file;
mod import;
mod list;
mod publish;
mod question;
mod set_aside;
mod space;
mod told;
mod trouble;

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::i18n::texts::{CommonTexts, DraftsTexts};
use crate::i18n::{colon, drafts as words};

use desk::Desk;

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{document, sight};
use crate::ui::markup::{
    Markup, attr, button_with, class, div, el, id, leaf, live, live_value, on, said, say, several, text,
};
use crate::ui::parts::{framed, without_register};
use crate::ui::shelf::Shelf;
use crate::ui::state::{AppContext, Data, HEADING};

/// The whole view.
pub(crate) fn drafts() -> Markup {
    let app = AppContext::here();
    if sight::is_framed() {
        return framed();
    }
    let shelf = Shelf::here();
    // Without the data the page has failed, whatever is read.
    if !matches!(app.data.get_untracked(), Data::Failed(_)) {
        shelf.answer_when_read();
    }
    let is_read = Memo::new(move |_| shelf.with(crate::storage::Keeper::is_ready));
    several(vec![
        band(),
        live(move || {
            if is_read.get() {
                page(Desk::new(app, shelf))
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

fn page(desk: Desk) -> Markup {
    let main = vec![
        head(desk),
        told::told(desk),
        question::questions(desk),
        trouble::trouble(desk),
        without_register(),
        search(desk),
        list::list(desk),
        set_aside::set_aside(desk),
        bin::bin(desk),
    ];
    let beside = vec![space::space(desk), file::files(desk), publish::publish(desk), erase::erase(desk)];
    div("div", "drafts", vec![el("div", Vec::new(), main), div("div", "drafts-beside", beside)])
}

fn head(desk: Desk) -> Markup {
    let language = desk.app.language;
    let count = Memo::new(move |_| desk.entries.with(|entries| entries.values().filter(|entry| !entry.binned).count()));
    Effect::new(move |_| {
        let heading = words::heading(language.get(), count.get()).to_string();
        document::set_title(&[&heading, " | ", CommonTexts::of(language.get()).app_name].concat());
    });
    let heading = live(move || {
        let passage = words::heading(language.get(), count.get());
        several(vec![leaf("strong", passage.found), text(passage.after)])
    });
    let begin = move || {
        let draft = Location { view: View::Draft, ids: vec!["new".to_owned()], ..desk.app.location.get_untracked() };
        desk.app.navigate(draft, HistoryMode::Push);
    };
    let attributes = vec![class("button primary"), attr("data-new-draft", "commitment")];
    let begin = button_with(attributes, begin, vec![say(|l| DraftsTexts::of(l).new_draft)]);
    let heading_attributes = vec![id(HEADING), attr("tabindex", "-1"), attr("data-sentence", "")];
    div("div", "drafts-head", vec![el("h1", heading_attributes, vec![heading]), begin])
}

fn search(desk: Desk) -> Markup {
    let has_drafts = Memo::new(move |_| desk.entries.with(|entries| entries.values().any(|entry| !entry.binned)));
    live(move || {
        if !has_drafts.get() {
            return div("p", "lead", vec![say(|l| DraftsTexts::of(l).none_yet)]);
        }
        let typed = on("input", move |event| desk.search(&event));
        let attributes = vec![
            class("field"),
            attr("type", "search"),
            attr("autocomplete", "off"),
            said("aria-label", |l| DraftsTexts::of(l).search),
            said("placeholder", |l| DraftsTexts::of(l).search),
            live_value(move || desk.query.get()),
            typed,
        ];
        div("div", "drafts-search", vec![el("input", attributes, Vec::new())])
    })
}
