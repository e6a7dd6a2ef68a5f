import type { ENTERPRISE_KINDS } from "../models/enterprise";

export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];

/**
 * - `document`: a file must be handed in
 * - `attestation`: the applicant declares it; files are welcome
 * - `review`: the coordinator sees to it
 */
export const REQUIREMENT_KINDS = ["document", "attestation", "review"] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** Something that a network asks of whoever applies; without kinds it applies to every enterprise. */
export interface Requirement {
  id: string;
  code: string;
  kind: RequirementKind;
  enterprise_kinds: EnterpriseKind[];
  position: number;
  title_sv: string;
  title_en: string;
  explanation_sv: string;
  explanation_en: string;
  is_active: boolean;
}
