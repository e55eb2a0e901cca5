//! Reads single texts of a draft, and reports what they lack.

use super::cell::Path;
use super::draft::Draft;
use super::history::UNSTATED;
use crate::commitment::{Bilingual, DateError, Language, Reason, When};

/// Something missing or wrong, with the path of the input where it is corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path of the input.
    pub path: Path,
    /// What is needed.
    pub need: Need,
}

/// What a draft needs before it can be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Need {
    /// A text that every record has.
    #[error("is empty")]
    Text,
    /// The text exists in the other language only.
    #[error("is empty in {0}")]
    InLanguage(Language),
    /// A value to choose.
    #[error("is not chosen")]
    Choice,
    /// Stated or inferred.
    #[error("has no basis")]
    Basis,
    /// A source on which it rests.
    #[error("has no source")]
    Source,
    /// One of two texts for one field.
    #[error("has several texts")]
    OneText,
    /// One side of a field that was changed here and in the publication.
    #[error("was changed here and in the publication")]
    Side,
    /// Another date.
    #[error(transparent)]
    Date(#[from] DateError),
    /// What the rules of the dataset say.
    #[error(transparent)]
    Rule(#[from] Reason),
    /// The record that it amends is published no more.
    #[error("amends a record that is gone")]
    Record,
}

/// A draft being read, and the problems found so far.
pub(super) struct Reader<'a> {
    pub(super) draft: &'a Draft,
    pub(super) problems: Vec<Problem>,
}

impl Reader<'_> {
    pub(super) fn report(&mut self, path: &str, need: Need) {
        self.problems.push(Problem { path: path.into(), need });
    }

    /// A text without the blanks around it; `None` where nothing is left.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        Some(self.draft.text(path).trim().to_owned()).filter(|text| !text.is_empty())
    }

    pub(super) fn stated_text(&self, path: &str) -> Option<String> {
        self.text(path).filter(|_| !self.is_unstated(&path.replace('/', ".")))
    }

    /// Whether a field or its parent is marked as not stated: its value is set aside.
    pub(super) fn is_unstated(&self, name: &str) -> bool {
        self.draft.text(Path::basis(name).as_str()) == UNSTATED
            || name.rsplit_once('.').is_some_and(|(parent, _)| self.is_unstated(parent))
    }

    pub(super) fn needed(&mut self, path: &str) -> String {
        self.text(path).unwrap_or_else(|| {
            self.report(path, Need::Text);
            String::new()
        })
    }

    pub(super) fn choice<T>(&mut self, path: &str, read: fn(&str) -> T) -> T {
        let text = self.text(path).unwrap_or_default();
        if text.is_empty() {
            self.report(path, Need::Choice);
        }
        read(&text)
    }

    /// Both languages, where there is one.
    pub(super) fn both(&mut self, stem: &str) -> Option<Bilingual> {
        let [fr, en] = Language::ALL.map(|language| self.text(Path::in_language(stem, language).as_str()));
        let (fr, en) = match (fr, en) {
            (None, None) => return None,
            (fr, en) => (fr.unwrap_or_default(), en.unwrap_or_default()),
        };
        for (text, language) in [(&fr, Language::Fr), (&en, Language::En)] {
            if text.is_empty() {
                self.report(Path::in_language(stem, language).as_str(), Need::InLanguage(language));
            }
        }
        Some(Bilingual { fr, en })
    }

    pub(super) fn needed_both(&mut self, stem: &str) -> Bilingual {
        self.both(stem).unwrap_or_else(|| {
            self.report(Path::in_language(stem, Language::Fr).as_str(), Need::Text);
            Bilingual::default()
        })
    }

    pub(super) fn texts(&mut self, list: &'static str) -> Vec<Bilingual> {
        if self.is_unstated(list) {
            return Vec::new();
        }
        let items = self.draft.items(list);
        items.into_iter().filter_map(|id| self.both(&format!("{list}/{id}"))).collect()
    }

    pub(super) fn set<T>(&self, set: &str, read: fn(&str) -> T) -> Vec<T> {
        let members = if self.is_unstated(set) { Vec::new() } else { self.draft.members(set) };
        members.into_iter().map(read).collect()
    }

    pub(super) fn answer(&self, path: &str) -> Option<bool> {
        match self.stated_text(path).as_deref() {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        }
    }

    pub(super) fn date<T: std::str::FromStr<Err = DateError>>(&mut self, path: &str) -> Option<T> {
        let text = self.stated_text(path)?;
        text.parse().map_err(|error: DateError| self.report(path, error.into())).ok()
    }

    pub(super) fn needed_date(&mut self, path: &str) -> Option<When> {
        if self.text(path).is_none() {
            self.report(path, Need::Text);
        }
        self.date(path)
    }
}
