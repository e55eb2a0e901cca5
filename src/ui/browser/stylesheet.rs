//! Sheets of styles that come with a part of the page.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlLinkElement;

/// Whether the sheet of a part is in the page and read.
pub(crate) fn is_there(part: &str) -> bool {
    let link = document().get_element_by_id(&id(part)).and_then(|link| link.dyn_into::<HtmlLinkElement>().ok());
    link.is_some_and(|link| link.sheet().is_some())
}

/// Puts the sheet of a part into the page; whether it came. One that is on its way already is asked for anew, so that each
/// call has an answer of its own: the browser fetches it once.
pub(crate) async fn fetch(part: &str) -> bool {
    if is_there(part) {
        return true;
    }
    let coming = js_sys::Promise::new(&mut |done, failed| {
        if add(part, &done, &failed).is_none() {
            let _ = failed.call0(&failed);
        }
    });
    JsFuture::from(coming).await.is_ok() && is_there(part)
}

/// Adds the link after the page's own sheet, from the same folder.
fn add(part: &str, done: &js_sys::Function, failed: &js_sys::Function) -> Option<()> {
    let document = document();
    let own: HtmlLinkElement = document.query_selector("link[rel=stylesheet]").ok()??.dyn_into().ok()?;
    let (folder, _) = own.href().rsplit_once('/').map(|(folder, file)| (folder.to_owned(), file.to_owned()))?;
    if let Some(earlier) = document.get_element_by_id(&id(part)) {
        earlier.remove();
    }
    let link: HtmlLinkElement = document.create_element("link").ok()?.dyn_into().ok()?;
    link.set_id(&id(part));
    link.set_rel("stylesheet");
    link.set_href(&[&folder, "/", part, ".css"].concat());
    link.set_onload(Some(done));
    link.set_onerror(Some(failed));
    own.after_with_node_1(&link).ok()
}

fn id(part: &str) -> String {
    ["sheet-", part].concat()
}
