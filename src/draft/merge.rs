//! The three-way merge of two versions of a draft.
//!
//! Not last writer wins: where both changed one text differently, both texts stay until somebody chooses.

use std::collections::BTreeSet;

use super::cell::{BIN, Moment, Path, RANK, TextCell, Texts, collected};
use super::draft::{Draft, rank, under};

/// Merges two descendants of `base`. Of two texts at one path ours comes first; theirs carries the moment at which it was saved.
/// An item removed in one and edited in the other stays, and so does a draft binned in one and edited in the other.
///
/// Without a known base an empty one is safe: both versions of every difference then stay.
#[must_use]
pub fn merge(base: &Draft, ours: &Draft, theirs: &Draft, saved_at: Moment) -> Draft {
    let paths = ours.cells.keys().chain(theirs.cells.keys().filter(|path| !ours.cells.contains_key(*path)));
    let mut cells = collected(paths.map(|path| {
        let [base, ours, theirs] = [base, ours, theirs].map(|draft| draft.cell(path.as_str()));
        let cell =
            if path.holds_rank() { merge_rank(base, ours, theirs) } else { merge_cell(&base, ours, theirs, saved_at) };
        (path.clone(), cell)
    }));
    cells.retain(|_, cell| !cell.is_empty());
    keep_edited_items(&mut cells, ours, theirs);
    let edited = |draft: &Draft| cells_without_bin(draft) != cells_without_bin(base);
    if ours.is_binned() != theirs.is_binned() && edited(if ours.is_binned() { theirs } else { ours }) {
        cells.remove(BIN);
    }
    let mut unknown = ours.unknown.clone();
    for (name, value) in &theirs.unknown {
        if ours.unknown.get(name) == base.unknown.get(name) {
            unknown.insert(name.clone(), value.clone());
        }
    }
    let copied = [&ours.copied, &theirs.copied].into_iter().flatten().max_by_key(|copied| copied.at).cloned();
    Draft { id: ours.id.clone(), kind: ours.kind.clone(), copied, unknown, cells }
}

fn cells_without_bin(draft: &Draft) -> impl PartialEq {
    draft
        .cells
        .iter()
        .filter(|(path, _)| path.as_str() != BIN)
        .map(|(path, cell)| (path.clone(), cell.clone()))
        .collect::<Vec<_>>()
}

/// The texts that both kept, and the new ones of either.
fn merge_cell(base: &TextCell, ours: TextCell, theirs: TextCell, saved_at: Moment) -> TextCell {
    if theirs.has_same_texts(&ours) || theirs.has_same_texts(base) {
        return ours;
    }
    if ours.has_same_texts(base) {
        return led_by(&ours.text, theirs, saved_at);
    }
    let keep = |text: &str| (ours.holds(text) && theirs.holds(text)) || !base.holds(text);
    let all = |keep: &dyn Fn(&str) -> bool| -> Vec<(String, Moment)> {
        let mut texts = Vec::new();
        let mut add = |text: &str, at: Moment| {
            if keep(text) && texts.iter().all(|(known, _)| known != text) {
                texts.push((text.to_owned(), at));
            }
        };
        add(&ours.text, saved_at);
        add(&theirs.text, saved_at);
        for (text, at) in ours.others.iter().chain(&theirs.others) {
            add(text, *at);
        }
        texts
    };
    // Both resolved a conflict, differently: no text would be left, so that both stay.
    let kept = Some(all(&keep)).filter(|texts| !texts.is_empty()).unwrap_or_else(|| all(&|_| true));
    let mut kept = kept.into_iter();
    TextCell { text: kept.next().map_or_else(String::new, |(text, _)| text), others: kept.collect() }
}

/// The same texts with this one first, if it is among them: the text under the caret does not change.
fn led_by(text: &str, mut cell: TextCell, saved_at: Moment) -> TextCell {
    if cell.others.remove(text).is_some() {
        let first = std::mem::replace(&mut cell.text, text.to_owned());
        cell.others.insert(first, saved_at);
    }
    cell
}

/// A rank has no conflicting values: the changed one wins, and of two changes the smaller number.
fn merge_rank(base: TextCell, ours: TextCell, theirs: TextCell) -> TextCell {
    if theirs == base {
        ours
    } else if ours == base || ours.text.is_empty() {
        theirs
    } else if theirs.text.is_empty() {
        ours
    } else if (rank(&theirs), &theirs.text) < (rank(&ours), &ours.text) {
        theirs
    } else {
        ours
    }
}

/// An item without a rank was removed in one version. Texts left in it are the edits of the other: the whole item is restored.
fn keep_edited_items(cells: &mut Texts, ours: &Draft, theirs: &Draft) {
    let orphans: BTreeSet<String> = cells
        .keys()
        .filter_map(|path| path.item())
        .filter(|(list, id)| !cells.contains_key(&Path::in_item(list, id, RANK)))
        .map(|(list, id)| format!("{list}/{id}"))
        .collect();
    for stem in orphans {
        let whole =
            [theirs, ours].into_iter().find(|draft| draft.cells.contains_key(format!("{stem}/{RANK}").as_str()));
        let Some(whole) = whole else { continue };
        let gone: Vec<Path> = under(cells, &stem).map(|(path, _)| path.clone()).collect();
        for path in gone {
            cells.remove(&path);
        }
        cells.extend(whole.under(&stem).map(|(path, cell)| (path.clone(), cell.clone())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Edit, History, Resolution};

    fn edited(draft: &Draft, edit: impl Fn(&Draft) -> Edit) -> Draft {
        let mut draft = draft.clone();
        let edit = edit(&draft);
        History::default().apply(&mut draft, edit, Moment(0));
        draft
    }

    fn typed(draft: &Draft, path: &str, text: &str) -> Draft {
        edited(draft, |draft| Edit::typed(draft, path, text))
    }

    fn texts(draft: &Draft, path: &str) -> Vec<String> {
        draft.cell(path).texts().map(str::to_owned).collect()
    }

    #[test]
    fn different_fields_meet() {
        let base = Draft::new("d");
        let merged = merge(&base, &typed(&base, "title/fr", "a"), &typed(&base, "title/en", "b"), Moment(1));
        assert_eq!((merged.text("title/fr"), merged.text("title/en")), ("a", "b"));
        assert_eq!(merged.contested().count(), 0);
    }

    #[test]
    fn one_field_edited_twice_keeps_both_texts_until_somebody_chooses() {
        let base = typed(&Draft::new("d"), "title/fr", "x");
        let here = typed(&base, "title/fr", "here");
        let there = typed(&base, "title/fr", "there");
        let merged = merge(&base, &here, &there, Moment(1));
        assert_eq!(texts(&merged, "title/fr"), ["here", "there"]);
        let elsewhere = merge(&there, &there, &merged, Moment(2));
        assert_eq!(texts(&elsewhere, "title/fr"), ["there", "here"]);
        let path = Path::new("title/fr");
        let chosen = edited(&merged, |draft| Edit::resolved(draft, &path, Resolution::TakeOther("there")));
        assert_eq!(texts(&merge(&merged, &elsewhere, &chosen, Moment(3)), "title/fr"), ["there"]);
    }

    #[test]
    fn two_different_choices_are_asked_about_again() {
        let base = Draft::new("d");
        let both = merge(&base, &typed(&base, "title/fr", "a"), &typed(&base, "title/fr", "b"), Moment(1));
        let path = Path::new("title/fr");
        let first = edited(&both, |draft| Edit::resolved(draft, &path, Resolution::KeepOwn));
        let other = edited(&both, |draft| Edit::resolved(draft, &path, Resolution::TakeOther("b")));
        assert_eq!(texts(&merge(&both, &first, &other, Moment(2)), "title/fr"), ["a", "b"]);
    }

    #[test]
    fn typing_on_in_a_contested_field_keeps_the_other_text() {
        let base = Draft::new("d");
        let both = merge(&base, &typed(&base, "title/fr", "a"), &typed(&base, "title/fr", "b"), Moment(1));
        assert_eq!(texts(&typed(&both, "title/fr", "ab"), "title/fr"), ["ab", "b"]);
    }

    #[test]
    fn an_item_removed_here_and_edited_there_stays_whole() {
        let base = edited(&Draft::new("d"), |draft| Edit::item_added(draft, "content", "1"));
        let base = typed(&typed(&base, "content/1/fr", "danse"), "content/1/en", "dance");
        let removed = edited(&base, |draft| Edit::item_removed(draft, "content", "1"));
        assert_eq!(merge(&base, &removed, &base, Moment(1)).items("content").len(), 0);
        let longer = typed(&base, "content/1/fr", "danse et cirque");
        for merged in [merge(&base, &removed, &longer, Moment(1)), merge(&base, &longer, &removed, Moment(1))] {
            assert!(merged.has_same_texts(&longer), "{merged:?}");
        }
    }

    #[test]
    fn items_added_in_two_tabs_are_two() {
        let base = Draft::new("d");
        let add = |id: &'static str| edited(&base, move |draft| Edit::item_added(draft, "content", id));
        assert_eq!(merge(&base, &add("b"), &add("a"), Moment(1)).items("content"), ["a", "b"]);
    }

    #[test]
    fn of_two_places_in_an_order_the_smaller_number_holds() {
        let base = edited(&Draft::new("d"), |draft| Edit::item_added(draft, "content", "1"));
        let ranked = |rank: &str| typed(&base, "content/1/rank", rank);
        for (here, there) in [("10", "9"), ("9", "10")] {
            assert_eq!(merge(&base, &ranked(here), &ranked(there), Moment(1)).text("content/1/rank"), "9");
        }
    }

    #[test]
    fn binned_here_and_edited_there_comes_back() {
        let base = typed(&Draft::new("d"), "title/fr", "x");
        let binned = edited(&base, |_| Edit::binned());
        assert!(merge(&base, &base, &binned, Moment(1)).is_binned());
        assert!(!merge(&base, &typed(&base, "title/fr", "y"), &binned, Moment(1)).is_binned());
    }
}
