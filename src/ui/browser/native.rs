//! What answers in place of a browser where a page is rendered natively: what is called while a view is made asks [`here`]
//! first. All else in this folder is called by events alone, which do not happen there.

use std::rc::Rc;

use crate::commitment::Language;
use crate::storage::{Operation, Response};

/// What a browser would say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    /// The query string, from `?` on.
    pub(crate) search: String,
    /// The reader's language.
    pub(crate) language: Language,
    /// Whether this is the page for frames.
    pub(crate) is_embed: bool,
    /// How wide each element is that draws itself by its width.
    pub(crate) width_px: f64,
    /// Keys and values of local storage.
    pub(crate) stored: Vec<(String, String)>,
    /// How markup is rendered that is read before the page is alive, or without it; none where the page's own is.
    pub(crate) script_free: Option<ScriptFree>,
    /// What the view persists in the entry of the history.
    pub(crate) view_state: String,
    /// A file of the reader's own that was read: its name and its bytes.
    pub(crate) own_file: Option<(String, Vec<u8>)>,
    /// The ids of the dialogs that are open; [`PAPER`] where the page is printed.
    pub(crate) opened: Vec<String>,
}

/// Markup for readers without the page: without hooks, its buttons disabled, its records linked to pages of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ScriptFree {
    /// What ids begin with: two languages share a document.
    pub(crate) id_prefix: &'static str,
    /// Where the links of records lead.
    pub(crate) records: RecordPages,
}

/// Where the links of records lead from markup without script.
#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "a browser renders no such markup"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RecordPages {
    /// To the folder of the records' pages.
    InFolder(&'static str),
    /// The same, in a tab of their own: out of a frame.
    InTab,
    /// Nowhere.
    None,
}

/// The id that opens what is printed in place of the page.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const PAPER: &str = "paper";

impl Surroundings {
    /// What a store of drafts answers: it is read, and takes what is written without keeping it.
    pub(crate) fn perform(&self, operation: Operation) -> Response {
        match operation {
            Operation::List => Response::Listed { values: self.stored.clone(), foreign_units: 0 },
            Operation::Read { key } => {
                Response::Found(self.stored.iter().find(|(stored, _)| *stored == key).map(|(_, text)| text.clone()))
            }
            Operation::Write { .. } => Response::Written,
        }
    }
}

/// What surrounds the page that is rendered; none where there is a browser.
#[cfg(target_arch = "wasm32")]
#[inline]
pub(crate) const fn here() -> Option<Rc<Surroundings>> {
    None
}

#[cfg(not(target_arch = "wasm32"))]
thread_local! {
    static SHEET: std::cell::RefCell<String> = std::cell::RefCell::default();
    static HERE: std::cell::RefCell<Rc<Surroundings>> = std::cell::RefCell::default();
}

/// Whether what has this id (a dialog, the second of two choices) is open from the start; never in a browser.
#[inline]
pub(crate) fn opens(id: &str) -> bool {
    here().is_some_and(|here| here.opened.iter().any(|opened| opened == id))
}

/// What surrounds the page that is rendered; none where there is a browser.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unnecessary_wraps, reason = "in a browser there is none")]
pub(crate) fn here() -> Option<Rc<Surroundings>> {
    Some(HERE.with_borrow(Rc::clone))
}

/// From now on pages of this thread are rendered here.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn surround(surroundings: Surroundings) {
    HERE.replace(Rc::new(surroundings));
}

/// How markup without script is rendered, where it is; none in a browser.
#[inline]
pub(crate) fn script_free() -> Option<ScriptFree> {
    here()?.script_free
}

/// Keeps what the page prints, as HTML, for [`take_sheet`].
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn keep_sheet(html: String) {
    SHEET.replace(html);
}

/// What the page prints, as HTML.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn take_sheet() -> String {
    SHEET.take()
}
