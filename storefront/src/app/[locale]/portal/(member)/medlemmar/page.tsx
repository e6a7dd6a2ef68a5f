import { getTranslations } from "next-intl/server";
import { InvitationList } from "@/features/portal/invitation-list";
import { invite } from "@/features/portal/member-actions";
import { MemberList } from "@/features/portal/member-list";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { listMembers } from "@/lib/backend/member";
import { toErrorWord } from "@/lib/error-word";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";

const news = ["roll", "borttagen", "skickad", "aterkallad", "tvasteg"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.members"))("title"));
}

export default async function MembersPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.members"),
    getTranslations("errors"),
  ]);
  const { data, outage } = await orOutage(Promise.all([loadMe(), asMember(listMembers)]));
  if (outage) return outage;
  const [{ member, enterprise }, { members, invitations }] = data;
  const isOwner = member.role === "owner";
  const mayChange = isOwner && !enterprise.suspended_at;
  const failure = firstParam(search, "fel");
  const done = news.find((one) => one === firstParam(search, "klart"));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>{t(isOwner ? "textOwner" : "text")}</p>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {!failure && done && <Notice tone="done">{t(`done.${done}`)}</Notice>}
      <SuspendedNotice enterprise={enterprise} />
      <MemberList
        locale={locale}
        members={members}
        ownId={member.id}
        mayChange={mayChange}
        removing={firstParam(search, "ta-bort")}
        resetting={firstParam(search, "tva-steg")}
        isOwner={isOwner}
      />
      {invitations.length > 0 && (
        <section className={layout.stack} aria-labelledby="inbjudna">
          <h2 id="inbjudna">{t("invitations")}</h2>
          <InvitationList invitations={invitations} mayChange={mayChange} />
        </section>
      )}
      {mayChange && (
        <section className={layout.stack} aria-labelledby="bjud-in">
          <h2 id="bjud-in">{t("inviteTitle")}</h2>
          <ActionForm
            action={invite}
            initial={untouched({ role: "editor" })}
            fields={[
              { name: "email", label: t("email"), type: "email", autoComplete: "off" },
              { name: "name", label: t("name"), autoComplete: "off", isRequired: false },
              {
                name: "role",
                label: t("roleLabel"),
                hint: t("roleHint"),
                type: "select",
                options: [
                  { value: "editor", label: t("role.editor") },
                  { value: "owner", label: t("role.owner") },
                ],
              },
            ]}
            words={await formWords(t("invite"))}
          />
        </section>
      )}
    </div>
  );
}
