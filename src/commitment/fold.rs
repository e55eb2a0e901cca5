//! One form for all the ways of writing a word: case, accents and ligatures do not count.

/// The plain letter of each Latin letter from U+00C0 to U+023F; a point where the letter is not one plain letter.
const LATIN: &[u8; 384] = b"\
aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll.\
.llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
................................oo.............uu...............\
.............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo\
aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............";

/// The same for the additional letters from U+1E00 to U+1EFF, those of Vietnamese and Welsh among them.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// The text in lower case, without accents, its ligatures taken apart. Everything else stays as it is.
///
/// Letters of other scripts are put in lower case only. Folding twice changes nothing more.
///
/// ```
/// use engagements::commitment::fold;
/// assert_eq!(fold("Œuvre de l’État"), "oeuvre de l’etat");
/// assert_eq!(fold("9ᵉ réunion, GROẞ"), "9e reunion, gross");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Adds the folded text to another: for loops that keep their buffer.
fn fold_into(text: &str, folded: &mut String) {
    for letter in text.chars() {
        fold_letter(letter, folded);
    }
}

/// Adds one folded letter: none for a mark, two or three for a ligature.
pub(crate) fn fold_letter(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
    } else if !push_plain(letter, folded) {
        folded.push(small(letter));
    }
}

/// Capitals without a plain letter that no rule leads to their small letters, each with its own behind it.
const PAIRS: &str = "\
ƁɓƂƃƄƅƆɔƇƈƉɖƊɗƋƌƎǝƏəƐɛƑƒƓɠƔɣƖɩƗɨƘƙƜɯƝɲƟɵƢƣƤƥƦʀƧƨƩʃƬƭƮʈƱʊƲʋƳƴƵƶƷʒƸƹƼƽǤǥǶƕǷƿ\
ȜȝȠƞȢȣȤȥȺⱥȻȼȽƚȾⱦɁɂɃƀɄʉɅʌɆɇɈɉɊɋɌɍɎɏͰͱͲͳͶͷͿϳΆάΌόΎύΏώϏϗϴθϷϸϹϲϺϻϽͻϾͼϿͽӀӏỺỻỼỽỾỿ";

/// The small letter of a capital that has no plain letter: Latin, Greek, Cyrillic, Armenian, Georgian and full-width
/// ones. Rust's own table of every script weighs 13 kB.
fn small(letter: char) -> char {
    let code = u32::from(letter);
    let further = match letter {
        'Α'..='Ϋ' | 'А'..='Я' | 'Ａ'..='Ｚ' => 32,
        'Έ'..='Ί' => 37,
        'Ѐ'..='Џ' => 80,
        'Ա'..='Ֆ' => 48,
        'Ა'..='Ჿ' => -3008,
        'Ϙ'..='ϯ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => i32::from(code.is_multiple_of(2)),
        'Ӂ'..='ӎ' => i32::from(!code.is_multiple_of(2)),
        '\u{180}'..='\u{1EFF}' => return small_of_pair(letter),
        _ => 0,
    };
    code.checked_add_signed(further).and_then(char::from_u32).unwrap_or(letter)
}

fn small_of_pair(letter: char) -> char {
    let mut letters = PAIRS.chars();
    while let Some((capital, small)) = letters.next().zip(letters.next()) {
        if capital == letter {
            return small;
        }
    }
    letter
}

/// Whether a letter leaves nothing when folded: a combining mark, or a sign that shows nothing inside a word.
pub(crate) fn is_dropped(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Adds the plain letters that replace this one; false where it is plain already.
fn push_plain(letter: char, folded: &mut String) -> bool {
    let letters = match letter {
        'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => "ae",
        'Œ' | 'œ' => "oe",
        'ß' | 'ẞ' => "ss",
        'Þ' | 'þ' => "th",
        'Ĳ' | 'ĳ' => "ij",
        'Ǆ' | 'ǅ' | 'ǆ' | 'Ǳ' | 'ǲ' | 'ǳ' => "dz",
        'Ǉ' | 'ǈ' | 'ǉ' => "lj",
        'Ǌ' | 'ǋ' | 'ǌ' => "nj",
        'Ǯ' | 'ǯ' => "ʒ",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        'Ŀ' | 'ŀ' => "l",
        'ŉ' | 'ⁿ' => "n",
        'ª' | 'ᵃ' => "a",
        'ᵈ' => "d",
        'ᵉ' => "e",
        'ʰ' => "h",
        'ᵐ' => "m",
        'º' | 'ᵒ' => "o",
        'ʳ' => "r",
        'ˢ' => "s",
        'ᵗ' => "t",
        '¹' => "1",
        '²' => "2",
        '³' => "3",
        _ if is_dropped(letter) => "",
        _ => return table_letter(letter).map(|plain| folded.push(plain)).is_some(),
    };
    folded.push_str(letters);
    true
}

fn table_letter(letter: char) -> Option<char> {
    let place = |first: u32| usize::try_from(u32::from(letter).checked_sub(first)?).ok();
    let plain = match letter {
        '\u{C0}'..='\u{23F}' => LATIN.get(place(0xC0)?),
        '\u{1E00}'..='\u{1EFF}' => LATIN_ADDITIONAL.get(place(0x1E00)?),
        _ => None,
    };
    plain.filter(|plain| **plain != b'.').map(|plain| char::from(*plain))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    use super::*;

    /// What the Unicode tables make of a letter: taken apart, marks dropped, in lower case.
    fn oracle(letter: char) -> String {
        letter.to_lowercase().nfkd().filter(|part| !is_combining_mark(*part)).flat_map(char::to_lowercase).collect()
    }

    #[test]
    fn every_latin_letter_that_unicode_takes_apart_is_taken_apart() {
        let ranges = ['\u{C0}'..='\u{24F}', '\u{1E00}'..='\u{1EFF}', '\u{FB00}'..='\u{FB06}'];
        for letter in ranges.into_iter().flatten() {
            let expected = oracle(letter);
            if expected.bytes().all(|byte| byte.is_ascii_lowercase()) {
                assert_eq!(fold(&letter.to_string()), expected, "{letter}");
            }
        }
    }

    #[test]
    fn a_capital_is_found_by_its_small_letter() {
        for letter in ['\u{80}'..='\u{58F}', 'Ა'..='Ჿ', '\u{1E00}'..='\u{1EFF}', 'Ａ'..='Ｚ'].into_iter().flatten()
        {
            assert_eq!(fold(&letter.to_string()), fold(&letter.to_lowercase().to_string()), "{letter}");
        }
    }

    #[test]
    fn what_unicode_leaves_whole_is_written_as_people_type_it() {
        for (text, folded) in [
            ("Œuvres", "oeuvres"),
            ("Ærø", "aero"),
            ("Straße", "strasse"),
            ("Łódź", "lodz"),
            ("Þingvellir", "thingvellir"),
            ("Đà Nẵng", "da nang"),
            ("İstanbul", "istanbul"),
            ("Québec", "quebec"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn accents_typed_apart_are_the_same() {
        assert_eq!(fold("Que\u{301}bec"), fold("Québec"));
    }

    #[test]
    fn apostrophes_hyphens_and_other_scripts_stay() {
        assert_eq!(fold("L’Île-d’Or 東京 ΑΘΗΝΑ"), "l’ile-d’or 東京 αθηνα");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn latin_text_folds_the_same_whether_its_accents_stand_apart_or_not(text in "[A-Za-zÀ-ÖØ-öø-ƿǄ-ȟȦ-ȳ '-]*") {
            let apart: String = text.nfd().collect();
            prop_assert_eq!(fold(&apart), fold(&text));
        }
    }
}
