//! Numbers as a drawing writes them: to a tenth, without the machinery for floating-point numbers.

/// A number to a tenth: `12.3`, `-0.1`, `7`.
pub fn px(value: f64) -> String {
    let mut written = String::new();
    push_tenths(&mut written, in_tenths(value));
    written
}

/// A number in tenths, rounded.
#[expect(clippy::cast_possible_truncation, reason = "a drawing is some hundreds of units wide; a cast saturates")]
pub(super) fn in_tenths(value: f64) -> i32 {
    (value * 10.0).round() as i32
}

/// Writes tenths.
pub(super) fn push_tenths(written: &mut String, tenths: i32) {
    let sign = if tenths < 0 { "-" } else { "" };
    written.push_str(sign);
    written.push_str(&(tenths.unsigned_abs() / 10).to_string());
    if let tenth @ 1.. = tenths.unsigned_abs() % 10 {
        written.push('.');
        written.push_str(&tenth.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_to_a_tenth() {
        assert_eq!([12.34, -0.06, 7.0, -3.96].map(px), ["12.3", "-0.1", "7", "-4"]);
    }
}
