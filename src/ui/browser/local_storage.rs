//! Local storage: whole values as texts, the app's own keys only. Drafts go through [`perform`], preferences through [`open`].

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

use crate::storage::names::DRAFT_PREFIX;
use crate::storage::{Failure, Operation, Response};

use super::native;

/// Performs an operation at once. Browsers have no lock here: tabs in two processes may both find what they expect and both
/// write. The copy, which compares and writes in one transaction, then shows the one what the other wrote.
pub(crate) fn perform(operation: Operation) -> Result<Response, Failure> {
    if let Some(native) = native::here() {
        return Ok(native.perform(operation));
    }
    let storage = open()?;
    match operation {
        Operation::List => list(&storage),
        Operation::Read { key } => Ok(Response::Found(storage.get_item(&key).map_err(reason)?)),
        Operation::Write { key, expect, text } => {
            let current = storage.get_item(&key).map_err(reason)?;
            if !expect.matches(current.as_deref()) {
                return Ok(Response::Mismatch(current));
            }
            match text {
                Some(text) => storage.set_item(&key, &text),
                None => storage.remove_item(&key),
            }
            .map_err(reason)?;
            Ok(Response::Written)
        }
    }
}

/// The browser's storage, checked first: gloo-storage panics where it is blocked. There is none natively.
///
/// # Errors
///
/// [`Failure::Blocked`] where the browser has none for this page, else the browser's reason.
pub(super) fn open() -> Result<web_sys::Storage, Failure> {
    if native::here().is_some() {
        return Err(Failure::Blocked);
    }
    match window().local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) => Err(Failure::Blocked),
        Err(error) => Err(reason(error)),
    }
}

fn list(storage: &web_sys::Storage) -> Result<Response, Failure> {
    let mut values = Vec::new();
    let mut foreign_units = 0;
    for index in 0..storage.length().map_err(reason)? {
        let Some(key) = storage.key(index).map_err(reason)? else { continue };
        let Some(text) = storage.get_item(&key).map_err(reason)? else { continue };
        if key.starts_with(DRAFT_PREFIX) {
            values.push((key, text));
        } else {
            foreign_units += key.encode_utf16().count() + text.encode_utf16().count();
        }
    }
    values.sort_unstable();
    Ok(Response::Listed { values, foreign_units })
}

/// What an exception of storage means.
pub(crate) fn reason(error: JsValue) -> Failure {
    let name = error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Failure::Full,
        Some("SecurityError") => Failure::Blocked,
        Some("VersionError") => Failure::Newer,
        Some(name) => Failure::Refused(name.to_owned()),
        None => Failure::Refused(js_sys::Error::from(error).name().into()),
    }
}
