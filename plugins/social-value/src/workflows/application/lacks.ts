import type { Answer } from "../../modules/enterprise/applications/application";
import type { FieldIssue } from "./refusals";

type Asked = Pick<Answer, "code" | "kind" | "declared" | "review"> & {
  evidence: readonly unknown[];
};

/**
 * What an application lacks to be sent: a declaration where one is asked for, a file where a document is.
 * What the coordinator sees to, or has waived, lacks nothing.
 */
export function lacksOf(answers: readonly Asked[]): FieldIssue[] {
  return answers
    .filter(({ review }) => review !== "waived")
    .flatMap(({ code, kind, declared, evidence }) => {
      const field = `answers.${code}`;
      if (kind === "attestation" && !declared) {
        return [{ field, code: "declaration_missing" }];
      }
      return kind === "document" && evidence.length === 0
        ? [{ field, code: "evidence_missing" }]
        : [];
    });
}

/** The requirements that a coordinator has neither accepted nor waived, by code. */
export function unreviewed(answers: readonly Pick<Answer, "code" | "review">[]): string[] {
  return answers
    .filter(({ review }) => review !== "accepted" && review !== "waived")
    .map(({ code }) => code);
}
