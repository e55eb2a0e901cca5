//! A draft of a file that says something else than the one of this browser: what taking it would change, and the choice.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Change, Draft, Moment, Texts, changes};
use crate::i18n::drafts as words;
use crate::i18n::texts::DraftsTexts;

use super::context::DraftListContext;
use super::notice::{self, DraftNotice};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{clock, document, random};
use crate::ui::markup::{Children, Markup, attr, button, class, div, el, id, leaf, live, nothing, several, text};
use crate::ui::state::HEADING;

/// A draft of a file that waits for the reader's choice.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    /// As the file has it.
    pub(super) draft: Draft,
    /// When that was saved.
    pub(super) saved_at: Moment,
    /// The name of the file.
    pub(super) file: String,
}

/// All that waits.
pub(super) fn questions(list: DraftListContext) -> Markup {
    live(move || several(list.questions.get().into_iter().map(|asked| question(list, asked)).collect()))
}

fn question(list: DraftListContext, asked: Question) -> Markup {
    let language = list.app.language;
    let Question { draft, saved_at, file } = asked.clone();
    let draft_id = draft.id.clone();
    let title_id = ["question-", &draft_id].concat();
    let labelled = attr("aria-labelledby", &*title_id);
    // The draft of this browser may change meanwhile, here or in another tab.
    let differing = Memo::new(move |_| {
        list.store.with(|keeper| {
            let here = keeper.draft(&draft_id)?;
            Some((changes(here, &draft), here.name(language.get()), keeper.changed_at(&draft_id)))
        })
    });
    let content = live(move || {
        let Some((changes, name, here_at)) = differing.get() else { return nothing() };
        let language = language.get();
        let name = name.unwrap_or_else(|| words::nameless(language).to_owned());
        let passage = words::says_otherwise(language, &name, &file);
        let moments = here_at.zip(clock::today()).and_then(|(here_at, today)| {
            let times = clock::local(here_at).zip(clock::local(saved_at))?;
            Some(words::both_moments(language, times.0, times.1, today, saved_at < here_at))
        });
        let mut parts: Children = vec![
            el("p", vec![id(&*title_id)], vec![leaf("strong", passage.found), text(passage.after)]),
            div("p", "second", vec![text(moments.unwrap_or_default())]),
        ];
        parts.push(div("dl", "changes", changes.iter().flat_map(|change| lines(list, language, change)).collect()));
        several(parts)
    });
    let texts = DraftsTexts::of(language.get());
    let (taken, beside, kept) = (asked.clone(), asked.clone(), asked);
    let buttons = vec![
        button("button", move || take(list, &taken), vec![text(texts.take_file)]),
        button("text-button", move || open_beside(list, &beside), vec![text(texts.open_beside)]),
        button("text-button", move || keep(list, &kept), vec![text(texts.keep_here)]),
    ];
    let attributes = vec![class("notice question"), attr("role", "group"), labelled, attr("data-import-question", "")];
    el("div", attributes, vec![div("div", "", vec![content, div("div", "buttons", buttons)])])
}

/// A field, what it says here, and what it would say.
fn lines(list: DraftListContext, language: Language, change: &Change) -> Children {
    let texts = DraftsTexts::of(language);
    let version = |lead: &'static str, tag: &'static str, of: &Texts| {
        let register = list.register();
        let said = words::version(language, change, of, register.as_ref().map(|register| &register.dataset));
        let said = said.into_iter().map(|line| {
            let attributes = line.language.map(|of| attr("lang", of.tag())).into_iter();
            let attributes = attributes.chain([class("line"), attr("dir", "auto")]).collect();
            el("span", attributes, vec![text(line.text)])
        });
        let said = el(tag, Vec::new(), said.collect());
        el("dd", Vec::new(), vec![div("span", "second", vec![text(lead)]), said])
    };
    vec![
        leaf("dt", words::change(language, change)),
        version(texts.here, "del", &change.before),
        version(texts.in_file, "ins", &change.after),
    ]
}

fn answered(list: DraftListContext, question: &Question) {
    list.questions.update(|questions| questions.retain(|other| other != question));
}

/// Keeps the draft as it is. The button that had the focus goes.
fn keep(list: DraftListContext, question: &Question) {
    answered(list, question);
    Scope::page().after_render(|| _ = document::focus(notice::PLACE) || document::focus(HEADING));
}

/// Takes what the file says, in one step that can be undone.
fn take(list: DraftListContext, question: &Question) {
    answered(list, question);
    let Question { draft, .. } = question.clone();
    let id = draft.id.clone();
    list.store.act(|keeper, now| keeper.import(draft, now));
    list.tell(DraftNotice::Replaced { name: list.name(&id), id });
}

fn open_beside(list: DraftListContext, question: &Question) {
    answered(list, question);
    let copy = question.draft.copy_as(random::id());
    let id = copy.id.clone();
    list.store.act(|keeper, now| keeper.import(copy, now));
    list.tell(DraftNotice::Duplicated { name: list.name(&id) });
}
