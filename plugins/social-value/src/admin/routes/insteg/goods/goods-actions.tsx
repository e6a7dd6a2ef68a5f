import { Button } from "@medusajs/ui";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { ReasonForm } from "../../../components/reason-form";
import { useWords } from "../../../i18n/use-words";
import type { ReviewedGoods } from "../../../lib/goods-types";
import { useRole } from "../../../lib/use-role";

/** What may be decided about goods that wait for it, or that are sold. */
export function GoodsActions({ goods: { id, title, status } }: { goods: ReviewedGoods }) {
  const { t } = useWords();
  const { may } = useRole();
  const [isRefusing, setRefusing] = useState(false);
  const isOpen = status === "proposed" || status === "published";
  if (!isOpen || !may("POST /admin/goods/:id/accept")) {
    return null;
  }
  const path = `/admin/goods/${id}`;
  return (
    <div className="flex flex-wrap gap-2 py-1">
      {status === "proposed" ? (
        <ConfirmButton
          path={`${path}/accept`}
          label={t("goods.accept")}
          title={t("goods.acceptTitle", { title })}
          text={t("goods.acceptText")}
          done={t("goods.accepted")}
        />
      ) : null}
      <Button size="small" variant="secondary" onClick={() => setRefusing(true)}>
        {t(status === "proposed" ? "goods.refuse" : "goods.takeDown")}
      </Button>
      {isRefusing ? (
        <ReasonForm
          path={`${path}/refuse`}
          name="reason"
          title={t("goods.refuseTitle", { title })}
          lead={t("goods.refuseLead")}
          label={t("goods.reason")}
          done={t("goods.refused")}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </div>
  );
}
