//! Two texts for one field: both are shown, and the writer chooses.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Edit, Path, Resolution, TextCell, changed_words};
use crate::i18n::date;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use crate::ui::browser::clock;
use crate::ui::element::{Element, button, div, fragment, mark, p, strong};

/// The other texts of a field, where another tab wrote some.
pub(super) fn contested(editor: EditorContext, path: Path) -> Element {
    let cell = {
        let path = path.clone();
        Memo::new(move |_| editor.read(|draft| Some(draft.cell(path.as_str())).filter(TextCell::is_contested)))
    };
    fragment().child(move || match cell.get() {
        Some(cell) => choice(editor, &path, &cell),
        None => fragment(),
    })
}

fn choice(editor: EditorContext, path: &Path, cell: &TextCell) -> Element {
    let language = editor.app.language.get();
    let texts = EditorTexts::of(language);
    let mut parts = vec![
        p().class("conflict").child(strong().child(texts.two_texts)).child(" ").child(texts.nothing_lost),
        p().child(texts.first),
    ];
    let settle = |settle: fn(&str) -> Resolution<'_>, other: &str, words: &'static str| {
        let (path, other) = (path.clone(), other.to_owned());
        button()
            .class("button")
            .on(ev::click, move |_| editor.edit(|draft| Edit::resolved(draft, &path, settle(&other))))
            .child(words)
    };
    for (other, at) in &cell.others {
        let when = clock::local(*at).zip(clock::today()).map(|(time, today)| date::at(language, time, today));
        let name = [texts.second, when.as_deref().unwrap_or_default()].join(" ");
        let text = p().class("other-text").attr("dir", "auto").attr("lang", path.language().map(Language::tag));
        parts.push(p().child(name));
        parts.push(text.child(marked(&cell.text, other)));
        parts.push(
            div()
                .class("choices")
                .child(settle(|_| Resolution::KeepOwn, other, texts.keep_first))
                .child(settle(|other| Resolution::TakeOther(other), other, texts.keep_second))
                .child(settle(|_| Resolution::KeepBoth, other, texts.keep_both)),
        );
    }
    parts.push(p().class("second").child(texts.differs));
    div().class("contested").child(parts)
}

/// A text with the words marked in which it differs from another.
pub(super) fn marked(old: &str, new: &str) -> Vec<Element> {
    let changed = changed_words(old, new);
    let part = |range: std::ops::Range<usize>| new.get(range).unwrap_or_default().to_owned();
    if changed.is_empty() {
        return vec![fragment().child(new)];
    }
    vec![
        fragment().child(part(0..changed.start)),
        mark().child(part(changed.clone())),
        fragment().child(part(changed.end..new.len())),
    ]
}
