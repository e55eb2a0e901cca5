//! Drafts that leave the page: as a sheet that people read, as JSON, as text, or within an updated dataset.

use crate::commitment::{Language, slug};
use crate::draft::{Draft, Envelope, Moment, PublishError, publish, write_file};
use crate::exchange::sheet;
use crate::i18n::drafts as words;

use super::browser::{clock, download};
use super::draft_store::DraftStore;
use super::state::Register;

/// How long the name of a file may be, its day and its ending apart.
const NAME_LENGTH: usize = 60;

/// How drafts leave as a file.
#[derive(Clone, Copy)]
pub(crate) enum FileFormat {
    /// A sheet that people read and the app reopens.
    Sheet,
    /// JSON alone.
    Json,
}

/// Offers drafts as a file, and notes that they left. `false` where the browser did not take it.
pub(crate) fn save(store: DraftStore, language: Language, ids: &[String], format: FileFormat) -> bool {
    let (envelopes, name) = (envelopes(store, ids), file_name(store, language, ids));
    let is_taken = match format {
        FileFormat::Sheet => {
            download::save(&[&name, ".html"].concat(), "text/html", sheet(language, &envelopes).as_bytes())
        }
        FileFormat::Json => {
            download::save(&[&name, ".json"].concat(), "application/json", write_file(&envelopes).as_bytes())
        }
    };
    if is_taken {
        store.act(|sync, now| sync.mark_exported(ids, now));
    }
    is_taken
}

/// The text of a file of drafts, to be copied where files cannot leave.
pub(crate) fn as_text(store: DraftStore, ids: &[String]) -> String {
    write_file(&envelopes(store, ids))
}

/// The text of an updated `commitments.json` with these drafts in it.
///
/// # Errors
///
/// A draft is not complete, or all together would not be valid.
pub(crate) fn published(store: DraftStore, register: &Register, ids: &[String]) -> Result<Vec<u8>, PublishError> {
    store.with_untracked(|sync| {
        let drafts: Vec<&Draft> = ids.iter().filter_map(|id| sync.draft(id)).collect();
        publish(register.file.as_bytes(), &drafts)
    })
}

/// Offers an updated dataset under the name that it has in the place where it goes. `false` where the browser did not take it.
pub(crate) fn save_dataset(bytes: &[u8]) -> bool {
    download::save("commitments.json", "application/json", bytes)
}

/// Why there is no updated dataset, in words.
pub(crate) fn not_published(store: DraftStore, language: Language, error: &PublishError) -> String {
    store.with_untracked(|sync| {
        let find = |id: &str| {
            let of_one_record = matches!(error, PublishError::OneRecord(_));
            let changed = of_one_record.then(|| changed_at(language, sync.changed_at(id)?)).flatten();
            Some((sync.draft(id)?, changed.unwrap_or_default()))
        };
        words::not_published(language, error, &find)
    })
}

/// When a draft last changed, in words: what tells two drafts of one record apart.
pub(crate) fn changed_at(language: Language, at: Moment) -> Option<String> {
    Some(words::changed_at(language, clock::local(at)?, clock::today()?))
}

fn envelopes(store: DraftStore, ids: &[String]) -> Vec<Envelope> {
    store.with_untracked(|sync| ids.iter().filter_map(|id| sync.envelope(id)).collect())
}

/// The name of a draft as the reader knows it.
fn name(store: DraftStore, language: Language, id: &str) -> String {
    let name = store.with_untracked(|sync| sync.draft(id)?.name(language));
    name.unwrap_or_else(|| words::nameless(language).to_owned())
}

/// The name of a file: of one draft what it is called, of several the day alone.
fn file_name(store: DraftStore, language: Language, ids: &[String]) -> String {
    let today = clock::today().map(|today| ["-", &today.to_string()].concat()).unwrap_or_default();
    let [only] = ids else { return ["brouillons", &today].concat() };
    let short: String = slug(&name(store, language, only)).chars().take(NAME_LENGTH).collect();
    ["brouillon-", &short, &today].concat()
}
