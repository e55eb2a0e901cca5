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

listed! {
    /// A question that a source may leave open, in the order of the facet. *Not stated* is never *no*.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Answer {
        /// A source says so.
        Yes = "yes",
        /// No source says anything.
        NotStated = "unstated",
        /// A source says that it is not so.
        No = "no",
    }
}

impl From<Option<bool>> for Answer {
    fn from(value: Option<bool>) -> Self {
        match value {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::NotStated,
        }
    }
}

vocabulary! {
    /// The type of an instrument, in the order of the facet. Several words of the sources may share one type
    /// (« déclaration commune » and « déclaration conjointe »).
    InstrumentType {
        /// Any accord or entente *de coopération*.
        CooperationAgreement = "cooperation-agreement",
        /// Déclaration commune or conjointe.
        JointStatement = "joint-statement",
        /// Protocole d’entente.
        MemorandumOfUnderstanding = "memorandum-of-understanding",
        /// Déclaration d’intention.
        StatementOfIntent = "statement-of-intent",
        /// Another accord or entente.
        Agreement = "agreement",
        /// Programme exécutif of a joint commission.
        ExecutiveProgramme = "executive-programme",
        /// Accord d’amitié et de coopération.
        FriendshipAndCooperationAgreement = "friendship-and-cooperation-agreement",
        /// Accord-cadre.
        FrameworkAgreement = "framework-agreement",
        /// Échange de lettres.
        ExchangeOfLetters = "exchange-of-letters",
        /// Communiqué conjoint.
        JointCommunique = "joint-communique",
    }
}

vocabulary! {
    /// Whether an instrument concerns culture alone.
    Scope {
        /// Several sectors, with a cultural component.
        Multisectoral = "multisectoral",
        /// Specific to culture.
        Sectoral = "sectoral",
    }
}

vocabulary! {
    /// Where a record comes from; never mixed without saying so.
    Collection {
        /// The seven of Québec's report to UNESCO on 2016-2020.
        Report = "report-2016-2020",
        /// Found in other public pages.
        OtherSources = "other-public-sources",
    }
}

vocabulary! {
    /// The four objectives that the report names.
    Objective {
        /// Lasting collaboration.
        Collaboration = "collaboration",
        /// Co-creation and co-presentation.
        CoCreation = "co-creation",
        /// Sharing of expertise, experience and information.
        ExpertiseExchange = "expertise-exchange",
        /// Mobility of artists, professionals, cultural goods and services.
        Mobility = "mobility",
    }
}

vocabulary! {
    /// How often a working group meets.
    Frequency {
        /// Every year.
        Annual = "annual",
        /// Every two years.
        Biennial = "biennial",
    }
}

vocabulary! {
    /// A field of cooperation that a source names.
    Domain {
        /// Culture.
        Culture = "culture",
        /// Heritage.
        Heritage = "heritage",
        /// Performing arts.
        PerformingArts = "performing-arts",
        /// Museums.
        Museums = "museums",
        /// Music.
        Music = "music",
        /// Film, television and other audiovisual arts.
        Audiovisual = "audiovisual",
        /// Books and publishing.
        Publishing = "publishing",
        /// Communications.
        Communications = "communications",
        /// The French-speaking world.
        Francophonie = "francophonie",
        /// Languages.
        Languages = "languages",
        /// Youth.
        Youth = "youth",
        /// Education.
        Education = "education",
        /// Research.
        Research = "research",
        /// Science and technology.
        ScienceTechnology = "science-technology",
        /// Innovation.
        Innovation = "innovation",
        /// Artificial intelligence.
        ArtificialIntelligence = "artificial-intelligence",
        /// The economy.
        Economy = "economy",
        /// Trade.
        Trade = "trade",
        /// The environment.
        Environment = "environment",
        /// The climate.
        Climate = "climate",
        /// Energy.
        Energy = "energy",
        /// Natural resources.
        NaturalResources = "natural-resources",
        /// Forestry.
        Forestry = "forestry",
        /// Agriculture and food.
        AgricultureFood = "agriculture-food",
        /// Health.
        Health = "health",
        /// Social affairs.
        Social = "social",
        /// Immigration.
        Immigration = "immigration",
        /// Transport.
        Transport = "transport",
        /// Security.
        Security = "security",
        /// Smart cities.
        SmartCities = "smart-cities",
        /// Multimedia.
        Multimedia = "multimedia",
    }
}
