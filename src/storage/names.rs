//! The names under which the app stores anything in a browser: keys, the database, caches, and what its windows share.
//!
//! They never change: choices and drafts of earlier versions are found by them. The build gives the scripts beside the page these
//! constants (`script/post-build.mjs` reads this file), so that no other file has a name of its own (`tests/names.rs`).

/// Local storage: the language that the reader chose, as JSON.
pub const LANGUAGE_KEY: &str = "engagements.language";

/// Local storage: the theme that the reader chose, as JSON; none for the system's.
pub const THEME_KEY: &str = "engagements.theme";

/// Local storage: whether shortcuts of one letter are on, as JSON.
pub const SHORTCUTS_KEY: &str = "engagements.letters";

/// Session storage: the addresses before and after what was written when the page was left.
pub const LAST_ADDRESS_KEY: &str = "engagements.left";

/// Local storage and IndexedDB: the prefix of every key of a draft. No other key of this origin is read or removed.
pub const DRAFT_PREFIX: &str = "engagements/draft/";

/// IndexedDB: the database, which all copies of the app on one origin share.
pub const DATABASE: &str = "engagements";

/// IndexedDB: its object store, with the same keys and values as local storage.
pub const DRAFT_TABLE: &str = "drafts";

/// The prefix of the caches of the service worker.
pub const CACHE_PREFIX: &str = "engagements";

/// The broadcast channel of meetings.
pub const MEETING_CHANNEL: &str = "engagements.meeting";

/// The prefix of the name of a room's window, before its session: such a window shows slides, whatever its address.
pub const ROOM_WINDOW_PREFIX: &str = "engagements-room-";

/// The key of a draft. Slot 0 is the plain one; the next slot is taken where a value that must not be overwritten stands in
/// the way.
pub fn key(id: &str, slot: u32) -> String {
    if slot == 0 { format!("{DRAFT_PREFIX}{id}") } else { format!("{DRAFT_PREFIX}{id}~{slot}") }
}

/// The draft and the slot that a key names; `None` for a key of somebody else.
pub(super) fn parse(key: &str) -> Option<(&str, u32)> {
    let name = key.strip_prefix(DRAFT_PREFIX)?;
    let slot = |digits: &str| digits.parse().ok().filter(|slot| *slot > 0);
    Some(name.rsplit_once('~').and_then(|(id, digits)| Some((id, slot(digits)?))).unwrap_or((name, 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_its_draft_and_slot() {
        for (id, slot) in [("k3f9", 0), ("k3f9", 2), ("", 0)] {
            assert_eq!(parse(&key(id, slot)), Some((id, slot)));
        }
        assert_eq!(parse("engagements/theme"), None);
        assert_eq!(parse("engagements/draft/a~b"), Some(("a~b", 0)));
    }
}
