//! How wide a text is about, so that labels find their places without a browser.

/// The width of a line of text in Open Sans at a size, in pixels: a tenth more or less. A fallback font may be wider, so
/// leave room beside it.
pub fn text_width(text: &str, size_px: f64, is_bold: bool) -> f64 {
    let ems: f64 = text.chars().map(width_em).sum();
    ems * size_px * if is_bold { 1.06 } else { 1.0 }
}

/// Open Sans 400, by classes of letters.
fn width_em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'ï' | 'î' | 'í' | 'ì' | '.' | ',' | ':' | '’' | ' ' | '\u{a0}' => 0.26,
        'f' | 'r' | 't' | '-' | '(' | ')' => 0.36,
        's' | 'c' | 'z' | 'ç' | 'v' | 'x' | 'y' | 'k' => 0.5,
        'm' | 'w' | 'M' | 'W' => 0.92,
        _ if letter.is_uppercase() => 0.64,
        _ => 0.58,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_picture_within_a_tenth() {
        // `map-1440`, 14 px: measured from the first letter to the last.
        for (text, measured) in [("Maharashtra", 82.0), ("Rio de Janeiro", 90.0), ("Pays de Galles", 94.0)] {
            let width = text_width(text, 14.0, false);
            assert!((width / measured - 1.0).abs() < 0.12, "{text}: {width}, not {measured}");
        }
    }
}
