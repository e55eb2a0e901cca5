//! The results of actions, in words, and what the reader has to decide after an import.

use crate::commitment::Language;
use crate::draft::{Draft, Moment, Unreadable};
use crate::exchange::SheetError;
use crate::i18n::drafts as words;
use crate::i18n::texts::DraftsTexts;
use crate::storage::Erased;

use crate::ui::element::{Element, p, span};

/// The result of an action.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DraftNotice {
    /// A draft was moved into the bin.
    Binned { id: String, name: String },
    /// A draft was removed for good.
    Removed { name: String },
    /// A draft was copied.
    Duplicated { name: String },
    /// A draft was replaced with that of a file.
    Replaced { id: String, name: String },
    /// Everything was erased.
    Erased(Erased),
    /// Files were imported, or refused.
    Imported(ImportOutcome),
    /// The browser refused a download.
    NotDownloaded,
}

impl DraftNotice {
    /// Its sentences.
    pub(super) fn words(&self, language: Language) -> Vec<String> {
        match self {
            Self::Binned { name, .. } => vec![words::is_binned(language, name)],
            Self::Removed { name } => vec![words::is_removed(language, name)],
            Self::Duplicated { name } => vec![words::is_duplicated(language, name)],
            Self::Replaced { name, .. } => vec![words::is_replaced(language, name)],
            Self::Erased(erased) => {
                let is_complete = erased.remaining.is_empty() && erased.failures.is_empty();
                let remaining = (!is_complete).then(|| words::not_erased(language, erased));
                std::iter::once(words::erased(language, erased)).chain(remaining).collect()
            }
            Self::Imported(outcome) => outcome.words(language),
            Self::NotDownloaded => vec![DraftsTexts::of(language).not_taken.to_owned()],
        }
    }
}

/// The result of an import.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ImportOutcome {
    pub(super) files: Vec<ImportedFile>,
}

/// The result of one file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ImportedFile {
    pub(super) name: String,
    /// How many drafts were imported.
    pub(super) imported: usize,
    /// How many differ from drafts of this browser and await a choice.
    pub(super) conflicts: usize,
    /// Whether one of them was imported as a copy, since an unrelated draft has its id.
    pub(super) has_copies: bool,
    pub(super) refusals: Vec<Refusal>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Refusal {
    NotText,
    File(SheetError),
    /// The draft at this place in the file, from 1 on.
    Draft(usize, Unreadable),
}

/// A draft of a file that differs from the one of this browser, until the reader chooses.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ImportConflict {
    /// The draft of the file.
    pub(super) draft: Draft,
    /// When that was saved.
    pub(super) saved_at: Moment,
    /// The name of the file.
    pub(super) file: String,
}

impl ImportOutcome {
    /// Its sentences.
    pub(super) fn words(&self, language: Language) -> Vec<String> {
        let words = |file: &ImportedFile| {
            let refusals = file.refusals.iter().map(|refusal| refusal.words(language));
            file.summary(language).into_iter().chain(refusals).collect::<Vec<_>>()
        };
        self.files.iter().flat_map(words).collect()
    }

    /// The same as paragraphs, each refusal with the hook `data-problem`.
    pub(super) fn lines(&self, language: Language) -> Vec<Element> {
        let lines = |file: &ImportedFile| {
            let summary = file.summary(language).into_iter().map(|line| p().child(line));
            let refusals = file
                .refusals
                .iter()
                .map(|refusal| p().attr("data-problem", "").child(span().child(refusal.words(language))));
            summary.chain(refusals).collect::<Vec<_>>()
        };
        self.files.iter().flat_map(lines).collect()
    }

    /// Adds the hooks of tests.
    pub(super) fn with_hooks(&self, notice: Element) -> Element {
        let conflicts: usize = self.files.iter().map(|file| file.conflicts).sum();
        let read = conflicts + self.files.iter().map(|file| file.imported).sum::<usize>();
        let refused: usize = self.files.iter().map(|file| file.refusals.len()).sum();
        let outcome = match (read, refused) {
            (0, _) => "rejected",
            (_, 0) if conflicts == 0 => "accepted",
            _ => "accepted-with-warnings",
        };
        notice
            .attr("data-import-outcome", outcome)
            .attr("data-read", read.to_string())
            .attr("data-refused", refused.to_string())
    }
}

impl ImportedFile {
    fn summary(&self, language: Language) -> Vec<String> {
        let conflicts = (self.conflicts > 0).then(|| words::choice_waits(language, self.conflicts));
        let imported = (self.imported > 0).then(|| words::opened(language, self.imported, &self.name));
        if imported.is_none() && conflicts.is_none() {
            return vec![words::not_opened(language, &self.name)];
        }
        let copies = self.has_copies.then(|| DraftsTexts::of(language).already_here.to_owned());
        imported.into_iter().chain(copies).chain(conflicts).collect()
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
