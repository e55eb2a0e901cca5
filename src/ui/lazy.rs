//! Views that are loaded when they are first shown.
//!
//! The build with the feature `split` puts each part into a file (`script/split.mjs`). Without the feature, as in the edition of one
//! file and during development, everything is loaded from the start.

use crate::address::ViewKind;

use crate::ui::browser::frame;

/// Declares the views of a part, with a style sheet where it has one (`with sheet`: of the part's name, in `public/style`).
macro_rules! lazy_views {
    ($part:ident with sheet: $($name:ident = $view:ident),+) => {
        lazy_views!(@ $part, Some(stringify!($part)), $($name = $view),+);
    };
    ($part:ident: $($name:ident = $view:ident),+) => {
        lazy_views!(@ $part, None, $($name = $view),+);
    };
    (@ $part:ident, $sheet:expr, $($name:ident = $view:ident),+) => {$(
        #[cfg(feature = "split")]
        pub(crate) const $name: LazyView = {
            use leptos::wasm_split::SplitLoaderError;
            use $crate::ui::element::Element;

            #[leptos::wasm_split::wasm_split($part, fallible, preload(fetch), wasm_split_path = leptos::wasm_split)]
            fn $view() -> Result<Element, SplitLoaderError> {
                Ok($crate::ui::views::$view())
            }

            LazyView { sheet: $sheet, fetch: || Box::pin(fetch()), render: || Box::pin($view()) }
        };
        #[cfg(not(feature = "split"))]
        pub(crate) const $name: LazyView = LazyView { render: $crate::ui::views::$view };
    )+};
}

lazy_views!(reading with sheet: RECORD = record, COMPARE = compare, ABOUT = about);
lazy_views!(pictures with sheet: MAP = map, TIMELINE = timeline, MATRIX = matrix);
lazy_views!(present with sheet: PRESENT = present, AUDIENCE = audience);
lazy_views!(handout with sheet: HANDOUT = handout);
lazy_views!(drafts with sheet: DRAFTS = drafts_or_draft);
lazy_views!(own with sheet: IMPORT = import, OWN_BAND = own_band);
lazy_views!(embed with sheet: EMBED = embed, SNIPPET = snippet);
// Small and rarely needed: one file for all, since whatever two parts share becomes a file of its own.
lazy_views!(rare with sheet: WHY_NONE = why_none, CORRECTION = correction, TRAY = tray, LIST_CITATION = list_citation, LIST_FILES = list_files, PAGES_ABOVE = pages_above, PAGES_BELOW = pages_below);
lazy_views!(rare: UNREADABLE = unreadable, NOTICES = notices, NEWER_BUILD = newer_build);

/// Reads files of the reader's own for the page that started this instance in a worker.
#[cfg(feature = "split")]
#[expect(clippy::unnecessary_wraps, reason = "a part that may fail to come gives a result")]
pub fn serve_as_worker() {
    use leptos::wasm_split::SplitLoaderError;

    #[leptos::wasm_split::wasm_split(own, fallible, wasm_split_path = leptos::wasm_split)]
    fn serve_own() -> Result<(), SplitLoaderError> {
        crate::ui::file_reading::serve();
        Ok(())
    }

    // Without its code the worker says nothing, and the page reads by itself.
    crate::ui::browser::worker::spawn(async { _ = serve_own().await });
}

/// Reads files of the reader's own for the page that started this instance in a worker.
#[cfg(not(feature = "split"))]
pub fn serve_as_worker() {
    crate::ui::file_reading::serve();
}

/// The part that a view of the address is in; `None` for the register, with which the page starts.
pub(crate) fn of(view: ViewKind) -> Option<LazyView> {
    Some(match view {
        ViewKind::Record => RECORD,
        ViewKind::Compare => COMPARE,
        ViewKind::About => ABOUT,
        ViewKind::Map => MAP,
        ViewKind::Timeline => TIMELINE,
        ViewKind::Matrix => MATRIX,
        ViewKind::Present => PRESENT,
        ViewKind::Audience => AUDIENCE,
        ViewKind::Drafts | ViewKind::Draft => DRAFTS,
        ViewKind::Import => IMPORT,
        ViewKind::Register => return None,
    })
}

/// Calls back once a view can be shown; until then the current one stays.
pub(crate) fn when_loaded(view: ViewKind, then: impl FnOnce() + 'static) {
    let then: Box<dyn FnOnce()> = Box::new(then);
    if frame::is_embed() {
        EMBED.when_loaded(move || when_view_loaded(view, then));
    } else {
        when_view_loaded(view, then);
    }
}

fn when_view_loaded(view: ViewKind, then: Box<dyn FnOnce()>) {
    match of(view) {
        Some(part) => part.when_loaded_boxed(then),
        None => then(),
    }
}

#[cfg(feature = "split")]
pub(crate) use fetched::LazyView;
#[cfg(not(feature = "split"))]
pub(crate) use here::LazyView;

#[cfg(not(feature = "split"))]
mod here {
    use crate::ui::element::Element;

    /// A view that is loaded from the start.
    #[derive(Clone, Copy)]
    pub(crate) struct LazyView {
        /// Renders the view.
        pub(super) render: fn() -> Element,
    }

    impl LazyView {
        /// The view.
        pub(crate) fn show(self) -> Element {
            (self.render)()
        }

        /// Calls back at once: nothing is to be fetched.
        #[expect(clippy::unused_self, reason = "the same signature as with the feature `split`")]
        pub(crate) fn when_loaded(self, then: impl FnOnce() + 'static) {
            then();
        }

        #[expect(clippy::unused_self, reason = "the same signature as with the feature `split`")]
        pub(super) fn when_loaded_boxed(self, then: Box<dyn FnOnce()>) {
            then();
        }
    }
}

#[cfg(feature = "split")]
mod fetched {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll, Waker};

    use leptos::ev;
    use leptos::prelude::*;
    use leptos::wasm_split::SplitLoaderError;

    use crate::i18n::texts::FailureTexts;

    use crate::ui::browser::fetch;
    use crate::ui::browser::scope::Scope;
    use crate::ui::element::{Element, button, div, fragment, p, t};

    type BoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;

    /// A view that is fetched when it is first needed. A failed fetch is tried again each time.
    #[derive(Clone, Copy)]
    pub(crate) struct LazyView {
        /// The style sheet that it needs.
        pub(super) sheet: Option<&'static str>,
        /// Fetches its code.
        pub(super) fetch: fn() -> BoxFuture<Result<(), SplitLoaderError>>,
        /// Fetches its code and renders the view.
        pub(super) render: fn() -> BoxFuture<Result<Element, SplitLoaderError>>,
    }

    impl LazyView {
        /// The view; a text while it is being fetched, and Retry where that failed.
        #[inline(never)]
        pub(crate) fn show(self) -> Element {
            let has_failed = RwSignal::new(false);
            fragment().child(move || {
                if has_failed.get() {
                    return failed(has_failed);
                }
                let mut fetching = self.fetching();
                // Views read signals: they are rendered here, where these live, and so only once the code is loaded.
                if let Poll::Ready(true) = poll_once(&mut fetching)
                    && let Poll::Ready(Ok(view)) = poll_once(&mut (self.render)())
                {
                    return view;
                }
                Scope::here().spawn(fetching, move |is_loaded| has_failed.set(!is_loaded));
                p().class("waiting quiet").child(t(|l| FailureTexts::of(l).loading_part))
            })
        }

        /// Calls back once the part is loaded, at once where it is, or once its fetch has failed: the view then says so.
        pub(crate) fn when_loaded(self, then: impl FnOnce() + 'static) {
            self.when_loaded_boxed(Box::new(then));
        }

        #[inline(never)]
        pub(super) fn when_loaded_boxed(self, then: Box<dyn FnOnce()>) {
            let mut fetching = self.fetching();
            match poll_once(&mut fetching) {
                Poll::Ready(_) => then(),
                Poll::Pending => Scope::page().spawn(fetching, |_| then()),
            }
        }

        /// Fetches what is missing; whether all of it is loaded.
        fn fetching(self) -> BoxFuture<bool> {
            Box::pin(async move {
                let has_code = (self.fetch)().await.is_ok();
                match self.sheet {
                    Some(sheet) => has_code && fetch::stylesheet(sheet).await,
                    None => has_code,
                }
            })
        }
    }

    /// The result, if it is available without waiting.
    fn poll_once<T>(future: &mut BoxFuture<T>) -> Poll<T> {
        future.as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }

    fn failed(has_failed: RwSignal<bool>) -> Element {
        let retry = button()
            .class("button primary")
            .on(ev::click, move |_| has_failed.set(false))
            .child(t(|l| FailureTexts::of(l).retry));
        div().class("failure").child(p().class("lead").child(t(|l| FailureTexts::of(l).part_missing))).child(retry)
    }
}
