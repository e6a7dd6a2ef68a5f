import { Button, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { Download } from "../../../components/download";
import { ReasonForm } from "../../../components/reason-form";
import { useWords } from "../../../i18n/use-words";
import { formatKronor } from "../../../lib/format";
import type { OneQuote } from "../../../lib/trade-types";
import { useSave } from "../../../lib/use-api";
import { useProblem } from "../../../lib/use-problem";
import { useRole } from "../../../lib/use-role";
import { closedText } from "./closed-text";
import { QuoteForm } from "./quote-form";

/** What can be done with a quote as it stands; what is typed is saved before it is sent. */
export function QuoteActions({ quote, isUnsaved }: { quote: OneQuote; isUnsaved: boolean }) {
  const { t } = useWords();
  const { may } = useRole();
  const [open, setOpen] = useState<"edit" | "withdraw" | null>(null);
  const isOpen = quote.state === "requested" || quote.state === "sent";
  const path = `/admin/quotes/${quote.id}`;
  return (
    <>
      {quote.sent_at ? <Download path={`${path}/pdf`} label={t("trade.pdf")} /> : null}
      {isOpen && may("POST /admin/quotes/:id/withdraw") ? (
        <Button size="small" variant="secondary" onClick={() => setOpen("withdraw")}>
          {t("trade.withdraw")}
        </Button>
      ) : null}
      {quote.state === "requested" && may("POST /admin/quotes/:id") ? (
        <Button size="small" variant="secondary" onClick={() => setOpen("edit")}>
          {t("trade.editQuote")}
        </Button>
      ) : null}
      {isOpen && may("POST /admin/quotes/:id/send") ? (
        <SendButton quote={quote} isUnsaved={isUnsaved} />
      ) : null}
      {open === "edit" ? <QuoteForm quote={quote} onClose={() => setOpen(null)} /> : null}
      {open === "withdraw" ? (
        <ReasonForm
          path={`${path}/withdraw`}
          name="reason"
          title={t("trade.withdrawTitle")}
          lead={t("trade.withdrawLead")}
          label={t("trade.withdrawReason")}
          done={t("trade.withdrawn")}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

function SendButton({ quote, isUnsaved }: { quote: OneQuote; isUnsaved: boolean }) {
  const { t, locale } = useWords();
  const ask = usePrompt();
  const problem = useProblem();
  const save = useSave<{ key: string }>(`/admin/quotes/${quote.id}/send`);
  const isFirst = quote.state === "requested";
  const send = async () => {
    // Named before the question: the same press is sent once, however often it is tried.
    const key = crypto.randomUUID();
    const isSure =
      !isFirst ||
      (await ask({
        title: t("trade.sendTitle", { number: String(quote.number) }),
        description: [
          t("trade.sendText", {
            email: quote.contact_email,
            sum: formatKronor(quote.totals.gross_minor, locale),
          }),
          ...(quote.closed_channel ? [closedText(t, quote.closed_channel)] : []),
        ].join(" "),
        confirmText: t("trade.send"),
        cancelText: t("common.cancel"),
        variant: "confirmation",
      }));
    if (isSure) {
      save.mutate(
        { key },
        {
          onSuccess: () => toast.success(t("trade.sent")),
          onError: (error) => toast.error(problem(error)),
        },
      );
    }
  };
  return (
    <Button
      size="small"
      variant={isFirst ? "primary" : "secondary"}
      disabled={quote.lines.length === 0 || isUnsaved}
      title={isUnsaved ? t("trade.unsaved") : undefined}
      isLoading={save.isPending}
      onClick={send}
    >
      {isFirst ? t("trade.send") : t("trade.resend")}
    </Button>
  );
}
