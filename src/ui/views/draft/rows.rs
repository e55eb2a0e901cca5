//! The rows of the form. A row has the name of an input, its field and its evidence: whether a source states its value or it is
//! inferred, and from which sources. That of a list has its items, which are added, removed and moved, and keep their elements meanwhile.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::{Basis, Language};
use crate::draft::{Edit, INFERRED, INPUTS, Input, InputShape, Path, STATED, Section, UNSTATED, Vocabulary};
use crate::i18n::plural::{capitalised, uncapitalised};
use crate::i18n::texts::{CommonTexts, EditorTexts};
use crate::i18n::{editor as words, label};

use super::choices::{
    Chip, Choice, Options, WordInput, answer, chip, choice_list, field_label, follows_field, heading, is_short,
    segments, source_field, source_name, title_status, word_fields, word_set,
};
use super::context::{EditorContext, dom_id};
use super::differences::published_note;
use super::fields::{bilingual_field, date_field, single_field};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, random};
use crate::ui::element::{Element, button, div, h4, keyed, p, span, t};

/// The row of an input that is in no list.
pub(super) fn row(editor: EditorContext, input: Input) -> Element {
    div()
        .class("form-row")
        .attr("data-aside", is_unstated(editor, input))
        .child(name(editor, input, input.stem))
        .child(published_note(editor, input))
        .child(field(editor, input, input.stem))
        .child((input.stem == "title").then(|| title_status(editor)))
        .child(evidence(editor, input))
}

/// The name of an input: the label of its first field, or a heading above several.
fn name(editor: EditorContext, input: Input, stem: &str) -> Element {
    let words = move |language: Language| words::input(language, &input).to_owned();
    let has_options = match input.shape {
        InputShape::Answer | InputShape::Set(_) => true,
        InputShape::Choice(vocabulary) => is_short(vocabulary),
        _ => false,
    };
    if has_options {
        heading(editor, words)
    } else if input.bilingual {
        field_label(editor, Path::in_language(stem, Language::Fr).as_str(), words)
    } else {
        field_label(editor, stem, words)
    }
}

/// The field of an input at a stem: the input's own, or that of a list item.
fn field(editor: EditorContext, input: Input, stem: &str) -> Element {
    match input.shape {
        InputShape::Choice(vocabulary) => word_fields(editor, WordInput { input, vocabulary }, stem),
        InputShape::Answer => answer(editor, input, stem),
        InputShape::Set(vocabulary) => word_set(editor, WordInput { input, vocabulary }),
        InputShape::Source => source_field(editor, input, stem),
        InputShape::Slug if input.stem == "follows" => follows_field(editor, input),
        InputShape::When | InputShape::Date => date_field(editor, input, stem),
        _ if input.bilingual => bilingual_field(editor, input, stem),
        _ => single_field(editor, input, stem),
    }
}

/// Whether a field is marked as not stated, so that its value does not count.
fn is_unstated(editor: EditorContext, input: Input) -> impl Fn() -> bool + Send + 'static {
    let basis = editor.text(input.evidence.map_or_else(|| Path::new(""), Path::basis));
    move || basis.with(|basis| basis == UNSTATED)
}

/// A list of the draft.
#[derive(Clone, Copy)]
struct List {
    /// Its path.
    path: &'static str,
    /// The ids of its items.
    items: Memo<Vec<String>>,
}

impl List {
    /// The index of an item.
    fn index_of(self, id: &str) -> usize {
        self.items.with(|items| items.iter().position(|other| other == id).unwrap_or_default())
    }
}

/// The list whose first input is this.
pub(super) fn list(editor: EditorContext, path: &'static str, first: Input) -> Element {
    let language = editor.app.language;
    let items =
        Memo::new(move |_| editor.read(|draft| draft.items(path).into_iter().map(str::to_owned).collect::<Vec<_>>()));
    let add = move |_| {
        let id = random::id();
        editor.edit(|draft| Edit::item_added(draft, path, &id));
        editor.reveal(Path::in_item(path, &id, if first.bilingual { "fr" } else { "when" }), None);
    };
    let add_words = move || {
        let language = language.get();
        format!("{} {}", EditorTexts::of(language).add, words::item_small(language, path))
    };
    div()
        .class("form-row")
        .id(dom_id(path))
        .attr("tabindex", "-1")
        .attr("data-aside", is_unstated(editor, first))
        .child(heading(editor, move |l| words::list(l, path).to_owned()))
        .child(published_note(editor, first))
        .child(
            div()
                .class("items")
                .child(keyed(move || items.get(), move |id| list_item(editor, List { path, items }, &id))),
        )
        .child(button().class("button").id(format!("add-{path}")).on(ev::click, add).child(add_words))
        .child(evidence(editor, first))
}

fn list_item(editor: EditorContext, list: List, id: &str) -> Element {
    let stem = format!("{}/{id}", list.path);
    let head = div().class("item-head").child(item_title(editor, list, id)).child(item_tools(editor, list, id));
    let inputs = INPUTS.into_iter().filter(|input| input.in_list().is_some_and(|(path, _)| path == list.path));
    let has_names = inputs.clone().count() > 1;
    let fields = inputs.map(|input| {
        let stem = input.stem.replacen('*', id, 1);
        [has_names.then(|| name(editor, input, &stem)), Some(field(editor, input, &stem))]
    });
    div().class("item").id(dom_id(&stem)).attr("tabindex", "-1").child(head).children(fields)
}

fn item_title(editor: EditorContext, list: List, id: &str) -> Element {
    let (language, id) = (editor.app.language, id.to_owned());
    h4().child(move || words::item(language.get(), list.path, list.index_of(&id) + 1))
}

fn item_tools(editor: EditorContext, list: List, id: &str) -> Element {
    let path_of = |tool| format!("{}/{id}/{tool}", list.path);
    let move_item = |up| {
        let id = id.to_owned();
        move || editor.edit(|draft| Edit::item_moved(draft, list.path, &id, up))
    };
    let up = Tool {
        path: path_of("up"),
        words: |l| EditorTexts::of(l).up,
        act: move_item(true),
        is_disabled: {
            let id = id.to_owned();
            move || list.index_of(&id) == 0
        },
    };
    let down = Tool {
        path: path_of("down"),
        words: |l| EditorTexts::of(l).down,
        act: move_item(false),
        is_disabled: {
            let id = id.to_owned();
            move || list.index_of(&id) + 1 >= list.items.with(Vec::len)
        },
    };
    let remove = Tool {
        path: path_of("remove"),
        words: |l| CommonTexts::of(l).remove,
        act: {
            let id = id.to_owned();
            move || {
                editor.edit(|draft| Edit::item_removed(draft, list.path, &id));
                editor.reveal(Path::new(list.path), None);
            }
        },
        is_disabled: || false,
    };
    div().class("item-tools").child(tool(up)).child(tool(down)).child(tool(remove))
}

/// A button that acts on an item.
struct Tool<A, D> {
    /// The path that gives its id.
    path: String,
    words: fn(Language) -> &'static str,
    act: A,
    is_disabled: D,
}

/// The focus stays on the button when its item has moved, and when it is disabled.
fn tool<A, D>(tool: Tool<A, D>) -> Element
where
    A: Fn() + 'static,
    D: Fn() -> bool + Clone + Send + 'static,
{
    let Tool { path, words, act, is_disabled } = tool;
    let own_id = dom_id(&path);
    let click = {
        let (own_id, is_disabled) = (own_id.clone(), is_disabled.clone());
        move |_| {
            if !untrack(&is_disabled) {
                act();
                let own_id = own_id.clone();
                Scope::page().after_render(move || _ = document::focus(&own_id));
            }
        }
    };
    button()
        .class("text-button")
        .id(own_id)
        .attr("aria-disabled", move || is_disabled().then_some("true"))
        .on(ev::click, click)
        .child(t(words))
}

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
