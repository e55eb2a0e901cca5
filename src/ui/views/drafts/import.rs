//! Files of drafts, opened in the browser: chosen, dropped, or pasted as text. What is refused changes nothing, and says why.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Draft, Envelope, Unreadable, changes};
use crate::exchange::{SheetError, open};
use crate::i18n::drafts as words;
use crate::i18n::texts::DraftsTexts;

use super::context::DraftListContext;
use super::notice::DraftNotice;
use super::question::Question;
use crate::ui::browser::file_chooser::{self, DroppedOrPasted};
use crate::ui::browser::random;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{
    Attributes, Markup, attr, button, button_with, class, div, el, leaf, live, live_attr, nothing, on, said, say,
    several,
};

/// What came of the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Outcome {
    files: Vec<Opened>,
}

/// What came of one file.
#[derive(Clone, Debug, PartialEq)]
struct Opened {
    name: String,
    read: usize,
    /// How many are here already and say something else: these wait for a choice.
    waiting: usize,
    /// Whether one of them was opened as a copy, since another draft has its id.
    beside: bool,
    refused: Vec<Refusal>,
}

#[derive(Clone, Debug, PartialEq)]
enum Refusal {
    NotText,
    File(SheetError),
    Draft(usize, Unreadable),
}

/// The ways in: files that are chosen, or dropped on the page; a text that is pasted, on the page or into a field.
pub(super) fn ways_in(list: DraftListContext) -> Markup {
    let hovers = RwSignal::new(false);
    file_chooser::on_brought(hovers, move |brought| match brought {
        DroppedOrPasted::Files(files) => open_files(list, files),
        DroppedOrPasted::Text(text) => open_text(list, text),
    });
    let input = vec![
        attr("type", "file"),
        attr("multiple", ""),
        attr("accept", ".html,.htm,.json,text/html,application/json"),
        attr("data-import", ""),
        class("visually-hidden"),
        on("change", move |event| open_files(list, file_chooser::chosen(&event))),
    ];
    let words = vec![el("input", input, Vec::new()), say(|l| DraftsTexts::of(l).open_file)];
    let classes =
        live_attr("class", move || Some(if hovers.get() { "button file hovered" } else { "button file" }.to_owned()));
    several(vec![
        el("label", vec![classes], words),
        div("p", "second", vec![say(|l| DraftsTexts::of(l).drop_file)]),
        pasting(list),
    ])
}

/// A field for a text, where one cannot paste on the page: on a phone, say.
fn pasting(list: DraftListContext) -> Markup {
    let is_open = RwSignal::new(false);
    let typed = StoredValue::new(String::new());
    let toggle = button_with(
        vec![class("text-button"), live_attr("aria-expanded", move || Some(is_open.get().to_string()))],
        move || is_open.update(|is_open| *is_open = !*is_open),
        vec![say(|l| DraftsTexts::of(l).paste_text)],
    );
    let field = move || {
        let area = vec![
            class("field"),
            attr("rows", "4"),
            said("aria-label", |l| DraftsTexts::of(l).paste_label),
            on("input", move |event| typed.set_value(event_target_value(&event))),
        ];
        let open = move || {
            is_open.set(false);
            open_text(list, std::mem::take(&mut *typed.write_value()));
        };
        let open = button("button", open, vec![say(|l| DraftsTexts::of(l).open_text)]);
        several(vec![el("textarea", area, Vec::new()), open])
    };
    several(vec![toggle, live(move || if is_open.get() { field() } else { nothing() })])
}

fn open_files(list: DraftListContext, files: Vec<web_sys::File>) {
    if files.is_empty() {
        return;
    }
    let opening = async move {
        let mut outcome = Outcome::default();
        for file in files {
            let bytes = file_chooser::bytes(&file).await;
            let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
            outcome.files.push(take_in(list, file.name(), text));
        }
        outcome
    };
    // What is opened stays, also where the view goes meanwhile.
    Scope::here().spawn(opening, move |outcome| list.tell(DraftNotice::Opened(outcome)));
}

fn open_text(list: DraftListContext, text: String) {
    let name = DraftsTexts::of(list.app.language.get_untracked()).pasted.to_owned();
    list.tell(DraftNotice::Opened(Outcome { files: vec![take_in(list, name, Some(text))] }));
}

fn take_in(list: DraftListContext, name: String, text: Option<String>) -> Opened {
    let mut opened = Opened { name, read: 0, waiting: 0, beside: false, refused: Vec::new() };
    let drafts = match text.as_deref().map(open) {
        None => {
            opened.refused.push(Refusal::NotText);
            return opened;
        }
        Some(Err(error)) => {
            opened.refused.push(Refusal::File(error));
            return opened;
        }
        Some(Ok(drafts)) => drafts,
    };
    let is_one = drafts.len() == 1;
    for (draft, place) in drafts.into_iter().zip(1..) {
        match draft {
            Ok(Envelope { draft, saved_at, .. }) if says_otherwise(list, &draft) => {
                opened.waiting += 1;
                let question = Question { draft, saved_at, file: opened.name.clone() };
                list.questions.update(|questions| questions.push(question));
            }
            Ok(Envelope { draft, .. }) => {
                opened.read += 1;
                let copy = draft.clone();
                if !list.store.act(|keeper, now| keeper.import(draft, now)) {
                    opened.beside = true;
                    list.store.act(|keeper, now| keeper.import(copy.copy_as(random::id()), now));
                }
            }
            Err(reason) if is_one && reason == Unreadable::Foreign => {
                opened.refused.push(Refusal::File(crate::draft::FileError::Foreign.into()));
            }
            Err(reason) => opened.refused.push(Refusal::Draft(place, reason)),
        }
    }
    opened
}

/// Whether a draft is here already, began from the same, and says something else: it is never replaced in silence.
fn says_otherwise(list: DraftListContext, draft: &Draft) -> bool {
    list.store.with_untracked(|keeper| {
        let is_kept = keeper.state(&draft.id).is_some();
        keeper
            .draft(&draft.id)
            .is_some_and(|here| is_kept && here.kind == draft.kind && !changes(here, draft).is_empty())
    })
}

impl Outcome {
    /// In words, a sentence each.
    pub(super) fn words(&self, language: Language) -> Vec<String> {
        self.files.iter().flat_map(|file| file.words(language)).collect()
    }

    /// As lines of a notice, each problem marked as one.
    pub(super) fn lines(&self, language: Language) -> Vec<Markup> {
        self.files
            .iter()
            .flat_map(|file| {
                let refusals = file.refused.iter().map(move |refusal| {
                    el("p", vec![attr("data-problem", "")], vec![leaf("span", refusal.words(language))])
                });
                file.said(language).into_iter().map(|line| leaf("p", line)).chain(refusals)
            })
            .collect()
    }

    /// What checks from outside read.
    pub(super) fn hooks(&self) -> Attributes {
        let waiting: usize = self.files.iter().map(|file| file.waiting).sum();
        let read = waiting + self.files.iter().map(|file| file.read).sum::<usize>();
        let refused: usize = self.files.iter().map(|file| file.refused.len()).sum();
        let outcome = match (read, refused) {
            (0, _) => "rejected",
            (_, 0) if waiting == 0 => "accepted",
            _ => "accepted-with-warnings",
        };
        vec![
            attr("data-import-outcome", outcome),
            attr("data-read", read.to_string()),
            attr("data-refused", refused.to_string()),
        ]
    }
}

impl Opened {
    fn words(&self, language: Language) -> Vec<String> {
        let refusals = self.refused.iter().map(|refusal| refusal.words(language));
        self.said(language).into_iter().chain(refusals).collect()
    }

    fn said(&self, language: Language) -> Vec<String> {
        let waiting = (self.waiting > 0).then(|| words::choice_waits(language, self.waiting));
        let opened = (self.read > 0).then(|| words::opened(language, self.read, &self.name));
        if opened.is_none() && waiting.is_none() {
            return vec![words::not_opened(language, &self.name)];
        }
        let beside = self.beside.then(|| DraftsTexts::of(language).already_here.to_owned());
        opened.into_iter().chain(beside).chain(waiting).collect()
    }
}

impl Refusal {
    fn words(&self, language: Language) -> String {
        match self {
            Self::NotText => DraftsTexts::of(language).not_utf8.to_owned(),
            Self::File(SheetError::File(error)) => words::refused(language, error),
            Self::File(SheetError::Retouched) => words::retouched(language).to_owned(),
            Self::Draft(place, reason) => words::refused_draft(language, *place, reason),
        }
    }
}
