//! Walks JSON field by field and remembers where it is. By hand rather than by derive: it lists every problem, names
//! places, takes no list for an object, and weighs less in the page.

use serde_json::Value;

use super::bilingual::Bilingual;
use super::date::{DateError, PartialDate};
use super::error::{Place, Problem, Reason, Shape};
use super::form::{is_language_tag, is_slug, is_web_address};

type Fields = serde_json::Map<String, Value>;

/// The fields of an object, and which of them were read. Taking them out instead would put the removal from a tree into the
/// first load, which has no other use for it.
pub(super) struct Object {
    fields: Fields,
    read: Vec<&'static str>,
}

impl Object {
    /// The value of a field, once.
    fn take(&mut self, key: &'static str) -> Option<Value> {
        let value = self.fields.get_mut(key)?;
        self.read.push(key);
        Some(std::mem::take(value))
    }

    /// The fields that nobody read.
    pub(super) fn rest(self) -> Fields {
        let Self { fields, read } = self;
        let mut rest = Fields::new();
        for (key, value) in fields {
            if !read.contains(&key.as_str()) {
                rest.insert(key, value);
            }
        }
        rest
    }

    /// All fields, of an object whose keys are data.
    pub(super) fn entries(self) -> Fields {
        self.fields
    }
}

/// What reads one value: nothing where it reported a problem.
pub(super) type Read<P, T> = fn(&mut Reader<P>, Value) -> Option<T>;

/// What becomes of the problems: they are listed, or only counted.
pub(super) trait Problems<T = Problem>: Default {
    /// Whether they are listed. Where they are not, no place is remembered.
    const ARE_LISTED: bool;

    /// Takes a problem.
    fn add(&mut self, problem: impl FnOnce() -> T);

    /// How many there are.
    fn count(&self) -> usize;

    /// Those that are listed.
    fn listed(&self) -> &[T];
}

impl<T> Problems<T> for Vec<T> {
    const ARE_LISTED: bool = true;

    fn add(&mut self, problem: impl FnOnce() -> T) {
        self.push(problem());
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn listed(&self) -> &[T] {
        self
    }
}

/// How many problems there are.
#[derive(Default)]
pub(super) struct Count(usize);

impl<T> Problems<T> for Count {
    const ARE_LISTED: bool = false;

    fn add(&mut self, _: impl FnOnce() -> T) {
        self.0 += 1;
    }

    fn count(&self) -> usize {
        self.0
    }

    fn listed(&self) -> &[T] {
        &[]
    }
}

/// The problems so far, and the place that is being read.
#[derive(Default)]
pub(super) struct Reader<P> {
    problems: P,
    record: Option<(usize, Option<String>)>,
    path: String,
}

// Places.
impl<P: Problems> Reader<P> {
    /// The problems in the order in which they were found, which is that of the file's records.
    pub(super) fn into_problems(self) -> P {
        self.problems
    }

    /// How many problems were found.
    pub(super) fn count(&self) -> usize {
        self.problems.count()
    }

    /// The fields of the commitment in which problems were found since there were `count`.
    pub(super) fn fields_since(&self, count: usize) -> Vec<String> {
        let field = |problem: &Problem| match &problem.place {
            Place::Record { path, .. } => Some(field_of(path).to_owned()),
            _ => None,
        };
        self.problems.listed().iter().skip(count).filter_map(field).collect()
    }

    /// From here on places lie in a commitment, named by its id where it has one.
    pub(super) fn enter_record(&mut self, index: usize, value: &Value) {
        if !P::ARE_LISTED {
            return;
        }
        self.record = Some((index, value.get("id").and_then(Value::as_str).map(str::to_owned)));
    }

    /// From here on places lie beside the commitments.
    pub(super) fn leave_record(&mut self) {
        self.record = None;
    }

    /// A problem at the place that is being read.
    pub(super) fn report(&mut self, reason: Reason) {
        let (record, path) = (&self.record, &self.path);
        self.problems.add(|| {
            let path = path.clone();
            let place = match record {
                Some((index, id)) => Place::Record { index: *index, id: id.clone(), path },
                None if path.is_empty() => Place::File,
                None => Place::Field { path },
            };
            Problem { place, reason }
        });
    }

    /// A problem of a field of what is being read.
    pub(super) fn report_at(&mut self, path: &str, reason: Reason) {
        self.within(path, |reader| reader.report(reason));
    }

    /// A value of another kind than the one needed.
    pub(super) fn refuse<T>(&mut self, value: &Value, expected: Shape) -> Option<T> {
        let found = match value {
            Value::Null => Shape::Null,
            Value::Bool(_) => Shape::Bool,
            Value::Number(_) => Shape::Number,
            Value::String(_) => Shape::Text,
            Value::Array(_) => Shape::List,
            Value::Object(_) => Shape::Object,
        };
        self.report(Reason::WrongShape { expected, found });
        None
    }

    fn within<T>(&mut self, step: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        if !P::ARE_LISTED {
            return read(self);
        }
        let length = self.step_into(step);
        let result = read(self);
        self.path.truncate(length);
        result
    }

    /// The length of the path before. Apart from what is generic, so that it is in the page once.
    #[inline(never)]
    fn step_into(&mut self, step: &str) -> usize {
        let length = self.path.len();
        if length > 0 && !step.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(step);
        length
    }
}

/// The field of a commitment that a dotted path begins with.
pub(super) fn field_of(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default()
}

// Fields of an object.
impl<P: Problems> Reader<P> {
    /// A field that must be there.
    pub(super) fn required<T>(&mut self, object: &mut Object, key: &'static str, read: Read<P, T>) -> Option<T> {
        let value = object.take(key);
        self.within(key, |reader| match value {
            Some(value) => read(reader, value),
            None => reader.missing(),
        })
    }

    /// A field that may be null or absent.
    pub(super) fn optional<T>(&mut self, object: &mut Object, key: &'static str, read: Read<P, T>) -> Option<T> {
        match object.take(key)? {
            Value::Null => None,
            value => self.within(key, |reader| read(reader, value)),
        }
    }

    /// A list that must be there; it may be empty.
    pub(super) fn items<T>(&mut self, object: &mut Object, key: &'static str, read: Read<P, T>) -> Vec<T> {
        let values = self.required(object, key, Self::list).unwrap_or_default();
        self.within(key, |reader| reader.each(values, read))
    }

    /// The items of a list, each at its place.
    pub(super) fn each<T>(&mut self, values: Vec<Value>, read: Read<P, T>) -> Vec<T> {
        let mut items = Vec::with_capacity(values.len());
        for (at, value) in values.into_iter().enumerate() {
            let place = if P::ARE_LISTED { format!("[{at}]") } else { String::new() };
            items.extend(self.within(&place, |reader| read(reader, value)));
        }
        items
    }

    /// What is left of an object that keeps no unknown fields.
    pub(super) fn nothing_else(&mut self, object: Object) {
        for key in object.rest().keys() {
            self.report_at(key, Reason::UnknownField);
        }
    }

    /// A field, by any name, of an object whose keys are data.
    pub(super) fn entry<T>(&mut self, key: &str, value: Value, read: Read<P, T>) -> Option<T> {
        self.within(key, |reader| read(reader, value))
    }

    fn missing<T>(&mut self) -> Option<T> {
        self.report(Reason::Missing);
        None
    }
}

// Values.
impl<P: Problems> Reader<P> {
    pub(super) fn object(&mut self, value: Value) -> Option<Object> {
        match value {
            Value::Object(fields) => Some(Object { fields, read: Vec::new() }),
            value => self.refuse(&value, Shape::Object),
        }
    }

    pub(super) fn list(&mut self, value: Value) -> Option<Vec<Value>> {
        match value {
            Value::Array(list) => Some(list),
            value => self.refuse(&value, Shape::List),
        }
    }

    pub(super) fn bool(&mut self, value: Value) -> Option<bool> {
        value.as_bool().or_else(|| self.refuse(&value, Shape::Bool))
    }

    pub(super) fn text(&mut self, value: Value) -> Option<String> {
        match value {
            Value::String(text) if text.trim().is_empty() => self.wrong(Reason::EmptyText),
            Value::String(text) => Some(text),
            value => self.refuse(&value, Shape::Text),
        }
    }

    /// A word of an open vocabulary; an unknown one is kept as written.
    pub(super) fn word<T: for<'a> From<&'a str>>(&mut self, value: Value) -> Option<T> {
        self.text(value).map(|text| T::from(text.as_str()))
    }

    /// A text that `is_right`, or the reason made of it.
    fn text_that(&mut self, value: Value, is_right: fn(&str) -> bool, reason: fn(String) -> Reason) -> Option<String> {
        let text = self.text(value)?;
        if is_right(&text) { Some(text) } else { self.wrong(reason(text)) }
    }

    pub(super) fn slug(&mut self, value: Value) -> Option<String> {
        self.text_that(value, is_slug, Reason::NotASlug)
    }

    pub(super) fn url(&mut self, value: Value) -> Option<String> {
        self.text_that(value, is_web_address, Reason::BadUrl)
    }

    /// A web address or a `mailto:`.
    pub(super) fn contact(&mut self, value: Value) -> Option<String> {
        self.text_that(value, |text| is_web_address(text) || is_mail_address(text), Reason::BadUrl)
    }

    pub(super) fn language_tag(&mut self, value: Value) -> Option<String> {
        self.text_that(value, is_language_tag, Reason::NotALanguage)
    }

    pub(super) fn bilingual(&mut self, value: Value) -> Option<Bilingual> {
        let mut object = self.object(value)?;
        let fr = self.required(&mut object, "fr", Self::text);
        let en = self.required(&mut object, "en", Self::text);
        self.nothing_else(object);
        Some(Bilingual { fr: fr?, en: en? })
    }

    pub(super) fn date(&mut self, value: Value) -> Option<PartialDate> {
        let text = self.text(value)?;
        self.dated(text.parse())
    }

    /// A date, or the reason why a text is none.
    pub(super) fn dated<T>(&mut self, date: Result<T, DateError>) -> Option<T> {
        match date {
            Ok(date) => Some(date),
            Err(DateError::Form(text)) => self.wrong(Reason::NotADate(text)),
            Err(DateError::Impossible(text)) => self.wrong(Reason::ImpossibleDate(text)),
        }
    }

    pub(super) fn year(&mut self, value: Value) -> Option<i32> {
        let Some(number) = value.as_i64() else { return self.refuse(&value, Shape::WholeNumber) };
        let year = i32::try_from(number).ok().filter(|year| (0..=9999).contains(year));
        year.or_else(|| self.wrong(Reason::NotAYear(number)))
    }

    /// Degrees, up to `most` on either side.
    pub(super) fn degrees(&mut self, value: Value, most: i32) -> Option<f64> {
        let Some(number) = value.as_f64() else { return self.refuse(&value, Shape::Number) };
        if number.abs() <= f64::from(most) {
            Some(number)
        } else {
            self.wrong(Reason::OutOfBounds { least: -most, most })
        }
    }

    pub(super) fn wrong<T>(&mut self, reason: Reason) -> Option<T> {
        self.report(reason);
        None
    }
}

fn is_mail_address(text: &str) -> bool {
    let address = text.strip_prefix("mailto:").and_then(|address| address.split_once('@'));
    let has_both = address.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    has_both && !text.chars().any(|character| character.is_whitespace() || character.is_control())
}
