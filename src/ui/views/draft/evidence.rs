//! Below a field: whether a source states its value or it is inferred, and from which sources.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::{Basis, Language};
use crate::draft::{Edit, INFERRED, Input, InputShape, Path, STATED, Section, UNSTATED, Vocabulary};
use crate::i18n::editor as words;
use crate::i18n::label;
use crate::i18n::plural::{capitalised, uncapitalised};
use crate::i18n::texts::EditorTexts;

use super::choices::source_name;
use super::context::EditorContext;
use super::controls::{Chip, Choice, Options, chip, choice_list, segments};
use crate::ui::browser::random;
use crate::ui::element::{Element, button, div, keyed, p, span, t};

/// The evidence of an input, under each name that the draft holds any for: that of the field, or those of its parts.
pub(super) fn evidence(editor: EditorContext, input: Input) -> Option<Element> {
    let name = input.evidence?;
    let names = Memo::new(move |_| {
        let mut names = editor.read(|draft| draft.evidence_of(name));
        // From alphabetical order to French first, as everywhere.
        names.reverse();
        names
    });
    Some(keyed(move || names.get(), move |name| evidence_row(editor, input, &name)))
}

fn evidence_row(editor: EditorContext, input: Input, name: &str) -> Element {
    let basis = editor.text(Path::basis(name));
    let part = Path::new(name.replace('.', "/")).language();
    let is_unstated = move || basis.with(|basis| basis == UNSTATED);
    let row = div()
        .class("evidence-row")
        .child(part.map(|part| span().class("part").child(words::column(part))))
        .child((input.stem != "title").then(|| basis_choice(editor, input, name)))
        .child(sources(editor, input, name));
    div()
        .class("evidence")
        .child(row)
        .child(move || is_unstated().then(|| p().class("second").child(t(|l| EditorTexts::of(l).set_aside))))
}

fn basis_choice(editor: EditorContext, input: Input, name: &str) -> Element {
    let path = Path::basis(name);
    let current = editor.text(path.clone());
    let values = Memo::new(move |_| {
        let is_unstated = current.with(|basis| basis == UNSTATED);
        let unstated = (is_unstated || can_be_unstated(&input)).then_some(UNSTATED);
        [STATED, INFERRED].into_iter().chain(unstated).map(str::to_owned).collect::<Vec<_>>()
    });
    let choice = Choice {
        path: path.as_str().to_owned(),
        name: Arc::new(move |language| named(language, input, EditorTexts::of(language).basis)),
        current,
        choose: Arc::new(move |value| editor.edit(|draft| Edit::chosen(draft, path.clone(), value))),
    };
    segments(editor, choice, Options { values, label: Arc::new(basis_label) })
}

fn basis_label(language: Language, basis: &str) -> String {
    match basis {
        STATED => capitalised(label::basis(language, Basis::Stated)),
        INFERRED => capitalised(label::basis(language, Basis::Inferred)),
        _ => EditorTexts::of(language).unstated.to_owned(),
    }
}

/// « Lieu, fondement ».
fn named(language: Language, input: Input, what: &str) -> String {
    format!("{}, {}", words::input(language, &input), uncapitalised(what))
}

/// Not for what every record has, nor where "not stated" is a value of the field itself.
fn can_be_unstated(input: &Input) -> bool {
    !["partner/name", "title", "instrument_type", "collection"].contains(&input.stem)
        && !matches!(input.shape, InputShape::Answer | InputShape::Choice(Vocabulary::Scope | Vocabulary::Frequency))
}

/// The cited sources as chips, and the others of the draft in a list that adds one.
fn sources(editor: EditorContext, input: Input, name: &str) -> Element {
    let set = Path::sources_of(name);
    let name = name.to_owned();
    let cited = Memo::new(move |_| editor.read(|draft| draft.sources_of(&name)));
    let all = Memo::new(move |_| {
        editor.read(|draft| draft.items("sources").into_iter().map(str::to_owned).collect::<Vec<_>>())
    });
    let values = Memo::new(move |_| {
        let others = all.get().into_iter().filter(|source| cited.with(|cited| !cited.contains(source)));
        std::iter::once(String::new()).chain(others).collect::<Vec<_>>()
    });
    let label = move |language: Language, source: &str| match source {
        "" if cited.with(Vec::is_empty) => EditorTexts::of(language).choose_source.to_owned(),
        "" => EditorTexts::of(language).another_source.to_owned(),
        source => source_name(editor, language, source),
    };
    let list_name = Arc::new(move |language| named(language, input, EditorTexts::of(language).sources_of));
    let adding = Choice::adding_to(editor, &set, list_name);
    let has_others = Memo::new(move |_| values.with(Vec::len) > 1);
    let has_sources = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let list = choice_list(editor, adding, Options { values, label: Arc::new(label) });
    div()
        .class("sources-of")
        .child(keyed(move || cited.get(), move |source| source_chip(editor, set.clone(), source)))
        .child(list.attr("hidden", move || !has_others.get()))
        .child(move || (!has_sources.get()).then(|| first_source(editor)))
}

/// Where the draft has no source: a button that adds the first and opens its section.
fn first_source(editor: EditorContext) -> Element {
    let add = move |_| {
        let source = random::id();
        editor.edit(|draft| Edit::item_added(draft, "sources", &source));
        editor.section.set(Section::Sources);
        editor.reveal(Path::in_item("sources", &source, "fr"), Some(0));
    };
    button().class("text-button").on(ev::click, add).child(t(|l| EditorTexts::of(l).source_needed))
}

fn source_chip(editor: EditorContext, set: String, source: String) -> Element {
    let language = editor.app.language;
    let shown = source.clone();
    let label = span().attr("dir", "auto").child(move || source_name(editor, language.get(), &shown));
    chip(editor, Chip { set, value: source, label })
}
