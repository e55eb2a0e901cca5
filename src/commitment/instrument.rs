//! What was signed: types of instrument, scope, domains, objectives, collections.

use super::vocabulary::vocabulary;

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
