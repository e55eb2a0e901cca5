//! A JSON text as a tree that knows where each value is, and changes of values that keep all other bytes. `serde_json` would
//! sort the fields and drop the spaces.

use std::fmt::Write;

/// A value of a JSON text, with its own bytes.
#[derive(Debug)]
pub(super) struct Node<'a> {
    pub(super) raw: &'a str,
    pub(super) kind: Kind<'a>,
}

/// What a value is made of. `tail` is the space before the closing bracket.
#[derive(Debug)]
pub(super) enum Kind<'a> {
    Scalar,
    Array { items: Vec<Item<'a>>, tail: &'a str },
    Object { fields: Vec<Field<'a>>, tail: &'a str },
}

/// An item of a list, and the space before it.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) lead: &'a str,
    pub(super) node: Node<'a>,
}

/// A field of an object: the space before it, its key with quotation marks, what parts key and value.
#[derive(Debug)]
pub(super) struct Field<'a> {
    pub(super) lead: &'a str,
    pub(super) key: &'a str,
    pub(super) colon: &'a str,
    pub(super) node: Node<'a>,
}

impl<'a> Node<'a> {
    /// The tree of a text that is known to be JSON; `None` if it is not.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let mut scanner = Scanner { text, at: 0 };
        scanner.space();
        scanner.value()
    }

    /// The field with this key, without quotation marks or escapes.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Kind::Object { fields, .. } = &self.kind else { return None };
        fields.iter().find(|field| field.key.get(1..field.key.len() - 1) == Some(key)).map(|field| &field.node)
    }

    /// The place of the value in the text that it was parsed from.
    pub(super) fn start_in(&self, text: &str) -> usize {
        self.raw.as_ptr() as usize - text.as_ptr() as usize
    }
}

/// Walks a JSON text. Only brackets, commas and quotation marks matter: others have read the text before.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn space(&mut self) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
        self.since(start)
    }

    fn string(&mut self) -> Option<&'a str> {
        let start = self.at;
        self.take(b'"').then_some(())?;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(self.since(start))
    }

    fn value(&mut self) -> Option<Node<'a>> {
        let start = self.at;
        let kind = match self.peek()? {
            b'{' => self.object()?,
            b'[' => self.array()?,
            b'"' => self.string().map(|_| Kind::Scalar)?,
            _ => {
                while self.peek().is_some_and(|byte| !byte.is_ascii_whitespace() && !b",]}".contains(&byte)) {
                    self.at += 1;
                }
                Kind::Scalar
            }
        };
        Some(Node { raw: self.since(start), kind })
    }

    fn array(&mut self) -> Option<Kind<'a>> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            let lead = self.space();
            if self.take(b']') {
                return Some(Kind::Array { items, tail: lead });
            }
            items.push(Item { lead, node: self.value()? });
            let tail = self.space();
            if self.take(b']') {
                return Some(Kind::Array { items, tail });
            }
            self.take(b',').then_some(())?;
        }
    }

    fn object(&mut self) -> Option<Kind<'a>> {
        self.at += 1;
        let mut fields = Vec::new();
        loop {
            let lead = self.space();
            if self.take(b'}') {
                return Some(Kind::Object { fields, tail: lead });
            }
            let key = self.string()?;
            let start = self.at;
            self.space();
            self.take(b':').then_some(())?;
            self.space();
            let colon = self.since(start);
            fields.push(Field { lead, key, colon, node: self.value()? });
            let tail = self.space();
            if self.take(b'}') {
                return Some(Kind::Object { fields, tail });
            }
            self.take(b',').then_some(())?;
        }
    }
}

/// The text of a value with the changes from `before` to `after`. What both share keeps its bytes, and so do fields that neither
/// has. `style` says how new values are written.
pub(super) fn rewrite(original: &Node, before: &Node, after: &Node, style: Style) -> String {
    if before.raw == after.raw {
        return original.raw.to_owned();
    }
    match (&original.kind, &before.kind, &after.kind) {
        (Kind::Object { fields, tail }, Kind::Object { .. }, Kind::Object { fields: new, .. }) => {
            let lead = fields.first().map_or_else(|| style.lead(1), |field| field.lead.to_owned());
            let mut written: Vec<String> = Vec::new();
            for Field { lead, key, colon, node } in fields {
                let name = key.trim_matches('"');
                let value = match (before.get(name), after.get(name)) {
                    (Some(_), None) => continue,
                    (Some(before), Some(after)) => rewrite(node, before, after, style.deeper()),
                    (None, Some(after)) => style.deeper().write(after),
                    (None, None) => node.raw.to_owned(),
                };
                written.push(format!("{lead}{key}{colon}{value}"));
            }
            for field in new {
                let name = field.key.trim_matches('"');
                let is_new = before.get(name).is_none_or(|before| before.raw != field.node.raw);
                if original.get(name).is_none() && is_new {
                    written.push([&lead, field.key, style.colon(), &style.deeper().write(&field.node)].concat());
                }
            }
            let tail = if fields.is_empty() { &style.lead(0) } else { *tail };
            format!("{{{}{tail}}}", written.join(","))
        }
        (Kind::Array { items, tail }, Kind::Array { items: old, .. }, Kind::Array { items: new, .. })
            if items.len() == old.len() && !items.is_empty() && !new.is_empty() =>
        {
            let lead = items.first().map_or("", |item| item.lead);
            let between = items.get(1).map_or_else(|| if lead.is_empty() { " " } else { lead }, |item| item.lead);
            let mut written = String::new();
            for (place, item) in new.iter().enumerate() {
                let same = old.iter().zip(items).find(|(old, _)| old.node.raw == item.node.raw);
                let here = old.get(place).zip(items.get(place)).filter(|_| old.len() == new.len());
                let value = match (same, here) {
                    (Some((_, original)), _) => original.node.raw.to_owned(),
                    (None, Some((old, original))) => rewrite(&original.node, &old.node, &item.node, style.deeper()),
                    (None, None) => style.deeper().write(&item.node),
                };
                let (comma, lead) = if place == 0 { ("", lead) } else { (",", between) };
                written.push_str(&[comma, lead, &value].concat());
            }
            format!("[{written}{tail}]")
        }
        _ => style.write(after),
    }
}

/// How new values are written: as the bundled dataset is, or without any space in a file that has none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style<'a> {
    line_end: &'a str,
    indent: &'a str,
    depth: usize,
}

impl<'a> Style<'a> {
    /// The style of a dataset's text, as deep as its commitments.
    pub(super) fn of(text: &'a str) -> Self {
        let line_end = if text.contains("\r\n") {
            "\r\n"
        } else if text.trim_end().contains('\n') {
            "\n"
        } else {
            ""
        };
        let indented = text.split_once('\n').map_or("", |(_, rest)| rest);
        let indent =
            indented.get(..indented.len() - indented.trim_start_matches([' ', '\t']).len()).unwrap_or_default();
        Self { line_end, indent, depth: 2 }
    }

    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    fn colon(self) -> &'static str {
        if self.line_end.is_empty() { ":" } else { ": " }
    }

    /// The space before something nested so much deeper than the value.
    pub(super) fn lead(self, deeper: usize) -> String {
        if self.line_end.is_empty() {
            return String::new();
        }
        [self.line_end, &self.indent.repeat(self.depth + deeper)].concat()
    }

    /// A new value: flat lists and objects on one line.
    pub(super) fn write(self, node: &Node) -> String {
        let (open, close, parts): (_, _, Vec<(String, &Node)>) = match &node.kind {
            Kind::Scalar => return node.raw.to_owned(),
            Kind::Array { items, .. } => ('[', ']', items.iter().map(|item| (String::new(), &item.node)).collect()),
            Kind::Object { fields, .. } => {
                ('{', '}', fields.iter().map(|field| ([field.key, self.colon()].concat(), &field.node)).collect())
            }
        };
        let is_flat = parts.iter().all(|(_, node)| matches!(node.kind, Kind::Scalar));
        let (lead, tail) = match open {
            _ if parts.is_empty() || self.line_end.is_empty() => (String::new(), String::new()),
            '{' if is_flat => (" ".to_owned(), " ".to_owned()),
            _ if is_flat => (" ".to_owned(), String::new()),
            _ => (self.lead(1), self.lead(0)),
        };
        let mut text = String::from(open);
        for (place, (key, node)) in parts.into_iter().enumerate() {
            let lead = if place == 0 && open == '[' && is_flat { "" } else { &lead };
            let comma = if place == 0 { "" } else { "," };
            // Writing to a string cannot fail.
            let _ = write!(text, "{comma}{lead}{key}{}", self.deeper().write(node));
        }
        text + &tail + close.encode_utf8(&mut [0; 1])
    }
}
