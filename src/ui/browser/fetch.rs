//! Fetching one of the page's own files: data, and the styles of a part.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Why a file did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FetchError {
    /// No answer: no network, or the browser refused.
    #[error("no answer for {path}")]
    NoAnswer {
        /// The file.
        path: &'static str,
    },
    /// The server answered with another status than success.
    #[error("status {status} for {path}")]
    Status {
        /// The file.
        path: &'static str,
        /// The HTTP status.
        status: u16,
    },
}

impl FetchError {
    /// The HTTP status, where there was an answer.
    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::NoAnswer { .. } => None,
            Self::Status { status, .. } => Some(*status),
        }
    }
}

/// The bytes of a file beside the page. The build's preload fetches it beside the wasm, with the same request.
pub(crate) async fn bytes(path: &'static str) -> Result<Vec<u8>, FetchError> {
    let no_answer = || FetchError::NoAnswer { path };
    let response = JsFuture::from(window().fetch_with_str(path)).await.map_err(|_| no_answer())?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| no_answer())?;
    if !response.ok() {
        return Err(FetchError::Status { path, status: response.status() });
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(|_| no_answer())?).await.map_err(|_| no_answer())?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Puts the sheet of a part into the page; whether it came. One that is on its way already is waited for.
#[cfg(feature = "split")]
pub(crate) async fn stylesheet(part: &str) -> bool {
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
#[cfg(feature = "split")]
fn link(part: &str) -> Option<web_sys::HtmlLinkElement> {
    leptos::prelude::document().get_element_by_id(&id(part))?.dyn_into().ok()
}

/// Adds the link after the page's own sheet, from the same folder.
#[cfg(feature = "split")]
fn add(part: &str) -> Option<web_sys::HtmlLinkElement> {
    let document = leptos::prelude::document();
    let own: web_sys::HtmlLinkElement = document.query_selector("link[rel=stylesheet]").ok()??.dyn_into().ok()?;
    let (folder, _) = own.href().rsplit_once('/').map(|(folder, file)| (folder.to_owned(), file.to_owned()))?;
    let link: web_sys::HtmlLinkElement = document.create_element("link").ok()?.dyn_into().ok()?;
    link.set_id(&id(part));
    link.set_rel("stylesheet");
    link.set_href(&[&folder, "/", part, ".css"].concat());
    own.after_with_node_1(&link).ok()?;
    Some(link)
}

#[cfg(feature = "split")]
fn id(part: &str) -> String {
    ["sheet-", part].concat()
}
