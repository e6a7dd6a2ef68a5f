import type { EnterpriseKind, RequirementKind } from "./requirement";

interface Words {
  title: string;
  explanation: string;
}

interface FirstRequirement {
  code: string;
  kind: RequirementKind;
  enterprise_kinds: readonly EnterpriseKind[];
  sv: Words;
  en: Words;
}

const WORK_INTEGRATION: readonly EnterpriseKind[] = ["work_integration_social_enterprise"];

/**
 * The four criteria of a work-integration social enterprise as Tillväxtverket words them (sofisam.se,
 * "Vad är sociala företag"), and what every enterprise attests. They are the applicant's own declaration,
 * which a coordinator reviews: there is no official list of such enterprises. A network changes them in the admin.
 */
export const FIRST_REQUIREMENTS: readonly FirstRequirement[] = [
  {
    code: "purpose_integration",
    kind: "attestation",
    enterprise_kinds: WORK_INTEGRATION,
    sv: {
      title: "Verksamhetens syfte är integration i arbetsliv och samhälle",
      explanation:
        "Företaget driver näringsverksamhet för att människor som har svårt att få eller behålla ett arbete ska komma in i arbetsliv och samhälle. Berätta hur det märks i vardagen.",
    },
    en: {
      title: "The purpose is integration into work and society",
      explanation:
        "The enterprise does business so that people who find it hard to get or keep a job come into work and society. Tell how it shows in everyday work.",
    },
  },
  {
    code: "participation",
    kind: "attestation",
    enterprise_kinds: WORK_INTEGRATION,
    sv: {
      title: "Medarbetarna är delaktiga",
      explanation:
        "De som arbetar i företaget är med och bestämmer, genom ägande, avtal eller på något annat väl dokumenterat sätt. Berätta hur.",
    },
    en: {
      title: "The co-workers take part in decisions",
      explanation:
        "Those who work in the enterprise take part in deciding, by owning it, by agreement or in another well documented way. Tell how.",
    },
  },
  {
    code: "profits_reinvested",
    kind: "attestation",
    enterprise_kinds: WORK_INTEGRATION,
    sv: {
      title: "Vinsten återinvesteras i huvudsak",
      explanation:
        "Det mesta av vinsten stannar i företaget eller går till ett liknande företag eller ändamål.",
    },
    en: {
      title: "Profits are mainly reinvested",
      explanation:
        "Most of the profit stays in the enterprise or goes to a similar enterprise or purpose.",
    },
  },
  {
    code: "independent_of_public_sector",
    kind: "attestation",
    enterprise_kinds: WORK_INTEGRATION,
    sv: {
      title: "Företaget är organisatoriskt fristående från offentlig verksamhet",
      explanation:
        "Kommunen, regionen eller staten äger eller styr inte företaget. Ni får gärna sälja till dem.",
    },
    en: {
      title: "The enterprise is organisationally independent of the public sector",
      explanation:
        "No municipality, region or state owns or runs the enterprise. You are welcome to sell to them.",
    },
  },
  {
    code: "statutes",
    kind: "document",
    enterprise_kinds: WORK_INTEGRATION,
    sv: {
      title: "Stadgar eller bolagsordning",
      explanation: "Den handling där syftet och vad som sker med vinsten står, som PDF eller foto.",
    },
    en: {
      title: "Statutes or articles of association",
      explanation:
        "The document that states the purpose and what becomes of profits, as PDF or photo.",
    },
  },
  {
    code: "may_sign",
    kind: "attestation",
    enterprise_kinds: [],
    sv: {
      title: "Jag får företräda företaget",
      explanation: "Du är firmatecknare eller har fått i uppdrag att ansöka.",
    },
    en: {
      title: "I may speak for the enterprise",
      explanation: "You sign for the enterprise, or have been asked to apply on its behalf.",
    },
  },
  {
    code: "correct_information",
    kind: "attestation",
    enterprise_kinds: [],
    sv: {
      title: "Uppgifterna stämmer, och vi säger till när de ändras",
      explanation: "Det gäller också det ni berättar om varor, priser och platser när ni är med.",
    },
    en: {
      title: "What we tell is right, and we say when it changes",
      explanation: "That goes for goods, prices and places too, once you have joined.",
    },
  },
  {
    code: "no_participant_data",
    kind: "attestation",
    enterprise_kinds: [],
    sv: {
      title: "Vi lämnar aldrig uppgifter om dem som tränar hos oss",
      explanation:
        "Inga namn, personnummer eller uppgifter om hälsa, varken i texter, bilder eller bilagor. Bara antal platser.",
    },
    en: {
      title: "We never hand in data about those who train with us",
      explanation:
        "No names, personal numbers or health data, neither in texts, pictures nor attachments. Only numbers of seats.",
    },
  },
  {
    code: "conversation",
    kind: "review",
    enterprise_kinds: [],
    sv: {
      title: "Ett samtal med samordnaren",
      explanation: "Samordnaren hör av sig. Skriv gärna när det passar bäst.",
    },
    en: {
      title: "A conversation with the coordinator",
      explanation: "The coordinator will be in touch. Do write when it suits you best.",
    },
  },
];
