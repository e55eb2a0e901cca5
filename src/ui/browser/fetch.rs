//! Fetching one of the page's own files.

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
