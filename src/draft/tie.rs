//! Figures of a text that are tied to a question of the register: where they stand, and what an edit does to them.
//!
//! A tied figure is plain digits in the text. The tie remembers which occurrence of the number it is, in each language; an
//! edit moves it with the text around, and unties it where the digits themselves are edited.

use std::ops::Range;

use super::cell::{Path, RANK, TextCell, Texts, collected};
use super::draft::Draft;
use super::history::Edit;
use crate::commitment::Language;

/// The list of the ties.
pub const TIES: &str = "ties";

/// The most ids of rows that a tie keeps, to name what came and went.
pub const MAX_TIE_IDS: usize = 1000;

/// The text of an occurrence that the text no longer has.
const GONE: &str = "gone";

/// A figure tied to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Its id in the list.
    pub id: String,
    /// The stem of the text that holds the figure: `features`, `results`.
    pub text: String,
    /// The question: the canonical query of an address (`?convention=yes`, empty for all), or `examined`, `answered` or
    /// `unanswered`, the counts of the draft.
    pub question: String,
    /// The number that was tied.
    pub number: usize,
    /// The fingerprint of the dataset that gave it.
    pub fingerprint: String,
    /// The ids of the rows that it counted, [`MAX_TIE_IDS`] at most.
    pub ids: Vec<String>,
}

impl Tie {
    /// The ties of a draft, in their order. One whose number is none, written by another version, is left out.
    pub fn all(draft: &Draft) -> Vec<Self> {
        draft.items(TIES).into_iter().filter_map(|id| Self::read(draft, id)).collect()
    }

    fn read(draft: &Draft, id: &str) -> Option<Self> {
        let text = |leaf| draft.text(Path::in_item(TIES, id, leaf).as_str()).to_owned();
        Some(Self {
            id: id.to_owned(),
            text: text("text"),
            question: text("question"),
            number: text("number").parse().ok()?,
            fingerprint: text("fingerprint"),
            ids: text("ids").split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect(),
        })
    }

    /// The bytes of the figure in the text of a language; `None` where the text does not hold it, or no longer.
    pub fn place(&self, draft: &Draft, language: Language) -> Option<Range<usize>> {
        let path = Path::in_item(TIES, &self.id, language.tag());
        let nth: usize = draft.text(path.as_str()).parse().ok()?;
        let text = draft.text(Path::in_language(&self.text, language).as_str());
        occurrences(text, self.number).nth(nth)
    }

    /// Whether an edit took the figure out of the text of a language.
    pub fn is_gone(&self, draft: &Draft, language: Language) -> bool {
        let path = Path::in_item(TIES, &self.id, language.tag());
        let stored = draft.text(path.as_str());
        stored == GONE || !stored.is_empty() && self.place(draft, language).is_none()
    }
}

/// The places of a number in a text, as a whole word: « 3 » is neither in « 35 » nor in « 2,3 ».
pub fn occurrences(text: &str, number: usize) -> impl Iterator<Item = Range<usize>> {
    let digits = number.to_string();
    let length = digits.len();
    let found: Vec<usize> = text.match_indices(&digits).map(|(at, _)| at).collect();
    found.into_iter().map(move |at| at..at + length).filter(move |range| {
        let before = text.get(..range.start).unwrap_or_default();
        let after = text.get(range.end..).unwrap_or_default();
        !touches_number(before.chars().rev()) && !touches_number(after.chars())
    })
}

/// Whether the neighbour belongs to the same word: a letter or digit, or a point or comma with a digit behind it.
fn touches_number(mut outward: impl Iterator<Item = char>) -> bool {
    match outward.next() {
        Some('.' | ',' | '-' | '/') => outward.next().is_some_and(|next| next.is_ascii_digit()),
        Some(next) => next.is_alphanumeric(),
        None => false,
    }
}

impl Edit {
    /// Ties the figure at a place of a text. In the other language the first occurrence of the same number that no tie holds
    /// is tied too; where there is none, only this one.
    pub fn tied(draft: &Draft, tie: &Tie, language: Language, at: usize) -> Self {
        let leaf = |leaf: &str| Path::in_item(TIES, &tie.id, leaf);
        let ids: Vec<&str> = tie.ids.iter().take(MAX_TIE_IDS).map(String::as_str).collect();
        let texts = [
            ("text", tie.text.clone()),
            ("question", tie.question.clone()),
            ("number", tie.number.to_string()),
            ("fingerprint", tie.fingerprint.clone()),
            ("ids", ids.join(",")),
            (RANK, draft.next_rank(TIES)),
        ];
        let places = Language::ALL.map(|one| {
            let text = draft.text(Path::in_language(&tie.text, one).as_str());
            let held: Vec<Range<usize>> = Tie::all(draft)
                .iter()
                .filter(|other| other.text == tie.text && other.id != tie.id)
                .filter_map(|other| other.place(draft, one))
                .collect();
            let nth = occurrences(text, tie.number)
                .position(|range| if one == language { range.start == at } else { !held.contains(&range) });
            (one.tag(), nth.map_or_else(String::new, |nth| nth.to_string()))
        });
        Self::of(leaf(RANK), texts.into_iter().chain(places).map(|(name, text)| (leaf(name), TextCell::from(text))))
    }

    /// A keystroke in a text that holds tied figures: the ties move with the text around them. A figure whose digits are
    /// edited is untied.
    #[must_use]
    pub fn moving_ties(mut self, draft: &Draft) -> Self {
        let moved = self.cells.iter().flat_map(|(path, cell)| moved_ties(draft, path, &cell.text)).collect::<Vec<_>>();
        self.cells.extend(moved);
        self
    }

    /// « Mettre »: the figure becomes this number in both languages, in one step. `None` where no text holds it any more.
    pub fn figure_set(draft: &Draft, tie: &Tie, number: usize, fingerprint: &str, ids: &[String]) -> Option<Self> {
        let mut cells = Texts::new();
        for language in Language::ALL {
            let Some(range) = tie.place(draft, language) else { continue };
            let path = Path::in_language(&tie.text, language);
            let before = draft.cell(path.as_str());
            let (head, tail) = (before.text.get(..range.start)?, before.text.get(range.end..)?);
            let text = [head, &number.to_string(), tail].concat();
            cells.extend(moved_ties(draft, &path, &text));
            let nth = occurrences(&text, number).position(|found| found.start == range.start)?;
            cells.insert(Path::in_item(TIES, &tie.id, language.tag()), nth.to_string().into());
            cells.insert(path, TextCell { text, ..before });
        }
        let focus = cells.keys().find(|path| path.item().is_none()).cloned()?;
        cells.extend(remembered(tie, number, fingerprint, ids));
        Some(Self::of(focus, cells))
    }

    /// « Garder »: the number of the text stays, and what the register says now is taken note of.
    pub fn figure_kept(tie: &Tie, fingerprint: &str, ids: &[String]) -> Self {
        Self::of(Path::in_item(TIES, &tie.id, RANK), remembered(tie, tie.number, fingerprint, ids))
    }
}

fn remembered(tie: &Tie, number: usize, fingerprint: &str, ids: &[String]) -> Texts {
    let ids: Vec<&str> = ids.iter().take(MAX_TIE_IDS).map(String::as_str).collect();
    let texts = [("number", number.to_string()), ("fingerprint", fingerprint.to_owned()), ("ids", ids.join(","))];
    collected(texts.map(|(leaf, text)| (Path::in_item(TIES, &tie.id, leaf), text.into())))
}

/// The cells of the ties of a text that a new text moves or unties.
fn moved_ties(draft: &Draft, path: &Path, new: &str) -> Vec<(Path, TextCell)> {
    let Some(language) = path.language() else { return Vec::new() };
    let old = draft.text(path.as_str());
    let head: usize = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let rest = (old.get(head..).unwrap_or_default(), new.get(head..).unwrap_or_default());
    let tail: usize =
        rest.0.chars().rev().zip(rest.1.chars().rev()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let ties = Tie::all(draft).into_iter().filter(|tie| Path::in_language(&tie.text, language) == *path);
    let moved = ties.filter_map(|tie| {
        let range = tie.place(draft, language)?;
        let start = if range.end <= head {
            Some(range.start)
        } else if range.start >= old.len() - tail {
            (range.start + new.len()).checked_sub(old.len())
        } else {
            None
        };
        let nth = start.and_then(|start| occurrences(new, tie.number).position(|found| found.start == start));
        let text = nth.map_or_else(|| GONE.to_owned(), |nth| nth.to_string());
        Some((Path::in_item(TIES, &tie.id, language.tag()), TextCell::from(text)))
    });
    moved.filter(|(path, cell)| draft.cell(path.as_str()) != *cell).collect()
}
