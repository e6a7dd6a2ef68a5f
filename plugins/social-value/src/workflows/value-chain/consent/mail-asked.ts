import type { MedusaContainer } from "@medusajs/framework/types";
import { activityLabel } from "../../../lib/activities";
import { sqlRows } from "../../../lib/sql";
import { mailLinks } from "../../../mail/links";
import { sendMail } from "../../../mail/send-mail";
import type { Locale } from "../../../modules/enterprise/applications/application";
import { askedOf } from "../../../modules/value-chain/consent/asks";
import type { Ask, Asked, AskedStage } from "../../../modules/value-chain/consent/consent";
import { databaseOf } from "../../lib/database";

interface Owner {
  id: string;
  enterprise_id: string;
  enterprise: string;
  email: string;
  locale: Locale;
}

/**
 * Mails the owners of those that were asked, or told. Each mail goes once for an asking, and once for each
 * reminder: called again after a crash it sends what is left.
 */
export async function mailAsked(
  container: MedusaContainer,
  ask: Ask,
  { asked, isReminder = false }: { asked?: readonly Asked[]; isReminder?: boolean } = {},
): Promise<void> {
  const db = databaseOf(container);
  const whom = asked ?? (await askedOf(db, ask.id));
  const owners = await sqlRows<Owner>(
    db,
    `SELECT m.id, m.enterprise_id, e.name AS enterprise, m.email, m.locale
       FROM enterprise_member m JOIN enterprise e ON e.id = m.enterprise_id
      WHERE m.enterprise_id = ANY(?) AND m.role = 'owner' ORDER BY m.id`,
    [whom.map((one) => one.enterprise_id)],
  );
  if (owners.length === 0) {
    return;
  }
  const [chain] = await sqlRows<{ id: string; name: string }>(
    db,
    `SELECT c.id, c.name FROM value_chain c JOIN chain_version v ON v.value_chain_id = c.id
      WHERE v.id = ?`,
    [ask.chain_version_id],
  );
  for (const { id, enterprise_id, enterprise, email: to, locale } of owners) {
    const one = whom.find((candidate) => candidate.enterprise_id === enterprise_id);
    const time = isReminder ? `:${one?.mailed_at.toISOString()}` : "";
    const once = `${ask.id}:${id}${time}`;
    const link = mailLinks.chain(locale, chain?.id ?? "");
    const about = { enterprise, chain: chain?.name ?? "", link };
    if (one?.part === "leaving") {
      await sendMail(container, { to, locale, once, name: "stage_leaves", data: about });
    } else {
      const points = ask.stages
        .filter((stage) => stage.enterprise_id === enterprise_id)
        .map((stage) => stageWords(stage, locale));
      const data = { ...about, points, is_reminder: isReminder };
      await sendMail(container, { to, locale, once, name: "stage_asked", data });
    }
  }
}

/** "Spinna: 30 % av värdet, varav 20 % till arbetsträning". */
function stageWords({ activity_code, share_bp, contribution_bp }: AskedStage, locale: Locale) {
  const percent = (bp: number) =>
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(
      bp / 10_000,
    );
  const activity = activityLabel(activity_code, locale);
  return locale === "en"
    ? `${activity}: ${percent(share_bp)} of the value, of which ${percent(contribution_bp)} to work training`
    : `${activity}: ${percent(share_bp)} av värdet, varav ${percent(contribution_bp)} till arbetsträning`;
}
