//! How a tree is written: Leptos' builder words over one type of element.
//!
//! ```ignore
//! td().class("signed").attr("role", "cell").child(date).child(move || count.get().to_string())
//! ```
//!
//! Leptos compiles each shape of a tree into code of its own: written with `view!`, this page was half again as large
//! (`docs/decisions/first-load.md`). Here an element is a tag, a list of attributes and a list of children, so that all of them
//! share the same code; Leptos still mounts them and follows the signals. Whatever changes is a closure.
//!
//! [`Element`] is the builder, `node` what it can contain, `kept` what of a list stays rendered, `attribute` what its attributes and
//! properties can be, `tags` one function for each tag.

#[cfg(target_arch = "wasm32")]
mod adopted;
mod attribute;
mod kept;
mod node;
mod tags;

use std::borrow::Cow;

#[cfg(target_arch = "wasm32")]
use leptos::__reexports::send_wrapper::SendWrapper;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::EventDescriptor;
use leptos::prelude::*;
#[cfg(target_arch = "wasm32")]
use leptos::tachys::html::property;
use leptos::{ev, html};
use wasm_bindgen::JsCast;

use crate::commitment::Language;

#[cfg(not(target_arch = "wasm32"))]
use super::browser::native;
use super::browser::scope::Scope;
use super::state::AppContext;

use attribute::{IntoAttribute, LiveAttribute, Property};
use node::views;

pub(crate) use kept::keyed_kept;
pub(crate) use node::{IntoNode, Node, keyed};
pub(crate) use tags::*;

/// A text of the catalogue in the language shown: for `child` and for `attr`.
pub(crate) fn t(words: fn(Language) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + 'static {
    let language = AppContext::here().language;
    move || words(language.get())
}

/// The event of a dialog that the reader dismisses, which Leptos does not name.
pub(crate) fn cancel() -> ev::Custom<web_sys::Event> {
    ev::Custom::new("cancel")
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
    #[cfg(target_arch = "wasm32")]
    adopted: Option<SendWrapper<web_sys::Element>>,
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

impl Element {
    #[inline(never)]
    fn new(tag: Tag) -> Self {
        let (class, class_conditions) = (String::new(), Vec::new());
        Self(Box::new(ElementParts {
            tag,
            class,
            class_conditions,
            attributes: Vec::new(),
            children: Vec::new(),
            #[cfg(target_arch = "wasm32")]
            adopted: None,
        }))
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
        #[cfg(not(target_arch = "wasm32"))]
        let Some(value) = attribute::script_free(name, value) else {
            return self;
        };
        self.push(custom_attribute(name, value).into_any_attr())
    }

    #[inline(never)]
    fn attr_live(self, name: &'static str, value: LiveAttribute) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let value: LiveAttribute = Box::new(move || attribute::script_free(name, value()?));
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

    /// Takes an element of the document in place of a new one, if there is one; it is without children.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn adopt(mut self, element: Option<web_sys::Element>) -> Self {
        self.0.adopted = element.map(SendWrapper::new);
        self
    }

    /// Takes an element of the document in place of a new one, if there is one; natively there is none.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn adopt(self, _: Option<web_sys::Element>) -> Self {
        self
    }

    /// As markup without script has it: controls that need the page are disabled.
    #[cfg(not(target_arch = "wasm32"))]
    fn script_free(mut self) -> Self {
        let Some(native::ScriptFree { id_prefix, .. }) = native::script_free() else { return self };
        match self.0.tag {
            Tag::Html("button" | "select" | "fieldset") => return self.attr("disabled", true),
            Tag::Html("h1") if !id_prefix.is_empty() => self.0.tag = Tag::Html("h2"),
            _ => {}
        }
        self
    }

    /// As Leptos takes it.
    pub(crate) fn into_view(self) -> AnyView {
        self.build().into_view()
    }

    #[inline(never)]
    fn build(self) -> Node {
        #[cfg(not(target_arch = "wasm32"))]
        let this = self.script_free();
        #[cfg(target_arch = "wasm32")]
        let this = self;
        let ElementParts {
            tag,
            class,
            class_conditions,
            mut attributes,
            mut children,
            #[cfg(target_arch = "wasm32")]
            adopted,
        } = *this.0;
        if !class_conditions.is_empty() {
            let class: LiveAttribute = Box::new(move || class_now(&class, &class_conditions));
            attributes.push(custom_attribute("class", class).into_any_attr());
        } else if !class.is_empty() {
            attributes.push(custom_attribute("class", class).into_any_attr());
        }
        #[cfg(target_arch = "wasm32")]
        if let Some(element) = adopted {
            return Node::Tree(adopted::Adopted { element, attributes }.into_any());
        }
        // Elements of HTML are custom ones to Leptos, which makes them anew; those of SVG it changes in place, down to a text node
        // that a translation by the browser may have replaced.
        if matches!(tag, Tag::Svg(_))
            && let [Node::Text(_)] = children.as_slice()
            && let Some(Node::Text(text)) = children.pop()
        {
            children.push(Node::LiveText(Box::new(move || text.clone())));
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

/// Children without an element around them.
pub(crate) fn fragment() -> Element {
    Element::new(Tag::Fragment)
}
