//! Rendered elements that outlive their place in a list.

use std::hash::Hash;

use super::Element;
use super::node::keyed;

/// As [`keyed`], and what has left the list is kept, too, as long as there are no more than `most`: where it comes back it is mounted
/// and not rendered again. Each item is one element.
pub(crate) fn keyed_kept<K>(
    most: usize,
    keys: impl Fn() -> Vec<K> + Send + Sync + 'static,
    item: impl Fn(K) -> Option<Element> + Send + Sync + 'static,
) -> Element
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    #[cfg(target_arch = "wasm32")]
    {
        let kept = rendered::Kept::new(most, Box::new(item));
        let shown = std::sync::Arc::clone(&kept);
        let keys = move || {
            let keys = keys();
            shown.forget_all_but(&keys);
            keys
        };
        keyed(keys, move |key| kept.get(key))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = most;
        keyed(keys, item)
    }
}

#[cfg(target_arch = "wasm32")]
mod rendered {
    use std::cell::RefCell;
    use std::collections::HashMap;
    use std::hash::Hash;
    use std::sync::Arc;

    use leptos::__reexports::send_wrapper::SendWrapper;
    use leptos::prelude::*;
    use leptos::tachys::reactive_graph::OwnedView;
    use leptos::tachys::view::Mountable;

    use super::super::node::IntoNode;
    use super::super::{Element, fragment};

    type RenderItem<K> = Box<dyn Fn(K) -> Option<Element> + Send + Sync>;
    type State = <OwnedView<AnyView> as Render>::State;

    /// The elements that a list has shown, by key. What is rendered follows its signals even while it is out of the document.
    pub(super) struct Kept<K> {
        item: RenderItem<K>,
        most: usize,
        owner: Option<Owner>,
        rendered: SendWrapper<RefCell<HashMap<K, (web_sys::Element, State)>>>,
    }

    impl<K: Clone + Eq + Hash> Kept<K> {
        /// None yet; what is rendered belongs to the current owner.
        pub(super) fn new(most: usize, item: RenderItem<K>) -> Arc<Self> {
            Arc::new(Self { item, most, owner: Owner::current(), rendered: SendWrapper::new(RefCell::default()) })
        }

        /// The element of this key, rendered if it has not been; nothing where the list renders nothing.
        pub(super) fn get(&self, key: K) -> Option<Element> {
            if let Some((element, _)) = self.rendered.borrow().get(&key) {
                return Some(fragment().adopt(Some(element.clone())));
            }
            let owner = self.owner.as_ref()?.with(Owner::new);
            let view = owner.with(|| (self.item)(key.clone()).map(|item| item.into_node().into_view()))?;
            let state = OwnedView::new_with_owner(view, owner).build();
            let element = state.elements().pop()?;
            self.rendered.borrow_mut().insert(key, (element.clone(), state));
            Some(fragment().adopt(Some(element)))
        }

        /// Makes room where more are kept than the list may keep: those that it shows next stay.
        pub(super) fn forget_all_but(&self, shown: &[K]) {
            let mut rendered = self.rendered.borrow_mut();
            if rendered.len() > self.most {
                rendered.retain(|key, _| shown.contains(key));
            }
        }
    }
}
