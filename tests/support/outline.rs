//! HTML as lines that a person can read and compare.

/// One element a line, each level indented by a space; an element with nothing but a text is one line.
pub(crate) fn outline(html: &str) -> String {
    let pieces = pieces(html);
    let mut lines = Vec::new();
    let mut depth: usize = 0;
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let mut line = (*piece).to_owned();
        if is_start(piece) && !piece.starts_with("<input") {
            let is_end = |ahead: usize| pieces.get(at + ahead).is_some_and(|next| next.starts_with("</"));
            let has_text = pieces.get(at + 1).is_some_and(|next| !next.starts_with('<')) && is_end(2);
            let follow = if has_text { 2 } else { usize::from(is_end(1)) };
            lines.push(" ".repeat(depth) + &pieces[at..=at + follow].concat());
            depth += usize::from(follow == 0);
            at += follow + 1;
            continue;
        }
        if piece.starts_with("</") {
            depth -= 1;
            line.clear();
        }
        if !line.is_empty() {
            lines.push(" ".repeat(depth) + &line);
        }
        at += 1;
    }
    lines.join("\n")
}

fn is_start(piece: &str) -> bool {
    piece.starts_with('<') && !piece.starts_with("</")
}

/// Tags and texts, in their order. In an attribute's value `>` is no end.
fn pieces(html: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let (mut in_tag, mut in_value) = (false, false);
    for (at, character) in html.char_indices() {
        match character {
            '<' if !in_value => {
                pieces.push(&html[start..at]);
                (start, in_tag) = (at, true);
            }
            '"' if in_tag => in_value = !in_value,
            '>' if in_tag && !in_value => {
                pieces.push(&html[start..=at]);
                (start, in_tag) = (at + 1, false);
            }
            _ => {}
        }
    }
    pieces.push(&html[start..]);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Names and values of all attributes that have a value.
pub(crate) fn attributes(html: &str) -> Vec<(&str, &str)> {
    let tags = pieces(html).into_iter().filter(|piece| is_start(piece));
    let pairs = tags.flat_map(|tag| {
        tag.split("\" ").filter_map(|pair| {
            let (name, value) = pair.trim_end_matches("\">").split_once("=\"")?;
            Some((name.rsplit(' ').next()?, value))
        })
    });
    pairs.collect()
}
