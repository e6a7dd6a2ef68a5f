import { DomainError, parseOrganisationNumber } from "@insteg/domain";
import { z } from "zod";
import type { ApplicationInput } from "@/lib/backend/application";
import { enterpriseKinds } from "@/lib/backend/enterprise";
import type { FieldErrorCode } from "@/lib/field-errors";
import { webAddress } from "@/lib/web-address";

/** The fields of the application's first page, in the order in which they are asked for. */
export const detailFields = [
  "kind",
  "name",
  "is_sole_trader",
  "organisation_number",
  "municipality",
  "website",
  "story",
  "contact_name",
  "email",
  "phone",
] as const;
export type DetailField = (typeof detailFields)[number];
export type DetailErrors = Partial<Record<DetailField, FieldErrorCode>>;

interface Municipality {
  code: string;
  name: string;
}

const longest = {
  name: 120,
  website: 300,
  story: 10_000,
  contact_name: 120,
  email: 254,
  phone: 40,
};

/**
 * Checks what was typed, before the backend checks it again. A sole trader's number is dropped: it is a
 * personnummer. The municipality is written by name.
 */
export function checkDetails(
  values: Record<DetailField, string>,
  municipalities: readonly Municipality[],
): { input: ApplicationInput; errors: DetailErrors } {
  const text = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.trim()]),
  ) as Record<DetailField, string>;
  const errors: DetailErrors = {};
  const isSoleTrader = text.is_sole_trader === "on";
  const municipality = findMunicipality(text.municipality, municipalities);
  const website = webAddress(text.website);
  if (!enterpriseKinds.some((kind) => kind === text.kind)) errors.kind = "required";
  for (const name of ["name", "contact_name", "email"] as const) {
    if (!text[name]) errors[name] = "required";
  }
  for (const [name, most] of Object.entries(longest) as [keyof typeof longest, number][]) {
    if (text[name].length > most) errors[name] = "too_long";
  }
  if (text.email && !z.email().safeParse(text.email).success) errors.email ??= "email_invalid";
  if (text.website && !website) errors.website ??= "web_address_invalid";
  if (!municipality) errors.municipality = text.municipality ? "municipality_unknown" : "required";
  const number = isSoleTrader ? null : organisationNumber(text.organisation_number, errors);
  const { kind, name, contact_name, email, phone, story } = text;
  return {
    errors,
    input: {
      ...{ kind, name, is_sole_trader: isSoleTrader, organisation_number: number },
      ...{ municipality_code: municipality?.code ?? "", website: website ?? null },
      ...{ story, contact_name, email, phone },
    },
  };
}

/** By name, whatever the case and with or without "kommun" after it. */
function findMunicipality(typed: string, municipalities: readonly Municipality[]) {
  const plain = (name: string) => name.toLocaleLowerCase("sv").replace(/s?\s+kommun$/, "");
  const wanted = typed.toLocaleLowerCase("sv");
  return (
    municipalities.find(({ name }) => name.toLocaleLowerCase("sv") === wanted) ??
    municipalities.find(({ name }) => plain(name) === plain(typed))
  );
}

function organisationNumber(typed: string, errors: DetailErrors): string | null {
  if (!typed) {
    errors.organisation_number = "required";
    return null;
  }
  try {
    return parseOrganisationNumber(typed);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    errors.organisation_number =
      error.code === "organisation_number_checksum"
        ? "organisation_number_checksum"
        : "organisation_number_format";
    return null;
  }
}
