//! Cells that a spreadsheet would run as a formula, made harmless and back.
//!
//! OWASP, *CSV Injection*: a cell that begins with one of these is a formula to a spreadsheet. The full-width forms count in
//! some languages of theirs.

const DANGEROUS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a text, its leading apostrophes left out, begins as a formula does. Apostrophes are looked through so that
/// guarding twice, or guarding what looks guarded, is undone exactly.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(DANGEROUS)
}

/// The text with an apostrophe before it where a spreadsheet would take it for a formula.
///
/// ```
/// use engagements::exchange::{guard, unguard};
/// assert_eq!(guard("=1+1"), "'=1+1");
/// assert_eq!(guard("l’Italie"), "l’Italie");
/// assert_eq!(unguard(&guard("'=1+1")), "'=1+1");
/// ```
pub fn guard(text: &str) -> String {
    let apostrophe = if is_formula(text) { "'" } else { "" };
    [apostrophe, text].concat()
}

/// The text that [`guard`] was given.
pub fn unguard(text: &str) -> &str {
    if is_formula(text) { text.strip_prefix('\'').unwrap_or(text) } else { text }
}
