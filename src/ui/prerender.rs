//! The page as HTML, rendered natively: for tests, and for what the build writes into the page.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::owner::Owner;

use crate::commitment::{Language, LoadErrors};

use super::app::page;
use super::browser::native::{self, Surroundings};
use super::state::{AppContext, Data, Register};

/// What is rendered.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// The bytes of a dataset.
    pub dataset: &'a [u8],
    /// The query string, from `?` on.
    pub search: &'a str,
    /// The language, where the address names none.
    pub language: Language,
    /// Whether it is the page for frames.
    pub is_embed: bool,
    /// Keys and values of local storage: drafts.
    pub stored: &'a [(&'a str, &'a str)],
}

/// How wide charts are drawn.
const WIDTH_PX: f64 = 1000.0;

impl Page<'_> {
    /// What stands in `<body>` once the page answers.
    ///
    /// # Errors
    ///
    /// Where the bytes are no dataset, all that is wrong with them.
    pub fn html(&self) -> Result<String, LoadErrors> {
        let register = Register::read(self.dataset)?;
        // The page keeps some of its state by thread: each has a thread of its own.
        let html = std::thread::scope(|scope| scope.spawn(|| self.rendered(register)).join());
        Ok(html.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    }

    fn rendered(&self, register: Register) -> String {
        native::surround(Surroundings {
            search: self.search.to_owned(),
            language: self.language,
            is_embed: self.is_embed,
            width_px: WIDTH_PX,
            stored: self.stored.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect(),
        });
        let html = Owner::new().with(|| {
            let app = AppContext::new();
            provide_context(app);
            let checked = register.check(app.location.get_untracked());
            app.location.set(checked.location);
            app.notices.update(|notices| notices.extend(checked.notices));
            app.data.set(Data::Ready(Arc::new(register)));
            page(app).to_html()
        });
        // Leptos marks where a later hydration would find its nodes; nothing is hydrated here.
        html.replace("<!>", "")
    }
}
