//! What one pastes into a page to have the register there: a frame, or a link that a script makes a frame of.

use super::escape;

/// What a snippet shows.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// The folder of the register, with a `/` at its end.
    pub home: &'a str,
    /// What follows `embed.html`, from `?` on.
    pub search: &'a str,
    /// The name of the frame, and the words of the link: the sentence.
    pub title: &'a str,
    /// The width in pixels; none where it takes all there is.
    pub width_px: Option<u16>,
}

/// The height of a frame that stays as it is, in pixels.
pub const FIXED_HEIGHT_PX: u16 = 500;

impl Snippet<'_> {
    /// The whole address of the frame.
    pub fn address(self) -> String {
        [self.home, "embed.html", self.search].concat()
    }

    /// A frame alone, for pages that run no script. Its height holds against the styles that many of them have for all frames.
    pub fn frame(self) -> String {
        let (address, title) = (escape::html(&self.address()), escape::html(self.title));
        let width = self.width_px.map_or_else(|| "100%".to_owned(), |width| width.to_string());
        let height = FIXED_HEIGHT_PX.to_string();
        let pieces = [
            "<iframe src=\"",
            &address,
            "\"\n  title=\"",
            &title,
            "\"\n  width=\"",
            &width,
            "\" height=\"",
            &height,
            "\" style=\"height:",
            &height,
            "px!important\" loading=\"lazy\"></iframe>",
        ];
        pieces.concat()
    }

    /// A link that `embed.js` makes a frame of, as high as what it shows. Without the script the link stays.
    pub fn script(self) -> String {
        let (address, title) = (escape::html(&self.address()), escape::html(self.title));
        let script = escape::html(&[self.home, "embed.js"].concat());
        let width =
            self.width_px.map_or_else(String::new, |width| [" data-width=\"", &width.to_string(), "\""].concat());
        let pieces = [
            "<a data-engagements",
            &width,
            " href=\"",
            &address,
            "\">",
            &title,
            "</a>\n<script src=\"",
            &script,
            "\" async></script>",
        ];
        pieces.concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SNIPPET: Snippet<'_> = Snippet {
        home: "https://exemple.org/engagements/",
        search: "?region=europe&lang=fr",
        title: "10 engagements sur 36 avec des partenaires d’Europe, trouvés par « a\"b »",
        width_px: Some(600),
    };

    #[test]
    fn a_frame_is_one_element_whatever_was_searched() {
        let expected = "<iframe src=\"https://exemple.org/engagements/embed.html?region=europe&amp;lang=fr\"\n  \
            title=\"10 engagements sur 36 avec des partenaires d’Europe, trouvés par « a&quot;b »\"\n  \
            width=\"600\" height=\"500\" style=\"height:500px!important\" loading=\"lazy\"></iframe>";
        assert_eq!(SNIPPET.frame(), expected);
    }

    #[test]
    fn a_link_stands_where_the_script_does_not_run() {
        let script = Snippet { title: "Pays", width_px: None, ..SNIPPET }.script();
        let expected = "<a data-engagements href=\"https://exemple.org/engagements/embed.html?region=europe&amp;lang=fr\">Pays</a>\n\
            <script src=\"https://exemple.org/engagements/embed.js\" async></script>";
        assert_eq!(script, expected);
    }
}
