//! Elements, texts and attributes, of one type each.
//!
//! Leptos compiles each shape of a tree into code of its own: written with `view!`, this page was half again as large
//! (`docs/decisions`). Here an element is a tag, a list of attributes and a list of children, so that all of them share
//! the same code. What changes is a closure; it follows the signals that it reads.

use std::sync::Arc;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::tachys::html::property;
use leptos::{ev, html, svg};

use crate::commitment::Language;

use super::browser::scope::Scope;
use super::state::AppContext;

/// A piece of the tree. Boxed, since each level passes it on, and what Leptos passes on is ten times as large.
pub(crate) type Markup = Box<Piece>;

pub(crate) use super::element::Node as Piece;

/// What makes a text that changes.
type MakeText = Box<dyn Fn() -> String + Send>;
/// An attribute, boxed for the same reason.
pub(crate) type Attribute = Box<AnyAttribute>;
/// The attributes of an element.
pub(crate) type Attributes = Vec<Attribute>;
/// The children of an element, in their order.
pub(crate) type Children = Vec<Markup>;

/// An element of HTML.
#[inline(never)]
pub(crate) fn el(tag: &'static str, mut attributes: Attributes, mut children: Children) -> Markup {
    if let [only] = children.as_mut_slice()
        && let Piece::LiveText(make) = &mut **only
    {
        attributes.push(content(std::mem::replace(make, Box::new(String::new))));
        children.clear();
    }
    tree(html::custom(tag).add_any_attr(unboxed(attributes)).child(opened(children)).into_any())
}

/// What Leptos made.
pub(crate) fn tree(view: AnyView) -> Markup {
    Box::new(Piece::Tree(view))
}

/// The whole content of an element, which is a text.
fn content(make: MakeText) -> Attribute {
    Box::new(property::prop("textContent", make).into_any_attr())
}

fn unboxed(attributes: Attributes) -> Vec<AnyAttribute> {
    attributes.into_iter().map(|attribute| *attribute).collect()
}

fn opened(children: Children) -> Vec<AnyView> {
    children.into_iter().map(|child| any_view(*child)).collect()
}

/// A piece as Leptos takes it; a text that changes is in an element of its own here.
pub(crate) fn any_view(piece: Piece) -> AnyView {
    piece.into_view()
}

/// An element of HTML whose only attribute is its class.
#[inline(never)]
pub(crate) fn div(tag: &'static str, classes: &'static str, children: Children) -> Markup {
    el(tag, vec![class(classes)], children)
}

/// An element of HTML that holds a text and nothing else.
pub(crate) fn leaf(tag: &'static str, content: impl Into<String>) -> Markup {
    el(tag, Vec::new(), vec![text(content)])
}

/// A drawing beside words, so hidden from those who hear the page: circles and paths.
pub(crate) fn drawing(classes: &'static str, side: &'static str, shapes: Children) -> Markup {
    let view_box = ["0 0 ", side, " ", side].concat();
    let attributes = vec![
        class(classes),
        attr("viewBox", view_box),
        attr("width", side),
        attr("height", side),
        attr("aria-hidden", "true"),
    ];
    svg(attributes, shapes)
}

/// A drawing, or one within another.
#[inline(never)]
pub(crate) fn svg(attributes: Attributes, children: Children) -> Markup {
    tree(svg::svg().add_any_attr(unboxed(attributes)).child(opened(children)).into_any())
}

/// Pieces of a drawing that belong together.
#[inline(never)]
pub(crate) fn group(attributes: Attributes, children: Children) -> Markup {
    tree(svg::g().add_any_attr(unboxed(attributes)).child(opened(children)).into_any())
}

/// Words in a drawing.
pub(crate) fn lettering(mut attributes: Attributes, words: String) -> Markup {
    attributes.push(content(Box::new(move || words.clone())));
    lettering_of(attributes, Vec::new())
}

/// Words in a drawing, of parts that differ.
#[inline(never)]
pub(crate) fn lettering_of(attributes: Attributes, parts: Children) -> Markup {
    tree(svg::text().add_any_attr(unboxed(attributes)).child(opened(parts)).into_any())
}

/// A part of the words in a drawing.
#[inline(never)]
pub(crate) fn lettering_part(mut attributes: Attributes, words: String) -> Markup {
    attributes.push(content(Box::new(move || words.clone())));
    tree(svg::tspan().add_any_attr(unboxed(attributes)).into_any())
}

/// A shape of a drawing; its attribute `d` says which.
#[inline(never)]
pub(crate) fn shape(attributes: Attributes) -> Markup {
    tree(svg::path().add_any_attr(unboxed(attributes)).into_any())
}

/// A circle of a drawing, whatever it shows.
#[inline(never)]
pub(crate) fn round(attributes: Attributes) -> Markup {
    tree(svg::circle().add_any_attr(unboxed(attributes)).into_any())
}

/// A circle of a sign.
pub(crate) fn circle(attributes: &[(&'static str, &'static str)]) -> Markup {
    round(plain(attributes))
}

/// A path of a sign.
pub(crate) fn path(attributes: &[(&'static str, &'static str)]) -> Markup {
    shape(plain(attributes))
}

fn plain(attributes: &[(&'static str, &'static str)]) -> Attributes {
    attributes.iter().map(|(name, value)| attr(name, *value)).collect()
}

/// Nothing.
pub(crate) fn nothing() -> Markup {
    several(Vec::new())
}

/// A text that stays.
pub(crate) fn text(content: impl Into<String>) -> Markup {
    Box::new(Piece::Text(content.into()))
}

/// Several pieces, one after another, without an element around them.
pub(crate) fn several(children: Children) -> Markup {
    Box::new(Piece::Several(children.into_iter().map(|child| *child).collect()))
}

/// A part of the tree that is made anew whenever what it reads changes.
pub(crate) fn live(make: impl Fn() -> Markup + Send + 'static) -> Markup {
    live_boxed(Box::new(make))
}

#[inline(never)]
fn live_boxed(make: Box<dyn Fn() -> Markup + Send>) -> Markup {
    tree((move || make().held().into_view()).into_any())
}

/// Pieces in a list that changes: one stays the same element while its key is in the list.
pub(crate) fn each(
    keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
    make: impl Fn(String) -> Markup + Send + Sync + 'static,
) -> Markup {
    each_boxed(Box::new(keys), Arc::new(make))
}

type Keys = Box<dyn Fn() -> Vec<String> + Send + Sync>;
type Making = Arc<dyn Fn(String) -> Markup + Send + Sync>;

#[inline(never)]
fn each_boxed(keys: Keys, make: Making) -> Markup {
    let properties =
        ForProps::builder().each(keys).key(String::clone).children(move |key| any_view(*make(key))).build();
    tree(For(properties).into_any())
}

/// A text that changes.
pub(crate) fn live_text(make: impl Fn() -> String + Send + 'static) -> Markup {
    Box::new(Piece::LiveText(Box::new(make)))
}

/// A text of the catalogue, in the language of the moment.
#[inline(never)]
pub(crate) fn say(words: fn(Language) -> &'static str) -> Markup {
    let language = AppContext::here().language;
    live_text(move || words(language.get()).to_owned())
}

/// An attribute that stays.
pub(crate) fn attr(name: &'static str, value: impl Into<String>) -> Attribute {
    attr_string(name, value.into())
}

#[inline(never)]
fn attr_string(name: &'static str, value: String) -> Attribute {
    Box::new(custom_attribute(name, value).into_any_attr())
}

/// The attribute `class`.
pub(crate) fn class(names: impl Into<String>) -> Attribute {
    attr("class", names)
}

/// The attribute `id`.
pub(crate) fn id(name: impl Into<String>) -> Attribute {
    attr("id", name)
}

/// An attribute that changes, and goes where there is no value.
pub(crate) fn live_attr(name: &'static str, make: impl Fn() -> Option<String> + Send + 'static) -> Attribute {
    live_attr_boxed(name, Box::new(make))
}

#[inline(never)]
fn live_attr_boxed(name: &'static str, make: Box<dyn Fn() -> Option<String> + Send>) -> Attribute {
    Box::new(custom_attribute(name, make).into_any_attr())
}

/// An attribute without value that comes and goes: `hidden`, `disabled`.
pub(crate) fn live_flag(name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Attribute {
    live_attr(name, move || holds().then(String::new))
}

/// An attribute that is a text of the catalogue.
#[inline(never)]
pub(crate) fn said(name: &'static str, words: fn(Language) -> &'static str) -> Attribute {
    let language = AppContext::here().language;
    live_attr(name, move || Some(words(language.get()).to_owned()))
}

/// The value of a field, which the reader may change meanwhile.
pub(crate) fn live_value(make: impl Fn() -> String + Send + 'static) -> Attribute {
    live_value_boxed(Box::new(make))
}

#[inline(never)]
fn live_value_boxed(make: MakeText) -> Attribute {
    let restored = AppContext::here().restored;
    let make: MakeText = Box::new(move || {
        restored.track();
        make()
    });
    Box::new(property::prop("value", make).into_any_attr())
}

/// Whether a box is ticked, which the reader may change meanwhile.
pub(crate) fn live_checked(holds: impl Fn() -> bool + Send + 'static) -> Attribute {
    live_state("checked", Box::new(holds))
}

/// Again when the page comes back from the browser's cache, as a value is.
#[inline(never)]
fn live_state(name: &'static str, holds: Box<dyn Fn() -> bool + Send>) -> Attribute {
    let restored = AppContext::here().restored;
    let holds: Box<dyn Fn() -> bool + Send> = Box::new(move || {
        restored.track();
        holds()
    });
    Box::new(property::prop(name, holds).into_any_attr())
}

/// Whether a choice of a list is the chosen one, which the reader may change meanwhile.
pub(crate) fn live_selected(holds: impl Fn() -> bool + Send + 'static) -> Attribute {
    live_state("selected", Box::new(holds))
}

/// What happens on an event of the element, while the view lives that made it: one that goes may still lose the focus, say.
pub(crate) fn on(name: &'static str, then: impl Fn(web_sys::Event) + 'static) -> Attribute {
    on_boxed(name, Box::new(then))
}

#[inline(never)]
fn on_boxed(name: &'static str, then: Box<dyn Fn(web_sys::Event)>) -> Attribute {
    let scope = Scope::here();
    let then: Box<dyn FnMut(web_sys::Event)> = Box::new(move |event| _ = scope.run(|| then(event)));
    Box::new(ev::on(ev::Custom::<web_sys::Event>::new(name), then).into_any_attr())
}

/// A button with a class, and what it does.
pub(crate) fn button(classes: &'static str, then: impl Fn() + 'static, children: Children) -> Markup {
    button_boxed(vec![class(classes)], Box::new(then), children)
}

/// A button with attributes of its own, and what it does.
pub(crate) fn button_with(attributes: Attributes, then: impl Fn() + 'static, children: Children) -> Markup {
    button_boxed(attributes, Box::new(then), children)
}

#[inline(never)]
fn button_boxed(mut attributes: Attributes, then: Box<dyn Fn()>, children: Children) -> Markup {
    attributes.push(attr("type", "button"));
    attributes.push(on("click", move |_| then()));
    el("button", attributes, children)
}

/// A link.
pub(crate) fn link(address: impl Into<String>, content: impl Into<String>) -> Markup {
    el("a", vec![attr("href", address)], vec![text(content)])
}
