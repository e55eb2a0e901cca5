//! The edited draft, as all parts of the editor share it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{Location, View, ViewKind};
use crate::commitment::Language;
use crate::draft::{
    DiffRow, Draft, Edit, Focus, Path, Problem, PublishError, Section, Texts, Topic, check, compare, section_of,
    texts_of,
};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::field::{self, HistoryDirection};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, random};
use crate::ui::draft_store::DraftStore;
use crate::ui::state::{AppContext, HEADING, Register};

/// The id of the element that shows the save state.
pub(super) const STATE: &str = "draft-state";

/// The edited draft and what is derived from it.
#[derive(Clone, Copy)]
pub(super) struct EditorContext {
    pub(super) app: AppContext,
    register: StoredValue<Option<Arc<Register>>>,
    pub(super) store: DraftStore,
    id: StoredValue<String>,
    /// The section that the form shows.
    pub(super) section: RwSignal<Section>,
    /// Whether the comparison of versions is shown in place of the form.
    pub(super) comparing: RwSignal<bool>,
    /// The language whose fields a narrow window shows.
    pub(super) column: RwSignal<Language>,
    /// Whether the last input held half a character, which was replaced.
    pub(super) had_half: RwSignal<bool>,
    /// The outcome of the last download or export, until it is dismissed.
    pub(super) export_outcome: RwSignal<Option<ExportOutcome>>,
    /// What is missing for export.
    pub(super) problems: Memo<Vec<Problem>>,
    /// The texts of the amended record, as it is published now.
    pub(super) published: StoredValue<Option<Arc<Texts>>>,
    /// The comparison of the versions, a row a topic; empty where the draft amends no published record.
    pub(super) rows: Memo<Vec<DiffRow>>,
}

impl EditorContext {
    /// Opens a draft of the store.
    pub(super) fn new(register: Option<Arc<Register>>, id: String) -> Self {
        let (app, store) = (AppContext::here(), DraftStore::here());
        let stored_register = StoredValue::new(register.clone());
        let record = store.with_untracked(|sync| sync.draft(&id)?.origin().map(|origin| origin.record.clone()));
        let published = record
            .zip(register.as_ref())
            .and_then(|(record, register)| Some(Arc::new(texts_of(register.dataset.get(&record)?))));
        let draft = {
            let id = id.clone();
            Memo::new(move |_| store.with(|sync| sync.draft(&id).cloned()))
        };
        let problems = Memo::new(move |_| {
            let dataset = register.as_ref().map(|register| &register.dataset);
            draft.with(|draft| draft.as_ref().map(|draft| check(draft, dataset)).unwrap_or_default())
        });
        let texts = published.clone();
        let rows = Memo::new(move |_| {
            let compare = |draft: &Draft| texts.as_ref().map(|texts| compare(draft, texts)).unwrap_or_default();
            draft.with(|draft| draft.as_ref().map(compare).unwrap_or_default())
        });
        Self {
            app,
            register: stored_register,
            store,
            id: StoredValue::new(id),
            section: RwSignal::new(Section::Partner),
            comparing: RwSignal::new(false),
            column: RwSignal::new(Language::Fr),
            had_half: RwSignal::new(false),
            export_outcome: RwSignal::new(None),
            problems,
            published: StoredValue::new(published),
            rows,
        }
    }

    /// The id of the draft.
    pub(super) fn id(self) -> String {
        self.id.get_value()
    }

    /// The register; none where it could not be loaded.
    pub(super) fn register(self) -> Option<Arc<Register>> {
        self.register.get_value()
    }

    /// Whether the draft differs from the published record on a topic.
    pub(super) fn differs(self, topic: &Topic) -> bool {
        self.rows.with_untracked(|rows| rows.iter().any(|row| row.topic == *topic && row.draft != row.published))
    }

    /// Whether the draft amends a published record.
    pub(super) fn amends(self) -> bool {
        self.store.with_untracked(|sync| {
            self.id.with_value(|id| sync.draft(id).is_some_and(|draft| draft.origin().is_some()))
        })
    }

    /// Reads the draft and subscribes to its changes.
    pub(super) fn read<R: Default>(self, read: impl FnOnce(&Draft) -> R) -> R {
        self.store.with(|sync| self.id.with_value(|id| sync.draft(id).map(read).unwrap_or_default()))
    }

    /// The text at a path.
    pub(super) fn text(self, path: impl Into<Path>) -> Memo<String> {
        let path = path.into();
        Memo::new(move |_| self.read(|draft| draft.text(path.as_str()).to_owned()))
    }

    /// Applies an edit, which is one step of the history.
    pub(super) fn edit(self, make: impl FnOnce(&Draft) -> Edit) {
        let changed = self.id.with_value(|id| {
            self.store.act(|sync, now| {
                let edit = sync.draft(id).map(make);
                edit.is_some_and(|edit| sync.edit(id, edit, now))
            })
        });
        if changed {
            self.changed();
        }
    }

    /// The input method has committed its text, or cancelled it.
    pub(super) fn end_composition(self) {
        self.id.with_value(|id| self.store.act(|sync, _| sync.end_composition(id)));
    }

    /// Undoes or redoes a step, and puts the caret where the step changed the text.
    pub(super) fn step(self, direction: HistoryDirection) {
        let focus = self.id.with_value(|id| {
            self.store.act(|sync, now| match direction {
                HistoryDirection::Undo => sync.undo(id, now),
                HistoryDirection::Redo => sync.redo(id, now),
            })
        });
        if let Some(Focus { path, caret }) = focus {
            self.changed();
            if self.comparing.get_untracked() {
                return;
            }
            self.reveal(path, Some(caret));
        }
    }

    /// Marks the draft as unsaved within the task of the keystroke: what is derived is rendered a task later. From its first
    /// change on, the address holds the draft's own id.
    fn changed(self) {
        document::set_attribute_of(STATE, "data-draft-state", "unsaved");
        let here = self.app.location.get_untracked();
        let own = Location { view: View::Draft(self.id()), ..here.clone() };
        if here.kind() == ViewKind::Draft && here.view != own.view {
            self.app.write_address(&own, HistoryMode::Replace);
            self.app.location.set(own);
        }
    }

    /// Shows a field of the form and focuses it.
    pub(super) fn reveal(self, path: Path, caret: Option<usize>) {
        self.comparing.set(false);
        if let Some(section) = section_of(&path) {
            self.section.set(section);
        }
        if let Some(language) = path.language() {
            self.column.set(language);
        }
        Scope::page().after_render(move || {
            // A removed item is represented by its list, a value of a set by the set.
            let mut shown = path.as_str();
            while !field::focus_field(&dom_id(shown), caret) {
                match shown.rsplit_once('/') {
                    Some((outer, _)) => shown = outer,
                    None => break,
                }
            }
        });
    }

    /// Copies the draft and opens the copy.
    pub(super) fn open_copy(self) {
        let id = random::id();
        let copied = self.id.with_value(|own| {
            self.store.act(|sync, now| {
                let copy = sync.draft(own).map(|draft| draft.copy_as(id.clone()));
                copy.is_some_and(|copy| sync.import(copy, now))
            })
        });
        if copied {
            self.app
                .navigate(Location { view: View::Draft(id), ..self.app.location.get_untracked() }, HistoryMode::Push);
            Scope::page().after_render(|| document::scroll_body_to(HEADING));
        }
    }
}

/// What became of a download or an export.
#[derive(Clone, Debug)]
pub(super) enum ExportOutcome {
    /// The browser took the published data with the draft in them.
    Exported,
    /// The browser did not take the file with this text.
    NotTaken(String),
    /// The published data with the draft in them would not be valid.
    NotExported(Arc<PublishError>),
    /// The published data could not be loaded.
    NoRegister,
}

/// The id of the element that edits a path. Whitespace would make it two ids where it is referred to.
pub(super) fn dom_id(path: &str) -> String {
    format!("f-{}", path.replace(char::is_whitespace, "_"))
}
