//! Under which names drafts are kept.

/// What every key of a draft begins with, in both stores. Nothing else of this origin is read or removed.
pub const PREFIX: &str = "engagements/draft/";

/// The key of a draft. Slot 0 is the plain one; the next slot is taken where a value that must not be overwritten stands in
/// the way.
pub fn key(id: &str, slot: u32) -> String {
    if slot == 0 { format!("{PREFIX}{id}") } else { format!("{PREFIX}{id}~{slot}") }
}

/// The draft and the slot that a key names; `None` for a key of somebody else.
pub(super) fn parse(key: &str) -> Option<(&str, u32)> {
    let name = key.strip_prefix(PREFIX)?;
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
