//! Files of drafts, opened in the browser. What is refused changes nothing, and says why.

use leptos::task::spawn_local;

use engagements::commitment::Language;
use engagements::draft::{Envelope, Unreadable};
use engagements::exchange::{SheetError, open};
use engagements::i18n::drafts as words;
use engagements::i18n::texts::DraftsTexts;

use super::desk::Desk;
use super::told::Told;
use crate::ui::browser::{file_chooser, random};
use crate::ui::markup::{Attributes, Markup, attr, class, div, el, leaf, on, say};

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

/// The button that opens files.
pub(super) fn chooser(desk: Desk) -> Markup {
    let chosen = on("change", move |event| {
        let files = file_chooser::chosen(&event);
        if files.is_empty() {
            return;
        }
        spawn_local(async move {
            let mut outcome = Outcome::default();
            for file in files {
                let bytes = file_chooser::bytes(&file).await;
                let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
                outcome.files.push(take_in(desk, file.name(), text));
            }
            desk.tell(Told::Opened(outcome));
        });
    });
    let input = vec![
        attr("type", "file"),
        attr("multiple", ""),
        attr("accept", ".html,.htm,.json,text/html,application/json"),
        attr("data-import", ""),
        class("visually-hidden"),
        chosen,
    ];
    let words = vec![el("input", input, Vec::new()), say(|l| DraftsTexts::of(l).open_file)];
    div("label", "button file", words)
}

fn take_in(desk: Desk, name: String, text: Option<String>) -> Opened {
    let mut opened = Opened { name, read: 0, beside: false, refused: Vec::new() };
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
            Ok(Envelope { draft, .. }) => {
                opened.read += 1;
                let copy = draft.clone();
                if !desk.shelf.act(|keeper, now| keeper.import(draft, now)) {
                    opened.beside = true;
                    desk.shelf.act(|keeper, now| keeper.import(copy.copy_as(random::id()), now));
                }
            }
            Err(reason) if is_one && reason == Unreadable::Foreign => {
                opened.refused.push(Refusal::File(engagements::draft::FileError::Foreign.into()));
            }
            Err(reason) => opened.refused.push(Refusal::Draft(place, reason)),
        }
    }
    opened
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
        let read: usize = self.files.iter().map(|file| file.read).sum();
        let refused: usize = self.files.iter().map(|file| file.refused.len()).sum();
        let outcome = match (read, refused) {
            (0, _) => "rejected",
            (_, 0) => "accepted",
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
        if self.read == 0 {
            return vec![words::not_opened(language, &self.name)];
        }
        let beside = self.beside.then(|| DraftsTexts::of(language).already_here.to_owned());
        std::iter::once(words::opened(language, self.read, &self.name)).chain(beside).collect()
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
