//! How a tree is written: Leptos' builder words over one type of element.
//!
//! ```ignore
//! td().class("signed").attr("role", "cell").child(date).child(move || count.get().to_string())
//! ```
//!
//! Leptos compiles each shape of a tree into code of its own: written with `view!`, this page was half again as large
//! (`docs/decisions/first-load.md`). Here an element is a tag, a list of attributes and a list of children, so that all of them
//! share the same code; Leptos still mounts them and follows the signals. Whatever changes is a closure.

use std::borrow::Cow;
use std::hash::Hash;
use std::sync::Arc;

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

/// The event of a dialog that the reader dismisses, which Leptos does not name.
pub(crate) fn cancel() -> ev::Custom<web_sys::Event> {
    ev::Custom::new("cancel")
}

/// A text of the catalogue in the language shown: for `child` and for `attr`.
pub(crate) fn t(words: fn(Language) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + 'static {
    let language = AppContext::here().language;
    move || words(language.get())
}

/// An element under construction.
///
/// Each method is a call of a function that all elements share: what is generic only turns its argument into a boxed one.
#[must_use]
pub(crate) struct Element(Box<ElementParts>);

struct ElementParts {
    tag: Tag,
    class: String,
    class_conditions: Vec<(&'static str, Predicate)>,
    attributes: Vec<AnyAttribute>,
    children: Vec<Node>,
}

enum Tag {
    /// Of HTML.
    Html(&'static str),
    /// Of SVG: Leptos creates those of their own namespace one by one.
    Svg(fn(Vec<AnyAttribute>, Vec<AnyView>) -> AnyView),
    /// None: the children alone.
    Fragment,
}

/// Whether something holds at the moment.
type Predicate = Box<dyn Fn() -> bool + Send>;
/// The text of the moment.
type LiveText = Box<dyn Fn() -> String + Send>;
/// The value of an attribute at the moment.
type LiveAttribute = Box<dyn Fn() -> Option<String> + Send>;

impl Element {
    #[inline(never)]
    fn new(tag: Tag) -> Self {
        let (class, class_conditions) = (String::new(), Vec::new());
        Self(Box::new(ElementParts { tag, class, class_conditions, attributes: Vec::new(), children: Vec::new() }))
    }

    /// Adds names to the attribute `class`.
    pub(crate) fn class(self, names: impl AsRef<str>) -> Self {
        self.class_names(names.as_ref())
    }

    #[inline(never)]
    fn class_names(mut self, names: &str) -> Self {
        push_class(&mut self.0.class, names);
        self
    }

    /// Adds a name to the attribute `class` while something holds.
    pub(crate) fn class_if(self, name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Self {
        self.class_if_boxed(name, Box::new(holds))
    }

    #[inline(never)]
    fn class_if_boxed(mut self, name: &'static str, holds: Predicate) -> Self {
        self.0.class_conditions.push((name, holds));
        self
    }

    /// The attribute `id`.
    pub(crate) fn id(self, name: impl IntoAttribute) -> Self {
        self.attr("id", name)
    }

    /// An attribute: a text, a flag (present or absent), an option of one, or a closure of these.
    pub(crate) fn attr(self, name: &'static str, value: impl IntoAttribute) -> Self {
        value.add_to(self, name)
    }

    #[inline(never)]
    fn attr_str(self, name: &'static str, value: &str) -> Self {
        self.attr_string(name, value.to_owned())
    }

    #[inline(never)]
    fn attr_string(self, name: &'static str, value: String) -> Self {
        self.push(custom_attribute(name, value).into_any_attr())
    }

    #[inline(never)]
    fn attr_live(self, name: &'static str, value: LiveAttribute) -> Self {
        self.push(custom_attribute(name, value).into_any_attr())
    }

    #[inline(never)]
    fn push(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// A property that the reader may change too: `value`, `checked`, `selected`. It is set again when the page comes back from
    /// the browser's cache.
    pub(crate) fn prop<T: Property>(self, name: &'static str, value: impl Fn() -> T + Send + 'static) -> Self {
        T::add_to(self, name, Box::new(value))
    }

    /// Handles an event of the element, while the view that is being rendered lives: an element that is being removed may still
    /// lose the focus.
    pub(crate) fn on<E>(self, event: E, handler: impl Fn(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor<EventType: JsCast>,
    {
        self.on_boxed(event.name(), Box::new(move |event| handler(event.unchecked_into())))
    }

    #[inline(never)]
    fn on_boxed(self, name: Cow<'static, str>, handler: Box<dyn Fn(web_sys::Event)>) -> Self {
        let scope = Scope::here();
        let handler: Box<dyn FnMut(web_sys::Event)> = Box::new(move |event| _ = scope.run(|| handler(event)));
        self.push(ev::on(ev::Custom::<web_sys::Event>::new(name), handler).into_any_attr())
    }

    /// Adds children: a text, an element, an option or a list of these, or a closure of them, which follows the signals it reads.
    pub(crate) fn child(self, child: impl IntoNode) -> Self {
        child.add_to(self)
    }

    /// Adds a child for each item.
    pub(crate) fn children(self, children: impl IntoIterator<Item = impl IntoNode>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    #[inline(never)]
    fn child_str(self, text: &str) -> Self {
        self.child_node(Node::Text(text.to_owned()))
    }

    #[inline(never)]
    fn child_element(self, child: Self) -> Self {
        self.child_node(child.build())
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
        let ElementParts { tag, class, class_conditions, mut attributes, mut children } = *self.0;
        if !class_conditions.is_empty() {
            let class: LiveAttribute = Box::new(move || class_now(&class, &class_conditions));
            attributes.push(custom_attribute("class", class).into_any_attr());
        } else if !class.is_empty() {
            attributes.push(custom_attribute("class", class).into_any_attr());
        }
        if !matches!(tag, Tag::Fragment)
            && let [Node::LiveText(_)] = children.as_slice()
            && let Some(Node::LiveText(text)) = children.pop()
        {
            // The whole content of an element is set through it: a browser that translates the page replaces text nodes.
            #[cfg(target_arch = "wasm32")]
            attributes.push(property::prop("textContent", text).into_any_attr());
            #[cfg(not(target_arch = "wasm32"))]
            children.push(Node::Tree(text.into_any()));
        }
        let tag = match tag {
            Tag::Fragment => return Node::Several(children),
            Tag::Svg(create) => return Node::Tree(create(attributes, views(children))),
            Tag::Html(tag) => tag,
        };
        #[cfg(not(target_arch = "wasm32"))]
        if tag == "input" {
            // The one that has no end tag.
            return Node::Tree(html::input().add_any_attr(attributes).into_any());
        }
        let element = html::custom(tag).add_any_attr(attributes);
        Node::Tree(match children.pop() {
            // Half the cost of a list of one, for what is created a thousand times.
            Some(Node::Text(text)) if children.is_empty() => element.child(text).into_any(),
            last => {
                children.extend(last);
                element.child(views(children)).into_any()
            }
        })
    }
}

/// The names that hold at the moment; `None` removes the attribute.
fn class_now(always: &str, conditions: &[(&'static str, Predicate)]) -> Option<String> {
    let mut class = always.to_owned();
    for (name, holds) in conditions {
        if holds() {
            push_class(&mut class, name);
        }
    }
    (!class.is_empty()).then_some(class)
}

fn push_class(class: &mut String, names: &str) {
    if !class.is_empty() {
        class.push(' ');
    }
    class.push_str(names);
}

/// A part of a tree.
pub(crate) enum Node {
    /// An element, or something else that holds its place without a text node.
    Tree(AnyView),
    /// A text that stays as long as the element that it is in.
    Text(String),
    /// A text that changes. It is the content of an element and set through it.
    LiveText(LiveText),
    /// Several, one after another.
    Several(Vec<Node>),
}

impl Node {
    /// Nothing.
    pub(crate) const fn empty() -> Self {
        Self::Several(Vec::new())
    }

    /// As Leptos takes it. A text that changes gets an element of its own here.
    #[inline(never)]
    fn into_view(self) -> AnyView {
        match self {
            Self::Tree(view) => view,
            Self::Text(text) => text.into_any(),
            Self::LiveText(_) => span().child(self).build().into_view(),
            Self::Several(children) => views(children).into_any(),
        }
    }

    /// With an element around each of its texts, so that it can be removed whatever became of the text nodes.
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

/// What an element can contain.
pub(crate) trait IntoNode: Sized {
    /// As a node.
    fn into_node(self) -> Node;

    /// Adds it to the children of an element.
    fn add_to(self, element: Element) -> Element {
        element.child_node(self.into_node())
    }

    /// What a closure returns, rendered anew whenever a signal that it reads changes.
    fn live(render: impl Fn() -> Self + Send + 'static) -> Node {
        live_boxed(Box::new(move || render().into_node()))
    }
}

#[inline(never)]
fn live_boxed(render: Box<dyn Fn() -> Node + Send>) -> Node {
    Node::Tree((move || render().held().into_view()).into_any())
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

    fn add_to(self, element: Element) -> Element {
        element.child_element(self)
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(self)
    }

    fn live(text: impl Fn() -> Self + Send + 'static) -> Node {
        Node::LiveText(Box::new(text))
    }
}

impl IntoNode for &str {
    fn into_node(self) -> Node {
        Node::Text(self.to_owned())
    }

    fn add_to(self, element: Element) -> Element {
        element.child_str(self)
    }

    fn live(text: impl Fn() -> Self + Send + 'static) -> Node {
        Node::LiveText(Box::new(move || text().to_owned()))
    }
}

impl IntoNode for &String {
    fn into_node(self) -> Node {
        Node::Text(self.clone())
    }

    fn add_to(self, element: Element) -> Element {
        element.child_str(self)
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

/// The value of an attribute at a moment; `None` removes the attribute.
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

/// Present without a value, or absent: `hidden`, `disabled`. An attribute whose value is `true` or `false` takes a text.
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

/// What the value of an attribute can be: a text, a flag, an option of one, or a closure of these.
pub(crate) trait IntoAttribute {
    /// Adds the attribute of this name to an element.
    fn add_to(self, element: Element, name: &'static str) -> Element;
}

impl IntoAttribute for &str {
    fn add_to(self, element: Element, name: &'static str) -> Element {
        element.attr_str(name, self)
    }
}

impl IntoAttribute for &String {
    fn add_to(self, element: Element, name: &'static str) -> Element {
        element.attr_str(name, self)
    }
}

impl IntoAttribute for String {
    fn add_to(self, element: Element, name: &'static str) -> Element {
        element.attr_string(name, self)
    }
}

impl IntoAttribute for bool {
    fn add_to(self, element: Element, name: &'static str) -> Element {
        if self { element.attr_str(name, "") } else { element }
    }
}

impl IntoAttribute for Option<String> {
    fn add_to(self, element: Element, name: &'static str) -> Element {
        if let Some(value) = self { element.attr_string(name, value) } else { element }
    }
}

impl IntoAttribute for Option<&str> {
    fn add_to(self, element: Element, name: &'static str) -> Element {
        if let Some(value) = self { element.attr_str(name, value) } else { element }
    }
}

impl<F, T> IntoAttribute for F
where
    F: Fn() -> T + Send + 'static,
    T: AttributeText,
{
    fn add_to(self, element: Element, name: &'static str) -> Element {
        element.attr_live(name, Box::new(move || self().into_text()))
    }
}

/// What a property can hold.
pub(crate) trait Property: Sized {
    /// Adds the property of this name to an element.
    fn add_to(element: Element, name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> Element;
}

#[cfg(target_arch = "wasm32")]
impl Property for String {
    #[inline(never)]
    fn add_to(element: Element, name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> Element {
        element.push(property::prop(name, set_when_restored(value)).into_any_attr())
    }
}

#[cfg(target_arch = "wasm32")]
impl Property for bool {
    #[inline(never)]
    fn add_to(element: Element, name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> Element {
        element.push(property::prop(name, set_when_restored(value)).into_any_attr())
    }
}

#[cfg(target_arch = "wasm32")]
fn set_when_restored<T: 'static>(value: Box<dyn Fn() -> T + Send>) -> Box<dyn Fn() -> T + Send> {
    let restored = AppContext::here().restored;
    Box::new(move || {
        restored.track();
        value()
    })
}

/// HTML has no properties: what a field holds at first is an attribute.
#[cfg(not(target_arch = "wasm32"))]
impl<T: AttributeText + 'static> Property for T {
    fn add_to(element: Element, name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> Element {
        element.attr_live(name, Box::new(move || value().into_text()))
    }
}

/// A list that changes: what is rendered for a key is kept, with its focus, while the key is in the list.
pub(crate) fn keyed<K, T>(
    keys: impl Fn() -> Vec<K> + Send + Sync + 'static,
    item: impl Fn(K) -> T + Send + Sync + 'static,
) -> Element
where
    K: Clone + Eq + Hash + Send + 'static,
    T: IntoNode,
{
    keyed_boxed(Box::new(keys), Arc::new(move |key| item(key).into_node()))
}

type Keys<K> = Box<dyn Fn() -> Vec<K> + Send + Sync>;
type RenderItem<K> = Arc<dyn Fn(K) -> Node + Send + Sync>;

/// Leptos compiles it once for each type of key.
#[inline(never)]
fn keyed_boxed<K: Clone + Eq + Hash + Send + 'static>(keys: Keys<K>, item: RenderItem<K>) -> Element {
    let children = move |key| item(key).into_view();
    fragment().child_node(Node::Tree(For(ForProps { each: keys, key: K::clone, children }).into_any()))
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
