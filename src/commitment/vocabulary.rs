//! Enums with the list of their values and their slugs: closed ones, and vocabularies that still carry what a newer or foreign file
//! says, whose unknown values are kept and shown as written.

/// Declares an enum without data, the list of all its values in the order of their declaration, and, where they have slugs, reading and
/// writing these. A value cannot be missing from the list, as it could from one kept by hand.
macro_rules! listed {
    ($(#[$meta:meta])* $visibility:vis enum $name:ident { $($(#[$value_meta:meta])* $value:ident,)+ }) => {
        $(#[$meta])*
        $visibility enum $name {
            $($(#[$value_meta])* $value,)+
        }

        impl $name {
            /// All of them, in their order.
            $visibility const ALL: [Self; [$(Self::$value),+].len()] = [$(Self::$value),+];
        }
    };
    ($(#[$meta:meta])* $visibility:vis enum $name:ident { $($(#[$value_meta:meta])* $value:ident = $slug:literal,)+ }) => {
        $crate::commitment::listed! { $(#[$meta])* $visibility enum $name { $($(#[$value_meta])* $value,)+ } }

        impl $name {
            /// The name in addresses and files.
            $visibility fn slug(self) -> &'static str {
                match self {
                    $(Self::$value => $slug,)+
                }
            }

            /// The one with this slug.
            $visibility fn from_slug(slug: &str) -> Option<Self> {
                match slug {
                    $($slug => Some(Self::$value),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use listed;

/// Declares a vocabulary: an enum of known slugs plus `Other`, with its order, its slugs, and reading and writing.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$value_meta:meta])* $value:ident = $slug:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$value_meta])* $value,)+
            /// A value that this version does not know, kept as written.
            Other(String),
        }

        impl $name {
            /// The known values, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];

            /// The slug that the dataset and the address write.
            pub fn slug(&self) -> &str {
                match self {
                    $(Self::$value => $slug,)+
                    Self::Other(slug) => slug,
                }
            }
        }

        impl From<&str> for $name {
            fn from(slug: &str) -> Self {
                match slug {
                    $($slug => Self::$value,)+
                    _ => Self::Other(slug.to_owned()),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.slug())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer).map(|slug| Self::from(slug.as_str()))
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "description": "The known slugs are the examples; another word is kept and shown as written",
                    "minLength": 1,
                    "examples": [$($slug),+]
                })
            }
        }
    };
}
pub(crate) use vocabulary;
