//! The form of texts that other systems read: what the dataset asks of them, and so a draft.

/// Only `http` and `https`, so that no address can run a script, with a host and without blanks.
pub(crate) fn is_web_address(text: &str) -> bool {
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    let has_host = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '?', '#']));
    has_host && !text.chars().any(|character| character.is_whitespace() || character.is_control())
}

/// The form of BCP 47, loosely: subtags of one to eight letters and digits, the first of two or three letters.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let mut subtags = text.split('-');
    let language = subtags.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags
            .all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_http_with_a_host_and_no_blanks() {
        for address in ["https://a.example/b?c=d#e", "HTTP://a", "http://[::1]:8000/"] {
            assert!(is_web_address(address), "{address}");
        }
        for other in [
            "",
            "a.example",
            "https://",
            "https:///a",
            "https://?q",
            "ftp://a",
            "javascript:alert(1)",
            "http://a b",
            "é",
        ] {
            assert!(!is_web_address(other), "{other}");
        }
    }

    #[test]
    fn a_language_is_two_or_three_letters_and_subtags() {
        for tag in ["fr", "fr-CA", "gsw", "zh-Hant-TW", "de-1996"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for other in ["", "f", "fran", "fr-", "fr-interminable", "f1", "fr_CA", "français"] {
            assert!(!is_language_tag(other), "{other}");
        }
    }
}
