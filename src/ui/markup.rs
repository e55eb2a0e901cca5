//! Elements, texts and attributes, of one type each.
//!
//! Leptos compiles each shape of a tree into code of its own: written with `view!`, this page was half again as large
//! (`docs/decisions`). Here an element is a tag, a list of attributes and a list of children, so that all of them share
//! the same code. What changes is a closure; it follows the signals that it reads.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::tachys::html::property;
use leptos::{ev, html, svg};

use engagements::commitment::Language;

use super::state::Root;

/// The attributes of an element.
pub(crate) type Attributes = Vec<AnyAttribute>;
/// The children of an element, in their order.
pub(crate) type Children = Vec<AnyView>;

/// An element of HTML.
pub(crate) fn el(tag: &'static str, attributes: Attributes, children: Children) -> AnyView {
    html::custom(tag).add_any_attr(attributes).child(children).into_any()
}

/// An element of HTML whose only attribute is its class.
pub(crate) fn div(tag: &'static str, classes: &'static str, children: Children) -> AnyView {
    el(tag, vec![class(classes)], children)
}

/// An element of HTML that holds a text and nothing else.
pub(crate) fn leaf(tag: &'static str, content: impl Into<String>) -> AnyView {
    el(tag, Vec::new(), vec![text(content)])
}

/// A drawing beside words, so hidden from those who hear the page: circles and paths.
pub(crate) fn drawing(classes: &'static str, side: &'static str, shapes: Children) -> AnyView {
    let view_box = format!("0 0 {side} {side}");
    let attributes = vec![
        class(classes),
        attr("viewBox", view_box),
        attr("width", side),
        attr("height", side),
        attr("aria-hidden", "true"),
    ];
    svg::svg().add_any_attr(attributes).child(shapes).into_any()
}

/// A circle of a drawing.
pub(crate) fn circle(attributes: &[(&'static str, &'static str)]) -> AnyView {
    svg::circle().add_any_attr(plain(attributes)).into_any()
}

/// A path of a drawing.
pub(crate) fn path(attributes: &[(&'static str, &'static str)]) -> AnyView {
    svg::path().add_any_attr(plain(attributes)).into_any()
}

fn plain(attributes: &[(&'static str, &'static str)]) -> Attributes {
    attributes.iter().map(|(name, value)| attr(name, *value)).collect()
}

/// Nothing.
pub(crate) fn nothing() -> AnyView {
    text("")
}

/// A text that stays.
pub(crate) fn text(content: impl Into<String>) -> AnyView {
    content.into().into_any()
}

/// Several pieces, one after another, without an element around them.
pub(crate) fn several(children: Children) -> AnyView {
    children.into_any()
}

/// A part of the tree that is made anew whenever what it reads changes.
pub(crate) fn live(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live_boxed(Box::new(make))
}

fn live_boxed(make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || make()).into_any()
}

/// A text that changes.
pub(crate) fn live_text(make: impl Fn() -> String + Send + 'static) -> AnyView {
    live_text_boxed(Box::new(make))
}

fn live_text_boxed(make: Box<dyn Fn() -> String + Send>) -> AnyView {
    (move || make()).into_any()
}

/// A text of the catalogue, in the language of the moment.
pub(crate) fn say(words: fn(Language) -> &'static str) -> AnyView {
    let language = Root::here().language;
    live_text(move || words(language.get()).to_owned())
}

/// An attribute that stays.
pub(crate) fn attr(name: &'static str, value: impl Into<String>) -> AnyAttribute {
    custom_attribute(name, value.into()).into_any_attr()
}

/// The attribute `class`.
pub(crate) fn class(names: impl Into<String>) -> AnyAttribute {
    attr("class", names)
}

/// The attribute `id`.
pub(crate) fn id(name: impl Into<String>) -> AnyAttribute {
    attr("id", name)
}

/// An attribute that changes, and goes where there is no value.
pub(crate) fn live_attr(name: &'static str, make: impl Fn() -> Option<String> + Send + 'static) -> AnyAttribute {
    live_attr_boxed(name, Box::new(make))
}

fn live_attr_boxed(name: &'static str, make: Box<dyn Fn() -> Option<String> + Send>) -> AnyAttribute {
    custom_attribute(name, move || make()).into_any_attr()
}

/// An attribute without value that comes and goes: `hidden`, `disabled`.
pub(crate) fn live_flag(name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> AnyAttribute {
    live_attr(name, move || holds().then(String::new))
}

/// An attribute that is a text of the catalogue.
pub(crate) fn said(name: &'static str, words: fn(Language) -> &'static str) -> AnyAttribute {
    let language = Root::here().language;
    live_attr(name, move || Some(words(language.get()).to_owned()))
}

/// The value of a field, which the reader may change meanwhile.
pub(crate) fn live_value(make: impl Fn() -> String + Send + 'static) -> AnyAttribute {
    let make: Box<dyn Fn() -> String + Send> = Box::new(make);
    property::prop("value", move || make()).into_any_attr()
}

/// Whether a box is ticked, which the reader may change meanwhile.
pub(crate) fn live_checked(holds: impl Fn() -> bool + Send + 'static) -> AnyAttribute {
    let holds: Box<dyn Fn() -> bool + Send> = Box::new(holds);
    property::prop("checked", move || holds()).into_any_attr()
}

/// What happens on an event of the element.
pub(crate) fn on(name: &'static str, then: impl Fn(web_sys::Event) + 'static) -> AnyAttribute {
    let then: Box<dyn FnMut(web_sys::Event)> = Box::new(then);
    ev::on(ev::Custom::<web_sys::Event>::new(name), then).into_any_attr()
}

/// A button with a class, and what it does.
pub(crate) fn button(classes: &'static str, then: impl Fn() + 'static, children: Children) -> AnyView {
    button_with(vec![class(classes)], then, children)
}

/// A button with attributes of its own, and what it does.
pub(crate) fn button_with(mut attributes: Attributes, then: impl Fn() + 'static, children: Children) -> AnyView {
    attributes.push(attr("type", "button"));
    attributes.push(on("click", move |_| then()));
    el("button", attributes, children)
}

/// A link.
pub(crate) fn link(address: impl Into<String>, content: impl Into<String>) -> AnyView {
    el("a", vec![attr("href", address)], vec![text(content)])
}
