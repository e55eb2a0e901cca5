//! The drafts of this browser: the library's `DraftSync` with the browser's stores and timers behind it.
//!
//! Made at its first use, so that a page that shows no drafts neither reads nor watches them. It outlives every view.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;

use crate::draft::Moment;
use crate::storage::{DraftSync, Failure, Operation, Port, RESPONSE_TIMEOUT_MS, RequestId, Response, Store};

use super::browser::document::{self, AppState};
use super::browser::scope::Scope;
use super::browser::{clock, indexed_db, local_storage, native, sight};
use super::state::AppContext;

/// The longest delay between a change and its save, while typing goes on.
const MAX_SAVE_DELAY_MS: i64 = 1_000;

/// How long IndexedDB may send no response.
const RESPONSE_TIMEOUT: Duration = Duration::from_millis(RESPONSE_TIMEOUT_MS as u64);

/// Responses of IndexedDB within this time are shown together: there is one for each draft.
const NOTIFY_DELAY: Duration = Duration::from_millis(16);

/// A handle on the drafts of this browser: all copies reach the same drafts.
#[derive(Clone, Copy)]
pub(crate) struct DraftStore(());

thread_local! {
    static SYNC: OnceCell<ArcRwSignal<DraftSync>> = const { OnceCell::new() };
    static APP: OnceCell<AppContext> = const { OnceCell::new() };
    static BROWSER: RefCell<Browser> = RefCell::default();
}

impl DraftStore {
    /// The drafts of this page. The first call begins to read both stores.
    pub(crate) fn here() -> Self {
        let store = Self(());
        let is_new = SYNC.with(|sync| sync.set(ArcRwSignal::new(DraftSync::new(env!("CARGO_PKG_VERSION")))).is_ok());
        if is_new {
            APP.with(|app| _ = app.set(AppContext::here()));
            store.act(|sync, _| sync.refresh());
            store.listen();
        }
        store
    }

    /// Marks the page as loading until both stores are read: for the views that show drafts.
    pub(crate) fn answer_when_read(self) {
        if !self.with_untracked(DraftSync::is_ready) {
            document::set_state(AppState::Loading);
            on_cleanup(|| document::set_state(AppState::Ready));
        }
        Effect::new(move |_| {
            if self.with(DraftSync::is_ready) {
                Scope::page().after(Duration::ZERO, || document::set_state(AppState::Ready));
            }
        });
    }

    /// Reads the drafts and subscribes to every change of any draft. Not to be called within [`act`](Self::act).
    pub(crate) fn with<R>(self, read: impl FnOnce(&DraftSync) -> R) -> R {
        self.signal().with(read)
    }

    /// Reads the drafts without subscribing.
    pub(crate) fn with_untracked<R>(self, read: impl FnOnce(&DraftSync) -> R) -> R {
        self.signal().with_untracked(read)
    }

    /// Changes the drafts, sends the operations that this requires, and notifies subscribers.
    pub(crate) fn act<R>(self, change: impl FnOnce(&mut DraftSync, Moment) -> R) -> R {
        let sync = self.signal();
        let result = change_and_dispatch(&mut sync.write_untracked(), change);
        self.notify();
        result
    }

    /// Notifies subscribers, and the header of the number of drafts.
    fn notify(self) {
        self.signal().notify();
        let count = self.with_untracked(|sync| if sync.is_ready() { sync.count() } else { 0 });
        let digits = if count > 0 { count.to_string() } else { String::new() };
        if let Some(app) = APP.with(|app| app.get().copied())
            && app.drafts.with_untracked(|drafts| *drafts != digits)
        {
            app.drafts.set(digits);
        }
    }

    #[expect(clippy::unused_self, reason = "a handle proves that the drafts were set up")]
    fn signal(self) -> ArcRwSignal<DraftSync> {
        SYNC.with(|sync| sync.get_or_init(|| ArcRwSignal::new(DraftSync::default())).clone())
    }

    /// Handles a response of IndexedDB at once; subscribers are notified of several together.
    fn on_response(self, request: RequestId, outcome: Result<Response, Failure>) {
        let sync = self.signal();
        BROWSER.with_borrow_mut(Browser::stop_timeout);
        change_and_dispatch(&mut sync.write_untracked(), |sync, _| sync.on_response(request, outcome));
        let is_first = BROWSER.with_borrow_mut(|browser| !std::mem::replace(&mut browser.is_notify_due, true));
        if is_first {
            let notify = move || {
                BROWSER.with_borrow_mut(|browser| browser.is_notify_due = false);
                self.notify();
            };
            Scope::page().after(NOTIFY_DELAY, notify);
        }
    }

    /// IndexedDB has sent no response for too long.
    fn time_out_indexed_db(self) {
        let has_slept = BROWSER.with_borrow_mut(Browser::stop_timeout);
        // A timer that fires much too late comes from a computer that slept: the response may be there in a moment.
        if has_slept {
            return self.act(|_, _| ());
        }
        indexed_db::reset();
        self.act(|sync, _| sync.time_out(Store::IndexedDb));
    }

    /// Saves when the page is hidden, reads again when it is shown, and follows the storage events of other tabs.
    fn listen(self) {
        sight::on_hidden(move || self.act(DraftSync::save_all));
        sight::on_left(indexed_db::suspend);
        sight::on_restored(indexed_db::resume);
        sight::on_shown(move || self.act(|sync, _| sync.refresh()));
        sight::on_change_elsewhere(move |key| self.act(|sync, _| sync.on_storage_event(key.as_deref())));
        sight::ask_before_leaving(move || {
            self.act(DraftSync::save_all);
            !self.with_untracked(DraftSync::is_safe_to_leave)
        });
    }
}

/// Changes the drafts and sends the operations that this requires.
fn change_and_dispatch<R>(sync: &mut DraftSync, change: impl FnOnce(&mut DraftSync, Moment) -> R) -> R {
    let result = change(sync, clock::now());
    BROWSER.with_borrow_mut(|browser| {
        sync.dispatch(browser);
        if sync.is_waiting_for(Store::IndexedDb) {
            browser.start_timeout();
        } else {
            browser.stop_timeout();
        }
    });
    result
}

/// The browser's stores and timers.
#[derive(Default)]
struct Browser {
    timers: BTreeMap<String, Timer>,
    is_notify_due: bool,
    /// Runs while a request to IndexedDB is pending, since the last response.
    timeout: Option<Timer>,
}

impl Browser {
    fn start_timeout(&mut self) {
        if self.timeout.is_none() {
            let handle = Scope::page().after(RESPONSE_TIMEOUT, || DraftStore::here().time_out_indexed_db());
            self.timeout = handle.map(|handle| Timer { first_requested: clock::now(), handle });
        }
    }

    /// Whether its time ran out long ago.
    fn stop_timeout(&mut self) -> bool {
        let Some(Timer { first_requested, handle }) = self.timeout.take() else { return false };
        handle.clear();
        clock::now().0.saturating_sub(first_requested.0) > 2 * i64::from(RESPONSE_TIMEOUT_MS)
    }
}

/// A timer, and when it was first requested.
struct Timer {
    first_requested: Moment,
    handle: TimeoutHandle,
}

impl Port for Browser {
    fn perform(&mut self, store: Store, request: RequestId, operation: Operation) -> Option<Result<Response, Failure>> {
        match store {
            Store::Local => Some(local_storage::perform(operation)),
            // Rendered natively, the page waits for nothing.
            Store::IndexedDb if native::here().is_some() => Some(local_storage::perform(operation)),
            Store::IndexedDb => {
                indexed_db::start(operation, move |outcome| DraftStore::here().on_response(request, outcome));
                None
            }
        }
    }

    fn set_timer(&mut self, draft: &str, after_ms: u32) {
        let now = clock::now();
        let earlier = self.timers.remove(draft);
        if let Some(timer) = &earlier {
            timer.handle.clear();
        }
        let first_requested = earlier.map_or(now, |timer| timer.first_requested);
        let waited_ms = now.0.saturating_sub(first_requested.0).max(0);
        let left_ms = MAX_SAVE_DELAY_MS.saturating_sub(waited_ms).clamp(0, i64::from(after_ms));
        let id = draft.to_owned();
        let due = move || {
            BROWSER.with_borrow_mut(|browser| browser.timers.remove(&id));
            DraftStore::here().act(|sync, now| sync.save(&id, now));
        };
        if let Some(handle) = Scope::page().after(Duration::from_millis(left_ms.unsigned_abs()), due) {
            self.timers.insert(draft.to_owned(), Timer { first_requested, handle });
        }
    }
}
