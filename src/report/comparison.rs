//! Two editions of the entry, paragraph by paragraph, with the words that differ. Capitals, spaces and closing punctuation are no
//! difference.

use std::collections::BTreeMap;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, get_diff_ratio};

use super::edition::{Edition, Section};
use crate::commitment::Language;

/// How alike two paragraphs must be to be shown as one that changed: the share of words in common, from 0 to 1.
const LEAST_ALIKE: f32 = 0.35;
/// Paragraphs on both sides, multiplied, beyond which no changed ones are looked for: two texts that have nothing in common.
const MOST_PAIRS: usize = 400;

/// A part of a text, and whether the other edition lacks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text, with the space behind it.
    pub text: String,
    /// Whether the other edition lacks it.
    pub differs: bool,
}

/// A paragraph of one edition: its sentence, in pieces, and the entries of its list, each whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The sentence. Empty where a text begins with a list.
    pub sentence: Vec<Piece>,
    /// The entries of the list.
    pub items: Vec<Piece>,
}

/// A paragraph in both editions, or in the one that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedParagraph {
    /// In the earlier edition.
    pub before: Option<Paragraph>,
    /// In the later one.
    pub after: Option<Paragraph>,
    /// How many entries of the list are in both, where they are in another order; else 0.
    pub reordered: usize,
}

/// What became of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParagraphOutcome {
    /// It says the same.
    Identical,
    /// It is in both, with other words, other entries, or these in another order.
    Changed,
    /// Only the later edition has it.
    Added,
    /// Only the earlier edition has it.
    Removed,
}

/// How many paragraphs had each outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParagraphCounts {
    /// In both, with a difference.
    pub changed: usize,
    /// Only in the later edition.
    pub added: usize,
    /// Only in the earlier edition.
    pub removed: usize,
    /// The same in both.
    pub identical: usize,
}

/// A section in both editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedSection {
    /// The section.
    pub section: Section,
    /// Its paragraphs, in the order of both texts. None where it is empty in both.
    pub paragraphs: Vec<ComparedParagraph>,
}

impl ComparedParagraph {
    /// What became of it.
    pub fn outcome(&self) -> ParagraphOutcome {
        match (&self.before, &self.after) {
            (None, _) => ParagraphOutcome::Added,
            (_, None) => ParagraphOutcome::Removed,
            (Some(before), Some(after)) => {
                let mut pieces = [before, after].into_iter().flat_map(|side| side.sentence.iter().chain(&side.items));
                if self.reordered > 0 || pieces.any(|piece| piece.differs) {
                    ParagraphOutcome::Changed
                } else {
                    ParagraphOutcome::Identical
                }
            }
        }
    }
}

impl ParagraphCounts {
    /// Counts the paragraphs of some sections.
    pub fn of(sections: &[ComparedSection]) -> Self {
        let mut counts = Self::default();
        for paragraph in sections.iter().flat_map(|section| &section.paragraphs) {
            let count = match paragraph.outcome() {
                ParagraphOutcome::Changed => &mut counts.changed,
                ParagraphOutcome::Added => &mut counts.added,
                ParagraphOutcome::Removed => &mut counts.removed,
                ParagraphOutcome::Identical => &mut counts.identical,
            };
            *count += 1;
        }
        counts
    }

    /// Those that differ.
    pub fn differing(self) -> usize {
        self.changed + self.added + self.removed
    }

    /// All of them.
    pub fn all(self) -> usize {
        self.differing() + self.identical
    }
}

/// Compares two editions in one language, section by section. The working groups, which are in no published edition, are left out.
pub fn compare_editions(before: &Edition, after: &Edition, language: Language) -> Vec<ComparedSection> {
    let sections = Section::ALL.into_iter().filter(|section| *section != Section::WorkingGroups);
    let compared = |section| {
        let paragraphs = compare_texts(before.text(section, language), after.text(section, language));
        ComparedSection { section, paragraphs }
    };
    sections.map(compared).collect()
}

/// Compares two texts, paragraph by paragraph.
pub fn compare_texts(before: &str, after: &str) -> Vec<ComparedParagraph> {
    let (before, after) = (read(before), read(after));
    let keys = |texts: &[Text]| -> Vec<Vec<String>> { texts.iter().map(Text::keys).collect() };
    let mut compared = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &keys(&before), &keys(&after)) {
        let old = before.get(operation.old_range()).unwrap_or_default();
        let new = after.get(operation.new_range()).unwrap_or_default();
        if operation.tag() == DiffTag::Equal {
            compared.extend(old.iter().zip(new).map(|(old, new)| pair(old, new)));
        } else {
            align(old, new, &mut compared);
        }
    }
    compared
}

/// A paragraph as it was read.
struct Text<'a> {
    sentence: &'a str,
    items: Vec<&'a str>,
}

impl Text<'_> {
    /// What counts of it: the sentence, then each entry.
    fn keys(&self) -> Vec<String> {
        std::iter::once(self.sentence).chain(self.items.iter().copied()).map(key).collect()
    }

    /// The words of its sentence, and of all of it.
    fn words(&self) -> (Vec<String>, Vec<String>) {
        let sentence = word_keys(self.sentence);
        let all = sentence.iter().cloned().chain(self.items.iter().flat_map(|item| word_keys(item))).collect();
        (sentence, all)
    }
}

/// The paragraphs of a text: a line each, with the lines behind it that begin with `- `. Blank lines part them, and count for nothing.
fn read(text: &str) -> Vec<Text<'_>> {
    let mut paragraphs: Vec<Text> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (line.strip_prefix("- "), paragraphs.last_mut()) {
            (Some(item), Some(paragraph)) => paragraph.items.push(item.trim_start()),
            (Some(item), None) => paragraphs.push(Text { sentence: "", items: vec![item.trim_start()] }),
            (None, _) => paragraphs.push(Text { sentence: line, items: Vec::new() }),
        }
    }
    paragraphs
}

/// Pairs the two paragraphs that are most alike, then those before and those behind them.
fn align(before: &[Text], after: &[Text], compared: &mut Vec<ComparedParagraph>) {
    if let Some((old_place, new_place)) = most_alike(before, after)
        && let Some((old_first, old_rest)) = before.split_at_checked(old_place)
        && let Some((new_first, new_rest)) = after.split_at_checked(new_place)
        && let (Some((old, old_rest)), Some((new, new_rest))) = (old_rest.split_first(), new_rest.split_first())
    {
        align(old_first, new_first, compared);
        compared.push(pair(old, new));
        align(old_rest, new_rest, compared);
    } else {
        let removed =
            before.iter().map(|old| ComparedParagraph { before: Some(whole(old)), after: None, reordered: 0 });
        let added = after.iter().map(|new| ComparedParagraph { before: None, after: Some(whole(new)), reordered: 0 });
        compared.extend(removed.chain(added));
    }
}

/// The places of the two paragraphs that share most of their words; none where no two share enough.
fn most_alike(before: &[Text], after: &[Text]) -> Option<(usize, usize)> {
    if before.len() * after.len() > MOST_PAIRS {
        return None;
    }
    let ratio = |old: &[String], new: &[String]| {
        get_diff_ratio(&capture_diff_slices(Algorithm::Myers, old, new), old.len(), new.len())
    };
    let mut best: Option<(f32, (usize, usize))> = None;
    for (old_place, old) in before.iter().map(Text::words).enumerate() {
        for (new_place, new) in after.iter().map(Text::words).enumerate() {
            // Two lists without sentences are not alike for having none.
            let sentences = if old.0.is_empty() { 0.0 } else { ratio(&old.0, &new.0) };
            let alike = ratio(&old.1, &new.1).max(sentences);
            if alike >= LEAST_ALIKE && best.is_none_or(|(most, _)| alike > most) {
                best = Some((alike, (old_place, new_place)));
            }
        }
    }
    best.map(|(_, places)| places)
}

/// Marks what differs between two paragraphs.
fn pair(before: &Text, after: &Text) -> ComparedParagraph {
    let (old_words, new_words) = (words(before.sentence), words(after.sentence));
    let operations = capture_diff_slices(Algorithm::Myers, &word_keys(before.sentence), &word_keys(after.sentence));
    let keys = |items: &[&str]| -> Vec<String> { items.iter().map(|item| key(item)).collect() };
    let (old_items, new_items) = (keys(&before.items), keys(&after.items));
    let (old_shared, new_shared) = (shared(&old_items, &new_items), shared(&new_items, &old_items));
    let marked = |items: &[&str], shared: &[Option<&String>]| -> Vec<Piece> {
        let piece =
            |(item, shared): (&&str, Option<&String>)| Piece { text: (*item).to_owned(), differs: shared.is_none() };
        items.iter().zip(shared.iter().copied()).map(piece).collect()
    };
    let is_in_order = old_shared.iter().flatten().eq(new_shared.iter().flatten());
    ComparedParagraph {
        reordered: if is_in_order { 0 } else { old_shared.iter().flatten().count() },
        before: Some(Paragraph {
            sentence: pieces(&old_words, &operations, DiffOp::old_range),
            items: marked(&before.items, &old_shared),
        }),
        after: Some(Paragraph {
            sentence: pieces(&new_words, &operations, DiffOp::new_range),
            items: marked(&after.items, &new_shared),
        }),
    }
}

/// Each of these keys that the others have too, one for one.
fn shared<'a>(own: &'a [String], others: &[String]) -> Vec<Option<&'a String>> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for other in others {
        *left.entry(other).or_default() += 1;
    }
    let mut take = |key: &&String| {
        let count = left.get_mut(key.as_str()).filter(|count| **count > 0);
        count.map(|count| *count -= 1).is_some()
    };
    own.iter().map(|key| Some(key).filter(&mut take)).collect()
}

/// A paragraph that only one edition has.
fn whole(text: &Text) -> Paragraph {
    let piece = |text: &str| Piece { text: text.to_owned(), differs: true };
    let sentence = Some(text.sentence).filter(|sentence| !sentence.is_empty()).map(piece);
    Paragraph { sentence: sentence.into_iter().collect(), items: text.items.iter().map(|item| piece(item)).collect() }
}

/// The words of one side, joined where they differ or do not.
fn pieces(
    words: &[(&str, String)],
    operations: &[DiffOp],
    range: impl Fn(&DiffOp) -> std::ops::Range<usize>,
) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for operation in operations {
        for (text, key) in words.get(range(operation)).unwrap_or_default() {
            // Closing punctuation that stands alone has no key: « : ».
            let differs = operation.tag() != DiffTag::Equal && !key.is_empty();
            match pieces.last_mut() {
                Some(last) if last.differs == differs => last.text.push_str(text),
                _ => pieces.push(Piece { text: (*text).to_owned(), differs }),
            }
        }
    }
    pieces
}

/// The words of a text, each with the space behind it and what counts of it: not its capitals, and at the end of the text not its
/// closing punctuation. The asterisk does count.
fn words(text: &str) -> Vec<(&str, String)> {
    let words = text.split_inclusive(char::is_whitespace).filter(|word| !word.trim().is_empty());
    let mut words: Vec<(&str, String)> = words.map(|word| (word, word.trim().to_lowercase())).collect();
    for (_, key) in words.iter_mut().rev() {
        key.truncate(key.trim_end_matches(['.', ',', ';', ':', '!', '?', '…']).len());
        if !key.is_empty() {
            break;
        }
    }
    words
}

fn word_keys(text: &str) -> Vec<String> {
    words(text).into_iter().map(|(_, key)| key).collect()
}

fn key(text: &str) -> String {
    word_keys(text).join(" ").trim_end().to_owned()
}
