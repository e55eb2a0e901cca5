//! The rows of the form. A row has the name of an input, its field and its evidence; that of a list has its items, which are added,
//! removed and moved, and keep their elements meanwhile.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Edit, INPUTS, Input, InputShape, Path, UNSTATED};
use crate::i18n::editor as words;
use crate::i18n::texts::{CommonTexts, EditorTexts};

use super::choices::{WordInput, answer, follows_field, is_short, source_field, title_status, word_fields, word_set};
use super::context::{EditorContext, dom_id};
use super::controls::{field_label, heading};
use super::differences::published_note;
use super::evidence::evidence;
use super::fields::{bilingual_field, date_field, single_field};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, random};
use crate::ui::element::{Element, button, div, h4, keyed, t};

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
