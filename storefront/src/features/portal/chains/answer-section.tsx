import { getTranslations } from "next-intl/server";
import exceptions from "@/features/consignment/exceptions.module.css";
import type { OwnChain, Proposal } from "@/lib/backend/own-chain";
import { formWords } from "@/lib/form-words";
import { ActionForm } from "@/ui/action-form";
import button from "@/ui/button.module.css";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { accept, sayNo } from "./answer-actions";
import { chainState } from "./chain-state";

interface Props {
  chain: OwnChain;
  proposal: Proposal;
  isOwner: boolean;
  mayChange: boolean;
}

/** What the enterprise has said, and where an owner says it. */
export async function AnswerSection({ chain, proposal, isOwner, mayChange }: Props) {
  const [t, words] = await Promise.all([
    getTranslations("portal.chains.answer"),
    getTranslations("portal.chains"),
  ]);
  const isLeaving = proposal.part === "leaving";
  const hidden = (
    <>
      <input type="hidden" name="id" value={chain.id} />
      <input type="hidden" name="ask_id" value={proposal.ask_id} />
      <input type="hidden" name="answer" value={isLeaving ? "objected" : "declined"} />
    </>
  );
  const no = (
    // A new answer makes a new form: the old one would still say what was wrong with a "no".
    <ActionForm
      key={`${proposal.ask_id}:${proposal.answer ?? ""}`}
      action={sayNo}
      initial={untouched({ reason: proposal.reason ?? "" })}
      fields={[{ name: "reason", label: t("reason"), hint: t("reasonHint"), type: "textarea" }]}
      words={await formWords(t(isLeaving ? "object" : "decline"))}
    >
      {hidden}
    </ActionForm>
  );
  return (
    <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="svar">
      <h2 id="svar">{t(isLeaving ? "leavingTitle" : "title")}</h2>
      <p className={layout.prose}>{t(isLeaving ? "leavingText" : "text")}</p>
      <p>
        <strong>{words(`state.${chainState(chain)}`)}</strong>
        {proposal.answer && proposal.answer !== "attested" && mayChange && <> · {t("change")}</>}
      </p>
      {proposal.reason && <p>{t("yourReason", { reason: proposal.reason })}</p>}
      {!isOwner && <p>{t("owners")}</p>}
      {isOwner && mayChange && !isLeaving && proposal.answer !== "accepted" && (
        <form action={accept}>
          {hidden}
          <SubmitButton
            className={button.button}
            label={t("accept")}
            pendingLabel={(await formWords("")).pending}
          />
        </form>
      )}
      {isOwner && mayChange && isLeaving && no}
      {isOwner && mayChange && !isLeaving && (
        <details className={exceptions.way}>
          <summary>{t("declineTitle")}</summary>
          <div className={exceptions.inside}>{no}</div>
        </details>
      )}
    </section>
  );
}
