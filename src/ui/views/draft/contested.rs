//! A field for which two tabs wrote different texts: both are shown, and the reader chooses.

use std::ops::Range;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Edit, Moment, Path, Resolution, TextCell, changed_words};
use crate::i18n::date;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use crate::ui::browser::clock;
use crate::ui::element::{Element, button, div, fragment, mark, p, strong};

/// The other texts of a field, where there are any.
pub(super) fn contested(editor: EditorContext, path: Path) -> Element {
    let cell = {
        let path = path.clone();
        Memo::new(move |_| editor.read(|draft| Some(draft.cell(path.as_str())).filter(TextCell::is_contested)))
    };
    fragment().child(move || cell.get().map(|cell| texts_to_choose(editor, &path, &cell)))
}

fn texts_to_choose(editor: EditorContext, path: &Path, cell: &TextCell) -> Element {
    let language = editor.app.language.get();
    let texts = EditorTexts::of(language);
    let settle = |settle: fn(&str) -> Resolution<'_>, other: &str, words: &'static str| {
        let (path, other) = (path.clone(), other.to_owned());
        button()
            .class("button")
            .on(ev::click, move |_| editor.edit(|draft| Edit::resolved(draft, &path, settle(&other))))
            .child(words)
    };
    let other_text = |(other, at): (&String, &Moment)| {
        let when = clock::local(*at).zip(clock::today()).map(|(time, today)| date::at(language, time, today));
        let name = format!("{} {}", texts.second, when.unwrap_or_default());
        let choices = div()
            .class("choices")
            .child(settle(|_| Resolution::KeepOwn, other, texts.keep_first))
            .child(settle(|other| Resolution::TakeOther(other), other, texts.keep_second))
            .child(settle(|_| Resolution::KeepBoth, other, texts.keep_both));
        fragment()
            .child(p().child(name))
            .child(
                p().class("other-text")
                    .attr("dir", "auto")
                    .attr("lang", path.language().map(Language::tag))
                    .child(marked(&cell.text, other)),
            )
            .child(choices)
    };
    div()
        .class("contested")
        .child(p().class("conflict").child(strong().child(texts.two_texts)).child(" ").child(texts.nothing_lost))
        .child(p().child(texts.first))
        .children(cell.others.iter().map(other_text))
        .child(p().class("second").child(texts.differs))
}

/// A text, its words marked that differ from another text.
pub(super) fn marked(old: &str, new: &str) -> Element {
    let changed = changed_words(old, new);
    if changed.is_empty() {
        return fragment().child(new);
    }
    let part = |range: Range<usize>| new.get(range).unwrap_or_default();
    fragment()
        .child(part(0..changed.start))
        .child(mark().child(part(changed.clone())))
        .child(part(changed.end..new.len()))
}
