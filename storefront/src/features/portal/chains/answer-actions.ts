"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { BackendError } from "@/lib/backend/errors";
import { answerProposal } from "@/lib/backend/own-chain";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { asMember } from "../session";

/** Takes the stages that have been read. What stopped it is told on the page. */
export async function accept(form: FormData): Promise<void> {
  const { id, ask_id } = textsOf(form, ["id", "ask_id"], 100);
  let query: Record<string, string> = { klart: "ja" };
  try {
    const said = { ask_id, answer: "accepted" as const, reason: "" };
    await asMember((token) => answerProposal(token, id, said));
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    query = { fel: error.code };
  }
  return toChain(id, query);
}

/** Says no to the stages, or objects to having none; why has to be said. */
export async function sayNo(_before: FormState, form: FormData): Promise<FormState> {
  const { id, ask_id, answer, reason } = textsOf(form, ["id", "ask_id", "answer", "reason"], 1_000);
  const values = { reason };
  if (reason.trim() === "") return { values, errors: await fieldWords({ reason: "required" }) };
  const said = answer === "objected" ? ("objected" as const) : ("declined" as const);
  try {
    await asMember((token) =>
      answerProposal(token, id, { ask_id, answer: said, reason: reason.trim() }),
    );
  } catch (error) {
    return refusal(error, values);
  }
  return toChain(id, { klart: said === "objected" ? "invandning" : "nej" });
}

async function toChain(id: string, query: Record<string, string>): Promise<never> {
  const locale = await currentLocale();
  refresh();
  redirect(paths.portalChain(locale, id, query));
}
