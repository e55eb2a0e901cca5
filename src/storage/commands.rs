//! What the page does to drafts.

use super::names;
use super::port::{Failure, Operation, Store};
use super::sync::{DraftSync, Erased, Erasure, Pending};
use super::tracked_draft::TrackedDraft;
use crate::draft::{Copied, Draft, Edit, Focus, Moment, checksum};

impl DraftSync {
    /// Adds a draft: a new one, an amendment, a copy. It is not stored before its first change.
    pub fn add(&mut self, draft: Draft) {
        self.drafts.entry(draft.id.clone()).or_insert_with(|| TrackedDraft::new(draft));
    }

    /// Adds a draft from a file and saves it at once. A draft with the same id becomes what the file says, in one step that
    /// can be undone. `false`, and nothing is changed, where that draft has another origin: import a copy under another id
    /// then ([`Draft::copy_as`]).
    pub fn import(&mut self, draft: Draft, now: Moment) -> bool {
        let id = draft.id.clone();
        let tracked = self.drafts.entry(id.clone()).or_insert_with(|| TrackedDraft::new(draft.clone()));
        if tracked.draft.kind != draft.kind {
            return false;
        }
        let edit = Edit::replaced(&tracked.draft, &draft);
        tracked.history.apply(&mut tracked.draft, edit, now);
        tracked.mark_changed(now);
        self.save(&id, now);
        true
    }

    /// Removes a draft that was never changed.
    pub fn remove_untouched(&mut self, id: &str) {
        if self.state(id).is_none() {
            self.drafts.remove(id);
        }
    }

    /// Applies an edit; `false` if it changes nothing.
    pub fn edit(&mut self, id: &str, edit: Edit, now: Moment) -> bool {
        let Some(tracked) = self.drafts.get_mut(id) else { return false };
        let changed = tracked.history.apply(&mut tracked.draft, edit, now);
        if changed {
            self.mark_changed(id, now);
        }
        changed
    }

    /// Ends the composition of an input method in a draft.
    pub fn end_composition(&mut self, id: &str) {
        if let Some(tracked) = self.drafts.get_mut(id) {
            tracked.history.end_composition();
        }
    }

    /// Takes the last step back; gives the position of the caret.
    pub fn undo(&mut self, id: &str, now: Moment) -> Option<Focus> {
        let tracked = self.drafts.get_mut(id)?;
        let focus = tracked.history.undo(&mut tracked.draft)?;
        self.mark_changed(id, now);
        Some(focus)
    }

    /// Takes the last undone step again.
    pub fn redo(&mut self, id: &str, now: Moment) -> Option<Focus> {
        let tracked = self.drafts.get_mut(id)?;
        let focus = tracked.history.redo(&mut tracked.draft)?;
        self.mark_changed(id, now);
        Some(focus)
    }

    /// Records that a copy of these drafts was exported as a file.
    pub fn mark_exported(&mut self, ids: &[String], now: Moment) {
        for id in ids {
            if let Some(tracked) = self.drafts.get_mut(id) {
                tracked.draft.copied = Some(Copied { at: now, checksum: checksum(&tracked.draft) });
                if tracked.target.is_some() {
                    tracked.changed = true;
                    self.save(id, now);
                }
            }
        }
    }

    /// Saves the changes of a draft: when its timer fires, or at once.
    pub fn save(&mut self, id: &str, now: Moment) {
        self.now = now;
        if let Some(tracked) = self.drafts.get_mut(id)
            && tracked.changed
            && tracked.removals == 0
        {
            tracked.set_target_revision(&self.app_version, now);
        }
        self.request_writes(id);
    }

    /// Saves the changes of all drafts: when the page is hidden or left.
    pub fn save_all(&mut self, now: Moment) {
        for id in self.ids() {
            self.save(&id, now);
        }
    }

    /// Another tab changed local storage at this key, or cleared it. That may have made room.
    pub fn on_storage_event(&mut self, key: Option<&str>) {
        for store in Store::ALL {
            self.clear_failures(store, |failure| *failure == Failure::Full);
        }
        match key.map(names::parse) {
            None => self.refresh(),
            Some(Some((id, _))) => self.request_read(Store::IndexedDb, id.to_owned()),
            Some(None) => {}
        }
    }

    /// Tries the failed operations of a draft again.
    pub fn retry(&mut self, id: &str, now: Moment) {
        if let Some(tracked) = self.drafts.get_mut(id) {
            tracked.clear_failures();
            self.request_read(Store::IndexedDb, id.to_owned());
            self.save(id, now);
        }
    }

    /// Tries again to open a quarantined value.
    pub fn retry_quarantined(&mut self, store: Store, key: &str) {
        self.request(store, Operation::Read { key: key.into() }, Pending::Retry { store, key: key.into() });
    }

    /// Removes a draft from both stores for good: when the bin is emptied. A draft that another tab changes at the same time
    /// stays.
    pub fn remove(&mut self, id: &str) {
        let Some(tracked) = self.drafts.get_mut(id) else { return };
        if tracked.removals > 0 {
            return;
        }
        tracked.removals = Store::ALL.len();
        tracked.changed = false;
        for store in Store::ALL {
            self.request_removal(store, id);
        }
    }

    /// Removes every value under the app's prefix from both stores, and all drafts from memory. It cannot be undone. Other tabs
    /// keep their drafts and show that they are gone from storage.
    pub fn erase(&mut self) {
        let drafts = self.drafts.values().filter(|tracked| tracked.state().is_some()).count();
        let erased = Erased { drafts, quarantined: self.quarantined_keys().len(), ..Erased::default() };
        self.erasure = Some(Erasure { erased, to_check: Store::ALL.len() });
        self.drafts.clear();
        self.quarantined.clear();
        // Pending responses concern values that are removed now.
        self.pending.clear();
        for store in Store::ALL {
            self.request(store, Operation::List, Pending::EraseList(store));
        }
    }

    fn mark_changed(&mut self, id: &str, now: Moment) {
        self.now = now;
        if let Some(tracked) = self.drafts.get_mut(id) {
            tracked.mark_changed(now);
        }
        self.changed_ids.push(id.to_owned());
    }
}
