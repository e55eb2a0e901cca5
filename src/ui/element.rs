//! How a tree is written: Leptos' builder words over one type of element.
//!
//! ```ignore
//! td().class("signed").attr("role", "cell").child(date).child(move || count.get().to_string())
//! ```
//!
//! Leptos compiles each shape of a tree into code of its own: written with `view!`, this page was half again as large
//! (`docs/decisions/first-load.md`). Here an element is a tag, a list of attributes and a list of children, so that all of them
//! share the same code; Leptos still mounts them and follows the signals. Whatever changes is a closure.

use std::hash::Hash;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::EventDescriptor;
use leptos::prelude::*;
#[cfg(target_arch = "wasm32")]
use leptos::tachys::html::property;
use leptos::{ev, html};
use wasm_bindgen::JsCast;

use crate::commitment::Language;

use super::browser::scope::Scope;
use super::state::AppContext;

/// The reader dismisses a dialog: an event that Leptos has no name for.
pub(crate) fn cancel() -> ev::Custom<web_sys::Event> {
    ev::Custom::new("cancel")
}

/// A text of the catalogue in the language shown: for `child` and for `attr`.
pub(crate) fn t(words: fn(Language) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + 'static {
    let language = AppContext::here().language;
    move || words(language.get())
}

/// An element under construction.
#[must_use]
pub(crate) struct Element(Box<Parts>);

struct Parts {
    tag: Tag,
    classes: Vec<(String, Option<Holds>)>,
    attributes: Vec<AnyAttribute>,
    children: Vec<Node>,
}

enum Tag {
    /// Of HTML.
    Html(&'static str),
    /// Of SVG: Leptos makes those of their own namespace one by one.
    Svg(fn(Vec<AnyAttribute>, Vec<AnyView>) -> AnyView),
    /// None: the children alone.
    Fragment,
}

/// Whether something holds at the moment.
type Holds = Box<dyn Fn() -> bool + Send>;
/// What makes a text that changes.
type MakeText = Box<dyn Fn() -> String + Send>;

impl Element {
    #[inline(never)]
    fn new(tag: Tag) -> Self {
        Self(Box::new(Parts { tag, classes: Vec::new(), attributes: Vec::new(), children: Vec::new() }))
    }

    /// Adds names to the attribute `class`.
    pub(crate) fn class(self, names: impl Into<String>) -> Self {
        self.class_boxed(names.into(), None)
    }

    /// Adds a name to the attribute `class` while something holds.
    pub(crate) fn class_if(self, name: impl Into<String>, holds: impl Fn() -> bool + Send + 'static) -> Self {
        self.class_boxed(name.into(), Some(Box::new(holds)))
    }

    #[inline(never)]
    fn class_boxed(mut self, names: String, holds: Option<Holds>) -> Self {
        self.0.classes.push((names, holds));
        self
    }

    /// The attribute `id`.
    pub(crate) fn id(self, name: impl Into<String>) -> Self {
        self.attr("id", name.into())
    }

    /// An attribute: a text, a flag (there or not), an option of one, or a closure of these.
    pub(crate) fn attr(self, name: &'static str, value: impl IntoAttribute) -> Self {
        self.push(value.into_attribute(name))
    }

    #[inline(never)]
    fn push(mut self, attribute: Option<AnyAttribute>) -> Self {
        self.0.attributes.extend(attribute);
        self
    }

    /// A property that the reader may change meanwhile: `value`, `checked`, `selected`. It is written again when the page comes
    /// back from the browser's cache.
    pub(crate) fn prop<T: Property>(self, name: &'static str, value: impl Fn() -> T + Send + 'static) -> Self {
        let restored = AppContext::here().restored;
        let value = move || {
            restored.track();
            value()
        };
        self.push(Some(T::property(name, Box::new(value))))
    }

    /// Calls back on an event of the element, while the view lives that made it: one that goes may still lose the focus, say.
    pub(crate) fn on<E>(self, event: E, handler: impl Fn(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor<EventType: JsCast>,
    {
        let name = event.name();
        self.on_boxed(&name, Box::new(move |event| handler(event.unchecked_into())))
    }

    #[inline(never)]
    fn on_boxed(self, name: &str, handler: Box<dyn Fn(web_sys::Event)>) -> Self {
        let scope = Scope::here();
        let handler: Box<dyn FnMut(web_sys::Event)> = Box::new(move |event| _ = scope.run(|| handler(event)));
        self.push(Some(ev::on(ev::Custom::<web_sys::Event>::new(name.to_owned()), handler).into_any_attr()))
    }

    /// Adds children: a text, an element, an option or a list of these, or a closure of them, which follows the signals it reads.
    pub(crate) fn child(self, child: impl IntoNode) -> Self {
        self.child_node(child.into_node())
    }

    /// Adds a child for each item.
    pub(crate) fn children(self, children: impl IntoIterator<Item = impl IntoNode>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    #[inline(never)]
    fn child_node(mut self, child: Node) -> Self {
        match child {
            Node::Several(children) => self.0.children.extend(children),
            child => self.0.children.push(child),
        }
        self
    }

    /// As Leptos takes it.
    pub(crate) fn into_view(self) -> AnyView {
        self.build().into_view()
    }

    #[inline(never)]
    fn build(self) -> Node {
        let Parts { tag, classes, mut attributes, mut children } = *self.0;
        if let Some(class) = class_attribute(classes) {
            attributes.push(class);
        }
        let tag = match tag {
            Tag::Fragment => return Node::Several(children),
            Tag::Svg(make) => return Node::Tree(make(attributes, views(children))),
            Tag::Html(tag) => tag,
        };
        #[cfg(target_arch = "wasm32")]
        if let [Node::LiveText(_)] = children.as_slice()
            && let Some(Node::LiveText(make)) = children.pop()
        {
            // The whole content of the element: a browser that translates the page replaces text nodes.
            attributes.push(property::prop("textContent", make).into_any_attr());
        }
        // HTML has no properties.
        #[cfg(not(target_arch = "wasm32"))]
        if let [Node::LiveText(_)] = children.as_slice()
            && let Some(Node::LiveText(make)) = children.pop()
        {
            return Node::Tree(html::custom(tag).add_any_attr(attributes).child(make).into_any());
        }
        #[cfg(not(target_arch = "wasm32"))]
        if tag == "input" {
            // The one that has no end tag.
            return Node::Tree(html::input().add_any_attr(attributes).into_any());
        }
        let element = html::custom(tag).add_any_attr(attributes);
        Node::Tree(match children.pop() {
            // Half the cost of a list of one, for what is made a thousand times.
            Some(Node::Text(text)) if children.is_empty() => element.child(text).into_any(),
            last => {
                children.extend(last);
                element.child(views(children)).into_any()
            }
        })
    }
}

fn class_attribute(classes: Vec<(String, Option<Holds>)>) -> Option<AnyAttribute> {
    if classes.is_empty() {
        return None;
    }
    let is_live = classes.iter().any(|(_, holds)| holds.is_some());
    let names = move || {
        let held = classes.iter().filter(|(_, holds)| holds.as_ref().is_none_or(|holds| holds()));
        held.map(|(names, _)| names.as_str()).collect::<Vec<_>>().join(" ")
    };
    Some(if is_live { live_attribute("class", Box::new(move || Some(names()))) } else { attribute("class", names()) })
}

/// What stands in an element.
pub(crate) enum Node {
    /// An element, or something else that holds its place without a text node.
    Tree(AnyView),
    /// A text that stays as long as the element that it is in.
    Text(String),
    /// A text that changes. It is the content of an element and written through it: it has none beside it.
    LiveText(MakeText),
    /// Several, one after another.
    Several(Vec<Node>),
}

impl Node {
    /// Nothing.
    pub(crate) const fn empty() -> Self {
        Self::Several(Vec::new())
    }

    /// As Leptos takes it. A text that changes is in an element of its own here.
    #[inline(never)]
    pub(crate) fn into_view(self) -> AnyView {
        match self {
            Self::Tree(view) => view,
            Self::Text(text) => text.into_any(),
            Self::LiveText(_) => span().child(self).build().into_view(),
            Self::Several(children) => views(children).into_any(),
        }
    }

    /// With each of its texts in an element, so that it can be taken away whatever became of the text nodes.
    fn held(self) -> Self {
        match self {
            Self::Text(ref text) if !text.trim().is_empty() => span().child(self).build(),
            Self::Several(children) => Self::Several(children.into_iter().map(Self::held).collect()),
            _ => self,
        }
    }
}

fn views(children: Vec<Node>) -> Vec<AnyView> {
    children.into_iter().map(Node::into_view).collect()
}

/// What can stand in an element.
pub(crate) trait IntoNode: Sized {
    /// As a node.
    fn into_node(self) -> Node;

    /// What a closure makes, made anew whenever a signal that it reads changes.
    fn live(make: impl Fn() -> Self + Send + 'static) -> Node {
        live_boxed(Box::new(move || make().into_node()))
    }
}

#[inline(never)]
fn live_boxed(make: Box<dyn Fn() -> Node + Send>) -> Node {
    Node::Tree((move || make().held().into_view()).into_any())
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for Element {
    fn into_node(self) -> Node {
        self.build()
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(self)
    }

    fn live(make: impl Fn() -> Self + Send + 'static) -> Node {
        Node::LiveText(Box::new(make))
    }
}

impl IntoNode for &str {
    fn into_node(self) -> Node {
        Node::Text(self.to_owned())
    }

    fn live(make: impl Fn() -> Self + Send + 'static) -> Node {
        Node::LiveText(Box::new(move || make().to_owned()))
    }
}

impl IntoNode for &String {
    fn into_node(self) -> Node {
        Node::Text(self.clone())
    }
}

impl<T: IntoNode> IntoNode for Option<T> {
    fn into_node(self) -> Node {
        self.map_or(Node::empty(), T::into_node)
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn into_node(self) -> Node {
        Node::Several(self.into_iter().map(T::into_node).collect())
    }
}

impl<T: IntoNode, const N: usize> IntoNode for [T; N] {
    fn into_node(self) -> Node {
        Node::Several(self.into_iter().map(T::into_node).collect())
    }
}

impl<F, T> IntoNode for F
where
    F: Fn() -> T + Send + 'static,
    T: IntoNode,
{
    fn into_node(self) -> Node {
        T::live(self)
    }
}

/// The value of an attribute at a moment; none: there is no attribute.
pub(crate) trait AttributeText {
    /// As a text.
    fn into_text(self) -> Option<String>;
}

impl AttributeText for String {
    fn into_text(self) -> Option<String> {
        Some(self)
    }
}

impl AttributeText for &str {
    fn into_text(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl AttributeText for &String {
    fn into_text(self) -> Option<String> {
        Some(self.clone())
    }
}

/// There without a value, or not: `hidden`, `disabled`. Where an attribute says `true` or `false`, it is given a text.
impl AttributeText for bool {
    fn into_text(self) -> Option<String> {
        self.then(String::new)
    }
}

impl<T: AttributeText> AttributeText for Option<T> {
    fn into_text(self) -> Option<String> {
        self?.into_text()
    }
}

/// What an attribute can be given: a value, or a closure of one.
pub(crate) trait IntoAttribute {
    /// The attribute of this name.
    fn into_attribute(self, name: &'static str) -> Option<AnyAttribute>;
}

macro_rules! stays {
    ($($type:ty),+) => {$(
        impl IntoAttribute for $type {
            fn into_attribute(self, name: &'static str) -> Option<AnyAttribute> {
                Some(attribute(name, self.into_text()?))
            }
        }
    )+};
}

stays!(String, &String, &str, bool, Option<String>, Option<&str>);

impl<F, T> IntoAttribute for F
where
    F: Fn() -> T + Send + 'static,
    T: AttributeText,
{
    fn into_attribute(self, name: &'static str) -> Option<AnyAttribute> {
        Some(live_attribute(name, Box::new(move || self().into_text())))
    }
}

#[inline(never)]
fn attribute(name: &'static str, value: String) -> AnyAttribute {
    custom_attribute(name, value).into_any_attr()
}

#[inline(never)]
fn live_attribute(name: &'static str, make: Box<dyn Fn() -> Option<String> + Send>) -> AnyAttribute {
    custom_attribute(name, make).into_any_attr()
}

/// What a property can hold.
pub(crate) trait Property: Sized {
    /// The property of this name.
    fn property(name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> AnyAttribute;
}

#[cfg(target_arch = "wasm32")]
impl Property for String {
    #[inline(never)]
    fn property(name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> AnyAttribute {
        property::prop(name, value).into_any_attr()
    }
}

#[cfg(target_arch = "wasm32")]
impl Property for bool {
    #[inline(never)]
    fn property(name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> AnyAttribute {
        property::prop(name, value).into_any_attr()
    }
}

/// HTML has no properties: what a field holds at first is an attribute.
#[cfg(not(target_arch = "wasm32"))]
impl<T: AttributeText + 'static> Property for T {
    fn property(name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> AnyAttribute {
        live_attribute(name, Box::new(move || value().into_text()))
    }
}

/// A list that changes: what stands for a key stays the same while the key is in the list.
pub(crate) fn keyed<K, T>(
    keys: impl Fn() -> Vec<K> + Send + Sync + 'static,
    view: impl Fn(K) -> T + Send + Sync + Clone + 'static,
) -> Element
where
    K: Clone + Eq + Hash + Send + 'static,
    T: IntoNode,
{
    let view = move |key| view(key).into_node().into_view();
    fragment().child(Node::Tree(For(ForProps { each: keys, key: K::clone, children: view }).into_any()))
}

/// An element of HTML by its name.
pub(crate) fn element(tag: &'static str) -> Element {
    Element::new(Tag::Html(tag))
}

/// Children without an element around them.
pub(crate) fn fragment() -> Element {
    Element::new(Tag::Fragment)
}

/// A button that sends no form.
pub(crate) fn button() -> Element {
    Element::new(Tag::Html("button")).attr("type", "button")
}

macro_rules! tags {
    ($($tag:ident),+) => {$(
        #[doc = concat!("The element `", stringify!($tag), "`.")]
        pub(crate) fn $tag() -> Element {
            Element::new(Tag::Html(stringify!($tag)))
        }
    )+};
}

tags!(
    a, article, caption, cite, code, datalist, dd, del, dialog, div, dl, dt, fieldset, footer, form, h1, h2, h3, h4,
    header, iframe, input, ins, kbd, label, legend, li, main, mark, meter, nav, ol, option, p, pre, q, section, select,
    span, strong, table, tbody, td, textarea, tfoot, th, thead, tr, ul
);

/// Elements of SVG.
pub(crate) mod svg {
    use leptos::prelude::*;
    use leptos::svg;

    use super::{Element, Tag};

    macro_rules! svg_tags {
        ($($tag:ident),+) => {$(
            #[doc = concat!("The element `", stringify!($tag), "`.")]
            pub(crate) fn $tag() -> Element {
                Element::new(Tag::Svg(|attributes, children| {
                    svg::$tag().add_any_attr(attributes).child(children).into_any()
                }))
            }
        )+};
    }

    svg_tags!(circle, g, path, svg, text, tspan);
}
