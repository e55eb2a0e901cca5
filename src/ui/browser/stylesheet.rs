//! Sheets of styles that come with a part of the page.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlLinkElement;

/// Puts the sheet of a part into the page; whether it came. One that is on its way already is waited for.
pub(crate) async fn fetch(part: &str) -> bool {
    let Some(link) = link(part).or_else(|| add(part)) else { return false };
    if link.sheet().is_some() {
        return true;
    }
    let coming = js_sys::Promise::new(&mut |done, failed| {
        let _ = link.add_event_listener_with_callback("load", &done);
        let _ = link.add_event_listener_with_callback("error", &failed);
    });
    let came = JsFuture::from(coming).await.is_ok();
    if !came {
        link.remove();
    }
    came
}

/// The link of a part, on its way or there.
fn link(part: &str) -> Option<HtmlLinkElement> {
    document().get_element_by_id(&id(part))?.dyn_into().ok()
}

/// Adds the link after the page's own sheet, from the same folder.
fn add(part: &str) -> Option<HtmlLinkElement> {
    let document = document();
    let own: HtmlLinkElement = document.query_selector("link[rel=stylesheet]").ok()??.dyn_into().ok()?;
    let (folder, _) = own.href().rsplit_once('/').map(|(folder, file)| (folder.to_owned(), file.to_owned()))?;
    let link: HtmlLinkElement = document.create_element("link").ok()?.dyn_into().ok()?;
    link.set_id(&id(part));
    link.set_rel("stylesheet");
    link.set_href(&[&folder, "/", part, ".css"].concat());
    own.after_with_node_1(&link).ok()?;
    Some(link)
}

fn id(part: &str) -> String {
    ["sheet-", part].concat()
}
