//! What an element can contain: texts, elements, options and lists of these, and closures of them.

use std::hash::Hash;
use std::sync::Arc;

use leptos::prelude::*;

use super::{Element, fragment, span};

/// The text of the moment.
type LiveText = Box<dyn Fn() -> String + Send>;

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
    pub(super) fn into_view(self) -> AnyView {
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

pub(super) fn views(children: Vec<Node>) -> Vec<AnyView> {
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
