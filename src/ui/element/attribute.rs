//! The values of attributes and properties.

#[cfg(target_arch = "wasm32")]
use leptos::attr::any_attribute::IntoAnyAttribute;
#[cfg(target_arch = "wasm32")]
use leptos::prelude::*;
#[cfg(target_arch = "wasm32")]
use leptos::tachys::html::property;

use super::Element;
#[cfg(target_arch = "wasm32")]
use crate::ui::state::AppContext;

/// The value of an attribute at the moment.
pub(super) type LiveAttribute = Box<dyn Fn() -> Option<String> + Send>;

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

/// The value of an attribute in markup without script (`native::ScriptFree`): no hook, and ids of its own language.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn script_free(name: &str, value: String) -> Option<String> {
    use crate::ui::browser::native;

    let Some(native::ScriptFree { id_prefix, .. }) = native::script_free() else { return Some(value) };
    match name {
        _ if name.starts_with("data-") => None,
        "id" | "for" | "name" | "aria-labelledby" | "aria-controls" => Some(format!("{id_prefix}{value}")),
        "href" => Some(value.strip_prefix('#').map_or(value.clone(), |id| format!("#{id_prefix}{id}"))),
        _ => Some(value),
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
