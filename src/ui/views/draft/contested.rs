//! Two texts for one field: both are shown, and the writer chooses.

use leptos::prelude::*;

use crate::draft::{Cell, Edit, Path, Settle, changed_words};
use crate::i18n::date;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use crate::ui::browser::clock;
use crate::ui::markup::{Children, Markup, attr, button, class, div, el, leaf, live, nothing, text};

/// The other texts of a field, where another tab wrote some.
pub(super) fn contested(editor: EditorContext, path: Path) -> Markup {
    let cell = {
        let path = path.clone();
        Memo::new(move |_| editor.read(|draft| Some(draft.cell(path.as_str())).filter(Cell::is_contested)))
    };
    live(move || match cell.get() {
        Some(cell) => choice(editor, &path, &cell),
        None => nothing(),
    })
}

fn choice(editor: EditorContext, path: &Path, cell: &Cell) -> Markup {
    let language = editor.app.language.get();
    let texts = EditorTexts::of(language);
    let mut parts = vec![
        div("p", "conflict", vec![leaf("strong", texts.two_texts), text(" "), text(texts.nothing_lost)]),
        leaf("p", texts.first),
    ];
    let settle = |settle: fn(&str) -> Settle<'_>, other: &str, words: &'static str| {
        let (path, other) = (path.clone(), other.to_owned());
        button("button", move || editor.edit(|draft| Edit::settled(draft, &path, settle(&other))), vec![text(words)])
    };
    for (other, at) in &cell.others {
        let when = clock::local(*at).zip(clock::today()).map(|(time, today)| date::at(language, time, today));
        let name = [texts.second, when.as_deref().unwrap_or_default()].join(" ");
        let mut attributes = vec![class("other-text"), attr("dir", "auto")];
        if let Some(of) = path.language() {
            attributes.push(attr("lang", of.tag()));
        }
        parts.push(leaf("p", name));
        parts.push(el("p", attributes, marked(&cell.text, other)));
        parts.push(div(
            "div",
            "choices",
            vec![
                settle(|_| Settle::First, other, texts.keep_first),
                settle(|other| Settle::Other(other), other, texts.keep_second),
                settle(|_| Settle::Both, other, texts.keep_both),
            ],
        ));
    }
    parts.push(div("p", "second", vec![text(texts.differs)]));
    div("div", "contested", parts)
}

/// A text with the words marked in which it differs from another.
pub(super) fn marked(old: &str, new: &str) -> Children {
    let changed = changed_words(old, new);
    let part = |range: std::ops::Range<usize>| new.get(range).unwrap_or_default().to_owned();
    if changed.is_empty() {
        return vec![text(new)];
    }
    vec![text(part(0..changed.start)), leaf("mark", part(changed.clone())), text(part(changed.end..new.len()))]
}
