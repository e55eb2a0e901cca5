//! Chance. The library has none.

use super::native;

/// A new id: ten characters, of fifty bits. Two tabs that draw a million each will not meet.
pub(crate) fn id() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    if native::here().is_some() {
        return "0".repeat(10);
    }
    let draw = || LETTERS.get(draw_below(LETTERS.len())).map_or('a', |letter| char::from(*letter));
    std::iter::repeat_with(draw).take(10).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "small and positive"
)]
fn draw_below(end: usize) -> usize {
    (js_sys::Math::random() * end as f64) as usize
}
