//! Texts that no format can misread: HTML, BibTeX, addresses, one line; cells that a spreadsheet would run as a formula, made harmless
//! and back.

/// A text as HTML writes it.
pub(super) fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A text as XML writes it; XML has no control characters, however they are written.
pub(super) fn xml(text: &str) -> String {
    let is_there = |character: &char| {
        matches!(character, '\t' | '\n' | '\r')
            || !(character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}'))
    };
    html(&text.chars().filter(is_there).collect::<String>())
}

/// An id as a BibTeX key, which holds no comma, brace, space or other sign of the language.
pub(super) fn bibtex_key(id: &str) -> String {
    id.chars().filter(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.')).collect()
}

/// An address that no form of citation can misread: what RFC 3986 has encoded, encoded.
pub(super) fn address(address: &str) -> String {
    let mut tidy = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            '{' => tidy.push_str("%7B"),
            '}' => tidy.push_str("%7D"),
            '\\' => tidy.push_str("%5C"),
            '"' => tidy.push_str("%22"),
            other if other.is_whitespace() || other.is_control() => tidy.push_str("%20"),
            other => tidy.push(other),
        }
    }
    tidy
}

/// A text with the signs of LaTeX made harmless.
pub(super) fn bibtex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in one_line(text).chars() {
        match character {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '%' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            other => escaped.push(other),
        }
    }
    escaped
}

/// A text on one line: these formats end a value or a row at a line break, and a cell at a tab.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// OWASP, *CSV Injection*: a cell that begins with one of these is a formula to a spreadsheet. The full-width forms count in some
/// languages of theirs.
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
