//! A JSON text as a tree that knows where each value stands. `serde_json` would sort the fields and forget the spaces.

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
