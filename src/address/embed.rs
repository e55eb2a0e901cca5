//! The settings of a frame in its address: theme, whether it may grow, and the origin that its height is sent to.

use super::location::{Location, View, ViewKind};
use super::notice::{Notice, Parsed};
use super::parameter::Parameter;
use super::parse::{assign_if_some, decoded, known_params};
use super::print::encoded;

/// The theme of a frame, where the page around it decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameTheme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What a frame may do about its height.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FrameHeight {
    /// It stays as it is: a list comes in pages.
    #[default]
    Fixed,
    /// The page around it follows the height that the frame sends.
    Elastic,
}

/// The settings of a frame. They are in its address alone, after those of a [`Location`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// The theme; none where it is the reader's.
    pub theme: Option<FrameTheme>,
    /// Whether it may grow.
    pub height: FrameHeight,
    /// Whether there is a search box.
    pub has_search: bool,
    /// The origin of the page around it (`https://intranet.example`), the only one that the height is sent to.
    pub host: Option<String>,
}

impl FrameTheme {
    /// The value in the address, and of `<html data-theme>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Embed {
    /// Reads the settings from the text after `?`. Never fails: what is not understood is left out and named.
    ///
    /// ```
    /// use engagements::address::{Embed, FrameTheme};
    /// let (embed, notices) = Embed::parse("?region=europe&theme=dark&height=tall");
    /// assert_eq!(embed.theme, Some(FrameTheme::Dark));
    /// assert_eq!(notices.len(), 1);
    /// ```
    pub fn parse(search: &str) -> (Self, Vec<Notice>) {
        let mut embed = Self::default();
        let mut notices = Vec::new();
        for (parameter, raw) in known_params(search, &Parameter::OF_FRAMES, &mut notices) {
            let value = decoded(raw);
            let text = value.trim();
            let understood = match (parameter, text) {
                (_, "") | (Parameter::Height, "fixed") | (Parameter::Search, "off") => true,
                (Parameter::Theme, "light") => assign_if_some(&mut embed.theme, Some(Some(FrameTheme::Light))),
                (Parameter::Theme, "dark") => assign_if_some(&mut embed.theme, Some(Some(FrameTheme::Dark))),
                (Parameter::Height, "elastic") => assign_if_some(&mut embed.height, Some(FrameHeight::Elastic)),
                (Parameter::Search, "on") => assign_if_some(&mut embed.has_search, Some(true)),
                (Parameter::Host, _) => assign_if_some(&mut embed.host, origin(text).map(Some)),
                _ => false,
            };
            if !understood {
                notices.push(Notice::unknown(parameter, text));
            }
        }
        (embed, notices)
    }

    /// Writes the settings as they follow those of a [`Location`] (`theme=dark&height=elastic`); nothing where all are usual.
    pub fn print(&self) -> String {
        let Self { theme, height, has_search, host } = self;
        let values = [
            (Parameter::Theme, theme.map(|theme| theme.name().to_owned())),
            (Parameter::Height, (*height == FrameHeight::Elastic).then(|| "elastic".to_owned())),
            (Parameter::Search, has_search.then(|| "on".to_owned())),
            (Parameter::Host, host.as_deref().map(encoded)),
        ];
        let written = |(parameter, value): (Parameter, Option<String>)| Some([parameter.name(), "=", &value?].concat());
        values.into_iter().filter_map(written).collect::<Vec<_>>().join("&")
    }

    /// The origin that the height is sent to; none where the frame cannot grow.
    pub fn grows_for(&self) -> Option<&str> {
        self.host.as_deref().filter(|_| self.height == FrameHeight::Elastic)
    }
}

impl ViewKind {
    /// Whether a frame shows it: what reads the published register, and neither drafts, meetings nor the measure.
    pub fn may_be_framed(self) -> bool {
        match self {
            Self::Register | Self::Record | Self::Compare | Self::Map | Self::Timeline | Self::Matrix => true,
            Self::Present | Self::Audience | Self::Drafts | Self::Draft | Self::Import | Self::About => false,
        }
    }
}

impl Parsed {
    /// The place as a frame shows it: a view that it does not show becomes the register, and is named. A frame has pages of its own,
    /// which no address names.
    #[must_use]
    pub fn in_frame(mut self) -> Self {
        self.location.page_index = 0;
        self.notices.retain(|notice| !notice.is_of(Parameter::Page));
        let view = self.location.kind();
        if view.may_be_framed() {
            return self;
        }
        self.notices.push(Notice::NotInFrame { view });
        let location = Location { view: View::default(), ..self.location };
        self.location = location.truncate_to_limits().location;
        self
    }
}

/// An address from `?` on, or none, and then settings, or none.
pub fn followed(search: &str, settings: &str) -> String {
    let between = match (search, settings) {
        (_, "") => "",
        ("", _) => "?",
        _ => "&",
    };
    [search, between, settings].concat()
}

/// An origin as browsers write it: `http` or `https`, a host, a port where it is unusual; nothing after.
fn origin(text: &str) -> Option<String> {
    let (scheme, host) = text.split_once("://")?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.:[]_".contains(&byte);
    let is_origin = ["http", "https"].contains(&scheme) && !host.is_empty() && host.bytes().all(is_plain);
    is_origin.then(|| text.to_ascii_lowercase())
}
