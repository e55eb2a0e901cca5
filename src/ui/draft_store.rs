//! The drafts of this browser, as the views of drafts see them: the library's keeper with the browser behind it.
//!
//! Made at first use, so that a page without drafts in sight neither reads them nor listens for them. It outlives every view.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;

use crate::draft::Moment;
use crate::storage::{Answer, Failure, Keeper, Operation, PATIENCE_MS, Port, Store, Ticket};

use super::browser::document::{self, AppState};
use super::browser::scope::Scope;
use super::browser::{clock, copy_store, local_store, native, sight};
use super::state::AppContext;

/// A draft that is typed in without a pause is saved this often.
const LONGEST_WAIT_MS: i64 = 1_000;

/// How long the copy may answer nothing.
const PATIENCE: Duration = Duration::from_millis(PATIENCE_MS as u64);

/// How long answers of the copy may be gathered before the page shows them: there is one a draft.
const GATHERING: Duration = Duration::from_millis(16);

/// The drafts of this browser. It holds nothing: every copy reaches the same drafts.
#[derive(Clone, Copy)]
pub(crate) struct DraftStore(());

thread_local! {
    static KEEPER: OnceCell<ArcRwSignal<Keeper>> = const { OnceCell::new() };
    static ROOT: OnceCell<AppContext> = const { OnceCell::new() };
    static BROWSER: RefCell<Browser> = RefCell::default();
}

impl DraftStore {
    /// The drafts of this page; both stores begin to be read at the first call.
    pub(crate) fn here() -> Self {
        let store = Self(());
        let is_new = KEEPER.with(|keeper| keeper.set(ArcRwSignal::new(Keeper::new(env!("CARGO_PKG_VERSION")))).is_ok());
        if is_new {
            ROOT.with(|app| _ = app.set(AppContext::here()));
            store.act(|keeper, _| keeper.look());
            store.listen();
        }
        store
    }

    /// Says that the page answers once both stores are read: for the views that show drafts.
    pub(crate) fn answer_when_read(self) {
        if !self.with_untracked(Keeper::is_ready) {
            document::set_state(AppState::Loading);
            on_cleanup(|| document::set_state(AppState::Ready));
        }
        Effect::new(move |_| {
            if self.with(Keeper::is_ready) {
                Scope::page().after(Duration::ZERO, || document::set_state(AppState::Ready));
            }
        });
    }

    /// Reads the keeper, and again whenever anything about any draft has changed. Not to be called within
    /// [`act`](Self::act).
    pub(crate) fn with<R>(self, read: impl FnOnce(&Keeper) -> R) -> R {
        self.keeper().with(read)
    }

    /// Reads the keeper this once.
    pub(crate) fn with_untracked<R>(self, read: impl FnOnce(&Keeper) -> R) -> R {
        self.keeper().with_untracked(read)
    }

    /// Changes something at this moment, asks the stores what must then be asked, and tells all who read.
    pub(crate) fn act<R>(self, change: impl FnOnce(&mut Keeper, Moment) -> R) -> R {
        let keeper = self.keeper();
        let result = drive(&mut keeper.write_untracked(), change);
        self.tell();
        result
    }

    /// Tells all who read, and the header how many drafts there are.
    fn tell(self) {
        self.keeper().notify();
        let count = self.with_untracked(|keeper| if keeper.is_ready() { keeper.count() } else { 0 });
        let digits = if count > 0 { count.to_string() } else { String::new() };
        if let Some(app) = ROOT.with(|app| app.get().copied())
            && app.drafts.with_untracked(|drafts| *drafts != digits)
        {
            app.drafts.set(digits);
        }
    }

    #[expect(clippy::unused_self, reason = "whoever has the store has the keeper")]
    fn keeper(self) -> ArcRwSignal<Keeper> {
        KEEPER.with(|keeper| keeper.get_or_init(|| ArcRwSignal::new(Keeper::default())).clone())
    }

    /// The copy has answered. The keeper hears it at once, the page with the next ones.
    fn answered(self, ticket: Ticket, outcome: Result<Answer, Failure>) {
        let keeper = self.keeper();
        BROWSER.with_borrow_mut(Browser::stop_watching);
        drive(&mut keeper.write_untracked(), |keeper, _| keeper.answered(ticket, outcome));
        let is_first = BROWSER.with_borrow_mut(|browser| !std::mem::replace(&mut browser.is_gathering, true));
        if is_first {
            let tell = move || {
                BROWSER.with_borrow_mut(|browser| browser.is_gathering = false);
                self.tell();
            };
            Scope::page().after(GATHERING, tell);
        }
    }

    /// The copy has answered nothing for too long.
    fn give_up_copy(self) {
        let has_slept = BROWSER.with_borrow_mut(Browser::stop_watching);
        // A timer that is much too late comes from a computer that slept: the answer may be there in a moment.
        if has_slept {
            return self.act(|_, _| ());
        }
        copy_store::give_up();
        self.act(|keeper, _| keeper.give_up(Store::Copy));
    }

    /// Saves when the page goes out of sight, looks again when it comes back, and hears what other tabs do.
    fn listen(self) {
        sight::on_hidden(move || self.act(Keeper::hidden));
        sight::on_left(copy_store::leave);
        sight::on_restored(copy_store::come_back);
        sight::on_shown(move || self.act(|keeper, _| keeper.look()));
        sight::on_change_elsewhere(move |key| self.act(|keeper, _| keeper.changed_elsewhere(key.as_deref())));
        sight::ask_before_leaving(move || {
            self.act(Keeper::hidden);
            !self.with_untracked(Keeper::is_safe_to_leave)
        });
    }
}

/// One call to the keeper, and what it then asks of the browser.
fn drive<R>(keeper: &mut Keeper, change: impl FnOnce(&mut Keeper, Moment) -> R) -> R {
    let result = change(keeper, clock::now());
    BROWSER.with_borrow_mut(|browser| {
        keeper.drive(browser);
        if keeper.waits_for(Store::Copy) {
            browser.watch();
        } else {
            browser.stop_watching();
        }
    });
    result
}

/// The browser's stores and timers.
#[derive(Default)]
struct Browser {
    timers: BTreeMap<String, Timer>,
    is_gathering: bool,
    /// Runs while the copy owes an answer, from its last one on.
    watch: Option<Timer>,
}

impl Browser {
    fn watch(&mut self) {
        if self.watch.is_none() {
            let handle = Scope::page().after(PATIENCE, || DraftStore::here().give_up_copy());
            self.watch = handle.map(|handle| Timer { first_asked: clock::now(), handle });
        }
    }

    /// Says whether the time ran out long ago.
    fn stop_watching(&mut self) -> bool {
        let Some(Timer { first_asked, handle }) = self.watch.take() else { return false };
        handle.clear();
        clock::now().0.saturating_sub(first_asked.0) > 2 * i64::from(PATIENCE_MS)
    }
}

/// A timer, and since when it is wanted.
struct Timer {
    first_asked: Moment,
    handle: TimeoutHandle,
}

impl Port for Browser {
    fn perform(&mut self, store: Store, ticket: Ticket, operation: Operation) -> Option<Result<Answer, Failure>> {
        match store {
            Store::Local => Some(local_store::perform(operation)),
            // Rendered natively, the page waits for nothing.
            Store::Copy if native::here().is_some() => Some(local_store::perform(operation)),
            Store::Copy => {
                copy_store::start(operation, move |outcome| DraftStore::here().answered(ticket, outcome));
                None
            }
        }
    }

    fn wake(&mut self, draft: &str, after_ms: u32) {
        let now = clock::now();
        let earlier = self.timers.remove(draft);
        if let Some(timer) = &earlier {
            timer.handle.clear();
        }
        let first_asked = earlier.map_or(now, |timer| timer.first_asked);
        let waited_ms = now.0.saturating_sub(first_asked.0).max(0);
        let left_ms = LONGEST_WAIT_MS.saturating_sub(waited_ms).clamp(0, i64::from(after_ms));
        let id = draft.to_owned();
        let due = move || {
            BROWSER.with_borrow_mut(|browser| browser.timers.remove(&id));
            DraftStore::here().act(|keeper, now| keeper.due(&id, now));
        };
        if let Some(handle) = Scope::page().after(Duration::from_millis(left_ms.unsigned_abs()), due) {
            self.timers.insert(draft.to_owned(), Timer { first_asked, handle });
        }
    }
}
