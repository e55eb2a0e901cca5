//! From every format ever released to the one of this version, a step at a time.

use serde_json::Value;

/// Brings an envelope from one format to the next; `None` where the envelope is not what its format promises.
pub type MigrationStep = fn(Value) -> Option<Value>;

/// The first brings format 1 to 2, the next 2 to 3, and so on: their place is their number, so that a gap cannot be written.
/// A step is never changed once released; `tests/samples/` holds drafts of every format that must open.
pub const MIGRATIONS: &[MigrationStep] = &[];

/// The format that this version writes: the one that the last step reaches.
pub const FORMAT: u64 = MIGRATIONS.len() as u64 + 1;

/// Why an envelope could not be brought to the present format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MigrationError {
    /// A newer version of the app wrote it.
    #[error("format {0} is newer than {FORMAT}")]
    TooNew(u64),
    /// Before the first released format.
    #[error("format {0} was never released")]
    TooOld(u64),
    /// The step that starts at this format found something else.
    #[error("broken at the step from format {0}")]
    BrokenAtStep(u64),
}

/// Runs the steps that a format still needs. `steps` is [`MIGRATIONS`] save in tests.
///
/// # Errors
///
/// The format is newer than the last step reaches, older than the first, or a step fails.
pub fn migrate(mut value: Value, format: u64, steps: &[MigrationStep]) -> Result<Value, MigrationError> {
    let first = format.checked_sub(1).ok_or(MigrationError::TooOld(format))?;
    let first = usize::try_from(first).map_err(|_| MigrationError::TooNew(format))?;
    let needed = steps.get(first..).ok_or(MigrationError::TooNew(format))?;
    for (step, number) in needed.iter().zip(format..) {
        value = step(value).ok_or(MigrationError::BrokenAtStep(number))?;
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Formats 1 to 3 of an imaginary past: a name, then names, then a count.
    const PAST: [MigrationStep; 2] =
        [|value| Some(json!([value.get("name")?])), |value| Some(json!({ "count": value.as_array()?.len() }))];

    #[test]
    fn every_format_takes_the_steps_that_it_still_needs() {
        assert_eq!(migrate(json!({ "name": "a" }), 1, &PAST), Ok(json!({ "count": 1 })));
        assert_eq!(migrate(json!(["a", "b"]), 2, &PAST), Ok(json!({ "count": 2 })));
        assert_eq!(migrate(json!({ "count": 3 }), 3, &PAST), Ok(json!({ "count": 3 })));
    }

    #[test]
    fn what_cannot_be_migrated_says_where_it_stopped() {
        assert_eq!(migrate(json!({}), 0, &PAST), Err(MigrationError::TooOld(0)));
        assert_eq!(migrate(json!({}), 4, &PAST), Err(MigrationError::TooNew(4)));
        assert_eq!(migrate(json!({}), u64::MAX, &PAST), Err(MigrationError::TooNew(u64::MAX)));
        assert_eq!(migrate(json!({}), 1, &PAST), Err(MigrationError::BrokenAtStep(1)));
        assert_eq!(migrate(json!({}), 2, &PAST), Err(MigrationError::BrokenAtStep(2)));
    }
}
