//! A dataset with drafts in it, ready to be put in place of the published one.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::finish::{finish, to_commitment};
use super::json_text::{Item, Kind, Node, Style, rewrite};
use super::reader::Problem;
use super::record::texts_of;
use crate::commitment::{Commitment, LoadErrors, load};

/// Why no dataset could be made.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// The dataset itself cannot be loaded.
    #[error("the dataset: {0}")]
    Dataset(LoadErrors),
    /// A draft is not complete.
    #[error("the draft {id} needs more: {problems:?}")]
    NotReady {
        /// The draft.
        id: String,
        /// What [`check`](super::check) says.
        problems: Vec<Problem>,
    },
    /// Two drafts change one record: only one of them can be taken.
    #[error("the drafts {} and {} change one record", .0[0], .0[1])]
    OneRecord([String; 2]),
    /// The dataset with this draft would not load.
    #[error("with the draft {id}: {errors}")]
    Refused {
        /// The draft.
        id: String,
        /// Why.
        errors: LoadErrors,
    },
}

/// The bytes of a dataset with these drafts in it: amendments in place of the records that they amend, new commitments at
/// the end. Everything else keeps its bytes, fields that this version does not know included, and the day of the last
/// change too.
///
/// # Errors
///
/// The dataset is not valid, two drafts change one record, a draft is not complete, or both together would not be valid.
pub fn publish(dataset: &[u8], drafts: &[&Draft]) -> Result<Vec<u8>, PublishError> {
    let mut bytes = dataset.to_vec();
    let mut amending: BTreeMap<&str, &str> = BTreeMap::new();
    for draft in drafts {
        let record = draft.origin().map(|origin| origin.record.as_str());
        if let Some(first) = record.and_then(|record| amending.insert(record, &draft.id)) {
            return Err(PublishError::OneRecord([first, &draft.id].map(str::to_owned)));
        }
    }
    for draft in drafts {
        bytes = with(&bytes, draft)?;
    }
    Ok(bytes)
}

fn with(bytes: &[u8], draft: &Draft) -> Result<Vec<u8>, PublishError> {
    let dataset = load(bytes).map_err(PublishError::Dataset)?;
    let not_ready = |problems| PublishError::NotReady { id: draft.id.clone(), problems };
    let commitment = to_commitment(draft, Some(&dataset)).map_err(not_ready)?;
    let whole = String::from_utf8_lossy(bytes);
    let text = whole.trim_start_matches('\u{feff}');
    let after = json(&commitment);
    let amended = draft.origin().and_then(|origin| dataset.row(&origin.record));
    let before = amended.and_then(|row| dataset.commitments.get(row)).map(|published| json(&as_drafted(published)));
    let changed = changed(text, amended, before.as_deref(), &after).unwrap_or_default();
    let mark = whole.get(..whole.len() - text.len()).unwrap_or_default();
    let bytes = [mark, &changed].concat().into_bytes();
    load(&bytes).map_err(|errors| PublishError::Refused { id: draft.id.clone(), errors })?;
    Ok(bytes)
}

/// The text with one record changed or added. `None` cannot come: the text was loaded.
fn changed(text: &str, amended: Option<usize>, before: Option<&str>, after: &str) -> Option<String> {
    let root = Node::parse(text)?;
    let list = root.get("commitments")?;
    let Kind::Array { items, tail } = &list.kind else { return None };
    let style = Style::of(text);
    let after = Node::parse(after)?;
    let splice = |start: usize, end: usize, new: &str| Some([text.get(..start)?, new, text.get(end..)?].concat());
    if let (Some(row), Some(before)) = (amended, before) {
        let Item { node, .. } = items.get(row)?;
        let start = node.start_in(text);
        return splice(start, start + node.raw.len(), &rewrite(node, &Node::parse(before)?, &after, style));
    }
    let start = list.start_in(text) + list.raw.len() - 1 - tail.len();
    let lead = items.last().map_or_else(|| style.lead(0), |item| item.lead.to_owned());
    let comma = if items.is_empty() { "" } else { "," };
    splice(start, start, &[comma, &lead, &style.write(&after)].concat())
}

/// A published record as a draft would give it back, so that only what the draft changes differs.
fn as_drafted(published: &Commitment) -> Commitment {
    let mut draft = Draft::new("");
    draft.cells = texts_of(published);
    Commitment { id: published.id.clone(), ..finish(&draft).0 }
}

fn json(commitment: &Commitment) -> String {
    // Cannot fail: its keys are texts and its numbers finite.
    serde_json::to_string(commitment).unwrap_or_default()
}
