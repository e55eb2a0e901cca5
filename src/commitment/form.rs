//! The form of texts that other systems read: web addresses, language tags, and slugs, the short names that ids and addresses are made of.

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

/// Whether a text is lower-case letters and digits, parted by single hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.split('-').all(is_part)
}

/// The slug of a name (« Pays de Galles » → `pays-de-galles`); empty where it has no Latin letter or digit.
///
/// Takes the accents of French, Spanish, Catalan and German off; searching folds more (`query`), but an id has to stay
/// what it was whatever search learns.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars() {
        match plain(character) {
            "" if character.is_ascii_alphanumeric() => slug.push(character.to_ascii_lowercase()),
            "" if ('\u{300}'..='\u{36f}').contains(&character) => {}
            "" if slug.ends_with('-') || slug.is_empty() => {}
            "" => slug.push('-'),
            plain => slug.push_str(plain),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

fn plain(letter: char) -> &'static str {
    match letter {
        'À'..='Å' | 'à'..='å' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' => "c",
        'È'..='Ë' | 'è'..='ë' => "e",
        'Ì'..='Ï' | 'ì'..='ï' | 'İ' => "i",
        'Ñ' | 'ñ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' => "o",
        'Œ' | 'œ' => "oe",
        'Ù'..='Ü' | 'ù'..='ü' => "u",
        'Ý' | 'Ÿ' | 'ý' | 'ÿ' => "y",
        'ẞ' | 'ß' => "ss",
        _ => "",
    }
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

    #[test]
    fn a_name_becomes_its_slug() {
        for (name, expected) in [
            ("Pays de Galles", "pays-de-galles"),
            ("Wallonie-Bruxelles", "wallonie-bruxelles"),
            ("Côte d’Ivoire", "cote-d-ivoire"),
            ("  Saxe (Land) ", "saxe-land"),
            ("Que\u{301}bec", "quebec"),
            ("ÎLE-À-L’ŒUVRE", "ile-a-l-oeuvre"),
            ("京都府", ""),
        ] {
            assert_eq!(slug(name), expected);
            assert!(expected.is_empty() || is_slug(expected));
        }
    }

    #[test]
    fn what_is_no_slug() {
        for text in ["", "-", "a--b", "-a", "a-", "A", "é", "a b", "a,b"] {
            assert!(!is_slug(text), "{text}");
        }
    }
}
