//! An element that is in the document already and becomes part of a view, with whatever the reader is doing in it.

use leptos::__reexports::send_wrapper::SendWrapper;
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Mountable, Position, PositionState};

/// The element, and what the view sets on it.
pub(super) struct Adopted {
    pub(super) element: SendWrapper<web_sys::Element>,
    pub(super) attributes: Vec<AnyAttribute>,
}

/// The element in a view, with what keeps its attributes.
pub(super) struct AdoptedState(web_sys::Element, #[expect(dead_code, reason = "ends with the view")] AttributesState);

type AttributesState = <Vec<AnyAttribute> as Attribute>::State;

impl Render for Adopted {
    type State = AdoptedState;

    fn build(self) -> Self::State {
        let element = self.element.take();
        let attributes = self.attributes.build(&element);
        AdoptedState(element, attributes)
    }

    fn rebuild(self, state: &mut Self::State) {
        *state = self.build();
    }
}

impl Mountable for AdoptedState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.0.elements()
    }
}

impl AddAnyAttr for Adopted {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

/// Leptos asks for it of every view; a page in a browser is never rendered to HTML.
impl RenderHtml for Adopted {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
