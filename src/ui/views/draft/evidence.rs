//! Below a field: whether a source states it or it is inferred, and from which sources.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Edit, INFERRED, Input, InputShape, Path, STATED, Section, UNSTATED, Vocabulary};
use crate::i18n::editor as words;
use crate::i18n::label;
use crate::i18n::plural::capitalised;
use crate::i18n::texts::{CommonTexts, EditorTexts};

use super::choice::{Choice, choice_list, segments};
use super::context::{EditorContext, dom_id};
use crate::ui::browser::random;
use crate::ui::element::{Element, button, div, fragment, keyed, p, span, t};
use crate::ui::parts::cross;

/// The basis and the sources of an input that has any, under each name that they are kept under.
pub(super) fn evidence(editor: EditorContext, input: Input) -> Element {
    let Some(name) = input.evidence else { return fragment() };
    let names = Memo::new(move |_| {
        let mut names = editor.read(|draft| draft.evidence_of(name));
        // French stands first everywhere; the names come in the order of the alphabet.
        names.reverse();
        names
    });
    keyed(move || names.get(), move |name| row(editor, input, name))
}

fn row(editor: EditorContext, input: Input, name: String) -> Element {
    let basis = editor.text(Path::basis(&name));
    let of_part = Path::new(name.replace('.', "/")).language();
    let mut parts = Vec::new();
    if let Some(part) = of_part {
        parts.push(span().class("part").child(words::column(part)));
    }
    if input.stem != "title" {
        parts.push(basis_choice(editor, input, &name, basis));
    }
    parts.push(sources(editor, input, name));
    let aside = fragment().child(move || {
        let is_aside = basis.with(|basis| basis == UNSTATED);
        if is_aside { p().class("second").child(t(|l| EditorTexts::of(l).set_aside)) } else { fragment() }
    });
    div().class("evidence").child(div().class("evidence-row").child(parts)).child(aside)
}

fn basis_choice(editor: EditorContext, input: Input, name: &str, basis: Memo<String>) -> Element {
    let can_be_unstated = can_be_unstated(&input);
    let values = Memo::new(move |_| {
        let mut values = vec![STATED.to_owned(), INFERRED.to_owned()];
        if can_be_unstated || basis.with(|basis| basis == UNSTATED) {
            values.push(UNSTATED.to_owned());
        }
        values
    });
    let place = Path::basis(name);
    let path = place.clone();
    let choose = move |value: &str| editor.edit(|draft| Edit::chosen(draft, path.clone(), value));
    segments(
        editor,
        Choice {
            place: place.as_str().to_owned(),
            name: Arc::new(move |l, _| named(l, input, EditorTexts::of(l).basis)),
            values,
            words: Arc::new(basis_word),
            current: basis,
            choose: Arc::new(choose),
        },
    )
}

fn basis_word(language: Language, basis: &str) -> String {
    match basis {
        STATED => capitalised(label::basis(language, crate::commitment::Basis::Stated)),
        INFERRED => capitalised(label::basis(language, crate::commitment::Basis::Inferred)),
        _ => EditorTexts::of(language).unstated.to_owned(),
    }
}

/// « Lieu : fondement ».
fn named(language: Language, input: Input, what: &str) -> String {
    [words::input(language, &input), ", ", &crate::i18n::plural::uncapitalised(what)].concat()
}

/// What every record has cannot be set aside; where not stated is a value of its own, that one is chosen.
fn can_be_unstated(input: &Input) -> bool {
    !["partner/name", "title", "instrument_type", "collection"].contains(&input.stem)
        && !matches!(input.shape, InputShape::Answer | InputShape::Choice(Vocabulary::Scope | Vocabulary::Frequency))
}

/// The sources of a field: each can be taken out, and one of the others put in.
fn sources(editor: EditorContext, input: Input, name: String) -> Element {
    let set = Path::sources_of(&name);
    let chosen = {
        let name = name.clone();
        Memo::new(move |_| editor.read(|draft| draft.sources_of(&name)))
    };
    let known = Memo::new(move |_| editor.read(|draft| owned(&draft.items("sources"))));
    let chip = {
        let set = set.clone();
        move |source: String| source_chip(editor, set.clone(), source)
    };
    let others = Memo::new(move |_| {
        let mut values = vec![String::new()];
        values.extend(known.get().into_iter().filter(|id| chosen.with(|chosen| !chosen.contains(id))));
        values
    });
    let is_first = move || chosen.with(Vec::is_empty);
    let add = {
        let set = set.clone();
        move |source: &str| {
            if !source.is_empty() {
                editor.edit(|draft| Edit::toggled(draft, &set, source));
            }
        }
    };
    let words = move |language: Language, source: &str| match source {
        "" if is_first() => EditorTexts::of(language).choose_source.to_owned(),
        "" => EditorTexts::of(language).another_source.to_owned(),
        source => source_name(editor, language, source),
    };
    let choice = Choice {
        place: set.clone(),
        name: Arc::new(move |l, _| named(l, input, EditorTexts::of(l).sources_of)),
        values: others,
        words: Arc::new(words),
        // Nothing is ever chosen for long: what was picked becomes a chip.
        current: Memo::new(|_| String::new()),
        choose: Arc::new(add),
    };
    let has_more = Memo::new(move |_| others.with(Vec::len) > 1);
    let has_none = Memo::new(move |_| known.with(Vec::is_empty));
    let picker = choice_list(editor, choice).attr("hidden", move || !has_more.get());
    let write = fragment().child(move || if has_none.get() { write_source(editor) } else { fragment() });
    div().class("sources-of").child(keyed(move || chosen.get(), chip)).child(picker).child(write)
}

/// Where the draft has no source yet: the way to the first.
fn write_source(editor: EditorContext) -> Element {
    let add = move || {
        let source = random::id();
        editor.edit(|draft| Edit::item_added(draft, "sources", &source));
        editor.section.set(Section::Sources);
        editor.reveal(Path::in_item("sources", &source, "fr"), Some(0));
    };
    button().class("text-button").on(ev::click, move |_| add()).child(t(|l| EditorTexts::of(l).source_needed))
}

fn source_chip(editor: EditorContext, set: String, source: String) -> Element {
    let language = editor.app.language;
    let (named, taken) = (source.clone(), source.clone());
    let name = fragment().child(move || source_name(editor, language.get(), &named));
    let remove = {
        let set = set.clone();
        move || {
            editor.edit(|draft| Edit::toggled(draft, &set, &taken));
            editor.reveal(Path::new(&*set), None);
        }
    };
    button()
        .class("chip")
        .id(dom_id(Path::member(&set, &source).as_str()))
        .attr("title", t(|l| CommonTexts::of(l).remove))
        .on(ev::click, move |_| remove())
        .child(span().attr("dir", "auto").child(name))
        .child(cross())
}

/// « [2] UNESCO, original français ».
pub(super) fn source_name(editor: EditorContext, language: Language, source: &str) -> String {
    editor.read(|draft| {
        let place = draft.items("sources").iter().position(|item| *item == source).map_or(0, |place| place + 1);
        let text = |leaf: &str| draft.text(Path::in_item("sources", source, leaf).as_str()).trim().to_owned();
        let mut names = [text(language.tag()), text(language.other().tag()), text("url")].into_iter();
        let name = names.find(|name| !name.is_empty()).unwrap_or_else(|| words::item(language, "sources", place));
        words::numbered(place, &name)
    })
}

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}
