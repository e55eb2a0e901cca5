//! A list of the form: items put in, taken out and moved, each the same element as long as it is there.

use leptos::ev;
use leptos::prelude::*;

use crate::draft::{Edit, INPUTS, Input, Path};
use crate::i18n::editor as words;
use crate::i18n::texts::{CommonTexts, EditorTexts};

use super::choice;
use super::context::{EditorContext, dom_id};
use super::evidence::evidence;
use super::row::{entry, is_unstated, name};
use super::versions_note::note;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, random};
use crate::ui::element::{Element, button, div, h4, keyed, t};

/// The list that begins with this input.
pub(super) fn list(editor: EditorContext, list: &'static str, first: Input) -> Element {
    let items =
        Memo::new(move |_| editor.read(|draft| draft.items(list).into_iter().map(str::to_owned).collect::<Vec<_>>()));
    let language = editor.app.language;
    let add = move || {
        let item = random::id();
        editor.edit(|draft| Edit::item_added(draft, list, &item));
        let leaf = if first.bilingual { "/fr" } else { "/when" };
        editor.reveal(Path::new([list, "/", &item, leaf].concat()), None);
    };
    let adding =
        button().class("button").id(["add-", list].concat()).on(ev::click, move |_| add()).child(move || {
            [EditorTexts::of(language.get()).add, " ", words::item_small(language.get(), list)].concat()
        });
    let heading = choice::heading(editor, move |l| words::list(l, list).to_owned());
    let of_items = div().class("items").child(keyed(move || items.get(), move |id| item(editor, list, items, id)));
    div()
        .class("form-row")
        .id(dom_id(list))
        .attr("tabindex", "-1")
        .attr("data-aside", is_unstated(editor, first))
        .child(heading)
        .child(note(editor, first))
        .child(of_items)
        .child(adding)
        .child(evidence(editor, first))
}

fn item(editor: EditorContext, list: &'static str, items: Memo<Vec<String>>, item: String) -> Element {
    let language = editor.app.language;
    let stem = [list, "/", &item].concat();
    let place = {
        let item = item.clone();
        Memo::new(move |_| items.with(|items| items.iter().position(|other| *other == item).unwrap_or_default()))
    };
    let is_last = move || place.get() + 1 >= items.with(Vec::len);
    let moved = |up: bool| {
        let item = item.clone();
        move || editor.edit(|draft| Edit::item_moved(draft, list, &item, up))
    };
    let remove = {
        let item = item.clone();
        move || {
            editor.edit(|draft| Edit::item_removed(draft, list, &item));
            editor.reveal(Path::new(list), None);
        }
    };
    let title = h4().child(move || words::item(language.get(), list, place.get() + 1));
    let tools = vec![
        tool([&stem, "/up"].concat(), moved(true), |l| EditorTexts::of(l).up, move || place.get() == 0),
        tool([&stem, "/down"].concat(), moved(false), |l| EditorTexts::of(l).down, is_last),
        tool([&stem, "/remove"].concat(), remove, |l| CommonTexts::of(l).remove, || false),
    ];
    let mut parts = vec![div().class("item-head").child(title).child(div().class("item-tools").child(tools))];
    let inputs = INPUTS.iter().filter(|input| input.in_list().is_some_and(|(of, _)| of == list));
    let is_alone = inputs.clone().count() == 1;
    for input in inputs {
        let own = input.stem.replacen('*', &item, 1);
        if !is_alone {
            parts.push(name(editor, *input, &own));
        }
        parts.push(entry(editor, *input, &own));
    }
    div().class("item").id(dom_id(&stem)).attr("tabindex", "-1").child(parts)
}

/// A tool of an item. The focus stays on it when the item has moved; one that can do nothing says so and keeps the focus.
fn tool(
    place: String,
    then: impl Fn() + 'static,
    words: fn(crate::commitment::Language) -> &'static str,
    is_off: impl Fn() -> bool + Clone + Send + 'static,
) -> Element {
    let own_id = dom_id(&place);
    let tool = button().class("text-button").id(&*own_id);
    let is_off_now = is_off.clone();
    let act = move || {
        if !untrack(&is_off_now) {
            then();
            let own_id = own_id.clone();
            Scope::page().after_render(move || _ = document::focus(&own_id));
        }
    };
    tool.attr("aria-disabled", move || is_off().then_some("true")).on(ev::click, move |_| act()).child(t(words))
}
